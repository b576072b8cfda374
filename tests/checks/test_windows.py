"""What is not tried as a repair would not have been one."""

from fractions import Fraction

import pytest

from cchc_lib.checks import ALL_RULES, repairs
from cchc_lib.checks.repairs import find_repairs, has_repair
from cchc_lib.checks.windows import find_window

FAILING = [
    ("share", "f1: 74.285; f2: 104.259; f3: 17,25%", "part=f1 whole=f2 share=f3"),
    ("share", "f1: 74.285/104.259; f2: 71,62%", "part=f1 whole=f1/ share=f2"),
    ("share", "f1: 497; f2: 500; f3: 100%", "part=f1 whole=f2 share=f3"),
    ("share", "f1: 40; f2: 500; f3: 0,8%", "part=f1 whole=f2 share=f3"),
    (
        "share",
        "f1: 13.794; f2: 134; f3: 651; f4: 59,53%",
        "part=f1 part=f2 whole=f1 whole=f2 whole=f3 share=f4",
    ),
    (
        "share",
        "f1: 13.794; f2: 13; f3: 651; f4: 95,53%",
        "part=f1 part=f2 whole=f1 whole=f2 whole=f3 share=f4",
    ),
    (
        "share",
        "f1: 12.794; f2: 134; f3: 14.579; f4: 95,53%",
        "part=f1 part=f2 whole=f3 share=f4",
    ),
    (
        "share",
        "f1: 9; f2: 1; f3: 60%",
        "part=f1 whole=f1 whole=f2 share=f3",
    ),
    ("repeat", "f1: 5.560; f2: 5.506", "first=f1 second=f2"),
    ("repeat", "f1: 8,9 nghìn; f2: 9.801", "first=f1 second=f2"),
    ("repeat", "f1: 103; f2: 20/100", "first=f1 second=f2"),
    (
        "sum",
        "f1: 17.651; f2: 13.767; f3: 3.254; f4: 634",
        "total=f1 part=f2 part=f3 part=f4",
    ),
    (
        "sum",
        "f1: 86,94 điểm; f2: 42,5 điểm; f3: 45,44 điểm",
        "total=f1 part=f2 part=f3",
    ),
    ("sum", "f1: trên 900; f2: 412; f3: 88", "total=f1 part=f2 part=f3"),
    ("sum", "f1: 5,65 nghìn; f2: 4.561; f3: 1.098", "total=f1 part=f2 part=f3"),
    ("sum", "f1: 46/55; f2: 40/52; f3: 6/4", "total=f1/ part=f2/ part=f3/"),
]


@pytest.mark.parametrize(("kind", "printed", "terms"), FAILING)
def test_a_window_leaves_no_repair_out(kind, printed, terms, figures, tie, monkeypatch):
    rule = ALL_RULES[kind][1]
    verdict = rule(tie(kind, terms), figures(printed))
    filtered = find_repairs(verdict, figures(printed), rule)
    monkeypatch.setattr(repairs, "find_window", lambda *_: None)

    assert verdict.verdict != "consistent"
    assert filtered == find_repairs(verdict, figures(printed), rule)
    assert has_repair(verdict, figures(printed), rule) == bool(filtered)


def test_parts_leave_their_total_one_place(figures, tie):
    printed = figures("f1: 634; f2: 300; f3: 324")
    relation = tie("sum", "total=f1 part=f2 part=f3")

    # 300 + 324 = 624; the steps that an edit may make coarser are left open.
    assert find_window(relation, relation.terms[0], printed) == (524, 724)


def test_a_part_that_is_in_the_whole_too_is_solved_for_in_both(figures, tie):
    printed = figures("f1: 9; f2: 1; f3: 60%")
    relation = tie("share", "part=f1 whole=f1 whole=f2 share=f3")

    # x / (x + 1) from 58.5 to 61.5 %: x from 0.585 / 0.415 to 0.615 / 0.385.
    assert find_window(relation, relation.terms[0], printed) == (
        Fraction(585, 415),
        Fraction(615, 385),
    )


def test_what_is_no_share_nor_sum_nor_repeat_is_tried_everywhere(figures, tie):
    relation = tie("change", "old=f1 new=f2")

    assert find_window(relation, relation.terms[0], figures("f1: 5; f2: 6")) is None
