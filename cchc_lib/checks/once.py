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
    said = [set(v.relation.figures) for v in found if _says_more(v)]
    for verdict in found:
        failed = verdict.relation.kind == "part_of" and verdict.verdict in _FAILS
        if not (
            failed and any(said_by >= set(verdict.relation.figures) for said_by in said)
        ):
            yield verdict


def _says_more(verdict: Verdict) -> bool:
    """A failing sum, or a share whose part is above its whole."""
    if verdict.verdict not in _FAILS:
        return False
    kind = verdict.relation.kind
    return kind == "sum" or (kind == "share" and verdict.reason == "part_above_whole")
