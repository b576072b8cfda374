"""Parts many times their whole: ``nhận 1.239 hồ sơ, đã giải quyết 11.638 hồ sơ``.

One duty: what came in, or was resolved, and right behind it in the sentence what was
done with it, where the second number is several times the first and no other count
near could hold it. Dossiers carried over may make a part a little larger than what
came in; they do not make it ten times as large.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Strength
from cchc_lib.numbers.edits import is_one_edit, one_edit
from cchc_lib.relations.parts.outcomes import is_told_outcome
from cchc_lib.relations.scope.clauses import CHANNELS, Scene, Spot, has_run, is_count
from cchc_lib.relations.scope.kin import noun_of
from cchc_lib.relations.scope.wholes import same_things

_IN = frozenset({"received", "requested", "new"})
_TIMED = frozenset({"early", "on_time", "early_or_on_time", "late"})
_PARTS = _TIMED | CHANNELS | {"resolved", "in_process", "not_due"}
_ELSE = frozenset(
    "lũy luỹ kế cộng tổng toàn cả chung trước ngoái đầu nay từ tháng quý năm tuần ngày "
    "kỳ tồn sang mỗi bình trung ; : ( ) riêng khác cũ còn".split()
)  # words that make the second number one of another time, or of more
_OF = frozenset({"trong", "trên", "số"})
_HEDGES = frozenset({"exact", "above", "nearly", "about"})  # none by four times
_WAYS = ("trực tuyến", "trực tiếp", "bưu chính", "bưu điện", "qua mạng")
_BESIDE = 3  # words that say what a count is of
_TIMES = 4
_NEAR = 10  # words from the whole to the part
_LEAST = 100
_AROUND = 12  # figures in which another whole is looked for
_SENTENCES = 2
Proposal = tuple[tuple[Spot, ...], Spot, Strength, str]


def propose_tenfold(scene: Scene) -> Iterator[Proposal]:
    """Yield each part that only a misprint can have made so large."""
    counts = [spot for spot in scene.spots if is_count(spot.figure)]
    for whole, part in pairwise(counts):
        if _is_too_large(whole, part) and _is_of_it(scene, whole, part):
            yield (part,), whole, "likely", "many_times_whole"


def _is_too_large(whole: Spot, part: Spot) -> bool:
    one, other = whole.figure, part.figure
    told = {one.hedge, other.hedge} <= _HEDGES
    return told and one.value >= _LEAST and other.value >= _TIMES * one.value


def _is_of_it(scene: Scene, whole: Spot, part: Spot) -> bool:
    """A state of what the number before counts, told in one breath."""
    if part.sentence != whole.sentence or part.bracket != whole.bracket:
        return False
    words = scene.between(whole, part)
    if len(words) > _NEAR or not _ELSE.isdisjoint(words) or _OF & set(words[-1:]):
        return False  # "721 lượt trong 25.740 lượt": the other way round
    if part.figure.scope not in {"", whole.figure.scope} or part.facets & _IN:
        return False
    beside = [*scene.before(whole, _BESIDE), *scene.after(whole, _BESIDE)]
    if whole.facets & _TIMED or has_run(beside, *_WAYS):
        return False
    told = _is_state(whole, part) and same_things(scene, part, whole)
    told = told or is_told_outcome(scene, whole, part)
    return told and _is_slip(whole, part) and not _has_other(scene, whole, part)


def _is_state(whole: Spot, part: Spot) -> bool:
    """Of what came in any state, of what is resolved a timing."""
    into = whole.facets & _IN
    return bool(part.facets & (_PARTS if into else _TIMED)) and bool(
        into or "resolved" in whole.facets
    )


def _is_slip(whole: Spot, part: Spot) -> bool:
    """One keystroke in one of them makes the part the smaller, and of its size."""
    one, other = whole.figure.value, part.figure.value
    if is_one_edit(one, other):
        return True
    fewer = any(one >= v >= one / 10 for v, _ in one_edit(other))
    return fewer or any(10 * other >= v >= other for v, _ in one_edit(one))


def _has_other(scene: Scene, whole: Spot, part: Spot) -> bool:
    """Another count of the kind, near, is large enough to be the whole."""
    nouns = {noun_of(scene, whole), noun_of(scene, part)}
    near: Sequence[Spot] = scene.spots[max(0, part.n - _AROUND) : part.n + _AROUND]
    return any(
        spot.n not in {whole.n, part.n}
        and (spot.figure.unit == whole.figure.unit or noun_of(scene, spot) in nouns)
        and abs(spot.sentence - part.sentence) <= _SENTENCES
        and max(spot.figure.value, spot.figure.denominator or 0) >= part.figure.value
        for spot in near
    )
