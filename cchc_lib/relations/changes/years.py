"""Whether two values told apart are of whole years, and of one body.

One duty: words before the values that say otherwise: months, quarters, other names.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_PARTS = ("tháng", "quý", "tuần", "ngày", "đợt", "nửa", "cùng kỳ", "kỳ", "lũy kế")
_LEAD = 40  # words before the first figure of a sentence
_BODIES = frozenset("huyện thị tỉnh phường sở quận bộ cục chi ban vùng".split())
_OPENS, _YEAR = 9, 4  # words of an opening; digits
_NAME = 60  # words before a value


def tell_whole_years(scene: Scene, pair: Sequence[Spot]) -> bool:
    """No month or quarter is told in either sentence, up to the value."""
    for spot in pair:
        first = scene.sentence_of(spot)[0]
        start = first.figure.first - len(scene.before(first, _LEAD))
        if has_run(scene.words[start : spot.figure.last], *_PARTS):
            return False
    return True


def open_alike(scene: Scene, old: Spot, new: Spot) -> bool:
    """``Năm 2022, … . Năm 2023, …``: but for the year, one opening; the later last."""
    (one, before), (other, after) = (_opening(scene, spot) for spot in (old, new))
    return bool(before and after) and before < after and one == other


def _opening(scene: Scene, spot: Spot) -> tuple[tuple[str, ...], str]:
    """The first words of a sentence, up to its year, and the year."""
    first = scene.sentence_of(spot)[0]
    words = tuple(scene.before(first, _LEAD))[:_OPENS]
    year = next((w for w in words if len(w) == _YEAR and w.isdigit()), "")
    return (words[: words.index(year)], year) if year else ((), "")


def of_one_body(scene: Scene, old: Spot, new: Spot) -> bool:
    """A name told of the one alone may be another body's."""
    return _names(scene, old) == _names(scene, new)


def _names(scene: Scene, spot: Spot) -> set[str]:
    """Words with a capital up to a figure, the first left out, and kinds of bodies."""
    lead = scene.before(spot, _NAME)
    capitals = scene.reading.tokens.capitals
    start = spot.figure.first - len(lead)
    at = range(start, spot.figure.first)
    named = {scene.words[k] for k in at[1:] if capitals[k]}
    return named | {scene.words[k] for k in at if scene.words[k] in _BODIES}
