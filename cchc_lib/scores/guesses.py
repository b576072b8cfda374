"""Which framework a table was scored by, where nobody says so.

One duty: names of part columns → at most one framework. Codes (CKMB, TDGQ) tell it;
names of areas alone do so only if they are all there, since decisions share them, and
only where every maximum is known and no score exceeds it.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.scores.columns import subject
from cchc_lib.scores.frameworks import framework, known_frameworks
from cchc_lib.scores.records import Area, Column, Component, Framework, Scorecard
from cchc_lib.vocabulary.columns import plain

_ENOUGH = 4  # columns named like parts of a framework, for it to be guessed
_MOST_OF = 2, 3  # of the parts named by words


def guess_framework(card: Scorecard) -> Framework | None:
    """The one framework whose parts the columns are named after, if there is one."""
    parts = card.having("part")
    if len(parts) < _ENOUGH:
        return None
    rules = [framework(name) for name in known_frameworks()]
    fitting = [r for r in rules if _by_codes(r, parts)]
    fitting = fitting or [r for r in rules if _by_names(r, card, parts)]
    return fitting[0] if len(fitting) == 1 else None


def _by_codes(rules: Framework, parts: Sequence[Column]) -> bool:
    found = {p.code for c in parts if (p := _part(rules, c)) and _is_code(p, c)}
    return len(found) >= _ENOUGH


def _is_code(part: Area | Component, column: Column) -> bool:
    return plain(part.code) == subject(column)


def _by_names(rules: Framework, card: Scorecard, parts: Sequence[Column]) -> bool:
    found = [(c, p) for c in parts if (p := _part(rules, c))]
    enough = _MOST_OF[1] * len(found) >= _MOST_OF[0] * len(parts)
    different = len({part.code for _, part in found})
    known = all(part.maximum is not None for _, part in found)
    return (
        different >= _ENOUGH and enough and known
        and all(_holds(card, column, part) for column, part in found)
    )  # fmt: skip


def _part(rules: Framework, column: Column) -> Area | Component | None:
    """The part a column is named after; a bare number names none.

    A maximum in the column's header that is not the part's speaks against it.
    """
    about = subject(column)
    part = None if about.replace(" ", "").isdigit() else rules.part(about)
    if part is None or None in {part.maximum, column.maximum}:
        return part
    return part if part.maximum == column.maximum else None


def _holds(card: Scorecard, column: Column, part: Area | Component) -> bool:
    """Say whether every score of a column is within the part's maximum."""
    values = (row.numbers[column.name] for row in card.units)
    most = part.maximum
    return all(value is None or most is None or value <= most for value in values)
