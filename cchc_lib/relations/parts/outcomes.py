"""What came of what was taken in: ``90 cuộc thanh tra, 48 kết luận đã ban hành``.

One duty: a count whose words say that something was done with it, and the larger one
of kin things that the words say was taken in. Guesses all of them: taken only where
they hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from cchc_lib.model import Strength
from cchc_lib.relations.scope.clauses import Scene, Spot, is_count
from cchc_lib.relations.scope.kin import is_kin, is_paper_of

_DONE = frozenset({"xong", "trả", "còn", "thuộc", "nghỉ"})
_DONE_IN_TWO = frozenset(
    {("giải", "quyết"), ("xử", "lý"), ("hoàn", "thành"), ("ban", "hành")}
    | {("phê", "duyệt"), ("chấp", "thuận"), ("khắc", "phục"), ("hợp", "lệ")}
    | {("thu", "về"), ("thu", "hồi"), ("chi", "trả"), ("thông", "qua")}
)
_LED = frozenset({"đã", "mới", "được", "chỉ"})
_FOLLOWED = frozenset({"đã", "được", "chưa"})
_GIVEN = frozenset("cấp trả ban kết duyệt phê chấp phát ký lập".split())
_TAKEN = frozenset(
    "tiếp nhận thụ tiến gửi nộp phát đăng đưa thực kiểm thanh rà cộng tổng".split()
)
_AWAY = frozenset({"so", "cùng", "thành", "xuống", "thêm", "kế", "riêng"})
_STATES = frozenset(
    {"online", "postal", "in_person", "late", "early", "on_time", "early_or_on_time"}
    | {"resolved", "in_process", "not_due", "returned", "supplement", "carried_over"}
)
_CHANNELS = frozenset({"online", "postal", "in_person"})
_BEGUN = (("đã",), ("có",), ("được",), ("đăng",))
_INTO = frozenset({("tiếp", "nhận"), ("thụ", "lý"), ("gửi", "đến"), ("nộp", "về")})
_BACK = 4  # counts
_AROUND = 3  # words that say what was done
_TAKING = 8  # words around a count that say it was taken in
_APART = 20  # words between the two
_OPENING = 6  # words before the first count of a sentence
Proposal = tuple[tuple[Spot, ...], Spot, Strength, str]


def propose_outcomes(scene: Scene) -> Iterator[Proposal]:
    """Yield each count that something was done with and what it is taken from."""
    recent: list[Spot] = []
    families = scene.vocabulary.families
    for part in scene.spots:
        if not is_count(part.figure) or part.figure.hedge == "range":
            continue
        if families.get(part.figure.unit) == "organ":
            continue
        for whole in reversed(recent):
            if part.sentence - whole.sentence > 1:
                break
            if _is_smaller(whole, part) and _comes_of(scene, whole, part):
                yield (part,), whole, "weak", "outcome_of_whole"
                break
        recent = [*recent[1 - _BACK :], part]


def _is_smaller(whole: Spot, part: Spot) -> bool:
    """Less, of no other level or state, and outside any bracket that was closed."""
    one, other = whole.figure.scope, part.figure.scope
    carried = part.facets and whole.facets  # a level told in a bracket between
    apart = bool(one and other and one != other) and not carried
    alike = bool(part.facets) and part.facets == whole.facets
    inside = whole.bracket not in {-1, part.bracket}
    state = whole.facets & _STATES
    if whole.figure.unit != part.figure.unit:
        state -= (
            _CHANNELS  # "qua Cổng nhận 12.391 phản ánh, đã xử lý 11.638 trường hợp"
        )
    less = whole.figure.value > part.figure.value
    return less and not (apart or alike or inside or state)


def _comes_of(scene: Scene, whole: Spot, part: Spot) -> bool:
    if not _goes_on(scene, whole, part):
        return False
    if whole.figure.unit == part.figure.unit:
        if _said_behind(scene, whole, part):
            return True
        return _is_taken(scene, whole) and _is_done(scene, whole, part)
    if part.n - whole.n == 1 and is_kin(scene, part, whole):
        return _is_done(scene, whole, part)
    return is_paper_of(part, whole) and _is_given(scene, whole, part)


def _goes_on(scene: Scene, whole: Spot, part: Spot) -> bool:
    """Nothing compares or merges them, and a new sentence opens with the part."""
    between = scene.between(whole, part)
    if not _AWAY.isdisjoint(between):
        return False
    if whole.sentence == part.sentence:
        return len(between) <= _APART
    first = scene.sentence_of(part)[0]
    return first.n == part.n and len(scene.before(part, _OPENING + 1)) <= _OPENING


def is_told_outcome(scene: Scene, whole: Spot, part: Spot) -> bool:
    """``nhận 12.391 phản ánh, đã xử lý 11.638 trường hợp``: taken in, then done."""
    if not is_kin(scene, part, whole) or not _is_taken(scene, whole):
        return False
    own = scene.words[max(0, whole.figure.first - _AROUND) : whole.figure.first]
    beside = (pairwise(own), pairwise(scene.after(whole, _AROUND)))
    # "cấp đổi 210 đăng ký, thu hồi 1.241 đăng ký": two things that were done
    listed = bool(_GIVEN & set(own)) and not any(
        pair in _INTO for pairs in beside for pair in pairs
    )
    return not listed and _is_done(scene, whole, part)


def _is_taken(scene: Scene, whole: Spot) -> bool:
    words, figure = scene.words, whole.figure
    if not _TAKEN.isdisjoint(scene.before(whole, _TAKING)):
        return True
    return not _TAKEN.isdisjoint(words[figure.last : figure.last + 2 * _AROUND])


def _said_behind(scene: Scene, whole: Spot, part: Spot) -> bool:
    """``82.000 người đã nghỉ và 50.000 người đã nhận tiền``: one after the other."""
    words, first, second = scene.words, whole.figure.last, part.figure.last
    begun = words[first : first + 1] in _BEGUN
    return part.n - whole.n == 1 and begun and words[second : second + 1] == ("đã",)


def _is_done(scene: Scene, whole: Spot, part: Spot) -> bool:
    """Its words tell what was done, and not what those of the whole tell too."""
    words, mine, other = scene.words, part.figure, whole.figure
    led = words[max(0, mine.first - _AROUND) : mine.first]
    behind = words[mine.last : mine.last + _AROUND]
    done = _acts(led) | _acts(behind)
    if not done and _LED.isdisjoint(led) and _FOLLOWED.isdisjoint(behind):
        return False
    return done.isdisjoint(_acts(words[max(0, other.first - _AROUND) : other.first]))


def _acts(words: Sequence[str]) -> set[object]:
    """What the words say was done."""
    return {*_DONE.intersection(words), *_DONE_IN_TWO.intersection(pairwise(words))}


def _is_given(scene: Scene, whole: Spot, part: Spot) -> bool:
    """``tiếp nhận …, cấp …``: taken in and given out in one sentence."""
    if whole.sentence != part.sentence or part.n - whole.n > 1:
        return False
    figure = part.figure
    out = scene.words[figure.first - _AROUND : figure.last + _AROUND]
    return not _GIVEN.isdisjoint(out) and _is_taken(scene, whole)
