"""How long does a score table take, and how much memory, when it is far too long?

Each row is a whole process, imports included, as a user waits for it: the longest
table that is read (50,000 rows), and tables of 1,000,000 rows as CSV and as a
workbook, which are refused in one sentence. Exit 1 if a target is missed.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

HEADER = ("unit_code", "unit_name", "CKMB", "TDGQ", "CLGQ", "TTTT", "MDSH", "MDHL",
          "total")  # fmt: skip
# rows, file name, exit code, seconds, megabytes of the whole process
TASKS = (
    (34, "short.csv", 0, 1.0, 100),
    (49_999, "long.csv", 0, 60.0, 600),
    (1_000_000, "million.csv", 2, 3.0, 400),
    (1_000_000, "million.xlsx", 2, 3.0, 400),
)


def main() -> int:
    """Write each table, check it in a process of its own, and compare."""
    late = 0
    with tempfile.TemporaryDirectory() as folder:
        for rows, name, code, seconds, megabytes in TASKS:
            path = Path(folder, name)
            (write_sheet if path.suffix == ".xlsx" else write_text)(path, rows)
            got, took, used = measure(path)
            missed = got != code or took >= seconds or used >= megabytes
            late += missed
            size = path.stat().st_size / 2**20
            print(
                f"{rows:9,d} rows, {path.suffix[1:]:4s} {size:5.0f} MB: exit {got}, "
                f"{took:6.2f} s, {used:4.0f} MB, target exit {code}, < {seconds:g} s, "
                f"< {megabytes} MB"
            )
            path.unlink()
    return int(late > 0)


def table(rows: int) -> Iterator[tuple[str, ...]]:
    """Rows whose parts add up, in hundredths."""
    for i in range(rows):
        parts = [500 + (i * step) % 500 for step in (7, 11, 13, 17, 19, 23)]
        cells = (f"{value / 100:.2f}" for value in (*parts, sum(parts)))
        yield f"X{i:07d}", f"Xã số {i}", *cells


def write_text(path: Path, rows: int) -> None:
    """Write the table as CSV; the digits of long ones are cut to stay below 50 MB."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADER if rows < 10**6 else HEADER[:4])
        for row in table(rows):
            writer.writerow(row if rows < 10**6 else row[:4])


def write_sheet(path: Path, rows: int) -> None:
    """Write the table as a workbook."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(HEADER[:4])
    for code, name, first, second, *_ in table(rows):
        sheet.append((code, name, float(first), float(second)))
    book.save(path)


def measure(path: Path) -> tuple[int, float, float]:
    """Exit code, seconds and megabytes of ``cchc score`` on one file."""
    command = [sys.executable, "-m", "cchc_lib", "score", str(path), "--format", "csv"]
    started = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - started
    return os.waitstatus_to_exitcode(status), took, usage.ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
