"""Every Vietnamese word of a page's title and of its cards. Words only, no logic.

The sentences of findings are in ``words_vi``. ``HEADLINES``, ``TOLERANCES`` and
``CHANGES`` are looked up by ``rule.case``, by case, by rule, then by ``""``.
"""

from __future__ import annotations

# What the title of a page says of its gravest finding, after the name of the source.
HEADLINES = {
    "F01.other_rounding": "{claim} chỉ đúng nếu {modes}",
    "F01.rounded_to_100": "{claim} chưa phải là toàn bộ",
    "F01.rounded_to_0": "{claim} không phải là bằng không",
    "F01.part_above_whole": "tỷ lệ {claim} có phần lớn hơn tổng",
    "F01.no_whole_part": "không số nguyên nào cho tỷ lệ {claim}",
    "F01.share_above_100": "tỷ lệ {claim} vượt quá 100 %",
    "F01.soft_hedge": "{claim} là cách nói chưa sát",
    "F01": "tỷ lệ {claim} không khớp với số gốc",
    "F02": "{claim} có tử số lớn hơn mẫu số",
    "F03.other_rounding": "tổng {claim} chỉ khớp nếu {modes}",
    "F03.left_over": "các phần còn thiếu so với {claim}",
    "F03.carried_or_returned": "đã và đang giải quyết chưa khớp với {claim}",
    "F03.near_miss": "các phần cộng gần bằng {claim}",
    "F03": "các phần không cộng thành tổng {claim}",
    "F03.hundred": "các tỷ lệ {parts} không cộng thành 100 %",
    "F03.hundred_if": "các tỷ lệ {parts} chỉ cộng thành 100 % nếu {modes}",
    "F04.carried_over_unsaid": "{part} nhiều hơn {whole}, không rõ vì sao",
    "F04": "{part} là phần của {whole} nhưng lại lớn hơn",
    "F05.relative_change_of_a_rate": "mức thay đổi {claim} chưa ghi rõ cách tính",
    "F05": "mức thay đổi {claim} không khớp với hai giá trị",
    "F06.other_rounding": "{first} và {second} chỉ là một nếu {modes}",
    "F06": "cùng một số liệu in thành {first} và {second}",
    "F07.rank_out_of_range": "thứ hạng {claim} không thể có",
    "F07": "thứ hạng {claim} không khớp với mức thay đổi",
    "F08": "{claim} không thuộc loại “{label}”",
    "F09": "{result} được nói là {stated} chỉ tiêu, con số nói ngược lại",
    "F10.other_rounding": "{claim} chỉ đúng nếu {modes}",
    "F10": "{claim} không khớp với giá trị so sánh",
    "F11": "nêu {claim} nhưng danh sách có {exact} tên",
    "F12": "số bình quân {claim} không khớp",
    "F13.limit": "{other} nằm ngoài giới hạn {limit}",
    "F14": "{claim} không thể là số đếm",
    "F13.no_limit": "{other} là điều lời văn loại trừ, {limit}",
    "F13.ordering": "một số trong bảng xếp hạng đứng sai chỗ",
    "F13.moved": "{before} và {now} đi ngược lời văn",
    "F13": "thứ tự không khớp lời văn ở {claim}",
    "second_reading": "“{ambiguous}” đọc được hai cách",
    "": "{claim} cần xem lại",
}
TITLE = "{name}: {headline}"
AND_MORE = ", và {n} chỗ khác"
ALL_AGREE = "{checked} con số đối chiếu được, không thấy mâu thuẫn"
ALL_TARGETS = "cả {found} con số đều là chỉ tiêu, chưa có kết quả để đối chiếu"
NOTHING_CHECKED = "chưa con số nào trong {found} con số đối chiếu được"
NOTHING_FOUND = "không đọc thấy con số nào"

