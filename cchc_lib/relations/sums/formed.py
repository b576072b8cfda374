"""Lists whole by their form: a total, a colon or a bracket, and parts of its very noun.

One duty: listings that run on to the end of their sentence or bracket and count in each
part what the total counts → what they make up, or miss by so little that nothing else
explains it. ``813 hồ sơ: 532 hồ sơ trực tuyến, 280 hồ sơ trực tiếp, 1 hồ sơ qua bưu
chính`` leaves nothing out, whatever its parts are called. Parts of several kinds
(``900 hồ sơ trực tuyến, 950 hồ sơ đúng hạn``) may hold the same things and are not
taken, nor are states of which one goes unsaid (``trước hạn a, đúng hạn b``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.relations.scope.clauses import CHANNELS, TIMING, WAITING, Scene, has_run
from cchc_lib.relations.scope.items import Item, family_of
from cchc_lib.relations.scope.listings import Listing, find_listings, is_counted
from cchc_lib.relations.scope.wholes import noun_of
from cchc_lib.relations.sums.balances import CARRIED
from cchc_lib.relations.sums.slips import Proposal, one_slip_off

_PARTS = 3  # that ``trong đó`` lists of what it parts
_DIGITS = 3  # significant digits that chance does not bring a keystroke near
_SOME = (
    "như", "tiêu biểu", "điển hình", "nhất là", "chủ yếu", "riêng", "nhiều nhất",
    "ít nhất", "phần lớn", "đa số", "nổi bật", "còn lại", "ngoài ra", "khác",
    "bình quân", "mỗi", "từng", "năm trước", "cùng kỳ", "kế hoạch",
    "cả hai", "vừa", "đồng thời", "trùng", "không kể", "chưa kể", "kể cả", "chưa tính",
    "không tính", "kèm", "cùng với", "đề xuất", "dự kiến", "trừ",
)  # fmt: skip
_SIDES = (
    CHANNELS,
    TIMING | WAITING | {"resolved", "on_day"},
    frozenset({"new", "received", "carried_over"}),
)
_ALL_BUT_LATE = frozenset({"early", "on_time", "early_or_on_time", "on_day"})
_AFTER = 12  # words behind the last part


def propose_formed(scene: Scene) -> Iterator[Proposal]:
    """Yield each total whose list is whole by its form, and tells of it."""
    for listing in find_listings(scene):
        if not listing.ended or len(listing.parts) < 2 or not _is_formed(listing):
            continue
        if not _is_of_its_noun(scene, listing) or not _is_closed(scene, listing):
            continue
        total = Item(listing.total, listing.total.figure.value)
        parts = [Item(p, p.figure.value) for p in listing.parts]
        if _tells(total, parts):
            yield total, parts, "likely", "formed_list"


def _is_formed(listing: Listing) -> bool:
    """A colon right behind the total, its bracket, ``gồm``, or a list of three."""
    opening = list(listing.opening) or [""]
    if listing.inside or listing.headed or listing.closed or opening[0] == ":":
        return True
    channels = any(part.facets & CHANNELS for part in listing.parts)
    several = len(listing.parts) >= _PARTS and not channels  # those may overlap
    return has_run(opening, "trong đó") and several


def _is_of_its_noun(scene: Scene, listing: Listing) -> bool:
    """Every part names what the total names, and is a plain count of it."""
    total, parts = listing.total, listing.parts
    noun = noun_of(scene, total)[:2]
    family = family_of(scene, total)
    return bool(noun) and all(
        is_counted(part)
        and part.figure.denominator is None
        and family_of(scene, part) == family
        and noun_of(scene, part)[:2] in {noun, noun[:1], noun[-1:]}
        for part in parts
    )


def _is_closed(scene: Scene, listing: Listing) -> bool:
    """Nothing else is counted behind it, and no word leaves the list open."""
    last = listing.parts[-1]
    for spot in scene.spots[last.n + 1 : last.n + 2]:
        if spot.sentence == last.sentence and spot.bracket == last.bracket:
            words = scene.between(last, spot)
            if spot.figure.kind == "count" and ";" not in words and ")" not in words:
                return False
    first = listing.parts[0]
    words = [
        *scene.between(listing.total, first),
        *scene.words[first.figure.first : last.figure.last],
    ]
    after = scene.after(last, _AFTER)
    stop = next((k for k, w in enumerate(after) if w in {".", ";", ")"}), len(after))
    return not has_run([*words, *after[:stop]], *_SOME, *CARRIED)


def _tells(total: Item, parts: Sequence[Item]) -> bool:
    """They make up the total, or miss it as misprints do."""
    added = sum(part.value for part in parts)
    if added == total.value:
        return True
    if not _excludes(parts) or any(part.value <= 0 for part in parts):
        return False
    slip = one_slip_off(total, parts, within=False, digits=_DIGITS)
    if added < total.value:
        return slip and not _is_side_unsaid(parts)
    return slip or (4 * (added - total.value) < total.value >= 100)


def _excludes(parts: Sequence[Item]) -> bool:
    """Told apart by sides of one kind, or by nothing that is known of them."""
    facets = [part.spot.facets for part in parts]
    common = frozenset.intersection(*facets)
    own = [facet - common for facet in facets]
    kinds = [[k for k, side in enumerate(_SIDES) if facet & side] for facet in own]
    named = {k for kind in kinds for k in kind}
    return len(named) <= 1 and (not named or all(kinds))


def _is_side_unsaid(parts: Sequence[Item]) -> bool:
    """``trước hạn a, đúng hạn b``: the late ones are not told."""
    facets = frozenset().union(*(part.spot.facets for part in parts))
    return bool(facets & _ALL_BUT_LATE) and "late" not in facets
