"""When a share whose base is not stated is a misprint all the same.

One duty: failing shares that what their neighbours are measured on confirms. A share
one keystroke from the share of a whole that others have too is a misprint: wrong
figures would not come so close by chance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import islice

from cchc_lib.checks.repairs import find_repairs
from cchc_lib.checks.witnesses import Text
from cchc_lib.model import Figure, Verdict

_LIST = 200  # characters from a whole to the share of a part listed under it
_NEAREST = 3  # wholes of one share that are tried for a misprint of theirs
_NEAR = frozenset({"near_part", "two_states"})


def find_twins(claims: Iterable[Sequence[Verdict]], text: Text) -> set[str]:
    """Claims that one and the same misprint of their whole explains, two or more."""
    near: dict[str, list[Verdict]] = {}
    for found in claims:
        twins = (v for v in found if _may_be_twin(v, text))
        for verdict in islice(twins, _NEAREST):
            near.setdefault(verdict.relation.named("whole")[0].figure, []).append(
                verdict
            )
    mended: dict[tuple[str, str], set[str]] = {}
    for whole, verdicts in near.items():
        for verdict in verdicts if len(verdicts) > 1 else ():
            rule = text.rules(verdict.relation)
            for repair in find_repairs(verdict, text.figures, rule):
                if repair.figure == whole:
                    names = mended.setdefault((whole, repair.printed), set())
                    names.add(f"{verdict.relation.claim} {whole}")
    return {claim for claims in mended.values() if len(claims) > 1 for claim in claims}


def _may_be_twin(verdict: Verdict, text: Text) -> bool:
    relation = verdict.relation
    if relation.reason != "near_part" or verdict.verdict != "inconsistent":
        return False
    share = text.figures[relation.named("share")[0].figure]
    wholes = relation.named("whole")
    # A count with a share of its own is the next of a list, not what it is counted in.
    lone = len(wholes) == 1 and wholes[0].figure not in text.shared
    return lone and share.decimals > 0 and share.hedge == "exact"


def is_misprinted_share(verdict: Verdict, text: Text) -> bool:
    """A share to the hundredth, near that of a base its neighbours have too."""
    relation = verdict.relation
    parts, wholes = relation.named("part"), relation.named("whole")
    if len(wholes) != 1 or relation.reason not in _NEAR:
        return False
    part, whole = text.figures[parts[0].figure], text.figures[wholes[0].figure]
    share = text.figures[relation.named("share")[0].figure]
    counts = [text.figures[t.figure] for t in (*parts, *wholes)]
    counted = all(count.interval.is_point for count in counts)
    if not counted or share.hedge != "exact" or not share.decimals:
        return False
    if verdict.verdict == "consistent_if":
        listed = whole.start < part.start < share.start < whole.start + _LIST
        return listed and share.decimals > 1
    told = share.decimals > 1 or share.value > 100 or _is_beside(verdict, share)
    told = told or verdict.verdict == "impossible"
    split = all((t.figure, whole.id) in text.splits for t in parts)
    known = split or text.is_base(whole.id, share.start)
    if verdict.verdict == "impossible":
        known = known or whole.start < part.start < share.start < whole.start + _LIST
    known = known or text.is_lone_base(whole, part, share)
    return told and known and text.is_slip(verdict)


def _is_beside(verdict: Verdict, share: Figure) -> bool:
    """The recomputed share is less than a point away."""
    return verdict.exact is not None and abs(verdict.exact - Fraction(share.value)) < 1
