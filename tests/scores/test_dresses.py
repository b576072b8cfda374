"""One table in many dresses: however it is printed, the same cells are checked.

Each dress changes the look of a shipped table and none of its numbers, so the units
and the cells computed again must be those of the table as it came.
"""

from __future__ import annotations

import csv
import io
import random
import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from cchc_lib.scores import score_table

MAXIMA = {"CKMB": "18", "TDGQ": "20", "CLGQ": "12", "TTTT": "10", "MDSH": "22",
          "MDHL": "18", "total": "100"}  # fmt: skip
PRINTED = {
    "rank": "Xếp hạng", "rank_published": "Thứ hạng", "unit_code": "Mã đơn vị",
    "unit_name": "Tên đơn vị", "total": "Tổng điểm", "score_delta": "Tăng/giảm",
    "CKMB": "Công khai, minh bạch", "TDGQ": "Tiến độ giải quyết",
    "CLGQ": "Dịch vụ công trực tuyến", "TTTT": "Thanh toán trực tuyến",
    "MDSH": "Số hóa hồ sơ", "MDHL": "Mức độ hài lòng",
    "appraised_score": "Điểm thẩm định", "appraised_max": "Điểm thẩm định tối đa",
    "survey_score": "Điểm điều tra XHH", "survey_max": "Điểm điều tra XHH tối đa",
    "total_published": "Tổng điểm", "index_pct_published": "Chỉ số (%)",
    "received": "Tổng số hồ sơ tiếp nhận", "on_time": "Giải quyết đúng hạn",
    "overdue": "Quá hạn", "avg_processing_days": "Số ngày bình quân",
    "on_time_pct_published": "Tỷ lệ đúng hạn (%)", "score_published": "Điểm tiến độ",
    "score_max": "Điểm tiến độ tối đa", "unit_level": "Cấp",
}  # fmt: skip
PRINTED |= {f"rank_{code}": f"Hạng {PRINTED[code]}" for code in list(MAXIMA)[:-1]}
CELLS = {"2026": (34, 272), "15": (34, 68), "binhduong": (9, 27), "phutho": (163, 491)}
Grid = list[list[str]]
Dress = Callable[[Grid, list[str]], tuple[Grid, str]]


def as_number(cell: str) -> float | str:
    return float(cell) if re.fullmatch(r"\d+(?:\.\d+)?", cell) else cell


def with_comma(grid: Grid) -> Grid:
    return [
        [c.replace(".", ",") if c[:1].isdigit() else c for c in row] for row in grid
    ]


def quoted(grid: Grid, _keys: list[str]) -> tuple[Grid, str]:
    return with_comma(grid), ","


def excel_export(grid: Grid, _keys: list[str]) -> tuple[Grid, str]:
    return [["sep=;"], *with_comma(grid)], ";"


