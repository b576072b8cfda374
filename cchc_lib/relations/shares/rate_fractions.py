"""Rates told first, the fraction they are of behind them.

``Tỷ lệ giải quyết vụ việc đạt 68,5%, cao hơn trước 30,8%; đã giải quyết 1.336/1.990 vụ
việc``. One duty: the one fraction of what is done behind a rate of what is done.
*likely*: between them stand changes only, and the fraction has no share of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import CHANNELS, TIMING, Scene, Spot, has_run
from cchc_lib.relations.scope.wholes import noun_of
from cchc_lib.relations.scope.wordings import DONE
from cchc_lib.relations.shares.links import of_denominator

_DONE = DONE
_OF_ONE = ("trong đó", "riêng", "như", "trong số đó", "gồm", "điển hình")
_REACH = 4  # figures
_LEAD = 8  # words before a fraction that say what was done
_CLAUSE = 14  # words before a rate that name it
_NEXT = 6  # words from a fraction to a share of its own


def rate_of_fraction(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Yield the fraction behind a rate of what is done."""
    words = list(scene.before(share, _CLAUSE))
    if "tỷ" not in words or share.facets & (TIMING | CHANNELS):
        return
    named = words[len(words) - 1 - words[::-1].index("tỷ") :]
    if not has_run(named, *_DONE) or share.figure.hedge != "exact":
        return
    if share.n and scene.spots[share.n - 1].figure.last > share.figure.first - len(
        named
    ):
        return
    for spot in scene.spots[share.n + 1 : share.n + 1 + _REACH]:
        if spot.figure.kind == "ratio":
            if _is_done(scene, share, spot) and _is_of_these(scene, named, spot):
                yield of_denominator(share, spot, spot, "likely", "stated_fraction")
            return
        if spot.figure.role != "change" and spot.figure.role != "previous":
            return


def _is_done(scene: Scene, share: Spot, fraction: Spot) -> bool:
    """Of the same place in the text, and told to be done without a state."""
    near = 0 <= fraction.sentence - share.sentence <= 1
    near = near and fraction.paragraph == share.paragraph
    alike = fraction.figure.scope == share.figure.scope
    subset = fraction.facets & (TIMING | CHANNELS)
    near = near and not has_run(scene.between(share, fraction), *_OF_ONE)
    own = scene.spots[fraction.n + 1 : fraction.n + 2]
    taken = any(
        s.figure.unit == "percent" and len(scene.between(fraction, s)) <= _NEXT
        for s in own
        if s.sentence == fraction.sentence
    )
    told = has_run(scene.before(fraction, _LEAD), *_DONE)
    return near and alike and not subset and not taken and told


def _is_of_these(scene: Scene, named: Sequence[str], fraction: Spot) -> bool:
    """The rate counts what the fraction does, and all of it: no ``kiến nghị mới``."""
    noun = noun_of(scene, fraction)
    after = scene.after(fraction, 1)
    whole = not after or after[0] in {",", ";", ".", ")"}
    return whole and bool(noun) and has_run(named, " ".join(noun))
