"""Make the labelled synthetic scorecard: SỐ LIỆU GIẢ LẬP, nothing in it was observed.

No public table with self and appraised scores of each unit was found, so the shipped
one is drawn here from a fixed seed: the areas and maxima are those of the framework
``par_2948_province``, the 24 units do not exist. Seven areas are scored by the unit
and appraised twice; the eighth is held to be surveyed, which is a choice of this table.
``python tests/scores/make_synthetic.py`` writes the file anew.
"""

from __future__ import annotations

import csv
import io
import random
from decimal import Decimal
from pathlib import Path

from cchc_lib.scores import framework
from cchc_lib.vocabulary import data_path

PATH = data_path("tables", "SYNTHETIC_self_and_appraised_scores.csv")
SEED, UNITS = 2948, 24
STEP = Decimal("0.25")  # points, of self and appraised scores
SURVEYED = "8"
HOPES = {"3": 1.0, "7": 0.8}  # areas in which units hope for more, points
GIVEN_BACK = 0.35  # share of lost scores that an explanation wins back
CLASSES = (("90", "Xuất sắc"), ("80", "Tốt"), ("70", "Khá"), ("50", "Trung bình"))
ACCEPTED = (5, 11, 18)  # units from whom no appraisal takes a point


def main() -> None:
    """Write the table."""
    Path(PATH).write_text(make_table(), "utf-8")


def make_table() -> str:
    """Give the table as CSV, the same at every call."""
    rules, chance = framework("par_2948_province"), random.Random(SEED)
    areas = [(a.code, a.name, a.maximum or Decimal(0)) for a in rules.areas]
    rows = [_unit(number, areas, chance) for number in range(1, UNITS + 1)]
    finals = sorted((row["Tổng điểm"] for row in rows), reverse=True)
    for row in rows:
        row["Xếp hạng"] = 1 + finals.index(row["Tổng điểm"])
    stream = io.StringIO()
    writer = csv.DictWriter(stream, rows[0], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def _unit(
    number: int, areas: list[tuple[str, str, Decimal]], chance: random.Random
) -> dict[str, object]:
    worth = chance.gauss(0.84, 0.06)
    hope = max(0.0, 6 * (0.86 - worth))  # the weaker, the more hopeful
    row: dict[str, object] = {
        "Mã đơn vị": f"GL{number:02d}",
        "Đơn vị": f"Đơn vị giả lập {number:02d}",
    }
    sums = dict.fromkeys(("self", "first", "second"), Decimal(0))
    survey = base = Decimal(0)
    for code, name, most in areas:
        share = min(1.0, max(0.45, chance.gauss(worth, 0.05)))
        if code == SURVEYED:
            survey = _rounded(float(most) * share, Decimal("0.01"))
            row[f"{name} · Điều tra xã hội học"] = f"{survey:.2f}"
            continue
        scores = _scores(code, most, share, hope, chance)
        if number in ACCEPTED:
            scores = (scores[2],) * 3
        base += most
        for side, label, score in zip(sums, _LABELS, scores, strict=True):
            row[f"{name} · {label}"] = f"{score:.2f}"
            sums[side] += score
    for side, label in zip(sums, _LABELS, strict=True):
        row[f"Tổng điểm {label[0].lower()}{label[1:]}"] = sums[side]
    row["Tổng điểm"] = sums["second"] + survey
    row["Xếp hạng"] = 0
    row["Xếp loại tự chấm"] = _class(100 * sums["self"] / base)
    row["Xếp loại thẩm định"] = _class(100 * sums["second"] / base)
    return row


_LABELS = ("Tự chấm", "Thẩm định lần 1", "Thẩm định lần 2")


def _scores(
    code: str, most: Decimal, share: float, hope: float, chance: random.Random
) -> tuple[Decimal, Decimal, Decimal]:
    """Score one area three times: by the unit, at first, and after it explained."""
    first = _rounded(float(most) * share, STEP)
    more = chance.gauss(hope + HOPES.get(code, 0.0), 0.35)
    own = min(most, max(Decimal(0), first + _rounded(more, STEP)))
    won_back = own > first and chance.random() < GIVEN_BACK
    return own, first, min(own, first + STEP) if won_back else first


def _rounded(value: float, step: Decimal) -> Decimal:
    return (Decimal(repr(value)) / step).quantize(Decimal(1)) * step


def _class(percent: Decimal) -> str:
    return next((name for low, name in CLASSES if percent >= Decimal(low)), "Yếu")


if __name__ == "__main__":
    main()
