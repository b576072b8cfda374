"""Tables as audits make them, and charts that close behind each test."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import matplotlib as mpl
import matplotlib.pyplot as plt
import pandas as pd
import pytest

STEP = Fraction(1, 100)


@pytest.fixture(autouse=True)
def _no_window() -> Iterator[None]:
    mpl.use("agg")
    yield
    plt.close("all")


@pytest.fixture
def checks() -> pd.DataFrame:
    """A share, a total far off, a hedged share and a check that recomputes nothing."""
    columns = [
        "kind", "verdict", "reason", "label", "recomputed", "reported", "exact",
        "low", "high", "resolution",
    ]  # fmt: skip
    share = Fraction("71.26")
    rows = [
        ("share", "consistent_if", "", "71,26%", "≈ 71,2504 %", share,
         Fraction(7428500, 104259), share - STEP / 2, share + STEP / 2, STEP),
        ("sum", "inconsistent", "", "104.259 hồ sơ", "94.259", Fraction(104259),
         Fraction(94259), Fraction(104259), Fraction(104259), Fraction(1)),
        ("share", "consistent", "", "97%", "96 %", Fraction(97), Fraction(96),
         None, Fraction(97), Fraction(1)),
        ("band", "consistent", "", "77,19 điểm", "", Fraction("77.19"),
         Fraction("77.19"), None, None, STEP),
    ]  # fmt: skip
    return pd.DataFrame(rows, columns=columns)


@pytest.fixture
def coverage() -> pd.DataFrame:
    rows = [
        ("found", "", "", 8),
        ("typed", "", "", 8),
        ("in_a_check", "", "", 6),
        ("checked", "", "", 5),
        ("unchecked", "no_relation", "không có số nào khác để đối chiếu", 2),
        ("unchecked", "part_not_printed", "không in số tuyệt đối", 1),
    ]
    return pd.DataFrame(rows, columns=["stage", "reason", "label", "count"])
