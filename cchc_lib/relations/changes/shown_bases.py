"""Both values of a change shown beside it: ``tăng 402 (từ 2.145 lên 2.547 hồ sơ)``.

One duty: values now and before in the bracket or clause behind a change; a distance to
the leader whose value the bracket gives; ``chênh lệch giữa A và B là D``.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.relations.changes.bases import Pairs, fits, same_unit
from cchc_lib.relations.changes.trends import time_of
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import PAST

_LEADS = frozenset(
    "( , : từ so với năm tháng quý tuần trước cùng kỳ ngoái của này là cụ thể".split()
)
_MOVES = frozenset({"lên", "xuống", "còn", "đến", "tới", "thành", "nay", "đạt", ")"})
_NOW = ("nay", "năm nay", "tháng này", "quý này", "kỳ này", "hiện")
_LEADERS = (
    "cao nhất", "dẫn đầu", "đứng đầu", "đầu bảng", "thấp nhất", "đứng cuối",
    "cuối bảng", "quán quân", "thứ nhất",
)  # fmt: skip
_GAPS = ("kém", "thấp hơn", "cao hơn", "cách", "hơn")
_BETWEEN = (
    "chênh lệch giữa", "khoảng cách giữa", "cách biệt giữa", "chênh lệch điểm giữa",
)  # fmt: skip
_REACH = 10  # words
_STILL = frozenset({"còn", "nay", "giờ", "hiện"})
_SHORT = 6  # words
_SO = frozenset({"tức", "vậy", "tương", "nghĩa"})
_LINKS = frozenset(
    ", ; năm tháng quý là đạt còn có và thì được ở mức i ii iii iv".split()
)
_ROLES = frozenset({"result", "previous"})


def shown_bases(scene: Scene, delta: Spot) -> Pairs:
    """Yield values now and before that are shown beside a change."""
    for new, old in _from_to_behind(scene, delta):
        if same_unit(new, old) and fits(new.figure, delta.figure):
            yield new, old, "likely", "from_to"
    for new, old in (
        *_both_in_bracket(scene, delta),
        *_in_two_periods(scene, delta),
        *_before_told_last(scene, delta),
        *_all_in_bracket(scene, delta),
        *_behind_leader(scene, delta),
        *_between_two(scene, delta),
    ):
        roles = {new.figure.role, old.figure.role} <= _ROLES
        exact = new.figure.hedge == old.figure.hedge == "exact"
        if roles and exact and same_unit(new, old) and fits(new.figure, delta.figure):
            yield new, old, "likely", "old_value_named"


def what_remains(scene: Scene, delta: Spot) -> Pairs:
    """``cần 17.584 ngày; tỉnh giảm 6.030 ngày, bây giờ còn phải chờ 11.555 ngày``."""
    around = scene.spots[max(0, delta.n - 1) : delta.n + 2]
    if len(around) < 3 or len({s.sentence for s in around}) > 1:
        return
    old, _, new = around
    words = scene.between(delta, new)
    told = len(words) <= _REACH and bool(_STILL & set(words))
    exact = all(s.figure.hedge == "exact" for s in around)
    alike = len({s.figure.unit for s in around}) == 1 and new.figure.role == "result"
    falls = has_run(scene.before(delta, 4), "giảm", "cắt", "bớt", "rút")
    if told and exact and alike and falls and old.figure.value > new.figure.value:
        yield new, old, "weak", "told_of_past"


def is_distance(scene: Scene, spot: Spot) -> bool:
    """A figure that says how far apart two others are."""
    return is_spread(scene, spot) or any(True for _ in _behind_leader(scene, spot))


def is_spread(scene: Scene, spot: Spot) -> bool:
    """``chênh lệch giữa A (95,2 điểm) và B (70,1 điểm) là 25,1 điểm``."""
    return any(True for _ in _between_two(scene, spot))


def _from_to_behind(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``tăng 402 hồ sơ so với tháng trước (từ 2.145 hồ sơ lên 2.547 hồ sơ)``."""
    pair = scene.spots[delta.n + 1 : delta.n + 3]
    if len(pair) != 2 or pair[1].sentence != delta.sentence:
        return
    old, new = pair
    lead = scene.between(delta, old)
    told = lead[-1:] == ("từ",) and len(lead) <= _REACH
    told = told and {w for w in lead if not w.isdigit()} <= _LEADS
    words = scene.between(old, new)
    if told and len(words) <= 4 and _MOVES & set(words):
        yield new, old


