"""F02 fractions, F03 sums, F04 subsets: by hand and by brute force."""

from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_lib.checks.sums import check_sum

# Quarters from 0 to 200: fine enough for sums of three parts with whole ends.
TOP = 800
HEDGES = st.sampled_from(["", "trên ", "gần ", "khoảng ", "dưới "])
COUNTS = st.tuples(HEDGES, st.integers(min_value=1, max_value=30))


def quarters(hedge, value):
    """Every quarter the hedge leaves open, its bound included: no contradiction."""
    g = 10 if value % 10 == 0 else 1
    match hedge.strip():
        case "trên":
            return range(4 * value, TOP)
        case "gần" | "dưới":
            return range(4 * value + 1)
        case "khoảng":
            return range(max(0, 4 * (value - g)), 4 * (value + g) + 1)
    return range(4 * value, 4 * value + 1)


def sums_of(sets):
    """Every sum of one member each, as bits of one integer."""
    bits = 1
    for members in sets:
        spread = 0
        for member in members:
            spread |= bits << member
        bits = spread
    return bits


def test_sums_are_judged_as_by_hand(sum_case, judge, agrees):
    verdict = judge(sum_case)

    assert (verdict.verdict, verdict.reason) == (
        sum_case["verdict"],
        sum_case["reason"],
    )
    assert agrees(verdict, sum_case)


@settings(deadline=None)  # a busy machine is no failure
@given(total=COUNTS, parts=st.lists(COUNTS, min_size=2, max_size=3))
def test_hedged_sums_agree_with_brute_force(total, parts, figures, tie):
    printed = [f"{hedge}{value}" for hedge, value in (total, *parts)]
    names = "; ".join(f"f{n}: {text}" for n, text in enumerate(printed))
    terms = "total=f0 " + " ".join(f"part=f{n + 1}" for n in range(len(parts)))

    verdict = check_sum(tie("sum", terms), figures(names))

    reached = sums_of(quarters(*part) for part in parts)
    wanted = sums_of([quarters(*total)])
    assert (verdict.verdict == "consistent") == bool(reached & wanted)


@settings(deadline=None)
@given(
    parts=st.lists(st.integers(min_value=0, max_value=10**6), min_size=2, max_size=6)
)
def test_counts_in_full_add_up_exactly(parts, figures, tie):
    names = "; ".join(f"f{n}: {value}" for n, value in enumerate([sum(parts), *parts]))
    terms = "total=f0 " + " ".join(f"part=f{n + 1}" for n in range(len(parts)))

    assert check_sum(tie("sum", terms), figures(names)).verdict == "consistent"


@settings(deadline=None)
@given(
    parts=st.lists(st.integers(min_value=0, max_value=10**6), min_size=2, max_size=6),
    gap=st.integers(min_value=1, max_value=5),
)
def test_counts_in_full_are_never_rounded(parts, gap, figures, tie):
    values = [sum(parts) + gap, *parts]
    names = "; ".join(f"f{n}: {value}" for n, value in enumerate(values))
    terms = "total=f0 " + " ".join(f"part=f{n + 1}" for n in range(len(parts)))

    assert check_sum(tie("sum", terms), figures(names)).verdict == "inconsistent"
