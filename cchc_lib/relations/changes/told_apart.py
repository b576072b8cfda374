"""Values and their change told in sentences or lines of their own.

One duty: ``Năm 2021 là 252 người. Đến năm 2024 còn 236 người, giảm 16 người``; ``Tuần
này 2.200 lượt, tuần trước 2.000 lượt. Vậy là tăng 10%``; a line each for two years and
their difference. Only where no other value of the unit stands between.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.relations.changes.bases import Pairs, fits
from cchc_lib.relations.changes.years import of_one_body, open_alike, tell_whole_years
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import AIMS

_PAST = (
    "năm trước", "năm ngoái", "trước đó", "kỳ trước", "quý trước", "tháng trước",
    "tuần trước", "cùng kỳ", "trước đây",
)  # fmt: skip
_NOW = (
    "năm nay", "quý này", "tháng này", "tuần này", "kỳ này", "đến nay", "hiện nay",
    "hiện", "nay",
)  # fmt: skip
_SO = ("như vậy", "vậy là", "tức là", "thế là", "như thế", "nghĩa là", "tính ra")
_MOVED = frozenset("tăng giảm thêm bớt hụt tinh nhảy".split())
_BETWEEN_TWO = ("giữa hai năm", "giữa hai kỳ", "giữa hai quý", "giữa hai tháng")
_LINE = frozenset({"tăng", "giảm", "chênh", "mức"})
_BY = (("mức", "tăng"), ("mức", "giảm"), ("chênh", "lệch"), ("mức", "chênh"))
_MEASURED = frozenset("mức tăng giảm chênh lệch là đạt ở hơn gần : được".split())
_BACK = 10  # figures
_ROLES = frozenset({"result", "previous"})
_LEAD, _LINK = 14, 7  # words


def told_apart(scene: Scene, delta: Spot) -> Pairs:
    """Yield values now and before that are told apart from their change."""
    for new, old in (
        *_two_sentences(scene, delta),
        *_two_years(scene, delta),
        *_three_sentences(scene, delta),
        *_two_of_before(scene, delta),
        *_contrasted(scene, delta),
        *_lines(scene, delta),
    ):
        told = {new.figure.role, old.figure.role} <= _ROLES
        exact = new.figure.hedge == old.figure.hedge == "exact"
        alike = (
            new.figure.unit == old.figure.unit and new.figure.kind == old.figure.kind
        )
        scopes = {new.figure.scope, old.figure.scope} - {""}
        if (
            told
            and exact
            and alike
            and len(scopes) < 2
            and fits(new.figure, delta.figure)
        ):
            yield new, old, "likely", "told_apart"


def _alike_in(scene: Scene, spot: Spot, unit: str) -> Sequence[Spot]:
    return [s for s in scene.sentence_of(spot) if s.figure.unit == unit]


def _two_sentences(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``Năm 2021 là 252 người. Đến năm 2024 còn 236 người, giảm 16 người``."""
    if delta.n < 2:
        return
    new = scene.spots[delta.n - 1]
    link = scene.link(new, delta)
    beside = new.sentence == delta.sentence and new.bracket == delta.bracket
    moved = len(link) <= _LINK and link[:1] == (",",) and _MOVED & set(link)
    if not beside or not moved or has_run(scene.after(delta, 4), "so với", "cùng kỳ"):
        return
    here = [s for s in _alike_in(scene, new, new.figure.unit) if s.n < delta.n]
    before = [
        s
        for s in scene.spots[max(0, new.n - 3) : new.n]
        if s.figure.unit == new.figure.unit
    ]
    if len(here) != 1 or len(before) != 1 or new.sentence - before[0].sentence != 1:
        return
    periods = before[0].figure.period, new.figure.period
    years = None not in periods and str(periods[0]) < str(periods[1])
    years = years and tell_whole_years(scene, (before[0], new))
    now = has_run(scene.before(new, _LEAD), *_NOW)
    past = has_run(scene.before(before[0], _LEAD), *_PAST)
    if (years or (now and past)) and of_one_body(scene, before[0], new):
        yield new, before[0]


