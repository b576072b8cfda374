"""Whether a part is of the very things that a total before it counts.

One duty: nouns, rivals and words that tell of something else. ``8 lĩnh vực, trong đó
38 tiêu chí`` counts two things; ``18 hồ sơ của A, 5 hồ sơ của B, trong đó xong 21``
tells of both; ``mỗi xã 3 người, trong đó …`` tells of all communes.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import takewhile

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_SCALES = frozenset("nghìn ngàn triệu tỷ tỉ trăm lượt".split())
_BACK = 12  # figures before a part that may hold it as well
_GROUPS = {
    "dossier": (("hồ", "sơ"), ("bộ",), ("hs",), ("hsơ",)),
    "procedure": (("thủ", "tục"), ("tthc",), ("bộ", "thủ"), ("bộ", "tthc")),
    "person": (
        ("người",), ("cá", "nhân"), ("cán", "bộ"), ("công", "chức"), ("viên", "chức"),
        ("cbcc",), ("cbccvc",), ("ccvc",), ("nữ",), ("nam",), ("đảng", "viên"),
        ("lao", "động"), ("nhân", "viên"), ("công", "dân"),
    ),
}  # fmt: skip
_SERVICES = (("dịch", "vụ"), ("dvc",), ("dvctt",))
_ANY_BODY = (("đơn", "vị"), ("cơ", "quan"), ("địa", "phương"))
_BODIES = (
    *_ANY_BODY, ("sở",), ("ngành",), ("ban",), ("huyện",), ("quận",), ("thị",),
    ("thành", "phố"), ("tỉnh",), ("xã",), ("phường",), ("đặc", "khu"),
)  # fmt: skip
_COMMUNES = (("xã",), ("phường",), ("thị", "trấn"), ("đặc", "khu"))
_EACH = ("mỗi", "bình quân", "trung bình", "từng")
_ELSE = (
    "năm trước", "cùng kỳ", "năm ngoái", "năm qua", "kế hoạch", "chỉ tiêu", "lũy kế",
    "luỹ kế", "cộng dồn", "từ đầu", "đến nay", "trước đó", "trước đây", "trực thuộc",
    "phối hợp", "hỗ trợ", "mỗi", "bình quân", "trung bình", "tổng số", "tổng cộng",
    "tối đa", "cả nước", "toàn quốc", "khác", "giới thiệu", "nhỏ", "con", "rà soát",
)  # fmt: skip
_STOPS = frozenset({",", ";", ".", ":", "(", ")", "-", "–"})


def is_held(scene: Scene, part: Spot, total: Spot) -> bool:
    """Whether a part is of what the total counts, and told of nothing else."""
    if total.figure.denominator is not None or not same_things(scene, part, total):
        return False
    return not (
        has_run(scene.before(total, 5), *_EACH) or has_run(_label(scene, part), *_ELSE)
    )


def same_things(
    scene: Scene, part: Spot, total: Spot, *, any_body: bool = False
) -> bool:
    """One noun, one a kind of the other, or none printed with the part.

    With ``any_body`` communes may be called ``đơn vị`` the second time.
    """
    one, other = noun_of(scene, part), noun_of(scene, total)
    unit = part.figure.unit
    if not one or one == other:
        return total.figure.unit == unit
    families = scene.vocabulary.families
    if families.get(unit) == "organ" == families.get(total.figure.unit):
        return _is_kind_of_body(one, other) or (any_body and _starts(one, _ANY_BODY))
    if unit != total.figure.unit:
        return False
    short = min(len(one), len(other))
    if short and one[:short] == other[:short]:
        return True
    groups = (_GROUPS.get(unit, ()), _SERVICES)
    return any(_starts(one, group) and _starts(other, group) for group in groups)


def noun_of(scene: Scene, spot: Spot) -> tuple[str, ...]:
    """The words behind the numeral of a figure that say what it counts."""
    words = scene.words[spot.figure.first : spot.figure.last]
    at = max((k for k, w in enumerate(words) if w[0].isdigit()), default=0)
    behind = [word for word in words[at + 1 :] if word not in _SCALES]
    return tuple(takewhile(str.isalpha, behind))


def _is_kind_of_body(one: Sequence[str], other: Sequence[str]) -> bool:
    """Any body of ``24 cơ quan``; a commune of ``60 xã, phường``."""
    if _starts(one, (("đơn", "vị", "sự"),)) or _starts(other, (("đơn", "vị", "sự"),)):
        return False
    if _starts(other, _ANY_BODY):
        return _starts(one, _BODIES)
    return _starts(one, _COMMUNES) and _starts(other, _COMMUNES)


def _starts(noun: Sequence[str], group: Sequence[tuple[str, ...]]) -> bool:
    return any(tuple(noun[: len(head)]) == head for head in group)


def _label(scene: Scene, part: Spot) -> Sequence[str]:
    """The words around a part, from mark to mark."""
    before = list(takewhile(_is_word, reversed(scene.before(part, 12))))
    after = takewhile(_is_word, scene.after(part, 8))
    own = scene.words[part.figure.first : part.figure.last]
    return [*reversed(before), *own, *after]


def _is_word(word: str) -> bool:
    return word not in _STOPS


def may_be_of_others(scene: Scene, value: Decimal, total: Spot, first: Spot) -> bool:
    """Other counts before a list hold this much, one of them or all together."""
    near = [
        s
        for s in scene.spots[max(0, total.n - _BACK) : first.n]
        if s.sentence >= total.sentence
        and s.figure.kind in {"count", "ratio"}
        and s.figure.role != "change"
        and s.figure.unit == total.figure.unit
    ]
    alone = max((_most(s) for s in near if s.n != total.n), default=Decimal(0))
    return max(alone, sum((s.figure.value for s in near), Decimal(0))) >= value


def _most(spot: Spot) -> Decimal:
    return max(spot.figure.value, spot.figure.denominator or Decimal(0))
