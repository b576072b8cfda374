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
LICENCES = {
    "none_beyond": "không số nào kể quanh đó vượt qua",
    "level_of_all": "mức chung nằm giữa các phần",
    "keeps_to_bound": "các số quanh đó nằm trong giới hạn",
    "then_and_now": "giá trị trước đây và hiện nay",
    "told_in_turn": "kể lần lượt theo thứ tự",
    "told_again": "nhắc lại bằng số tròn hoặc tên gọi khác",
    "stated_fraction": "phân số in ngay cạnh tỷ lệ",
    "printed_fraction": "phân số in sẵn",
    "head_of_part": "tỷ lệ nói về phần đứng trước nó",
    "part_in_words": "phần và tổng nêu liền nhau",
    "rate_in_words": "các số nêu trước tỷ lệ",
    "derived_part": "số nêu ngay sau tỷ lệ",
    "channel_rate": "số theo kênh và số tiếp nhận",
    "head_below": "lời văn đặt phần dưới tổng",
    "states_together": "đúng hạn và trễ hạn hợp thành tổng",
    "stage_below": "tổng theo thông lệ nghiệp vụ",
    "near_below": "tỷ lệ khác tính trên số này",
    "kin_part": "số người trên số người",
    "measured_before": "nêu ngay trước phần",
    "both_intakes": "mới nhận cộng kỳ trước",
    "base_of_fraction": "mẫu số của phân số nêu trước",
    "near_part": "phần đứng gần tỷ lệ",
    "pair_near": "cặp số đứng gần tỷ lệ",
    "sum_of_siblings": "tổng của các số cùng loại",
    "share_of_count": "lời văn nói rõ là tỷ lệ của số này",
    "share_of_old": "tỷ lệ tính trên số trước khi thay đổi",
    "outcome_of_whole": "kết quả từ số đó",
    "total_behind": "phần nêu trước tổng số",
    "found_in_checked": "phát hiện trong số được kiểm tra",
    "within_period": "kỳ ngắn nằm trong kỳ dài hơn",
    "whole_not_printed": "chỉ in số của phần và tỷ lệ",
    "part_not_printed": "chỉ in tổng và tỷ lệ",
    "from_to": "cụm “từ … đến …”",
    "near": "hai giá trị đứng gần",
    "change_of_rank": "thứ hạng và số bậc thay đổi",
    "same_quantity": "cùng nội dung, cùng kỳ",
    "compared_with_target": "kết quả đứng cạnh chỉ tiêu",
    "target_only": "chỉ có chỉ tiêu",
    "class_beside_score": "xếp loại đứng cạnh điểm số",
    "no_scheme_named": "xếp loại đứng cạnh điểm số",
    "many_times_whole": "phần gấp nhiều lần tổng, lệch một phím",
    "of_which": "cụm “trong đó”",
    "states_in_bracket": "các trạng thái kể trong ngoặc",
    "new_and_carried_over": "mới tiếp nhận cộng kỳ trước chuyển sang",
    "divided": "danh sách dưới lời chia tổng (“chia theo …”)",
    "lines_proven": "các vế cùng khuôn, cột hoặc hàng khác đã khớp",
    "sides_told": "kể đủ các cấp, hoặc “phần …, phần …”",
    "closed_list": "danh sách đóng (“gồm …”, “trong …”)",
    "adds_up": "các số cộng đúng bằng tổng",
    "whole_less_open": "tổng trừ phần chưa giải quyết",
    "part_before": "phần đứng trước tỷ lệ",
    "operands_behind": "số gốc đứng sau tỷ lệ",
    "whole_of_split": "tổng được chia thành các phần",
    "rest_of_whole": "phần còn lại của tổng",
    "inside_total": "con số nằm trong tổng",
    "values_near": "hai giá trị đứng gần",
    "two_periods": "hai kỳ đứng cạnh nhau",
    "series_in_bracket": "dãy số kể trong ngoặc",
    "rank_among": "thứ hạng trên tổng số đơn vị",
    "names_listed": "danh sách tên đứng sau",
    "named_extreme_behind": "được gọi là cao nhất, thấp nhất ở phía sau",
    "beyond_common_level": "mức chung nêu ngay trước",
    "told_places": "thứ bậc nêu trong lời văn",
    "part_of_all": "phần của một tổng thể",
    "base_behind": "số trong ngoặc sau tỷ lệ",
    "ranked_alike": "cùng xếp hạng trong một câu",
    "mean_between": "số bình quân nằm giữa cao nhất và thấp nhất",
    "named_extreme": "lời văn gọi là cao nhất, thấp nhất",
    "extreme_within_limit": "giới hạn nêu trong lời văn",
    "headline_and_body": "tiêu đề và nội dung",
    "complementary_shares": "các tỷ lệ của cùng một tổng",
    "classes_of_total": "các loại cộng thành tổng",
    "levels_of_total": "các cấp cộng thành tổng",
    "nearly_adds_up": "một phím gõ nữa thì cộng đúng bằng tổng",
    "listed_in_lines": "các phần kể thành từng dòng",
    "between_operands": "tổng đứng trước, phần đứng sau tỷ lệ",
    "list_in_order": "danh sách xếp theo thứ tự",
    "named_state": "phần và tổng được gọi tên bằng lời",
    "old_value_named": "giá trị kỳ trước được nêu bằng lời",
    "reference_named": "giá trị đối chiếu được gọi tên",
    "told_of_past": "giá trị kỳ trước nêu ở câu khác",
    "above_target": "phần vượt mục tiêu",
    "member_of_list": "đơn vị trong danh sách theo ngưỡng",
    "series_of_years": "chuỗi số liệu tăng, giảm qua các năm",
    "settled_states": "các trạng thái cộng lại bằng số tiếp nhận",
    "period_named": "giá trị của kỳ được nêu tên",
    "told_closely": "số duy nhất trong bài nói về điều ấy",
    "told_in_body": "nội dung bài về điều tiêu đề nêu",
    "base_again": "mẫu số đã in ở trước",
    "taken_up": "được nhắc lại bằng lời",
    "base_by_stage": "tổng theo thông lệ nghiệp vụ",
    "row_of_table": "dòng của bảng",
    "base_named": "mẫu số được gọi tên",
    "resolved_of_received": "đã giải quyết trên đã tiếp nhận",
    "colon_list": "danh sách sau dấu hai chấm",
    "listed_under": "liệt kê dưới tổng",
    "narrower_view": "phần hẹp hơn của tổng",
    "overall_view": "nằm trong số lũy kế",
    "listed_in_brackets": "liệt kê trong ngoặc",
    "components_of_score": "thành phần của điểm",
    "parted_list": "danh sách các vế đối nhau",
    "rest_named": "danh sách khép lại bằng “còn lại”",
    "rest_of_total": "số còn lại, như đã nêu",
    "told_together": "nêu là cộng lại",
    "points_of_two": "điểm của hai phần đánh giá",
    "bracket_like_another": "tách như một ngoặc khác đã cộng khớp",
    "answers_of_survey": "các câu trả lời của một câu hỏi",
    "of_these": "trong số này",
    "of_one_class": "cùng một loại",
    "maxima_complete": "các điểm tối đa cộng đủ",
    "parallel_split": "song song với một phép cộng khớp",
    "announced": "đủ số dòng đã nêu",
    "balance_of_dossiers": "cân đối hồ sơ",
    "column_of_table": "cột của bảng",
    "two_states": "trước hạn và đúng hạn in riêng",
    "measures_near": "hai số đo đứng gần",
    "beside_level": "đặt cạnh mức chung",
    "adds_up_loosely": "các số cộng gần bằng tổng",
    "base_beside": "giá trị gốc đứng cạnh",
    "base_near": "giá trị gốc đứng gần",
    "base_in_bracket": "giá trị gốc trong ngoặc",
    "base_not_printed": "không in giá trị gốc",
    "total_over_each": "tổng chia cho số đơn vị nêu trong câu",
    "total_over_number": "tổng chia cho số đơn vị",
    "number_not_printed": "không in số để chia",
    "all_resolved": "mọi hồ sơ đã giải quyết",
    "": "hệ thức nghiệp vụ giữa các loại hồ sơ",
}
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
