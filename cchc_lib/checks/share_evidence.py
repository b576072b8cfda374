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
from cchc_lib.model import Figure, Relation, Verdict

_LIST = 200  # characters from a whole to the share of a part listed under it
_NEAREST = 3  # wholes of one share that are tried for a misprint of theirs
_NEAR = frozenset({"near_part", "two_states"})
_STAGES = frozenset({"base_by_stage", "base_named", "resolved_of_received"})
_USUAL = _STAGES | {"kin_part", "channel_rate", "measured_before"}
_TWIN = _STAGES | {"near_part", "measured_before", "sum_of_siblings"}
_UNTOLD = frozenset({"base_by_stage", "kin_part"})
_BELOW = frozenset({"head_below", "stage_below", "near_below"})
_HUNDREDTH = 2
_MADE = frozenset({"states_together", "sum_of_siblings", "share_of_old"})
_ROWS = 2  # rows of a table that agree


def find_twins(claims: Iterable[Sequence[Verdict]], text: Text) -> set[str]:
    """Claims that one and the same misprint of their whole explains, two or more."""
    near: dict[tuple[str, ...], list[Verdict]] = {}
    for found in claims:
        twins = (v for v in found if _may_be_twin(v, text))
        for verdict in islice(twins, _NEAREST):
            near.setdefault(base_of(verdict.relation), []).append(verdict)
    mended: dict[tuple[str, str], set[str]] = {}
    for whole, verdicts in near.items():
        for verdict in verdicts if len(verdicts) > 1 else ():
            rule = text.rules(verdict.relation)
            for repair in find_repairs(verdict, text.figures, rule):
                if repair.figure in whole:
                    names = mended.setdefault((repair.figure, repair.printed), set())
                    names.add(name_of_twin(verdict.relation))
    return {name for names in mended.values() if _explains(names) for name in names}


def _explains(names: set[str]) -> bool:
    """Two claims on one whole, or all that counts taken together have.

    Where a count is not printed, a keystroke may mend some of these, but not all.
    """
    return len(names) > 1 and all(len(name.split()) - 1 <= len(names) for name in names)


def name_of_twin(relation: Relation) -> str:
    """The claim and what it is measured on."""
    return " ".join((relation.claim, *base_of(relation)))


def base_of(relation: Relation) -> tuple[str, ...]:
    """The counts that make up what a share is measured on."""
    return tuple(term.figure for term in relation.named("whole"))


def _may_be_twin(verdict: Verdict, text: Text) -> bool:
    relation = verdict.relation
    if relation.reason not in _TWIN or verdict.verdict != "inconsistent":
        return False
    share = text.figures[relation.named("share")[0].figure]
    wholes = relation.named("whole")
    # A count with a share of its own is the next of a list, not what it is counted in.
    if relation.reason == "sum_of_siblings":
        return share.decimals > 0 and share.hedge == "exact"
    lone = len(wholes) == 1 and wholes[0].figure not in text.shared
    return lone and share.decimals > 0 and share.hedge == "exact"


def is_misprinted_share(verdict: Verdict, text: Text) -> bool:
    """A share near that of a base which usage or its neighbours confirm."""
    relation = verdict.relation
    share = text.figures[relation.named("share")[0].figure]
    if relation.reason in _MADE:
        sure = _is_made(verdict, share, text)
    elif len(relation.named("whole")) != 1:
        return False
    elif relation.reason in _BELOW:
        return _is_below_by_slip(verdict, share, text)
    elif relation.reason in _USUAL:
        return _is_usual(verdict, share, text)
    elif relation.reason in _NEAR:
        return _is_confirmed(verdict, share, text)
    else:
        sure = _is_beside_others(verdict, share, text)
    return sure and text.is_slip(verdict)


def _is_made(verdict: Verdict, share: Figure, text: Text) -> bool:
    """The base is made of counts: of all that are listed, or of what was cut."""
    if verdict.relation.reason == "share_of_old":
        return _is_told_closely(verdict, share, text)
    told = verdict.relation.reason == "states_together"
    told = told or _has_sister(verdict, share, text)
    return told and verdict.verdict != "consistent_if"


def _is_beside_others(verdict: Verdict, share: Figure, text: Text) -> bool:
    """Other shares of the table, or of its place, are measured on the same."""
    relation = verdict.relation
    base = relation.named("whole")[0].figure
    match relation.reason:
        case "row_of_table":
            return text.rows >= _ROWS
        case "derived_part":
            exact = all(text.figures[n].hedge == "exact" for n in relation.figures)
            return exact and text.is_base(base, share.start)
        case "base_of_fraction":
            told = share.decimals >= _HUNDREDTH and share.hedge == "exact"
            return told and text.is_base(base, share.start)
        case _:
            return False


