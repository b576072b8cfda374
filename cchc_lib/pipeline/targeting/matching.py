"""Which reported figures answer a target: by what they measure, never by their value.

One duty: target + reported figure → matches, comes near, or is something else. The
quantity, what it is a share of, the level of online service, the administrative level
and the part of the body all have to agree.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cchc_lib.pipeline.targeting.records import Reported
from cchc_lib.vocabulary import canonical_phrase
from cchc_lib.vocabulary.targets import Target

# "Đúng hạn" of a release holds the early ones, unless they are told apart.
_ALIKE = {"on_time": "early_or_on_time", "one_stop": ""}
# Topics named near a figure that do not make it another quantity.
NOISE = frozenset({"par_index", "one_stop"})
_ELSE = ""  # not worth a word: quite another figure


@dataclass(frozen=True, slots=True)
class Match:
    """How a reported figure stands to a target."""

    reported: Reported
    matches: bool
    why: str  # of one that comes near: a code; "" of what is something else
    doubts: tuple[str, ...] = ()


def match_all(target: Target, reported: Iterable[Reported]) -> list[Match]:
    """Compare reported figures with a target; those of something else are left out."""
    found = (match(target, one) for one in reported)
    return [one for one in found if one.matches or one.why]


def match(target: Target, reported: Reported) -> Match:
    """Say whether a reported figure answers a target."""
    if target.unit != reported.unit:
        return Match(reported, False, _ELSE)
    if target.unit == "score":
        why = _other_index(target, reported)
        return Match(reported, not why, why)
    if not _same_quantity(target.facets, reported.facets):
        return Match(reported, False, _ELSE)
    if target.words and not any(
        canonical_phrase(word) in reported.words for word in target.words
    ):
        return Match(reported, False, _ELSE)
    if target.of and reported.bases and target.of not in reported.bases:
        return Match(reported, False, "other_base" if target.facets else _ELSE)
    if _of_other_levels(target, reported):
        return Match(reported, False, "other_service_level")
    if _scope(target.scope) != _scope(reported.scope) or reported.partial:
        return Match(reported, False, "other_scope")
    return Match(reported, True, "", tuple(_doubts(target, reported)))


def _other_index(target: Target, reported: Reported) -> str:
    """A score answers only a target of its own index."""
    wanted, named = target.facets.get("topic", ""), reported.facets.get("topic", "")
    if target.scheme != reported.scheme or (wanted and named and named != wanted):
        return "other_index"
    if not target.scheme and not named:
        return "index_not_named"
    other = _scope(target.scope) != _scope(reported.scope) or reported.partial
    return "other_scope" if other else ""


def _same_quantity(wanted: Mapping[str, str], named: Mapping[str, str]) -> bool:
    for facet in ("timing", "channel"):
        if _alike(wanted.get(facet, "")) != _alike(named.get(facet, "")):
            return False
    topic, own = wanted.get("topic", ""), named.get("topic", "")
    if topic != own and (topic or own not in NOISE):
        return False
    stage, said = wanted.get("stage"), named.get("stage")
    # What is on time is resolved, however the sentence says where it came from.
    return "timing" in wanted or not stage or not said or stage == said


def _alike(value: str) -> str:
    return _ALIKE.get(value, value)


def _of_other_levels(target: Target, reported: Reported) -> bool:
    if not reported.levels:
        return False
    return target.levels != reported.levels


def _scope(scope: str) -> str:
    return "" if scope == "whole" else scope


def _doubts(target: Target, reported: Reported) -> Iterable[str]:
    if reported.doubtful:
        yield "binding_not_certain"
    if target.levels and not reported.levels:
        yield "service_level_not_named"
    if target.of and not reported.bases and "timing" not in target.facets:
        yield "base_not_named"
