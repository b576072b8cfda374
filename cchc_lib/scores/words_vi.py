"""Every Vietnamese sentence about a score table. Words only, no logic.

Keys are ``rule.case``. ``unit`` and ``units`` are names, ``column`` is a column's
printed name; numbers arrive printed in the manner of the language.
"""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "S01.doubled": "“{unit}” có nhiều dòng giống hệt nhau (dòng {lines}).",
    "S01.conflict": (
        "“{unit}” có nhiều dòng (dòng {lines}) mà số khác nhau; cột {column}: "
        "{first} và {second}."
    ),
    "S01.sources": (
        "Các nguồn ghi khác nhau về “{unit}” (dòng {lines}); cột {column}: {first} "
        "và {second}."
    ),
    "S01.noted": (
        "“{unit}” {period}: chính bảng ghi chú rằng các nguồn mâu thuẫn (cột {column}: "
        "“{text}”)."
    ),
    "S01.decomposed": (
        "Tên ghi bằng dấu tách rời (Unicode NFD): {units}; khi ghép bảng đã đổi về NFC."
    ),
    "S01.spaces": "Tên có khoảng trắng thừa: {units}; khi ghép bảng đã bỏ đi.",
    "S02.stacked": (
        "{n} đơn vị xuất hiện hai lần với số khác nhau: bảng này chồng hai kỳ hoặc "
        "hai cơ sở tính."
    ),
    "S02.periods": (
        "Một bảng xếp hạng duy nhất nhưng gộp nhiều kỳ ({periods}): điểm khác kỳ "
        "không so được với nhau."
    ),
    "S02.two_rankings": (
        "Cột {column} trộn hai bảng xếp hạng: {n} dòng mâu thuẫn nhau nhưng tách "
        "được thành hai thứ tự đều nhất quán; {repeated} hạng bị lặp, {missing} "
        "hạng thiếu. Nhóm nhỏ hơn: {units}."
    ),
    "S02.validity": (
        "Bộ chỉ số {scheme} có hiệu lực từ {start} đến {end}; kỳ {period} của bảng nằm "
        "ngoài thời gian đó."
    ),
    "S03.sum": (
        "“{unit}”: các thành phần cộng lại bằng {exact}, cột {column} ghi "
        "{reported} (lệch {gap})."
    ),
    "S03.counts": (
        "“{unit}”: {parts} cộng lại bằng {exact}, cột {column} ghi {reported}."
    ),
    "S03.constant": (
        "Ở mọi dòng, cột {column} đều lệch đúng {gap} so với tổng các thành phần: "
        "thiếu một cột, hoặc một cột bị dịch đi một hằng số."
    ),
    "S03.no_parts": (
        "{n} trên {of} dòng không cộng ra cột {column} từ các cột {parts}; có lẽ đó"
        " không phải các phần của tổng, nên không kiểm tra."
    ),
    "S03.left_out": (
        "Cột {column} là tổng của các cột {parts}; các cột {left} không cộng vào đó."
    ),
    "S04.below": "“{unit}”: cột {column} ghi {reported}, nhỏ hơn 0.",
    "S04.above": "“{unit}”: cột {column} ghi {reported}, vượt mức tối đa {limit}.",
    "S04.many": (
        "{n} đơn vị vượt mức tối đa {limit} ở cột {column}: {units}; cao nhất là "
        "{reported} (“{unit}”)."
    ),
    "S04.share": "“{unit}”: tỷ lệ ở cột {column} là {reported} %, vượt 100 %.",
    "S05.share": (
        "“{unit}”: tính từ {part} trên {whole} được {exact}, cột {column} ghi "
        "{reported}."
    ),
    "S05.above_whole": (
        "“{unit}”: {part} lớn hơn {whole} nên cột {column} không thể là một phần "
        "của nó."
    ),
    "S05.fewer_decimals": (
        "“{unit}”: cột {column} ghi {reported}, ít số lẻ hơn các dòng khác; tính ra"
        " {exact}."
    ),
    "S05.no_base": (
        "Cột {column} không khớp số lượng bên cạnh ở {n} trên {of} dòng: tỷ lệ này có "
        "lẽ tính trên cơ sở khác, nên không kiểm tra."
    ),
    "S05.nothing": (
        "“{unit}”: 0 trên 0 không có tỷ lệ; số {reported} ở cột {column} chỉ là quy"
        " ước."
    ),
    "S05.nothing_as_all": (
        "“{unit}”: 0 trên 0 không phải là toàn bộ; cột {column} không thể coi là "
        "{reported}."
    ),
    "S06.total": (
        "Dòng “{unit}”: các đơn vị cộng lại bằng {exact}, cột {column} ghi {reported}."
    ),
    "S06.mean": (
        "Dòng “{unit}”: bình quân cột {column} tính lại là {exact}, bảng ghi "
        "{reported}."
    ),
    "S06.weighted": (
        "Dòng “{unit}”: {reported} ở cột {column} là bình quân theo số hồ sơ; bình "
        "quân đơn giản là {exact}."
    ),
    "S07.no_scheme": (
        "Cột {column} ghi xếp loại nhưng không có thang để đối chiếu; không kiểm tra."
    ),
    "S07.other_scheme": (
        "Cột {column} ghi các loại không có trong thang {scheme}: bảng xếp theo một "
        "thang khác; không kiểm tra."
    ),
    "S07.unknown": "“{unit}”: “{label}” không thuộc các loại của thang ({labels}).",
    "S07.band": (
        "“{unit}” được {reported} điểm, theo thang {scheme} là “{right}”, bảng ghi "
        "“{label}”."
    ),
    "S07.edge": (
        "“{unit}” được {reported} điểm, sát ngưỡng: theo thang {scheme} là "
        "“{right}”, bảng ghi “{label}”; điểm chưa làm tròn có thể thuộc loại đã "
        "ghi."
    ),
    "S08.gone": "{n} đơn vị có ở bảng trước nhưng không có ở bảng này: {units}.",
    "S08.come": "{n} đơn vị có ở bảng này nhưng không có ở bảng trước: {units}.",
    "S08.step": (
        "Cột {column} thay đổi đúng {step} ở {n} trên {of} đơn vị: đó là đổi cách "
        "đo, không phải đổi kết quả công việc."
    ),
    "S08.delta": (
        "“{unit}”: cột {column} ghi thay đổi {reported}, hai bảng cho {exact}."
    ),
    "S08.other": (
        "Cột {column} không khớp hai bảng ở {n} trên {of} đơn vị: thay đổi ghi ở đó có "
        "lẽ so với một bảng khác, nên không kiểm tra."
    ),
    "S08.rank_down": (
        "{n} đơn vị tăng điểm nhưng tụt hạng vì đơn vị khác tăng nhiều hơn: {units}."
    ),
    "S09.above": (
        "“{unit}” {period}: các loại cộng lại {exact} đơn vị, hơn tổng {reported}."
    ),
    "S09.below": (
        "“{unit}” {period}: các loại cộng lại {exact} đơn vị, thiếu so với tổng "
        "{reported}."
    ),
    "S09.share": (
        "“{unit}”: tỷ lệ tính lại là {exact} %, cột {column} ghi {reported} %."
    ),
    "S10.sum": "{column}: điểm tối đa cộng lại bằng {exact}, văn bản nêu {reported}.",
    "S10.count": "{column}: đếm được {exact} ({what}), văn bản nêu {reported}.",
    "S10.kind": "{column}: chưa biết loại quy tắc chấm điểm “{what}” ({kinds}).",
    "S10.variants": (
        "{column}: hai nguồn nêu số khác nhau ({what}): {first} và {second}."
    ),
    "S11.few": (
        "Chỉ có {n} đơn vị có đủ điểm tự chấm và điểm thẩm định: quá ít để nói về xu "
        "hướng."
    ),
    "S11.rounding": (
        "Tự chấm và thẩm định lệch nhau bình quân {mean} điểm trên {n} đơn vị ({above} "
        "đơn vị tự chấm cao hơn): mức này chỉ cỡ làm tròn."
    ),
    "S11.optimism": (
        "Các đơn vị tự chấm cao hơn thẩm định bình quân {mean} điểm ({above} trên {n} "
        "đơn vị tự chấm cao hơn): mức lạc quan thường gặp."
    ),
    "S11.evidence": (
        "Các đơn vị tự chấm cao hơn thẩm định bình quân {mean} điểm ({above} trên {n} "
        "đơn vị tự chấm cao hơn): nên xem tài liệu kiểm chứng."
    ),
    "S11.below": (
        "Thẩm định cho điểm cao hơn tự chấm bình quân {mean} điểm ({below} trên {n} "
        "đơn vị tự chấm thấp hơn)."
    ),
    "S11.slope_low": (
        "Đơn vị điểm càng thấp càng tự chấm cao so với thẩm định: thấp hơn {ten} điểm "
        "thì phần chênh thêm {slope} điểm (khả năng do ngẫu nhiên không quá {chance} "
        "%); nên xem tài liệu kiểm chứng của các đơn vị điểm thấp."
    ),
    "S11.slope_high": (
        "Đơn vị điểm càng cao càng tự chấm cao so với thẩm định: cao hơn {ten} điểm "
        "thì phần chênh thêm {slope} điểm (khả năng do ngẫu nhiên không quá {chance} "
        "%); nên xem tài liệu kiểm chứng của các đơn vị điểm cao."
    ),
    "S12.criteria": (
        "{n} trên {of} tiêu chí được tự chấm cao hơn thẩm định quá mức ngẫu nhiên (đã "
        "tính đến số phép thử): {criteria}."
    ),
    "S13.never": (
        "{n} trên {of} đơn vị không bị trừ điểm ở tiêu chí nào: {units}. Nếu việc trừ "
        "điểm rơi ngẫu nhiên vào các đơn vị thì chờ đợi không quá {expected} đơn vị "
        "như vậy."
    ),
    "R01.order": (
        "{n} dòng có hạng ở cột {column} không đúng thứ tự của cột {about} (hạng "
        "ghi → hạng theo điểm): {moves}."
    ),
    "R02.sequential": (
        "Cột {column} đánh số liên tiếp cả khi bằng điểm ({n} nhóm bằng nhau): "
        "{units}; số in ra không nói vì sao đơn vị này đứng trước."
    ),
    "R02.other_rule": (
        "Cột {column} đánh số khi bằng điểm theo kiểu {found}; bộ chỉ số quy định kiểu "
        "{stated}."
    ),
    "R02.broken": (
        "{units} bằng điểm nhưng hạng ở cột {column} là {ranks}; các nhóm bằng điểm"
        " khác dùng chung hạng."
    ),
    "R02.shared": (
        "{units} dùng chung hạng {ranks} ở cột {column}; các nhóm bằng điểm khác "
        "được đánh số liên tiếp."
    ),
    "R03.repeated": "Hạng {rank} ở cột {column} ghi cho {units}, dù điểm khác nhau.",
    "R03.no_rank": "“{unit}”: {reported} ở cột {column} không thể là một hạng.",
    "R03.missing": (
        "Thiếu {n} hạng ({ranks}) ở cột {column}: bảng thiếu dòng, hoặc là một phần"
        " của bảng lớn hơn (các cột: {columns})."
    ),
    "R03.sparse": (
        "Bảng có {places} dòng nhưng thiếu {n} hạng ở cột {column}: đây chỉ là một "
        "phần của một bảng xếp hạng lớn hơn."
    ),
}
NOTES: dict[str, str] = {
    "sheet": "đọc trang “{0}” trong {1} trang; ô công thức lấy giá trị đã lưu",
    "passed": "không phải dòng đơn vị nên bỏ qua: dòng {0}",
    "blank": "cột {0} trống ở mọi dòng (ô công thức chưa tính cũng là ô trống)",
    "mixed": "cột {0} lẫn chữ và số nên không dùng để tính",
    "aligned": "cột của bảng trước được coi là cùng cột với bảng này: {0}",
    "joined": "ghép {0} bảng thành một",
    "totals": "có nhiều cột tổng, kiểm tra từng cột: {0}",
    "parts": "các cột được coi là điểm thành phần: {0}",
    "units": "cột {0} được coi là tên đơn vị",
    "mark": "cột {0}: dấu “{1}” được coi là dấu thập phân",
    "framework": "dùng bộ chỉ số {0} vì tên cột trùng mã của bộ này",
}
SEVERITY = {
    "note": "ghi chú",
    "rounding": "làm tròn",
    "minor": "sai nhỏ",
    "material": "sai đáng kể",
    "impossible": "không thể có",
}
DECISION = {
    "certain": "chắc chắn đổi kết luận",
    "possible": "có thể đổi kết luận",
}
RULES = {
    "S01": "Tên và mã đơn vị",
    "S02": "Kỳ và cơ sở tính",
    "S03": "Cộng dòng",
    "S04": "Giới hạn điểm",
    "S05": "Tỷ lệ và điểm theo công thức",
    "S06": "Dòng tổng và bình quân",
    "S07": "Xếp loại theo thang",
    "S08": "Hai thời điểm của một bảng",
    "S09": "Số đơn vị từng loại",
    "S10": "Bộ chỉ số tự mâu thuẫn",
    "S11": "Tự chấm so với thẩm định",
    "S12": "Tiêu chí tự chấm cao",
    "S13": "Đơn vị không bị trừ điểm nào",
    "R01": "Thứ tự xếp hạng",
    "R02": "Xếp hạng khi bằng điểm",
    "R03": "Hạng thiếu hoặc lặp",
}
RANK_RULES = {
    "competition": "bằng điểm cùng hạng, hạng sau nhảy số (1, 2, 2, 4)",
    "dense": "bằng điểm cùng hạng, hạng sau liền số (1, 2, 2, 3)",
    "sequential": "đánh số liên tiếp cả khi bằng điểm (1, 2, 3, 4)",
    "any": "không có bằng điểm",
}
RANKS = "Xếp hạng, cột {column}: {rule}; {n} nhóm bằng điểm."
COVERAGE = "Đã tính lại {n} ô; {off} ô không khớp."
CLEAN = "Không có phát hiện nào."
NOTHING = "Không có gì để tính lại trong bảng này."
ASSUMED = "Giả định"
TABLE = "{n} đơn vị, {columns} cột"
