"""Counts and sums drawn from what was told before: ``kể cả 12 đơn``, ``chỉ 56 đơn``.

One duty: a smaller figure whose words take it from what stands before it (something was
done with it, it alone is meant, it is counted in), and the larger one of its family.
Sums of money too, and over more sentences than ``outcomes`` looks at. Guesses all of
them: taken only where they hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Strength
from cchc_lib.relations.scope.clauses import CHANNELS, Scene, Spot, has_run
from cchc_lib.relations.scope.items import family_of
from cchc_lib.relations.scope.kin import is_kin, is_told_twice
from cchc_lib.relations.sums.classes import class_of

_INSIDE = (
    "kể cả", "tính cả", "gồm cả", "gồm có", "trong ấy", "kèm", "trong đấy",
    "bao gồm cả", "có cả", "tức cả",
)  # fmt: skip
_HEADS = frozenset({"cộng", "kể", "tính", "gộp", "lũy"})
_ONLY = ("chỉ", "còn", "vẫn còn", "chỉ có", "chỉ còn", "mới có", "mới chỉ", "riêng")
_COUNTED_IN = (
    "cộng cả", "kể cả", "tính cả", "cộng dồn", "cộng với", "gộp cả", "lũy kế",
)  # fmt: skip
_DONE = frozenset(
    {("giải", "quyết"), ("xử", "lý"), ("hoàn", "thành"), ("thu", "hồi")}
    | {("thu", "lại"), ("thu", "được"), ("thu", "nộp"), ("giải", "ngân")}
    | {("khắc", "phục"), ("chi", "trả"), ("công", "khai"), ("trả", "lời")}
    | {("trả", "kết"), ("đã", "nộp"), ("đã", "thu"), ("đã", "chi"), ("đã", "xong")}
    | {("thanh", "toán"), ("thực", "hiện"), ("nộp", "ngân"), ("bồi", "dưỡng")}
    | {("thi", "hành"), ("kết", "luận"), ("phê", "duyệt"), ("ban", "hành")}
)
_BEGUN = frozenset({"đã", "mới", "xong", "được"})
_DUE = frozenset(
    "nhận tiếp thụ phải nghị phạt giao dự phân tổng kiến gửi đề cần phát "
    "thu trị".split()
)
_MONEY_DUE = frozenset("phải nghị phạt giao dự phân tổng vi trị thu sai".split())
_AWAY = frozenset(
    {"so", "cùng", "thành", "xuống", "thêm", "kế", "tăng", "giảm", "hơn", "năm", "lên"}
)
_STATES = frozenset({"xong", "đã", "giải", "quyết", "xử", "lý", "được", "có", "là"})
_ASKED = frozenset({"nghị", "phải", "cần", "giao", "phạt"})
_MARKS = frozenset({",", ";", ".", ":", "(", ")"})
_KINDS = frozenset({"count", "money", "ratio"})
_ROLES = frozenset({"result", "threshold"})
_NARROW = CHANNELS | {
    "on_time", "early", "early_or_on_time", "late", "new", "carried_over",
    "in_process", "not_due",
}  # fmt: skip
_SETTLED = frozenset({"resolved", "returned", "supplement"})
_BACK = 12  # figures
_SENTENCES = 5
_LEAD = 5  # words before a figure that say what was done
_TRAIL = 4
Pair = tuple[str, str]
Proposal = tuple[tuple[Spot, ...], Spot, Strength, str]


def propose_drawn(scene: Scene) -> Iterator[Proposal]:
    """Yield each figure with what its words take it from."""
    told: list[Spot] = []
    for spot in scene.spots:
        figure = spot.figure
        if figure.kind not in _KINDS or figure.role not in _ROLES:
            continue
        if told and figure.kind != "ratio" and figure.hedge != "range":
            yield from _drawn(scene, told[-_BACK:], spot)
        told.append(spot)


def _are_kin(scene: Scene, part: Spot, whole: Spot) -> bool:
    family = family_of(scene, part)
    if part.figure.kind == "money":
        return part.figure.unit == whole.figure.unit
    if family == "organ":
        return is_kin(scene, part, whole)
    return family == family_of(scene, whole) or is_kin(scene, part, whole)


def _drawn(scene: Scene, told: Sequence[Spot], part: Spot) -> Iterator[Proposal]:
    lead, trail = _around(scene, part)
    since = scene.before(part, 2 * _LEAD)
    counted = not _HEADS.isdisjoint(since) and has_run(since, *_COUNTED_IN)
    inside = has_run(lead[-3:], *_INSIDE)
    graded = trail[:1] == ["loại"] and part.figure.unit == "person"
    only = graded or has_run(lead[-2:], *_ONLY) or _is_number_of(scene, part)
    begun = bool(_acts([*lead, *trail])) or not _BEGUN.isdisjoint(lead)
    if not (counted or inside or only or begun):
        return
    before = [s for s in told if _are_kin(scene, part, s)]
    if not before:
        return
    near = before[-1]
    if counted and _is_inside(part, near):
        yield (near,), part, "weak", "inside_total"
    if inside and _is_inside(near, part):
        yield (part,), near, "weak", "inside_total"
    elif only or begun:
        yield from _of_these(scene, before, part, only=only, begun=begun)


def _of_these(
    scene: Scene, before: Sequence[Spot], part: Spot, *, only: bool, begun: bool
) -> Iterator[Proposal]:
    """What the part is all that is left of, and what it is the outcome of."""
    near = before[-1]
    if only and _AWAY.isdisjoint(scene.between(near, part)[-2 * _LEAD :]):
        whole = next((s for s in reversed(before) if _is_inside(s, part)), None)
        if whole is not None and _is_open(scene, whole):
            yield (part,), whole, "weak", "inside_total"
    if begun:
        lead, trail = _around(scene, part)
        yield from _of_label(scene, before, part, lead)
        for whole in _taken_in(scene, before, part, _acts([*lead, *trail])):
            yield (part,), whole, "weak", "inside_total"


def _is_open(scene: Scene, whole: Spot) -> bool:
    """Not what was done already, graded, or come down from: what is left is beside it.

    ``đã giải quyết 186 ý kiến, còn 05 ý kiến``, ``từ 17 còn 12 đơn vị``.
    """
    lead, trail = _around(scene, whole)
    done = _acts([*lead, *trail]) and _DUE.isdisjoint(lead)
    aside = done or whole.facets & _SETTLED or class_of(scene, whole)
    return not aside and lead[-1:] != ["từ"]


def _is_number_of(scene: Scene, part: Spot) -> bool:
    """``Số được bồi dưỡng ở nước ngoài là 12 người``: of those told before."""
    first = scene.sentence_of(part)[0]
    if first.n != part.n:
        return False
    words = scene.before(part, 3 * _LEAD)
    if "số" not in words:
        return False
    at = next((k for k in range(len(words) - 1, -1, -1) if words[k] in _MARKS), -1)
    return words[at + 1 : at + 2] == ("số",)


def _of_label(
    scene: Scene, before: Sequence[Spot], part: Spot, lead: Sequence[str]
) -> Iterator[Proposal]:
    """``khiếu nại 359 đơn … khiếu nại xong 274 đơn``: named alike, and then done."""
    label = [word for word in lead if word not in _STATES]
    if not label or len(label) == len(lead):
        return
    for whole in reversed(before):
        if part.sentence - whole.sentence > _SENTENCES:
            return
        less = part.figure.value < whole.figure.value and _levels_fit(part, whole)
        if less and _around(scene, whole)[0][-len(label) :] == label:
            yield (part,), whole, "weak", "inside_total"
            return


def _around(scene: Scene, spot: Spot) -> tuple[list[str], list[str]]:
    """The words that lead to a figure and those behind, up to its neighbours."""
    lead, trail = list(scene.before(spot, _LEAD)), list(scene.after(spot, _TRAIL))
    if spot.n:
        gap = spot.figure.first - scene.spots[spot.n - 1].figure.last
        lead = lead[max(0, len(lead) - gap) :]
    if spot.n + 1 < len(scene.spots):
        trail = trail[: scene.spots[spot.n + 1].figure.first - spot.figure.last]
    marks = [k for k, word in enumerate(lead) if word in _MARKS]
    lead = lead[marks[-1] + 1 :] if marks else lead
    stop = next((k for k, word in enumerate(trail) if word in _MARKS), len(trail))
    return lead, trail[:stop]


def _is_inside(whole: Spot, part: Spot) -> bool:
    less = part.figure.value < whole.figure.value
    return less and part.sentence - whole.sentence <= 1 and _fit(part, whole)


def _fit(part: Spot, whole: Spot) -> bool:
    """Of one level, one time and one nesting, and not one quantity told twice."""
    one, other = part.figure, whole.figure
    times = not one.period or not other.period or one.period == other.period
    outside = whole.bracket in {-1, part.bracket}
    alike = not whole.facets & _NARROW - part.facets and not is_told_twice(part, whole)
    return _levels_fit(part, whole) and times and outside and alike


def _levels_fit(part: Spot, whole: Spot) -> bool:
    own = part.figure.scope
    return not own or whole.figure.scope in {"", "whole", own}


def _taken_in(
    scene: Scene, before: Sequence[Spot], part: Spot, acts: frozenset[Pair]
) -> Iterator[Spot]:
    """What was to be dealt with: of the same words, or the nearest; and the last stage.

    ``tiếp nhận 310 phản ánh; đã xử lý 298, công khai kết quả trả lời 275``.
    """
    found: list[tuple[Spot, frozenset[str]]] = []
    money = part.figure.kind == "money"
    due = _MONEY_DUE if money else _DUE
    for whole in reversed(before):
        if part.sentence - whole.sentence > _SENTENCES:
            break
        if is_told_twice(part, whole):
            break
        if part.figure.value >= whole.figure.value or not _fit(part, whole):
            continue
        lead, trail = _around(scene, whole)
        done = _acts([*lead, *trail])
        asked = not _ASKED.isdisjoint(lead)
        told = bool(due.intersection(lead)) or "received" in whole.facets
        if told and (asked or acts.isdisjoint(done)):
            found.append((whole, frozenset(lead)))
        elif whole is before[-1] and _is_next_stage(whole, part, done, acts):
            yield whole
    words = {word for pair in acts for word in pair} - _BEGUN
    alike = [whole for whole, lead in found if money and lead & words]
    yield from (alike or [whole for whole, _ in found])[:1]


def _is_next_stage(
    whole: Spot, part: Spot, done: frozenset[Pair], acts: frozenset[Pair]
) -> bool:
    """In one sentence, and what was done with each is not the same."""
    told = bool(done) and bool(acts) and acts.isdisjoint(done)
    return told and whole.sentence == part.sentence


def _acts(words: Sequence[str]) -> frozenset[Pair]:
    """What the words say was done."""
    return _DONE.intersection(pairwise(words))
