"""Vietnamese words of a report on units: headings, cards, tables. Words only."""

from __future__ import annotations

HEADINGS = {
    "findings": "Điều tìm thấy",
    "intervals": "Từng đơn vị và khoảng tin cậy",
    "values": "Từng đơn vị",
    "funnel": "Đơn vị nào khác thường",
    "ranks": "Thứ hạng tin được đến đâu",
    "map": "Trên bản đồ",
    "blocks": "Các khối",
    "gap": "Phần góp của từng đơn vị",
    "trends": "Qua các kỳ",
    "units": "Bảng các đơn vị",
    "readings": "Đọc các con số thế nào",
    "method": "Cách tính và giới hạn",
    "answer": "Kết luận",
}
TITLE = "{name}: {headline}"
HEADLINES = {
    "some": "{rate} tính chung, {count} trong {n} đơn vị khác hẳn",
    "none": "{rate} tính chung, chưa đơn vị nào khác hẳn",
    "alone": "chỉ một đơn vị có số liệu",
    "noise": "{count} trong {tests} cặp đứng liền nhau khác nhau thật",
    "rounding": "ít nhất {alike} trong {tests} cặp đứng liền nhau chưa phân biệt được",
    "rounding_none": "chưa thể nói đơn vị nào hơn hẳn: chỉ biết sai số làm tròn",
    "bare": "chưa thể nói đơn vị nào hơn hẳn, vì bảng không nêu sai số",
}
SOURCE = "Nguồn: {title}"
TABLE_OF = "bảng {path}"
TARGET = "Chỉ tiêu {target}: {reason}."
TARGET_UNSTATED = "Chỉ tiêu {target} do người lập báo cáo chọn."
ASKED = "Đơn vị được hỏi: {units}."
ASKED_RANK = "{unit} {value}, thứ {rank} trên {of}{span}"
ASKED_SPAN = " (khoảng hạng {low}–{high})"
ASKED_BARE = "{unit} {value}"
POINTS = "{value} điểm"

LABELS = {
    "change": "Điều gì sẽ đổi kết luận này",
    "assumption": "Dựa trên",
    "rows": "Dòng trong bảng",
    "decision": "Mức chắc chắn",
}
CHANGES = {
    "C01": "Số liệu được đính chính, đơn vị được xếp sang khối khác, hoặc có thêm kỳ.",
    "C02": "Khối khác, hoặc hồ sơ của đơn vị khó hơn hẳn hồ sơ của các đơn vị kia.",
    "C03": "Chia khối khác đi, hoặc số liệu của một kỳ khác.",
    "C04": "Một chỉ tiêu khác, hoặc thêm hồ sơ đến số đã nêu.",
    "C05": "Thêm hồ sơ, hoặc nguồn sai số khác.",
    "C06": "Thêm hồ sơ trong các kỳ sau.",
    "C07": "Nguồn đính chính số đếm.",
    "C08": "Nguồn cho biết dòng nào đúng.",
    "C09": "Một chỉ tiêu khác; ngoài ra không có yếu tố ngẫu nhiên nào.",
    "C10": "Chia khối khác đi.",
    "C11": "Nêu cột sai số chuẩn hoặc bước làm tròn.",
    "C12": "Thêm kỳ: từ năm năm trở lên thì kiểm định được xu hướng.",
    "": "Số liệu khác.",
}
CARDS_LEFT_OUT = "Còn {n} phát hiện khác trong bảng tải về."

