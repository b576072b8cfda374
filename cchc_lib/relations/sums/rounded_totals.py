"""Sides of one contrast under a rounded total: ``hơn 452.000 hồ sơ, trong đó …``.

One duty: lists that leave nothing out by what they are called, under a total whose
hedge leaves little room, and which one keystroke keeps from filling it. Any sum above
452.000 is ``hơn 452.000``; what one would print so is below 453.000.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.numbers.edits import one_edit, significant_digits
from cchc_lib.relations.scope.clauses import Scene, Spot
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.scope.labels import label_of, side_of
from cchc_lib.relations.scope.listings import Listing, find_listings
from cchc_lib.relations.scope.wholes import is_held, same_things
from cchc_lib.relations.sums.slips import Proposal

_HEDGES = frozenset({"above", "below", "about"})
_TOLD = 3  # significant digits of a total that chance seldom makes up
_MANY = 5  # significant digits that leave no room for a part unsaid
_PAIRS = (frozenset({"online", "in_person"}),)  # what came by post is in one of them


def propose_rounded(scene: Scene) -> Iterator[Proposal]:
    """Yield each such total with parts that miss it by one keystroke."""
    totals = [spot for spot in scene.spots if _is_rounded(spot)]
    for listing in find_listings(scene, totals) if totals else ():
        parts = listing.parts
        whole = listing.opened and listing.ended and len(parts) > 1
        if whole and _is_complete(scene, listing) and _misses(listing.total, parts):
            items = [Item(p, p.figure.value) for p in parts]
            total = Item(listing.total, listing.total.figure.value)
            yield total, items, "likely", "parted_list"


def _is_rounded(spot: Spot) -> bool:
    figure = spot.figure
    told = figure.kind == "count" and figure.role == "result"
    digits = significant_digits(figure.value)
    return told and figure.hedge in _HEDGES and digits >= _TOLD


def _is_complete(scene: Scene, listing: Listing) -> bool:
    if not all(same_things(scene, p, listing.total) for p in listing.parts):
        return False
    if _is_closed(scene, listing):
        return True
    if not all(is_held(scene, p, listing.total) for p in listing.parts):
        return False
    labels = [label_of(scene, part) for part in listing.parts]
    for contrast in scene.vocabulary.contrasts:
        sides = [side_of(contrast.sides, words) for words in labels]
        apart = "" not in sides and len(set(sides)) == len(sides)
        sets = (*contrast.whole, *contrast.joined, *_PAIRS)
        if apart and any(one <= set(sides) for one in sets):
            return True
    return False


def _is_closed(scene: Scene, listing: Listing) -> bool:
    """Under a total of many digits, a colon opens the list and ``và`` ends it."""
    joined = "và" in scene.between(*listing.parts[-2:])
    told = significant_digits(listing.total.figure.value) >= _MANY
    return told and joined and (":" in listing.opening or listing.closed)


def _misses(total: Spot, parts: Sequence[Spot]) -> bool:
    """What the parts make up is out of reach, but for one keystroke."""
    printed = total.figure.value
    values = [p.figure.value for p in parts]
    added = sum(values, Decimal(0))
    hard, hedge = total.figure.interval, total.figure.hedge
    if (hard.low is None or hard.low <= added) and (
        hard.high is None or added <= hard.high
    ):
        return False
    return any(_fills(added, value, hedge) for value, _ in one_edit(printed)) or any(
        _fills(added - old + new, printed, hedge)
        for old in values
        for new, _ in one_edit(old)
    )


def _fills(added: Decimal, printed: Decimal, hedge: str) -> bool:
    """Within the last step that the total prints, on the side of its hedge."""
    if printed <= 0:
        return False
    step = Decimal(1).scaleb(printed.normalize().as_tuple().exponent)  # type: ignore[arg-type]
    low = printed - step if hedge != "above" else printed
    high = printed + step if hedge != "below" else printed
    return low <= added <= high
