"""Counts that carry a class word each."""

import pytest

from cchc_lib.relations.sums.classes import propose_classes


@pytest.fixture(scope="session")
def splits(scene_of):
    """Tell total, parts and strength of each class list."""

    def run(text):
        return [
            (int(total.value), [int(p.value) for p in parts], strength)
            for total, parts, strength, _ in propose_classes(scene_of(text))
        ]

    return run


@pytest.mark.parametrize(
    ("text", "split"),
    [
        (
            "Có 9 xã. Có 4 xã xuất sắc, 3 xã tốt, 1 xã khá, 1 xã trung bình.",
            (9, [4, 3, 1, 1], "likely"),
        ),
        (
            "Có 9 xã. Có 5 xã tốt, 3 xã khá, 1 xã trung bình, không có xã yếu.",
            (9, [5, 3, 1], "likely"),
        ),
        (
            "Có 9 xã. Có 5 xã tốt, 3 xã khá, 1 xã trung bình.",
            (9, [5, 3, 1], "weak"),
        ),
        (
            "Có 8/9 xã. Có 5 xã tốt, 3 xã khá, 1 xã trung bình.",
            (9, [5, 3, 1], "weak"),
        ),
    ],
    ids="four-classes none-left-out may-leave-out denominator".split(),
)
def test_a_class_list_splits_the_total_before_it(text, split, splits):
    assert split in splits(text)


def test_the_total_that_fits_stands_first(splits):
    text = "Có 20 xã. Có 9 xã được chấm. Có 5 xã tốt, 3 xã khá, 1 xã trung bình."

    assert [total for total, *_ in splits(text)] == [9, 20]


@pytest.mark.parametrize(
    "text",
    [
        "Có 9 xã. Có 5 xã tốt, 4 xã khá.",
        "Có 9 xã. Có 5 xã tốt, 3 xã tốt, 1 xã khá.",
        "Có 9 hồ sơ. Có 5 xã tốt, 3 xã khá, 1 xã yếu.",
        "Có 9 xã. Họp. Họp. Họp. Có 5 xã tốt, 3 xã khá, 1 xã yếu.",
        "Có 9 xã. Tăng 5 xã tốt, tăng 3 xã khá, tăng 1 xã yếu.",
        "Có 9 xã. Có 5 xã (tốt), 3 xã; khá, 1 xã. Yếu.",
    ],
    ids="two-classes a-class-twice another-unit too-far changes marks-between".split(),
)
def test_what_is_no_class_list_splits_nothing(text, splits):
    assert splits(text) == []
