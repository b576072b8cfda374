"""Numbers that tell time, rule by rule."""

import pytest

from cchc_lib.figures import dates


def at_first_number(rule, ctx):
    """Ask a rule about the first numeral of a text: the reason, or None."""
    i = ctx.tokens.kinds.index("number")
    hit = rule(ctx, i)
    return hit and (hit[0], " ".join(ctx.words[i : hit[1]]))


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("ngày 23/2 họp", ("date", "23 / 2")),
        ("ngày 27.4 họp", ("date", "27.4")),
        ("sáng 5-6 họp", ("date", "5 - 6")),
        ("( 18/6 )", ("date", "18 / 6")),
        ("TTXVN 18/4 đưa tin", ("date", "18 / 4")),
        ("từ 15.3 đến 14.6", ("date", "15.3")),
        ("đạt 9/11 xã", None),
        ("xếp thứ 9/11", None),
        ("tăng 2.5 lần", None),
        ("tăng 2,5 điểm", None),
    ],
    ids=[
        "day",
        "dot",
        "hyphen",
        "bracket",
        "dateline",
        "span",
        "counted",
        "rank",
        "no-cue",
        "points",
    ],
)
def test_day_and_month_need_a_word_of_time(text, hit, context):
    assert at_first_number(dates.day_month, context(text)) == hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("tháng 8/2021 họp", ("date", "8 / 2021")),
        ("kỳ 10-2020 họp", ("date", "10 - 2020")),
        ("10/2020 hồ sơ", None),
        ("tháng 13/2021 họp", None),
    ],
    ids=["slash", "hyphen", "counted", "no-thirteenth-month"],
)
def test_a_month_of_a_year_counts_nothing(text, hit, context):
    assert at_first_number(dates.month_year, context(text)) == hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("năm 2021 họp", ("year", "2021")),
        ("kế hoạch 2021 họp", ("year", "2021")),
        ("năm 2021 hồ sơ tăng", ("year", "2021")),
        ("nhận 2021 hồ sơ", None),
        ("nhận 2021/2022 hồ sơ", None),
        ("nhận 1900 hồ", None),
    ],
    ids=["named", "alone", "named-before-a-noun", "counted", "fraction", "too-early"],
)
def test_a_year_is_named_or_counts_nothing(text, hit, context):
    assert at_first_number(dates.year, context(text)) == hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("tháng 7, họp", ("period", "7")),
        ("tuần 53 họp", ("period", "53")),
        ("tuần 54 họp", None),
        ("tháng 7 % tăng", None),
        ("nhận 7 hồ sơ", None),
    ],
    ids=["month", "last-week", "no-such-week", "share", "no-cue"],
)
def test_a_period_is_numbered(text, hit, context):
    assert at_first_number(dates.period, context(text)) == hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("trong 10 năm qua", ("period", "10 năm")),
        ("lúc 14 giờ chiều", ("period", "14 giờ")),
        ("trong 3,5 năm qua", None),
        ("rút còn 18 ngày", None),
        ("giảm còn 4 giờ", None),
        ("sau 15 ngày làm việc", None),
        ("còn 4 giờ sáng", ("period", "4 giờ")),
    ],
    ids=[
        "years",
        "hour",
        "decimals",
        "cut",
        "hours-cut",
        "working-days",
        "of-the-clock",
    ],
)
def test_a_span_of_time_that_was_measured_is_a_figure(text, hit, context):
    assert at_first_number(dates.duration, context(text)) == hit


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("họp lần thứ 3", ("ordinal", "3")),
        ("thứ 2 hàng tuần", ("weekday", "2")),
        ("thứ 2, 5/6/2021", ("weekday", "2")),
        ("xếp thứ 2 toàn tỉnh", None),
        ("thứ 9 hàng tuần", None),
        ("thứ 3/11 huyện", None),
    ],
    ids=["time", "weekday", "before-a-date", "rank", "no-such-day", "rank-of"],
)
def test_an_order_ranks_somebody_or_tells_a_day(text, hit, context):
    assert at_first_number(dates.ordinal, context(text)) == hit


@pytest.mark.parametrize(
    ("rule", "text", "hit"),
    [
        (dates.full_date, "ngày 23/2/2021", ("date", "23 / 2 / 2021")),
        (dates.full_date, "ngày 32/2/2021", None),
        (dates.full_date, "ngày 1.2.20215", None),
        (dates.year_range, "giai đoạn 2011-2020", ("period", "2011 - 2020")),
        (dates.clock_time, "lúc 7:30", ("time", "7 : 30")),
        (dates.clock_time, "lúc 25:30", None),
    ],
    ids=["date", "no-such-day", "goes-on", "years", "clock", "no-such-hour"],
)
def test_a_shape_covers_the_whole_numeral(rule, text, hit, context):
    assert at_first_number(rule, context(text)) == hit
