"""Numbers printed in several pieces are one figure, resolved to the last piece."""

from decimal import Decimal

import pytest


@pytest.mark.parametrize(
    ("sentence", "value", "resolution"),
    [
        # 3×10^9 + 450×10^6, printed to the million
        ("Thu 3 tỷ 450 triệu đồng.", 3_450_000_000, 10**6),
        # 10^9 + 250×10^6 + 300×10^3, printed to the thousand
        ("Thu 1 tỷ 250 triệu 300 nghìn đồng.", 1_250_300_000, 10**3),
        # 2,5×10^6: a half is one decimal of the million
        ("Có 2 triệu rưỡi lượt.", 2_500_000, 10**5),
        # 3 + 1/2 days
        ("Trả trong quá 3 ngày rưỡi.", Decimal("3.5"), Decimal("0.1")),
    ],
    ids=["two-scales", "three-scales", "half-of-a-scale", "half-a-day"],
)
def test_pieces_make_one_figure(sentence, value, resolution, only):
    figure = only(sentence)

    assert (figure.value, figure.resolution) == (value, resolution)


@pytest.mark.parametrize(
    "sentence",
    [
        "Có 3 nghìn 5 triệu lượt.",
        "Có 3 triệu 4,5 nghìn lượt.",
        "Có 2 nghìn 15 trăm lượt.",
        "Có 2,5 triệu 300 nghìn lượt.",
    ],
    ids=["larger-scale", "decimals", "more-than-the-scale", "decimals-first"],
)
def test_what_does_not_fit_together_stays_apart(sentence, read):
    assert len(read(sentence).figures) == 2
