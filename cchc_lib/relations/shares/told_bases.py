"""Bases that a share calls by their stage: ``98,1% số đã xử lý, cụ thể là 72.591``.

One duty: the words right behind a share, or that lead its sentence, that say what has
been counted as a whole (received, resolved, due); the nearest count so told; and the
part right beside the share. *likely* where one count only is so told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Strength
from cchc_lib.relations.scope.clauses import (
    CHANNELS,
    TIMING,
    Scene,
    Spot,
    has_run,
    is_count,
    is_share,
)
from cchc_lib.relations.shares.links import LINK_WORDS, share_relation, unit_of

_STAGES = {
    "received": (
        "tiếp nhận", "nhận vào", "nhận được", "đã nhận", "nhận", "nộp", "gửi đến",
        "gửi tới", "gửi về", "đầu vào", "thụ lý", "phát sinh",
    ),
    "resolved": (
        "giải quyết", "xử lý", "có kết quả", "hoàn thành", "hoàn tất", "làm xong",
        "trả kết quả", "ra kết quả", "đã trả",
    ),
    "due": ("đến hạn", "tới hạn"),
}  # fmt: skip
_OPEN = ("chưa", "đang", "chờ", "phải", "cần", "còn", "sẽ", "không", "được giao")
_OTHER = frozenset({"in_process", "carried_over", "returned", "supplement", "not_due"})
_QUANTITY = frozenset({"số", "lượng", "tổng"})
_OF = frozenset({"trong", "trên", "của", "so", "với", "tính"})
_THIS = frozenset({"này", "ấy", "đó", "trên", "nói", "kia"})
_LEADS = frozenset({"đã", "được", "mới"})
_ENDS = frozenset({",", ";", ".", "(", ")", ":", "|", "và", "trên", "trong", "còn", "thì"})
_LINKS = LINK_WORDS | frozenset("cụ thể gồm nghĩa hay những , là".split())
_FIGURES = 8  # figures back to a fraction that tells what was resolved
_AROUND = 6  # words beside a count that tell its stage
_LED = 16  # words from the base that leads a sentence to the share
_BACK = 3  # sentences
_BESIDE = 12  # words from a share to its part


def share_of_told_base(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Yield the part beside a share and the count that its words make the whole."""
    stage = _stage_behind(scene, share) or _stage_ahead(scene, share)
    this = not stage and _points_back(scene, share)
    if not stage and not this:
        return
    parts = tuple(_parts(scene, share))
    if this and not parts and share.n and is_count(scene.spots[share.n - 1].figure):
        whole = scene.spots[share.n - 1]
        yield share_relation(share, (), (whole,), "weak", "part_not_printed")
    for part in parts[:1]:
        wholes = (
            _last_before(scene, share, part)
            if this
            else _told_wholes(scene, share, part, stage)
        )
        alone = len({w.figure.value for w in wholes}) == 1
        exact = part.figure.hedge == share.figure.hedge == "exact"
        strength: Strength = "likely" if alone and exact else "weak"
        for whole in wholes:
            yield share_relation(share, (part,), (whole,), strength, "base_told")


def _points_back(scene: Scene, share: Spot) -> bool:
    """``99% số này``, ``86,07% trong số ấy``: of what was counted last."""
    words = list(scene.after(share, 5))
    while words and words[0] in _OF:
        del words[0]
    counted = bool(words) and words[0] in _QUANTITY
    while words and words[0] in _QUANTITY:
        del words[0]
    return counted and bool(words) and words[0] in _THIS


def _last_before(scene: Scene, share: Spot, part: Spot) -> Sequence[Spot]:
    """The count just before the share, of the unit of its part, and larger."""
    for whole in scene.spots[max(0, share.n - 1) : share.n]:
        near = share.sentence - whole.sentence <= 1 and is_count(whole.figure)
        alike = unit_of(scene, whole) == unit_of(scene, part) and whole.n != part.n
        exact = whole.figure.hedge == "exact"
        if near and alike and exact and whole.figure.value > part.figure.value:
            return (whole,)
    return ()


def _stage_behind(scene: Scene, share: Spot) -> str:
    """``số hồ sơ đã nhận``, ``trong tổng số đã giải quyết``, right behind the share."""
    words = list(scene.after(share, 2 * _AROUND))
    return _stage_at(scene, words)


