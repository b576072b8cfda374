"""F01: shares of counts, by hand and by brute force."""

from decimal import (
    ROUND_DOWN,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Decimal,
    localcontext,
)
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_lib.checks.shares import check_share

ROUNDINGS = {
    "half_up": ROUND_HALF_UP,
    "half_down": ROUND_HALF_DOWN,
    "half_even": ROUND_HALF_EVEN,
    "trunc": ROUND_DOWN,
    "ceil": ROUND_UP,
}
WHOLES = st.integers(min_value=1, max_value=60)
PLACES = st.integers(min_value=0, max_value=2)


def printed(part, whole, places, rounding):
    """Print a share as a spreadsheet would; 50 digits tell every tie of small n."""
    with localcontext(prec=50):
        share = Decimal(100 * part) / Decimal(whole)
        return share.quantize(Decimal(1).scaleb(-places), rounding=rounding)


def modes_by_brute_force(part, whole, places, value):
    modes = {
        mode
        for mode, rounding in ROUNDINGS.items()
        if printed(part, whole, places, rounding) == value
    }
    if modes & {"half_up", "half_down"}:
        modes.add("nearest")  # either tie passes
    return modes


def word_by_brute_force(modes, exact, value):
    if value in {0, 100} and exact != value:
        return "inconsistent"  # all and none are meant strictly
    if "nearest" in modes:
        return "consistent"
    return "consistent_if" if modes else "inconsistent"


def vietnamese(value):
    return f"{value}".replace(".", ",")


def test_shares_are_judged_as_by_hand(share_case, judge, agrees):
    verdict = judge(share_case)

    assert (verdict.verdict, verdict.reason) == (
        share_case["verdict"],
        share_case["reason"],
    )
    assert agrees(verdict, share_case)


@pytest.mark.parametrize(
    "share",
    ["trên 98%", "gần 98%", "dưới 98%"],
    ids=["above", "nearly", "below"],
)
def test_a_share_on_an_open_bound_is_no_contradiction(share, figures, tie):
    relation = tie("share", "part=f1 whole=f1/ share=f2")

    verdict = check_share(relation, figures(f"f1: 98/100; f2: {share}"))

    assert verdict.verdict == "consistent"


@settings(deadline=None)  # a busy machine is no failure
@given(data=st.data(), whole=WHOLES, places=PLACES)
def test_agrees_with_brute_force_over_integers(data, whole, places, figures, tie):
    part = data.draw(st.integers(min_value=0, max_value=whole))
    near = printed(part, whole, places, ROUND_HALF_UP)
    steps = data.draw(st.integers(min_value=-2, max_value=2))
    value = min(
        max(near + steps * Decimal(1).scaleb(-places), 0 * near), 100 + 0 * near
    )
    case = f"f1: {part}/{whole}; f2: {vietnamese(value)}%"

    verdict = check_share(tie("share", "part=f1 whole=f1/ share=f2"), figures(case))

    modes = modes_by_brute_force(part, whole, places, value)
    exact = Fraction(100 * part, whole)
    assert set(verdict.modes) == modes
    assert verdict.verdict == word_by_brute_force(modes, exact, value)


@settings(deadline=None)
@given(data=st.data(), whole=WHOLES, places=PLACES)
def test_what_a_spreadsheet_prints_is_never_contradicted(
    data, whole, places, figures, tie
):
    part = data.draw(st.integers(min_value=1, max_value=max(1, whole - 1)))
    rounding = data.draw(st.sampled_from(sorted(ROUNDINGS.values())))
    value = printed(part, whole, places, rounding)
    case = f"f1: {part}/{whole}; f2: {vietnamese(value)}%"

    verdict = check_share(tie("share", "part=f1 whole=f1/ share=f2"), figures(case))

    strict = value in {0, 100} and part != whole
    assert strict or verdict.verdict in {"consistent", "consistent_if"}


@pytest.mark.parametrize(
    ("fraction", "share", "power"),
    [
        ("30/100", "30,00%", Fraction(99, 100)),
        ("3/10", "30%", Fraction(9, 10)),
        ("74.285/104.259", "71,25%", Fraction(0)),
    ],
    ids=["two-decimals", "no-decimals", "too-many-to-tell"],
)
def test_says_how_many_wrong_prints_it_would_catch(
    fraction, share, power, figures, tie
):
    relation = tie("share", "part=f1 whole=f1/ share=f2")

    verdict = check_share(relation, figures(f"f1: {fraction}; f2: {share}"))

    assert verdict.power == power