def _has_sister(verdict: Verdict, share: Figure, text: Text) -> bool:
    """Another share is measured on the same counts, and on no larger whole.

    ``Có 10 tỉnh (15,87%) tăng điểm, 53 tỉnh (84,13%) giảm điểm``. Where the whole that
    the share itself would have gives the other as well, something is left unnamed.
    """
    relation = verdict.relation
    part = text.figures[relation.named("part")[0].figure]
    sisters = text.together.get(frozenset(base_of(relation)), ())
    return _is_told_closely(verdict, share, text) and any(
        abs(part.value * other.value - of.value * share.value) * 2
        > other.resolution * part.value + share.resolution * of.value
        for of, other in sisters
        if other.decimals
    )


def _is_told_closely(verdict: Verdict, share: Figure, text: Text) -> bool:
    """All exact, and the share has decimals."""
    names = verdict.relation.figures
    exact = all(text.figures[name].hedge == "exact" for name in names)
    return exact and share.decimals > 0


def _is_usual(verdict: Verdict, share: Figure, text: Text) -> bool:
    """Printed closely enough that another base seldom comes within a keystroke.

    Of bases that have nothing to do with it, a share to the tenth comes so close in
    eight of a hundred cases, to the hundredth in less than one: where usage alone
    gives the base, the hundredth is needed, or a neighbour measured on the same.
    """
    relation = verdict.relation
    exact = all(text.figures[name].hedge == "exact" for name in relation.figures)
    if not exact or verdict.verdict == "consistent_if":
        return False
    whole = relation.named("whole")[0].figure
    told = relation.reason not in _UNTOLD or text.is_base(whole, share.start)
    return share.decimals >= (1 if told else _HUNDREDTH) and text.is_slip(verdict)


def _is_below_by_slip(verdict: Verdict, share: Figure, text: Text) -> bool:
    """A part above what is its whole in words, by usage, or as its neighbours' is."""
    relation = verdict.relation
    whole = relation.named("whole")[0].figure
    others = text.bases.get(whole, ())
    match relation.reason:
        case "stage_below":
            known = bool(others) or share.decimals > 0
        case "near_below":
            many = len(others) > 1 or (bool(others) and share.decimals > 1)
            known = many and text.is_base(whole, share.start)
        case _:
            known = True
    told = [*relation.named("part"), *relation.named("whole")]
    exact = all(text.figures[term.figure].hedge == "exact" for term in told)
    exact = exact and (share.hedge == "exact" or verdict.verdict == "impossible")
    if relation.reason != "head_below" and not exact:
        return False
    return known and text.is_slip(verdict)


def _is_confirmed(verdict: Verdict, share: Figure, text: Text) -> bool:
    """A share to the hundredth, of a base its neighbours have too."""
    relation = verdict.relation
    parts, wholes = relation.named("part"), relation.named("whole")
    part, whole = text.figures[parts[0].figure], text.figures[wholes[0].figure]
    counts = [text.figures[t.figure] for t in (*parts, *wholes)]
    counted = all(count.interval.is_point for count in counts)
    if not counted or share.hedge != "exact" or not share.decimals:
        return False
    if verdict.verdict == "consistent_if":
        listed = whole.start < part.start < share.start < whole.start + _LIST
        return listed and (share.decimals > 1 or len(text.bases.get(whole.id, ())) > 1)
    told = share.decimals > 1 or share.value > 100 or _is_beside(verdict, share)
    told = told or verdict.verdict == "impossible"
    told = told or text.is_told_base(whole, part, share)
    many = len(text.bases.get(whole.id, ())) > 1 and whole.start < part.start
    told = told or many
    split = all((t.figure, whole.id) in text.splits for t in parts)
    known = split or text.is_base(whole.id, share.start)
    if verdict.verdict == "impossible":
        known = known or whole.start < part.start < share.start < whole.start + _LIST
    known = known or text.is_lone_base(whole, part, share)
    return told and known and text.is_slip(verdict)


def _is_beside(verdict: Verdict, share: Figure) -> bool:
    """The recomputed share is less than a point away."""
    return verdict.exact is not None and abs(verdict.exact - Fraction(share.value)) < 1
