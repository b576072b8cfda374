"""Charts of targets and months: every verdict in shape and in words."""

from __future__ import annotations

from functools import partial

import pandas as pd
import pytest
from matplotlib.text import Text

from cchc_lib.charts import (
    THEME,
    describe_months,
    describe_targets,
    month_chart,
    picture,
    target_ranges,
    theme,
)
from cchc_lib.stats.trends import xmr_chart

NAN = float("nan")
HOSTILE = "$\\frac{1}{$ <b>"


def results(*, lower=True, unit="percent"):
    """Give one result of each verdict against 99, and a text without one."""
    rows = [
        ("Huyện A", "98,5 %", "missed", 98.5, 98.5, 98.5),
        ("Huyện B", "gần “97%”", "missed", 0.0, 97.0, 97.0),
        ("Huyện C", "“99%”", "not_proven", 98.5, 99.5, 99.0),
        ("Huyện D", "trên “99%”", "met", 99.0, NAN, 99.0),
        ("Huyện E", "", "not_reported", NAN, NAN, NAN),
    ]
    columns = ["name", "said", "status", "low", "high", "value"]
    return pd.DataFrame(rows, columns=columns).assign(
        statement="từ 99 % đúng hạn",
        bound="từ 99 % trở lên",
        target=99.0,
        from_below=lower,
        unit=unit,
    )


def months(values=(*[0.9, 0.905] * 6, 0.875)):
    points = xmr_chart(list(values)).points
    labels = [f"2024-{n:02d}" for n in range(1, len(values) + 1)]
    return points.assign(code="", name="", period=labels)


def texts(ax):
    return [text.get_text() for text in ax.figure.findobj(Text) if text.get_text()]


def test_every_verdict_is_written_and_has_its_own_shape():
    with theme():
        ax = target_ranges(results())

    shapes = {line.get_marker() for line in ax.get_lines()} - {"None", None, ""}
    states = ("met", "not_proven", "missed")
    assert {THEME.unit_mark(state).shape for state in states} <= shapes
    assert {"đạt", "không đạt", "chưa đủ căn cứ"} <= set(texts(ax))


def test_title_counts_verdicts_with_those_not_reported():
    ax = target_ranges(results(), lang="en")

    title = " ".join(ax.get_title(loc="left").split())
    assert title == ("Từ 99 % đúng hạn: 1 met, 1 not proven, 2 missed, 1 not reported")


def test_texts_without_a_figure_are_not_drawn():
    ax = target_ranges(results())

    assert not any("Huyện E" in text for text in texts(ax))


def test_open_end_of_a_range_runs_to_the_edge():
    ax = target_ranges(results())

    left, right = ax.get_xlim()
    ends = {
        tuple(line.get_xdata()) for line in ax.get_lines() if len(line.get_xdata()) == 2
    }
    assert (left, 97.0) in ends
    assert any(high == right and low == 99.0 for low, high in ends)


def test_frame_leaves_out_ends_that_no_print_has():
    ax = target_ranges(results())

    assert ax.get_xlim()[0] > 90  # "gần 97%" has no lower end but 0


@pytest.mark.parametrize("lower", [True, False])
def test_side_that_meets_the_target_is_shaded(lower):
    ax = target_ranges(results(lower=lower))

    (shade,) = ax.patches
    left, right = ax.get_xlim()
    ends = (shade.get_x(), shade.get_x() + shade.get_width())
    assert ends == pytest.approx((99.0, right) if lower else (left, 99.0))


def test_points_are_drawn_on_their_own_axis():
    ax = target_ranges(results(unit="score"))

    assert ax.get_xlabel() == "Điểm"


def test_nothing_reported_is_said():
    table = results().iloc[[4]]

    assert "Không văn bản nào" in texts(target_ranges(table))[0]
    assert describe_targets(table).startswith("Không văn bản nào")


def test_words_say_what_the_chart_draws():
    said = describe_targets(results(), lang="en")

    assert "Huyện A: 98,5 % – missed; Huyện B: gần “97%” – missed" in said
    assert said.endswith("Huyện E – not reported.")


def test_unusual_month_has_a_mark_and_a_word():
    ax = month_chart(months(), target=0.99, lang="en")

    shapes = {line.get_marker() for line in ax.get_lines()}
    assert THEME.unit_mark("missed").shape in shapes
    assert {"unusual month", "target 99.00\xa0%", "1 of 13 months are unusual"} <= set(
        texts(ax)
    )


def test_quiet_months_have_no_mark():
    ax = month_chart(months([0.9, 0.905] * 6), lang="en")

    assert "None of 12 months is unusual" in texts(ax)
    assert "unusual month" not in texts(ax)


def test_limits_of_percent_stay_within_0_and_100():
    ax = month_chart(months([0.99, 1.0] * 6))

    (band,) = ax.collections
    assert band.get_paths()[0].vertices[:, 1].max() <= 100


def test_words_of_months_name_the_unusual_ones():
    assert describe_months(months(), target=0.99, lang="en").startswith(
        "1 of 13 months are unusual. 2024-13: 87.50"
    )
    assert "2024-01" in describe_months(months([0.9, 0.905] * 6))


def test_no_month_is_said():
    empty = months().iloc[:0]

    assert "Không đủ tháng" in texts(month_chart(empty))[0]
    assert describe_months(empty).startswith("Không đủ tháng")


@pytest.mark.parametrize(
    "draw",
    [
        partial(target_ranges, results().assign(name=HOSTILE, statement=HOSTILE)),
        partial(month_chart, months().assign(name=HOSTILE)),
    ],
    ids=["targets", "months"],
)
def test_text_of_a_source_starts_no_formula(draw):
    with theme():
        drawn = picture(draw(), alt="x")

    assert "<b>" not in drawn.svg


@pytest.mark.parametrize("make", [results, months], ids=["targets", "months"])
def test_equal_tables_give_equal_bytes(make):
    draw = target_ranges if make is results else month_chart
    with theme():
        first, second = (picture(draw(make()), alt="x").svg for _ in "12")

    assert first == second
