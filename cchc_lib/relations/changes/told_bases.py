"""Values before a change that stand in its own sentence, outside any bracket behind it.

One duty: ``tăng 0,48% so với mức giao 32%``, ``năm 2021 đạt 84,5%, năm 2022 đạt 86,1%,
tăng 1,6%``, ``so với năm 2019 (12.430 hồ sơ), năm 2020 nhận 15.218 hồ sơ, tăng …``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.relations.changes.bases import Pairs, fits, same_unit
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_REACH = 9  # words from a change to the value behind ``so với``
_STOPS = frozenset({"(", ")", ";", ",", "và", "trong", "có"})
_LINKS = frozenset(
    ", năm tháng quý là đạt còn lên đến tới có và thì được ở mức chỉ tăng giảm xuống "
    "/ con số này i ii iii iv".split()
)
_NOW = frozenset({"nay", "hiện", "giờ"})
_LINKS_NOW = (
    _LINKS | _NOW | frozenset("này nâng leo nhích vươn rút hạ tụt rớt sang".split())
)
_MARKS = frozenset(", ; ( ) và so với tăng giảm".split())
_MORE = frozenset({"thêm", "được", "đi", "tới", "lên"})  # behind a movement
_THEN = frozenset({",", "(", "tức", "như", "vậy", "đã", "là", "-", "–", "nghĩa"})
_AIMS = ("chỉ tiêu", "mục tiêu", "kế hoạch", "yêu cầu", "quy định")
_REACHED = ("kết quả", "đạt", "thực hiện", "làm được", "hiện")
_THAT_YEAR = (
    "năm trước", "năm ngoái", "trước đó", "kỳ trước", "quý trước", "tháng trước",
    "trước đây", "năm liền trước", "cùng kỳ",
)  # fmt: skip
_SO = ("như vậy", "tức", "vậy là", "nghĩa là", "thế là", "qua đó", "tức là")
_SO_LINK = 8  # words
_RISEN = frozenset({"lên", "xuống", "chạm", "đạt", "thành", "còn", "cán", "tới"})
_PASSES = ("vượt", "thấp hơn", "cao hơn", "kém", "thiếu")
_ROLES = frozenset({"result", "previous", "threshold", "target"})


def bases_in_sentence(scene: Scene, delta: Spot, first: Spot) -> Pairs:
    """Yield values now and before; ``first`` is the change that ``delta`` repeats."""
    for new, old in (
        *_behind_compared(scene, delta, first),
        *_two_years(scene, first),
        *_compared_in_front(scene, first),
        *_aim_in_bracket(scene, first),
        *_aim_before(scene, first),
        *_past_told_last(scene, first),
        *_rising_to(scene, delta),
    ):
        told = new.figure.role in _ROLES and old.figure.role in _ROLES
        if told and same_unit(new, old) and fits(new.figure, delta.figure):
            yield new, old, "likely", "old_value_named"


def _behind_compared(
    scene: Scene, delta: Spot, first: Spot
) -> Iterator[tuple[Spot, Spot]]:
    """``vượt 0,48% so với mức giao 32%``, ``giảm 55 so với tháng trước là 190``."""
    if not first.n or delta.n + 1 >= len(scene.spots):
        return
    old = scene.spots[delta.n + 1]
    new = _last_alike(scene, first, old)
    words = scene.link(delta, old)
    told = tuple(words[:2]) == ("so", "với") and len(words) <= _REACH
    told = told and not _STOPS & set(words) and new.bracket == delta.bracket
    told = told and old.bracket == delta.bracket
    told = told and ";" not in scene.between(new, first)
    if told and new.sentence == delta.sentence == old.sentence:
        yield new, old


def _last_alike(scene: Scene, first: Spot, old: Spot) -> Spot:
    """The figure before a change; ``86,5% với 1.017.308 người``: the rate of those."""
    spots = scene.spots[max(0, first.n - 2) : first.n]
    of_unit = [s for s in spots if s.figure.unit == old.figure.unit]
    return of_unit[-1] if of_unit else spots[-1]


def _two_years(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``năm 2021 đạt 84,53%, năm 2022 (nay) đạt 86,12%, tăng 1,59%``."""
    if delta.n < 2:
        return
    old, new = scene.spots[delta.n - 2 : delta.n]
    words = {w for w in scene.between(old, new) if not w[:1].isdigit()}
    exact = old.figure.hedge == new.figure.hedge == "exact"
    if not exact or not _follows(scene, new, delta) or not _is_alone(scene, old):
        return
    periods = old.figure.period, new.figure.period
    apart = None not in periods and str(periods[0]) < str(periods[1])
    to_now = words & _NOW and words <= _LINKS_NOW and _is_of_year(scene, old)
    if to_now or (apart and words <= _LINKS):
        yield new, old


