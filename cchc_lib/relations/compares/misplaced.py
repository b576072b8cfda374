"""Rankings of which one value is out of its place: which, and how surely.

One duty: numbers of a list that all fall or rise but one, which a keystroke puts back.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from cchc_lib.numbers.edits import one_edit, significant_digits
from cchc_lib.relations.scope.clauses import Spot

_LEAST = 3  # bodies that make a list
_FEW = 4  # bodies of a list that is told to two digits or three
_EXACT = 3  # significant digits
_FAR = 3  # times
_TENFOLD = 8  # times, of values that lie close together
_MEASURED = frozenset({"score", "percent"})


def is_stray(listed: Sequence[Spot]) -> str:
    """The order of a ranking of close values, one of which is a tenth, or ten times.

    ``Ba vị trí trên cùng thuộc về A (96,90), B (95,79), C (955,43)``; empty if not so.
    """
    if not all(s.figure.kind in _MEASURED and s.figure.decimals for s in listed):
        return ""
    values = [spot.figure.value for spot in listed]
    for k, value in enumerate(values):
        rest = [*values[:k], *values[k + 1 :]]
        least, most = min(rest), max(rest)
        far = value >= _TENFOLD * most or _TENFOLD * value <= least
        if not far or 2 * most > 3 * least:
            continue
        back = any(2 * least <= 3 * v <= 4 * most for v, _ in one_edit(value))
        falls = all(a > b for a, b in pairwise(rest))
        if back and (falls or all(a < b for a, b in pairwise(rest))):
            return "descending" if falls else "ascending"
    return ""


def is_far_out(values: Sequence[Decimal]) -> bool:
    """All fall but one, which lies far off and is a keystroke from its place.

    So long a list, or so exact a one, that chance would not order the others.
    """
    vague = sum(significant_digits(value) < _EXACT for value in values)
    if len(values) < (_FEW if vague < 2 else _FEW + 1):
        return False
    return any(_is_slip_at(values, k) for k in range(len(values)))


def _is_slip_at(values: Sequence[Decimal], k: int) -> bool:
    rest = [*values[:k], *values[k + 1 :]]
    if any(a <= b for a, b in pairwise(rest)):
        return False
    value, behind = values[k], rest[k:]
    far = value >= (2 if len(rest) >= _FEW else _FAR) * rest[0]
    least = rest[-1] if not k else behind[0] if behind else value
    far = far or _FAR * value <= least
    high = rest[k - 1] if k else None
    low = behind[0] if behind else None
    return far and any(
        (low is None or changed >= low) and (high is None or changed <= high)
        for changed, _ in one_edit(value)
    )


def one_slip(keys: Sequence[Decimal]) -> bool:
    """Without one value the rest is in order, and a keystroke puts that one back.

    Of three, two are always in order: there the one must lie far off.
    """
    for k, key in enumerate(keys):
        rest = [*keys[:k], *keys[k + 1 :]]
        if not in_order(rest):
            continue
        low = keys[k - 1] if k else None
        high = keys[k + 1] if k + 1 < len(keys) else None
        far = abs(key) >= _FAR * max(abs(value) for value in rest)
        if (far or len(keys) > _LEAST) and _fits_between(abs(key), low, high):
            return True
    return False


def _fits_between(value: Decimal, low: Decimal | None, high: Decimal | None) -> bool:
    """Some number a keystroke from ``value`` lies between its neighbours."""
    ends = sorted(abs(end) for end in (low, high) if end is not None)
    if len(ends) < 2:
        return False
    return any(ends[0] <= changed <= ends[1] for changed, _ in one_edit(value))


def in_order(keys: Sequence[Decimal]) -> bool:
    """No value is below the one before it."""
    return all(a <= b for a, b in pairwise(keys))
