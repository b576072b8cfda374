"""Every Vietnamese word of a report around its cards. Words only, no logic.

The sentences of findings are in ``words_vi``, the cards' words in ``card_vi``.
"""

from __future__ import annotations

HEADINGS = {
    "findings": "Những chỗ cần xem lại",
    "joint": "Các con số xét chung",
    "compared": "Số in ra và số tính lại",
    "coverage": "Đã đối chiếu được đến đâu",
    "figures": "Các con số đọc được",
    "checks": "Từng phép đối chiếu",
    "unchecked": "Chưa đối chiếu được, và vì sao",
    "implied": "Điều các con số ngầm cho biết",
    "method": "Cách làm và giới hạn",
    "answer": "Kết luận",
}

# The verdict in sentences
NO_FINDINGS = "Không phép đối chiếu nào cho thấy mâu thuẫn."
NO_CHECKS = (
    "Không có gì để kết luận: chưa con số nào có số khác để đối chiếu. Đây không phải "
    "là xác nhận rằng các con số đúng."
)
COVERAGE = "Đã đối chiếu {checked} trong {found} con số đọc được."
FOLLOWS = "Suy ra: {name} {set}."
ANSWER_NOTHING = "Không đọc thấy con số nào trong văn bản nên không có gì để đối chiếu."
ANSWER = (
    "Trong {found} con số đọc được, {checked} con số đã được đối chiếu qua {n} phép "
    "kiểm tra: {counts}."
)
ANSWER_UNCHECKED = (
    "Chưa phép kiểm tra nào cho kết quả với {found} con số đọc được, vì văn bản không "
    "in số nào để đối chiếu."
)
ANSWER_REST = (
    "{n} con số còn lại chưa có gì để đối chiếu nên chưa thể nói là đúng hay sai."
)
ANSWER_PASSES = "Không có phát hiện nào từ mức “{level}” trở lên."
ANSWER_FAILS = (
    "{n} phát hiện từ mức “{level}” trở lên cần được giải trình hoặc đính chính trước "
    "khi dùng các số này."
)

CAPTIONS = {
    "figures": "Các con số đọc được trong văn bản",
    "checks": "Các phép đối chiếu và cách ghép số",
    "unchecked": "Những con số chưa đối chiếu được",
    "implied": "Số liệu không in ra nhưng suy được từ các số đã in",
    "ignored": "Số có trong văn bản nhưng không phải số liệu",
}
COLUMNS = {
    "printed": "Con số",
    "quantity": "Nội dung",
    "set": "Giá trị có thể",
    "role": "Vai trò",
    "period": "Kỳ",
    "sentence": "Trong câu",
    "rule": "Quy tắc",
    "claim": "Số được kiểm tra",
    "terms": "Ghép với",
    "licence": "Vì sao ghép như vậy",
    "recomputed": "Phải là",
    "verdict": "Kết quả",
    "reason": "Vì sao",
    "value": "Giá trị",
    "low": "Thấp nhất có thể",
    "high": "Cao nhất có thể",
    "exact": "Giá trị chính xác",
    "severity": "Mức độ",
    "message": "Phát hiện",
    "repairs": "Cách sửa một phím",
    "follows_from": "Suy từ",
    "figures": "Những con số",
    "count": "Số lượng",
    "examples": "Ví dụ",
}
EMPTY = {
    "figures": "Không đọc thấy con số nào.",
    "checks": "Không có hai con số nào ghép được với nhau để kiểm tra.",
    "unchecked": "Mọi con số đọc được đều đã đối chiếu.",
    "implied": "Không suy ra được số nào ngoài các số đã in.",
}
ROWS_LEFT_OUT = "Còn {n} dòng; lệnh “cchc check” in ra đầy đủ."
IGNORED_SUMMARY = "{n} số không phải số liệu (ngày tháng, số hiệu văn bản …)"
DOWNLOADS = {
    "findings": "phát hiện",
    "figures": "con số",
    "checks": "phép đối chiếu",
}
DOWNLOAD = "Tải bảng (CSV, mở được bằng Excel):"
TOO_LARGE = "Bảng {names} quá lớn để đặt trong trang; lệnh “cchc check” in ra đầy đủ."
FILES = {
    "findings": "phat-hien",
    "figures": "con-so",
    "checks": "doi-chieu",
}
REJECTED = "bỏ {n} cách ghép khác"
TERMS = {
    "part": "phần",
    "whole": "tổng",
    "share": "tỷ lệ",
    "total": "tổng",
    "new": "sau",
    "old": "trước",
    "delta": "thay đổi",
    "first": "lần đầu",
    "second": "lần sau",
    "score": "điểm",
    "rank": "hạng",
    "ranked": "số đơn vị",
    "places": "số bậc",
    "target": "chỉ tiêu",
    "result": "kết quả",
    "base": "gốc",
    "ratio": "tỷ số",
    "mean": "bình quân",
    "number": "chia cho",
    "announced": "nêu ra",
    "limit": "giới hạn",
    "other": "số khác",
    "top": "cao nhất",
    "bottom": "thấp nhất",
    "now": "nay",
    "before": "trước",
    "bound": "ngưỡng",
    "rest": "phần còn lại",
}
BAND = "loại “{label}” của thang {scheme}"
PERIOD_MONTHS = "tháng {first}–{last}/{year}"

SOURCE = "Nguồn: {title}"
REWORDED = (
    "Văn bản mẫu này được diễn đạt lại; mọi con số, từ ước lượng và vai trò của chúng "
    "giữ nguyên như bản gốc."
)
METHOD = """
**Đọc số.** Mỗi con số in ra được hiểu là một tập giá trị có thể: `98,3%` thay cho mọi
giá trị từ 98,25 đến 98,35; “trên 37.000” thay cho mọi số lớn hơn 37.000; số đếm in
đầy đủ là chính nó. Ngày tháng, số hiệu văn bản, mức độ dịch vụ công, bộ đếm truy cập
không phải là số liệu.

**Đối chiếu.** Mọi phép tính dùng phân số chính xác. Con số được coi là khớp khi số
tính lại nằm trong tập giá trị của nó. Nếu chưa khớp, các cách làm tròn khác được thử
lần lượt: nửa lên, nửa xuống, nửa về số chẵn, cắt bỏ, làm tròn lên.

**Ghép số.** Khi có nhiều cách ghép hợp lý, cách khớp được chọn và ghi lại trong bảng;
chỉ báo mâu thuẫn khi mọi cách ghép hợp lý đều không khớp.

**Mức độ.** *Ghi chú*: cách viết cần rõ hơn. *Làm tròn*: đúng theo một cách làm tròn
khác. *Sai nhỏ*: lệch dưới 0,5 điểm phần trăm, hoặc dưới 0,5 % của một số đếm. *Sai
đáng kể*: lệch nhiều hơn, hoặc làm đổi một kết luận. *Không thể có*: không số gốc nào
cho ra được.

**Các con số không nói được gì về:**

- số gốc có đúng hay không: các số khớp nhau vẫn có thể cùng sai;
- ý định của người viết: phần lớn chỗ lệch là do gõ nhầm, làm tròn hoặc tính trên tổng
  khác;
- những con số chưa đối chiếu được: không phải đúng, cũng không phải sai;
- chất lượng công việc: hồ sơ đúng hạn không có nghĩa là được giải quyết tốt.

Máy có thể đọc sót hoặc ghép nhầm. Trước khi dùng một phát hiện, hãy đọc lại câu gốc
đã trích ở trên.
"""
