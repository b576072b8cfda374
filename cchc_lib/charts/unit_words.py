"""Every word on a chart of units, in both languages. Words only, no logic."""

from __future__ import annotations

from collections.abc import Mapping

from cchc_lib.charts.words import words_of

_VI = {
    "met": "đạt chỉ tiêu",
    "missed": "không đạt",
    "not_proven": "chưa đủ căn cứ",
    "no_data": "không có số liệu",
    "inside": "trong phễu",
    "low": "thấp hơn, ngoài phễu",
    "high": "cao hơn, ngoài phễu",
    "unit": "đơn vị",
    "axis_percent": "Tỷ lệ (%)",
    "axis_point": "Điểm",
    "none": "Không có đơn vị nào có số liệu để vẽ.",
    "skipped": "… {n} đơn vị khác, xem bảng …",
    "all_units": "Cả {n} đơn vị",
    "target_line": "chỉ tiêu {value}",
    "overall_line": "chung {value}",
    "bold": "tên in đậm: ngoài phễu",
    "marked": "▸ đơn vị được hỏi",
    "dots_title_target": "{met} đơn vị đạt, {missed} không đạt, {open} chưa đủ căn cứ",
    "dots_title": "Cao nhất {best} ({high}), thấp nhất {worst} ({low})",
    "row": "{name} {value}",
    "row_interval": "{name} {value} (từ {low} đến {high})",
    "funnel_title": "{n} trong {all} đơn vị nằm ngoài phễu",
    "funnel_title_none": "Không đơn vị nào trong {all} đơn vị nằm ngoài phễu",
    "funnel_axis": "Số hồ sơ của đơn vị (thang logarit)",
    "limits_wide": "giới hạn 95 % và 99,8 %, đã tính độ phân tán",
    "limits_plain": "giới hạn 95 % và 99,8 %, không có phân tán thêm",
    "limits_exact": "giới hạn 99,8 % nếu chỉ có ngẫu nhiên",
    "unnamed": "Còn {n} đơn vị không đủ chỗ ghi tên, xem bảng.",
    "league_title": "{n} đơn vị, {groups} nhóm; trong một nhóm chưa phân biệt được",
    "league_title_one": "Chưa phân biệt được đơn vị nào trong {n} đơn vị",
    "league_axis": "Chung một vạch: chưa phân biệt được",
    "league_row": "{name} {value} ({letters})",
    "league_none": "Không có nguồn sai số nào được nêu nên không chia nhóm.",
    "bars_title": "{name} góp nhiều nhất vào khoảng cách",
    "bars_title_none": "Không có khoảng cách để phân tích",
    "bars_axis": "Đóng góp vào khoảng cách (điểm %)",
    "rest": "{n} đơn vị còn lại",
    "sum": "Cộng lại",
    "bar_row": "{name} {value}",
    "trends_title": "Từ kỳ đầu đến kỳ cuối: {up} tăng, {down} giảm, {level} không đổi",
    "trends_none": "Không có đơn vị nào có từ hai kỳ trở lên.",
    "trends_axis": "từ {first} đến {last}; mọi ô chung một thang",
    "trend_row": "{name}: {first} → {last}",
    "map_title": "{high} cao nhất, {low} thấp nhất",
    "map_title_none": "Không có tỉnh nào có số liệu",
    "map_note": "Ô theo vị trí địa lý, không theo diện tích",
    "islands": "Quần đảo {name}",
    "belongs": "thuộc {parent}",
    "class": "{low} – {high}",
}
_EN = {
    "met": "target met",
    "missed": "missed",
    "not_proven": "not proven",
    "no_data": "no data",
    "inside": "inside the funnel",
    "low": "lower, outside the funnel",
    "high": "higher, outside the funnel",
    "unit": "unit",
    "axis_percent": "Rate (%)",
    "axis_point": "Points",
    "none": "No unit has data to draw.",
    "skipped": "… {n} other units, see the table …",
    "all_units": "All {n} units",
    "target_line": "target {value}",
    "overall_line": "overall {value}",
    "bold": "bold names: outside the funnel",
    "marked": "▸ units asked about",
    "dots_title_target": "{met} units met the target, {missed} missed it, {open} open",
    "dots_title": "Highest {best} ({high}), lowest {worst} ({low})",
    "row": "{name} {value}",
    "row_interval": "{name} {value} ({low} to {high})",
    "funnel_title": "{n} of {all} units lie outside the funnel",
    "funnel_title_none": "None of {all} units lies outside the funnel",
    "funnel_axis": "Cases of the unit (logarithmic)",
    "limits_wide": "95 % and 99.8 % limits with overdispersion",
    "limits_plain": "95 % and 99.8 % limits, no overdispersion found",
    "limits_exact": "99.8 % limits if there were chance alone",
    "unnamed": "{n} more are named in the table only.",
    "league_title": "{n} units, {groups} groups; inside a group none is told apart",
    "league_title_one": "None of the {n} units can be told from another",
    "league_axis": "On one line: not told apart",
    "league_row": "{name} {value} ({letters})",
    "league_none": "No source of noise is named, so there are no groups.",
    "bars_title": "{name} adds most to the gap",
    "bars_title_none": "There is no gap to take apart",
    "bars_axis": "Contribution to the gap (percentage points)",
    "rest": "{n} other units",
    "sum": "Together",
    "bar_row": "{name} {value}",
    "trends_title": "From first to last: {up} rise, {down} fall, {level} do not move",
    "trends_none": "No unit has two periods or more.",
    "trends_axis": "{first} to {last}; all panels on one scale",
    "trend_row": "{name}: {first} → {last}",
    "map_title": "{high} highest, {low} lowest",
    "map_title_none": "No province has data",
    "map_note": "Tiles follow place, not area",
    "islands": "{name} archipelago",
    "belongs": "part of {parent}",
    "class": "{low} – {high}",
}
_WORDS: Mapping[str, Mapping[str, str]] = {"vi": _VI, "en": _EN}


def unit_words(lang: str) -> Mapping[str, str]:
    """Give the words of a language.

    Raises
    ------
    UnknownNameError
        If ``lang`` is neither ``vi`` nor ``en``.
    """
    return words_of(_WORDS, lang)
