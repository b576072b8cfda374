"""Vietnamese words of the workbook and the slip beside a report."""

from __future__ import annotations

LANGUAGE = "vi-VN"
SHEETS = {
    "findings": "Kết luận",
    "checks": "Đối chiếu",
    "figures": "Số liệu",
    "recomputed": "Tính lại",
    "rankings": "Cách xếp hạng",
    "prints": "Số đã công bố",
    "ranks": "Thứ hạng",
    "units": "Đơn vị",
    "blocks": "Các khối",
    "held": "Đối chiếu",
    "aims": "Mức đặt ra",
    "source": "Nguồn",
}
HEADS = {
    "gap": "Chênh lệch",
    "printed_value": "Giá trị in ra (số)",
    "exact_value": "Giá trị tính lại (số)",
    "change": "Điều gì làm thay đổi kết luận",
    "decision": "Hệ quả",
    "limit_value": "Ngưỡng (số)",
    "facts": "Căn cứ",
    "item": "Mục",
    "content": "Nội dung",
}
SOURCE = {
    "title": "Kết luận chung",
    "verdict": "Mức độ",
    "sentence": "Tóm tắt",
    "source": "Nguồn số liệu",
    "input": "Tệp đầu vào",
    "notebook": "Notebook",
    "parameter": "Tham số",
    "default": "Tham số mặc định",
    "software": "Phần mềm",
    "command": "Lệnh chạy lại",
    "numbers": "Về các cột số",
    "left_out": "Dòng không ghi",
    "cut": "Ô bị cắt",
    "question": "Cách hiểu",
}
NUMBERS = (
    "Cột chữ giữ nguyên cách in trong nguồn; cột “(số)” và các cột số khác là giá trị "
    "chính xác, số thập phân vô hạn ghi đến 12 chữ số. Không ô nào là công thức."
)
LEFT_OUT = "{sheet}: còn {n} dòng không ghi vào tệp."
CUT = "{n} ô dài hơn giới hạn của Excel đã bị cắt, đánh dấu bằng “…”."
EMPTY = "Không có dòng nào."
OTHER_INPUTS = "và {n} tệp khác, ghi ở trang “Nguồn” của tệp Excel"
FILE = "{path}, {size} byte, sha256 {sha256}"
QUESTION = (
    "Mỗi phát hiện là một câu hỏi gửi tác giả của văn bản, không phải lời quy kết. Số "
    "liệu có thể còn cách hiểu khác mà văn bản chưa nêu; tác giả là người trả lời."
)
SLIP = {
    "kind": "Phiếu đối chiếu số liệu",
    "findings": "Phát hiện",
    "none": "Không có phát hiện nào.",
    "more": "Còn {n} phát hiện khác trong tệp Excel kèm theo.",
    "quote": "Nguyên văn",
    "provenance": "Nguồn gốc và cách tính lại",
    "page": "Trang {n} trên {of}",
    "state": "Mức độ, kết luận",
}
