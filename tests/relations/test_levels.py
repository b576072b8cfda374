"""The whole against its levels."""

import pytest

from cchc_lib.relations.sums.levels import propose_levels

WHOLE = (
    "Toàn tỉnh {stage} {} hồ sơ. Cấp tỉnh {stage} {} hồ sơ. Cấp xã {stage} {} hồ sơ."
)


@pytest.fixture(scope="session")
def splits(scene_of):
    """Tell total, parts and strength of each split by level."""

    def run(text):
        return [
            (int(total.value), [int(p.value) for p in parts], strength)
            for total, parts, strength, _ in propose_levels(scene_of(text))
        ]

    return run


def test_levels_that_add_up_are_all_there_is(splits):
    received = WHOLE.format(900, 500, 400, stage="tiếp nhận")

    assert splits(received) == [(900, [500, 400], "likely")]


def test_levels_proven_once_bind_another_quantity(splits):
    received = WHOLE.format(900, 500, 400, stage="tiếp nhận")
    resolved = WHOLE.format(800, 500, 301, stage="giải quyết")

    assert (800, [500, 301], "likely") in splits(f"{received} {resolved}")


def test_levels_never_proven_bind_nothing(splits):
    resolved = WHOLE.format(800, 500, 301, stage="giải quyết")

    assert splits(resolved) == [(800, [500, 301], "weak")]


def test_small_totals_prove_nothing(splits):
    assert splits(WHOLE.format(9, 5, 4, stage="tiếp nhận")) == [(9, [5, 4], "weak")]


@pytest.mark.parametrize(
    "text",
    [
        "Toàn tỉnh tiếp nhận 900 hồ sơ. Cấp xã tiếp nhận 400 hồ sơ.",
        (
            "Cấp tỉnh tiếp nhận 500 hồ sơ. Cấp xã tiếp nhận 400 hồ sơ. Toàn tỉnh "
            "tiếp nhận 900 hồ sơ."
        ),
        "Toàn tỉnh có 900 hồ sơ. Cấp tỉnh có 500 hồ sơ. Cấp xã có 400 hồ sơ.",
        (
            "Toàn tỉnh tiếp nhận trên 900 hồ sơ. Cấp tỉnh tiếp nhận 500 hồ sơ. Cấp xã "
            "tiếp nhận 400 hồ sơ."
        ),
    ],
    ids="one-level total-last no-quantity hedged".split(),
)
def test_no_split_without_total_and_two_levels_of_one_quantity(text, splits):
    assert splits(text) == []
