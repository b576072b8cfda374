"""What charts share in drawing: new axes, words on them, an empty chart.

One duty: small helpers on ``Axes``. Texts of a source are literal: a ``$`` in them
starts no formula.
"""

from __future__ import annotations

import textwrap
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text
from matplotlib.transforms import ScaledTranslation, blended_transform_factory

from cchc_lib.charts.theme import THEME

EMPTY_HEIGHT = 0.6  # inches
_LONGEST = 68  # characters of a line in an axis label
_TITLE = 54  # and in a title
_TITLE_PAD = 12  # points from the frame to the title


def new_axes(height: float) -> Axes:
    """Make a chart of the report's width and of ``height`` inches."""
    import matplotlib.pyplot as plt

    _, ax = plt.subplots(figsize=(THEME.width, height), layout="constrained")
    return ax


def write(ax: Axes, x: float, y: float, text: str, **look: Any) -> None:
    """Write at ``y`` of the data and ``x`` of the frame, 0 left to 1 right."""
    place = ax.get_yaxis_transform()
    ground = {"facecolor": THEME.paper, "edgecolor": "none", "pad": 0.6}
    ax.text(x, y, text, transform=place, parse_math=False, bbox=ground, **look)


def entitle(ax: Axes, title: str, axis: str = "") -> None:
    """Set title and axis label, broken into lines that fit a phone."""
    ax.set_title(textwrap.fill(title, _TITLE), loc="left", parse_math=False)
    ax.set_xlabel(textwrap.fill(axis, _LONGEST), parse_math=False)


def headline(ax: Axes, title: str) -> None:
    """Set a title above the whole picture, where names stand left of the axes."""
    ax.figure.suptitle(
        textwrap.fill(title, 54),
        x=0.01,
        horizontalalignment="left",
        fontsize=THEME.size + 1,
        fontweight="bold",
        parse_math=False,
    )


def entitle_page(ax: Axes, title: str, axis: str = "") -> None:
    """Entitle a chart whose row names stand left of its frame: begin at the page."""
    entitle(ax, title, axis)
    figure = ax.get_figure(root=True)
    assert isinstance(figure, Figure)
    pad = ScaledTranslation(0, _TITLE_PAD / 72, figure.dpi_scale_trans)
    across, up = figure.transFigure, ax.transAxes + pad
    ax.set_title(
        textwrap.fill(title, _TITLE),
        loc="left",
        x=0.01,
        transform=blended_transform_factory(across, up),
        parse_math=False,
    )


def lead_title(ax: Axes, name: str) -> None:
    """Put a name before the title of a chart, such as that of a block."""
    title = ax.get_title(loc="left")
    joined = textwrap.fill(f"{name}: {' '.join(title.split())}", _TITLE)
    for text in ax.findobj(Text):
        if title and text.get_text() == title:
            text.set_text(joined)


def say_empty(ax: Axes, text: str) -> Axes:
    """Say why there is nothing to draw."""
    ax.set_axis_off()
    ax.text(0, 0.5, text, transform=ax.transAxes, va="center", parse_math=False)
    return ax


def shortened(text: str, most: int = 66) -> str:
    """Cut a long text at a word, for one line of a chart."""
    return text if len(text) <= most else f"{text[: most - 2].rstrip()} …"
