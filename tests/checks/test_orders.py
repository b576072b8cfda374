"""F10–F13: ratios, means, lists and comparisons, by hand."""


def test_orders_are_judged_as_by_hand(order_case, judge, agrees):
    verdict = judge(order_case)

    assert (verdict.verdict, verdict.reason) == (
        order_case["verdict"],
        order_case["reason"],
    )
    assert agrees(verdict, order_case)
