"""Which bodies a bound, a mean or an extreme is told of, and whether of the same.

One duty: ``tất cả các huyện đều trên 80%; thấp nhất là huyện A`` speaks of one group,
``bình quân cả nước 86,9%; trong vùng, cao nhất là A`` of two. A bound or a mean binds
an extreme only where nothing named between them is of another level, measure or time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_LEVELS = {
    "tỉnh": "P", "quận": "D", "huyện": "D", "xã": "C", "phường": "C", "trấn": "C",
    "phố": "PD", "thị": "D", "sở": "S", "ngành": "SM", "bộ": "M", "vùng": "V",
    "khối": "G", "nhóm": "G", "nước": "N", "quốc": "N",
}  # fmt: skip
_NO_NOUN = {
    "xã": ({"thị"}, {"hội"}),
    "sở": ({"cơ", "trụ"}, {"dữ"}),
    "bộ": ({"cán", "nội", "toàn", "đồng", "cục"}, {"phận", "chỉ", "thủ", "tiêu"}),
    "nước": ({"nhà", "trong"}, set()),
    "thị": (set(), {"trường"}),
    "tỉnh": (set(), {"ủy"}),
}  # words before and behind which make another word of it
_ANY = frozenset({"đơn vị", "địa phương", "cơ quan", "toàn khối", "các khối"})
_WIDE = ("cả nước", "toàn quốc", "toàn tỉnh", "toàn thành phố", "cả tỉnh")
_MEASURES = (
    "chỉ số", "chỉ tiêu", "tiêu chí", "lĩnh vực", "trụ cột", "nội dung", "thành phần",
    "par index", "sipas", "papi", "pci", "dti", "câu hỏi", "yếu tố", "khía cạnh",
    "mức tăng", "mức giảm", "tốc độ", "trễ hạn", "quá hạn", "đúng hạn", "hài lòng",
    "trực tuyến", "số hóa", "thanh toán",
)  # fmt: skip
_TIMES = frozenset("năm quý tháng kỳ trước lần giai tuần từng".split())
_MOVES = frozenset(
    "tăng giảm tiến chênh thêm bớt mất sụt tụt lùi hạ nhích vươn".split()
)
_ALL = ("tất cả", "toàn bộ", "mọi", "100 % các", "100 % số")
_PLAIN = frozenset(
    "tỉnh quận huyện xã phường trấn thị thành phố sở ban ngành bộ vùng khối đơn vị địa "
    "phương cơ quan , và trên bàn của thuộc cấp đặc khu trong thôn".split()
)
_SOME = (
    "còn lại", "khác", "trừ", "hầu hết", "đa số", "phần lớn", "nhiều", "một số",
    "gần như", "cơ bản", "phấn đấu", "mục tiêu", "chỉ tiêu", "yêu cầu", "phải", "nếu",
    "cần", "dẫn đầu", "đứng đầu", "cao nhất", "thấp nhất", "tốp", "top", "này", "đó",
    "trên đây", "nói trên", "nêu trên", "kế hoạch", "đề ra", "nhóm", "loại",
)  # fmt: skip
_EXCEPT = (
    "riêng", "trừ", "ngoại", "ngoài", "tuy nhiên", "nhưng", "song", ", còn", "; còn",
    ". còn", "chỉ", "duy nhất", "trái lại", "ngược lại",
)  # fmt: skip
_FAR = 60  # words between a bound or a mean and its extreme
_NEAR = 10  # words from a mean to its value
_OWN = 24  # words before a figure that say of what it is
_MEANS = ("bình quân", "trung bình")
_MEAN_WORDS = frozenset({"quân", "bình"})
_NO_MEAN = (
    "loại trung bình", "hạng trung bình", "nhóm trung bình", "xếp trung bình",
    "mức trung bình thấp", "mức trung bình cao", "trung bình khá", "mỗi",
    "trung bình -",
)  # fmt: skip


def is_same_group(scene: Scene, first: Spot, second: Spot) -> bool:
    """Whether an extreme and what is told of all are of the same bodies and measure.

    ``first`` stands before ``second``; either may be the extreme.
    """
    between = scene.between(first, second)
    if len(between) > _FAR or second.sentence - first.sentence > 1:
        return False
    own = scene.before(first, _OWN)
    if any(has_run(between, word) and not has_run(own, word) for word in _MEASURES):
        return False
    if any(has_run(between, word) and not has_run(own, word) for word in _WIDE):
        return False
    clause = set(clause_before(scene, second))
    if (_TIMES | _MOVES) & clause:
        return False
    here, there = levels_of(own), levels_of(between)
    if "G" in there:
        return False
    if has_run(own, *_ANY):
        return True
    here -= {"G"}  # "trung bình của khối": the group that is spoken of
    if not here or not there:
        return first.sentence == second.sentence or not there
    return all(set(level) & set("".join(here)) for level in there)


def clause_before(scene: Scene, spot: Spot) -> Sequence[str]:
    """The words before a value back to the figure before it, or a semicolon."""
    words = list(scene.before(spot, _OWN))
    if spot.n:
        room = spot.figure.first - scene.spots[spot.n - 1].figure.last
        words = words[max(0, len(words) - room) :]
    while ";" in words:
        words = words[words.index(";") + 1 :]
    return words


def is_of_everyone(scene: Scene, bound: Spot) -> bool:
    """``tất cả các sở đều trên 80 điểm``, ``9/9 huyện dưới 10%``: none is left out."""
    words = _own_clause(scene, bound)
    if has_run(words, *_SOME):
        return False
    before = scene.spots[bound.n - 1] if bound.n else None
    counted = (
        before is not None
        and before.sentence == bound.sentence
        and before.figure.denominator == before.figure.value
        and before.figure.kind in {"ratio", "count"}
        and len(scene.between(before, bound)) <= _OWN // 2
    )
    return (
        counted or has_run(words, *_ALL) or _is_each(words) or is_denied(scene, bound)
    )


def _is_each(words: Sequence[str]) -> bool:
    """``các huyện, thành phố đều``, ``cả 6 vùng đều``: bodies without a name."""
    if "đều" not in words:
        return False
    lead = list(words[: list(words).index("đều")])
    if "các" in lead:
        return _PLAIN.issuperset(lead[lead.index("các") + 1 :])
    at = lead.index("cả") + 1 if "cả" in lead else len(lead)
    return lead[at : at + 1] != [] and lead[at].isdigit()


def is_denied(scene: Scene, bound: Spot) -> bool:
    """``không có sở nào dưới 70 điểm``: the bound that none passes."""
    words = list(scene.before(bound, 10))
    for none in ("không", "chưa"):
        if none in words:
            rest = words[words.index(none) + 1 :]
            return "nào" in rest and not {",", ";"} & set(rest)
    return False


def is_excepted(scene: Scene, bound: Spot, extreme: Spot) -> bool:
    """``trên 80%, riêng sở A thấp nhất, 78%``: the words let one pass the bound."""
    return has_run(scene.between(bound, extreme), *_EXCEPT)


def is_mean(scene: Scene, spot: Spot) -> bool:
    """``điểm trung bình của khối là 83,5``; not ``xếp loại trung bình, 66,4 điểm``."""
    if _MEAN_WORDS.isdisjoint(scene.before(spot, _OWN)):
        return False
    words = _own_clause(scene, spot)
    if not has_run(words, *_MEANS) or has_run(words, *_NO_MEAN):
        return False
    before = scene.spots[spot.n - 1] if spot.n else None
    told = list(words)[-_NEAR:]
    if _MOVES & set(told) or "hơn" in told or "(" in told[-2:]:
        return False  # "bình quân 65,74, cao hơn năm trước (0,37 điểm)"
    if before is None or before.sentence != spot.sentence:
        return True
    counted = before.figure.kind in {"count", "ratio"} and not before.figure.decimals
    return counted or has_run(scene.between(before, spot), *_MEANS)


def _own_clause(scene: Scene, bound: Spot) -> Sequence[str]:
    """The words of a bound back to the semicolon or the value before it."""
    words = list(scene.before(bound, _OWN))
    for spot in reversed(scene.spots[max(0, bound.n - 3) : bound.n]):
        if spot.figure.unit == bound.figure.unit:
            room = bound.figure.first - spot.figure.last
            words = words[max(0, len(words) - room) :]
            break
    while ";" in words:
        words = words[words.index(";") + 1 :]
    return words


def levels_of(words: Sequence[str]) -> set[str]:
    """Levels of the bodies that words name: ``D`` district, ``C`` commune, …"""
    return set(_nouns(words))


def _nouns(words: Sequence[str]) -> Iterator[str]:
    """The level of every word that names a kind of body: ``P`` province, …"""
    for at, word in enumerate(words):
        level = _LEVELS.get(word)
        if level is None:
            continue
        lead, tail = _NO_NOUN.get(word, (set(), set()))
        before = words[at - 1] if at else ""
        behind = words[at + 1] if at + 1 < len(words) else ""
        if before not in lead and behind not in tail:
            yield level
