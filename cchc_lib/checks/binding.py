"""Which of a claim's candidates is taken (SEMANTICS §3).

One duty: verdicts of rival candidates → the one verdict of the claim. An agreeing
candidate is taken and the choice shown; a contradiction stands only when every
plausible candidate fails; a weak candidate never contradicts by itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from cchc_lib.model import Verdict

_FAILS = frozenset({"inconsistent", "impossible"})


def choose(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Return the verdict of a claim, with the rejected bindings beside it.

    Of sums every agreeing one is kept: a total may be split in several ways.

    Parameters
    ----------
    verdicts : sequence of Verdict
        One for each candidate of one claim, in the order they were proposed.

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
        or _plainest(near)
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


def _plainest(verdicts: Sequence[Verdict]) -> Verdict | None:
    """Of shares that agree, the one of a printed whole before one that is added up."""
    agreeing = [v for v in verdicts if v.verdict == "consistent"]
    if agreeing and agreeing[0].relation.kind == "share":
        return min(agreeing, key=lambda v: len(v.relation.named("whole")) > 1)
    return agreeing[0] if agreeing else None


def _loose(verdicts: Sequence[Verdict]) -> Verdict | None:
    """Return a guess of hedged counts that agrees, if only as all that is hedged does.

    It takes no place from a reading that the words make, and asks for no note.
    """
    for verdict in verdicts:
        if verdict.verdict == "consistent" and verdict.exact is None:
            return replace(verdict, reason="")
    return None


def _first(
    verdicts: Sequence[Verdict], words: frozenset[str] | set[str]
) -> Verdict | None:
    return next((v for v in verdicts if v.verdict in words), None)
