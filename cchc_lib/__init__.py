"""Check whether the figures of a reform report can all be true together.

``read`` a source, ``audit`` it, look at ``.figures``, ``.checks`` and ``.findings``;
``compare`` the units of a table.
Nothing is loaded before it is asked for, so importing this costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cchc_lib.errors import CchcError
    from cchc_lib.model import Figure, Finding, Source, Verdict
    from cchc_lib.numbers.intervals import Interval
    from cchc_lib.numbers.numerals import format_number, parse_number
    from cchc_lib.pipeline import Audit, audit, known_schemes, read, read_figures
    from cchc_lib.pipeline.comparing import compare
    from cchc_lib.pipeline.together import audit_together

__version__ = "0.1.0"
__all__ = [
    "Audit",
    "CchcError",
    "Figure",
    "Finding",
    "Interval",
    "Source",
    "Verdict",
    "audit",
    "audit_together",
    "compare",
    "format_number",
    "known_schemes",
    "parse_number",
    "read",
    "read_figures",
]

_HOMES = {
    "CchcError": "errors",
    "Figure": "model",
    "Finding": "model",
    "Interval": "numbers.intervals",
    "Source": "model",
    "Verdict": "model",
    "audit_together": "pipeline.together",
    "compare": "pipeline.comparing",
    "format_number": "numbers.numerals",
    "parse_number": "numbers.numerals",
}


def __getattr__(name: str) -> object:
    """Load what is asked for on first use (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(
        import_module(f"{__name__}.{_HOMES.get(name, 'pipeline')}"), name
    )
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
