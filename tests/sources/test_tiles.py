"""The tile layouts as they are read."""

from __future__ import annotations

import pytest

from cchc_lib.errors import UnknownNameError
from cchc_lib.sources.tiles import read_tiles


@pytest.mark.parametrize(("layout", "provinces"), [("old", 63), ("new", 34)])
def test_layout_has_all_provinces_and_both_archipelagos(layout, provinces):
    kinds = read_tiles(layout)["kind"].value_counts().to_dict()

    assert kinds == {"province": provinces, "islands": 2}


def test_codes_keep_their_zeros():
    assert "01" in read_tiles("new")["province_code"].tolist()


def test_unknown_layout_is_refused():
    with pytest.raises(UnknownNameError, match="tile layout"):
        read_tiles("1975")
