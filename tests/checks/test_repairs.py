"""Which single misprint would explain a failed claim."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cchc_lib.checks import ALL_RULES
from cchc_lib.checks.repairs import find_repairs
from cchc_lib.numbers.edits import one_edit


@pytest.fixture
def repaired(figures, tie):
    """Repair a failed claim: (figure, as it would read) of each repair."""

    def run(kind, printed, terms, detail=""):
        rule = ALL_RULES[kind][1]
        verdict = rule(tie(kind, terms, detail=detail), figures(printed))
        return [
            (r.figure, r.printed) for r in find_repairs(verdict, figures(printed), rule)
        ]

    return run


def near(part, whole, share):
    """Say whether a share follows under nearest; all and none are meant strictly."""
    exact = Fraction(100 * part, whole)
    step = Fraction(10) ** share.as_tuple().exponent
    if share in {0, 100}:
        return exact == share
    return 2 * abs(exact - Fraction(share)) <= step and part <= whole


def counts_near(value):
    """Every count one keystroke away: whole and above zero."""
    return {v for v, _ in one_edit(value) if v > 0 and v == int(v)}


def by_brute_force(part, whole, share):
    """Every one-edit change of one of three figures that mends a share."""
    shares = {v for v, _ in one_edit(share.value) if v <= 100 and near(part, whole, v)}
    k, n = Decimal(part), Decimal(whole)
    parts = {v for v in counts_near(k) if near(int(v), whole, share.value)}
    wholes = {v for v in counts_near(n) if near(part, int(v), share.value)}
    return {
        *(("f3", Fraction(v)) for v in shares - {share.value}),
        *(("f1", Fraction(v)) for v in parts - {k}),
        *(("f2", Fraction(v)) for v in wholes - {n}),
    }


def test_repairs_stand_in_the_order_of_suspicion(repaired):
    got = repaired(
        "share", "f1: 74.285/104.259; f2: 71,26%", "part=f1 whole=f1/ share=f2"
    )

    assert got == [
        ("f2", "71,25"),
        ("f1", "74.295"),
        ("f1", "104.239"),
        ("f1", "104.249"),
        ("f1", "104.250"),
        ("f1", "104.251"),
        ("f1", "104.252"),
    ]


@pytest.mark.parametrize(
    ("printed", "figure", "repair"),
    [
        ("f1: 8.049; f2: 7.424; f3: 675", "f3", "625"),
        ("f1: 8.049; f2: 7.442; f3: 625", "f2", "7.424"),
        ("f1: 8.049; f2: 7.424; f3: 6.255", "f3", "625"),
        ("f1: 8.049; f2: 7.424; f3: 65", "f3", "625"),
        ("f1: 4,53 nghìn; f2: 4.000; f3: 521", "f1", "4,52"),
    ],
    ids=["substitute", "transpose", "one-digit-too-many", "one-digit-short", "scaled"],
)
def test_finds_the_slip_of_a_finger(printed, figure, repair, repaired):
    assert (figure, repair) in repaired("sum", printed, "total=f1 part=f2 part=f3")


def test_finds_a_shifted_decimal_mark(repaired):
    got = repaired("share", "f1: 77; f2: 1.000; f3: 0,77%", "part=f1 whole=f2 share=f3")

    assert ("f3", "7,7") in got


def test_names_the_edit_and_the_role(figures, tie):
    rule = ALL_RULES["fraction"][1]
    made = figures("f1: 52/25")
    verdict = rule(tie("fraction", "part=f1 whole=f1/"), made)

    found = {(r.printed, r.why): r.edit for r in find_repairs(verdict, made, rule)}

    assert found["25", "part"] == "transpose"
    assert found["52", "denominator"] == "transpose"


def test_a_repaired_count_is_whole_and_above_zero(repaired):
    got = repaired("part_of", "f1: 8.049; f2: 9.424", "part=f2 whole=f1")

    assert got
    assert all("," not in printed and printed != "0" for _, printed in got)


@pytest.mark.xfail(reason="100 shifted to 10,0 is whole in value and rounded in print")
def test_a_repaired_count_has_no_decimals(repaired):
    got = repaired("share", "f1: 100; f2: 107; f3: 9,4%", "part=f1 whole=f2 share=f3")

    assert [printed for name, printed in got if name != "f3" and "," in printed] == []


def test_a_repaired_share_is_at_most_a_hundred(repaired):
    got = repaired("compare", "f1: 86,5%; f2: 98,06%", "top=f1 other=f2", "top")

    assert all(int(printed.split(",")[0]) <= 100 for _, printed in got)


@pytest.mark.xfail(reason="a ratio is held to a hundred like a share")
def test_a_repaired_ratio_may_exceed_a_hundred(repaired):
    got = repaired(
        "ratio", "f1: 1.082; f2: 1.000; f3: 18,2%", "new=f1 base=f2 ratio=f3", "percent"
    )

    assert ("f3", "108,2") in got


def test_a_claim_no_keystroke_mends_has_no_repair(repaired):
    assert repaired("sum", "f1: 9.999; f2: 1; f3: 2", "total=f1 part=f2 part=f3") == []


@settings(deadline=None)  # a busy machine is no failure
@given(data=st.data(), whole=st.integers(min_value=1, max_value=999))
def test_no_one_edit_repair_of_a_share_is_lost(data, whole, figures, tie):
    part = data.draw(st.integers(min_value=1, max_value=whole))
    right = Decimal(1000 * part // whole).scaleb(-1)
    slips = {v for v, _ in one_edit(right) if v.as_tuple().exponent == -1}
    share = data.draw(st.sampled_from(sorted(v for v in slips if v <= 100)))
    made = figures(f"f1: {part}; f2: {whole}; f3: {share}%".replace(".", ","))
    rule = ALL_RULES["share"][1]
    verdict = rule(tie("share", "part=f1 whole=f2 share=f3"), made)
    assume(verdict.verdict == "inconsistent")

    got = find_repairs(verdict, made, rule)

    # A count with decimals is a gap of its own, above.
    sound = [r for r in got if r.figure == "f3" or "," not in r.printed]
    plain = ((r.figure, r.printed.replace(".", "")) for r in sound)
    values = {(name, Fraction(text.replace(",", "."))) for name, text in plain}
    assert values == by_brute_force(part, whole, made["f3"])
