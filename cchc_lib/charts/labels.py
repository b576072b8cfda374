"""Names beside points, none on top of another.

One duty: try places around each point, the nearest first, and keep the first free one.
What finds no place is left out, never squeezed in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.transforms import Bbox

from cchc_lib.charts.theme import THEME

# Directions from a point, and how far: points right and up times the ring.
_AROUND = ((6, 0), (-6, 0), (0, 7), (0, -7), (6, 7), (-6, 7), (6, -7), (-6, -7))
_RINGS = (1.0, 2.4, 3.8, 5.4, 7.2, 9.0, 11.0)
_ACROSS = {1: "left", 0: "center", -1: "right"}
_UPWARDS = {1: "bottom", 0: "center", -1: "top"}
_LED = 2.0  # ring from which a line leads from the name to its point
_DOT = 2.5  # pixels that a dot takes on each side


@dataclass(frozen=True, slots=True)
class Named:
    """A point in data coordinates; one without a name is only kept clear."""

    x: float
    y: float
    name: str = ""


def name_points(ax: Axes, points: Sequence[Named], *, over_dots: bool = True) -> int:
    """Write names beside points, the first in the list first.

    Parameters
    ----------
    ax : Axes
        With its limits, scales and words in place: they are measured here.
    points : sequence of Named
        In order of importance, then all other dots that names should keep clear of.
    over_dots : bool
        Whether a name without a free place may cover dots; other names it never does.

    Returns
    -------
    int
        How many names found a place.
    """
    figure = ax.get_figure(root=True)
    assert isinstance(figure, Figure)
    figure.draw_without_rendering()  # the layout moves the frame for the last time
    names = [point for point in points if point.name]
    taken, dots = [_dot(ax, point) for point in names], [_dot(ax, p) for p in points]
    written = 0
    for number, point in enumerate(names):
        others = taken[:number] + taken[number + 1 :]
        tries = list(_tries(ax, point))
        found = _free(ax, tries, [*others, *dots])
        if found is None and over_dots:
            found = _free(ax, tries, others)
        if found is not None:
            _write(ax, point, found)
            taken.append(found.box)
            written += 1
    return written


@dataclass(frozen=True, slots=True)
class _Try:
    """One place for a name: offset from the point in points, extent in pixels."""

    right: float
    up: float
    led: bool  # far enough for a line that leads to the point
    box: Bbox


def _dot(ax: Axes, point: Named) -> Bbox:
    x, y = ax.transData.transform((point.x, point.y))
    return Bbox.from_bounds(x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT)


def _tries(ax: Axes, point: Named) -> Iterator[_Try]:
    """Give the places around a point, the nearest first."""
    wide, high = _size(ax, point.name)
    x, y = ax.transData.transform((point.x, point.y))
    pixels = ax.get_figure(root=True).dpi / 72  # type: ignore[union-attr]
    for ring, (across, upwards) in product(_RINGS, _AROUND):
        right, up = ring * across, ring * upwards
        # The text grows away from the point: to the right of it, or to its left.
        left = x + right * pixels - wide * (1 - np.sign(across)) / 2
        foot = y + up * pixels - high * (1 - np.sign(upwards)) / 2
        box = Bbox.from_bounds(left - 1, foot - 1, wide + 2, high + 2)
        yield _Try(right, up, ring > _LED, box)


def _size(ax: Axes, name: str) -> tuple[float, float]:
    note = ax.text(0, 0, name, fontsize=THEME.size - 2, parse_math=False)
    box = note.get_window_extent()
    note.remove()
    return box.width, box.height


def _free(ax: Axes, tries: Sequence[_Try], others: Sequence[Bbox]) -> _Try | None:
    frame = ax.get_window_extent()
    for place in tries:
        if _inside(frame, place.box) and not place.box.count_overlaps(others):
            return place
    return None


def _write(ax: Axes, point: Named, place: _Try) -> None:
    line = {"arrowstyle": "-", "color": THEME.soft, "linewidth": 0.6, "shrinkB": 2}
    note = ax.annotate(
        point.name,
        (point.x, point.y),
        xytext=(place.right, place.up),
        textcoords="offset points",
        ha=_ACROSS[int(np.sign(place.right))],
        va=_UPWARDS[int(np.sign(place.up))],
        fontsize=THEME.size - 2,
        parse_math=False,
        arrowprops=line if place.led else None,
    )
    note.set_in_layout(False)


def _inside(frame: Bbox, box: Bbox) -> bool:
    within = frame.x0 <= box.x0 and box.x1 <= frame.x1
    return bool(within and frame.y0 <= box.y0 and box.y1 <= frame.y1)
