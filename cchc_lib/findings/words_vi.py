"""Every Vietnamese sentence a reader sees about a finding. Words only, no logic.

Keys are ``rule.case``. Fields come from ``cards``: ``claim``, ``first``, ``second``,
``result`` and ``target`` arrive in quotation marks with their hedge before them, as
printed; the others are numbers to compute with.
"""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "F01.inconsistent": (
        "{claim} không khớp: {part} trên {whole} là {exact} %, "
        "lệch {gap} điểm phần trăm."
    ),
    "F01.sets": (
        "{claim} không khớp: với {part} trên {whole}, tỷ lệ chỉ có thể là {allowed} %."
    ),
    "F01.other_rounding": (
        "{claim} lệch ở chữ số cuối: {part} trên {whole} là {exact} %; "
        "con số in ra chỉ đúng nếu {modes}."
    ),
    "F01.rounded_to_100": (
        "{claim} là số làm tròn: {part} trên {whole} là {exact} %, chưa phải toàn bộ."
    ),
    "F01.rounded_to_0": (
        "{claim} là số làm tròn: {part} trên {whole} là {exact} %, "
        "không phải bằng không."
    ),
    "F01.part_above_whole": (
        "{part} lớn hơn tổng {whole} nên không thể có tỷ lệ {claim}."
    ),
    "F01.no_whole_part": (
        "{claim} không thể có: không số nguyên nào trên {whole} cho tỷ lệ này; gần "
        "nhất là {neighbours}."
    ),
    "F01.share_above_100": "Tỷ lệ {claim} vượt quá 100 %.",
    "F01.tie": (
        "{claim} nằm đúng giữa hai cách làm tròn: {part} trên {whole} là {exact} %."
    ),
    "F01.soft_hedge": (
        "Nói {claim} là đúng nhưng không sát: {part} trên {whole} là {exact} %."
    ),
    "F02.part_above_whole": "{claim}: tử số {part} lớn hơn mẫu số {whole}.",
    "F03.inconsistent": (
        "Các phần {parts} cộng lại bằng {exact}, không bằng tổng {claim} (lệch {gap})."
    ),
    "F03.other_rounding": (
        "Các phần {parts} cộng lại bằng {exact}; chỉ khớp tổng {claim} nếu {modes}."
    ),
    "F03.near_miss": (
        "Các phần {parts} cộng lại bằng {exact}, lệch {gap} so với {claim}; văn bản "
        "không nói các phần này là toàn bộ, nhưng một lỗi gõ giải thích được."
    ),
    "F03.left_over": (
        "Các phần {parts} cộng lại bằng {exact}, lệch {gap} so với {claim}; văn bản "
        "không nói phần còn lại là gì."
    ),
    "F03.carried_or_returned": (
        "{parts} cộng lại bằng {exact}, lệch {gap} so với {claim}; hồ sơ kỳ trước "
        "chuyển sang, hồ sơ trả lại hoặc rút có thể là lý do, nhưng văn bản không nêu."
    ),
    "F03.hundred": (
        "Các tỷ lệ {parts} bù trừ nhau nhưng cộng lại bằng {exact} %, không phải 100 %."
    ),
    "F03.hundred_if": (
        "Các tỷ lệ {parts} cộng lại bằng {exact} %; chỉ thành 100 % nếu {modes}."
    ),
    "F04.carried_over_unsaid": (
        "{part} nhiều hơn {whole}; hồ sơ kỳ trước chuyển sang có thể là lý do, nhưng "
        "văn bản không nêu."
    ),
    "F04.part_above_whole": "{part} là một phần của {whole} nhưng lại lớn hơn.",
    "F05.inconsistent": (
        "Mức thay đổi {claim} không khớp: "
        "từ {old} đến {new} là {exact}{measure}{margin}."
    ),
    "F05.relative_change_of_a_rate": (
        "{claim} là mức thay đổi tương đối của một tỷ lệ ({old} → {new}); "
        "nên ghi rõ, vì tính theo điểm là {exact}."
    ),
    "F06.inconsistent": "Cùng một số liệu nhưng in hai giá trị: {first} và {second}.",
    "F06.other_rounding": "{first} và {second} chỉ là một số nếu {modes}.",
    "F07.rank_out_of_range": (
        "Thứ hạng {claim} không thể có: hạng này, hoặc hạng trước khi thay đổi "
        "({exact}), nằm ngoài khoảng cho phép ({allowed})."
    ),
    "F07.inconsistent": (
        "Thứ hạng {claim} không khớp với mức thay đổi: trước đó phải là hạng {exact}, "
        "không phải {old}."
    ),
    "F08.inconsistent": (
        "{claim} không thuộc loại “{label}” của thang {scheme} (loại này: {allowed})."
    ),
    "F09.inconsistent": (
        "{result} so với chỉ tiêu {target}: lời văn nói {stated}, con số nói ngược lại."
    ),
    "F10.inconsistent": (
        "{claim} không khớp: {new} so với {base} là {exact}{measure}{margin}."
    ),
    "F10.other_rounding": (
        "{claim} lệch ở chữ số cuối: {new} so với {base} là {exact}{measure}; "
        "con số in ra chỉ đúng nếu {modes}."
    ),
    "F11.inconsistent": "Nêu {claim} nhưng danh sách đi kèm có {exact} tên.",
    "F12.inconsistent": (
        "Bình quân {claim} không khớp: {total} chia cho {number} là {exact}{margin}."
    ),
    "F13.inconsistent": (
        "Thứ tự không khớp lời văn: {claim} được gọi là {extreme}; "
        "các số cùng kể: {listed}."
    ),
    "F13.ordering": "Danh sách xếp theo thứ tự có một số đứng sai chỗ: {listed}.",
    "F13.moved": "Lời văn nói {way} từ {before} đến {now}, con số nói ngược lại.",
    "F13.limit": "Lời văn nói {limit}, nhưng {other} nằm ngoài giới hạn đó.",
    "F13.no_limit": "Lời văn nói không có trường hợp {limit}, nhưng có {other}.",
    "F14.no_whole_number": (
        "{claim} không thể là số đếm: không số nguyên nào in ra như vậy; dấu phân nhóm "
        "hàng nghìn đứng sai chỗ, hoặc thiếu hay thừa một chữ số."
    ),
    "second_reading": (
        "“{ambiguous}” đọc được hai cách; chọn cách đọc khớp với các số còn lại."
    ),
}

