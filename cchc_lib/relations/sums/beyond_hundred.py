"""Two shares that exclude each other and are more than everything.

One duty: neighbours of one sentence, or of two lines, that bear opposite sides
(``đúng hạn 98,2%, quá hạn 2,8%``, ``nam 58%, nữ 47%``, ``toàn trình 74,6%; các hình
thức khác 26,4%``) and exceed a hundred. Less may leave something out; more cannot be.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_share
from cchc_lib.relations.scope.labels import label_of

_SIDES = (
    (
        ("đúng hạn", "đúng hẹn", "trước hạn", "sớm hạn", "đúng thời hạn", "kịp hạn"),
        ("quá hạn", "trễ hạn", "trễ hẹn", "chậm hạn", "bị trễ", "trễ", "bị chậm"),
    ),
    (("hài lòng",), ("không hài lòng", "chưa hài lòng")),
    (("nam",), ("nữ",)),
    (("trực tuyến", "qua mạng"), ("trực tiếp", "tại quầy", "bản giấy")),
    (("đồng ý",), ("không đồng ý",)),
    (("đạt",), ("không đạt", "chưa đạt")),
)
_REST = ("còn lại", "khác", "phần còn lại", "số còn lại")
_ASIDE = (
    "cùng kỳ", "năm trước", "năm ngoái", "so với", "mục tiêu", "chỉ tiêu", "kế hoạch",
    "trong đó", "cấp", "khối", "lĩnh vực", "tỉnh", "huyện", "xã", "phường", "sở",
    "riêng", "đến", "tăng", "giảm",
)  # fmt: skip
_LINK = 12  # words between two neighbours
_GROSS = 15  # points above a hundred: more is of two wholes


def propose_beyond_hundred(scene: Scene) -> Iterator[Relation]:
    """Yield each pair of opposite shares that exceeds a hundred."""
    for a, b in pairwise(scene.spots):
        if _is_plain(a) and _is_plain(b) and _stand_together(scene, a, b):
            over = a.figure.value + b.figure.value - 100
            steps = a.figure.resolution + b.figure.resolution
            if steps < 2 * over <= 2 * _GROSS and _are_opposite(scene, a, b):
                yield _relation(a, b)


def _is_plain(spot: Spot) -> bool:
    figure = spot.figure
    told = figure.role == "result" and figure.hedge == "exact"
    return is_share(figure) and told and Decimal(0) < figure.value < Decimal(100)


def _stand_together(scene: Scene, a: Spot, b: Spot) -> bool:
    """In one breath, or on a line each."""
    words = scene.between(a, b)
    if a.bracket != b.bracket or len(words) > _LINK or has_run(words, *_ASIDE):
        return False
    if a.sentence == b.sentence:
        here = [s for s in scene.sentence_of(a) if is_share(s.figure)]
        return len(here) == 2
    lines = b.paragraph == a.paragraph + 1
    return lines and all(len(scene.sentence_of(spot)) == 1 for spot in (a, b))


def _are_opposite(scene: Scene, a: Spot, b: Spot) -> bool:
    one, other = label_of(scene, a), label_of(scene, b)
    rest = a.sentence == b.sentence and has_run(scene.between(a, b), *_REST)
    if (rest or has_run(other, *_REST)) and not has_run(one, *_REST):
        return True
    return any(_is_side(x, one, y) and _is_side(y, other, x) for x, y in _SIDES) or any(
        _is_side(y, one, x) and _is_side(x, other, y) for x, y in _SIDES
    )


def _is_side(
    side: Sequence[str], words: Sequence[str], opposite: Sequence[str]
) -> bool:
    """Named by this side; ``không hài lòng`` holds the words of its opposite."""
    longer = any(len(o) > len(s) and s in o for o in opposite for s in side)
    return has_run(words, *side) and not (longer and has_run(words, *opposite))


def _relation(a: Spot, b: Spot) -> Relation:
    return Relation(
        kind="sum",
        claim=f"hundred:{a.figure.id}:{b.figure.id}",
        terms=tuple(Term(role="part", figure=spot.figure.id) for spot in (a, b)),
        strength="likely",
        reason="beyond_hundred",
        detail="hundred",
    )
