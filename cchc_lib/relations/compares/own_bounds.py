"""Bounds that the words tell of the value before: ``79,97%, nơi duy nhất dưới 80%``.

One duty: a value and, behind it in the sentence, the bound of which it is the only one,
or which it keeps ``lần thứ 5 liên tiếp``; a value told ``cao hơn mức chung (83,94%)``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Term
from cchc_lib.relations.compares.extremes import is_of_another_time
from cchc_lib.relations.compares.limit_claims import MEASURED, is_alike, limit_of
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_BOUNDS = frozenset({"below", "at_most", "above", "at_least"})
_ONLY = ("duy nhất",)
_AGAIN = (
    "năm thứ", "lần thứ", "năm liên tiếp", "năm liền", "liên tục", "năm liên tục",
)  # fmt: skip
_MOVES = frozenset({"tăng", "giảm", ";", "còn", "riêng", "trong", "nhưng", "so"})
_ABOVE, _BELOW = ("cao hơn", "vượt"), ("thấp hơn", "kém")
_COMMON = (
    "mức chung", "mức bình quân", "bình quân chung", "trung bình chung",
    "mức trung bình", "giá trị trung bình", "bình quân cả nước", "trung bình cả nước",
    "bình quân toàn tỉnh", "trung bình toàn tỉnh", "trung bình của cả nước",
)  # fmt: skip
_MEASURES = (
    "chỉ số", "chỉ tiêu", "tiêu chí", "lĩnh vực", "nội dung", "thành phần", "par index",
    "sipas", "papi", "pci", "dti", "tỷ lệ",
)  # fmt: skip
_OPENS = 3  # words: nothing but "và" stands before "cao hơn"
_BACK = 5  # figures
_CLAUSE = 14  # words from a value to its bound
_LONG = 40  # words from a value to the common level


def propose_own_bounds(scene: Scene) -> Iterator[Relation]:
    """Yield each value that the words put within a bound or beside a common level."""
    for spot in scene.spots:
        figure = spot.figure
        if figure.kind not in MEASURED or figure.role == "change" or not spot.n:
            continue
        if figure.hedge in _BOUNDS:
            yield from _bound(scene, spot)
        elif spot.bracket >= 0 and figure.hedge == "exact":
            yield from _beside_common(scene, spot)


def _bound(scene: Scene, bound: Spot) -> Iterator[Relation]:
    """``đạt 79,97%, cũng là nơi duy nhất có kết quả dưới 80%``."""
    own = _own_value(scene, bound)
    if own is None or scene.after(bound, 1) == ("là",):
        return
    words = scene.words[own.figure.last : bound.figure.first]
    last = _last_clause(words)
    if len(last) == len(words) or len(last) > _CLAUSE or not last or _MOVES & set(last):
        return
    again = has_run(last, *_AGAIN) and has_run(last, "liên tiếp", "liên tục", "liền")
    lone = has_run(last, *_ONLY) and own.n == bound.n - 1
    if lone or again:
        yield limit_of(own, bound, "likely")


def _last_clause(words: Sequence[str]) -> Sequence[str]:
    """What follows the last comma or semicolon."""
    stops = [k for k, word in enumerate(words) if word in {",", ";"}]
    return words[stops[-1] + 1 :] if stops else words


def _own_value(scene: Scene, bound: Spot) -> Spot | None:
    """The one exact level of the sentence before, with at most its changes behind."""
    told = [
        s
        for s in scene.sentence_of(bound)
        if s.n < bound.n
        and s.figure.kind in MEASURED
        and s.figure.unit == bound.figure.unit
        and s.figure.role != "change"
    ]
    if len(told) != 1 or bound.n - told[0].n > _BACK:
        return None
    own = told[0]
    plain = own.bracket == bound.bracket < 0 and own.figure.hedge == "exact"
    plain = plain and own.figure.role == "result"
    return own if plain and not is_of_another_time(scene, own) else None


def _beside_common(scene: Scene, level: Spot) -> Iterator[Relation]:
    """``SIPAS đạt 86,50%; …; cao hơn mức chung cả nước (83,94%)``."""
    clause = _last_clause(scene.before(level, _CLAUSE))
    above, below = (has_run(clause[:_OPENS], *way) for way in (_ABOVE, _BELOW))
    bracketed = clause[-1:] == ("(",) and scene.after(level, 1) == (")",)
    if above == below or not bracketed or not has_run(clause, *_COMMON):
        return
    told = [
        s
        for s in scene.sentence_of(level)
        if s.n < level.n and s.bracket < 0 and is_alike(s, level)
    ]
    if len(told) != 1:
        return
    between = scene.between(told[0], level)
    if len(between) <= _LONG and not has_run(between, *_MEASURES):
        yield Relation(
            kind="compare",
            claim=f"common:{told[0].figure.id}:{level.figure.id}",
            terms=(
                Term(role="top" if above else "bottom", figure=told[0].figure.id),
                Term(role="other", figure=level.figure.id),
            ),
            strength="likely",
            reason="beside_level",
            detail="top" if above else "bottom",
        )
