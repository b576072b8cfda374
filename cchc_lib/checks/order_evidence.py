"""When a list that is not in its order has a misprint.

One duty: failing lists of one measure of which one value lies far from all others and
is one keystroke from its place. A body that is merely out of order is nothing to
accuse: writers list as they like.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.checks.repairs import find_repairs
from cchc_lib.checks.witnesses import Text
from cchc_lib.model import Figure, Verdict

_LISTS = frozenset({"told_places", "list_in_order", "named_extreme"})
_LEAST = 3  # values
_FAR = 3  # times the largest of the others
_TENTH = 8  # times the value below is less than the least of the others
_ALL = 100  # per cent


def misplaced_by_slip(verdict: Verdict, text: Text) -> str:
    """Return the one value far off that a keystroke puts in its place; empty if none.

    A value is told of once, whatever other lists it stands in.
    """
    relation = verdict.relation
    figures = [text.figures[name] for name in relation.figures]
    if relation.reason not in _LISTS or not _one_measure(figures):
        return ""
    odd = _odd_one(figures, low=relation.reason == "list_in_order")
    if odd is None or odd.id in text.misplaced:
        return ""
    outer = odd.id in {figures[0].id, figures[-1].id}
    if outer and not (odd.unit == "percent" and odd.value > _ALL):
        return ""  # before or behind the others a total may stand
    repairs = find_repairs(verdict, text.figures, text.rules(relation))
    return odd.id if any(repair.figure == odd.id for repair in repairs) else ""


def _one_measure(figures: Sequence[Figure]) -> bool:
    alike = len({(f.kind, f.unit) for f in figures}) == 1
    alike = alike and _quantity(figures) is not None
    measured = figures[0].kind in {"percent", "score"}
    told = all(f.hedge == "exact" and f.decimals for f in figures)
    return alike and measured and told and len(figures) >= _LEAST


def _quantity(figures: Sequence[Figure]) -> str | None:
    """What all count; the first may say it in full, the others listed below it not."""
    quantities = {f.quantity for f in figures[1:]}
    if len(quantities) != 1:
        return None
    quantity = quantities.pop()
    return quantity if figures[0].quantity.startswith(quantity) else None


def _odd_one(figures: Sequence[Figure], *, low: bool) -> Figure | None:
    """The value three times the largest of the others, which lie close together.

    A value far below them may be a distance or a rate of something else, save in a list
    of one measure: there it is a tenth, as one is whose digit or mark is lost.
    """
    least, *others = sorted(figures, key=lambda one: one.value)
    if (
        low
        and others
        and _TENTH * least.value <= others[0].value
        and _is_narrow(others)
    ):
        return least
    *others, largest = sorted(figures, key=lambda one: one.value)
    far = largest.value >= _FAR * others[-1].value
    return largest if far and _is_narrow(others) else None


def _is_narrow(ordered: Sequence[Figure]) -> bool:
    """The largest is no more than half above the least."""
    return 2 * ordered[-1].value <= 3 * ordered[0].value
