"""Why the whole that a list gives a part may not be the one its share is of.

One duty: another whole that stands beside it, a number between that was not read, and
shares that none of the list fits.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from cchc_lib.relations.scope.clauses import Scene, Spot

_JOINED = 5  # words between two wholes that stand together


def is_unread(scene: Scene, whole: Spot, part: Spot) -> bool:
    """``960 hồ sơ: đúng hạn 864 (90%); quy hoạch 160: đúng hạn 144 (90%)``.

    A number between them that was not read may be the whole.
    """
    if ";" not in scene.between(whole, part):
        return False
    ignored = scene.reading.ignored
    at = bisect_left(ignored, whole.figure.end, key=lambda item: item.start)
    end = bisect_left(ignored, part.figure.start, key=lambda item: item.start)
    return any(item.reason == "bare_number" for item in ignored[at:end])


def joined_to(scene: Scene, whole: Spot, part: Spot) -> Spot | None:
    """``Trong 20 xã miền núi và 10 xã đồng bằng, có 9 xã``: of both together."""
    if not whole.n or part.n <= whole.n:
        return None
    before = scene.spots[whole.n - 1]
    words = scene.between(before, whole)
    alike = before.figure.unit == whole.figure.unit and before.figure.kind == "count"
    joined = words[-1:] == ("và",) and len(words) <= _JOINED
    return before if alike and joined else None


def of_other_bases(scene: Scene, share: Spot, whole: Spot) -> bool:
    """``sai sót 33 hồ sơ, trong đó hộ tịch 9 (15%), đất đai 24 (45%)``: not of the 33.

    The parts make up the whole, and not one of their shares, two or more, is near.
    """
    pairs = [
        (part, spot)
        for part, spot in pairwise(scene.sentence_of(share))
        if spot.head == part.n > whole.n
        and spot.figure.unit == "percent"
        and part.figure.unit == whole.figure.unit
    ]
    added = sum(part.figure.value for part, _ in pairs)
    return (
        len(pairs) > 1
        and added == whole.figure.value
        and all(
            abs(100 * part.figure.value / whole.figure.value - spot.figure.value) > 1
            for part, spot in pairs
        )
    )
