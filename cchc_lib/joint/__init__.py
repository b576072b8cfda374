"""All figures of a document as one exact system: proofs, conflicts, repairs, bounds.

One duty: ``prove``. The core knows whole numbers and rows only: ``rows``,
``propagate``, ``search``, ``floats``, ``solve``, ``conflicts``, ``repairs``, ``proof``,
``residuals``, ``checker``.
The join knows figures and relations: ``builder``, ``writers``, ``claims``,
``readings``, ``bounds``, ``modes``, ``prints``, ``suspects``, ``blame``, ``stages``,
``misprints``, ``prove``. Nothing is worded here.
"""

from cchc_lib.joint.checker import verify_proof
from cchc_lib.joint.prove import prove
from cchc_lib.joint.results import JointResult
from cchc_lib.joint.solve import Limits

__all__ = ["JointResult", "Limits", "prove", "verify_proof"]
