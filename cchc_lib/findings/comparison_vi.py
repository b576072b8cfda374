"""Every Vietnamese sentence about a comparison of units. Words only, no logic.

Keys are ``rule.case``. Names of units, counts and shares arrive printed; a share
carries its own sign.
"""

from __future__ import annotations

from cchc_lib.findings import comparison_years_vi as _over_time

SENTENCES: dict[str, str] = {
    "C01.some": (
        "Tỷ lệ chung của {n} đơn vị là {rate} ({part} trên {whole}). Khi đã trừ mức "
        "chênh lệch thường thấy giữa các đơn vị và tính đủ {tests} phép so sánh, "
        "{count} đơn vị khác hẳn {centre} (tỷ lệ báo nhầm dự kiến không quá {alpha}): "
        "{listed}."
    ),
    "C01.none": (
        "Tỷ lệ chung của {n} đơn vị là {rate} ({part} trên {whole}). Khi đã trừ mức "
        "chênh lệch thường thấy giữa các đơn vị và tính đủ {tests} phép so sánh, chưa "
        "đơn vị nào khác hẳn {centre} (tỷ lệ báo nhầm dự kiến không quá {alpha})."
    ),
    "C01.alone": (
        "Chỉ một đơn vị có số liệu: {unit}, {rate} ({part} trên {whole}; khoảng tin "
        "cậy {level} từ {low} đến {high}); không có đơn vị nào để so sánh."
    ),
    "C01.score_alone": (
        "Chỉ một đơn vị có điểm: {first}, {most} điểm; không có gì để so sánh."
    ),
    "C01.score_noise": (
        "{n} đơn vị có điểm bình quân {mean}. Với sai số đã nêu ({source}), {count} "
        "trong {tests} cặp đứng liền nhau khác nhau thật; các thứ hạng còn lại chỉ "
        "nên đọc theo khoảng (mức tin cậy {level})."
    ),
    "C01.score_rounding": (
        "{n} đơn vị có điểm bình quân {mean}. {count} trong {tests} cặp đứng liền "
        "nhau khác nhau quá phạm vi làm tròn ({source}; mức tin cậy {level}). Làm "
        "tròn chỉ là một phần của sai số: bảng không cho biết sai số khi chấm điểm."
    ),
    "C01.score_bare": (
        "{n} đơn vị có điểm bình quân {mean}, từ {least} ({last}) đến {most} "
        "({first}). Thứ hạng là thứ tự của điểm đã in; bảng không nêu nguồn sai số "
        "nên chưa thể nói đơn vị nào hơn hẳn đơn vị nào."
    ),
    "C02.outside": (
        "Nằm ngoài phễu {level} so với {centre}: {low} đơn vị thấp hơn{lows}; {high} "
        "đơn vị cao hơn{highs}. Xét {tests} đơn vị thì riêng ngẫu nhiên cũng có thể "
        "đưa {expected} đơn vị ra ngoài: hãy xem lại số liệu trước, rồi mới đến cách "
        "làm."
    ),
    "C03.spread": (
        "{where}Nếu chỉ tính ngẫu nhiên (giới hạn nhị thức), {plain} trên {n} đơn vị "
        "đã bị coi là khác thường. Các đơn vị chênh nhau nhiều hơn mức ngẫu nhiên "
        "(phi = {phi}, tau² = {tau2}), nên giới hạn phễu đã được nới theo mức ấy."
    ),
    "C03.blocks": (
        "Trong {blocks} khối, phi từ {low} đến {high}; nếu chỉ tính ngẫu nhiên (giới "
        "hạn nhị thức), {plain} trên {n} đơn vị đã bị coi là khác thường. Phễu của "
        "từng khối được nới theo mức chênh lệch của chính khối ấy."
    ),
    "C03.chance": (
        "{where}Các đơn vị chênh nhau không quá mức ngẫu nhiên (phi = {phi}); phễu "
        "giữ giới hạn nhị thức hoặc chỉ nới rất ít."
    ),
    "C04.overall_missed": "Tính chung {rate}, dưới chỉ tiêu {target}{aside}.",
    "C04.overall_met": "Tính chung {rate}, đạt chỉ tiêu {target}{aside}.",
    "C04.missed": "{count} trên {n} đơn vị chắc chắn dưới chỉ tiêu {target}: {units}.",
    "C04.met": "{count} trên {n} đơn vị chắc chắn đạt chỉ tiêu {target}: {units}.",
    "C04.not_reached": (
        "{unit}: {part} trên {whole}, dưới chỉ tiêu {target}, nhưng chừng ấy hồ sơ "
        "chưa đủ để kết luận về cách làm (xác suất thấp đến vậy nếu đúng {target}: "
        "{p}). Với {failures} hồ sơ không đạt, phải có {needed} hồ sơ mới chứng minh "
        "được là đạt."
    ),
    "C04.reached": (
        "{unit}: {part} trên {whole}, đạt chỉ tiêu {target}, nhưng chừng ấy hồ sơ "
        "chưa đủ để kết luận về cách làm (xác suất cao đến vậy nếu đúng {target}: "
        "{p}). Với {failures} hồ sơ không đạt, phải có {needed} hồ sơ mới chứng minh "
        "được là đạt."
    ),
    "C04.not_proven_all": (
        "{unit}: cả {part} trên {whole} đều đạt, đúng chỉ tiêu {target}; nhưng không "
        "số hồ sơ nào chứng minh được rằng mọi hồ sơ sau này cũng đạt."
    ),
    "C04.not_proven_many": (
        "{count} trên {n} đơn vị chưa đủ hồ sơ để kết luận là đạt hay dưới chỉ tiêu "
        "{target}: {units}."
    ),
    "C04.score_missed": "{count} trên {n} đơn vị dưới {target} điểm: {units}.",
    "C04.score_met": "{count} trên {n} đơn vị đạt {target} điểm: {units}.",
    "C04.score_not_proven": (
        "{count} trên {n} đơn vị có điểm sát mức {target} đến nỗi sai số đã nêu đủ "
        "đổi kết luận: {units}."
    ),
    "C05.sets": (
        "{count} trong {tests} cặp đứng liền nhau khác nhau thật. Hạng chỉ nên đọc "
        "theo khoảng: ví dụ {unit} đứng thứ {rank} trên {of}, nhưng mọi vị trí từ "
        "{low} đến {high} đều hợp với số liệu (đồng thời cho mọi đơn vị, mức tin cậy "
        "{level})."
    ),
    "C05.certain": (
        "Thứ hạng của mọi đơn vị được xếp đều chắc chắn (đồng thời cho mọi đơn vị, "
        "mức tin cậy {level}); {count} trong {tests} cặp đứng liền nhau khác nhau "
        "thật."
    ),
    "C05.asked": (
        "Hỏi riêng {unit}: đứng thứ {rank} trên {of}; mọi vị trí từ {low} đến {high} "
        "đều hợp với số liệu (mức tin cậy {level} cho riêng đơn vị này)."
    ),
    "C05.no_place": (
        "Hỏi riêng {unit}: không có thứ hạng để nói, vì thiếu số liệu, quá ít hồ sơ "
        "hoặc không rõ sai số."
    ),
    "C05.top": (
        "{where}{k} vị trí đầu trên {of} đơn vị: {certain}; {possible} (đồng thời cho "
        "mọi đơn vị, mức tin cậy {level})."
    ),
    "C06.few": "Dưới {limit} hồ sơ, chỉ nêu số đếm và không xếp hạng: {listed}.",
    "C06.exact": "Dưới {limit} hồ sơ không đạt, chỉ dùng phép tính chính xác: {units}.",
    "C06.none": (
        "{units}: không có hồ sơ nào (0 trên 0) nên không có tỷ lệ, không phải 0 % "
        "cũng không phải 100 %, và không xếp hạng."
    ),
    "C06.missing": "{units}: ô số liệu để trống, nên không so sánh được.",
    "C07.part_above_whole": (
        "“{unit}”: {part} ({part_column}) lớn hơn {whole} ({whole_column}), không thể "
        "có; được nêu ra nhưng không đưa vào so sánh."
    ),
    "C07.negative": (
        "“{unit}”: có số đếm âm ({part} trên {whole}), không thể có; được nêu ra "
        "nhưng không đưa vào so sánh."
    ),
    "C07.not_whole": (
        "“{unit}”: số đếm có phần lẻ ({part} trên {whole}), không thể có; được nêu ra "
        "nhưng không đưa vào so sánh."
    ),
    "C07.too_large": (
        "“{unit}”: {part} trên {whole} lớn quá mức của một số đếm; được nêu ra nhưng "
        "không đưa vào so sánh."
    ),
    "C08.conflicting": (
        "“{unit}” có nhiều dòng với số khác nhau (dòng {lines}); không rõ dòng nào "
        "đúng nên không dòng nào được đưa vào so sánh."
    ),
    "C08.repeated": "“{unit}” có nhiều dòng giống nhau (dòng {lines}); chỉ tính một.",
    "C09.target": (
        "Mức chung thấp hơn chỉ tiêu {target} là {gap} điểm phần trăm; phần lớn nhất "
        "đến từ {listed}. Cộng phần của mọi đơn vị được đúng khoảng cách ấy."
    ),
    "C09.centre": (
        "So với mức chung {rate}, kéo xuống nhiều nhất là {listed} (điểm phần trăm). "
        "Cộng phần của mọi đơn vị bằng đúng 0."
    ),
    "C09.score": (
        "So với {goal} điểm, kéo bình quân xuống nhiều nhất là {listed} (điểm). Cộng "
        "phần của mọi đơn vị được đúng khoảng cách của bình quân."
    ),
    "C10.fair": (
        "Mỗi đơn vị chỉ được so trong khối của mình: {listed}. Giữa các khối chỉ so "
        "bằng độ lệch chuẩn hóa: thấp nhất là {lowest}, cao nhất là {highest}."
    ),
    "C10.alone": "Khối {block} chỉ có {unit} có số liệu: không có gì để so trong khối.",
    "C10.many_alone": (
        "{count} khối chỉ có một đơn vị có số liệu: không có gì để so trong các khối "
        "ấy."
    ),
    "C10.empty": "Không có đơn vị nào có số liệu ở khối: {blocks}.",
    "C10.unnamed": "{count} đơn vị để trống tên khối; chúng được gộp thành một khối.",
    "C11.no_source": (
        "Không in khoảng cho thứ hạng: bảng không nêu sai số của điểm. Hãy nêu cột "
        "sai số chuẩn (--se) hoặc bước làm tròn (--step) nếu biết."
    ),
    "C11.partly": "{units}: không có sai số chuẩn nên không có khoảng cho thứ hạng.",
    **_over_time.OVER_TIME,
}
RULES = {
    "C01": "Kết luận chung",
    "C02": "Ngoài phễu",
    "C03": "Chênh lệch giữa các đơn vị",
    "C04": "Chỉ tiêu",
    "C05": "Thứ hạng",
    "C06": "Số nhỏ và không có hồ sơ",
    "C07": "Số đếm không thể có",
    "C08": "Đơn vị lặp",
    "C09": "Phần góp vào khoảng cách",
    "C10": "Khối",
    "C11": "Nguồn sai số của điểm",
    "C12": "Qua các kỳ",
    "C13": "Chuỗi bị ngắt",
}
TOP_CERTAIN = "chắc chắn có {listed}"
TOP_NONE_CERTAIN = "chưa đơn vị nào chắc chắn có mặt"
TOP_POSSIBLE = "{n} đơn vị chưa chắc nhưng có thể có mặt: {listed}"
TOP_NONE_POSSIBLE = "không đơn vị nào khác có thể có mặt"
SEVERITY = {
    "note": "ghi chú",
    "rounding": "làm tròn",
    "minor": "nên xem",
    "material": "đáng kể",
    "impossible": "không thể có",
}
DECISION = {"certain": "chắc chắn", "possible": "chưa chắc chắn"}
CENTRE = {"block": "mức chung của khối mình", "all": "mức chung"}
ASIDE = "; bình quân giản đơn các tỷ lệ ({mean}) không thay được con số này"
ABOUT = "khoảng {n}"
BELOW_ONE = "chưa đến 1"
WHERE = "Khối {block}. "
WITH_INTERVAL = (
    "{unit} {rate} ({part} trên {whole}; khoảng tin cậy {level}: {low} – {high})"
)
COUNTED = "{unit} ({part} trên {whole})"
ADDED = "{unit} ({points})"
BLOCK_RATE = "{block} {rate} ({n} đơn vị)"
BLOCK_MEAN = "{block} {rate} điểm ({n} đơn vị)"
STANDARDISED = "{unit} ({block}, {z})"
TABLE_RATE = "{n} đơn vị, {part} trên {whole}{extra}"
TABLE_SCORE = "{n} đơn vị, điểm {score}{extra}"
EXTRA = {"block": ", khối theo {0}", "level": ", cấp {0}", "period": ", kỳ {0}"}
UNNAMED_BLOCK = "(không tên)"
MORE = "Từng đơn vị với khoảng, hạng và phương pháp: thêm --format csv hoặc json."
METHOD_LABEL = "Cách tính"
METHODS = {
    "interval": (
        "Khoảng tin cậy {level}: Wilson; Clopper–Pearson khi dưới 10 hồ sơ đạt hoặc "
        "không đạt."
    ),
    "target": (
        "Đạt hay chưa: khoảng Wilson nằm hẳn trên hay dưới chỉ tiêu; dưới 10 hồ sơ "
        "không đạt thì còn phải qua xác suất nhị thức chính xác."
    ),
    "funnel": (
        "Phễu: xác suất nhị thức chính xác và độ lệch arcsine đã nới theo phi, tau² "
        "(Spiegelhalter 2005); nhiều phép thử: Benjamini–Hochberg."
    ),
    "ranks": (
        "Khoảng thứ hạng: tập tin cậy đồng thời, {draws} lần rút, hạt giống {seed} "
        "(Mogstad và cộng sự 2024); nguồn sai số: {source}."
    ),
    "shrinkage": "Tỷ lệ co về mức chung: beta–nhị thức, hợp lý cực đại.",
    "pairs": "Cặp đứng liền nhau: Newcombe, Fisher và sai số đã nới; Holm cho cả họ.",
    "score_pairs": "Cặp đứng liền nhau: hiệu chia sai số, chuẩn; Holm cho cả họ.",
    "gap": "Phần góp vào khoảng cách: phân số chính xác, không làm tròn.",
}
NOISE = {
    "binomial": "nhị thức nhân căn phi",
    "rounding": "làm tròn đến {0} điểm, {1} thành phần",
    "column": "sai số chuẩn ở cột {0}",
}
SIGNALS = _over_time.SIGNALS
CAPABILITY = _over_time.CAPABILITY
PERIOD_TEST = _over_time.PERIOD_TEST
NOISE_SAID = _over_time.NOISE_SAID
