"""When a change whose base is told further off is a misprint.

One duty: failing changes whose values the course of the text names without tying them
word by word. One keystroke that makes all three agree is no chance, if they are
printed closely enough.
"""

from __future__ import annotations

from cchc_lib.checks.witnesses import Text
from cchc_lib.model import Verdict
from cchc_lib.numbers.edits import significant_digits

_TOLD = frozenset({"reference_named", "told_of_past", "period_named", "stage_by_year"})
_DIGITS = 3  # of a whole change; shorter ones are a keystroke from too much


def is_misprinted_change(verdict: Verdict, text: Text) -> bool:
    """Exact values, a change of decimals or three digits, and one keystroke between."""
    relation = verdict.relation
    if relation.reason not in _TOLD:
        return False
    figures = [text.figures[name] for name in relation.figures]
    delta = text.figures[relation.named("delta")[0].figure]
    exact = all(figure.hedge == "exact" for figure in figures)
    told = delta.decimals > 0 or significant_digits(delta.value) >= _DIGITS
    return exact and told and text.is_slip(verdict)
