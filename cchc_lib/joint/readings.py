"""Tokens with two readings: which one all figures together ask for.

One duty: replace a figure by its other reading where a verdict says so, and elsewhere
only where that resolves a contradiction of its block (``2,500 hồ sơ``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import islice, product

from cchc_lib.joint.claims import build_system
from cchc_lib.joint.prints import read_as
from cchc_lib.joint.solve import Limits, decide
from cchc_lib.model import Figure, Verdict

_SECOND = "second_reading:"
_MOST = 32  # combinations tried
_QUICK = Limits(first_splits=4, solver=False)
Readings = tuple[tuple[str, Decimal], ...]


def choose_readings(
    figures: Sequence[Figure], verdicts: Sequence[Verdict]
) -> tuple[tuple[Figure, ...], Readings]:
    """Return the figures as they are to be read, and which readings are second ones.

    Notes
    -----
    The first reading is kept wherever it is not contradicted.
    """
    named = [
        v.reason.removeprefix(_SECOND) for v in verdicts if v.reason.startswith(_SECOND)
    ]
    forced = list(dict.fromkeys(name.split(":")[0] for name in named))
    tied = {f for v in verdicts for f in v.relation.figures}
    open_ones = [f for f in figures if f.alternatives and f.id in tied]
    if not open_ones:
        return tuple(figures), ()
    options = [
        f.alternatives if f.id in forced else (f.value, *f.alternatives)
        for f in open_ones
    ]
    first: tuple[Figure, ...] | None = None
    for values in islice(product(*options), _MOST):
        read = _read(figures, zip(open_ones, values, strict=True))
        first = first or read
        claims = build_system(read, verdicts, loose={f.id for f in read})
        decision = decide(claims.system, claims.weak, limits=_QUICK)
        if decision.status != "infeasible":
            return read, _changes(figures, read)
    assert first is not None
    return first, _changes(figures, first)


def _read(
    figures: Sequence[Figure], chosen: Iterable[tuple[Figure, Decimal]]
) -> tuple[Figure, ...]:
    values = {figure.id: value for figure, value in chosen}
    return tuple(
        read_as(f, values[f.id], unit=Decimal(1))
        if values.get(f.id, f.value) != f.value
        else f
        for f in figures
    )


def _changes(old: Sequence[Figure], new: Sequence[Figure]) -> Readings:
    return tuple(
        (b.id, b.value) for a, b in zip(old, new, strict=True) if a.value != b.value
    )
