"""Make `tests.corpus` importable however pytest is started; set hypothesis for all."""

import os
import sys
from pathlib import Path

from coverage import Coverage
from hypothesis import settings

# Two variables to a fit: threads of the algebra library cost five times what they save
# where the cores are shared. It has to be said before numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

sys.path.insert(0, str(Path(__file__).parents[1]))
# A busy machine is no failure, and every run tries the same examples.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


def pytest_configure(config):
    """Measure each worker once: the plug-in does, and the process would as well.

    Of two measurements the outer one goes on where a test asks for none (`no_cover`).
    """
    outer = Coverage.current() if hasattr(config, "workerinput") else None
    if outer is not None:
        outer.stop()
