"""A failed binding that is more likely ours than the text's is not held against it."""

import pytest

from cchc_lib.checks.plausible import doubt
from cchc_lib.checks.shares import check_share
from cchc_lib.checks.sums import check_sum


@pytest.fixture
def doubted(figures, tie):
    """Judge a share or a sum and doubt the verdict."""

    def run(printed, terms, *, kind="share", **fields):
        rule = {"share": check_share, "sum": check_sum}[kind]
        relation = tie(kind, terms, **fields)
        return doubt(rule(relation, figures(printed)), figures(printed), rule)

    return run


SHARE = "part=f1 whole=f2 share=f3"


def test_a_share_tens_of_points_away_was_bound_wrongly(doubted):
    verdict = doubted("f1: 34; f2: 200; f3: 88,55%", SHARE)

    assert (verdict.verdict, verdict.reason) == ("not_checked", "implausible_binding")


def test_a_share_one_keystroke_away_is_a_misprint(doubted):
    verdict = doubted("f1: 196; f2: 200; f3: 18%", SHARE)  # 98 %

    assert verdict.verdict == "inconsistent"


def test_a_share_a_few_points_away_is_an_error(doubted):
    verdict = doubted("f1: 171; f2: 200; f3: 88,77%", SHARE)  # 85,5 %

    assert verdict.verdict == "inconsistent"


def test_a_printed_fraction_is_believed(doubted):
    verdict = doubted("f1: 34; f2: 200; f3: 88,55%", SHARE, strength="stated")

    assert verdict.verdict == "inconsistent"


def test_a_closed_list_is_believed(doubted):
    verdict = doubted(
        "f1: 900; f2: 111; f3: 222",
        "total=f1 part=f2 part=f3",
        kind="sum",
        reason="closed_list",
    )

    assert verdict.verdict == "inconsistent"


def test_a_total_far_from_its_parts_was_bound_wrongly(doubted):
    verdict = doubted(
        "f1: 900; f2: 111; f3: 222", "total=f1 part=f2 part=f3", kind="sum"
    )

    assert verdict.reason == "implausible_binding"


def test_what_is_impossible_is_not_doubted(doubted):
    verdict = doubted("f1: 500; f2: 200; f3: 88%", SHARE)

    assert verdict.verdict == "impossible"


def test_a_hundred_is_not_doubted(doubted):
    verdict = doubted(
        "f1: 20,11%; f2: 35,22%", "part=f1 part=f2", kind="sum", detail="hundred"
    )

    assert verdict.verdict == "inconsistent"
