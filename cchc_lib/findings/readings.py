"""A reading as text: each figure with what it counts, and numbers that are no figures.

One duty: figures and ignored numbers → lines for people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.findings.cards import words_for
from cchc_lib.findings.lines import safe, wrapped
from cchc_lib.findings.numbers import show_interval
from cchc_lib.findings.prints import hedge_word
from cchc_lib.findings.quantity_names import name_quantity
from cchc_lib.model import Figure, Ignored

_LONGEST = 60  # characters of an ignored stretch that are shown
_MOST = 28  # columns of the print; a longer one moves its line


def figure_lines(figures: Sequence[Figure], *, lang: str) -> Iterator[str]:
    """Yield a line a figure: print, quantity, role, period, and what may be true."""
    words = words_for(lang)
    for figure in figures:
        facts = [name_quantity(figure.quantity or figure.unit, lang)]
        if figure.role != "result":
            facts.append(words.ROLES[figure.role])
        if figure.period:
            facts.append(figure.period)
        if not figure.interval.is_point:
            hedge = f"{hedge_word(figure, lang)}: " if figure.hedge != "exact" else ""
            facts.append(hedge + show_interval(figure.interval, lang))
        printed = safe(figure.printed)
        yield f"  {printed:<{_MOST}} {safe(' · '.join(facts))}"


def short_print(item: Ignored) -> str:
    """What an ignored number prints; of thousands in a row, the first ones."""
    if len(item.printed) <= _LONGEST:
        return item.printed
    return item.printed[:_LONGEST].rstrip() + " …"


def ignored_lines(ignored: Sequence[Ignored], *, lang: str) -> Iterator[str]:
    """Yield the numbers that are no figures, grouped by the reason."""
    words = words_for(lang)
    groups: dict[str, list[str]] = {}
    for item in ignored:
        groups.setdefault(item.reason, []).append(short_print(item))
    for reason, prints in groups.items():
        name = words.IGNORED_AS.get(reason, reason)
        yield wrapped(f"{words.IGNORED} ({name}): {'; '.join(prints)}", indent="  ")
