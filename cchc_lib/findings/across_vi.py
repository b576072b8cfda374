"""Every Vietnamese word on several texts of one body. Words only, no logic.

``one`` and ``other`` are figures in quotation marks with their period and file.
"""

from __future__ import annotations

SENTENCES = {
    "X01": (
        "{body}: cùng một số liệu của cùng kỳ nhưng in hai giá trị: {one} và {other}."
    ),
    "X02": "{body}: kỳ ngắn hơn lại có số lớn hơn: {one}, trong khi cả kỳ là {other}.",
    "X02.sum": (
        "{body}: các kỳ không trùng nhau cộng lại bằng {exact}, lớn hơn cả kỳ: {other} "
        "({one})."
    ),
    "X03": (
        "{body}: mức thay đổi “{delta}” không khớp: từ {other} đến {one} là {exact}."
    ),
    "X04": (
        "{body}: các con số {one} không thể cùng đúng, dù từng phép đối chiếu riêng "
        "chưa cho thấy."
    ),
}
FIGURE = "“{printed}” ({period}, {file})"
PERIODS = {
    "year": "năm {year}",
    "first": "{n} tháng đầu năm {year}",
    "quarter": "quý {roman}/{year}",
    "month": "tháng {n}/{year}",
    "other": "tháng {first} đến tháng {last} năm {year}",
}
HEADING = "Xét chung nhiều văn bản"
JOINED = "Các văn bản của {body}: {files}."
NOTHING_JOINED = "Không có hai văn bản nào chắc chắn của cùng một nơi để đối chiếu."
CHECKED = "Đã đối chiếu {n} quan hệ giữa các văn bản"
AGREE = "không thấy mâu thuẫn"
LEFT_OUT = "Không ghép vì {reason}: {files}."
REASONS = {
    "body_not_certain": "không chắc văn bản báo cáo của nơi nào",
    "period_not_certain": "không chắc kỳ báo cáo",
    "nothing_to_join": "không có số chung của cả kỳ để đối chiếu",
    "no_other_text": "không văn bản nào khác của nơi ấy có số đối chiếu được",
}
