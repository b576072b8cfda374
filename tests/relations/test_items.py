"""What can be added up."""

import pytest

from cchc_lib.relations.scope.items import Item, item_families


@pytest.fixture(scope="session")
def families(scene_of):
    """Print the values of each family of items in a text."""

    def run(text):
        return [
            [str(i.value) for i in items] for items in item_families(scene_of(text))
        ]

    return run


def test_units_of_one_family_stand_together(families):
    assert families("Có 24 cơ quan: 8 sở và 16 xã.") == [["24", "8", "16"]]


def test_a_fraction_gives_two_items(families):
    assert families("Có 46/52 xã và 6 xã.") == [["46", "52", "6"]]


def test_two_items_are_no_family(families):
    assert families("Có 24 cơ quan và 8 sở.") == []


def test_shares_with_decimals_are_a_family(families):
    assert families("Có 20,5%; 30,5% và 49,0%.") == [["20.5", "30.5", "49.0"]]


@pytest.mark.parametrize(
    "text",
    [
        "Có 20%; 30% và 50%.",
        "Có trên 20,5%; 30,5% và 49,0%.",
        "Gấp 2 lần, gấp 3 lần, gấp 4 lần.",
        "Từ 20 đến 30 xã, từ 30 đến 40 xã, từ 40 đến 50 xã.",
        "Xếp thứ 2, xếp thứ 3, xếp thứ 4.",
    ],
    ids="no-decimals hedged multiples ranges ranks".split(),
)
def test_leaves_what_cannot_be_added(text, families):
    assert families(text) == []


def test_an_item_is_told_by_its_figure_and_half(scene_of):
    (spot,) = scene_of("Có 46/52 xã.").spots

    item = Item(spot, spot.figure.denominator, "denominator")

    assert (item.n, item.key) == (0, (0, "denominator"))
    assert (item.term("part").figure, item.term("part").take) == ("f1", "denominator")
