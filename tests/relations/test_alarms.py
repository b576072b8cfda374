"""Misprints that the structure of the words shows, from the text to the finding."""

from cchc_lib.pipeline import audit
from tests.corpus.gold import source_of
from tests.corpus.scoring import ALARMS


def test_misprint_raises_an_alarm(alarm_case):
    found = audit(source_of(alarm_case["text"].replace("¶", "\n"))).found

    alarms = {
        (finding.verdict.relation.reason, finding.severity)
        for finding in found
        if finding.severity in ALARMS and finding.verdict is not None
    }
    assert (alarm_case["reason"], alarm_case["severity"]) in alarms, alarms