def _both_in_bracket(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``tăng 1.217 hồ sơ (năm trước 10.120 hồ sơ, năm nay 11.337 hồ sơ)``."""
    pair = scene.spots[delta.n + 1 : delta.n + 3]
    if len(pair) != 2 or pair[0].bracket < 0 or pair[0].bracket != pair[1].bracket:
        return
    if pair[0].head != delta.n or len(scene.between(delta, pair[0])) > _REACH:
        return
    leads = scene.between(delta, pair[0]), scene.between(*pair)
    past = [has_run(words, *PAST) for words in leads]
    now = [has_run(words, *_NOW) for words in leads]
    if past == [True, False] and now == [False, True]:
        yield pair[1], pair[0]
    elif past == [False, True] and now == [True, False]:
        yield pair[0], pair[1]


def _in_two_periods(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``quý I tiếp nhận 5.210 hồ sơ, quý II tiếp nhận 6.105 hồ sơ, tăng 895 hồ sơ``."""
    here = [s for s in scene.sentence_of(delta) if s.n < delta.n]
    if len(here) != 2 or here[1].n != delta.n - 1:
        return
    old, new = here
    times = [time_of(scene.before(spot, 6), last=True) for spot in here]
    own = set(scene.before(old, _REACH))
    words = {w for w in scene.between(old, new) if not w[:1].isdigit()}
    alike = words <= _LINKS | own and len(scene.between(new, delta)) <= 3
    if () not in times and times[0][0] == times[1][0] and times[0] < times[1] and alike:
        yield new, old


def _before_told_last(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``năm 2023 đạt 82,66%, năm 2022 là 80,08%, tức tăng 2,58%``."""
    here = [s for s in scene.sentence_of(delta) if s.n < delta.n]
    if len(here) < 2 or here[-1].n != delta.n - 1 or here[-2].n != delta.n - 2:
        return
    new, old = here[-2:]
    words, behind = scene.between(new, old), scene.between(old, delta)
    past = time_of(words, last=True) or ("trước",) * has_run(words, *PAST)
    now = time_of(scene.before(new, _REACH), last=True)
    told = words[:1] == (",",) and len(words) <= _REACH and bool(past)
    told = told and not (now[:1] == past[:1] and now <= past)
    so = bool(_SO & set(behind)) and len(behind) <= _SHORT
    if told and so and new.bracket == old.bracket == delta.bracket < 0:
        yield new, old


def _all_in_bracket(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``xếp thứ 3 (88,51%; năm 2023: 87,72%, tăng 0,79%)``: now, before, the change."""
    if delta.n < 2 or delta.bracket < 0:
        return
    new, old = scene.spots[delta.n - 2 : delta.n]
    words, behind = scene.between(new, old), scene.between(old, delta)
    past = bool(time_of(words, last=True)) or has_run(words, *PAST)
    now = time_of(scene.before(new, 4), last=True)
    together = new.bracket == old.bracket == delta.bracket
    short = 0 < len(words) <= _SHORT and behind[:1] in ((",",), (";",))
    if together and past and not now and short and len(behind) <= 3:
        yield new, old


def _behind_leader(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``đạt 84,97%, kém tỉnh dẫn đầu 6,83% (Hải Phòng 91,80%)``."""
    after = scene.spots[delta.n + 1 : delta.n + 2]
    if not after or not delta.n or after[0].head != delta.n:
        return
    old, new = after[0], scene.spots[delta.n - 1]
    reference = scene.between(new, delta)
    words = scene.between(delta, old)
    told = has_run(reference, *_GAPS) and has_run(reference, *_LEADERS)
    near = len(reference) <= _REACH and len(words) <= 6 and not has_run(words, *PAST)
    alone = scene.after(old, 1) == (")",) and new.sentence == delta.sentence
    if told and near and alone and words[:1] == ("(",):
        yield new, old


def _between_two(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """The larger value first, whichever is told first."""
    if delta.n < 2:
        return
    one, other = scene.spots[delta.n - 2 : delta.n]
    if scene.words[delta.figure.first - 1] != "là":
        return
    told = has_run(scene.before(one, 14), *_BETWEEN)
    told = told and "và" in scene.between(one, other)
    told = told and one.figure.unit == other.figure.unit == delta.figure.unit
    told = told and one.sentence == other.sentence == delta.sentence
    if told:
        high, low = sorted((one, other), key=lambda s: -s.figure.value)
        yield high, low
