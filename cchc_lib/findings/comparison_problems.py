"""What could not be done in a comparison of units, in Vietnamese.

One duty: the phrases that errors about columns, targets and periods are made of; see
``problems``, which says them.
"""

from __future__ import annotations

COMPARISON_PHRASES: tuple[tuple[str, str], ...] = (
    (r"(\d) of --se and --step", r"nêu \1 trong hai --se và --step"),
    (r"one of them, and with --score only", "một trong hai, và chỉ cùng --score"),
    (r"it is a damaged workbook", "đây là bảng tính bị hỏng"),
    (r"it unpacks to more than (\d+) MB", r"tệp nén bung ra hơn \1 MB"),
    (
        r"it is a ZIP archive or a Word document",
        "đây là tệp nén ZIP hoặc tệp Word",
    ),
    (r"units in several periods \((.*)\)", r"bảng chồng nhiều kỳ (\1)"),
    (r"--period with one of them", "--period với một trong các kỳ ấy"),
    (r"no unit called '(.*)'", r"không có đơn vị “\1”"),
    (r"two units called '(.*)'", r"có hai đơn vị cùng tên “\1”"),
    (
        r"the code of one unit, the nearest is '(.*)'",
        r"mã của một đơn vị; gần nhất là “\1”",
    ),
    (r"the code of one unit", "mã của một đơn vị"),
    (r"two columns like '(.*)'", r"có hai cột giống “\1”"),
    (r"no row of a unit", "không có dòng nào là đơn vị"),
    (r"no unit of level '(.*)'", r"không có đơn vị nào thuộc cấp “\1”"),
    (r"no numbers in column '(.*)'", r"cột “\1” không phải cột số"),
    (r"no case to compare in '(.*)' of '(.*)'", r"không có hồ sơ nào ở “\1” trên “\2”"),
    (r"no score to compare in '(.*)'", r"không có điểm nào ở cột “\1”"),
    (r"a standard error below 0 in column '(.*)'", r"sai số chuẩn âm ở cột “\1”"),
    (r"the value (.*), which may mean two rates", r"giá trị \1 hiểu được hai cách"),
    (r"the value (.*)", r"giá trị \1"),
    (r"one column, '(.*)', for both counts", r"một cột, “\1”, cho cả hai số đếm"),
    (r"no column to compare", "chưa nêu cột nào để so sánh"),
    (r"counts and a score", "vừa nêu số đếm vừa nêu điểm"),
    (r"one count without the other", "chỉ nêu một trong hai cột số đếm"),
    (r"no period in '(.*)'", r"không đọc được kỳ trong “\1”"),
    (r"no column of unit codes", "không có cột mã đơn vị"),
    (r"two tables of the period '(.*)'", r"hai bảng cùng kỳ “\1”"),
    (
        r"periods on both sides of 1 July 2025, where codes changed their units",
        "các kỳ nằm hai bên ngày 1/7/2025, khi một mã đổi sang đơn vị khác",
    ),
    (
        r"the period '(.*)', which holds 1 July 2025",
        r"kỳ “\1” trùm qua ngày 1/7/2025",
    ),
    (r"one of (.*), the nearest is '(.*)'", r"một trong các cột \1; gần nhất là “\2”"),
    (r"one of (.*)", r"một trong các tên \1"),
    (r"one row a unit below the header", "mỗi đơn vị một dòng dưới tiêu đề"),
    (r"a column of numbers", "một cột số"),
    (
        r"a year, quarter, month or day such as 2025, 2026q3, 2025-10 or 2025-10-11",
        "năm, quý, tháng hoặc ngày như 2025, 2026q3, 2025-10 hoặc 2025-10-11",
    ),
    (
        r"a column of codes, since names do not join units over time",
        "một cột mã, vì tên không nối được đơn vị qua thời gian",
    ),
    (r"one table a period", "mỗi kỳ một bảng"),
    (r"--crosswalk province, ward or none", "--crosswalk province, ward hoặc none"),
    (
        r"periods wholly before or after the reform",
        "các kỳ nằm hẳn trước hoặc hẳn sau ngày ấy",
    ),
    (r"two columns", "hai cột khác nhau"),
    (r"at least one unit with a case", "ít nhất một đơn vị có hồ sơ"),
    (r"at least one unit with a score", "ít nhất một đơn vị có điểm"),
    (r"standard errors of 0 and above", "sai số chuẩn từ 0 trở lên"),
    (
        r"a percentage such as 99, or 0,99% with its sign if that is meant",
        "một tỷ lệ phần trăm như 99; nếu đúng là 0,99 % thì ghi cả dấu: 0,99%",
    ),
    (r"a percentage such as 99 or 99,5%", "một tỷ lệ phần trăm như 99 hoặc 99,5%"),
    (r"a percentage above 0 and at most 100", "tỷ lệ phần trăm trên 0 và tối đa 100"),
    (r"a score in points such as 80", "một số điểm như 80"),
    (r"a step in points such as 0,01", "một bước làm tròn như 0,01 điểm"),
    (r"a step above 0 such as 0,01", "một bước làm tròn trên 0 như 0,01"),
    (r"a fraction above 0 and at most 0.5, such as 0.05", "số trên 0, tối đa 0.5"),
    (r"(\d+) to (\d+) draws", r"từ \1 đến \2 lần rút"),
    (r"a whole number of 0 and above", "số nguyên từ 0 trở lên"),
    (
        r"either --part and --whole \(counts\) or --score \(points\)",
        "hoặc --part và --whole (số đếm), hoặc --score (điểm)",
    ),
    (r"--part and --whole", "cả --part và --whole"),
    (
        r"Save the table as \.xlsx or as CSV and run again\.",
        "Lưu bảng thành .xlsx hoặc CSV rồi chạy lại.",
    ),
    (
        r"Open it in Excel and save it again\.",
        "Mở bằng Excel rồi lưu lại.",
    ),
)
