"""F06–F09: repeats, ranks, bands and targets, by hand."""


def test_levels_are_judged_as_by_hand(level_case, judge, agrees):
    verdict = judge(level_case)

    assert (verdict.verdict, verdict.reason) == (
        level_case["verdict"],
        level_case["reason"],
    )
    assert agrees(verdict, level_case)
