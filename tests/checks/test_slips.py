"""A text that is right stays quiet; one keystroke wrong, and it raises an alarm.

``¶`` starts a paragraph.
"""

from cchc_lib.pipeline import audit
from tests.corpus.gold import source_of
from tests.corpus.scoring import ALARMS


def alarms(text):
    found = audit(source_of(text.replace("¶", "\n"))).found
    return {one.rule for one in found if one.severity in ALARMS}


def test_one_keystroke_tells_a_misprint_from_a_text_that_is_right(slip_case):
    assert alarms(slip_case["right"]) == set()
    assert slip_case["rule"] in alarms(slip_case["wrong"])
