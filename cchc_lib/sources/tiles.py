"""Where each province stands on a tile map, read from ``data/tables``.

One duty: one layout as a table. Not here: any picture (``charts.tiles``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cchc_lib.errors import UnknownNameError
from cchc_lib.vocabulary import data_path

if TYPE_CHECKING:
    import pandas as pd

LAYOUTS = ("old", "new")


def read_tiles(layout: str) -> pd.DataFrame:
    """Read the tiles of one layout.

    Parameters
    ----------
    layout : {"old", "new"}
        The 63 provinces to 30 June 2025, or the 34 since.

    Returns
    -------
    DataFrame, one row a tile
        ``kind`` ("province", "islands"), ``province_code`` and ``unit_code`` (texts; ""
        where not known), ``name``, ``also_called``, ``part_of`` (of islands), ``row``
        and ``column`` (from 0, top left).

    Raises
    ------
    UnknownNameError
        If there is no such layout.
    """
    import pandas as pd

    if layout not in LAYOUTS:
        raise UnknownNameError("tile layout", layout, LAYOUTS)
    path = data_path("tables", "tiles_provinces.csv")
    tiles = pd.read_csv(path, dtype=str, keep_default_na=False)
    chosen = tiles[tiles["layout"] == layout].drop(columns="layout")
    places = {"row": int, "column": int}
    return chosen.astype(places).reset_index(drop=True)
