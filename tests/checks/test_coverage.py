"""Which figures were checked, and why the others were not."""

from dataclasses import replace

import pytest

from cchc_lib.checks import cover, run_checks


@pytest.fixture
def covered(figures, tie):
    """Check some relations of some figures and count what was covered."""

    def run(printed, *relations):
        made = tuple(figures(printed).values())
        ties = [
            replace(tie(*relation), claim=f"claim {n}")
            for n, relation in enumerate(relations)
        ]
        return cover(made, run_checks(made, ties, {}))

    return run


def test_counts_each_stage_within_the_one_before(covered):
    coverage = covered(
        "f1: 40/50; f2: 80%; f3: 7",
        ("share", "part=f1 whole=f1/ share=f2"),
    )

    assert (coverage.found, coverage.typed) == (3, 3)
    assert (coverage.in_a_check, coverage.checked) == (2, 2)


def test_a_number_without_a_unit_is_found_and_not_typed(figures):
    (figure,) = figures("f1: 7").values()

    coverage = cover([replace(figure, unit="number")], [])

    assert (coverage.found, coverage.typed) == (1, 0)


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        ("f1: 99% !target", "target_without_result"),
        ("f1: 5% !change", "base_not_printed"),
        ("f1: 99%", "no_relation"),
    ],
    ids=["target", "change", "result"],
)
def test_a_figure_in_no_check_has_its_reason(printed, reason, covered):
    assert covered(printed).unchecked == (("f1", reason),)


def test_an_open_check_is_no_check(covered):
    coverage = covered("f1: 200; f2: 98%", ("share", "whole=f1 share=f2"))

    assert (coverage.in_a_check, coverage.checked) == (2, 0)
    assert coverage.unchecked == (
        ("f1", "part_not_printed"),
        ("f2", "part_not_printed"),
    )


def test_a_figure_checked_once_is_checked(covered):
    coverage = covered(
        "f1: 200; f2: 98%; f3: 150; f4: 50",
        ("share", "whole=f1 share=f2"),
        ("sum", "total=f1 part=f3 part=f4"),
    )

    assert coverage.unchecked == (("f2", "part_not_printed"),)


def test_a_failed_check_is_a_check(covered):
    coverage = covered("f1: 9; f2: 4; f3: 4", ("sum", "total=f1 part=f2 part=f3"))

    assert coverage.checked == 3


def test_standing_within_a_total_is_no_check(figures, tie):
    made = tuple(figures("f1: 200; f2: 50").values())
    relation = tie("part_of", "part=f2 whole=f1", strength="weak")

    coverage = cover(made, run_checks(made, [relation], {}))

    assert coverage.unchecked == (
        ("f1", "only_within_a_total"),
        ("f2", "only_within_a_total"),
    )


def test_no_figures_no_coverage():
    coverage = cover([], [])

    assert (coverage.found, coverage.checked, coverage.unchecked) == (0, 0, ())
