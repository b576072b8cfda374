"""Cases that others have published, each with its source beside it.

scrutiny: R package of L. Jung, github.com/lhdjung/scrutiny, tests/testthat/test-grim.R,
test-grim-map.R, test-grim-values.R, test-grim-stats.R and test-unround.R,
vignettes/grim.Rmd. errorlocate and editrules: R
packages of E. de Jonge and M. van der Loo, github.com/data-cleaning, tests/testthat/
test-locate_errors.R, test-localize-errors.R and examples/errorLocalizer.R.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from cchc_lib.joint import prove
from cchc_lib.joint.modes import grim_possible, grim_power
from cchc_lib.joint.repairs import find_repairs
from cchc_lib.joint.rows import System, Variable, make_row
from cchc_lib.joint.solve import decide
from cchc_lib.numbers.intervals import Interval, rounding_interval

EQUAL, NOT_BELOW = Interval.point(0), Interval.closed(0, None)
ABOVE = Interval(Fraction(0), None, False, False)

# The package's data set pigs1 (scrutiny reference manual).
PIGS = (
    ("7.22", 32),
    ("4.74", 25),
    ("5.23", 29),
    ("2.57", 24),
    ("6.77", 27),
    ("2.68", 28),
    ("7.01", 29),
    ("7.38", 26),
    ("3.14", 27),
    ("6.89", 31),
    ("5.00", 25),
    ("0.24", 28),
)


def grim(text, n, *, items=1, percent=False, mode="nearest"):
    """Ask the exact system for a whole sum, as a mean of n·items whole answers."""
    value = Decimal(text)
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    printed = rounding_interval(value, step, mode=mode)
    factor = 100 if percent else 1
    row = make_row({0: Fraction(factor, n * items)}, printed)
    whole = decide(System((Variable(name="sum"),), (row,))).status == "feasible"
    assert whole == grim_possible(printed, n * items, factor=factor)
    return whole


def letters(values):
    return "".join("f" if not v else "t" for v in values)


@pytest.mark.parametrize(
    ("first", "step", "count", "n", "items", "percent", "expected"),
    [
        ("5.19", "0.01", 12, 28, 1, False, "fftffftffftf"),  # test-grim.R, vec1
        ("0.150", "0.001", 10, 120, 3, False, "tfftfftftf"),  # vec2
        ("0.80", "0.01", 10, 28, 2, False, "tftftftttt"),  # vec3
        ("519", "1", 12, 28, 1, True, "fftffftffftf"),  # vec4
        ("6", "1", 11, 50, 1, True, "tftftftftft"),  # vec5
    ],
)
def test_grim_agrees_with_scrutiny(first, step, count, n, items, percent, expected):
    values = [str(Decimal(first) + k * Decimal(step)) for k in range(count)]

    assert letters(grim(v, n, items=items, percent=percent) for v in values) == expected


def test_grim_agrees_with_scrutiny_on_its_data_set():
    # test-grim-map.R, consistency_exp
    assert letters(grim(x, n) for x, n in PIGS) == "tfffftftfftf"


@pytest.mark.parametrize(
    ("n", "mode", "expected"),
    [
        # test-grim-map.R, df8_n40_… and df8_n80_…, in the version that rounds without
        # a tolerance (a later one lets 4.75 count as truncated to 4.74)
        (40, "nearest", "tfttttftfftf"),  # up_or_down
        (40, "half_up", "fftfftftfftf"),
        (40, "half_down", "tffttffffftf"),
        (40, "ceil", "fftfftftfftf"),
        (40, "trunc", "tffttffffftf"),
        (80, "nearest", "tttttttttttt"),
        (80, "half_up", "fttffttttttt"),
        (80, "half_down", "ttfttftftttt"),
        (80, "ceil", "ttttttfttttt"),
        (80, "trunc", "tfttttttfftf"),
    ],
)
def test_grim_agrees_with_scrutiny_under_each_rounding_mode(n, mode, expected):
    assert letters(grim(x, n, mode=mode) for x, _ in PIGS) == expected


@pytest.mark.parametrize(
    ("mean", "n", "possible"),
    [
        ("5.18", 28, True),  # 145/28 and 146/28 lie around 5.19
        ("5.19", 28, False),  # Brown and Heathers (2017), the paper's example
        ("5.21", 28, True),
        ("3.48", 20, False),  # the die of the encyclopedia article on the test
        ("5.93", 49, False),  # The Economist, 18 June 2016: 5.93 × 49 = 290.57
        ("4.71", 20, False),  # Bauer and Francis (2021), as told in vignettes/grim.Rmd
        ("5.3", 20, True),
        ("4.71", 17, True),
        ("5.3", 23, True),
    ],
)
def test_grim_cases_from_papers(mean, n, possible):
    assert grim(mean, n) == possible


def test_rounding_up_and_down_disagree_where_scrutiny_says_so():
    # vignettes/grim.Rmd, jpap_4: opposite for the first two of four, then agreeing
    up = [grim(x, 80, mode="half_up") for x in ("2.02", "2.03", "2.04", "2.05")]
    down = [grim(x, 80, mode="half_down") for x in ("2.02", "2.03", "2.04", "2.05")]

    assert [a != b for a, b in zip(up, down, strict=True)] == [True, True, False, False]


@pytest.mark.parametrize(
    ("n", "sums"),
    [
        # test-grim-values.R: 5.1875 = 166/32; 1556, 1557 and 1558 of 300; none of 28
        (32, [166]),
        (300, [1556, 1557, 1558]),
        (28, []),
    ],
)
def test_sums_behind_a_mean_agree_with_scrutiny(n, sums):
    printed = rounding_interval(Decimal("5.19"), Decimal("0.01"))
    whole = printed.scaled(n).integers()

    found = [] if whole.empty else list(range(int(whole.low), int(whole.high) + 1))
    assert found == sums


def test_a_per_cent_that_two_of_five_give_is_possible_and_its_neighbours_are_not():
    # test-grim-values.R: 40 % of 5 is 2 people; 71 % of 43 lies between 30 and 31
    assert grim("40", 5, percent=True)
    assert not grim("41", 5, percent=True)
    assert not grim("71", 43, percent=True)


@pytest.mark.parametrize("n", [1, 7, 8, 40, 64, 99])
@pytest.mark.parametrize("mode", ["half_up", "half_down", "trunc", "ceil"])
def test_power_is_the_share_of_per_cents_that_no_count_gives(n, mode):
    # test-grim-stats.R does the same for whole percentages and these n
    impossible = [k for k in range(100) if not grim(str(k), n, percent=True, mode=mode)]

    assert Fraction(len(impossible), 100) == grim_power(n, 2)


@pytest.mark.parametrize(
    ("decimals", "counts", "powers"),
    [
        # test-grim-stats.R: 5.30 of 20 to 30; 90 to 110; 87.50 % of 45 to 55
        (2, range(20, 31), [Fraction(k, 100) for k in range(80, 69, -1)]),
        (2, range(90, 111), [Fraction(max(0, k), 100) for k in range(10, -11, -1)]),
        (4, range(45, 56), [Fraction(k, 10**4) for k in range(9955, 9944, -1)]),
        (10, [40], [1 - Fraction(40, 10**10)]),
    ],
    ids=["means", "to-none", "percentages", "ten-decimals"],
)
def test_power_agrees_with_scrutiny(decimals, counts, powers):
    assert [grim_power(n, decimals) for n in counts] == powers


@pytest.mark.parametrize(
    ("printed", "mode", "ends", "closed"),
    [
        # test-unround.R: "4.50" read with one to five decimals
        ("4.5", "nearest", ("4.45", "4.55"), (True, True)),
        ("4.50", "nearest", ("4.495", "4.505"), (True, True)),
        ("4.500", "nearest", ("4.4995", "4.5005"), (True, True)),
        ("4.5000", "nearest", ("4.49995", "4.50005"), (True, True)),
        ("4.50000", "nearest", ("4.499995", "4.500005"), (True, True)),
        # likewise "0.53" up and down from 5, and what lies on an end
        ("0.53", "half_up", ("0.525", "0.535"), (True, False)),
        ("0.53", "half_down", ("0.525", "0.535"), (False, True)),
        ("0.53", "trunc", ("0.53", "0.54"), (True, False)),
        ("0.53", "ceil", ("0.52", "0.53"), (False, True)),
        # "symmetric": a negative number mirrors its absolute value
        ("-0.53", "half_up", ("-0.535", "-0.525"), (False, True)),
        ("-0.70", "trunc", ("-0.71", "-0.70"), (False, True)),
    ],
)
def test_unrounding_agrees_with_scrutiny(printed, mode, ends, closed):
    value = Decimal(printed)
    step = Decimal(1).scaleb(int(value.as_tuple().exponent))
    unrounded = rounding_interval(value, step, mode=mode)

    assert (unrounded.low, unrounded.high) == tuple(map(Fraction, ends))
    assert (unrounded.low_closed, unrounded.high_closed) == closed


def test_grim_power_is_the_papers_formula():
    # Brown and Heathers (2017): 1 − N/10^D; 28 persons, two decimals, 72 %
    assert grim_power(28, 2) == Fraction(72, 100)
    assert grim_power(100, 2) == grim_power(250, 2) == 0


@pytest.mark.parametrize(
    ("parts", "total", "holds"),
    [
        # XBRL International, Requirements for Calculations 1.1, section 2.1: the true
        # sums are 12,141,123 + 45,441,321 = 57,582,444
        (("12.1", "45.4"), "57.6", True),
        # XBRL International, "Calculations 1.1: getting rid of the noise", figure 1
        (("4.1", "6.1"), "10.3", True),
        (("4.1", "6.1"), "10.4", False),
        (("0.5", "0.5", "0.5"), "1.6", True),
        (("0.5", "0.5", "0.5"), "1.8", False),
    ],
)
def test_sums_of_rounded_parts_hold_within_their_intervals(
    fig, says, parts, total, holds
):
    names = [f"f{k}" for k in range(2, 2 + len(parts))]
    figures = [
        fig("f1", total, "money", scale=10**6),
        *(fig(n, p, "money", scale=10**6) for n, p in zip(names, parts, strict=True)),
    ]

    result = prove(figures, [says("sum", total="f1", part=" ".join(names))])

    assert result.blocks[0].strict == ("feasible" if holds else "infeasible")


@pytest.mark.parametrize(
    ("mode", "total", "status"),
    [
        # three parts that print 33.3: nearest [33.25, 33.35], trunc [33.3, 33.4)
        ("nearest", Fraction("100.05"), "feasible"),  # a closed end is reached
        ("half_up", Fraction("100.05"), "infeasible"),  # an open one is not
        ("half_up", Fraction("99.75"), "feasible"),
        ("half_down", Fraction("99.75"), "infeasible"),
        ("trunc", Fraction("99.9"), "feasible"),
        ("trunc", Fraction("100.2"), "infeasible"),
        ("ceil", Fraction("99.9"), "feasible"),
        ("ceil", Fraction("99.6"), "infeasible"),
    ],
)
def test_sums_of_rounded_parts_tell_open_ends_from_closed_ones(mode, total, status):
    printed = rounding_interval(Decimal("33.3"), Decimal("0.1"), mode=mode)
    scale = 20 * 2520
    parts = [make_row({n: Fraction(1, scale)}, printed) for n in range(3)]
    whole = make_row({n: Fraction(1, scale) for n in range(3)}, Interval.point(total))
    variables = tuple(Variable(name=str(n), scale=scale) for n in range(3))

    assert decide(System(variables, (*parts, whole))).status == status


PROFIT = {"p": 755, "c": 125, "t": 200}
BALANCE = ({"p": 1, "c": 1, "t": -1}, EQUAL)
COSTLY = ({"c": 1, "t": Fraction(-6, 10)}, NOT_BELOW)


@pytest.mark.parametrize(
    ("rules", "weights", "expected"),
    [
        # examples/errorLocalizer.R: "changing any variable will do", three solutions
        ([BALANCE], {}, [("p",), ("c",), ("t",)]),
        # "Increasing the reliability weight of turnover, yields 2 solutions"
        ([BALANCE], {"t": 2}, [("p",), ("c",)]),
        # with c ≥ 0.6 t "there's only one solution"
        ([BALANCE, COSTLY], {}, [("p",)]),
    ],
)
def test_error_localisation_agrees_with_editrules(record, rules, weights, expected):
    repairs = find_repairs(record(PROFIT, rules), weights=weights)

    assert list(repairs.sets) == expected


def test_error_localisation_agrees_with_errorlocate(record):
    # test-locate_errors.R, "works with linear rules"
    rules = [BALANCE, COSTLY, ({"c": 1}, NOT_BELOW), ({"p": 1}, NOT_BELOW)]

    assert find_repairs(record(PROFIT, rules)).sets == (("p",),)


def test_values_above_ten_million_survive(record):
    # errorlocate issue 30: 1e10 made every variable an error, then needed a warning
    rules = [BALANCE, COSTLY, ({"t": 1}, NOT_BELOW)]

    repairs = find_repairs(record({"p": 10**10, "c": 200, "t": 300}, rules))

    assert repairs.sets == (("p",),)


def test_money_of_a_million_million_survives(record):
    values = {"p": 4_000_000_000_001, "c": 6_000_000_000_000, "t": 10**13}

    assert find_repairs(record(values, [BALANCE])).sets == (("p",), ("c",), ("t",))


@pytest.mark.parametrize(
    ("fixed", "expected"),
    [
        # test-locate_errors.R, "handles Inf weights": profit 30, cost 70, turnover 80
        (("p", "t"), [("c",)]),
        (("p", "c"), [("t",)]),
    ],
)
def test_figures_that_are_not_to_be_doubted_stay(record, fixed, expected):
    rules = [BALANCE, COSTLY, ({"c": 1}, NOT_BELOW), ({"t": 1}, NOT_BELOW)]
    system = record({"p": 30, "c": 70, "t": 80}, rules)

    assert list(find_repairs(system, fixed=fixed).sets) == expected


def test_two_parts_above_a_fixed_total_both_change(record):
    # test-locate_errors.R, "handles inf weights": x = 6, y = 6, z = 5
    rules = [({"x": 1, "y": 1, "z": -1}, EQUAL)]
    system = record({"x": 6, "y": 6, "z": 5}, rules, low={"x": 0, "y": 0})

    assert find_repairs(system, fixed=["z"]).sets == (("x", "y"),)


def test_fixed_parts_leave_the_two_that_are_wrong(record):
    # test-locate_errors.R, issue 34
    values = {"y": 60, "a": 5, "b": 5, "c": 5, "d": 45, "e": 0}
    known = {"y": 60, "a": 5, "b": 5, "c": 5, "d": 25, "e": 20}
    rules = [({n: 1}, Interval.point(v)) for n, v in known.items()]
    rules.append(({"y": 1, **dict.fromkeys("abcde", -1)}, EQUAL))

    assert find_repairs(record(values, rules)).sets == (("d", "e"),)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        # examples/localizeErrors.R: x + y = z, all above zero
        ((1, -1, 2), [("y",)]),
        ((-1, 1, 0), [("x", "z")]),
        ((1, 1, 2), [()]),
    ],
)
def test_records_of_localize_errors(record, values, expected):
    rules = [
        ({"x": 1, "y": 1, "z": -1}, EQUAL),
        *(({n: 1}, ABOVE) for n in "xyz"),
    ]
    system = record(dict(zip("xyz", values, strict=True)), rules)

    assert list(find_repairs(system).sets) == expected


@pytest.mark.parametrize(
    ("weights", "expected"),
    [((1, 2, 2), "x"), ((2, 1, 2), "y"), ((2, 2, 1), "z")],
)
def test_weights_choose_among_equals(record, weights, expected):
    # test-localize-errors.R, "works with different weights per record"
    system = record({"x": 1, "y": 1, "z": 1}, [({"x": 1, "y": 1, "z": -1}, EQUAL)])

    repairs = find_repairs(system, weights=dict(zip("xyz", weights, strict=True)))

    assert repairs.sets == ((expected,),)


def test_weight_of_a_repair_is_the_number_of_changes(record):
    # testErrorLocalizer.R: x + y + z = w, x > 0 of (−1, 1, 0, 0) weighs 2
    rules = [({"x": 1, "y": 1, "z": 1, "w": -1}, EQUAL), ({"x": 1}, ABOVE)]
    repairs = find_repairs(record({"x": -1, "y": 1, "z": 0, "w": 0}, rules))

    assert repairs.weight == 2
    assert repairs.sets == (("x", "y"), ("x", "z"), ("x", "w"))


def test_edits_of_a_business_survey_leave_two_optima(record):
    # The edits are those de Waal, Pannekoek and Scholtus (2011) use: T = P + C,
    # P ≤ 0.5 T, −0.1 T ≤ P, T ≥ 0, T ≤ 550 N. No single change suffices, by hand:
    # T must be ≤ 2750 while P + C is 100,000, and P > 0.5 T while C is 60,000.
    values = {"T": 100, "P": 40_000, "C": 60_000, "N": 5}
    rules = [
        ({"T": 1, "P": -1, "C": -1}, EQUAL),
        ({"T": Fraction(1, 2), "P": -1}, NOT_BELOW),
        ({"T": Fraction(1, 10), "P": 1}, NOT_BELOW),
        ({"T": -1, "N": 550}, NOT_BELOW),
    ]
    system = record(values, rules, low={"T": 0, "C": 0, "N": 0})

    assert find_repairs(system).sets == (("T", "N"), ("P", "C"))
