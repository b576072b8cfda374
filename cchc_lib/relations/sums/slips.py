"""Lists that would add up to their total but for one keystroke.

One duty: for every total, the lists right beside it that a single misprint keeps from
adding up, and brackets that hold too much. Whether that is an error is weighed in
``checks.evidence``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.model import Strength
from cchc_lib.numbers.edits import is_one_edit, significant_digits
from cchc_lib.relations.scope.clauses import LEVELS, Scene, Spot, has_run
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.scope.labels import label_of
from cchc_lib.relations.scope.wholes import noun_of

_HANDLED = frozenset({"dossier", "procedure", "vote"})
_STATES = frozenset({"resolved", "in_process", "not_due"})
_ADDED = frozenset({"count", "score", "money"})
_LONG = 4  # parts behind a colon that make a whole list
_OPEN_LIST = frozenset("như nhiều nhất tiêu điển chủ … ... v.v và".split())
_MORE = ("còn lại", "ngoài ra", "trong đó", "khác", "riêng", "cùng kỳ", "năm trước")
_MARKS = frozenset({":", ",", ";"})
_OWNED = frozenset({"thuộc", "lĩnh", "của", "cấp"})
_OWNERS = frozenset(
    "bộ sở ngân ban xã phường huyện thị quận ngành lĩnh khối văn cục chi công hội đảng "
    "tòa viện cấp thành tỉnh ubnd tp thanh".split()
)  # what a body is called by
_LOWER = LEVELS - {"province", "whole"}
_SMALL = Decimal(10)
_MAX_PARTS = 14
_FOUND = frozenset({"adds_up", "adds_up_loosely", "sides_told"})  # tied by no word
_WORDED = frozenset({"parted_list", "closed_list", "divided"})
_LONG_NUMBER = 5  # significant digits
_SLIPS = 3  # significant digits; shorter totals are a keystroke from too many sums
Proposal = tuple[Item, Sequence[Item], Strength, str]


def made_up_of(total: Spot, parts: Sequence[Spot]) -> Proposal:
    """Counts that make up a total, tied by no word."""
    items = [Item(part, part.figure.value) for part in parts]
    return Item(total, total.figure.value), items, "weak", "adds_up"


def nearly_adding_up(items: Sequence[Item]) -> Iterator[Proposal]:
    """The list behind a total, to the end of the sentence, one keystroke off."""
    values = [i for i in items if i.take == "value"]
    if any(i.spot.figure.role == "change" for i in values):
        return  # what grew here and what fell there is no list
    for at, total in enumerate(values):
        around = (
            *_lists_behind(total, values[at + 1 : at + 1 + _MAX_PARTS]),
            *_lists_before(total, values[max(0, at - _MAX_PARTS) : at]),
        )
        for parts in around:
            alike = {i.spot.figure.unit for i in (total, *parts)}
            alone = len(parts) > 1 and len(alike) == 1 and _of_one_level(total, parts)
            if alone and _is_near(total, parts):
                yield total, parts, "weak", "nearly_adds_up"
                break


def _of_one_level(total: Item, parts: Sequence[Item]) -> bool:
    """The late dossiers of a province are no part of what its communes resolved.

    In one sentence a level told late is not always that of what stands before.
    """
    level = total.spot.figure.scope
    return level not in _LOWER or all(
        p.spot.figure.scope in {"", level} or p.spot.sentence == total.spot.sentence
        for p in parts
    )


def _is_near(total: Item, parts: Sequence[Item]) -> bool:
    """Of long numbers one part may have gained a digit, or the total lost one."""
    if all(p.value < total.value for p in parts):
        return one_slip_off(total, parts)
    added = sum((p.value for p in parts), Decimal(0))
    told = min(significant_digits(v) for v in (total.value, added)) >= _LONG_NUMBER
    return told and one_slip_off(total, parts, within=False)


def too_much_inside(scene: Scene, items: Sequence[Item]) -> Iterator[Proposal]:
    """``47 (36 hồ sơ thuộc lĩnh vực tư pháp, 16 hồ sơ thuộc …)``: more than there is.

    Only kinds that exclude each other by what they belong to; states may overlap.
    """
    for at, total in enumerate(items):
        later = items[at + 1 : at + 1 + _MAX_PARTS]
        inside = [i for i in later if i.spot.head == total.n]
        alike = len({i.spot.figure.quantity for i in inside}) == 1
        alike = alike and all(_OWNED & set(scene.after(i.spot, 2)) for i in inside)
        if len(inside) < 2 or not alike:
            continue
        added = sum((i.value for i in inside), Decimal(0))
        if total.value < added <= 2 * total.value:
            yield total, inside, "likely", "states_in_bracket"


def colon_list(scene: Scene, items: Sequence[Item]) -> Iterator[Proposal]:
    """``191 TTHC của các sở: A (17 TTHC), B (15), C (21), D (16) …``: the whole list.

    Behind a colon and to the end of the sentence, a bracket each or none: nothing is
    left out.
    """
    for at, total in enumerate(items):
        later = items[at + 1 : at + 1 + 2 * _MAX_PARTS]
        parts = [i for i in later if i.spot.sentence == total.spot.sentence]
        if len(parts) < 2 or not _is_list_slip(scene, total, parts):
            continue
        opening = scene.between(total.spot, parts[0].spot)
        places = {i.spot.bracket for i in parts}
        own = len(places) == len(parts) or places == {total.spot.bracket}
        last = scene.after(parts[-1].spot, 8)
        open_ended = not _OPEN_LIST.isdisjoint([*opening, *last[:4]])
        open_ended = open_ended or has_run(last, *_MORE) or has_run(opening, *_MORE)
        whole = own and _is_alike(scene, total, parts) and not open_ended
        if whole and _is_colon(scene, total, opening, parts):
            yield total, parts, "weak", "colon_list"


def _is_list_slip(scene: Scene, total: Item, parts: Sequence[Item]) -> bool:
    """A keystroke off; small numbers must be too many, and of a body each."""
    if one_slip_off(total, parts, within=False):
        return True
    over = sum((p.value for p in parts), Decimal(0)) > total.value >= _SMALL
    slip = (
        over and len(parts) > 2 and one_slip_off(total, parts, within=False, digits=2)
    )
    return slip and all(set(label_of(scene, p.spot)[:1]) & _OWNERS for p in parts)


def _is_alike(scene: Scene, total: Item, parts: Sequence[Item]) -> bool:
    """Of one unit, or each a case (``trường hợp``) of what is counted.

    ``6.120 thủ tục: 3.257 hồ sơ đã xong, 2.863 hồ sơ còn trong hạn``: done, and open.
    """
    if _are_done_and_open(parts):
        return {i.spot.figure.unit for i in (total, *parts)} <= _HANDLED
    vague = all(noun_of(scene, p.spot)[:1] == ("trường",) for p in parts)
    return vague or len({i.spot.figure.unit for i in (total, *parts)}) == 1


def _are_done_and_open(parts: Sequence[Item]) -> bool:
    states = [p.spot.facets & _STATES for p in parts]
    return len(parts) == 2 and all(states) and states[0] != states[1]


def _is_colon(
    scene: Scene, total: Item, opening: Sequence[str], parts: Sequence[Item]
) -> bool:
    """A colon, or ``cụ thể``; a short list is joined by ``và`` besides.

    Or each of its parts bears the very noun of the total: ``391 hồ sơ: 212 hồ sơ trực
    tuyến, 179 hồ sơ trực tiếp``.
    """
    marks = [k for k, word in enumerate(opening) if word in _MARKS]
    behind = bool(marks) and opening[marks[0]] == ":"
    if len(parts) >= _LONG:
        return ":" in opening or has_run(opening, "cụ thể")
    joined = "và" in scene.between(parts[-2].spot, parts[-1].spot)
    joined = joined or _are_done_and_open(parts)
    noun = noun_of(scene, total.spot)[:2]
    named = bool(noun) and all(noun_of(scene, p.spot)[:2] == noun for p in parts)
    if named and ":" in opening:
        return behind or joined or len(parts) > 2
    return (behind or has_run(opening, "cụ thể")) and (joined or len(parts) > 2)


def without_pieces(proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """Leave out chance sums over a piece of a list, or more, which the words close.

    ``2.384 hồ sơ, gồm 793 toàn trình, 1.591 một phần và 2 ở mức độ 2``: the first two
    make up the total, but the text lists three.
    """
    lists: dict[tuple[int, str], list[tuple[str, Sequence[Item]]]] = {}
    for total, parts, strength, reason in proposals:
        if reason == "announced" or (strength == "likely" and reason in _WORDED):
            lists.setdefault(total.key, []).append((reason, parts))
    for proposal in proposals:
        total, parts, strength, reason = proposal
        told = lists.get(total.key, ()) if reason in _FOUND else ()
        if strength != "weak" or not any(_is_piece(parts, *one) for one in told):
            yield proposal


def _is_piece(parts: Sequence[Item], reason: str, listed: Sequence[Item]) -> bool:
    """Not a list that ends earlier, where ``gồm`` does not say how far it goes."""
    own, whole = ({p.key for p in one} for one in (parts, listed))
    if reason == "announced":
        lines = {p.spot.paragraph for p in listed}
        return own != whole and any(p.spot.paragraph in lines for p in parts)
    last = listed[-1].spot.sentence
    more = [p for p in parts if p.key not in whole]
    if own > whole and all(p.spot.sentence > last for p in more):
        return True
    shorter = own == {p.key for p in listed[: len(own)]}
    ended = reason in {"parted_list", "divided"}
    return own < whole and (ended or not shorter)


def one_slip_off(
    total: Item, parts: Sequence[Item], *, within: bool = True, digits: int = _SLIPS
) -> bool:
    """One keystroke in the total or in one part would make them add up.

    Only for totals of so many significant ``digits``, and parts ``within`` them.
    """
    above = any(p.value >= total.value for p in parts)
    if (within and above) or any(p.value <= 0 for p in parts):
        return False
    if total.spot.figure.kind not in _ADDED:
        return False
    added = sum((p.value for p in parts), Decimal(0))
    most = total.value if within else max(total.value, added)
    if significant_digits(most) < digits:
        return False
    if added == total.value:
        return False
    if is_one_edit(total.value, added):
        return True
    gap = total.value - added
    return any(p.value + gap > 0 and is_one_edit(p.value, p.value + gap) for p in parts)


def _lists_behind(total: Item, later: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """What follows in the sentence of the total, or fills the next ones."""
    here = total.spot.sentence
    own = [i for i in later if i.spot.sentence == here]
    outside = [i for i in own if i.spot.bracket == total.spot.bracket]
    inside = [i for i in own if i.spot.head == total.n]
    yield from (part for part in (inside, outside, own) if part)
    for length in (2, 3):
        if not _goes_on(later, length):
            yield later[:length]
    for next_one in (here + 1, here + 2):
        yield [i for i in later if i.spot.sentence == next_one]


def _goes_on(later: Sequence[Item], length: int) -> bool:
    """One more count stands in the same sentence: the list is longer than that."""
    if len(later) <= length:
        return False
    last, more = later[length - 1].spot, later[length].spot
    return last.sentence == more.sentence and last.bracket == more.bracket


def _lists_before(total: Item, earlier: Sequence[Item]) -> Iterator[Sequence[Item]]:
    """What leads to the total in its sentence: ``12 xã và 3 phường, tổng cộng 15``."""
    yield [i for i in earlier if i.spot.sentence == total.spot.sentence]
    yield earlier[-2:]
