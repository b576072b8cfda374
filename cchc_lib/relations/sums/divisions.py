"""Lists under words that part a total: ``Chia theo việc: …``, ``Xét theo lỗi: …``.

One duty: a heading that says by what the things before it are parted, the counts behind
it to the end of their sentence, and the total that they part. Who says by what he parts
leaves nothing out; still a guess, which contradicts only one keystroke from agreement.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.items import Item, family_of
from cchc_lib.relations.scope.kin import kind_of
from cchc_lib.relations.scope.listings import is_counted, list_from
from cchc_lib.relations.scope.wholes import noun_of
from cchc_lib.relations.sums.slips import Proposal, one_slip_off

_BY = frozenset({"chia", "phân", "xét", "tính", "loại", "tách", "kê", "hợp"})
_WHAT = frozenset(
    "cấp loại lĩnh nhóm khối hình kênh nguồn mức địa đối ngành nơi lỗi việc tính đơn "
    "phương vùng độ giới trình cơ kết".split()
)  # what one parts by: ``theo lĩnh vực``, ``theo hình thức``, ``theo nơi thu``
_HEADS = frozenset({("cơ", "cấu"), ("phân", "loại"), ("chia", "ra"), ("tách", "ra")})
_CAME = frozenset({"nhận", "gửi", "nộp"})
_STOPS = frozenset({".", ";"})
_OPEN = (
    "như là",
    "ví như",
    "tiêu biểu",
    "điển hình",
    "nhất là",
    "chủ yếu",
    "trong đó",
    "riêng",
)
_AHEAD = 16  # words from the heading to the first part
_BACK = 8  # counts back to the total
_SENTENCES = 2
_HEADLINE = 4  # the first figures of the document
_LEAST = Decimal(20)
_DIGITS = 2


def propose_divisions(scene: Scene) -> Iterator[Proposal]:
    """Yield each total with the counts that stand under such a heading."""
    firsts = [spot.figure.first for spot in scene.spots]
    told: set[int] = set()
    for at in _headings(scene):
        n = bisect_right(firsts, at)
        if n == len(firsts) or n in told:
            continue
        told.add(n)
        parts = _listed(scene, at, scene.spots[n])
        if len(parts) > 1:
            items = [Item(part, part.figure.value) for part in parts]
            for total in _totals(scene, parts, items):
                yield Item(total, total.figure.value), items, "weak", "divided"


def _headings(scene: Scene) -> Iterator[int]:
    """Where a word stands behind which the parts are told: ``theo``, ``cơ cấu``."""
    words, sentences = scene.words, scene.reading.tokens.sentences
    for at, word in enumerate(words):
        if word == "theo":
            parted = at > 0 and words[at - 1] in _BY
            opens = at == 0 or words[at - 1] in {".", ";", ":", "(", "-", "+"}
            opens = opens or sentences[at - 1] != sentences[at]
            named = words[at + 1 : at + 2] and words[at + 1] in _WHAT
            if parted or (opens and named):
                yield at
        elif word == "qua" and at > 0 and words[at - 1] in _CAME:
            first = at < 3 or sentences[at - 3] != sentences[at]
            if first:  # "Tiếp nhận qua điện thoại: 346 ý kiến, email: 3 ý kiến, …"
                yield at
        elif word in {"cấu", "loại", "ra"} and tuple(words[at - 1 : at + 1]) in _HEADS:
            yield at


def _listed(scene: Scene, at: int, first: Spot) -> Sequence[Spot]:
    """The counts behind a heading to the end of their sentence, all of one kind."""
    opening = scene.words[at : first.figure.first]
    if len(opening) > _AHEAD or not _STOPS.isdisjoint(opening):
        return ()
    sentences = scene.reading.tokens.sentences
    if sentences[at] != first.sentence or has_run(opening, *_OPEN):
        return ()
    own = [
        spot
        for spot in scene.sentence_of(first)
        if spot.n >= first.n
        and spot.bracket == first.bracket
        and _is_part(spot)
        and (spot.figure.kind == first.figure.kind or not _is_measured(first))
    ]
    if not own or own[0].n != first.n:
        return ()
    parts, ended = list_from(scene, own)
    alike = len({family_of(scene, part) for part in parts}) == 1
    return parts if ended and alike and len(parts) == len(own) else ()


def _is_part(spot: Spot) -> bool:
    hedged = spot.figure.kind == "count" and spot.figure.hedge == "above"
    return is_counted(spot) or hedged


def _is_measured(spot: Spot) -> bool:
    """Points and money: what is counted between is who has them."""
    return spot.figure.kind in {"score", "money"}


def _totals(
    scene: Scene, parts: Sequence[Spot], items: Sequence[Item]
) -> Iterator[Spot]:
    """Those before the list that it makes up; else the nearest a keystroke off."""
    first = parts[0]
    added = sum((part.figure.value for part in parts), Decimal(0))
    if added < _LEAST:
        return
    near = scene.spots[max(0, first.n - _BACK) : first.n]
    before = [
        spot
        for spot in (*scene.spots[:_HEADLINE], *near)
        if spot.n < first.n
        and is_counted(spot)
        and _may_be_parted(scene, spot, first)
        and (spot.paragraph == 0 or first.sentence - spot.sentence <= _SENTENCES)
    ]
    agreeing = [spot for spot in before if spot.figure.value == added]
    if agreeing:
        yield agreeing[-1]
        return
    for total in reversed(before):
        item = Item(total, total.figure.value)
        if _is_measured(total):
            yield total  # rounded ones are weighed with their rounding
        elif one_slip_off(item, items, within=False, digits=_DIGITS):
            yield total
            return


def _may_be_parted(scene: Scene, total: Spot, part: Spot) -> bool:
    """Of one family, or both of any things that no list of units knows."""
    if family_of(scene, total) == family_of(scene, part):
        return True
    if part.figure.unit == "number":
        return total.figure.kind == "count"  # "xã có 95, huyện 227 và tỉnh 1.154"
    one, other = noun_of(scene, total), noun_of(scene, part)
    vague = {kind_of(total.figure.unit), kind_of(part.figure.unit)} == {"other"}
    return vague and one[:1] == other[:1]
