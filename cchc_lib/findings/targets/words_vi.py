"""Every Vietnamese word on targets, criteria and commitments. Words only, no logic.

``doc`` names a text, ``said`` what it reports, ``statement`` the target; ``margin`` and
``set`` arrive with their unit.
"""

from __future__ import annotations

RULES = {
    "T01": "Không đạt mức đặt ra",
    "T02": "Đạt mức đặt ra",
    "T03": "Chưa đủ căn cứ",
    "T04": "Không có số liệu để đối chiếu",
    "T05": "Số in và số đếm ở hai bên mức đặt ra",
    "T06": "Mức đặt ra của nơi khác hoặc kỳ khác",
}
SENTENCES = {
    "T01": "{doc}: {said}; không đạt mức “{statement}”, {margin}.{doubt}",
    "T02": "{doc}: {said}; đạt mức “{statement}”, {margin}.{doubt}",
    "T03": (
        "{doc}: {said}; chưa đủ căn cứ để nói có đạt mức “{statement}” hay "
        "không.{doubt}"
    ),
    "T03.conflict": (
        "{doc}: {said}; số in và số đếm không khớp và nằm ở hai bên mức “{statement}” "
        "nên chưa kết luận được.{doubt}"
    ),
    "T04": "{doc}: không nêu số liệu nào đối chiếu được với mức “{statement}”.{near}",
    "T05.met": (
        "{doc}: “{printed}” như in ra thì đạt mức “{statement}”, nhưng tính từ số đếm "
        "thì không: {counts}."
    ),
    "T05.missed": (
        "{doc}: “{printed}” như in ra thì không đạt mức “{statement}”, nhưng tính từ "
        "số đếm thì đạt: {counts}."
    ),
    "T06.other_body": (
        "{title} không ràng buộc {doc}{applies}{periods}. Đây chỉ là đối chiếu để tham "
        "khảo, không phải kết luận vi phạm."
    ),
    "T06.other_period": (
        "{title} đặt ra cho {aims_period}, còn {doc} báo cáo kỳ khác. Đây chỉ là đối "
        "chiếu để tham khảo, không phải kết luận vi phạm."
    ),
    "T06.part_of_period": (
        "{title} đặt ra cho {aims_period}, còn {doc} mới báo cáo một phần của kỳ. "
        "Kết quả cuối kỳ có thể khác."
    ),
    "T06.unknown": (
        "Chưa chắc {title} có áp dụng cho {doc} hay không. Đây chỉ là đối chiếu để "
        "tham khảo, không phải kết luận vi phạm."
    ),
}
APPLIES = "; đối tượng áp dụng là {who}"
PERIODS = "; mức đặt ra của {aims}, số liệu của {own}"
SAID = {
    "print": "in {print}",
    "counts": "in {print}, tính từ số đếm là {counts}",
    "fraction": "in {print}, tức {value}",
    "late": "in {print} trễ hạn, tức phần còn lại {set}",
    "late_counts": "in {print} trễ hạn, phần còn lại là {counts}",
}
COUNTS = "{part} trên {whole} {unit}, bằng {exact}"
APART = " (chưa kể phần trước hạn)"
MARGINS = {
    ("missed", "lower", "exact"): "kém {margin}",
    ("missed", "lower", "closed"): "kém ít nhất {margin}",
    ("missed", "lower", "open"): "kém trên {margin}",
    ("missed", "upper", "exact"): "vượt {margin}",
    ("missed", "upper", "closed"): "vượt ít nhất {margin}",
    ("missed", "upper", "open"): "vượt trên {margin}",
    ("met", "lower", "exact"): "cao hơn {margin}",
    ("met", "lower", "closed"): "cao hơn ít nhất {margin}",
    ("met", "lower", "open"): "cao hơn trên {margin}",
    ("met", "upper", "exact"): "thấp hơn {margin}",
    ("met", "upper", "closed"): "thấp hơn ít nhất {margin}",
    ("met", "upper", "open"): "thấp hơn trên {margin}",
}
JUST = {"met": "vừa đúng mức đặt ra", "missed": "sát ngay mức đặt ra"}
LEANS = {
    "met": " Hiểu theo cách nói thông thường ({set}) thì đạt.",
    "missed": " Hiểu theo cách nói thông thường ({set}) thì không đạt.",
}
DOUBT = " Mức độ chắc chắn bị hạn chế vì {why}."
DOUBTS = {
    "binding_not_certain": "chưa thật chắc tỷ lệ này được tính từ những số đếm nào",
    "service_level_not_named": "văn bản không nêu mức độ dịch vụ công",
    "base_not_named": "văn bản không nói rõ tỷ lệ của cái gì",
}
NEAR = " Văn bản có in {print}, nhưng {why}."
WHY = {
    "other_index": "đó là điểm của bộ chỉ số khác",
    "index_not_named": "không nêu là điểm của bộ chỉ số nào",
    "other_base": "đó là tỷ lệ của đối tượng khác",
    "other_service_level": "số đó tính theo mức độ dịch vụ công khác",
    "other_scope": "số đó chỉ tính cho một cấp, một lĩnh vực hoặc một đơn vị",
}
FLIPS = {
    ("missed", "value"): "Kết luận chỉ khác nếu giá trị thật {set}.",
    ("met", "value"): "Kết luận chỉ khác nếu giá trị thật {set}.",
    ("not_proven", "value"): "Đạt nếu giá trị thật {set}; nếu không thì không đạt.",
    ("missed", "rising"): (
        "Kết luận chỉ khác nếu số {unit} được tính từ {needed} trên {whole} trở lên, "
        "tức thêm ít nhất {change}."
    ),
    ("missed", "falling"): (
        "Kết luận chỉ khác nếu số {unit} được tính không quá {needed} trên {whole}, "
        "tức bớt ít nhất {change}."
    ),
    ("met", "falling"): (
        "Kết luận chỉ khác nếu số {unit} được tính không quá {needed} trên {whole}, "
        "tức bớt ít nhất {change}."
    ),
    ("met", "rising"): (
        "Kết luận chỉ khác nếu số {unit} được tính từ {needed} trên {whole} trở lên, "
        "tức thêm ít nhất {change}."
    ),
    ("not_proven", "rising"): (
        "Đạt nếu giá trị thật {set}, tức từ {needed} trên {whole} {unit} trở lên; nếu "
        "không thì không đạt."
    ),
    ("not_proven", "falling"): (
        "Đạt nếu giá trị thật {set}, tức không quá {needed} trên {whole} {unit}; nếu "
        "không thì không đạt."
    ),
}
NOTHING_FLIPS = "Không giá trị nào làm kết luận này thay đổi."
NOT_DUE = (
    " Mẫu số là {unit} tiếp nhận: kết luận cũng khác nếu từ {not_due} trong số đó trở "
    "lên còn trong hạn, chưa đến lúc phải trả."
)
UNIT = {"percent": "điểm phần trăm", "score": "điểm"}
STATUS = {
    "met": "đạt",
    "missed": "không đạt",
    "not_proven": "chưa đủ căn cứ",
    "not_reported": "không có số liệu",
}
CERTAINTY = {"certain": "chắc chắn", "possible": "chưa chắc chắn"}
SEVERITY = {
    "note": "ghi chú",
    "rounding": "làm tròn",
    "minor": "nhẹ",
    "material": "nên xem",
    "impossible": "không thể có",
}
LEFT_OUT = "Không xét “{said}” vì {why}."
LEFT_OUT_WHY = {
    "hedged_target": "mức đặt ra chỉ nói ước lượng",
    "quantity_not_certain": "chưa chắc đó là mức của số liệu nào",
}
SET_LINE = "Mức đặt ra: {title} ({place}). {standing}."
COMPARED = "Mức đặt ra là của nơi khác hoặc kỳ khác: chỉ để đối chiếu."
NOTHING_HELD = "Không số liệu nào đối chiếu được với các mức này."
SILENT = "Mức “{statement}”: không có số liệu ở {docs}."
CARDS_LEFT_OUT = "Còn {n} kết quả khác, xem bảng."
APPLIES_TO = "Áp dụng cho: {who}."
FINDING_COLUMNS = ("Kết luận", "Nội dung")
TEXTS = "{n} văn bản"
UNTITLED = "văn bản {name}"
HEADINGS = {
    "findings": "Kết quả đối chiếu",
    "intervals": "Số liệu so với mức đặt ra",
    "matrix": "Từng văn bản, từng mức",
    "held": "Bảng đối chiếu đầy đủ",
    "aims": "Mức đặt ra và phạm vi áp dụng",
    "method": "Cách đối chiếu",
    "answer": "Trả lời",
}
CAPTIONS = {
    "matrix": "Kết quả theo văn bản và mức đặt ra",
    "held": "Từng mức đặt ra với từng số liệu",
    "aims": "Các mức đặt ra",
}
COLUMNS = {
    "document": "Văn bản",
    "target": "Mức đặt ra",
    "bound": "Ngưỡng",
    "reported": "Số liệu",
    "values": "Giá trị có thể",
    "status": "Kết quả",
    "margin": "Chênh",
    "flips": "Khi nào khác",
}
BOUND = {
    "at_least": "từ {value} trở lên",
    "above": "trên {value}",
    "at_most": "không quá {value}",
    "below": "dưới {value}",
}
SOURCE = "Nguồn: {titles}"
TITLE = "{name} so với mức của {aims}: {summary}"
PASSES = "Không có phát hiện nào từ mức “{level}” trở lên."
FAILS = "Có {n} phát hiện từ mức “{level}” trở lên."
LABELS = {"certainty": "Mức chắc chắn", "flips": "Khi nào khác"}
DOWNLOAD = "Tải về"
DOWNLOADS = {"held": "bảng đối chiếu (CSV)", "findings": "kết quả (CSV)"}
FILES = {"held": "doi_chieu_muc_dat_ra", "findings": "ket_qua"}
METHOD = """
- Một con số in ra là một *khoảng giá trị có thể*: “98%” là từ 97,5 đến 98,5 %; “gần
  97%” là dưới 97 %. “100%” được hiểu là toàn bộ. Chỉ kết luận *đạt* hoặc *không đạt*
  khi cả khoảng nằm về một bên của mức đặt ra; còn lại là *chưa đủ căn cứ*.
- Nếu văn bản in cả số đếm (ví dụ 102.466 trên 104.259 hồ sơ) thì số đếm quyết định,
  vì tỷ lệ đã làm tròn. Mọi phép tính là chính xác, không dùng số gần đúng.
- Số liệu được ghép với mức đặt ra theo *nội dung*: tỷ lệ của cái gì, mức độ dịch vụ
  công, cấp hành chính, phạm vi. Không bao giờ ghép theo giá trị. Nhiều số liệu cùng
  khớp thì nêu tất cả. “Đúng hạn” được coi là gồm cả trước hạn, trừ khi văn bản tách
  riêng.
- Mức đặt ra của nơi khác hoặc kỳ khác chỉ để đối chiếu.
- Đạt hay không đạt không nói lên chất lượng phục vụ; không có số liệu không có nghĩa
  là không đạt.
"""
