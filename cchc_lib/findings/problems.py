"""What could not be done, in a reader's language.

One duty: an error of ours → one sentence. Errors about a reader's files and names
carry English fields, and the phrases they are made of are worded in Vietnamese here.
A phrase that is not listed stays English: a reader loses a word, never the message.
Errors in plans, vocabularies and notebooks stay English as a whole, since whoever
writes those works with English keys.
"""

from __future__ import annotations

import re

from cchc_lib.errors import (
    CchcError,
    DataError,
    NumberFormatError,
    RunError,
    SourceError,
    UnknownNameError,
)
from cchc_lib.findings.comparison_problems import COMPARISON_PHRASES

_PHRASES: tuple[tuple[str, str], ...] = (
    # what was found
    (r"there is no such file", "không có tệp này"),
    (r"a part of this path is no folder", "một phần của đường dẫn không phải thư mục"),
    (r"reading it is not permitted", "không có quyền đọc"),
    (r"the name is too long", "tên quá dài"),
    (r"the link leads back to itself", "liên kết dẫn vòng về chính nó"),
    (r"the system cannot read it \((.*)\)", r"hệ thống không đọc được (\1)"),
    (r"it is empty", "tệp rỗng"),
    (r"it is blank, without a word or a figure", "tệp trắng, không có chữ hay số nào"),
    (r"it is a folder", "đây là thư mục"),
    (r"it is a device or a pipe", "đây là thiết bị hoặc đường ống"),
    (r"it holds more than (\d+) MB", r"tệp lớn hơn \1 MB"),
    (r"no file in this folder can be read", "trong thư mục không có tệp nào đọc được"),
    (
        r"(\d+) of (\d+) bytes are control codes, as in a binary file",
        r"\1 trong \2 byte là mã điều khiển, như trong tệp nhị phân",
    ),
    (
        r"byte (\d+) is NUL, as in a binary file",
        r"byte thứ \1 là NUL, như trong tệp nhị phân",
    ),
    (
        r"byte (0x\w\w) in line (\d+) is not (.+)",
        r"byte \1 ở dòng \2 không phải mã \3",
    ),
    (
        r"the bytes are neither UTF-8 nor Vietnamese windows-1258",
        "các byte không phải UTF-8, cũng không phải windows-1258 tiếng Việt",
    ),
    (
        r"its letters are those of the old (\w+) fonts",
        r"chữ gõ bằng phông cũ \1",
    ),
    (r"it looks like a PDF file", "đây là tệp PDF"),
    (r"it looks like a Word document", "đây là tệp Word"),
    (r"it looks like an Excel workbook", "đây là bảng tính Excel"),
    (r"it looks like a ZIP archive", "đây là tệp nén ZIP"),
    (r"it looks like an old Word or Excel file", "đây là tệp Word hoặc Excel đời cũ"),
    (r"it looks like an RTF document", "đây là tệp RTF"),
    (r"it looks like a web page", "đây là trang web"),
    (r"it looks like an XML file", "đây là tệp XML"),
    (r"it looks like a (\w+) picture", r"đây là ảnh \1"),
    (r"it looks like a compressed archive", "đây là tệp nén"),
    (r"it looks like a program", "đây là chương trình"),
    (r"its bytes are not (\S+) text", r"các byte không phải văn bản mã \1"),
    (r"it is no workbook", "đây không phải bảng tính"),
    (r"no row with a cell", "bảng không có ô nào"),
    (r"more than (\d+) rows", r"bảng có hơn \1 dòng"),
    (r"no header above the numbers", "không có dòng tiêu đề phía trên các số"),
    (r"a second column '(.*)'", r"hai cột cùng tên “\1”"),
    (r"no column of units among (.*)", r"không cột nào là tên đơn vị (các cột: \1)"),
    (r"no column '(.*)'", r"không có cột “\1”"),
    (r"the formula '(.*)'", r"ô công thức “\1”"),
    (r"the error '(.*)'", r"ô báo lỗi “\1”"),
    (r"no target", "văn bản không nêu mức đặt ra nào"),
    # what was expected
    (r"a text that prints targets", "một văn bản có nêu mức đặt ra"),
    (r"a table", "một bảng"),
    (r"a score table", "một bảng điểm"),
    (r"a table of units", "một bảng các đơn vị"),
    (r"a table with a header row", "một bảng có dòng tiêu đề"),
    (
        r"a header row with the names of the columns, then numbers",
        "một dòng tên cột, rồi đến các số",
    ),
    (r"names used once", "mỗi tên cột chỉ dùng một lần"),
    (
        r"a column such as 'Đơn vị' or 'unit_name'",
        "một cột như “Đơn vị” hoặc “unit_name”",
    ),
    (r"the columns of (.*)", r"các cột như trong \1"),
    (r"its value as a number", "giá trị của ô dưới dạng số"),
    (r"a CSV file or a workbook", "một tệp CSV hoặc bảng tính"),
    (r"an Excel workbook", "một bảng tính Excel"),
    (r"a readable file", "một tệp đọc được"),
    (r"a file with text", "một tệp có chữ"),
    (r"at most (\d+) MB of one report", r"một báo cáo không quá \1 MB"),
    (r"files that end in (.+)", r"các tệp có đuôi \1"),
    (
        r"text in UTF-8, UTF-16 or windows-1258",
        "văn bản mã UTF-8, UTF-16 hoặc windows-1258",
    ),
    (r"Unicode text", "văn bản Unicode"),
    # what to do
    (r"Check the name and the folder\.", "Kiểm tra lại tên và thư mục."),
    (r"Check the name\.", "Kiểm tra lại tên."),
    (r"Check the path\.", "Kiểm tra lại đường dẫn."),
    (r"Check the file\.", "Kiểm tra lại tệp."),
    (r"Ask its owner for access\.", "Xin quyền đọc của người giữ tệp."),
    (r"Give the file itself\.", "Đưa thẳng tệp gốc."),
    (r"Give the files in it\.", "Nêu các tệp trong đó."),
    (r"Name another folder\.", "Chọn thư mục khác."),
    (r"Save the text in a file first\.", "Lưu văn bản vào một tệp trước."),
    (r"Split it and run again\.", "Chia nhỏ tệp rồi chạy lại."),
    (
        r"Save its words as UTF-8 text and run again\.",
        "Lưu phần chữ thành văn bản UTF-8 rồi chạy lại.",
    ),
    (
        r"Open it in the program that made it and save it as UTF-8 text\.",
        "Mở bằng chương trình đã tạo ra tệp rồi lưu thành văn bản UTF-8.",
    ),
    (
        r"Convert it with UniKey, or install the extra 'legacy' of this package\.",
        "Chuyển mã bằng UniKey, hoặc cài thêm phần 'legacy' của gói này.",
    ),
    (
        r"Save the table as CSV in UTF-8 and run again\.",
        "Lưu bảng thành CSV mã UTF-8 rồi chạy lại.",
    ),
    (r"Save it as \.xlsx or as CSV\.", "Lưu thành .xlsx hoặc CSV."),
    # runs
    (
        r"there is no manifest that tells how these reports were made",
        "không có hồ sơ nguồn gốc cho biết các báo cáo này được dựng thế nào",
    ),
    (
        r"Name the folder that `cchc run` has written\.",
        "Nêu đúng thư mục mà lệnh `cchc run` đã ghi.",
    ),
    (r"reports cannot be written there", "không ghi báo cáo vào đó được"),
    (r"Choose another folder\.", "Chọn thư mục khác."),
    # kinds of names
    (r"framework", "bộ chỉ số"),
    (r"scheme", "thang xếp loại"),
    (r"rule", "quy tắc"),
    (r"schema", "lược đồ"),
    (r"set of targets", "bộ mức đặt ra"),
    (r"(.+), report", r"\1, báo cáo"),
)
_LISTED = tuple(
    (re.compile(source), said) for source, said in (*_PHRASES, *COMPARISON_PHRASES)
)
_PLACES = (
    (re.compile(r": row (\d+)"), r": dòng \1"),
    (re.compile(r": header, column (\d+)$"), r": tiêu đề, cột thứ \1"),
    (re.compile(r", column '(.*)'$"), r", cột “\1”"),
)
_NO_NUMBER = "{place}: “{text}” không phải một số; cần chữ số như 12.345 hoặc 97,1."
_INTERNAL = {
    "vi": "{path}: có lỗi trong chương trình khi kiểm tra tệp này ({error}); "
    "xin báo lỗi kèm tệp.",
    "en": "{path}: an error of the program stopped the audit of this file ({error}); "
    "please report it with the file.",
}


