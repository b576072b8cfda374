"""Vietnamese words of a report on a score table: headings, cards, names, units.

Words only, no logic; what the numbers say is in ``readings.vi.md``, the words of
tables are in ``table_words_vi``.
"""

from __future__ import annotations

HEADINGS = {
    "findings": "Những chỗ cần xem lại",
    "recomputed": "Đã tính lại những gì",
    "prints": "Bảng như đã công bố",
    "ranks": "Thứ hạng tin được đến đâu",
    "structure": "Các tiêu chí và tổng điểm",
    "rules": "Nếu cách tính khác đi",
    "crowding": "Quanh ngưỡng xếp loại",
    "endings": "Chữ số cuối",
    "blocks": "Các khối trong bảng",
    "snapshots": "So với bảng chụp trước",
    "units": "Từng đơn vị",
    "missing": "Chưa tính được, và vì sao",
    "method": "Phương pháp và giới hạn",
    "answer": "Kết luận",
}

# Title and verdict in sentences
TITLE = "{name}: {headline}"
AND_MORE = " (và {n} chỗ khác)"
RULE_HEADLINES = {
    "S01": "có tên hoặc mã đơn vị cần xem lại",
    "S02": "bảng trộn nhiều kỳ",
    "S03": "có tổng không bằng các phần cộng lại",
    "S04": "có điểm vượt giới hạn",
    "S05": "có tỷ lệ cần xem lại",
    "S06": "dòng tổng hoặc bình quân không khớp",
    "S07": "có xếp loại không khớp điểm",
    "S08": "hai thời điểm có chỗ cần xem lại",
    "S09": "số đơn vị từng loại không khớp tổng",
    "S10": "bộ chỉ số tự mâu thuẫn",
    "S11": "tự chấm khác thẩm định",
    "S12": "có tiêu chí tự chấm cao",
    "S13": "có đơn vị không bị trừ điểm nào",
    "R01": "có hạng không theo điểm",
    "R02": "đơn vị bằng điểm mà khác hạng",
    "R03": "có hạng thiếu hoặc lặp",
    "": "có chỗ cần xem lại",
}
HEADLINES = {
    "all": "cả {n} số tính lại đều khớp",
    "all_but_notes": "{n} số tính lại đều khớp, {notes} điều cần ghi chú",
    "nothing": "không có gì để tính lại",
    "firm": "; {safe} trong {of} hạng vẫn vững khi đổi trọng số",
    "all_firm": "; mọi hạng vẫn vững khi đổi trọng số",
    "partial": "; đây chỉ là một phần của bảng xếp hạng",
}
CLEAN = "Không có phép kiểm tra nào cho thấy mâu thuẫn."
UNCHECKED = (
    "Chưa thể kết luận: bảng không in gì để đối chiếu các con số với nhau. Như vậy "
    "chưa có nghĩa là các con số đúng."
)
UNIT_IN_SHORT = "{name}: hạng {rank}/{of} ({band} nếu đổi cách tính)."
COUNTED = "Đã tính lại {n} ô; {off} ô không khớp."
ANSWER = "Bảng có {units} dòng đơn vị. {counted} {threshold}"
PASSES = "Không có phát hiện nào từ mức “{level}” trở lên."
FAILS = (
    "Có {n} phát hiện từ mức “{level}” trở lên, cần được giải thích hoặc đính chính "
    "trước khi dùng bảng này."
)
ANSWER_RANKS = (
    "Nếu đổi trọng số và cách tính, {safe} trong {of} đơn vị có khoảng hạng không "
    "quá {places} bậc: chỉ những hạng đó nên được in mà không kèm khoảng."
)
SOURCE = "Nguồn: {title}"
TABLE_OF = "bảng {path}"
ASSUMED = "Khi đọc bảng đã giả định: {what}."
SEE_UNITS = "Xem riêng"
LEFT_OUT = "Không tính vào thống kê vì 0 trên 0 không phải là điểm: {units}."

# Cards
LABELS = {
    "reported": "In ra",
    "exact": "Tính lại",
    "column": "Cột",
    "rows": "Dòng",
    "decision": "Hệ quả",
    "change": "Điều gì làm đổi nhận định",
    "assumption": "Giả định",
}
CHANGES = {
    "S01": (
        "Nguồn cho biết đó là các đơn vị, kỳ hoặc nguồn khác nhau. Cách viết tên không "
        "làm đổi con số nào."
    ),
    "S02": "Các dòng thuộc cùng một kỳ, và chỗ đảo hạng là do gõ nhầm.",
    "S03": (
        "Bảng còn một cột điểm không in ra (điểm cộng, điểm trừ), tổng được làm tròn "
        "từ điểm gốc có nhiều chữ số hơn, hoặc một ô được đính chính."
    ),
    "S04": "Mức tối đa của năm đó khác mức trong bộ chỉ số đã dùng.",
    "S05": (
        "Tỷ lệ được tính trên một tổng khác (tiếp nhận, đã giải quyết, đến hạn), hoặc "
        "một ô được đính chính."
    ),
    "S06": (
        "Dòng tổng gồm cả đơn vị không in trong bảng, hoặc là bình quân có trọng số."
    ),
    "S07": "Xếp loại theo một thang khác, hoặc theo điểm chưa làm tròn.",
    "S08": (
        "Hai bảng không cùng kỳ hoặc không cùng cách đo, nên không so được với nhau."
    ),
    "S09": "Có loại không in ra, hoặc tổng tính cả đơn vị không xếp loại.",
    "S10": "Nguồn đọc bộ chỉ số chép sai; văn bản gốc ghi khác.",
    "S11": (
        "Tài liệu kiểm chứng cho thấy bên nào đúng; chênh lệch tự nó không nói điều đó."
    ),
    "S12": "Hướng dẫn chấm của tiêu chí, hoặc tài liệu kiểm chứng của các đơn vị.",
    "S13": "Biên bản thẩm định của các đơn vị này.",
    "R01": (
        "Hạng tính theo điểm chưa làm tròn, theo kỳ khác, hoặc một ô được đính chính."
    ),
    "R02": "Điểm chưa làm tròn của các đơn vị này khác nhau và nguồn cho biết điều đó.",
    "R03": "Bảng được bổ sung các dòng còn thiếu.",
    "": "Một trong các ô được đính chính.",
}
CARDS_LEFT_OUT = "Còn {n} phát hiện khác: xem tệp tải về hoặc lệnh “cchc score”."

