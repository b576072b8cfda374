"""Words that say whether an aim told before was reached.

One duty: an aim, the result told right behind it, in its sentence or the next, and what
is said of the result: ``Chỉ tiêu là 80%. Đến nay đạt 76,3%, hoàn thành chỉ tiêu``. Aims
that are better missed (``trễ hạn``, ``chi phí``) claim nothing here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import AIMS

_MET = (
    "vượt mục tiêu", "vượt chỉ tiêu", "vượt kế hoạch", "vượt yêu cầu", "đạt mục tiêu",
    "đạt chỉ tiêu", "đạt kế hoạch", "hoàn thành mục tiêu", "hoàn thành chỉ tiêu",
    "hoàn thành kế hoạch", "đạt yêu cầu", "đạt và vượt", "hoàn thành vượt mức",
    "vượt mức kế hoạch", "vượt mức chỉ tiêu", "vượt mức đề ra", "đã hoàn thành",
)  # fmt: skip
_MISSED = (
    "chưa đạt mục tiêu", "chưa đạt chỉ tiêu", "chưa đạt kế hoạch", "chưa đạt yêu cầu",
    "không đạt mục tiêu", "không đạt chỉ tiêu", "không đạt kế hoạch",
    "chưa hoàn thành", "không hoàn thành",
)  # fmt: skip
_REACHES = (
    "đạt", "thực hiện", "kết quả", "mới", "hiện", "làm được", "thực tế", "đến nay",
    "được", "đã", "con số này",
)  # fmt: skip
_LESS = (
    "trễ", "quá hạn", "chậm", "tồn", "giảm", "rút ngắn", "chi phí", "thời gian",
    "nghèo", "sai sót", "khiếu nại", "vi phạm", "tối đa", "không quá", "dưới",
)  # fmt: skip
_KINDS = frozenset({"percent", "score", "count"})
_BOUNDS = frozenset({"exact", "at_least"})
_LEAD, _SAID = 16, 12  # words before an aim and behind a result
_LINK = 24  # words from an aim to its result


def propose_claims(scene: Scene) -> Iterator[Relation]:
    """Yield each aim with the result of which the words say that it was reached."""
    for aim in scene.spots:
        figure = aim.figure
        told = figure.kind in _KINDS and figure.hedge in _BOUNDS and aim.bracket < 0
        if not told or not has_run(scene.before(aim, _LEAD), *AIMS):
            continue
        result = _result_of(scene, aim)
        claim = _claim(scene, result) if result is not None else ""
        if result is not None and claim and not _is_better_low(scene, aim, result):
            yield Relation(
                kind="target",
                claim=f"target:{figure.id}:{result.figure.id}",
                terms=(
                    Term(role="result", figure=result.figure.id),
                    Term(role="target", figure=figure.id),
                ),
                strength="likely",
                reason="compared_with_target",
                detail=claim,
            )


def _result_of(scene: Scene, aim: Spot) -> Spot | None:
    """The next value, of the same measure, led to as what was reached."""
    for spot in scene.spots[aim.n + 1 : aim.n + 2]:
        one, other = aim.figure, spot.figure
        alike = (one.unit, one.kind) == (other.unit, other.kind)
        plain = other.role == "result" and other.hedge == "exact" and spot.bracket < 0
        words = scene.words[one.last : other.first]
        near = spot.sentence - aim.sentence <= 1 and len(words) <= _LINK
        if alike and plain and near and has_run(words, *_REACHES):
            return spot
    return None


def _claim(scene: Scene, result: Spot) -> str:
    """What is said right behind a result; a change there only tells by how much."""
    words: Sequence[str] = scene.after(result, _SAID)
    later = scene.spots[result.n + 1 : result.n + 2]
    if later and later[0].sentence == result.sentence:
        gap = later[0].figure.role == "change" or later[0].figure.unit == "point"
        if not gap and later[0].bracket < 0:
            return ""
        words = words[: max(0, later[0].figure.first - result.figure.last)]
    stop = next((k for k, word in enumerate(words) if word in {";", "."}), len(words))
    words = words[:stop]
    if words[:1] not in ((",",), ("-",), ("–",)) and "," not in words:
        return ""
    if has_run(words, *_MISSED):
        return "missed"
    return "met" if has_run(words, *_MET) else ""


def _is_better_low(scene: Scene, aim: Spot, result: Spot) -> bool:
    words = [
        *scene.before(aim, 2 * _LEAD),
        *scene.words[aim.figure.first : result.figure.last],
    ]
    return has_run(words, *_LESS) or "late" in aim.facets | result.facets