def say_problem(error: CchcError, lang: str) -> str:
    """Word an error in one sentence; English is the error's own message.

    Examples
    --------
    >>> error = SourceError("a.txt", "it is empty", "a file with text", "Check it.")
    >>> say_problem(error, "vi")
    'a.txt: tệp rỗng; cần một tệp có chữ. Check it.'
    """
    if lang == "vi" and isinstance(error, SourceError):
        found, expected = _say(error.found), _say(error.expected)
        return f"{error.path}: {found}; cần {expected}. {_say(error.remedy)}"
    if lang == "vi" and isinstance(error, UnknownNameError):
        known = ", ".join(error.known)
        what = _say(error.what)
        return f"{what}: không có “{error.name}”; chọn một trong các tên {known}."
    if lang == "vi" and isinstance(error, NumberFormatError):
        return _NO_NUMBER.format(place=_place(error.place), text=error.text)
    if (
        lang == "vi"
        and isinstance(error, RunError)
        and (_say(error.problem) != error.problem)
    ):
        return f"{error.place}: {_say(error.problem)}. {_say(error.remedy)}"
    if (
        lang == "vi"
        and isinstance(error, DataError)
        and _say(error.found) != (error.found)
    ):
        found, expected = _say(error.found), _say(error.expected)
        return f"{_place(error.place)}: {found}; cần {expected}. Sửa rồi chạy lại."
    return str(error)


def say_crash(path: str, error: Exception, lang: str) -> str:
    """Word an error that is our own fault and not the file's."""
    return _INTERNAL["vi" if lang == "vi" else "en"].format(
        path=path, error=f"{type(error).__name__}: {error}"
    )


def _place(place: str) -> str:
    """``a.csv: row 4, column 'X'`` with its words in Vietnamese."""
    for pattern, said in _PLACES:
        place = pattern.sub(said, place)
    return place


def _say(phrase: str) -> str:
    """Say a field in Vietnamese, where it is one of the phrases above."""
    for pattern, said in _LISTED:
        match = pattern.fullmatch(phrase)
        if match:
            return match.expand(said)
    return phrase
