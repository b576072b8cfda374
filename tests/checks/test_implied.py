"""What printed figures bound though nobody printed it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_lib.checks import find_implied, run_checks

WITH_PART = "part=f1 whole=f2 share=f3"


@pytest.fixture(scope="session")
def implied(figures, tie):
    """Tell what follows from a share: quantity and interval."""

    def run(printed, terms=WITH_PART, kind="share"):
        made = figures(printed)
        verdicts = run_checks(made.values(), [tie(kind, terms)], {})
        return [(i.quantity, i.interval) for i in find_implied(verdicts, made)]

    return run


def test_the_rest_of_a_share_is_what_was_not_on_time(implied, as_set):
    got = implied("f1: 102.466 @dossier.resolved.on_time; f2: 104.259; f3: 98%")

    assert got == [("dossier.not_on_time", as_set("[1793, 1793]"))]


def test_a_hedged_share_of_a_hedged_whole_bounds_the_rest(implied, as_set):
    got = implied(
        "f1: trên 37.000 @dossier.received; f2: gần 97% @percent.on_time",
        "whole=f1 share=f2",
    )

    # 3 % of 37.001 is 1110,03: at least 1.111 whole dossiers
    assert got == [("dossier.not_on_time", as_set("[1111, oo)"))]


def test_a_rounded_share_bounds_the_rest_on_both_sides(implied, as_set):
    got = implied("f1: 200; f2: 98% @percent.on_time", "whole=f1 share=f2")

    assert got == [("dossier.not_on_time", as_set("[3, 5]"))]


def test_the_rest_of_online_is_not_online(implied, as_set):
    got = implied("f1: 60 @dossier.online; f2: 100; f3: 60%")

    assert got == [("dossier.not_online", as_set("[40, 40]"))]


def test_names_the_figures_it_follows_from(figures, tie):
    made = figures("f1: 60 @dossier.online; f2: 100; f3: 60%")
    verdicts = run_checks(made.values(), [tie("share", WITH_PART)], {})

    (found,) = find_implied(verdicts, made)

    assert found.figures == ("f1", "f2", "f3")


@pytest.mark.parametrize(
    ("printed", "terms", "kind"),
    [
        ("f1: 60 @dossier.online; f2: 100; f3: 60%; f4: 40", WITH_PART, "share"),
        ("f1: 100 @dossier.online; f2: 100; f3: 100%", WITH_PART, "share"),
        ("f1: 60 @dossier.returned; f2: 100; f3: 60%", WITH_PART, "share"),
        ("f1: 60 @dossier.online; f2: 100; f3: 70%", WITH_PART, "share"),
        ("f1: 160 @dossier.online; f2: 100; f3: 60%", WITH_PART, "share"),
        ("f1: 60 @dossier.online; f2: 100", "part=f1 whole=f2", "part_of"),
    ],
    ids=[
        "printed",
        "nothing-left",
        "no-half",
        "contradicted",
        "impossible",
        "no-share",
    ],
)
def test_nothing_follows(printed, terms, kind, implied):
    assert implied(printed, terms, kind) == []


def test_one_whole_is_told_once(figures, tie):
    made = figures("f1: 60 @dossier.online; f2: 100; f3: 60%; f4: 60,0%")
    ties = [tie("share", WITH_PART), tie("share", "part=f1 whole=f2 share=f4")]
    verdicts = [v for t in ties for v in run_checks(made.values(), [t], {})]

    assert len(list(find_implied(verdicts, made))) == 1


def test_what_is_open_is_taken_from_the_whole(implied, as_set):
    got = implied(
        "f1: 85 @dossier.on_time; f2: 110; f3: 85%; f4: 10",
        "part=f1 whole=f2 less=f4 share=f3",
    )

    assert got == [("dossier.not_on_time", as_set("[15, 15]"))]


@settings(deadline=None)  # a busy machine is no failure
@given(
    whole=st.integers(min_value=1, max_value=2000),
    share=st.integers(min_value=1, max_value=99),
)
def test_the_least_rest_is_that_of_the_least_whole(whole, share, implied):
    got = implied(
        f"f1: trên {whole}; f2: gần {share}% @percent.on_time", "whole=f1 share=f2"
    )

    rest = (100 - share) * (whole + 1)
    assert got[0][1].low == rest // 100 + 1
