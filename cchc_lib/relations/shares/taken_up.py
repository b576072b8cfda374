"""Shares of what was counted just before and is taken up again in words.

``Đến hạn 4.169 hồ sơ. Tính trên số đến hạn: kịp hẹn 99,71%, tức 4.157 hồ sơ``; ``Đã
xong 2.051 hồ sơ. 99,5% số này xong sớm, cụ thể là 2.041``; ``xong 1.014 hồ sơ, 1.006
hồ sơ trong số này đúng hạn, tương ứng 99,2%``. One duty: the count such words mean.
*likely* where one count only is so told, else *weak*.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Strength
from cchc_lib.relations.scope.clauses import (
    CHANNELS,
    TIMING,
    WAITING,
    Scene,
    Spot,
    has_run,
    is_count,
    is_share,
)
from cchc_lib.relations.scope.wordings import THAT_IS
from cchc_lib.relations.shares.links import leads_straight, share_relation, unit_of
from cchc_lib.relations.shares.parts import part_after, part_linked
from cchc_lib.relations.shares.taken_words import INTO, REACH, STOPS, Base, base_at

_FILLERS = frozenset("đã được số hồ sơ kết quả phải".split())
_PARTED = frozenset({";", ".", "(", ")"})
_CALLED = ("chiếm", "đạt", *THAT_IS)
_AROUND = 5  # words around a count that may name it
_BACK = 2  # sentences
_FAR_BACK = 4  # where several words name the count
_LABEL = 10  # words that may call a count a total
_MOST = 64  # figures of those sentences
_ECHO = 2  # words told again that name a count


def of_taken_up(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Yield the share of the count that the words around it take up."""
    for base, part in _told(scene, share):
        whole, sure = _meant(scene, base, part)
        if whole is None:
            continue
        if part is None:
            if whole.figure.kind == "count":
                yield share_relation(share, (), (whole,), "weak", "part_not_printed")
            continue
        above = whole.figure.value >= part.figure.value
        strength: Strength = "likely" if sure and above else "weak"
        reason = "base_taken_up" if above else "head_below"
        yield share_relation(share, (part,), (whole,), strength, reason)
        return


def _told(scene: Scene, share: Spot) -> Iterator[tuple[Base, Spot | None]]:
    """Yield each base told beside a share, and the part printed with the share."""
    among = _part_among(scene, share)
    if among is not None:
        yield among
        return
    part = part_linked(scene, share)
    behind = part_after(scene, share)
    base = base_at(scene, share.figure.last, share.figure.last + REACH)
    if base is not None:
        own = part if part is not None and _is_direct(scene, part, share) else None
        if own is not None and base.name and _is_so_named(scene, own, base.name):
            own = None  # "330.421 đơn đã xử lý. Chiếm 83,2% số đơn đã xử lý": its base
        yield base, own or _part_behind(scene, share, base)
        return
    base = _base_before(scene, share)
    if base is not None:
        own = part if _stands_between(base, part, share) else None
        yield base, own or behind


def _part_among(scene: Scene, share: Spot) -> tuple[Base, Spot] | None:
    """``1.006 hồ sơ trong số này đúng hạn, tương ứng tỷ lệ đúng hạn 99,2%``."""
    if not share.n:
        return None
    part = scene.spots[share.n - 1]
    link = scene.between(part, share)
    base = base_at(scene, part.figure.last, share.figure.first)
    told = is_count(part.figure) and part.sentence == share.sentence
    told = told and has_run(link, *_CALLED) and not _PARTED & set(link)
    pointed = base is not None and base.these and len(link) <= REACH
    return (base, part) if base is not None and told and pointed else None


def _stands_between(base: Base, part: Spot | None, share: Spot) -> bool:
    """``Trong số này, 1.006 hồ sơ đúng hạn, đạt 99,2%``."""
    return part is not None and base.last <= part.figure.first < share.figure.first


def _is_direct(scene: Scene, part: Spot, share: Spot) -> bool:
    """``183.009 hồ sơ, bằng 98,32% số phải giải quyết``."""
    return part.n == share.n - 1 and leads_straight(scene.link(part, share))


def _part_behind(scene: Scene, share: Spot, base: Base) -> Spot | None:
    """``98,1% số đã xử lý, cụ thể là 72.591 hồ sơ``."""
    for part in scene.spots[share.n + 1 : share.n + 2]:
        words = scene.words[base.last : part.figure.first]
        beside = part.sentence == share.sentence and is_count(part.figure)
        told = has_run(words[-4:], "cụ thể", "tức", "ứng", "đương", "nghĩa là", "(")
        told = told or _is_what_it_is(words)
        if beside and told and len(words) <= REACH // 2 and ";" not in words:
            return part
    return None


def _is_what_it_is(words: Sequence[str]) -> bool:
    """``83,2% số đơn đã xử lý là những đơn đủ điều kiện, 286.950 đơn``."""
    return words[:1] == ("là",) and words[-1] == ","


def _base_before(scene: Scene, share: Spot) -> Base | None:
    """``Tính trên số đến hạn: trả sớm 99,71%, tức 4.157; chậm 0,29%, tức 12``."""
    first = share.figure.first
    low = first - len(scene.before(share, REACH))
    for spot in reversed(scene.sentence_of(share)):
        if spot.n >= share.n or spot.figure.last <= low:
            continue
        listed = is_share(spot.figure) or is_count(spot.figure)
        if not listed:
            return None
    for at in range(low, first):
        opens = scene.words[at] in INTO
        base = base_at(scene, at, first) if opens else None
        if base is None:
            continue
        follows = scene.words[base.last]
        led = base.these or follows in {",", ":", "thì"} or base.last == first
        return base if led and _only_pairs(scene, base, share) else None
    return None