# Cards
LABELS = {
    "printed": "Số in ra",
    "exact": "Số tính lại",
    "gap": "Chênh lệch",
    "rule": "Quy tắc, sai số",
    "suspect": "Nghi vấn duy nhất",
    "repairs": "Cách sửa nhỏ nhất",
    "kept": "Các số được giữ",
    "decision": "Hệ quả",
    "change": "Điều gì làm thay đổi kết luận",
}
STANDS_FOR = "{printed}, tức là {set}"
POINTS = "điểm %"
HOLDS_UNDER = "Chỉ khớp nếu {modes}; không khớp với {n} cách làm tròn còn lại."
ANY_OF = "Một trong các cách:"
SHOULD_READ = "Nếu các số gốc đúng thì phải in là {value}."
MORE = "(và {n} cách khác)"
NO_SLIP = "Không lỗi gõ một phím nào giải thích được."
RIVALS = "Đã thử {n} cách ghép số khác."
DECISIONS = {
    "certain": (
        "Chắc chắn làm đổi một kết luận (“100 %”, chỉ tiêu, xếp loại hoặc thứ hạng)."
    ),
    "possible": (
        "Có thể làm đổi một kết luận (“100 %”, chỉ tiêu, xếp loại hoặc thứ hạng)."
    ),
}
TOLERANCES = {
    "F01.no_whole_part": "phải có một số nguyên trên tổng cho đúng tỷ lệ in ra.",
    "F01": "tỷ lệ tính lại phải nằm trong khoảng của số in ra ({stands}).",
    "F02": "tử số không lớn hơn mẫu số; số đếm không có sai số.",
    "F03": "tổng in ra phải bằng {allowed}; số đếm in đầy đủ không có sai số.",
    "F03.hundred": "các tỷ lệ của một tổng phải cộng thành 100 %, tính cả làm tròn.",
    "F03.hundred_if": "các tỷ lệ của một tổng phải cộng thành 100 %.",
    "F04": "phần không lớn hơn tổng.",
    "F05.relative_change_of_a_rate": "số in ra là mức tương đối; theo điểm: {allowed}.",
    "F05": "mức thay đổi phải là {allowed}, tính cả làm tròn.",
    "F06": "hai lần in phải có ít nhất một giá trị chung.",
    "F07": "thứ hạng, trước và sau thay đổi, phải là {allowed}.",
    "F08": "loại “{label}” của thang {scheme} là {allowed}.",
    "F09": "chỉ tiêu là {allowed}.",
    "F10": "tỷ số phải là {allowed}, tính cả làm tròn.",
    "F11": "số nêu ra phải là {allowed}, bằng số tên trong danh sách.",
    "F12": "số bình quân phải là {allowed}, tính cả làm tròn.",
    "F14": "số đếm phải là số nguyên; dấu chấm chia từng nhóm ba chữ số.",
    "F13.limit": "giới hạn là {allowed}.",
    "F13.no_limit": "không được có giá trị nào ở đó.",
    "F13.ordering": "các số xếp theo thứ tự phải tăng dần hoặc giảm dần.",
    "F13.moved": "giá trị sau phải nằm về phía lời văn nói.",
    "F13": "giá trị được gọi là cao nhất hay thấp nhất phải đúng là như vậy.",
    "second_reading": "con số đọc được hai cách phải khớp theo ít nhất một cách.",
    "": "số in ra phải là {allowed}.",
}
CHANGES = {
    "F01.other_rounding": (
        "Kết luận sẽ là “khớp” nếu nơi báo cáo cho biết mọi tỷ lệ đều được {modes}, "
        "hoặc nếu một con số được đính chính như trên. Kết luận sẽ nặng hơn nếu nơi "
        "báo cáo làm tròn theo cách thông thường, vì khi đó đây là lỗi tính hoặc lỗi "
        "gõ."
    ),
    "F01.rounded_to_100": (
        "Kết luận sẽ là “khớp” nếu phần thật sự bằng tổng (đính chính số gốc), hoặc "
        "nếu tỷ lệ được in kèm phần lẻ."
    ),
    "F01.rounded_to_0": (
        "Kết luận sẽ là “khớp” nếu phần thật sự bằng không (đính chính số gốc), hoặc "
        "nếu tỷ lệ được in kèm phần lẻ."
    ),
    "F01.part_above_whole": (
        "Tổng in ra là của một kỳ, một cấp hoặc một nhóm khác với phần, hoặc một trong "
        "hai số được đính chính."
    ),
    "F01.no_whole_part": (
        "Tỷ lệ được tính trên một tổng khác, hoặc tổng hay tỷ lệ được đính chính."
    ),
    "F01.share_above_100": (
        "Đây không phải là một phần của tổng mà là tỷ số so với kế hoạch hay kỳ trước, "
        "vốn có thể vượt 100 %."
    ),
    "F01.soft_hedge": "Ghi đúng tỷ lệ tính lại thay cho từ ước lượng.",
    "F01": (
        "Tỷ lệ được tính trên một tổng khác (hồ sơ đến hạn, hồ sơ đã giải quyết, có "
        "hay không kể kỳ trước chuyển sang), hoặc một trong các số được đính chính."
    ),
    "F02": "Tử số và mẫu số bị đảo chỗ, hoặc một số bị gõ nhầm.",
    "F03": (
        "Các phần được kể chưa đủ, trùng nhau, hoặc thuộc kỳ hay cấp khác với tổng; "
        "hoặc một trong các số được đính chính."
    ),
    "F04": "Hai con số không thuộc cùng kỳ, cùng cấp, hoặc một số được đính chính.",
    "F05.relative_change_of_a_rate": (
        "Ghi rõ mức thay đổi tính theo điểm phần trăm hay theo phần trăm."
    ),
    "F05": (
        "Mức thay đổi được so với một kỳ khác, tính theo điểm phần trăm thay vì phần "
        "trăm, hoặc một trong các số được đính chính."
    ),
    "F06": "Hai con số thuộc hai kỳ, hai cấp hoặc hai phạm vi khác nhau.",
    "F07": "Hai thứ hạng thuộc hai bảng xếp hạng khác nhau.",
    "F08": "Xếp loại theo một thang khác với thang {scheme}.",
    "F09": "Chỉ tiêu áp dụng cho kỳ khác hoặc tính trên số khác.",
    "F10": "So với một giá trị gốc khác, hoặc một trong các số được đính chính.",
    "F11": "Danh sách chỉ kể một phần, hoặc một tên gộp nhiều mục.",
    "F12": (
        "Số bình quân được chia cho một số khác, hoặc một trong các số được đính chính."
    ),
    "F13": "Các giá trị không thuộc cùng một bảng so sánh.",
    "F14": "Con số là số bình quân hoặc tính theo nghìn, triệu mà lời văn không ghi.",
    "second_reading": "Dấu chấm hoặc dấu phẩy trong con số được hiểu theo cách kia.",
    "": "Một trong các số được đính chính hoặc được ghép khác đi.",
}
CARDS_LEFT_OUT = "Còn {n} phát hiện nhẹ hơn; lệnh “cchc check” in ra đầy đủ."
