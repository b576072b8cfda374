"""Totals whose printed shares say that the parts are all there is."""

import pytest

from cchc_lib.relations.sums.by_shares import propose_by_shares


@pytest.fixture(scope="session")
def splits(scene_of):
    """Tell total and parts of each split that its shares complete."""

    def run(text):
        return [
            (int(total.value), [int(p.value) for p in parts])
            for total, parts, *_ in propose_by_shares(scene_of(text))
        ]

    return run


@pytest.mark.parametrize(
    ("text", "split"),
    [
        (
            "Có 500 hồ sơ, trong đó 300 hồ sơ đất đai (60,0%), 200 hồ sơ khác (40,0%).",
            (500, [300, 200]),
        ),
        (
            (
                "Có 300 phiếu: 100 phiếu tốt (33,3%), 100 phiếu khá (33,3%), 100 phiếu "
                "kém (33,3%)."
            ),
            (300, [100, 100, 100]),
        ),
        (
            "Có 300 hồ sơ mới (60,0%), 200 hồ sơ cũ (40,0%), tổng 500 hồ sơ.",
            (500, [300, 200]),
        ),
    ],
    ids="two thirds total-last".split(),
)
def test_shares_that_make_a_hundred_complete_the_total(text, split, splits):
    assert split in splits(text)


def test_a_misprinted_part_is_still_bound(splits):
    text = "Có 5.000 hồ sơ: 3.000 hồ sơ mới (60,0%), 2.001 hồ sơ cũ (40,0%)."

    assert splits(text) == [(5000, [3000, 2001])]


@pytest.mark.parametrize(
    "text",
    [
        "Có 500 hồ sơ: 300 hồ sơ mới (60,0%), 150 hồ sơ cũ (30,0%).",
        "Có 500 hồ sơ: 300 hồ sơ mới (60%), 200 hồ sơ cũ (40%).",
        "Có 500 hồ sơ: 300 hồ sơ mới (60,0%), 200 hồ sơ cũ (gần 40,0%).",
        "Có trên 500 hồ sơ: 300 hồ sơ mới (60,0%), 200 hồ sơ cũ (40,0%).",
        "Có 500 xã: 300 hồ sơ mới (60,0%), 200 hồ sơ cũ (40,0%).",
        (
            "Có 500 hồ sơ. Họp. Họp. Họp. Họp. Họp. Có 300 hồ sơ mới (60,0%), "
            "200 hồ sơ cũ (40,0%)."
        ),
    ],
    ids="not-all no-decimals hedged-share hedged-total another-unit too-far".split(),
)
def test_shares_that_do_not_say_so_complete_nothing(text, splits):
    assert splits(text) == []
