"""What index and pages say around the notebooks' own words, in two languages.

One duty: labels of the frame. What findings and their severities are called is worded
in ``findings``.
"""

from __future__ import annotations

from collections.abc import Mapping

from cchc_lib.errors import UnknownNameError
from cchc_lib.findings import words_for
from cchc_lib.model import SEVERITIES

_VI = {
    "lang": "vi",
    "site": "Kiểm tra số liệu cải cách hành chính",
    "index": "Danh mục báo cáo",
    "reports": "{n} báo cáo:",
    "skip": "Chuyển tới nội dung chính",
    "contents": "Mục lục",
    "verdict": "Kết luận",
    "findings": "phát hiện",
    "no_findings": "không có phát hiện",
    "provenance": "Nguồn và cách tính lại",
    "inputs": "Tệp đầu vào",
    "notebook": "Notebook",
    "parameters": "Tham số",
    "by_default": "mặc định",
    "seed": "Hạt giống ngẫu nhiên",
    "software": "Phần mềm",
    "rerun": "Lệnh chạy lại",
    "manifest": "Hồ sơ nguồn gốc của mọi tệp",
    "bytes": "{n} byte",
    "beside": "Kèm theo trang này:",
    "workbook": "bảng Excel (.xlsx)",
    "slip": "phiếu Word (.docx)",
    "figure": "Biểu đồ chưa có mô tả",
    "table": "Bảng",
    "messages": "Thông báo kỹ thuật",
    "stopped": "Notebook tự dừng trước ô cuối (sys.exit); phần sau không được chạy.",
    "details": "Chi tiết lỗi",
    "at_cell": "Ô thứ {n} của {notebook}",
    "cell_source": "Mã của ô",
    "traceback": "Dấu vết lỗi",
    "failure.cell": "Có lỗi khi chạy notebook.",
    "failure.timeout": "Một ô chạy quá lâu nên bị dừng.",
    "failure.kernel_died": "Nhân tính toán của notebook đột ngột dừng.",
    "failure.worker_died": "Tiến trình chạy báo cáo đột ngột dừng hai lần.",
    "failure.summary": "Notebook nêu kết luận sai quy ước.",
    "failure.too_large": "Trang báo cáo quá lớn.",
    "failure.internal": "Có lỗi khi dựng trang báo cáo.",
    "verdict.ok": "Không thấy mâu thuẫn",
    "verdict.unchecked": "Chưa đối chiếu được",
    "verdict.note": "Có ghi chú",
    "verdict.rounding": "Chỉ lệch do làm tròn",
    "verdict.minor": "Có chỗ sai nhỏ",
    "verdict.material": "Có chỗ sai đáng kể",
    "verdict.impossible": "Có số không thể đúng",
    "verdict.failed": "Không chạy được",
    "verdict.none": "Chưa nêu kết luận",
    "verdict.not_run": "Chưa chạy",
    "verify.same": "{n}/{all} báo cáo dựng lại trùng khớp từng byte.",
    "verify.altered": "tệp đã bị sửa sau khi chạy; dựng lại thì vẫn như cũ.",
    "verify.differs": "dựng lại thì khác.",
    "verify.failed": "không dựng lại được.",
    "verify.gone": "kế hoạch không còn báo cáo này.",
    "verify.line": "{path}, khác từ dòng {n}",
    "verify.missing": "{path}, không còn tệp",
    "verify.grounds": "Đã thay đổi so với lần chạy trước:",
    "verify.no_grounds": (
        "Đầu vào, mã và phần mềm vẫn như cũ: notebook có thể dùng giờ hệ thống, "
        "số ngẫu nhiên không đặt hạt giống hoặc luồng song song."
    ),
}
_EN = {
    "lang": "en",
    "site": "Checking reported figures of administrative reform",
    "index": "All reports",
    "reports": "Reports: {n}",
    "skip": "Skip to the content",
    "contents": "Contents",
    "verdict": "Verdict",
    "findings": "findings",
    "no_findings": "no findings",
    "provenance": "Sources and how to recompute",
    "inputs": "Input files",
    "notebook": "Notebook",
    "parameters": "Parameters",
    "by_default": "default",
    "seed": "Random seed",
    "software": "Software",
    "rerun": "Command to run again",
    "manifest": "Where every file comes from",
    "bytes": "{n} bytes",
    "beside": "Beside this page:",
    "workbook": "Excel workbook (.xlsx)",
    "slip": "Word slip (.docx)",
    "figure": "Chart without a description",
    "table": "Table",
    "messages": "Technical messages",
    "stopped": "The notebook stopped before its last cell (sys.exit).",
    "details": "Details of the error",
    "at_cell": "Cell {n} of {notebook}",
    "cell_source": "Code of the cell",
    "traceback": "Traceback",
    "failure.cell": "An error occurred in the notebook.",
    "failure.timeout": "A cell took too long and was stopped.",
    "failure.kernel_died": "The notebook's kernel died.",
    "failure.worker_died": "The process that ran the report died twice.",
    "failure.summary": "The notebook states its verdict in a form we cannot read.",
    "failure.too_large": "The page is too large.",
    "failure.internal": "An error occurred while the page was made.",
    "verdict.ok": "No contradiction found",
    "verdict.unchecked": "Nothing could be checked",
    "verdict.note": "Has notes",
    "verdict.rounding": "Off by rounding only",
    "verdict.minor": "Has minor errors",
    "verdict.material": "Has material errors",
    "verdict.impossible": "Has impossible figures",
    "verdict.failed": "Could not run",
    "verdict.none": "States no verdict",
    "verdict.not_run": "Not run yet",
    "verify.same": "{n} of {all} reports came out the same to the byte.",
    "verify.altered": "files were edited after the run; made again they are as before.",
    "verify.differs": "comes out otherwise.",
    "verify.failed": "could not be made again.",
    "verify.gone": "the plan has no such report any more.",
    "verify.line": "{path}, differs from line {n} on",
    "verify.missing": "{path}, no such file",
    "verify.grounds": "Changed since that run:",
    "verify.no_grounds": (
        "Inputs, code and packages are the same: the notebook may use a clock, "
        "unseeded randomness or threads."
    ),
}
WORDS: Mapping[str, dict[str, str]] = {"vi": _VI, "en": _EN}


def words_of(lang: str) -> Mapping[str, str]:
    """Labels in one language.

    Raises
    ------
    UnknownNameError
        If ``lang`` is neither ``vi`` nor ``en``.
    """
    if lang not in WORDS:
        raise UnknownNameError("language", lang, tuple(WORDS))
    severities = words_for(lang).SEVERITY
    counts = {f"count.{name}": severities[name] for name in SEVERITIES}
    return WORDS[lang] | counts
