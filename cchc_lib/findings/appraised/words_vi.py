"""Vietnamese words on self-scores and appraisals. Words only, no logic.

What the numbers say is in ``readings.vi.md``.
"""

from __future__ import annotations

HEADING = "Tự chấm và thẩm định"
SYNTHETIC = (
    "SỐ LIỆU GIẢ LẬP (synthetic): không tìm được bảng công khai nào có cả điểm tự chấm "
    "và điểm thẩm định của từng đơn vị, nên bảng này do dự án tự tạo để minh họa cách "
    "đọc. Các đơn vị trong bảng không có thật; không được dùng số nào ở đây để nói về "
    "một đơn vị có thật."
)
FEW = "Chỉ có {n} đơn vị đủ điểm của cả hai bên: chưa đủ để nói về xu hướng."
LEFT_OUT = "Không so được vì chỉ một bên cho điểm: {criteria}."
SIDES = {
    "self": "tự chấm",
    "appraised_1": "thẩm định lần 1",
    "appraised_2": "thẩm định lần 2",
    "appraised": "thẩm định",
    "": "kết quả công bố",
}
CAPTIONS = {
    "summary": "Tự chấm trừ thẩm định: các số đo",
    "criteria": "Từng tiêu chí: tự chấm trừ thẩm định",
    "units": "Từng đơn vị: tự chấm và thẩm định",
    "steps": "Điểm đổi qua các lần chấm",
    "groups": "Chênh theo khối và theo kỳ",
    "grades": "Xếp loại tự chấm (dòng) và xếp loại thẩm định (cột): số đơn vị",
}
COLUMNS = {
    "measure": "Số đo",
    "value": "Giá trị",
    "interval": "Khoảng 95 %",
    "p": "Khả năng do ngẫu nhiên",
    "n": "Số đơn vị",
    "criterion": "Tiêu chí",
    "maximum": "Tối đa",
    "mean": "Chênh bình quân",
    "median": "Trung vị",
    "of_maximum": "So với tối đa",
    "above": "Tự chấm cao hơn",
    "below": "Thấp hơn",
    "equal": "Bằng",
    "p_adjusted": "p đã hiệu chỉnh (dấu)",
    "p_wilcoxon": "p đã hiệu chỉnh (Wilcoxon)",
    "name": "Đơn vị",
    "self": "Tự chấm",
    "appraised": "Thẩm định",
    "difference": "Chênh",
    "lost": "Số tiêu chí bị trừ",
    "first": "Từ",
    "second": "Đến",
    "change": "Đổi bình quân",
    "limits": "Dải chứa chừng 95 % đơn vị",
    "group": "Khối, kỳ",
    "share_above": "Tỷ lệ tự chấm cao hơn",
    "grade": "Tự xếp loại",
}
MEASURES = {
    "bias": "Chênh bình quân (điểm)",
    "median": "Chênh trung vị (điểm)",
    "above": "Tỷ lệ đơn vị tự chấm cao hơn",
    "bias_share": "Chênh bình quân so với điểm tối đa",
    "limit_low": "Giới hạn dưới của dải 95 % (điểm)",
    "limit_high": "Giới hạn trên của dải 95 % (điểm)",
    "slope": "Độ dốc (điểm chênh mỗi điểm)",
    "ccc": "Hệ số phù hợp của Lin",
    "icc_c": "ICC(C,1), cùng thứ tự",
    "icc_a": "ICC(A,1), cùng điểm",
    "w": "W của Kendall, mọi lần chấm",
    "krippendorff": "Alpha của Krippendorff, mọi lần chấm",
    "kappa": "Kappa có trọng số của xếp loại",
}
