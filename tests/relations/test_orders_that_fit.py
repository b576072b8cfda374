"""What is in order, or stays within a count, near words of ranking."""

from cchc_lib.relations.agreements.orders import in_order, orders_that_fit
from cchc_lib.relations.agreements.within import wholes_that_fit


def _fitting(scene):
    runs = tuple(orders_that_fit(scene, ()))
    return [*(in_order(run) for run in runs), *wholes_that_fit(scene, runs)]


def test_proposes_what_fits(order_case, proposed, fits):
    candidates = proposed(_fitting, order_case["text"])

    assert fits(candidates, order_case)
