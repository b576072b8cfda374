"""Vietnamese words of a report on a score table: headings, cards, tables, units.

Words only, no logic; what the numbers say is in ``readings.vi.md``.
"""

from __future__ import annotations

HEADINGS = {
    "findings": "Những chỗ cần xem lại",
    "recomputed": "Đã tính lại những gì",
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
COUNTED = "Đã tính lại {n} ô; {off} ô không khớp."
ANSWER = "Bảng có {units} dòng đơn vị. {counted} {threshold}"
PASSES = "Không có phát hiện nào từ mức “{level}” trở lên."
FAILS = (
    "Có {n} phát hiện từ mức “{level}” trở lên, cần được giải thích hoặc đính chính "
    "trước khi dùng bảng này."
)
ANSWER_RANKS = (
    "Nếu đổi trọng số và cách tổng hợp, {safe} trong {of} đơn vị có khoảng hạng không "
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
    "R01": (
        "Hạng tính theo điểm chưa làm tròn, theo kỳ khác, hoặc một ô được đính chính."
    ),
    "R02": "Điểm chưa làm tròn của các đơn vị này khác nhau và nguồn cho biết điều đó.",
    "R03": "Bảng được bổ sung các dòng còn thiếu.",
    "": "Một trong các ô được đính chính.",
}
CARDS_LEFT_OUT = "Còn {n} phát hiện khác: xem tệp tải về hoặc lệnh “cchc score”."

# Tables
CAPTIONS = {
    "recomputed": "Những ô tính lại được, theo cột",
    "rankings": "Cách đánh số thứ hạng của bảng",
    "ranks": "Hạng in ra và những hạng có thể có",
    "items": "Từng tiêu chí, xem như số liệu",
    "analysis": "Tỷ trọng và vai trò thật của từng tiêu chí",
    "reliability": "Các tiêu chí có cùng tăng giảm không",
    "components": "Các thành phần chính",
    "removed": "Bỏ từng tiêu chí thì hạng xê dịch bao nhiêu",
    "effects": "Lựa chọn nào làm hạng xê dịch nhiều nhất",
    "crowds": "Số đơn vị ở hai bên mỗi ngưỡng",
    "endings": "Chữ số in cuối cùng",
    "blocks": "Điểm của từng khối",
    "agreement": "Hai thứ tự giống nhau đến đâu",
    "pairs": "Thay đổi giữa hai thời điểm",
    "standing": "{name}: từng tiêu chí so với khối của mình",
}
COLUMNS = {
    "column": "Cột",
    "cells": "Số ô",
    "off": "Không khớp",
    "period": "Kỳ",
    "rule": "Quy tắc",
    "ties": "Nhóm bằng điểm",
    "rank": "Hạng",
    "name": "Đơn vị",
    "block": "Khối",
    "total": "Điểm",
    "band": "Loại",
    "noise": "Hạng có thể, do làm tròn",
    "rules": "Hạng nếu đổi cách tính",
    "part": "Tiêu chí",
    "maximum": "Tối đa",
    "low": "Thấp nhất",
    "mean": "Bình quân",
    "high": "Cao nhất",
    "sd": "Độ lệch chuẩn",
    "at_maximum": "Đạt tối đa",
    "skew": "Độ xiên",
    "kurtosis": "Độ nhọn",
    "coverage": "Có số liệu",
    "flag": "Nhận xét",
    "weight": "Tỷ trọng",
    "variance_share": "Phần chênh lệch",
    "r2": "R² với tổng",
    "r": "Tương quan với tổng",
    "item_rest": "Tương quan với phần còn lại",
    "alpha_dropped": "Alpha nếu bỏ",
    "moved": "Khác hạng chung",
    "p_adjusted": "p đã hiệu chỉnh",
    "measure": "Số đo",
    "value": "Giá trị",
    "interval": "Khoảng 95 %",
    "units": "Số đơn vị",
    "component": "Thành phần",
    "eigenvalue": "Giá trị riêng",
    "share": "Tỷ lệ giải thích",
    "cumulative": "Cộng dồn",
    "mean_shift": "Dịch bình quân (bậc)",
    "max_shift": "Dịch nhiều nhất (bậc)",
    "share_moved": "Dịch quá 2 bậc",
    "tau": "Tau với thứ tự gốc",
    "factor": "Lựa chọn",
    "first": "Tự nó",
    "all_effects": "Cả khi kết hợp",
    "cut": "Ngưỡng",
    "width": "Bề rộng mỗi bên (điểm)",
    "below": "Ngay dưới",
    "above": "Từ ngưỡng trở lên",
    "expected": "Tỷ lệ trên ngưỡng, dự kiến",
    "chance": "Khả năng do ngẫu nhiên",
    "digit": "Chữ số hay gặp nhất",
    "digit_share": "Tỷ lệ (dự kiến 10 %)",
    "values": "Số giá trị",
    "before": "Trước",
    "now": "Nay",
    "change": "Thay đổi",
    "rank_before": "Hạng trước",
    "rank_now": "Hạng nay",
    "points": "Điểm",
    "gap": "So với bình quân khối",
    "own_rank": "Hạng trong khối",
    "best": "Hạng tốt nhất",
}
METHOD_LINE = "Cách tính"
FOLDED = "{caption} ({n} dòng)"
ROWS_LEFT_OUT = "Còn {n} dòng nữa trong tệp tải về."
FLAGS = {
    "usual": "bình thường",
    "sparse": "thiếu nhiều số liệu",
    "constant": "mọi đơn vị bằng nhau",
    "outliers": "có giá trị lệch hẳn",
    "negative": "ngược chiều với tổng",
    "noise": "gần như không theo tổng",
    "redundant": "gần như trùng với tổng",
}
MEASURES = {
    "alpha": "Alpha của Cronbach",
    "omega": "Omega của McDonald",
    "tau": "Tau-b của Kendall",
    "weighted_tau": "Tau có trọng số (nhóm đầu nặng hơn)",
    "top": "Phần chung của nhóm {n} hạng đầu",
}
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
