"""Short ways to write figures, claims and systems by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import pytest

from cchc_lib.joint.rows import System, Variable, make_row
from cchc_lib.model import Figure, Relation, Term, Verdict
from cchc_lib.numbers.hedges import hedge_intervals
from cchc_lib.numbers.intervals import Interval

Rule = tuple[Mapping[str, int | Fraction], Interval]


@pytest.fixture(scope="session")
def fig() -> Callable[..., Figure]:
    """Write a figure as its id and what it prints: ``fig("f1", "97.5", "percent")``."""

    def write(name: str, value: str, kind: str = "count", **more: object) -> Figure:
        number, scale = Decimal(value), Decimal(str(more.get("scale", 1)))
        decimals = max(0, -int(number.as_tuple().exponent))
        resolution = Decimal(1).scaleb(-decimals) * scale
        hedge = str(more.get("hedge", "exact"))
        over = more.get("over")
        hard, soft = hedge_intervals(
            hedge,
            number * scale,
            kind=kind,
            decimals=decimals,
            resolution=resolution,
        )
        unit = {"count": "dossier", "score": "point"}.get(kind, kind)
        return Figure(
            id=name,
            printed=value,
            start=0,
            end=0,
            value=number * scale,
            denominator=None if over is None else Decimal(str(over)),
            interval=more.get("interval", hard),
            soft=soft,
            decimals=decimals,
            resolution=resolution,
            kind=kind,
            hedge=hedge,
            unit=str(more.get("unit", unit)),
            quantity="",
            role=str(more.get("role", "result")),
            period=None,
            scope="",
            first=0,
            last=0,
            alternatives=tuple(Decimal(a) for a in more.get("or_", ())),
        )

    return write


@pytest.fixture(scope="session")
def says() -> Callable[..., Verdict]:
    """Write a verdict: ``says("sum", total="f1", part="f2 f3")``; "f4/" divides."""

    def write(
        kind: str,
        verdict: str = "consistent",
        *,
        strength: str = "likely",
        detail: str = "",
        reason: str = "",
        **roles: str,
    ) -> Verdict:
        terms = tuple(
            Term(
                role=role,
                figure=name.rstrip("/"),
                take="denominator" if name.endswith("/") else "value",
            )
            for role, names in roles.items()
            for name in names.split()
        )
        claim = f"{kind}:" + ":".join(t.figure for t in terms)
        relation = Relation(
            kind=kind,
            claim=claim,
            terms=terms,
            strength=strength,
            reason="",
            detail=detail,
        )
        return Verdict(rule="", relation=relation, verdict=verdict, reason=reason)

    return write


@pytest.fixture(scope="session")
def record() -> Callable[..., System]:
    """Write a record and its edit rules: values are soft, rules are hard."""

    def write(
        values: Mapping[str, int],
        rules: Sequence[Rule],
        *,
        low: Mapping[str, int] | None = None,
    ) -> System:
        names = list(values)
        variables = tuple(
            Variable(name=n, low=(low or {}).get(n), printed=values[n]) for n in names
        )
        prints = [
            make_row({k: 1}, Interval.point(values[n]), owners=(n,))
            for k, n in enumerate(names)
        ]
        edits = [
            make_row({names.index(n): a for n, a in terms.items()}, allowed)
            for terms, allowed in rules
        ]
        return System(variables, (*prints, *edits), tuple(names))

    return write
