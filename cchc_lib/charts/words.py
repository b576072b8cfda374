"""Every word on a chart, in both languages. Words only, no logic."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_lib.errors import UnknownNameError

_VI = {
    "found": "Đọc được",
    "typed": "Biết là số gì",
    "in_a_check": "Thuộc một phép đối chiếu",
    "checked": "Đã có kết quả đối chiếu",
    "rest": "Chưa đối chiếu được vì",
    "coverage_title": "Đối chiếu được {checked} trong {found} con số",
    "coverage_axis": "Số con số trong văn bản",
    "coverage_none": "Không đọc thấy con số nào.",
    "comparison_title": "{agree} trong {n} số tính lại nằm trong khoảng của số in ra",
    "comparison_axis": (
        "Số tính lại trừ số in ra, tính bằng đơn vị của chữ số cuối được in"
    ),
    "comparison_none": "Không có con số nào tính lại được từ các số khác.",
    "row": "In ra {label} · tính lại {recomputed}",
    "printed": "khoảng mà số in ra thay cho",
    "left_out": "Còn {n} dòng khác, xem bảng.",
    "consistent": "khớp",
    "consistent_if": "khớp có điều kiện",
    "inconsistent": "không khớp",
    "impossible": "không thể có",
    "ranks_title": "{safe} trong {n} đơn vị có khoảng hạng từ {places} bậc trở xuống",
    "ranks_axis": "Hạng (1 là cao nhất)",
    "ranks_gap": "; {n} đơn vị ở giữa không vẽ",
    "ranks_none": "Không có đơn vị nào được xếp hạng.",
    "ranks_dot": "hạng theo điểm in ra",
    "ranks_noise": "hạng có thể có, do sai số của điểm",
    "ranks_rules": "hạng nếu đổi trọng số, cách tổng hợp",
    "ranks_row": "{name}: hạng {rank}",
    "ranks_by_rank": "do sai số từ {low} đến {high}",
    "ranks_by_rules": "nếu đổi cách tính từ {low} đến {high}",
    "parts_none": "Không đủ tiêu chí để vẽ.",
    "parts_total": "Tổng điểm",
    "map_title": "{negative} trong {n} cặp tiêu chí tương quan âm",
    "weight": "tỷ trọng trong điểm tối đa",
    "share": "phần chênh lệch tổng điểm mà tiêu chí tạo ra",
    "weight_axis": "% của tổng",
    "weight_title": "{name}: {weight} % số điểm, {share} % chênh lệch giữa các đơn vị",
    "weight_row": "{name}: {weight} % số điểm, {share} % chênh lệch",
}
_EN = {
    "found": "Read",
    "typed": "Known what of",
    "in_a_check": "In a check",
    "checked": "Checked with a result",
    "rest": "Not checked because",
    "coverage_title": "{checked} of {found} figures could be checked",
    "coverage_axis": "Figures in the text (count)",
    "coverage_none": "No figure was read.",
    "comparison_title": "{agree} of {n} recomputed values lie where the print allows",
    "comparison_axis": ("Recomputed minus printed, in units of the last printed digit"),
    "comparison_none": "No figure can be recomputed from others.",
    "row": "Printed {label} · recomputed {recomputed}",
    "printed": "range the print stands for",
    "left_out": "{n} more rows are in the table.",
    "consistent": "consistent",
    "consistent_if": "consistent if",
    "inconsistent": "inconsistent",
    "impossible": "impossible",
    "ranks_title": "{safe} of {n} units have a band of at most {places} places",
    "ranks_axis": "Rank (1 is the highest)",
    "ranks_gap": "; {n} units in the middle are not drawn",
    "ranks_none": "No unit is ranked.",
    "ranks_dot": "rank by the printed score",
    "ranks_noise": "ranks the noise of the scores allows",
    "ranks_rules": "ranks under other weights and rules",
    "ranks_row": "{name}: rank {rank}",
    "ranks_by_rank": "by noise {low} to {high}",
    "ranks_by_rules": "under other rules {low} to {high}",
    "parts_none": "There are too few parts to draw.",
    "parts_total": "Total",
    "map_title": "{negative} of {n} pairs of parts are negatively correlated",
    "weight": "share of the maximum points",
    "share": "share of the differences in total that the part makes",
    "weight_axis": "% of the whole",
    "weight_title": "{name}: {weight} % of points, {share} % of differences",
    "weight_row": "{name}: {weight} % of points, {share} % of differences",
}
_WORDS: Mapping[str, Mapping[str, str]] = {"vi": _VI, "en": _EN}


def chart_words(lang: str) -> Mapping[str, str]:
    """Give the words of a language.

    Raises
    ------
    UnknownNameError
        If ``lang`` is neither ``vi`` nor ``en``.
    """
    return words_of(_WORDS, lang)


def words_of(words: Mapping[str, Mapping[str, str]], lang: str) -> Mapping[str, str]:
    """Give the words of a language, or refuse one that is not among them."""
    if lang not in words:
        raise UnknownNameError("language", lang, tuple(words))
    return words[lang]
