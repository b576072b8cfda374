"""Neighbours that add up: agreement found, never contradiction."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_lib.relations.scope.items import item_families
from cchc_lib.relations.sums.runs import adding_up

COUNTS = st.lists(st.integers(min_value=0, max_value=30), min_size=3, max_size=8)


@pytest.fixture(scope="session")
def runs(scene_of):
    """Name total and parts of every run that adds up in a text."""

    def run(text):
        return [
            (total.value, [part.value for part in parts], reason)
            for items in item_families(scene_of(text))
            for total, parts, _, reason in adding_up(items)
        ]

    return run


@settings(deadline=None)  # a busy machine is no failure
@given(COUNTS)
def test_every_run_adds_up_to_its_total(runs, counts):
    text = "Có " + ", ".join(f"{n} hồ sơ" for n in counts) + "."

    for total, parts, _ in runs(text):
        assert sum(parts) == total
        assert len(parts) > 1


@settings(deadline=None)
@given(COUNTS)
def test_a_total_before_its_parts_is_found(runs, counts):
    values = [sum(counts) + 1, *(n + 1 for n in counts[:-1]), counts[-1] + 1]
    values[0] = sum(values[1:])
    text = "Có " + ", ".join(f"{n} hồ sơ" for n in values) + "."

    assert any(sorted(parts) == sorted(values[1:]) for _, parts, _ in runs(text))


@pytest.mark.parametrize(
    ("text", "run"),
    [
        ("Có 9 xã, 5 xã và 4 xã.", (9, [5, 4])),
        ("Có 5 xã, 4 xã, tổng 9 xã.", (9, [4, 5])),
        ("Có 9/20 xã, 5/12 xã, 4/8 xã.", (20, [12, 8])),
        ("Có 90 xã (2 xã mới), 50 xã và 40 xã.", (90, [50, 40])),
    ],
    ids="after before denominators outside-brackets".split(),
)
def test_finds_the_layer_that_adds_up(text, run, runs):
    found = [(int(total), [int(p) for p in parts]) for total, parts, _ in runs(text)]

    assert run in found


def test_shares_add_up_too(runs):
    found = [
        (str(t), [str(p) for p in parts])
        for t, parts, _ in runs("Tỷ lệ là 20,5%; 12,25% và 8,25%.")
    ]

    assert ("20.5", ["12.25", "8.25"]) in found


def test_small_counts_far_apart_add_up_by_accident(runs):
    assert runs("Có 9 xã. Họp. Họp. Có 5 xã. Họp. Họp. Có 4 xã.") == []


def test_large_counts_add_up_across_sentences(runs):
    found = runs("Có 900 xã. Họp xong. Có 500 xã. Họp xong. Có 400 xã.")

    assert (900, [500, 400], "adds_up") in found


def test_sentences_too_far_apart_are_not_tried(runs):
    pause = "Họp xong. " * 25

    assert runs(f"Có 900 xã. {pause}Có 500 xã. {pause}Có 400 xã.") == []


def test_nothing_and_all_add_up_only_side_by_side(runs):
    found = runs("Có 9 xã, 9 xã mới và 0 xã cũ.")

    assert (9, [9, 0], "adds_up") in found


def test_parts_far_from_a_hedged_total_do_not_make_it_up(runs):
    assert runs("Có trên 900 xã, 500 xã và 100 xã.") == []


def test_three_parts_make_up_a_hedged_total(runs):
    found = runs("Có gần 900 xã, 500 xã, 300 xã và 90 xã.")

    assert (900, [500, 300, 90], "adds_up_loosely") in found