CAPTIONS = {
    "units": "Mọi đơn vị",
    "blocks": "Các khối và mức chênh trong từng khối",
}
OPEN_UNITS = "Xem đủ {n} đơn vị{block}"
OF_BLOCK = " của khối {block}"
COLUMNS = {
    "name": "Đơn vị",
    "block": "Khối",
    "counts": "Đạt / tổng số",
    "rate": "Tỷ lệ",
    "score": "Điểm",
    "interval": "Khoảng tin cậy",
    "target": "Chỉ tiêu",
    "funnel": "Phễu",
    "places": "Hạng (khoảng)",
    "shrunk": "Tỷ lệ co",
    "gap": "Góp vào khoảng cách",
    "standardised": "Độ lệch chuẩn hóa",
    "units": "Đơn vị",
    "compared": "Được so",
    "mean": "Bình quân",
    "phi": "Phi",
    "plain": "Theo nhị thức",
    "low": "Thấp hơn",
    "high": "Cao hơn",
    "stand_out": "Khác hẳn",
    "sd": "Độ lệch chuẩn",
    "rule": "Quy tắc",
    "severity": "Mức độ",
    "message": "Phát hiện",
}
STATES = {
    "met": "đạt",
    "missed": "không đạt",
    "not_proven": "chưa đủ căn cứ",
    "no_data": "không có số liệu",
    "inside": "trong",
    "low": "thấp hơn",
    "high": "cao hơn",
    "": "–",
}
ONE_BLOCK = "tất cả"
RANK = "{rank} ({low}–{high})"
TO = "{low}\u00a0–\u00a0{high}"
NEEDED = "{state}, cần {n} hồ sơ"
DOWNLOAD = "Tải bảng (CSV, mở được bằng Excel):"
DOWNLOADS = {"units": "đơn vị", "blocks": "khối", "findings": "phát hiện"}
FILES = {"units": "don-vi", "blocks": "khoi", "findings": "phat-hien"}
ROWS_LEFT_OUT = "Còn {n} đơn vị; lệnh “cchc compare --format csv” in ra đầy đủ."
TOO_LARGE = "Bảng {names} quá lớn để đặt trong trang; lệnh “cchc compare” in ra đầy đủ."
NO_RANKS = "Trong khối {block} chưa phân biệt được hạng của {n} đơn vị."
NO_SOURCE = (
    "Không vẽ khoảng hạng: bảng không nêu nguồn sai số của điểm, nên thứ hạng chỉ là "
    "thứ tự của điểm đã in."
)
ROUNDING_ONLY = (
    "Ở đây sai số chỉ gồm phần do làm tròn điểm. Sai số khi chấm điểm không được nêu "
    "và chỉ có thể làm khoảng rộng thêm: các đơn vị chung một vạch hay chung khoảng "
    "chắc chắn chưa phân biệt được, các đơn vị khác thì chưa chắc đã khác nhau."
)
FEW_PERIODS = (
    "Chỉ có {n} kỳ, dưới năm kỳ thì không kiểm định xu hướng: hình chỉ cho thấy điểm "
    "đổi bao nhiêu từ {first} đến {last}."
)
MANY_PERIODS = "Có {n} kỳ, từ {first} đến {last}."
SETTINGS = (
    "Mức báo nhầm chấp nhận {alpha}, {draws} lần rút, hạt giống {seed}: chạy lại với "
    "cùng các số này thì kết quả giống nhau đến từng byte."
)
LIMITS = """
**Những gì báo cáo này không nói.** Đúng hạn không có nghĩa là làm tốt; đơn vị khác hẳn
không có nghĩa là làm sai. Khác hẳn nghĩa là nên xem lại số liệu trước, rồi mới đến cách
làm. Hai đơn vị chưa phân biệt được không có nghĩa là chúng bằng nhau.

**Đơn vị ở hai thời kỳ** được ghép theo mã, không theo tên: từ ngày 1/7/2025 không còn
cấp huyện, và tên của thành phố cũ có thể là tên của một phường mới.
"""
ANSWER = "{first} {threshold}"
PASSES = "Không có phát hiện nào từ mức “{level}” trở lên."
FAILS = (
    "Có {n} phát hiện từ mức “{level}” trở lên, cần được giải trình trước khi dùng "
    "bảng này để khen hay chê."
)
