"""Which of a claim's candidates is taken (SEMANTICS §3).

One duty: verdicts of rival candidates → the one verdict of the claim. An agreeing
candidate is taken and the choice shown; a contradiction stands only when every
plausible candidate fails; a weak candidate never contradicts by itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from types import MappingProxyType

from cchc_lib.model import Verdict

_BY_USAGE = frozenset({"base_by_stage", "measured_before", "base_taken_up"})
_FAILS = frozenset({"inconsistent", "impossible"})


def bases_of(claims: Iterable[Sequence[Verdict]]) -> Counter[str]:
    """How many claims find each figure to be a whole that agrees to the digit."""
    found: Counter[str] = Counter()
    for verdicts in claims:
        if verdicts and verdicts[0].relation.kind == "share":
            found.update({_base(v) for v in verdicts if _agrees_in_full(v)})
    return found


def choose(
    verdicts: Sequence[Verdict], bases: Mapping[str, int] = MappingProxyType({})
) -> tuple[Verdict, ...]:
    """Return the verdict of a claim, with the rejected bindings beside it.

    Of sums every agreeing one is kept: a total may be split in several ways.

    Parameters
    ----------
    verdicts : sequence of Verdict
        One for each candidate of one claim, in the order they were proposed.
    bases : mapping of str to int
        How many claims agree with each figure as their whole.

    Returns
    -------
    tuple of Verdict
        Empty where only weak candidates were proposed and none agrees.
    """
    agreeing = [v for v in verdicts if v.verdict == "consistent"]
    if agreeing and agreeing[0].relation.kind == "sum":
        return tuple(agreeing)
    stated = [v for v in verdicts if v.relation.strength == "stated"]
    pool = [v for v in stated or verdicts if v.reason != "implausible_binding"]
    firm = [v for v in pool if v.relation.strength != "weak"]
    # "gần 98%" agrees with all that is less: that a guess is loose says nothing.
    near = [v for v in pool if v.reason != "soft_hedge"]
    # That no whole is printed is said last of all: any other reading names one.
    based = [v for v in verdicts if v.reason != "whole_not_printed"]
    taken = (
        _first(firm, {"consistent"})
        or _plainest(near, bases)
        or _first(firm, {"consistent_if"})
        or _first(firm, {"undetermined", "not_checked"})
        or _first(firm, _FAILS)
        or _first(based, {"not_checked", "undetermined"})
        or _loose(pool)
        or _first(verdicts, {"undetermined"})
    )
    if taken is None:
        return ()
    rivals = tuple(v.relation for v in based if v is not taken)
    return (replace(taken, rejected=rivals),)


def _plainest(verdicts: Sequence[Verdict], bases: Mapping[str, int]) -> Verdict | None:
    """Of shares that agree, the one whose whole is printed, in full, and has others.

    ``trên 5.600 hồ sơ`` agrees with what is a share of 5.656, too.
    """
    agreeing = [v for v in verdicts if v.verdict == "consistent"]
    if len(agreeing) > 1 and agreeing[0].relation.kind == "share":
        return min(agreeing, key=lambda v: _plainness(v, bases))
    if len(agreeing) > 1 and agreeing[0].relation.kind == "change":
        return min(agreeing, key=_room)
    return agreeing[0] if agreeing else None


def _plainness(verdict: Verdict, bases: Mapping[str, int]) -> tuple[bool, bool, int]:
    added = len(verdict.relation.named("whole")) > 1
    return added, verdict.exact is None, -bases.get(_base(verdict), 0)


def _room(verdict: Verdict) -> tuple[bool, Fraction]:
    """How far apart the ends of what is allowed lie: ``trên 80%`` allows too much."""
    allowed = verdict.allowed
    if allowed is None or allowed.low is None or allowed.high is None:
        return True, Fraction(0)
    return False, allowed.high - allowed.low


def _agrees_in_full(verdict: Verdict) -> bool:
    return verdict.verdict == "consistent" and verdict.exact is not None


def _base(verdict: Verdict) -> str:
    wholes = verdict.relation.named("whole")
    return wholes[0].figure if len(wholes) == 1 else ""


def _loose(verdicts: Sequence[Verdict]) -> Verdict | None:
    """Return a guess of hedged counts that agrees, if only as all that is hedged does.

    It takes no place from a reading that the words make, and asks for no note. Of
    several the one that leaves least room says most.
    """
    usual = [
        v
        for v in verdicts
        if v.verdict == "consistent"
        and (v.exact is None or v.relation.reason in _BY_USAGE)
    ]
    return replace(min(usual, key=_room), reason="") if usual else None


def _first(
    verdicts: Sequence[Verdict], words: frozenset[str] | set[str]
) -> Verdict | None:
    return next((v for v in verdicts if v.verdict in words), None)
