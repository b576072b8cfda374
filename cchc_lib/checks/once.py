"""One contradiction is said once.

One duty: leave out that parts exceed their whole where the sum of the same parts, or
their share of the same whole, fails anyway and says more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cchc_lib.model import Verdict

_FAILS = frozenset({"inconsistent", "impossible"})


def say_once(verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts but those that another one contains."""
    found = tuple(verdicts)
    said: dict[str, list[set[str]]] = {}  # by each figure: a text may have thousands
    for verdict in found:
        if _says_more(verdict):
            own = set(verdict.relation.figures)
            for name in own:
                said.setdefault(name, []).append(own)
    for verdict in found:
        names = verdict.relation.figures
        failed = verdict.relation.kind == "part_of" and verdict.verdict in _FAILS
        if not (
            failed and any(own.issuperset(names) for own in said.get(names[0], ()))
        ):
            yield verdict


def _says_more(verdict: Verdict) -> bool:
    """A failing sum, or a share whose part is above its whole."""
    if verdict.verdict not in _FAILS:
        return False
    kind = verdict.relation.kind
    return kind == "sum" or (kind == "share" and verdict.reason == "part_above_whole")
