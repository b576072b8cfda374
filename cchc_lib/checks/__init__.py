"""Exact checks: a relation and its figures → a verdict.

One duty: run every rule on every candidate and take one verdict a claim. A rule that
crashes yields ``not_checked`` with the reason, so that the others go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from cchc_lib.checks.arithmetic import Figures
from cchc_lib.checks.binding import bases_of, choose
from cchc_lib.checks.changes import check_change
from cchc_lib.checks.coverage import Coverage, cover
from cchc_lib.checks.evidence import weigh
from cchc_lib.checks.implied import find_implied
from cchc_lib.checks.levels import (
    Schemes,
    check_band,
    check_rank,
    check_repeat,
    check_target,
)
from cchc_lib.checks.once import say_once
from cchc_lib.checks.orders import (
    check_compare,
    check_list,
    check_mean,
    check_ratio,
)
from cchc_lib.checks.plausible import doubt, insist
from cchc_lib.checks.repairs import find_repairs
from cchc_lib.checks.shares import check_share
from cchc_lib.checks.sums import check_fraction, check_part, check_sum
from cchc_lib.checks.swaps import find_swaps
from cchc_lib.checks.whole_numbers import check_whole_number
from cchc_lib.model import Figure, Relation, RelationKind, Verdict

__all__ = [
    "ALL_RULES",
    "Coverage",
    "cover",
    "find_implied",
    "find_repairs",
    "run_checks",
]

Rule = Callable[[Relation, Figures], Verdict]

ALL_RULES: Mapping[RelationKind, tuple[str, Rule]] = {
    "share": ("F01", check_share),
    "fraction": ("F02", check_fraction),
    "sum": ("F03", check_sum),
    "part_of": ("F04", check_part),
    "change": ("F05", check_change),
    "repeat": ("F06", check_repeat),
    "rank": ("F07", check_rank),
    "target": ("F09", check_target),
    "ratio": ("F10", check_ratio),
    "list_count": ("F11", check_list),
    "mean": ("F12", check_mean),
    "compare": ("F13", check_compare),
    "whole_number": ("F14", check_whole_number),
}


def run_checks(
    figures: Iterable[Figure], relations: Iterable[Relation], schemes: Schemes
) -> tuple[Verdict, ...]:
    """Return one verdict for each claim, in the order the claims were proposed."""
    by_id = {figure.id: figure for figure in figures}
    claims: dict[str, list[Relation]] = {}
    for relation in relations:
        claims.setdefault(relation.claim, []).append(relation)
    judged = {
        name: [_evaluate(c, by_id, schemes) for c in candidates]
        for name, candidates in claims.items()
    }
    judged = find_swaps(judged, by_id, check_share)
    judged = weigh(judged, by_id, _rule_of)
    bases = bases_of(judged.values())
    chosen = (v for found in judged.values() for v in choose(insist(found), bases))
    return tuple(say_once(chosen))


def _evaluate(relation: Relation, figures: Figures, schemes: Schemes) -> Verdict:
    code, rule = ALL_RULES.get(relation.kind, ("F08", None))
    try:
        if rule is None:
            return check_band(relation, figures, schemes)
        verdict = rule(relation, figures)
        if verdict.verdict in {"inconsistent", "impossible"}:
            other = _second_reading(relation, figures, rule)
            return other or doubt(verdict, figures, rule)
        return verdict
    except (ArithmeticError, ValueError, LookupError) as error:
        return Verdict(
            rule=code,
            relation=relation,
            verdict="not_checked",
            reason=f"rule_failed: {type(error).__name__}",
        )


def _rule_of(relation: Relation) -> Rule:
    return ALL_RULES[relation.kind][1]


def _second_reading(relation: Relation, figures: Figures, rule: Rule) -> Verdict | None:
    """Try the other reading of a token that has two (``2,500 hồ sơ``)."""
    own = {name: figures[name] for name in relation.figures}
    for name in relation.figures:
        for value in figures[name].alternatives:
            other = dict(own)
            other[name] = _read_as(figures[name], value)
            verdict = rule(relation, other)
            if verdict.verdict in {"consistent", "consistent_if"}:
                return replace(
                    verdict, verdict="consistent_if", reason=f"second_reading:{name}"
                )
    return None


def _read_as(figure: Figure, value: object) -> Figure:
    from decimal import Decimal

    from cchc_lib.numbers.hedges import hedge_intervals

    number = Decimal(str(value))
    exponent = int(number.as_tuple().exponent)
    resolution = Decimal(1).scaleb(min(exponent, 0))
    hard, soft = hedge_intervals(
        figure.hedge,
        number,
        kind=figure.kind,
        decimals=max(0, -exponent),
        resolution=resolution,
    )
    return replace(
        figure, value=number, interval=hard, soft=soft, resolution=resolution
    )
