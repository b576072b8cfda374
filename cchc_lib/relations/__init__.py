"""What ties figures together: every relation's licensed candidates.

One duty: figures → proposed relations, a folder a kind. Whether one holds is for
``checks``; which of several candidates is taken is for ``checks.binding``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from cchc_lib.model import Reading, Relation
from cchc_lib.relations.agreements import propose_agreements
from cchc_lib.relations.bands import propose_bands
from cchc_lib.relations.changes import propose_changes
from cchc_lib.relations.changes.moves import propose_moves
from cchc_lib.relations.changes.ratios import propose_ratios
from cchc_lib.relations.changes.then_and_now import propose_then_and_now
from cchc_lib.relations.changes.trends import propose_trends
from cchc_lib.relations.compares import propose_compares
from cchc_lib.relations.compares.contrasts import propose_contrasts
from cchc_lib.relations.compares.follow_ups import propose_follow_ups
from cchc_lib.relations.compares.group_limits import propose_group_limits
from cchc_lib.relations.compares.ladders import propose_ladders
from cchc_lib.relations.compares.limits import propose_limits
from cchc_lib.relations.compares.lowest import propose_lowest
from cchc_lib.relations.compares.members import propose_members
from cchc_lib.relations.compares.orderings import propose_orderings
from cchc_lib.relations.compares.overalls import propose_overalls
from cchc_lib.relations.compares.own_bounds import propose_own_bounds
from cchc_lib.relations.compares.repeated_extremes import propose_repeated_extremes
from cchc_lib.relations.compares.standings import propose_standings
from cchc_lib.relations.compares.surroundings import propose_surroundings
from cchc_lib.relations.compares.thresholds import propose_thresholds
from cchc_lib.relations.lists import propose_lists
from cchc_lib.relations.means import propose_means
from cchc_lib.relations.parts import propose_parts
from cchc_lib.relations.ranks import propose_ranks
from cchc_lib.relations.ranks.rank_wholes import propose_rank_wholes
from cchc_lib.relations.repeats import propose_repeats
from cchc_lib.relations.repeats.restated import propose_restated
from cchc_lib.relations.scope.clauses import Scene
from cchc_lib.relations.shares import propose_shares
from cchc_lib.relations.shares.ceilings import propose_ceilings
from cchc_lib.relations.shares.fractions import propose_fractions
from cchc_lib.relations.shares.whole_numbers import propose_whole_numbers
from cchc_lib.relations.sums import propose_sums
from cchc_lib.relations.sums.complements import propose_complements
from cchc_lib.relations.sums.hundreds import propose_hundreds
from cchc_lib.relations.targets import propose_targets
from cchc_lib.vocabulary import Vocabulary, load_vocabulary

__all__ = ["propose_relations"]

_MOST_FIGURES = 200  # in one sentence, or one table that has no stops


def propose_relations(
    reading: Reading,
    *,
    scheme: str | None = None,
    vocabulary: Vocabulary | None = None,
) -> tuple[Relation, ...]:
    """Propose every relation the text licenses, in report order.

    Candidates of one claim stand together, the strongest first.
    """
    scene = Scene(_without_crowds(reading), vocabulary or load_vocabulary())
    found = (
        *propose_fractions(scene),
        *propose_shares(scene),
        *propose_ceilings(scene),
        *propose_whole_numbers(scene),
        *propose_sums(scene),
        *propose_complements(scene),
        *propose_hundreds(scene),
        *propose_parts(scene),
        *propose_changes(scene),
        *propose_ratios(scene),
        *propose_repeats(scene),
        *propose_ranks(scene),
        *propose_rank_wholes(scene),
        *propose_compares(scene),
        *propose_surroundings(scene),
        *propose_repeated_extremes(scene),
        *propose_follow_ups(scene),
        *propose_contrasts(scene),
        *propose_restated(scene),
        *propose_overalls(scene),
        *propose_then_and_now(scene),
        *propose_moves(scene),
        *propose_thresholds(scene),
        *propose_standings(scene),
        *propose_orderings(scene),
        *propose_ladders(scene),
        *propose_limits(scene),
        *propose_group_limits(scene),
        *propose_own_bounds(scene),
        *propose_lowest(scene),
        *propose_members(scene),
        *propose_trends(scene),
        *propose_means(scene),
        *propose_lists(scene),
        *propose_bands(scene, scheme=scheme),
        *propose_targets(scene),
    )
    return (*found, *propose_agreements(scene, found))


def _without_crowds(reading: Reading) -> Reading:
    """Leave out sentences with more figures than any writer ties together.

    A line of thousands of numbers is a dump, not a statement; holding each against
    its neighbours would cost much and mean nothing.
    """
    sentences = reading.tokens.sentences
    crowd = Counter(sentences[figure.first] for figure in reading.figures)
    if not crowd or max(crowd.values()) <= _MOST_FIGURES:
        return reading
    kept = (f for f in reading.figures if crowd[sentences[f.first]] <= _MOST_FIGURES)
    return replace(reading, figures=tuple(kept))
