"""The balance of dossiers: what came in is resolved, open, sent back or withdrawn.

One duty: totals with every state printed behind them in the paragraph. The identities
of the vocabulary know two states or three; here the text says how many there are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import CHANNELS, Scene, Spot, has_run
from cchc_lib.relations.scope.items import Item
from cchc_lib.relations.sums.added import is_intake
from cchc_lib.relations.sums.slips import Proposal

_IN = frozenset({"received", "requested", "new"})
_DONE = frozenset({"resolved", "early", "on_time", "on_day", "early_or_on_time"})
_OPEN = frozenset({"in_process", "not_due"})
_BACK = frozenset({"returned", "supplement"})
_TIMED = frozenset({"early", "on_time", "on_day", "early_or_on_time", "late"})
_CARRIED = "carried_over"
_TIMED_OPEN = frozenset({"not_due", "late"})
_ASIDE = CHANNELS | {_CARRIED}
_STATES = _DONE | _OPEN | _BACK | {"late"}
CARRIED = (
    "chuyển sang", "chuyển qua", "kỳ trước", "tồn", "tính cả", "kể cả", "gồm cả",
    "năm trước", "tháng trước", "lũy kế", "luỹ kế",
)  # fmt: skip
_ANEW = (
    "lũy kế", "luỹ kế", "từ đầu", "đến nay", "mới", "tháng", "quý", "cùng kỳ", "riêng",
    "kể cả", "gồm cả",
)  # fmt: skip
_SENTENCES = 4  # the marker of a numbered line is one
_LINES = 2
_FAR = 12  # words
_MOST = 12
_REASON = "balance_of_dossiers"
_WHOLE = "whole_balance"


def propose_balances(scene: Scene) -> Iterator[Proposal]:
    """Yield each total of dossiers with all the states that follow it."""
    for total, parts, carried in _balances(scene):
        if len(parts) > 2:
            items = [Item(p, p.figure.value) for p in parts]
            whole = carried is None and _is_whole(scene, total, parts)
            reason = _WHOLE if whole else _REASON
            yield Item(total, total.figure.value), items, "weak", reason


def propose_overflows(scene: Scene) -> Iterator[Proposal]:
    """``phải giải quyết 10.455 hồ sơ. Đã xong 9.986. Đang xử lý 844``: too many."""
    dossiers = [s for s in scene.counts("dossier") if s.figure.hedge == "exact"]
    for at, total in enumerate(dossiers):
        asked = "requested" in total.facets or is_intake(scene, total)
        if not asked or total.facets & (_TIMED | CHANNELS):
            continue
        parts = _done_and_open(total, dossiers[at + 1 : at + 1 + _MOST])
        if len(parts) == 2 and sum(p.figure.value for p in parts) > total.figure.value:
            words = scene.words[total.figure.last : parts[1].figure.last]
            if all(p.figure.value < total.figure.value for p in parts) and not has_run(
                [*words, *scene.after(parts[1], _FAR)], *_ANEW
            ):
                items = [Item(p, p.figure.value) for p in parts]
                value = Item(total, total.figure.value)
                yield value, items, "likely", "requested_resolved_open"


def _done_and_open(total: Spot, later: Sequence[Spot]) -> Sequence[Spot]:
    """What is resolved, then what is in hand, of one level, before more comes in."""
    found: list[Spot] = []
    for spot in later:
        again = spot.facets & (_IN | _BACK | {_CARRIED})
        if again or spot.paragraph - total.paragraph > _LINES:
            break
        if spot.sentence - total.sentence > _SENTENCES:
            break
        wanted = "in_process" if found else "resolved"
        own = wanted in spot.facets and not spot.facets & (_TIMED | CHANNELS)
        if own and spot.bracket < 0 and spot.figure.scope == total.figure.scope:
            found.append(spot)
    return found[:2]


def _is_whole(scene: Scene, total: Spot, parts: Sequence[Spot]) -> bool:
    """Done, in hand and sent back, in one sentence: a writer left nothing out."""
    together = {p.sentence for p in parts} == {total.sentence}
    last = parts[-1]
    told = scene.words[total.figure.first : last.figure.last]
    old = has_run([*told, *scene.after(last, 16)], *CARRIED)
    return together and not old and any(p.facets & _BACK for p in parts)


def propose_two_sided(scene: Scene) -> Iterator[Relation]:
    """Yield what came in and what was carried over, with all the states behind."""
    for total, parts, carried in _balances(scene):
        if carried is None:
            continue
        yield Relation(
            kind="sum",
            claim=f"balance:{total.figure.id}:{carried.figure.id}",
            terms=(
                Term(role="total", figure=total.figure.id),
                Term(role="total", figure=carried.figure.id),
                *(Term(role="part", figure=p.figure.id) for p in parts),
            ),
            strength="weak",
            reason=_REASON,
        )


def _balances(scene: Scene) -> Iterator[tuple[Spot, list[Spot], Spot | None]]:
    dossiers = [s for s in scene.counts("dossier") if s.figure.hedge == "exact"]
    for at, total in enumerate(dossiers):
        if not total.facets & _IN or total.facets & (_TIMED | CHANNELS):
            continue
        later = dossiers[at + 1 : at + 1 + _MOST]
        parts = _states(total, later)
        done = any(p.facets & _DONE for p in parts)
        left = any(p.facets & _OPEN for p in parts)
        if done and left:
            yield total, parts, _carried(total, dossiers[max(0, at - 1) : at + 8])


def _carried(total: Spot, near: Sequence[Spot]) -> Spot | None:
    """What the period before left, printed beside what came in."""
    for spot in near:
        close = abs(spot.sentence - total.sentence) <= 1 and spot.n != total.n
        if close and _CARRIED in spot.facets and "requested" not in total.facets:
            return spot
    return None


def _states(total: Spot, later: Sequence[Spot]) -> list[Spot]:
    """States of one level; timings of what is resolved are inside it."""
    parts: list[Spot] = []
    for spot in later:
        if spot.sentence - total.sentence > 1 or spot.facets & _IN:
            break
        if spot.bracket != total.bracket or spot.facets & _ASIDE:
            continue
        timed = spot.facets & _TIMED and not spot.facets & (_OPEN | {"resolved"})
        behind = bool(parts) and not parts[-1].facets & _DONE
        if timed and behind and "late" not in spot.facets:
            return []  # timings of something else
        if not _is_inside(parts, spot, bool(timed and not behind)):
            parts.append(spot)
    return [part for part in parts if part.facets & _STATES]


def _is_inside(parts: Sequence[Spot], spot: Spot, timed: bool) -> bool:
    """A timing of what is resolved, or of what is open."""
    resolved = any("resolved" in part.facets for part in parts)
    return (timed and resolved) or any(_has_within(part, spot) for part in parts)


def _has_within(part: Spot, spot: Spot) -> bool:
    """What is open is parted by its deadline: ``đang giải quyết 75, trong hạn 70``."""
    whole = "in_process" in part.facets and not part.facets & _TIMED_OPEN
    return whole and bool(spot.facets & _TIMED_OPEN) and "in_process" not in spot.facets
