"""Rates of what was resolved, told apart from the counts: ``tỷ lệ giải quyết 98,23%``.

One duty: a rate whose words name nothing but resolving, and the one count resolved and
those that came in beside it. *likely*: nothing else is so told, and nothing waits; it
is contradicted only where every base that may be meant fails. A fraction behind is for
``rate_fractions``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Strength
from cchc_lib.relations.scope.clauses import (
    CHANNELS,
    TIMING,
    WAITING,
    Scene,
    Spot,
    has_run,
    is_count,
)
from cchc_lib.relations.shares.links import share_relation

_NAMES = ("tỷ lệ giải quyết", "tỷ lệ xử lý", "tỷ lệ hoàn thành", "tỷ lệ đã giải quyết")
_TOLD = frozenset(
    "tỷ lệ giải quyết xử lý hoàn thành đã hồ sơ thủ tục hành chính tthc chung đạt là ở "
    "mức bằng được các của".split()
)
_INTAKE = frozenset({"received", "requested", "new"})
_LEFT = frozenset({"carried_over"})
_OTHER = WAITING | frozenset({"due", "returned", "supplement"})
_TIMED = TIMING - {"not_due"}
_BESIDE = 10  # words before a rate that name it
_FIGURES, _SENTENCES = 8, 1


def resolution_rate(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Yield each base that the one count resolved may be a rate of."""
    name = _name_of(scene, share) if share.facets == {"resolved"} else ()
    if not name:
        return
    here = scene.sentence_of(share)
    told = any(s.figure.kind in {"count", "ratio"} for s in here)
    if told or not _TOLD.issuperset(name):
        return
    near = [
        s
        for s in scene.spots[max(0, share.n - _FIGURES) : share.n + _FIGURES]
        if is_count(s.figure)
        and abs(s.sentence - share.sentence) <= _SENTENCES
        and s.figure.hedge == "exact"
        and not s.facets & (_TIMED | CHANNELS)
        and s.figure.scope in {"", share.figure.scope}
    ]
    yield from _of_counts(share, near)


def _name_of(scene: Scene, share: Spot) -> Sequence[str]:
    """``tỷ lệ giải quyết hồ sơ đạt``: from what names the rate up to it."""
    words = list(scene.before(share, _BESIDE))
    starts = [k for k, word in enumerate(words) if word == "tỷ"]
    name = words[starts[-1] :] if starts else []
    return name if has_run(name, *_NAMES) else ()


def _of_counts(share: Spot, near: Sequence[Spot]) -> Iterator[Relation]:
    done = [s for s in near if s.facets == {"resolved"}]
    came = [s for s in near if s.facets & _INTAKE and not s.facets & _OTHER]
    left = [s for s in near if s.facets == _LEFT]
    if len(done) != 1 or not came or len(came) > 2:
        return
    part = done[0]
    # What waits in its term, or was sent back, may be left out of the base.
    waits = any(s.facets & _OTHER for s in near)
    strength: Strength = "weak" if waits else "likely"
    bases = [(one,) for one in came] + [(one, other) for one in came for other in left]
    alike = all(s.figure.unit == part.figure.unit for s in (*came, *left))
    for base in bases if alike else ():
        if sum(s.figure.value for s in base) > part.figure.value:
            yield share_relation(share, (part,), base, strength, "resolution_rate")
