"""What fits to the digit is shown though no words tie it, and never accuses."""

from decimal import Decimal

from cchc_lib.pipeline import audit
from tests.corpus.gold import source_of
from tests.corpus.scoring import ALARMS


def _tied(text: str) -> list[tuple[str, tuple[Decimal, ...]]]:
    audited = audit(source_of(text.replace("¶", "\n")))
    return [
        (
            verdict.relation.kind,
            tuple(audited.by_id[name].value for name in verdict.relation.figures),
        )
        for verdict in audited.verdicts
        if verdict.verdict == "consistent"
    ]


def test_figures_that_fit_are_shown_together(agreement_case):
    wanted = tuple(Decimal(value) for value in agreement_case["values"].split())

    assert (agreement_case["kind"], wanted) in _tied(agreement_case["text"])


def test_figures_that_fit_no_more_are_not_accused():
    text = (
        "Phường nhận 26.974 hồ sơ. Quầy số 1 nhận 8.119 hồ sơ. Quầy số 2 nhận 12.412."
    )

    found = audit(source_of(text)).found

    assert [one for one in found if one.severity in ALARMS] == []