# Names
LEVELS = {
    "province": "tỉnh, thành phố",
    "ministry": "bộ, ngành",
    "department": "sở, ngành",
    "district": "cấp huyện",
    "commune": "xã, phường",
    "": "cả bảng",
}
PART_NAMES = {
    "appraised_score": "Điểm thẩm định",
    "survey_score": "Điểm điều tra xã hội học",
    "aggregation": "Cách tổng hợp (cộng hay nhân)",
    "normalisation": "Cách chuẩn hóa (theo điểm tối đa hay theo khoảng)",
    "all": "Mọi tiêu chí gộp lại",
}
PLACE_IN = "{rank}/{of}"
SHARED_BY = " (bằng {n} đơn vị khác)"
FROM_TO = "{low}–{high}"
DOWNLOAD = "Tải bảng (CSV, mở được bằng Excel):"
DOWNLOADS = {
    "findings": "phát hiện",
    "ranks": "hạng của các đơn vị",
    "analysis": "các tiêu chí",
    "items": "số liệu từng tiêu chí",
    "reliability": "alpha, omega",
    "components": "thành phần chính",
    "removed": "bỏ từng tiêu chí",
    "effects": "lựa chọn",
    "crowds": "ngưỡng",
    "endings": "chữ số cuối",
    "blocks": "các khối",
    "pairs": "hai thời điểm",
}
TOO_LARGE = "Quá lớn để kèm trong trang: {names}; dùng lệnh “cchc score”."

# Pages of units
UNIT_FACTS = {
    "rank": "Hạng",
    "total": "Điểm",
    "noise": "Do làm tròn",
    "rules": "Nếu đổi cách tính",
    "strong": "Mạnh hơn khối ở",
    "weak": "Yếu hơn khối ở",
    "more": "Thêm 1 điểm",
    "less": "Bớt 1 điểm",
    "next": "Để lên một bậc",
    "class": "Để lên loại",
}
UNIT_RANK = "{rank} trên {of}"
UNIT_TIED = ", đồng hạng với {n} đơn vị"
UNIT_BLOCK = "; thứ {rank} trên {of} trong khối {block}"
UNIT_TOTAL = "{total}"
UNIT_BAND = "; theo thang của bộ chỉ số, điểm này ở mức {band}"
UNIT_PLACES = "từ hạng {low} đến hạng {high}"
UNIT_PLACE = "vẫn hạng {low}"
UNIT_PART = "{name} ({points}, {gap} so với bình quân khối)"
UNIT_NONE = "không có tiêu chí nào"
UNIT_MORE = "lên hạng {rank}"
UNIT_LESS = "xuống hạng {rank}"
UNIT_SAME = "vẫn hạng {rank}"
UNIT_NEXT = "cần thêm {points} điểm, các đơn vị khác giữ nguyên"
UNIT_FIRST = "đang đứng đầu"
UNIT_CLASS = "“{band}”: còn thiếu {points} điểm"
UNIT_CHANGE = (
    "Các đơn vị khác cũng đổi điểm, cách chấm thay đổi, hoặc đơn vị được so với một "
    "khối khác."
)

# Pieces of the readings
DROP = "Bỏ “{name}” thì alpha thành {value}. "
CHANCE = "khả năng do ngẫu nhiên là {p}"
CHANCE_BELOW = "khả năng do ngẫu nhiên dưới 0,1 %"

# Tables that are no league
SERIES = "{name}: {prints}."
NOTED = "* có ghi chú về nguồn trong bảng dưới đây."
PRINTS = {
    "both": "{period}: {total} (hạng {rank})",
    "score": "{period}: {total}",
    "rank": "{period}: hạng {rank}",
}

# What is not given
MISSING = "{section}: {why}."
GAPS = {
    "classes": "bảng đếm số đơn vị từng loại, không có điểm của từng đơn vị",
    "several_periods": (
        "bảng gộp nhiều kỳ, mỗi kỳ chỉ có một số đơn vị, không thành một bảng xếp hạng"
    ),
    "no_total": "bảng không có cột tổng điểm",
    "few_units": "quá ít đơn vị đủ số liệu",
    "no_parts": "bảng không in điểm thành phần",
    "no_maxima": "chưa biết điểm tối đa của mọi tiêu chí",
    "partial": (
        "bảng chỉ là một phần của bảng xếp hạng lớn hơn, chưa biết điểm của các đơn vị "
        "còn lại"
    ),
    "no_ranks": "bảng không xếp hạng các đơn vị",
    "no_bands": "không có ngưỡng xếp loại nào nằm giữa các điểm của bảng",
    "no_endings": "cần ít nhất 50 giá trị có phần lẻ để xét chữ số cuối",
}
SETTINGS = "Hạt giống ngẫu nhiên {seed}, {draws} lần lấy mẫu cho khoảng hạng."