def _is_alone(scene: Scene, old: Spot) -> bool:
    """No other value of the sentence stands before it; a rank is none."""
    if not old.n:
        return True
    other = scene.spots[old.n - 1]
    return other.sentence != old.sentence or other.figure.kind == "rank"


def _is_of_year(scene: Scene, old: Spot) -> bool:
    """``năm 2023 vùng này được 87,72%``, ``năm ngoái là``: a past year leads to it."""
    words = list(scene.before(old, _REACH))
    if "năm" not in words:
        return False
    at = len(words) - words[::-1].index("năm")
    named = words[at : at + 1]
    past = named in (["trước"], ["ngoái"]) or bool(named and named[0].isdigit())
    return past and _MARKS.isdisjoint(words[at + 1 :])


def _compared_in_front(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``So với năm 2019 (12.430 hồ sơ), năm 2020 nhận 15.218 hồ sơ, tăng 2.788 …``."""
    if delta.n < 2:
        return
    old, new = scene.spots[delta.n - 2 : delta.n]
    lead = scene.before(old, _REACH)
    told = has_run(lead, "so với") and lead[-1:] == ("(",) and new.bracket < 0
    told = told and scene.between(old, new)[:1] == (")",)
    if told and old.sentence == new.sentence and _follows(scene, new, delta):
        yield new, old


def _aim_in_bracket(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``trực tuyến: 96,4% (chỉ tiêu tối thiểu 85%), vượt 11,4%``."""
    if delta.n < 2:
        return
    new, aim = scene.spots[delta.n - 2 : delta.n]
    words = scene.between(aim, delta)
    beside = aim.head == new.n and has_run(scene.between(new, aim), *_AIMS)
    passed = words[:1] == (")",) and len(words) <= 4 and has_run(words, *_PASSES)
    if beside and passed and new.sentence == delta.sentence:
        yield new, aim


def _aim_before(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``Chỉ tiêu giao 95%, kết quả 97,2%, vượt 2,2%``:"""
    if delta.n < 2:
        return
    aim, new = scene.spots[delta.n - 2 : delta.n]
    words = scene.between(new, delta)
    aimed = has_run(scene.before(aim, _REACH), *_AIMS) and aim.bracket < 0
    told = aimed and has_run(scene.between(aim, new), *_REACHED)
    passed = len(words) <= 4 and words[:1] == (",",) and has_run(words, *_PASSES)
    exact = aim.figure.hedge == new.figure.hedge == "exact"
    if told and passed and exact and aim.sentence == new.sentence == delta.sentence:
        yield new, aim


def _past_told_last(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``được 88,51%; một năm trước con số ấy là 87,72%, như vậy đã thêm 0,79%``."""
    if delta.n < 2:
        return
    new, old = scene.spots[delta.n - 2 : delta.n]
    exact = new.figure.hedge == old.figure.hedge == "exact"
    together = new.sentence == old.sentence == delta.sentence
    words, link = scene.between(new, old), scene.between(old, delta)
    told = len(words) <= _REACH and has_run(words, *_THAT_YEAR) and "so" not in words
    so = link[:1] == (",",) and len(link) <= _SO_LINK and has_run(link, *_SO)
    if exact and together and told and so and new.bracket == old.bracket:
        yield new, old


def _rising_to(scene: Scene, delta: Spot) -> Iterator[tuple[Spot, Spot]]:
    """``Từ 87,45% của năm 2023, vùng này cộng thêm 1,99% để chạm mốc 89,44%``."""
    if not delta.n or delta.n + 1 >= len(scene.spots):
        return
    old, new = scene.spots[delta.n - 1], scene.spots[delta.n + 1]
    together = new.sentence == old.sentence == delta.sentence
    words = scene.link(delta, new)
    led = scene.before(old, 2)[-1:] == ("từ",) and new.bracket == old.bracket
    reached = len(words) <= _SO_LINK and not _RISEN.isdisjoint(words)
    if together and led and reached and not {";", "so", "và"} & set(words):
        yield new, old


def _follows(scene: Scene, new: Spot, delta: Spot) -> bool:
    """Nothing but a comma and the movement between the value now and its change."""
    words: Sequence[str] = scene.between(new, delta)
    while words and words[-1] in _MORE:
        words = words[:-1]
    beside = new.sentence == delta.sentence and len(words) <= 4
    return beside and set(words[:-1]) <= _THEN
