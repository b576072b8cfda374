"""Words on the chart of two measurements, in both languages. Words only, no logic."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_lib.charts.words import words_of

_VI = {
    "none": "Không có đơn vị nào đủ điểm của cả hai bên.",
    "title": "Tự chấm cao hơn thẩm định bình quân {bias} điểm",
    "title_below": "Thẩm định cao hơn tự chấm bình quân {bias} điểm",
    "title_equal": "Tự chấm và thẩm định bằng nhau bình quân",
    "across": "Bình quân của điểm tự chấm và điểm thẩm định (điểm)",
    "up": "Tự chấm trừ thẩm định (điểm)",
    "unit": "đơn vị",
    "kept": "đơn vị không bị trừ điểm nào",
    "bias": "chênh bình quân {bias}",
    "limits": "dải chứa chừng 95 % đơn vị: {low} đến {high}",
    "line": "chênh đổi theo mức điểm: {slope} mỗi 10 điểm",
    "equal": "hai bên bằng nhau",
    "row": "{name}: {difference}",
    "far": "Ngoài dải: {units}",
    "unnamed": "{n} tên không đủ chỗ",
}
_EN = {
    "none": "No unit has scores of both sides.",
    "title": "Self-scores lie {bias} points above the appraisal on average",
    "title_below": "The appraisal lies {bias} points above self-scores on average",
    "title_equal": "Self-scores and appraisal are equal on average",
    "across": "Mean of self-score and appraised score (points)",
    "up": "Self-score minus appraised score (points)",
    "unit": "unit",
    "kept": "unit never marked down",
    "bias": "mean difference {bias}",
    "limits": "range of about 95 % of units: {low} to {high}",
    "line": "difference by level: {slope} for 10 points",
    "equal": "both sides equal",
    "row": "{name}: {difference}",
    "far": "Outside the range: {units}",
    "unnamed": "{n} names found no place",
}
_WORDS: Mapping[str, Mapping[str, str]] = {"vi": _VI, "en": _EN}


def agreement_words(lang: str) -> Mapping[str, str]:
    """Give the words of a language.

    Raises
    ------
    UnknownNameError
        If ``lang`` is neither ``vi`` nor ``en``.
    """
    return words_of(_WORDS, lang)
