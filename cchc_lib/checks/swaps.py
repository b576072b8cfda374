"""Two shares of one list that changed places: each is right where the other stands.

One duty: bindings that were held for ours to be wrong → the text's, where exchanging
two printed shares makes both hold. ``lần lượt là 71,4%; 48,6% và 62,9%`` for 62,9 and
48,6: chance does not do that twice.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from cchc_lib.checks.witnesses import Rule
from cchc_lib.model import Figure, Verdict

_MOST = 40  # shares in doubt; what has more is no list


def find_swaps(
    claims: Mapping[str, Sequence[Verdict]], figures: Mapping[str, Figure], rule: Rule
) -> dict[str, list[Verdict]]:
    """Let claims contradict again whose shares hold once they change places.

    Parameters
    ----------
    claims : mapping of str to sequence of Verdict
        The candidates of each claim.
    figures : mapping of str to Figure
        By id.
    rule : callable
        The rule of shares.

    Returns
    -------
    dict of str to list of Verdict
        The same claims; what was ``implausible_binding`` is ``inconsistent`` where two
        shares were exchanged.
    """
    out = {name: list(found) for name, found in claims.items()}
    doubted = [
        (name, k)
        for name, found in out.items()
        for k, verdict in enumerate(found)
        if verdict.reason == "implausible_binding" and verdict.relation.kind == "share"
    ]
    for one, other in combinations(doubted[:_MOST], 2):
        a, b = out[one[0]][one[1]], out[other[0]][other[1]]
        if _are_swapped(a, b, figures, rule):
            out[one[0]][one[1]], out[other[0]][other[1]] = _stands(a), _stands(b)
    return out


def _are_swapped(
    a: Verdict, b: Verdict, figures: Mapping[str, Figure], rule: Rule
) -> bool:
    first, second = (v.relation.named("share")[0].figure for v in (a, b))
    if figures[first].value == figures[second].value:
        return False
    changed = {**figures, first: figures[second], second: figures[first]}
    return all(rule(v.relation, changed).verdict == "consistent" for v in (a, b))


def _stands(verdict: Verdict) -> Verdict:
    return replace(verdict, verdict="inconsistent", reason="")
