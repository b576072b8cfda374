"""What the numbers of a comparison say, in Vietnamese: sentence, assumption, change."""

from __future__ import annotations

READINGS = {
    "overall": (
        (
            "Tỷ lệ chung {rate} là {part} trên {whole}, tính từ số đếm của mọi đơn "
            "vị; bình quân giản đơn các tỷ lệ là {mean} và không thay được số này."
        ),
        "Số đếm trong bảng là đúng và đếm cùng một cách ở mọi đơn vị.",
        "Số đếm được đính chính.",
    ),
    "interval": (
        (
            "Khoảng tin cậy {level} của {unit} là từ {low} đến {high}: những tỷ lệ "
            "mà cách làm hiện nay có thể có khi đã thấy {part} trên {whole}."
        ),
        (
            "Các hồ sơ độc lập với nhau; nếu hồ sơ trễ theo từng đợt thì khoảng "
            "thật rộng hơn."
        ),
        "Càng nhiều hồ sơ, khoảng càng hẹp.",
    ),
    "target": (
        (
            "So với chỉ tiêu {target}: {met} đơn vị đạt, {missed} không đạt, {open} "
            "chưa đủ căn cứ. Số sau chữ “cần” là số hồ sơ đủ để kết luận là đạt nếu "
            "không thêm hồ sơ trễ nào."
        ),
        "Chỉ tiêu áp dụng như nhau cho mọi đơn vị, trong đúng kỳ này.",
        "Một chỉ tiêu khác; với đơn vị chưa đủ căn cứ, thêm hồ sơ.",
    ),
    "phi": (
        (
            "Khối {block}: phi = {phi}, tức độ lệch bình phương giữa các đơn vị gấp "
            "{phi} lần mức ngẫu nhiên. Nếu bỏ qua điều này, {plain} trên {n} đơn vị "
            "đã bị coi là khác thường."
        ),
        (
            "Mức chênh thường thấy được ước lượng từ chính khối này, sau khi kéo 10 "
            "% lệch nhất ở mỗi phía về gần."
        ),
        "Chia khối khác đi, hoặc số liệu của kỳ khác.",
    ),
    "funnel": (
        (
            "Ngoài phễu: {low} đơn vị thấp hơn, {high} đơn vị cao hơn mức chung của "
            "khối nhiều hơn cả ngẫu nhiên lẫn mức chênh thường thấy."
        ),
        "Hồ sơ của các đơn vị trong một khối khó như nhau.",
        (
            "Nếu việc của một đơn vị khó hơn hẳn, hãy đặt đơn vị ấy vào khối khác "
            "rồi tính lại."
        ),
    ),
    "stand_out": (
        (
            "Sau khi tính đủ {tests} phép so sánh, {count} đơn vị khác hẳn: trong "
            "số được gọi tên, phần báo nhầm dự kiến không quá {alpha}."
        ),
        "Họ phép thử là mọi đơn vị trong bảng, khai trước khi nhìn kết quả.",
        "Mức báo nhầm chấp nhận khác, hoặc so ít đơn vị hơn.",
    ),
    "ranks": (
        (
            "{unit} đứng thứ {rank}, nhưng mọi chỗ từ {low} đến {high} đều hợp với "
            "số liệu."
        ),
        (
            "Nguồn sai số đã nêu ở phần cách tính; khoảng đúng đồng thời cho mọi "
            "đơn vị của khối với mức tin cậy {level}."
        ),
        "Thêm hồ sơ, hoặc sai số nhỏ hơn, làm khoảng hẹp lại.",
    ),
    "letters": (
        (
            "Hai đơn vị chung một vạch (một chữ) là chưa phân biệt được; không "
            "chung vạch nào là khác nhau."
        ),
        "Một mức báo nhầm {alpha} cho mọi cặp cùng lúc (Tukey–Kramer).",
        "Sai số nhỏ hơn, hoặc ít đơn vị hơn.",
    ),
    "letters_rounding": (
        (
            "Hai đơn vị chung một vạch (một chữ) là chưa phân biệt được; không "
            "chung vạch nào là cách nhau quá mức làm tròn, chưa chắc đã khác nhau "
            "thật."
        ),
        (
            "Một mức báo nhầm {alpha} cho mọi cặp cùng lúc (Tukey–Kramer); sai số "
            "chỉ gồm phần làm tròn."
        ),
        "Khi biết sai số chấm điểm, nhiều đơn vị hơn sẽ chung vạch.",
    ),
    "shrunk": (
        (
            "Tỷ lệ co của {unit} là {shrunk}, tỷ lệ thô là {rate}: càng ít hồ sơ, "
            "số thô càng được kéo về mức chung của khối."
        ),
        (
            "Tỷ lệ thật của các đơn vị trong khối phân bố quanh mức chung (beta–nhị "
            "thức)."
        ),
        "Khi có thêm hồ sơ, tỷ lệ co tiến về tỷ lệ thô.",
    ),
    "gap": (
        (
            "{unit} góp {value} điểm % vào khoảng cách; cộng phần của mọi đơn vị "
            "được đúng {total} điểm %."
        ),
        "Đây là phép cộng phân số chính xác, không có yếu tố ngẫu nhiên.",
        "Một mốc so sánh khác hoặc số đếm khác.",
    ),
    "score_mean": (
        (
            "Điểm bình quân {mean} là bình quân giản đơn của {n} đơn vị; mỗi đơn vị "
            "được tính như nhau, dù lớn hay nhỏ."
        ),
        "Điểm in ra là đúng và chấm cùng một cách.",
        "Điểm được chấm lại.",
    ),
    "score_bare": (
        (
            "Thứ hạng là thứ tự của điểm đã in; không có khoảng hạng vì bảng không "
            "nêu sai số."
        ),
        "Không giả định gì về sai số.",
        "Khi biết sai số chấm điểm, khoảng hạng tính được ngay.",
    ),
    "standardised": (
        (
            "{unit} cách mức bình quân {gap} điểm, tức {value} lần độ lệch chuẩn "
            "của khối."
        ),
        "Độ lệch chuẩn của khối đo được mức chênh thường thấy.",
        "Chia khối khác đi.",
    ),
}
