"""The look of every chart: one object.

One duty: colours, marks and Matplotlib's settings. Verdicts differ in colour, in
lightness and in shape, so that they stay apart for colour-blind readers and in print.
The ground is white on purpose: a report in dark mode shows pictures on a light card.
DejaVu Sans ships with Matplotlib and has every Vietnamese letter.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any


@dataclass(frozen=True, slots=True)
class Mark:
    """How one verdict is drawn."""

    colour: str
    shape: str  # a Matplotlib marker


def _verdicts() -> Mapping[str, Mark]:
    return MappingProxyType(
        {
            "consistent": Mark("#0072b2", "o"),
            "consistent_if": Mark("#b8860b", "D"),
            "inconsistent": Mark("#a3210e", "X"),
            "impossible": Mark("#2d0a33", "s"),
        }
    )


def _units() -> Mapping[str, Mark]:
    """Marks of a unit against its target, and against the others of its kind."""
    return MappingProxyType(
        {
            "met": Mark("#0072b2", "o"),
            "not_proven": Mark("#b8860b", "D"),
            "missed": Mark("#a3210e", "X"),
            "high": Mark("#0072b2", "^"),
            "low": Mark("#a3210e", "v"),
        }
    )


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours and sizes that charts share; a variant replaces a few of them."""

    ink: str = "#17191c"
    soft: str = "#565b62"
    rule: str = "#cfcbc0"
    paper: str = "#ffffff"
    bar: str = "#0072b2"
    quiet: str = "#8a8f96"
    band: str = "#a9c9e0"
    width: float = 5.4  # inches; 518 px on a screen, readable at 360
    size: float = 10.5  # points
    steps: tuple[str, ...] = ("#e3edf7", "#b4d0e8", "#7fb2d9", "#2b6ca3", "#0b3766")
    verdicts: Mapping[str, Mark] = field(default_factory=_verdicts)
    units: Mapping[str, Mark] = field(default_factory=_units)

    @property
    def settings(self) -> Any:
        """Matplotlib's settings; equal charts give equal bytes."""
        return {
            "figure.facecolor": self.paper,
            "figure.dpi": 96,
            "savefig.facecolor": self.paper,
            "axes.facecolor": self.paper,
            "axes.edgecolor": self.rule,
            "axes.labelcolor": self.soft,
            "axes.labelsize": self.size - 1,
            "axes.spines.left": False,
            "axes.spines.right": False,
            "axes.spines.top": False,
            "axes.titlecolor": self.ink,
            "axes.titlelocation": "left",
            "axes.titlepad": 12,
            "axes.titlesize": self.size + 1,
            "axes.titleweight": "bold",
            "axes.unicode_minus": True,
            "font.family": ["sans-serif"],
            "font.sans-serif": ["DejaVu Sans"],
            "font.size": self.size,
            "grid.color": self.rule,
            "grid.linewidth": 0.6,
            "legend.fontsize": self.size - 1,
            "legend.frameon": False,
            "svg.fonttype": "none",  # words stay words: small, sharp, and selectable
            "svg.hashsalt": "cchc",
            "text.color": self.ink,
            "xtick.color": self.soft,
            "xtick.labelsize": self.size - 1,
            "ytick.color": self.ink,
        }

    def mark(self, verdict: str) -> Mark:
        """Give the mark of a verdict; a grey one where it came to none."""
        return self.verdicts.get(verdict, Mark(self.quiet, "."))

    def unit_mark(self, state: str) -> Mark:
        """Give the mark of a unit's state; a grey dot where it is as others are."""
        return self.units.get(state, Mark(self.quiet, "o"))


THEME = Theme()


def theme(look: Theme = THEME) -> AbstractContextManager[None]:
    """Draw what stands under ``with theme():`` in the look of the reports."""
    from matplotlib import rc_context

    return rc_context(look.settings)
