"""When a mean that does not follow from its total and number is a misprint.

One duty: failing means whose total and number the words name, one keystroke apart. A
mean may run over fewer than are printed (``6 nhân sự chuyên trách``), so that alone
accuses nobody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from cchc_lib.checks.arithmetic import closed
from cchc_lib.checks.repairs import has_repair
from cchc_lib.checks.witnesses import Rule, Text
from cchc_lib.model import Figure, Relation, Verdict
from cchc_lib.numbers.edits import significant_digits

_TOLD = "total_over_each"
_TOTAL, _MEAN = 3, 2  # significant digits; fewer are a keystroke from too much


def is_misprinted_mean(verdict: Verdict, text: Text) -> bool:
    """One total, one number, and one keystroke between them and the mean."""
    relation = verdict.relation
    if relation.reason != _TOLD:
        return False
    total, number, mean = (text.figures[term.figure] for term in relation.terms)
    exact = total.hedge == number.hedge == "exact"
    told = significant_digits(mean.value) >= _MEAN
    told = told and significant_digits(total.value) >= _TOTAL
    return exact and told and has_repair(verdict, text.figures, _softly(text, mean.id))


def _softly(text: Text, mean: str) -> Rule:
    """``gần 176`` for 175,7: the value a careful writer would have hedged so."""

    def rule(relation: Relation, figures: Mapping[str, Figure]) -> Verdict:
        own = figures[mean]
        if own.soft is None:
            return text.rules(relation)(relation, figures)
        near = replace(own, interval=closed(own.soft))
        return text.rules(relation)(relation, {**figures, mean: near})

    return rule
