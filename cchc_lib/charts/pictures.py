"""A chart as a page shows it: vector graphics with a description and a caption.

One duty: ``Axes`` → bytes that are equal for equal charts. Charts themselves never save
or show anything; this is where a notebook hands one over.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from cchc_lib.charts.svg import slim
from cchc_lib.charts.theme import THEME, Theme, theme

if TYPE_CHECKING:
    import pandas as pd


_PIXELS = 144  # an inch, of what is drawn as pixels; words and lines stay vectors


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawn chart, with the words that stand for it and under it."""

    svg: str = field(repr=False)
    alt: str
    caption: str = ""

    def _repr_mimebundle_(
        self, **_: object
    ) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
        about: Any = {"alt": self.alt, "caption": self.caption}
        return {"image/svg+xml": self.svg, "text/plain": self.alt}, about


def picture(ax: Axes, *, alt: str, caption: str = "", look: Theme = THEME) -> Picture:
    """Turn a chart into a picture and close it.

    Parameters
    ----------
    ax : Axes
        As a chart function returned it.
    alt : str
        What the chart says, for readers who cannot see it.
    caption : str
        Source line under the picture.
    look : Theme
        As the chart was drawn in.
    """
    import matplotlib.pyplot as plt

    figure = ax.get_figure(root=True)
    assert isinstance(figure, Figure)
    out = io.StringIO()
    with theme(look):
        about = {"Date": None, "Creator": None}
        figure.savefig(out, format="svg", metadata=about, dpi=_PIXELS)
    plt.close(figure)
    return Picture(svg=slim(out.getvalue()), alt=alt, caption=caption)


def drawn(
    draw: Callable[..., Axes],
    describe: Callable[..., str],
    table: pd.DataFrame,
    *,
    lang: str = "vi",
    caption: str = "",
) -> tuple[Picture, ...]:
    """Draw a table in the look of the reports; no picture where it is empty.

    Parameters
    ----------
    draw, describe : callable
        A chart function and the function that says what it draws.
    table : DataFrame
        What both take.
    lang : {"vi", "en"}
        Language of the words.
    caption : str
        Source line under the picture.
    """
    if table.empty:
        return ()
    with theme():
        ax = draw(table, lang=lang)
    return (picture(ax, alt=describe(table, lang=lang), caption=caption),)