def office_page(grid: Grid, _keys: list[str]) -> tuple[Grid, str]:
    """Mottoes, a title, a running number, column numbers, signatures."""
    rows = [["STT" if i == 0 else str(i), *row] for i, row in enumerate(grid)]
    rows.insert(1, [f"({i + 1})" for i in range(len(rows[0]))])
    above = [
        ["UBND TỈNH", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["SỞ NỘI VỤ", "", "", "Độc lập - Tự do - Hạnh phúc"],
        ["BẢNG TỔNG HỢP ĐIỂM NĂM 2025"],
        [],
    ]
    below = [
        [],
        ["Ghi chú: số liệu đến ngày 10/10/2025"],
        ["Người lập biểu", "", "", "Thủ trưởng đơn vị"],
    ]
    return [*above, *rows, *below], "\t"


def shuffled(grid: Grid, _keys: list[str]) -> tuple[Grid, str]:
    order = random.Random(5).sample(range(len(grid[0])), len(grid[0]))
    rows = random.Random(6).sample(grid[1:], len(grid) - 1)
    return [[row[i] for i in order] for row in (grid[0], *rows)], ","


def decomposed(grid: Grid, _keys: list[str]) -> tuple[Grid, str]:
    return [[unicodedata.normalize("NFD", c) for c in row] for row in grid], ","


def capitals(grid: Grid, _keys: list[str]) -> tuple[Grid, str]:
    return [[cell.upper() for cell in grid[0]], *grid[1:]], "|"


def signs(grid: Grid, _keys: list[str]) -> tuple[Grid, str]:
    shares = [i for i, name in enumerate(grid[0]) if "%" in name]
    rows = [
        [f"{c} %" if c and i in shares else c for i, c in enumerate(row)]
        for row in grid[1:]
    ]
    return [grid[0], *rows], ","


def maxima_in_names(grid: Grid, keys: list[str]) -> tuple[Grid, str]:
    names = [
        f"{name}\n({MAXIMA[key]})" if key in MAXIMA else name
        for name, key in zip(grid[0], keys, strict=True)
    ]
    return [names, *grid[1:]], ","


def row_of_maxima(grid: Grid, keys: list[str]) -> tuple[Grid, str]:
    row = ["Điểm tối đa" if k == "unit_name" else MAXIMA.get(k, "") for k in keys]
    return [grid[0], row, *grid[1:]], ","


def second_page(grid: Grid, _keys: list[str]) -> tuple[Grid, str]:
    return [*grid[:6], grid[0], *grid[6:]], ","


def ranks_of_all(grid: Grid, keys: list[str]) -> tuple[Grid, str]:
    ranks = [i for i, key in enumerate(keys) if key.startswith("rank")]
    rows = [
        [f"Hạng {c}/{len(grid) - 1}" if i in ranks else c for i, c in enumerate(row)]
        for row in grid[1:]
    ]
    return [grid[0], *rows], ";"


def unknown_unit_column(grid: Grid, keys: list[str]) -> tuple[Grid, str]:
    names = ["Nơi được chấm" if k == "unit_name" else n
             for n, k in zip(grid[0], keys, strict=True)]  # fmt: skip
    return [names, *grid[1:]], ","


DRESSES: dict[str, Dress] = {
    f.__name__: f
    for f in (quoted, excel_export, office_page, shuffled, decomposed, capitals, signs,
              maxima_in_names, row_of_maxima, second_page, ranks_of_all,
              unknown_unit_column)
}  # fmt: skip


def printed_grid(tables, name: str) -> tuple[Grid, list[str]]:
    rows = tables.rows(name)
    keys = list(rows[0])
    return [[PRINTED[k] for k in keys], *(list(row.values()) for row in rows)], keys


def write(folder: Path, grid: Grid, mark: str) -> Path:
    stream = io.StringIO()
    csv.writer(stream, delimiter=mark, lineterminator="\r\n").writerows(grid)
    path = folder / "dressed.csv"
    path.write_bytes(stream.getvalue().encode("utf-8"))
    return path


@pytest.mark.parametrize("name", CELLS)
@pytest.mark.parametrize("dress", DRESSES.values(), ids=DRESSES)
def test_a_dress_changes_nothing(tables, codes, name, dress):
    grid, keys = printed_grid(tables, name)
    audit = score_table(write(tables.folder, *dress(grid, keys)))

    assert codes(audit) == []
    assert (len(audit.card.units), len(audit.recomputed)) == CELLS[name]


@pytest.mark.parametrize("name", CELLS)
def test_a_workbook_changes_nothing(tables, codes, name):
    grid, _ = printed_grid(tables, name)
    book = openpyxl.Workbook()
    book.active.title = "Bìa"
    book.active.append(["Báo cáo năm 2025"])
    sheet = book.create_sheet("Điểm")
    for row in [["BẢNG ĐIỂM"], [], *grid, [], ["Ghi chú: theo Cổng DVCQG"]]:
        sheet.append([as_number(c) for c in row])
    sheet.merge_cells("A1:F1")
    path = tables.folder / "dressed.xlsx"
    book.save(path)

    audit = score_table(path)

    assert codes(audit) == []
    assert (len(audit.card.units), len(audit.recomputed)) == CELLS[name]
    assert ("sheet", "Điểm", "2") in audit.card.notes


def with_row(tables, cells: dict[str, str], *, top: bool) -> Path:
    grid, keys = printed_grid(tables, "2026")
    row = [cells.get(key, "") for key in keys]
    body = [grid[0], row, *grid[1:]] if top else [*grid, row]
    return write(tables.folder, body, ",")


@pytest.mark.parametrize("top", [True, False], ids=["top", "bottom"])
@pytest.mark.parametrize(("mean", "found"), [("62.58", []), ("62.59", ["S06"])])
def test_a_row_of_means_is_no_unit_and_is_checked(tables, codes, top, mean, found):
    # The 34 totals of 2026 add up to 2127.73; over 34 that is 62.5803.
    row = {"unit_name": "Bình quân", "total": mean}
    audit = score_table(with_row(tables, row, top=top))

    assert len(audit.card.units) == 34
    assert codes(audit) == found


@pytest.mark.parametrize(("total", "found"), [("2127.73", []), ("2127.74", ["S06"])])
def test_a_row_of_sums_is_known_by_most_of_its_cells(tables, codes, total, found):
    rows = tables.rows("2026")
    sums = {key: str(sum(Decimal(row[key]) for row in rows)) for key in MAXIMA}
    row = {**sums, "unit_name": "Tổng cộng", "total": total}
    audit = score_table(with_row(tables, row, top=False))

    assert sums["total"] == "2127.73"
    assert len(audit.card.units) == 34
    assert codes(audit) == found