def _stage_ahead(scene: Scene, share: Spot) -> str:
    """``Trên số đã giải quyết, …``, ``So với số hồ sơ đã nhận thì …``."""
    words = list(scene.before(share, _LED))
    starts = [k for k, word in enumerate(words) if word in {"trên", "trong", "với"}]
    for at in reversed(starts):
        if at == len(words) - 1 or words[at + 1] not in _QUANTITY:
            continue
        rest = words[at:]
        if any(word.isdigit() for word in rest) or ";" in rest:
            return ""
        return _stage_at(scene, rest)
    return ""


def _stage_at(scene: Scene, words: Sequence[str]) -> str:
    """The stage that a phrase of quantity, noun and verb names."""
    k = 0
    while k < len(words) and words[k] in _OF:
        k += 1
    counted = k
    while k < len(words) and words[k] in _QUANTITY:
        k += 1
    if k == counted:
        return ""
    hit = scene.vocabulary.units.at(words, k) if k < len(words) else None
    k += hit[0] if hit is not None else 0
    while k < len(words) and words[k] in _LEADS:
        k += 1
    rest = " ".join(words[k : k + 3])
    for stage, phrases in _STAGES.items():
        if rest.startswith(phrases):
            return stage
    return ""


def _parts(scene: Scene, share: Spot) -> Iterator[Spot]:
    """``98,1% số đã xử lý, cụ thể là 72.591 hồ sơ``, or the count that leads to it."""
    for part in scene.spots[share.n + 1 : share.n + 2]:
        words = scene.between(share, part)
        near = part.sentence == share.sentence and len(words) <= _BESIDE
        led = bool(words) and words[-1] in _LINKS and ";" not in words
        if near and led and _is_part(part):
            yield part
    for part in scene.spots[max(0, share.n - 1) : share.n]:
        words = scene.between(part, share)
        linked = part.sentence == share.sentence and _LINKS.issuperset(words)
        if linked and words and _is_part(part):
            yield part


def _is_part(spot: Spot) -> bool:
    told = spot.figure.role == "result" and spot.figure.hedge != "range"
    return is_count(spot.figure) and told


def _told_wholes(
    scene: Scene, share: Spot, part: Spot, stage: str
) -> Sequence[Spot]:
    """Counts of the part's unit that their words give the stage, the nearest only."""
    unit = unit_of(scene, part)
    fractions = [
        s
        for s in scene.spots[max(0, share.n - _FIGURES) : share.n]
        if s.figure.kind == "ratio" and s.figure.unit == unit
    ]
    told = [
        spot
        for spot in (*scene.counts_near(unit, share), *fractions)
        if spot.n != part.n
        and abs(spot.sentence - share.sentence) <= _BACK
        and spot.figure.value > part.figure.value
        and spot.figure.hedge == "exact"
        and not _is_elsewhere(spot, share)
        and not spot.facets & (TIMING | CHANNELS | _OTHER)
        and _is_told(scene, spot, stage)
    ]
    if not told:
        return ()
    before = [s for s in told if s.n < share.n] or told
    nearest = min(abs(s.sentence - share.sentence) for s in before)
    return [s for s in before if abs(s.sentence - share.sentence) == nearest]


def _is_elsewhere(spot: Spot, share: Spot) -> bool:
    levels = {spot.figure.scope, share.figure.scope} - {""}
    periods = {spot.figure.period, share.figure.period} - {None}
    return len(levels) > 1 or len(periods) > 1


def _is_told(scene: Scene, spot: Spot, stage: str) -> bool:
    """Its own words name the stage, and do not deny it."""
    facets = spot.facets
    if spot.figure.kind == "ratio" and spot.n and not facets:
        rate = scene.spots[spot.n - 1]  # "tỷ lệ giải quyết đạt 80,7%, tức 4.561/5.650"
        linked = _LINKS.issuperset(scene.between(rate, spot)) and is_share(rate.figure)
        facets = rate.facets if linked else facets
    if facets & {"received", "resolved", "due", "requested", "new"}:
        return stage in facets
    ahead = list(scene.before(spot, _AROUND))
    if spot.n:
        gap = spot.figure.first - scene.spots[spot.n - 1].figure.last
        ahead = ahead[max(0, len(ahead) - gap) :]
    behind = list(scene.after(spot, _AROUND))
    stop = next((k for k, word in enumerate(behind) if word in _ENDS), len(behind))
    own = (*ahead, "|", *behind[:stop])
    others = [p for s, phrases in _STAGES.items() if s != stage for p in phrases]
    told = has_run(own, *_STAGES[stage]) and not has_run(own, *_OPEN)
    return told and not has_run(own, *others)
