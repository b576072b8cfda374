"""Every Vietnamese sentence about units over several periods. Words only, no logic.

Part of ``comparison_vi``, whose keys and fields these are.
"""

from __future__ import annotations

OVER_TIME: dict[str, str] = {
    "C12.followed": (
        "{n} đơn vị theo dõi được qua {periods} kỳ ({first} → {last}). Kỳ gần nhất so "
        "với kỳ trước: {up} tăng, {down} giảm, {flat} không đổi; {noise}. {test}"
    ),
    "C12.up": (
        "Cả {n} đơn vị cùng tăng: trước hết hãy xem cách đo hoặc thời điểm chốt số có "
        "đổi không."
    ),
    "C12.down": (
        "Cả {n} đơn vị cùng giảm: trước hết hãy xem cách đo hoặc thời điểm chốt số có "
        "đổi không."
    ),
    "C12.mix": (
        "Tỷ lệ chung của các đơn vị có mặt ở cả hai kỳ đổi {change} điểm phần trăm: "
        "{rate} do tỷ lệ của từng đơn vị, {mix} do cơ cấu hồ sơ giữa các đơn vị (cộng "
        "lại đúng bằng thay đổi)."
    ),
    "C12.months": (
        "Tính chung qua {n} tháng ({first} → {last}), giới hạn thường lệ hiện nay là "
        "từ {low} đến {high}, bình quân {mean}. {signals}{target}"
    ),
    "C12.months_units": (
        "{count} trên {n} đơn vị có tháng vượt khỏi mức lên xuống thường lệ của chính "
        "mình: {units}. Hãy xem tháng ấy có gì khác, trước hết là cách đếm."
    ),
    "C12.few_months": (
        "Có {n} tháng liền nhau; phải từ {least} tháng mới tính được giới hạn thường "
        "lệ (biểu đồ XmR)."
    ),
    "C13.scores_do_not_add": (
        "{count} đơn vị sau sắp xếp gộp từ nhiều đơn vị cũ: {units}. Điểm không cộng "
        "được và không lấy bình quân khi thiếu trọng số, nên chuỗi bị ngắt."
    ),
    "C13.incomplete": (
        "{count} đơn vị thiếu số liệu của một phần địa bàn ở một kỳ: {units}. Chuỗi "
        "bị ngắt ở đó."
    ),
    "C13.absent": "{count} đơn vị không có mặt ở mọi kỳ: {units}.",
    "C13.unknown_code": (
        "{count} mã đơn vị không có trong bảng chuyển đổi: {units}; không nối bằng tên."
    ),
    "C13.partial": (
        "Bảng chuyển đổi cấp xã chỉ gồm bốn thành phố: không biết đơn vị mới có nhận "
        "thêm địa bàn khác hay không, nên các chuỗi chỉ là gần đúng."
    ),
}
SIGNALS = {
    "none": "Không tháng nào khác thường.",
    "some": "{0} tháng khác thường: {1}.",
}
CAPABILITY = {
    "consistently_met": " Nếu vẫn làm như vậy, tháng nào cũng đạt chỉ tiêu {0}.",
    "hit_and_miss": " Nếu vẫn làm như vậy, chỉ tiêu {0} lúc đạt, lúc không.",
    "consistently_missed": " Nếu vẫn làm như vậy, không tháng nào đạt chỉ tiêu {0}.",
    "too_few_points": " Từ khi đổi địa giới chưa đủ số tháng để nói về chỉ tiêu {0}.",
    "unstable": " Vì vậy chưa nói được gì chắc về chỉ tiêu {0}.",
    "no_target": "",
}
PERIOD_TEST = {
    "tested": (
        "Xu thế từng đơn vị sau hiệu chỉnh: {0} tăng, {1} giảm; xu thế chung của mọi "
        "đơn vị: xác suất ngẫu nhiên {2}."
    ),
    "untested": "Chưa đủ năm năm nên không kiểm định xu thế.",
}
NOISE_SAID = {
    "known": "{0} thay đổi vượt sai số",
    "unknown": "không rõ sai số nên không nói thay đổi nào là thật",
}
