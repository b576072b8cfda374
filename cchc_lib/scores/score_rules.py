"""How points of one criterion follow from what was done: the kinds of scoring rules.

One duty: a rule as a framework states it → points, exactly. A rule that does not say
what happens to nothing (0 of 0) gives no points and no zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, get_args

RuleKind = Literal[
    "all_or_nothing",  # the maximum if it is done, else nothing
    "share",  # the maximum times part / whole
    "share_with_target",  # the same, with the maximum from the target on
    "per_item_capped",  # points for each item, up to the maximum
    "step_share",  # a share of the maximum for each grade
    "deduct_by_degree",  # a share of the maximum taken off for each degree
    "not_applicable",  # the criterion leaves the base
]
KINDS: tuple[str, ...] = get_args(RuleKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRule:
    """The rule of one criterion; percent are numbers such as 80 for 80 %."""

    kind: RuleKind
    target: Decimal | None = None  # percent from which the maximum is given
    each: Decimal | None = None  # points for one item
    steps: tuple[tuple[str, Decimal], ...] = ()  # grade or degree → percent
    nothing: Decimal | None = None  # points for 0 of 0, where the rule says so

    def share_points(
        self, maximum: Decimal, part: Decimal, whole: Decimal
    ) -> Fraction | None:
        """Points of a share; None where the rule has no answer for 0 of 0.

        Examples
        --------
        >>> rule = ScoreRule(kind="share_with_target", target=Decimal(80))
        >>> rule.share_points(Decimal(2), Decimal(3), Decimal(5))
        Fraction(3, 2)
        """
        if not whole:
            return None if self.nothing is None else Fraction(self.nothing)
        full = Fraction(self.target or 100) / 100
        reached = Fraction(part) / Fraction(whole) / full
        return Fraction(maximum) * min(reached, Fraction(1))

    def item_points(self, maximum: Decimal, items: int) -> Fraction | None:
        """Points of so many items, up to the maximum; None without a price.

        Examples
        --------
        >>> rule = ScoreRule(kind="per_item_capped", each=Decimal("0.5"))
        >>> rule.item_points(Decimal(2), 3), rule.item_points(Decimal(2), 9)
        (Fraction(3, 2), Fraction(2, 1))
        """
        if self.each is None:
            return None
        return min(Fraction(self.each) * items, Fraction(maximum))

    def grade_points(self, maximum: Decimal, grade: str) -> Fraction | None:
        """Points of a grade, or what is left after a breach of a degree.

        Examples
        --------
        >>> rule = ScoreRule(kind="deduct_by_degree", steps=(("nhẹ", Decimal(50)),))
        >>> rule.grade_points(Decimal(2), "nhẹ"), rule.grade_points(Decimal(2), "?")
        (Fraction(1, 1), None)
        """
        percent = dict(self.steps).get(grade)
        if percent is None:
            return None
        taken = self.kind == "deduct_by_degree"
        return Fraction(maximum) * Fraction(100 - percent if taken else percent) / 100

    def done_points(self, maximum: Decimal, *, done: bool) -> Fraction:
        """Points of a thing that is done or not."""
        return Fraction(maximum) if done else Fraction(0)
