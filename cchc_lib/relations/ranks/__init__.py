"""Ranks: ``xếp thứ 10/18, giảm 8 bậc``.

One duty: tie a rank to the number ranked and to its change. Smaller is better: a rise
of k places means the rank before was k larger.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from cchc_lib.model import Relation, Term
from cchc_lib.relations.ranks.former_ranks import (
    INDICES,
    rank_behind,
    rank_led_to,
    rank_that_fits,
    rank_told_next,
    ranks_by_year,
    ranks_told_apart,
)
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.past import now_and_then, starts_from
from cchc_lib.relations.scope.wordings import FALLS, RISES

_BETTER = (*RISES, "lên", "hơn", "cao", "tiến")
_WORSE = (*FALLS, "mất", "kém", "thua", "hạ", "thấp")
_OF_ALL = ("trong", "trong số", "trong tổng số", "tổng số", "cả", "toàn bộ")
_BACK = 8  # figures from a rank back to the number ranked
_LISTS = ("riêng", "vùng", "khu vực", "cụm", "khối", "cả nước", "toàn quốc")
_OWN = 5  # words behind a rank that say of which list it is
_FEW = 6  # figures back to the rank now
_NEAR = 70  # words from there
_MOVED = 24  # words from an old rank to the new one
_WIDER = (
    "cả nước", "toàn quốc", "toàn tỉnh", "cả tỉnh", "trong", "trên", "có", "bảng", ";",
    "chung", "lĩnh vực", "chỉ số", "tiêu chí", "nội dung", "lần",
)  # fmt: skip
_RISES = (
    "vươn lên", "lên vị trí", "lên hạng", "xuống vị trí", "xuống hạng", "lên thứ",
    "xuống thứ", "nhảy lên", "tụt xuống", "rơi xuống", "vọt lên", "lên đứng",
)  # fmt: skip


def propose_ranks(scene: Scene) -> Iterator[Relation]:
    """Yield rank-of claims and rank-change claims."""
    for spot in scene.spots:
        figure = spot.figure
        if figure.kind == "rank" and figure.denominator is not None:
            yield Relation(
                kind="rank",
                claim=f"rank:{figure.id}",
                terms=(
                    Term(role="rank", figure=figure.id),
                    Term(role="ranked", figure=figure.id, take="denominator"),
                ),
                strength="stated",
                reason="printed_fraction",
            )
        if figure.kind == "rank" and figure.role == "rank":
            yield from _among(scene, spot)
            yield from _among_told(scene, spot)
        if figure.unit == "place" and figure.role == "change":
            yield from _change(scene, spot)


def _change(scene: Scene, change: Spot) -> Iterator[Relation]:
    moved = _from_to(scene, change) or ranks_by_year(scene, change)
    apart = moved or ranks_told_apart(scene, change) or _then_in_bracket(scene, change)
    if apart and (moved or _is_of_one_list(scene, change, apart)):
        moved = apart
    ranks = [moved[1]] if moved else _ranks_near(scene, change)
    for rank in ranks if moved else _present(scene, change, ranks):
        old = moved[0] if moved else rank_behind(scene, change, rank)
        if old is not None and not _is_of_one_list(scene, change, (old, rank)):
            old = None
        old = old or rank_told_next(scene, change)
        better = _told_direction(scene, change)
        old = old or rank_that_fits(scene, change, rank, better=better)
        if old is not rank:
            yield _changed(scene, change, rank, old)
        now = None if moved else rank_led_to(scene, change, rank, better=better)
        if now is not None:
            yield _changed(scene, change, now, rank)


def _is_of_one_list(scene: Scene, change: Spot, moved: tuple[Spot, Spot]) -> bool:
    """``thứ 18/63, tăng 5 bậc (trong vùng xếp thứ 3)``, ``riêng SIPAS tăng 12 bậc``.

    No other list is named between the ranks and their change.
    """
    ends = sorted((*moved, change), key=lambda s: s.n)
    if "từ" in scene.before(ends[0], 3):
        return True  # "Từ hạng 41, SIPAS của tỉnh đã lên hạng 32 (tăng 9 bậc)"
    own = scene.after(ends[0], _OWN)
    own = own[: next((k for k, w in enumerate(own) if w in {",", ";", "("}), _OWN)]
    words = scene.words[ends[0].figure.last + len(own) : ends[-1].figure.first]
    lead = (*scene.before(ends[0], 16), *own)
    other = [name for name in (*INDICES, *_LISTS) if has_run(words, name)]
    return all(has_run(lead, name) for name in other)


def _then_in_bracket(scene: Scene, change: Spot) -> tuple[Spot, Spot] | None:
    """``thứ 18/63, tăng 5 bậc so với năm 2022 (… xếp thứ 23)``: old and new rank."""
    here = scene.sentence_of(change)
    moves = [s for s in here if s.figure.role == "change" and s.figure.unit == "place"]
    ranks = [s for s in here if s.figure.role == "rank"]
    pair = now_and_then(scene, change, ranks)
    old = starts_from(scene, change, ranks)
    before = scene.spots[max(0, change.n - _FEW) : change.n]
    told = [s for s in before if s.figure.role == "rank"]
    told = [s for s in told if change.sentence - s.sentence <= 1]
    if old is not None and len(told) == 1:
        pair = told[0], old
    return (pair[1], pair[0]) if pair is not None and len(moves) == 1 else None


def _changed(scene: Scene, change: Spot, rank: Spot, old: Spot | None) -> Relation:
    rise, sure = _direction(scene, change, rank, old)
    terms = [
        Term(role="rank", figure=rank.figure.id),
        Term(role="places", figure=change.figure.id),
    ]
    if rank.figure.denominator is not None:
        terms.append(Term(role="ranked", figure=rank.figure.id, take="denominator"))
    if old is not None:
        terms.append(Term(role="old", figure=old.figure.id))
    return Relation(
        kind="rank",
        claim=f"rank_change:{change.figure.id}",
        terms=tuple(terms),
        strength="likely" if sure else "weak",
        reason="change_of_rank",
        detail="rise" if rise else "fall",
    )


def _direction(
    scene: Scene, change: Spot, rank: Spot, old: Spot | None
) -> tuple[bool, bool]:
    """Whether the rank became better, and whether the words say so.

    ``cao hơn 7 bậc`` is better; where nothing is said, the printed ranks tell.
    """
    told = _told_direction(scene, change)
    if told is not None:
        return told, True
    return old is None or old.figure.value > rank.figure.value, False


def _told_direction(scene: Scene, change: Spot) -> bool | None:
    """Better, worse, or ``None`` where the words before a change do not say."""
    before = scene.before(change, 4)
    rise, fall = has_run(before, *_BETTER), has_run(before, *_WORSE)
    return rise if rise != fall else None


def _among(scene: Scene, spot: Spot) -> Iterator[Relation]:
    """``hạng 15 trong 63 tỉnh, thành phố``: the number ranked stands behind."""
    if spot.figure.denominator is not None or spot.n + 1 >= len(scene.spots):
        return
    ranked = scene.spots[spot.n + 1]
    words = list(scene.between(spot, ranked))
    among = words[:1] in (["trong"], ["trên"]) and "đó" not in words
    if ranked.figure.kind != "count" or not among:
        return
    if spot.figure.unit not in {"place", ranked.figure.unit}:
        return  # "xếp hạng 63 tỉnh trên 10 lĩnh vực": no rank of 63
    if len(words) <= 4 and ranked.figure.value > 1:
        yield Relation(
            kind="rank",
            claim=f"rank:{spot.figure.id}",
            terms=(
                Term(role="rank", figure=spot.figure.id),
                Term(role="ranked", figure=ranked.figure.id),
            ),
            strength="likely",
            reason="rank_among",
        )


def _among_told(scene: Scene, spot: Spot) -> Iterator[Relation]:
    """``Trong số 19 sở … Sở A đứng thứ 9``: the number ranked was told before."""
    if spot.figure.denominator is not None:
        return
    families = scene.vocabulary.families
    for ranked in reversed(scene.spots[max(0, spot.n - _BACK) : spot.n]):
        if spot.figure.first - ranked.figure.first > _NEAR:
            return
        bodies = families.get(ranked.figure.unit) == "organ"
        told = ranked.figure.kind == "count" and ranked.figure.hedge == "exact"
        whole = has_run(scene.before(ranked, 4), *_OF_ALL)
        if bodies and told and whole and ranked.figure.value > 1:
            sure = _is_of_these(scene, ranked, spot)
            yield Relation(
                kind="rank",
                claim=f"rank:{spot.figure.id}",
                terms=(
                    Term(role="rank", figure=spot.figure.id),
                    Term(role="ranked", figure=ranked.figure.id),
                ),
                strength="likely" if sure else "weak",
                reason="rank_among",
            )
            return


def _is_of_these(scene: Scene, ranked: Spot, rank: Spot) -> bool:
    """``Trong 19 sở, ban, ngành, Sở A xếp thứ 9``: no wider ranking is named."""
    if ranked.sentence != rank.sentence or ranked.n != rank.n - 1:
        return False
    words = scene.between(ranked, rank)
    around = (*words, *scene.after(rank, 8))
    first = scene.before(ranked, 3)[-1:] in (("trong",), ("số",))
    return first and not has_run(around, *_WIDER) and len(words) <= _MOVED


def _from_to(scene: Scene, change: Spot) -> tuple[Spot, Spot] | None:
    """``từ hạng 21 lên hạng 15``: old and new rank of the same sentence."""
    ranks = [
        s
        for s in scene.spots[max(0, change.n - 4) : change.n + 4]
        if s.figure.role == "rank" and s.sentence == change.sentence
    ]
    for old, new in itertools.pairwise(ranks):
        words = scene.between(old, new)
        moved = len(words) <= _MOVED and has_run(words, "lên", "xuống", "còn")
        moved = moved and not {";", "("} & set(words)
        moved = moved or _rises_to(scene, old, new, change)
        moved = moved or _moves_between(scene, old, change, new)
        if (
            moved
            and "từ" in scene.before(old, 4)
            and _goes_with(scene, change, old, new)
        ):
            return old, new
    return None


def _moves_between(scene: Scene, old: Spot, change: Spot, new: Spot) -> bool:
    """``Từ vị trí thứ 8, tỉnh tụt 3 bậc xuống vị trí thứ 11``: the change between."""
    if not old.n + 1 == change.n == new.n - 1:
        return False
    words = scene.between(change, new)
    told = has_run(words, "lên", "xuống", "xếp", "đứng", "còn") and len(words) <= 6
    apart = {";", "("} & {*words, *scene.between(old, change)}
    return told and not apart and not {"năm", "và"} & set(words)


def _rises_to(scene: Scene, old: Spot, new: Spot, change: Spot) -> bool:
    """``Từ vị trí 63 của năm 2020, tỉnh A vươn lên vị trí 39/63, tức tăng 24 bậc``."""
    words = scene.between(old, new)
    told = len(words) <= _MOVED and has_run(words, *_RISES) and ";" not in words
    beside = new.n == old.n + 1 and new.n == change.n - 1
    return told and beside and not {";", "("} & set(scene.between(new, change))


def _goes_with(scene: Scene, change: Spot, old: Spot, new: Spot) -> bool:
    """The movement right behind its change, or before it and behind no other."""
    if old.n == change.n + 1 or old.n == change.n - 1 == new.n - 2:
        return True
    if new.n > change.n:
        return False
    near = scene.spots[max(0, old.n - 1) : change.n]
    return not any(
        s.figure.unit == "place"
        and s.figure.role == "change"
        and s.sentence == change.sentence
        for s in near
    )


def _present(scene: Scene, change: Spot, ranks: list[Spot]) -> list[Spot]:
    """Not ``từ thứ 6``, nor those outside a bracket that tells of another figure."""
    if change.head >= 0 and scene.spots[change.head].figure.kind == "ratio":
        return []
    return [rank for rank in ranks if "từ" not in scene.before(rank, 3)]


def _ranks_near(scene: Scene, change: Spot) -> list[Spot]:
    """Ranks of the sentence, the last one before the change first."""
    same = [s for s in scene.sentence_of(change) if s.figure.role == "rank"]
    before = [s for s in same if s.n < change.n]
    after = [s for s in same if s.n > change.n]
    return [*before[::-1], *after]
