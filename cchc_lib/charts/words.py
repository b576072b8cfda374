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
}
_WORDS: Mapping[str, Mapping[str, str]] = {"vi": _VI, "en": _EN}


def chart_words(lang: str) -> Mapping[str, str]:
    """Give the words of a language.

    Raises
    ------
    UnknownNameError
        If ``lang`` is neither ``vi`` nor ``en``.
    """
    if lang not in _WORDS:
        raise UnknownNameError("language", lang, tuple(_WORDS))
    return _WORDS[lang]
