"""What the panel for exploring says around the audit's own words, in two languages.

One duty: its labels. Findings, figures and reasons are worded in ``findings``.
"""

from __future__ import annotations

from collections.abc import Mapping

from cchc_lib.errors import UnknownNameError

WORDS: Mapping[str, Mapping[str, str]] = {
    "vi": {
        "sample": "Văn bản mẫu",
        "own": "Tệp của bạn",
        "paste": "Dán văn bản vào đây",
        "check": "Kiểm tra",
        "lang": "Ngôn ngữ",
        "severity": "Từ mức",
        "kind": "Loại số",
        "unchecked": "Chỉ số chưa đối chiếu",
        "all": "tất cả",
        "findings": "Phát hiện",
        "figures": "Số liệu",
        "checks": "Phép kiểm tra",
        "left": "Chưa kiểm được",
        "pasted": "van_ban_dan.txt",
        "empty": "Chọn một văn bản mẫu, tải tệp của bạn lên hoặc dán văn bản.",
        "none": "Không có phát hiện nào từ mức này.",
        "count": "số lượng",
        "percent": "phần trăm",
        "score": "điểm",
        "rank": "thứ hạng",
        "ratio": "phân số, số lần",
        "duration": "thời gian",
        "money": "tiền",
    },
    "en": {
        "sample": "Sample",
        "own": "Your file",
        "paste": "Paste a text here",
        "check": "Check",
        "lang": "Language",
        "severity": "From level",
        "kind": "Kind",
        "unchecked": "Only what is in no check",
        "all": "all",
        "findings": "Findings",
        "figures": "Figures",
        "checks": "Checks",
        "left": "Not checked",
        "pasted": "pasted_text.txt",
        "empty": "Choose a sample, upload a file of yours or paste a text.",
        "none": "No findings from this level on.",
        "count": "counts",
        "percent": "per cent",
        "score": "scores",
        "rank": "ranks",
        "ratio": "fractions, multiples",
        "duration": "durations",
        "money": "money",
    },
}


def words_of(lang: str) -> Mapping[str, str]:
    """Labels in one language.

    Raises
    ------
    UnknownNameError
        If ``lang`` is neither ``vi`` nor ``en``.
    """
    if lang not in WORDS:
        raise UnknownNameError("language", lang, tuple(WORDS))
    return WORDS[lang]
