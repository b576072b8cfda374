"""Audits as data frames: stable columns, exact values, input untouched."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pandas as pd
import pytest

from cchc_lib.findings.tables import (
    CHECK_COLUMNS,
    COVERAGE_COLUMNS,
    FIGURE_COLUMNS,
    FINDING_COLUMNS,
    coverage_table,
)
from cchc_lib.model import SEVERITIES

PROMISED = {
    "figures": (
        "id printed start end value denominator low high low_closed high_closed "
        "decimals resolution kind hedge unit quantity role period sentence"
    ),
    "checks": (
        "rule kind figures verdict reported exact allowed_low allowed_high modes "
        "reason label"
    ),
    "findings": (
        "rule severity figures decision message sentence reported exact repairs"
    ),
}
TEXT = (
    "Tiếp nhận 104.259 hồ sơ. Trực tuyến có 74.285/104.259 hồ sơ, đạt 71,26%.\n"
    "Tổng số 450 hồ sơ gồm 200 hồ sơ đất đai, 150 hồ sơ hộ tịch và 90 hồ sơ xây dựng."
)


@pytest.fixture(scope="module")
def audit(audit_text):
    return audit_text(TEXT)


@pytest.mark.parametrize("name", PROMISED)
def test_columns_keep_the_promised_order(audit, name):
    promised = PROMISED[name].split()

    assert list(getattr(audit, name).columns)[: len(promised)] == promised


def test_figures_are_where_the_table_says(audit):
    rows = audit.figures.itertuples()

    assert all(TEXT[row.start : row.end] == row.printed for row in rows)


def test_values_stay_exact(audit):
    share = audit.figures.set_index("printed").loc["71,26%"]
    check = audit.checks.set_index("label").loc["71,26%"]

    assert [share[c] for c in ("value", "low", "high")] == [
        Decimal("71.26"), Decimal("71.255"), Decimal("71.265"),
    ]  # fmt: skip
    assert check["exact"] == Fraction(7428500, 104259)
    assert check["exact"] - check["reported"] < 0


def test_exact_values_become_floats_on_demand(audit):
    values = audit.checks["exact"].astype(float)

    assert values.notna().any()


def test_gravest_finding_comes_first(audit):
    ranks = [SEVERITIES.index(s) for s in audit.findings["severity"]]

    assert ranks == sorted(ranks, reverse=True)
    assert audit.findings["severity"].iloc[0] == "material"


def test_finding_names_its_repairs(audit):
    repairs = audit.findings.set_index("severity")["repairs"]

    assert "71,26% → 71,25" in repairs["rounding"]
    assert "450 hồ sơ → 440" in repairs["material"]


def test_sentence_is_the_one_a_figure_stands_in(audit):
    sentence = audit.figures.set_index("printed")["sentence"]["71,26%"]

    assert sentence == "Trực tuyến có 74.285/104.259 hồ sơ, đạt 71,26%."


def test_text_without_figures_gives_empty_tables(audit_text):
    audit = audit_text("Không có số nào.")

    for name, columns in {
        "figures": FIGURE_COLUMNS,
        "checks": CHECK_COLUMNS,
        "findings": FINDING_COLUMNS,
    }.items():
        table = getattr(audit, name)
        assert table.empty
        assert tuple(table.columns) == columns


def test_coverage_counts_every_figure_once(audit):
    table = coverage_table(audit.coverage, "vi").set_index("stage")["count"]

    assert table["found"] == len(audit.figures)
    assert (
        table["checked"] + table.get("unchecked", pd.Series([0])).sum()
        == (table["found"])
    )


def test_coverage_words_the_reasons_in_the_language_asked_for(audit_text):
    coverage = audit_text("Có 13 phường, 20 người.").coverage
    labels = [coverage_table(coverage, lang)["label"].iloc[-1] for lang in ("vi", "en")]

    assert labels[0] != labels[1]
    assert tuple(coverage_table(coverage, "vi").columns) == COVERAGE_COLUMNS