def _only_pairs(scene: Scene, base: Base, share: Spot) -> bool:
    """Between a base and a share stand its part, or shares with theirs behind them."""
    told = [s for s in scene.sentence_of(share) if base.last <= s.figure.first]
    told = [s for s in told if s.n < share.n]
    if len(told) == 1:
        return is_count(told[0].figure)
    pairs = zip(told[::2], told[1::2], strict=False)
    return not len(told) % 2 and all(
        is_share(a.figure) and part_after(scene, a) is b for a, b in pairs
    )


def _meant(scene: Scene, base: Base, part: Spot | None) -> tuple[Spot | None, bool]:
    """Return the count a base means, and whether nothing else can be meant."""
    near = [s for s in _counts_before(scene, base) if _fits(scene, s, base, part)]
    if base.name:
        staged = [s for s in near if _is_of_stage(scene, s, base.name)]
        near = staged or [s for s in near if _is_echoed(scene, s, base.name)]
        here = [s for s in near if s.sentence == _sentence_at(scene, base)]
        near = here or near
        sure = len({s.figure.value for s in near}) == 1
        return (near[-1], sure) if near else (None, False)
    near = [s for s in near if s.figure.kind == "count"]
    if not near or _sentence_at(scene, base) - near[-1].sentence > 1:
        return None, False
    near = [s for s in near if s.sentence == near[-1].sentence]
    totals = [s for s in near if "tổng" in scene.before(s, _LABEL)]
    near = totals[-1:] if base.total and len(totals) == 1 else near
    alone = len(near) == 1
    beside = part is not None and part.n == near[-1].n + 1
    beside = beside and part is not None and part.sentence == near[-1].sentence
    timed = part is not None and bool(part.facets & TIMING)
    done = timed and bool(near[-1].facets & {"resolved", "due"})
    return near[-1], alone or done or beside


def _sentence_at(scene: Scene, base: Base) -> int:
    return scene.reading.tokens.sentences[base.first]


def _counts_before(scene: Scene, base: Base) -> Iterator[Spot]:
    here = _sentence_at(scene, base)
    back = _FAR_BACK if len(base.name) > _ECHO else _BACK
    low = bisect_left(scene.spots, here - back, key=lambda spot: spot.sentence)
    for spot in scene.spots[low : low + _MOST]:
        if spot.figure.first >= base.first:
            return
        counted = is_count(spot.figure) or spot.figure.kind == "ratio"
        if counted and spot.bracket < 0:
            yield spot


def _fits(scene: Scene, whole: Spot, base: Base, part: Spot | None) -> bool:
    """Of the unit that is named or shared, and no subset itself."""
    figure = whole.figure
    unit = unit_of(scene, part) if part is not None else base.unit
    if figure.hedge != "exact" or (unit and figure.unit != unit):
        return False
    if part is not None and part.n == whole.n:
        return False
    if part is not None and part.figure.scope not in {"", figure.scope}:
        return False
    return not whole.facets & (TIMING | CHANNELS | WAITING)


def _is_so_named(scene: Scene, whole: Spot, name: Sequence[str]) -> bool:
    """The same stage of the work, or the same words beside the count."""
    return _is_of_stage(scene, whole, name) or _is_echoed(scene, whole, name)


def _is_of_stage(scene: Scene, whole: Spot, name: Sequence[str]) -> bool:
    """``Xong 1.014 hồ sơ … số hồ sơ đã giải quyết``: nothing narrower is named."""
    hits = list(scene.vocabulary.facets["stage"].scan(name))
    if len(hits) == 2 and hits[1][2] == "resolved" != hits[0][2]:
        name, hits = name[: hits[1][0]], hits[:1]  # "số gửi đến đã được xử lý xong"
    if len(hits) != 1 or hits[0][2] not in _stages_of(scene, whole):
        return False
    start, end, _ = hits[0]
    return _FILLERS.issuperset([*name[:start], *name[end:]])


def _is_echoed(scene: Scene, whole: Spot, name: Sequence[str]) -> bool:
    """``Đủ điều kiện: 54.681 việc … số việc đủ điều kiện``, not ``chưa đủ``."""
    core = tuple(name)
    if core[:1] == (scene.words[whole.figure.last - 1],):
        core = core[1:]  # the noun of what is counted
    while len(core) > _ECHO and core[0] in _FILLERS:
        core = core[1:]
    if len(core) < _ECHO:
        return False
    echoed = " ".join(core)
    denied = ("chưa " + echoed, "không " + echoed)
    behind = list(scene.after(whole, _AROUND))
    stop = next((k for k, word in enumerate(behind) if word in STOPS), len(behind))
    told = has_run(scene.before(whole, _AROUND), echoed)
    if told and has_run(scene.before(whole, _AROUND + 1), *denied):
        return False
    return told or has_run(behind[:stop], echoed)


def _stages_of(scene: Scene, whole: Spot) -> frozenset[str]:
    """``Tỷ lệ giải quyết đạt 80,7%, tức 4.561/5.650``: it is what its share is."""
    if whole.figure.kind != "ratio" or whole.facets or not whole.n:
        return whole.facets
    share = scene.spots[whole.n - 1]
    told = is_share(share.figure) and share.sentence == whole.sentence
    return share.facets if told else whole.facets
