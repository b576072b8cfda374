"""The flow from a source to its findings, on the five sample releases."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

from cchc_lib.errors import SourceError, UnknownNameError
from cchc_lib.model import Source, Verdict
from cchc_lib.numbers.intervals import Interval
from cchc_lib.pipeline import (
    Audit,
    audit,
    check_scheme,
    known_schemes,
    read,
    read_figures,
)

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
NAMES = sorted(path.stem for path in SAMPLES.glob("*.txt"))


@cache
def audit_of(name: str, scheme: str | None = None) -> Audit:
    """Audit a sample once."""
    return audit(read(SAMPLES / f"{name}.txt"), scheme=scheme)


def verdict_on(found: Audit, printed: str) -> Verdict:
    """Find the one share, band or target claimed of a printed figure."""
    wanted = {"share", "band", "target"}
    (verdict,) = (
        v
        for v in found.verdicts
        if v.relation.kind in wanted
        and found.by_id[v.relation.claim.split(":")[1]].printed == printed
    )
    return verdict


def operands(found: Audit, verdict: Verdict) -> list[str]:
    return [found.by_id[t.figure].printed for t in verdict.relation.terms]


@pytest.fixture(scope="session")
def audit_text() -> Callable[..., Audit]:
    """Audit a text as if it had been read from a file."""

    def run(text: str, **options: object) -> Audit:
        source = Source(
            path="a.txt", text=text, title="a", sha256="0" * 64, encoding="utf-8"
        )
        return audit(source, **options)

    return run


def test_long_xuyen_2020_98_percent_follows_from_its_counts():
    found = audit_of("long_xuyen_2020")

    verdict = verdict_on(found, "98%")

    assert verdict.verdict == "consistent"
    assert verdict.exact == Fraction(10246600, 104259)  # 98,2802
    assert operands(found, verdict)[:2] == ["102.466 hồ sơ", "104.259 hồ sơ"]


def test_long_xuyen_2020_hides_1793_dossiers_not_on_time():
    implied = {i.quantity: i.interval for i in audit_of("long_xuyen_2020").implied}

    assert implied["dossier.not_on_time"] == Interval.point(1793)  # 104.259 − 102.466


def test_long_xuyen_2020_71_26_percent_is_right_only_if_rounded_up():
    verdict = verdict_on(audit_of("long_xuyen_2020"), "71,26%")

    assert (verdict.verdict, verdict.modes) == ("consistent_if", ("ceil",))
    assert verdict.exact == Fraction(7428500, 104259)  # 71,2504
    assert round(float(verdict.exact), 4) == 71.2504


def test_long_xuyen_2020_lists_the_repairs_in_their_order():
    (finding,) = audit_of("long_xuyen_2020").found

    assert [repair.printed for repair in finding.repairs] == [
        "71,25",
        "74.295",
        "104.239",
        *("104.249", "104.250", "104.251", "104.252"),
    ]


def test_long_xuyen_2020_raises_no_other_alarm():
    (finding,) = audit_of("long_xuyen_2020").found

    assert (finding.rule, finding.severity, finding.decision) == (
        *("F01", "rounding"),
        None,
    )


def test_long_xuyen_2024_is_fair_after_its_scheme():
    verdict = verdict_on(audit_of("long_xuyen_2024", "qd766_2022"), "77,19 điểm")

    assert verdict.verdict == "consistent"
    assert verdict.allowed == Interval(Fraction(70), Fraction(80), True, False)


def test_long_xuyen_2024_hides_at_least_1111_dossiers_not_on_time():
    found = audit_of("long_xuyen_2024")
    implied = {i.quantity: i for i in found.implied}

    late = implied["dossier.not_on_time"]

    # above 37.000 and below 97 %: more than 3 % of 37.001, which is 1.110,03
    assert late.interval == Interval.closed(1111, None)
    assert [found.by_id[name].printed for name in late.figures] == [
        "37.000 hồ sơ",
        "97%",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "hong_ngu_2021",
        "cao_lanh_2021",
    ],
)
def test_pledges_are_targets_and_not_results(name):
    figures = audit_of(name).reading.figures

    shares = [f for f in figures if f.kind in {"percent", "score"}]
    assert shares
    assert {f.role for f in shares} == {"target"}


def test_ha_long_keeps_its_hedges():
    figures = audit_of("ha_long_2020").reading.figures

    hedged = {f.printed: f.hedge for f in figures if f.hedge != "exact"}
    assert hedged == {"370 chương trình": "above", "38%": "above", "41%": "above"}


def test_ha_long_ignores_its_visit_counter():
    ignored = {i.printed: i.reason for i in audit_of("ha_long_2020").reading.ignored}

    assert ignored["2543"] == "visit_counter"


@pytest.mark.parametrize("name", [name for name in NAMES if name != "long_xuyen_2020"])
def test_the_other_samples_raise_no_alarm(name):
    severities = {finding.severity for finding in audit_of(name).found}

    assert severities <= {"note"}


@pytest.mark.parametrize("name", NAMES)
def test_a_second_audit_has_the_same_verdicts(name):
    first, second = audit_of(name), audit(read(SAMPLES / f"{name}.txt"))

    assert second.verdicts == first.verdicts
    assert second.found == first.found
    assert second.implied == first.implied


def test_a_sample_is_found_from_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    source = read("data/samples/long_xuyen_2020.txt")

    assert source.text == read(SAMPLES / "long_xuyen_2020.txt").text


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(SourceError):
        read(tmp_path / "none.txt")


def test_an_empty_text_has_an_empty_audit(audit_text):
    found = audit_text("")

    assert (found.reading.figures, found.verdicts, found.found) == ((), (), ())
    assert (found.coverage.found, found.coverage.checked) == (0, 0)


@pytest.mark.parametrize("run", [check_scheme, lambda s: audit_of("ha_long_2020", s)])
def test_an_unknown_scheme_is_refused(run):
    with pytest.raises(UnknownNameError, match=r"no 'qd767' is known; .*qd766_2022"):
        run("qd767")


def test_no_scheme_is_no_mistake():
    assert check_scheme(None) is None


def test_known_schemes_are_those_of_the_vocabulary():
    assert "qd766_2022" in known_schemes()


def test_a_class_is_not_checked_without_a_scheme(audit_text):
    found = audit_text("Thành phố đạt 77,19 điểm, xếp loại khá.")

    assert verdict_on(found, "77,19 điểm").verdict == "not_checked"
    assert found.coverage.unchecked == (("f1", "no_scheme_named"),)


def test_the_scheme_of_the_user_stands_above_the_text(audit_text):
    text = "Thành phố đạt 77,19 điểm, xếp loại khá."

    found = audit_text(text, scheme="qd766_2022")

    assert verdict_on(found, "77,19 điểm").verdict == "consistent"


def test_reading_alone_checks_nothing():
    source = read(SAMPLES / "long_xuyen_2020.txt")

    assert read_figures(source) == audit_of("long_xuyen_2020").reading


def test_every_verdict_speaks_of_figures_that_were_read():
    for name in NAMES:
        found = audit_of(name)
        named = {f for v in found.verdicts for f in v.relation.figures}

        assert named <= found.by_id.keys()


def test_an_audit_has_a_table_of_each_kind():
    found = audit_of("long_xuyen_2020")

    assert list(found.figures["printed"])[:2] == ["104.259 hồ sơ", "102.466 hồ sơ"]
    assert len(found.checks) == len(found.verdicts)
    assert list(found.findings["severity"]) == ["rounding"]


def test_an_audit_shows_itself_in_a_notebook():
    assert "71,26" in audit_of("long_xuyen_2020")._repr_html_()


def test_an_audit_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        audit_of("long_xuyen_2020").lang = "en"
