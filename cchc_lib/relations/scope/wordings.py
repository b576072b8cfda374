"""How reports say the few things that relations listen for, once for all of them.

One duty: phrases by what they mean. A wording that one relation knows, all know. What
a single relation listens for besides stands in its own file.
"""

from __future__ import annotations

# A list goes inside the count before it.
INTO = (
    "trong đó", "trong số đó", "trong số này", "trong số ấy", "trong tổng số đó",
    "trong tổng số này", "trong tổng số ấy", "trong ấy", "trong đấy", "trong số trên",
    "trong số nêu trên", "trong số nói trên", "trong số kể trên",
)  # fmt: skip
# … and leaves nothing out.
CONSISTS = (
    "gồm", "bao gồm", "gồm có", "gồm các", "chia ra", "chia thành", "chia làm",
    "tách thành", "tách làm", "phân thành", "phân ra", "phân làm", "cấu thành từ",
    "hợp thành từ", "bao hàm",
)  # fmt: skip
# … or tells it in detail.
DETAILS = ("cụ thể", "chi tiết", "như sau")
# … and does not say all.
FOR_EXAMPLE = (
    "như", "tiêu biểu", "điển hình", "nhất là", "chủ yếu", "chẳng hạn", "ví dụ",
    "ví như", "nổi bật", "đáng chú ý", "đáng kể", "…", "...", "v.v", "v . v", "vân vân",
)  # fmt: skip
# What is left when the parts told are taken off.
REST = ("còn lại", "số còn lại", "phần còn lại", "chỗ còn lại", "số kia", "phần kia")
# One number is another way to say the one before.
THAT_IS = (
    "tức", "tức là", "nghĩa là", "có nghĩa là", "tương đương", "tương ứng", "ứng với",
    "tương đương với", "tương ứng với", "hay", "hay là", "bằng", "ngang", "ngang với",
    "quy ra", "tính ra", "đồng nghĩa", "đồng nghĩa với", "tương xứng với",
)  # fmt: skip
# A share is measured on what follows.
OF_ALL = (
    "trong số", "trong tổng số", "trên tổng số", "của tổng số", "so với tổng số",
    "trong tổng cộng", "trên tổng cộng", "trong tổng", "trên tổng", "trong toàn bộ",
    "trên toàn bộ", "trong tất cả", "của toàn bộ", "của tất cả", "của tổng",
    "trong cả thảy", "trên cả thảy",
)  # fmt: skip
# Parts are added up.
ADDED = (
    "cộng lại", "tổng cộng", "gộp lại", "cả thảy", "tổng số là", "tất cả là",
    "cộng chung", "tổng là", "gộp", "tính chung", "chung cả", "cộng cả", "cộng các",
    "dồn tất cả", "dồn các", "nâng tổng", "đưa tổng", "hợp thành", "cộng với nhau",
    "tổng lượng", "tổng số", "cộng dồn các", "tính cả", "gom lại", "gom cả", "hợp lại",
    "tính gộp", "tính tổng", "tất thảy", "tổng hợp lại", "cộng tất cả", "cộng hết",
    "vị chi", "tính tất cả", "dồn lại", "nhập lại", "tất cả có", "cả hai là",
    "cả ba là", "tổng cả", "nâng lên thành",
)  # fmt: skip
# Better, more, higher than before; worse, less, lower.
RISES = (
    "tăng", "nâng", "vượt", "cải thiện", "nhích", "thăng", "vươn", "cao hơn",
    "nhiều hơn", "lớn hơn", "khởi sắc", "leo", "nhảy", "vọt", "bứt", "đi lên", "dôi",
    "nhỉnh hơn", "trội hơn", "khá lên", "tốt hơn",
)  # fmt: skip
FALLS = (
    "giảm", "tụt", "lùi", "rớt", "sụt", "xuống", "thấp hơn", "rơi", "bớt", "hụt",
    "ít hơn", "nhỏ hơn", "vơi", "trượt", "tuột", "đi xuống", "thu hẹp", "sa sút",
)  # fmt: skip
# A value of another time.
PAST = (
    "so với", "cùng kỳ", "năm trước", "năm ngoái", "kỳ trước", "tháng trước",
    "quý trước", "tuần trước", "trước đó", "trước đây", "giai đoạn trước", "lần trước",
    "đợt trước", "cùng quý", "cùng tháng", "cùng thời điểm", "cùng giai đoạn",
    "năm liền trước", "năm liền kề", "nửa đầu năm ngoái", "nửa đầu năm trước",
    "hồi năm", "năm kia", "nhiệm kỳ trước", "đầu kỳ",
)  # fmt: skip
# What was set to be reached.
AIMS = (
    "kế hoạch", "chỉ tiêu", "mục tiêu", "dự toán", "yêu cầu", "quy định", "định mức",
    "cam kết", "đề ra", "đặt ra", "được giao", "giao ước", "đăng ký thi đua",
)  # fmt: skip
# The middle, or all of them.
MEANS = ("bình quân", "trung bình")
COMMON = (
    *MEANS, "mức chung", "mặt bằng chung", "cả nước", "toàn quốc", "toàn tỉnh",
    "cả tỉnh", "toàn thành phố", "toàn huyện", "toàn ngành", "toàn vùng", "toàn khối",
)  # fmt: skip
# First and last of a ranking, and who comes next.
FIRST = (
    "cao nhất", "dẫn đầu", "đứng đầu", "nhiều nhất", "đầu bảng", "lớn nhất", "thứ nhất",
    "hạng nhất", "tốp đầu", "mạnh nhất", "tốt nhất", "nhóm đầu", "top đầu", "hạng 1",
    "thứ 1", "vị trí số 1", "vị trí số một", "đứng trên", "xếp trên", "quán quân",
    "ngôi đầu", "ngôi nhất", "nhất bảng", "xếp đầu", "xếp nhất", "đứng nhất", "vô địch",
    "ngôi vị số một", "vị trí đầu", "đi đầu", "đông nhất", "giải nhất", "trên cùng",
)  # fmt: skip
LAST = (
    "thấp nhất", "xếp cuối", "đứng cuối", "cuối bảng", "ít nhất", "nhỏ nhất",
    "chót bảng", "áp chót", "tốp cuối", "đứng chót", "cuối cùng", "xếp chót",
    "đội sổ", "bét bảng",
    "đứng bét", "xếp bét", "nhóm cuối", "kém nhất", "yếu nhất", "dưới cùng",
)  # fmt: skip
NEXT = (
    "tiếp theo", "tiếp đến", "kế đến", "kế tiếp", "kế đó", "tiếp đó", "sau đó",
    "theo sau", "xếp sau", "đứng sau", "rồi đến", "rồi tới", "liền sau", "ngay sau",
    "xếp kế", "kế sau", "tiếp sau", "nối tiếp", "bám sát", "nối gót", "liền kề",
)  # fmt: skip
# All that was counted since the beginning, or everywhere.
OVERALL = (
    "tính chung", "lũy kế", "luỹ kế", "cộng dồn", "từ đầu năm", "đến nay", "từ khi",
    "tính từ", "cộng từ", "tổng cộng từ", "toàn tỉnh", "cả tỉnh", "toàn thành phố",
    "toàn huyện", "toàn xã", "cả nước", "toàn quốc", "cả năm", "toàn ngành",
)  # fmt: skip
# Work that is done.
DONE = (
    "giải quyết", "xử lý", "làm xong", "hoàn thành", "trả lời", "hoàn tất", "thực hiện",
    "xong", "trả kết quả",
)  # fmt: skip
# Some things are counted in more than one part.
TWICE = (
    "cả hai", "cả ba", "cả 2", "cả 3", "hai lần", "nhiều lần", "trùng", "trùng nhau",
    "trùng lặp", "đồng thời", "vừa", "cùng lúc", "nhiều hơn một", "hơn một",
    "thuộc hai", "thuộc nhiều", "nhiều hình thức", "hai hình thức", "lồng nhau",
    "giao nhau", "chồng lấn",
)  # fmt: skip
