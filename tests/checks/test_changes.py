"""F05: values before, after, and between, by hand."""


def test_changes_are_judged_as_by_hand(change_case, judge, agrees):
    verdict = judge(change_case)

    assert (verdict.verdict, verdict.reason) == (
        change_case["verdict"],
        change_case["reason"],
    )
    assert agrees(verdict, change_case)
