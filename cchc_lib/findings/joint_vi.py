"""Every Vietnamese word on the figures taken together. Words only, no logic."""

from __future__ import annotations

# How a claim is said inside a sentence, by the kind of its relation.
CLAIMS = {
    "share": "tỷ lệ {share} của {part} trên {whole}",
    "share_alone": "tỷ lệ {share} của {whole}",
    "sum": "tổng {total} = {part}",
    "part_of": "{part} không quá {whole}",
    "repeat": "hai lần in của một số liệu, {first} và {second}",
    "change": "mức thay đổi {delta} từ {old} đến {new}",
    "": "phép đối chiếu giữa {all}",
    "identity": "hệ thức nghiệp vụ giữa các loại hồ sơ",
    "added": "các hệ thức trên cộng lại",
}
KINDS = {
    "share": "tỷ lệ",
    "fraction": "phân số",
    "sum": "tổng",
    "part_of": "phần ≤ tổng",
    "repeat": "in hai lần",
    "change": "thay đổi",
    "ratio": "tỷ số",
    "mean": "bình quân",
    "": "hệ thức",
}
STATES = {"clash": "✗ không khớp", "joint": "✗ không thể", "holds": "✓ khớp"}

# Why a figure is kept
KEPT = {
    "sum": "{figure} được giữ vì cộng đúng thành {total}.",
    "total": "{figure} được giữ vì các phần {part} cộng lại đúng bằng nó.",
    "share": "{figure} được giữ vì cho đúng tỷ lệ {share}.",
    "": "{figure} được giữ vì khớp với {others}.",
}
SUSPECT = "“{figure}”: chỉ cần sửa số này là hết mâu thuẫn nêu trên."
SEVERAL = (
    "Sửa một con số thì chưa đủ cho cả văn bản: phải sửa cùng lúc ít nhất {n} con số, "
    "{ways} (xem mục “{section}”)."
)
WAYS, WAYS_OPEN = "có {k} cách", "có từ {k} cách trở lên"
LOCALLY = "Riêng phép đối chiếu này:"
ONLY = "Nghi vấn duy nhất: “{figure}”; chỉ cần sửa số này là hết mâu thuẫn."
OTHER_VALUES = "Cũng có thể sai ở số khác:"
TOGETHER = (
    "Xét cả văn bản: phải sửa cùng lúc ít nhất {n} con số mới hết mâu thuẫn, {ways}:"
)
TOGETHER_ABOVE = (
    "Xét cả văn bản: phải sửa cùng lúc ít nhất {n} con số, các cách đã nêu ở trên."
)

# Conflicts
TIED = "{n} con số được gắn với nhau qua {m} phép đối chiếu."
CLASHING = "Không có bộ giá trị nào làm mọi phép đối chiếu cùng đúng."
WITNESS = "Có ít nhất một bộ giá trị nguyên làm mọi phép đối chiếu cùng đúng."
NOT_PROVEN = (
    "Trong giới hạn tính toán, chưa chứng minh được các số này có cùng đúng không."
)
ROUNDING_ONLY = (
    "Chỉ mâu thuẫn nếu mọi số đều làm tròn đến gần nhất; làm tròn theo cách khác thì "
    "các phép đối chiếu cùng đúng."
)
CLASH = "Các con số {figures} không thể cùng đúng."
CLASH_ROUNDING = (
    "Các con số {figures} không thể cùng đúng nếu đều làm tròn đến gần nhất."
)
MORE_CLASHES = "Còn {n} nhóm con số khác cũng mâu thuẫn với nhau."
MENDED_TOO = "Các cách sửa dưới đây đã tính đến cả những nhóm ấy."
DRAWING = (
    "Sơ đồ: các con số {figures} được gắn với nhau qua {n} hệ thức. {clashing}{holding}"
)
DRAWING_CLASH = "Không thể cùng đúng: {claims}."
DRAWING_HOLDS = " Vẫn khớp: {claims}."
LEGEND = "Mỗi ô bên trái là một con số in ra, mỗi ô bên phải là một hệ thức giữa chúng."
LEGEND_DASHED = " Ô nét đứt: số không cần đến để thấy mâu thuẫn."
LEGEND_SUSPECT = " Ô viền đậm: nghi vấn duy nhất."

# Proof
PROOF = "Vì sao không thể cùng đúng"
NO_PROOF = "Kết quả này do bộ giải tìm ra, không kèm chứng minh từng bước."
GIVEN = "Lấy đúng các số in ra: {figures}."
BOUND = {
    "low": "Theo {claim}, {name} không thể nhỏ hơn {value}.",
    "high": "Theo {claim}, {name} không thể lớn hơn {value}.",
}
NAMED = "số ở chỗ “{figure}”"
UNPRINTED = "một số không in ra"
STANDS = "{figure} (tức là {set})"
SHARE_CLASH = {
    "low": (
        "Khi đó tỷ lệ cao nhất là {value} %, còn {share} đòi hỏi {more} {limit} %: "
        "mâu thuẫn."
    ),
    "high": (
        "Khi đó tỷ lệ thấp nhất là {value} %, còn {share} đòi hỏi {less} {limit} %: "
        "mâu thuẫn."
    ),
}
ABOVE, AT_LEAST, BELOW, AT_MOST = "trên", "từ", "dưới", "không quá"
SUM_CLASH = "Khi đó {claim} không thể đúng: hai vế lệch nhau ít nhất {gap}."
OTHER_CLASH = "Khi đó {claim} không thể đúng: mâu thuẫn."
CROSSED = "Vậy {name} không còn giá trị nào: phải từ {low} trở lên mà không quá {high}."
ADDED = "Cộng các hệ thức liên quan lại với nhau."
SPLIT = (
    "Xét hai khả năng: {name} không quá {value}, hoặc lớn hơn; khả năng nào cũng dẫn "
    "đến mâu thuẫn."
)
MORE_STEPS = "… và {n} bước nữa."

# Repairs
REPAIRS = "Những cách sửa ít con số nhất"
REPAIRS_ROUNDING = "In lại thế nào cho đúng cách làm tròn đến gần nhất"
COLUMNS = {
    "way": "Cách",
    "printed": "In ra",
    "read": "Có thể là",
    "allowed": "Giá trị cho phép",
    "why": "Vì sao",
    "figure": "Con số",
    "caught": "Số lỗi lộ ra",
    "of": "Trên số lỗi có thể",
    "rate": "Tỷ lệ",
}
REASONS = {
    "one_keystroke": "một lỗi gõ phím đủ để giải thích",
    "computed": "số này tính được từ các số kia",
    "printed_twice": "nhưng văn bản in số này hai lần",
    "passes_other_checks": "nhưng nó khớp trong phép đối chiếu khác",
}
WAYS_LEFT_OUT = "Còn {n} cách sửa khác với cùng số lượng con số."
INCOMPLETE = "Danh sách này có thể chưa đủ mọi cách sửa."

# Roundings and misprints
MODES = "Cách làm tròn hợp với nhiều tỷ lệ nhất trong văn bản: {modes}.{outliers}"
OUTLIERS = " Không theo cách nào trong số đó: {figures}."
OR = " hoặc "
CAUGHT = "Nếu gõ nhầm một chữ số thì có lộ ra không"
CAUGHT_SUMMARY = "Lỗi gõ một chữ số mà chính văn bản này làm lộ: {caught} trên {of}"
CAUGHT_NOTE = (
    "Với mỗi con số, thử mọi cách gõ nhầm một chữ số và đếm những cách mà các số còn "
    "lại cho thấy là sai. Con số có tỷ lệ thấp ít được văn bản tự kiểm chứng."
)
