"""Promises that hold for every table of counts, whatever stands in it."""

from __future__ import annotations

import json
import tempfile
from fractions import Fraction
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_lib.errors import DataError
from cchc_lib.pipeline.comparing import (
    compare,
    comparison_csv,
    comparison_record,
    comparison_text,
)

COUNTS = st.one_of(st.integers(-2, 30), st.integers(0, 10**9))
UNITS = st.lists(
    st.tuples(st.sampled_from(["", "sở", "xã"]), COUNTS, COUNTS, st.booleans()),
    min_size=1,
    max_size=8,
)


@settings(max_examples=12)
@given(units=UNITS, blocks=st.booleans(), target=st.sampled_from([None, "50", "100"]))
def test_any_counts_are_told_or_refused(units, blocks, target):
    rows = [f"{i if own else 0},U{i},{block},{k},{n}"
            for i, (block, k, n, own) in enumerate(units)]  # fmt: skip
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.csv"
        path.write_text("\n".join(["Mã,Đơn vị,Khối,Đạt,Tổng", *rows]) + "\n", "utf-8")
        try:
            found = compare(path, part="Đạt", whole="Tổng", target=target, draws=100,
                            block="Khối" if blocks else None)  # fmt: skip
        except DataError:  # no unit has a case that may enter
            return

    table = found.units
    ranked = table[table["rank"].notna()]
    gap = sum(table["gap_exact"].dropna(), Fraction(0))
    assert len(table) == len(units)
    assert gap == found.overall.rate - (found.question.target or found.overall.rate)
    assert (ranked["rank_low"] <= ranked["rank"]).all()
    assert (ranked["rank"] <= ranked["rank_high"]).all()
    assert (ranked["whole"] >= 20).all()
    assert table.loc[table["problem"] != "", "rate"].isna().all()
    json.dumps(comparison_record(found), allow_nan=False)
    assert "nan" not in comparison_csv(found) + comparison_text(found)
