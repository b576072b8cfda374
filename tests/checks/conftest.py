"""Cases as data, and figures and relations written in a few characters.

``f1: 74.285/104.259; f2: trên 71,26%`` writes two figures, ``part=f1 whole=f1/
share=f2`` the terms of a relation: ``f1/`` is the denominator of ``f1``. A row whose
``gap`` is not empty is a known gap: it must fail until the code is mended.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from cchc_lib.checks import ALL_RULES
from cchc_lib.checks.levels import check_band
from cchc_lib.model import Figure, Relation, Term, Verdict
from cchc_lib.numbers.hedges import hedge_intervals, range_interval
from cchc_lib.numbers.intervals import Interval
from cchc_lib.numbers.numerals import read_numeral
from cchc_lib.vocabulary import load_vocabulary
from tests.case_files import parametrize_cases

HERE = Path(__file__).parent
HEDGES = {
    "trên": "above",
    "gần": "nearly",
    "khoảng": "about",
    "dưới": "below",
    "ít nhất": "at_least",
    "tối đa": "at_most",
}
UNITS = {
    "%": ("percent", "percent"),
    "điểm%": ("percent", "point"),
    "điểm": ("score", "score"),
    "lần": ("ratio", "times"),
    "bậc": ("rank", "place"),
    "đồng": ("money", "vnd"),
}
FIGURE = re.compile(
    rf"(?:(?P<hedge>{'|'.join(HEDGES)}) )?(?P<number>[\d.,]+)(?:/(?P<of>[\d.,]+))?"
    r"(?:–(?P<upper>[\d.,]+))?(?P<scale> nghìn)?"
    rf" ?(?P<unit>{'|'.join(sorted(UNITS, key=len, reverse=True))})?"
    r"(?: @(?P<quantity>[\w.]+))?(?: !(?P<role>\w+))?"
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give an argument ``share_case`` each row of ``cases_share.csv``."""
    parametrize_cases(metafunc, HERE)


def make_figure(name: str, printed: str) -> Figure:
    """Make the figure that a few characters describe."""
    found = FIGURE.fullmatch(printed)
    assert found is not None, printed
    kind, unit = UNITS.get(found["unit"] or "", ("count", "dossier"))
    numeral = read_numeral(found["number"], percent=kind in {"percent", "score"})
    scale = Decimal(1000 if found["scale"] else 1)
    value = numeral.value * scale
    resolution = Decimal(1).scaleb(-numeral.decimals) * scale
    hedge = HEDGES.get(found["hedge"] or "", "exact")
    hard, soft = hedge_intervals(
        hedge, value, kind=kind, decimals=numeral.decimals, resolution=resolution
    )
    if found["upper"]:
        hedge, soft = "range", None
        hard = range_interval(value, read_numeral(found["upper"]).value, high_open=True)
    return Figure(
        id=name,
        printed=printed,
        start=0,
        end=len(printed),
        value=value,
        denominator=read_numeral(found["of"]).value if found["of"] else None,
        interval=hard,
        soft=soft,
        decimals=numeral.decimals,
        resolution=resolution,
        kind="ratio" if found["of"] and kind == "count" else kind,
        hedge=hedge,
        unit=unit,
        quantity=found["quantity"] or unit,
        role=found["role"] or "result",
        period=None,
        scope="",
        first=0,
        last=1,
        alternatives=numeral.alternatives,
    )


@pytest.fixture(scope="session")
def figures() -> Callable[[str], Mapping[str, Figure]]:
    """Make figures by name: ``f1: 8.049; f2: 71,26%``."""

    def run(text: str) -> Mapping[str, Figure]:
        pairs = (item.split(": ", 1) for item in text.split("; "))
        return {name: make_figure(name, printed) for name, printed in pairs}

    return run


@pytest.fixture(scope="session")
def tie() -> Callable[..., Relation]:
    """Make a relation: ``tie("share", "part=f1 whole=f1/ share=f2")``."""

    def run(kind: str, terms: str, **fields: str) -> Relation:
        made = []
        for pair in terms.split():
            role, name = pair.split("=")
            take = "denominator" if name.endswith("/") else "value"
            made.append(Term(role=role, figure=name.rstrip("/"), take=take))
        fields = {"strength": "likely", "reason": "test", "detail": ""} | fields
        return Relation(kind=kind, claim="claim", terms=tuple(made), **fields)

    return run


@pytest.fixture(scope="session")
def judge(figures, tie) -> Callable[[Mapping[str, str]], Verdict]:
    """Put the rule of a case's kind to its figures."""

    def run(case: Mapping[str, str]) -> Verdict:
        relation = tie(case["kind"], case["terms"], detail=case["detail"] or "")
        if case["kind"] == "band":
            schemes = load_vocabulary().schemes
            return check_band(relation, figures(case["figures"]), schemes)
        return ALL_RULES[case["kind"]][1](relation, figures(case["figures"]))

    return run


@pytest.fixture(scope="session")
def agrees(as_set) -> Callable[[Verdict, Mapping[str, str]], bool]:
    """Hold a verdict against the columns of a case that are not empty."""

    def run(verdict: Verdict, case: Mapping[str, str]) -> bool:
        expected = {
            "exact": Fraction(case["exact"]) if case["exact"] else verdict.exact,
            "allowed": as_set(case["allowed"]) if case["allowed"] else verdict.allowed,
            "modes": tuple(case["modes"].split()) if case["modes"] else verdict.modes,
        }
        return expected == {name: getattr(verdict, name) for name in expected}

    return run


@pytest.fixture(scope="session")
def as_set() -> Callable[[str], Interval]:
    """Read ``[1, 2)``; ``oo`` is an end that is missing."""

    def run(text: str) -> Interval:
        opened, low, high, closed = re.fullmatch(r"(.)(.+), (.+)(.)", text).groups()
        return Interval(
            None if low == "-oo" else Fraction(low),
            None if high == "oo" else Fraction(high),
            opened == "[",
            closed == "]",
        )

    return run
