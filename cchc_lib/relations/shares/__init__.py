"""Shares: which part of which whole a percentage is (SEMANTICS §3, "share").

One duty: propose every licensed (part, whole) for each percentage. Strength:
*stated*, the text prints the fraction beside it; *likely*, the whole heads the
sentence, the bracket or the list the part stands in; *weak*, it only stands near.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cchc_lib.model import Relation, Strength
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_share
from cchc_lib.relations.scope.wordings import PAST
from cchc_lib.relations.shares.answered import (
    part_before_whole,
    part_in_bracket,
    whole_before_share,
)
from cchc_lib.relations.shares.behind import (
    base_behind,
    done_behind,
    is_apart,
    total_behind,
)
from cchc_lib.relations.shares.cuts import shares_of_old
from cchc_lib.relations.shares.foreign import goes_on_otherwise, of_another_unit
from cchc_lib.relations.shares.in_full import wholes_in_full
from cchc_lib.relations.shares.kin_pairs import pairs_of_kin
from cchc_lib.relations.shares.links import share_relation, unit_of
from cchc_lib.relations.shares.named import named_share
from cchc_lib.relations.shares.near import (
    kin_wholes,
    measures_near,
    pairs_near,
    rest_of_whole,
    two_states,
)
from cchc_lib.relations.shares.of_these import propose_of_these
from cchc_lib.relations.shares.parts import (
    all_resolved,
    between_operands,
    level_operands,
    operands_after,
    part_after,
    part_before,
    part_by_name,
    part_linked,
    twin_of,
)
from cchc_lib.relations.shares.rate_fractions import rate_of_fraction
from cchc_lib.relations.shares.rates import channel_rate, rate_in_words
from cchc_lib.relations.shares.resolution_rates import resolution_rate
from cchc_lib.relations.shares.respective import shares_in_turn
from cchc_lib.relations.shares.settled import rate_of_settled
from cchc_lib.relations.shares.stages import (
    described_base,
    named_apart,
    row_of_table,
    spent_of_given,
)
from cchc_lib.relations.shares.stated import stated_share
from cchc_lib.relations.shares.sums_of_money import money_shares
from cchc_lib.relations.shares.taken_up import of_taken_up
from cchc_lib.relations.shares.unbased import (
    share_of_list,
    shares_taken_up,
    unprinted_whole,
)
from cchc_lib.relations.shares.unprinted import unprinted_part
from cchc_lib.relations.shares.wholes import propose_wholes
from cchc_lib.relations.shares.worded import base_in_words
from cchc_lib.vocabulary import is_listed_unit

__all__ = ["part_before", "propose_shares"]


_COMPARED = (*PAST, "kế hoạch", "chỉ tiêu", "mục tiêu", "dự toán", "hài lòng", "chỉ số")
_PLANNED = ("kế hoạch", "chỉ tiêu", "mục tiêu", "dự toán", "vượt", "cùng kỳ")
_WHOLE, _LONG = 100, 24  # per cent; words before a rate above it
_CHAIN = 12  # figures back to a growth that a list begins with
_OTHER_BASE = (*_COMPARED, "của cả năm", "của năm", "của quý", "của tháng")


def propose_shares(scene: Scene) -> Iterator[Relation]:
    """Yield share candidates, the strongest first within each claim."""
    for spot in scene.spots:
        if not is_share(spot.figure) or _other_base(scene, spot):
            continue
        if _elliptic(scene, spot) or _grows_too(scene, spot):
            continue
        stated = stated_share(scene, spot)
        if stated:
            yield stated
            continue
        if _in_order(scene, spot) or _is_level_of_bodies(scene, spot):
            yield from map(_only_if_it_agrees, _from_part(scene, spot))
        else:
            taken = tuple(of_taken_up(scene, spot))
            yield from taken
            found = tuple(_without_unprinted(scene, spot, taken))
            yield from found
            yield from wholes_in_full(scene, spot, found)
            if all(relation.strength == "weak" for relation in found):
                yield from unprinted_whole(scene, spot)
                yield from share_of_list(scene, spot)
    yield from shares_in_turn(scene)
    yield from shares_of_old(scene)
    yield from pairs_of_kin(scene)
    yield from shares_taken_up(scene)
    yield from money_shares(scene)
    yield from propose_of_these(scene)


def _without_unprinted(
    scene: Scene, share: Spot, taken: Sequence[Relation]
) -> Iterator[Relation]:
    """Yield every other reading; where the part is told, none says that it is not.

    Where the words name the whole, a few counts around do not make it up.
    """
    told = any(relation.named("part") for relation in taken)
    named = any(relation.strength == "likely" for relation in taken)
    for relation in _from_part(scene, share):
        made = relation.strength == "weak" and len(relation.named("whole")) > 1
        if (relation.named("part") or not told) and not (named and made):
            yield relation


def _in_order(scene: Scene, share: Spot) -> bool:
    """``lần lượt … đạt 71,4% và 62,9%``: parts and shares go by order, not nearness."""
    return has_run(scene.before(share, 60), "lần lượt")


def _only_if_it_agrees(relation: Relation) -> Relation:
    """A binding by nearness is a guess there; one by level is not."""
    if relation.reason == "level_operands":
        return relation
    return replace(relation, strength="weak")


def _other_base(scene: Scene, spot: Spot) -> bool:
    """``bằng 97 % so với cùng kỳ``: a ratio to something else than a whole.

    ``100% hồ sơ của tháng 3`` is a share of these.
    """
    if spot.figure.value > _WHOLE and has_run(scene.before(spot, _LONG), *_PLANNED):
        return True  # "vượt kế hoạch 128 người, đạt 112,8%"
    after = scene.after(spot, 4)
    cut = next((k for k, w in enumerate(after) if w in {",", ";", ".", "(", ")"}), 4)
    if after[:2] == ("hồ", "sơ"):
        return has_run(after[2:cut], *_COMPARED)
    return has_run(after[:cut], *_OTHER_BASE)


def _elliptic(scene: Scene, spot: Spot) -> bool:
    """``bằng 100,7% cùng kỳ, trong đó phía Bắc …, bằng 99,1%``: of its own past too."""
    if scene.before(spot, 1) != ("bằng",):
        return False
    earlier = [
        s for s in scene.sentence_of(spot) if s.n < spot.n and is_share(s.figure)
    ]
    return any(
        scene.before(s, 1) == ("bằng",) and _other_base(scene, s) for s in earlier
    )


def _is_level_of_bodies(scene: Scene, share: Spot) -> bool:
    """``có 11 xã đạt trên 80%``: what each of them reaches, not how many they are."""
    if share.figure.hedge == "exact" or not share.n:
        return False
    part = scene.spots[share.n - 1]
    words = scene.between(part, share)
    organ = scene.vocabulary.families.get(part.figure.unit) == "organ"
    told = "đạt" in words[:2] and "tỷ" not in words
    return organ and told and part.sentence == share.sentence


def _grows_too(scene: Scene, share: Spot) -> bool:
    """``bất động sản 2.706 (tăng 68%), tài chính 812 (31%)``: a growth as well."""
    if share.bracket < 0 or scene.before(share, 1) != ("(",):
        return False
    for spot in reversed(scene.spots[max(0, share.n - _CHAIN) : share.n]):
        if spot.figure.unit != "percent":
            continue
        inside = spot.bracket >= 0 and spot.sentence == share.sentence
        if not inside or spot.figure.role == "change":
            return inside
    return False


def _of_part_before(scene: Scene, share: Spot, part: Spot) -> Iterator[Relation]:
    """The part is known; what it is a share of may be told in words."""
    yield from base_behind(scene, share, part)
    done = total_behind(scene, share, part) or done_behind(scene, share, part)
    if done is not None:
        below = done.figure.value < part.figure.value
        strength: Strength = "weak" if below else "likely"
        reason = "head_below" if below else "base_behind"
        yield share_relation(share, (part,), (done,), strength, reason)
        return
    yield from base_in_words(scene, share, part)
    if described_base(scene, share):
        guesses = propose_wholes(scene, share, part, likely=False)
        yield from (replace(r, strength="weak", reason="pair_near") for r in guesses)
        return
    listed = is_listed_unit(unit_of(scene, part))  # of other things we presume nothing
    likely = listed and not of_another_unit(scene, share, part)
    likely = likely and not is_apart(scene, share, part)
    likely = likely and not goes_on_otherwise(scene, share, part)
    yield from propose_wholes(scene, share, part, likely=likely)
    yield from kin_wholes(scene, share, part)


def _from_part(scene: Scene, share: Spot) -> Iterator[Relation]:
    yield from row_of_table(scene, share)
    yield from spent_of_given(scene, share)
    part = part_before(scene, share)
    if part is not None:
        for one in (twin_of(scene, part), part):
            if one is not None:
                yield from _of_part_before(scene, share, one)
        return
    part = part_linked(scene, share)
    if part is not None:
        yield from propose_wholes(scene, share, part, likely=False)
    part = part_by_name(scene, share)
    if part is not None:
        yield from propose_wholes(scene, share, part, likely=True)
    part = part_after(scene, share)
    if part is not None:
        yield from between_operands(scene, share, part)
        yield from whole_before_share(scene, share, part)
        yield from propose_wholes(scene, share, part, likely=False)
    yield from _from_words(scene, share)
    if part is None:
        told = (*part_before_whole(scene, share), *part_in_bracket(scene, share))
        yield from told or unprinted_part(scene, share)


def _from_words(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Operands that the words of the share name, or that merely stand near."""
    yield from operands_after(scene, share)
    yield from level_operands(scene, share)
    yield from all_resolved(scene, share)
    yield from rate_of_settled(scene, share)
    yield from rate_of_fraction(scene, share)
    yield from rate_in_words(scene, share)
    yield from resolution_rate(scene, share)
    yield from channel_rate(scene, share)
    yield from named_share(scene, share)
    yield from named_apart(scene, share)
    yield from rest_of_whole(scene, share)
    yield from two_states(scene, share)
    yield from measures_near(scene, share)
    yield from pairs_near(scene, share)