SEVERITY = {
    "note": "ghi chú",
    "rounding": "làm tròn",
    "minor": "sai nhỏ",
    "material": "sai đáng kể",
    "impossible": "không thể có",
}
VERDICT = {
    "consistent": "khớp",
    "consistent_if": "khớp có điều kiện",
    "inconsistent": "không khớp",
    "impossible": "không thể có",
    "undetermined": "chưa đủ số liệu",
    "not_checked": "chưa kiểm tra",
}
MODES = {
    "nearest": "làm tròn đến gần nhất",
    "half_up": "làm tròn nửa lên",
    "half_down": "làm tròn nửa xuống",
    "half_even": "làm tròn nửa về số chẵn",
    "trunc": "cắt bỏ phần lẻ",
    "ceil": "làm tròn lên",
}
DECISION = {
    "certain": "chắc chắn đổi kết luận",
    "possible": "có thể đổi kết luận",
}
HEDGES = {
    "above": "trên",
    "at_least": "từ",
    "nearly": "gần",
    "below": "dưới",
    "at_most": "không quá",
    "about": "khoảng",
}
EDITS = {
    "substitute": "gõ nhầm một chữ số",
    "transpose": "đảo hai chữ số",
    "insert": "gõ thừa một chữ số",
    "delete": "gõ thiếu một chữ số",
    "shift": "đặt sai dấu phẩy",
    "unit": "nhầm nghìn, triệu, tỷ",
    "recompute": "tính lại từ các số kia",
    "round": "số làm tròn",
}
RULES = {
    "F20": "Các con số xét chung",
    "X01": "Hai văn bản, một số liệu",
    "X02": "Kỳ ngắn không lớn hơn cả kỳ",
    "X03": "Mức tăng, giảm so với văn bản năm trước",
    "X04": "Các văn bản xét chung",
    "F01": "Tỷ lệ và số gốc",
    "F02": "Phân số in sẵn",
    "F03": "Tổng và các phần",
    "F04": "Phần không lớn hơn tổng",
    "F05": "Mức tăng, giảm",
    "F06": "Một số liệu in nhiều lần",
    "F07": "Thứ hạng",
    "F08": "Xếp loại",
    "F09": "Chỉ tiêu",
    "F10": "Tỷ số so với gốc",
    "F11": "Số lượng và danh sách",
    "F12": "Số bình quân",
    "F13": "So sánh, thứ tự",
    "F14": "Số đếm nguyên",
}
REASONS = {
    "no_scheme_named": "văn bản không nêu thang xếp loại",
    "class_not_in_scheme": "thang xếp loại không có loại này",
    "target_without_result": "chỉ tiêu, chưa có kết quả đi kèm",
    "part_not_printed": "không in số tuyệt đối của phần này",
    "whole_not_printed": "không in tổng số làm gốc của tỷ lệ này",
    "whole_is_zero": "tổng bằng 0",
    "whole_not_bounded": "tổng chỉ được nói ước lượng",
    "no_relation": "không có số nào khác để đối chiếu",
    "base_not_printed": "không in giá trị kỳ trước",
    "implausible_binding": "chưa chắc đã ghép đúng các con số",
    "number_not_printed": "không in số đơn vị, số ngày để chia",
    "only_within_a_total": "chỉ biết là không lớn hơn tổng",
    "near_miss": "gần khớp, chưa chắc là toàn bộ các phần",
    "left_over": "các phần còn để lại một số mà văn bản không nêu tên",
    "carried_or_returned": "không nêu hồ sơ chuyển kỳ, trả lại hay rút",
    "carried_over_unsaid": "không nêu hồ sơ kỳ trước chuyển sang",
    "rule_failed": "quy tắc gặp lỗi khi tính",
}
ROLES = {
    "result": "kết quả",
    "target": "chỉ tiêu",
    "rank": "thứ hạng",
    "change": "mức thay đổi",
    "threshold": "ngưỡng",
    "previous": "kỳ trước",
}
IGNORED_AS = {
    "bare_number": "không rõ đếm gì",
    "code": "mã, ký hiệu",
    "date": "ngày tháng",
    "document_number": "số văn bản",
    "fixed": "cụm từ có sẵn số",
    "list_marker": "số thứ tự của mục",
    "name": "tên riêng có số",
    "number_dump": "câu có quá nhiều số để đọc",
    "ordinal": "lần thứ, khóa thứ",
    "other_measure": "đơn vị đo khác",
    "period": "khoảng thời gian",
    "phone": "điện thoại",
    "rate_base": "mẫu số của một tỷ suất",
    "service_level": "mức độ dịch vụ công",
    "time": "giờ",
    "visit_counter": "bộ đếm truy cập",
    "weekday": "thứ trong tuần",
    "year": "năm",
}
EXTREMES = {"top": "cao nhất", "bottom": "thấp nhất"}
WAYS = {"rise": "tăng", "fall": "giảm"}
STATED = {"met": "đạt", "missed": "chưa đạt"}
REPAIR = "{figure} → {printed} ({edit})"
POWER = "phép thử phần nguyên phát hiện được {power} % số in sai"
NO_POWER = "tổng lớn nên phép thử phần nguyên không phát hiện được gì"
POSSIBLE_SLIPS = "Một phím gõ nhầm có thể giải thích"
MARGIN = " (tính cả làm tròn: {allowed})"
OR = "hoặc"
LINE = "dòng"
IMPLIED = "Suy ra"
FROM = "từ"
COVERAGE = "Đã đối chiếu {checked}/{found} con số"
CLEAN = "không thấy mâu thuẫn"
NOTHING_CHECKED = "không có gì để kết luận"
UNCHECKED = "Chưa đối chiếu"
TALLY = "Đã kiểm tra {n} văn bản"
NO_FINDINGS = "không có phát hiện"
NOT_READ = "không đọc được {n}"
IGNORED = "Bỏ qua"
CONFLICT = (
    "Các con số {figures} không thể cùng đúng, dù từng phép đối chiếu riêng chưa cho "
    "thấy."
)
OTHER_REPAIRS = "Tính lại từ các số kia"