def _two_years(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``Năm 2022 đạt 84,12 điểm, hạng 23. Năm 2023 đạt 86,47 điểm, …, tăng 2,35``.

    One value of the measure in either sentence, and one change.
    """
    if delta.figure.role != "change" or has_run(scene.after(delta, 6), *AIMS):
        return
    new = _nearest(scene, delta)
    if new is None or len(_values(scene, new, new.sentence)) != 1:
        return
    olds = _values(scene, new, new.sentence - 1)
    changes = [
        s
        for s in scene.sentence_of(delta)
        if s.figure.role == "change" and _nearest(scene, s) is new
    ]
    told = len(olds) == len(changes) == 1 and open_alike(scene, olds[0], new)
    if told and of_one_body(scene, olds[0], new) and new.facets == olds[0].facets:
        yield new, olds[0]


def _nearest(scene: Scene, delta: Spot) -> Spot | None:
    """The last value before a change in its sentence that it may be of."""
    return next(
        (
            s
            for s in reversed(scene.sentence_of(delta))
            if s.n < delta.n and _is_value(s) and fits(s.figure, delta.figure)
        ),
        None,
    )


def _values(scene: Scene, like: Spot, sentence: int) -> Sequence[Spot]:
    """All of a sentence that is measured as one value is."""
    near = scene.spots[max(0, like.n - _BACK) : like.n + _BACK]
    return [
        s
        for s in near
        if s.sentence == sentence
        and _is_value(s)
        and s.figure.unit == like.figure.unit
        and s.figure.kind == like.figure.kind
    ]


def _is_value(spot: Spot) -> bool:
    return spot.bracket < 0 and spot.figure.role in _ROLES


def _three_sentences(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``Năm 2023 là 86,47 điểm. Năm 2022 là 84,12 điểm. Mức tăng là 2,35 điểm``."""
    first = scene.sentence_of(delta)[0]
    lead = scene.before(delta, _LEAD)
    if delta.n < 2 or first.n != delta.n or lead[:2] not in _BY:
        return
    if not _MEASURED.issuperset(lead) or has_run(scene.after(delta, 8), "so với"):
        return
    one, other = scene.spots[delta.n - 2 : delta.n]
    apart = [one.sentence, other.sentence, delta.sentence]
    alone = all(len(scene.sentence_of(s)) == 1 for s in (one, other))
    alike = one.figure.unit == other.figure.unit == delta.figure.unit
    periods = one.figure.period, other.figure.period
    in_turn = alike and alone and apart == list(range(apart[0], apart[0] + 3))
    if in_turn and None not in periods and periods[0] != periods[1]:
        late = str(periods[0]) > str(periods[1])
        yield (one, other) if late else (other, one)


def _two_of_before(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``Tuần này 2.200 lượt, tuần trước 2.000 lượt. Vậy là tăng 10%``."""
    first = scene.sentence_of(delta)[0]
    lead = scene.before(delta, _LEAD)
    between = has_run(lead, *_BETWEEN_TWO)
    if first.n != delta.n or not (between or has_run(lead[:3], *_SO)):
        return
    told = [
        s
        for s in scene.spots[max(0, delta.n - 3) : delta.n]
        if delta.sentence - s.sentence <= (2 if between else 1)
    ]
    units = {s.figure.unit for s in told}
    if len(told) != 2 or len(units) > 1:
        return
    one, other = told
    if between and "tăng" in lead:
        yield (one, other) if one.figure.value > other.figure.value else (other, one)
    elif has_run(scene.between(one, other), *_PAST):
        yield one, other
    elif has_run(scene.before(one, 8), *_PAST):
        yield other, one


def _contrasted(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``năm nay là 3.600, trong khi cùng kỳ chỉ có 3.000, tăng 20%``."""
    if delta.n < 2:
        return
    new, old = scene.spots[delta.n - 2 : delta.n]
    together = new.sentence == old.sentence == delta.sentence
    together = together and new.bracket == old.bracket == delta.bracket
    words, link = scene.between(new, old), scene.link(old, delta)
    past = has_run(words, "trong khi", "còn", "nhưng", "mà") and has_run(words, *_PAST)
    moved = link[:1] == (",",) and len(link) <= 4 and _MOVED & set(link)
    alone = len(_alike_in(scene, new, new.figure.unit)) <= 3
    if together and past and moved and len(words) <= _LEAD and alone:
        yield new, old


def _lines(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``Chỉ số năm 2023: 86,47 / Chỉ số năm 2022: 84,12 / Tăng: 2,35``."""
    if delta.n < 2:
        return
    one, other = scene.spots[delta.n - 2 : delta.n]
    lines = [one.paragraph, other.paragraph, delta.paragraph]
    first = scene.sentence_of(delta)[0]
    lead = scene.before(delta, _LEAD)
    apart = lines == list(range(lines[0], lines[0] + 3)) and first.n == delta.n
    headed = [word for word in lead if word.isalpha()][:1]
    if not apart or not headed or headed[0] not in _LINE or ":" not in lead:
        return
    periods = one.figure.period, other.figure.period
    if None not in periods and periods[0] != periods[1]:
        late = str(periods[0]) > str(periods[1])
        yield (one, other) if late else (other, one)
