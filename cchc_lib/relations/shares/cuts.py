"""Shares of what there was before a change: ``còn 14 cơ quan, giảm 5 (26,3%)``.

One duty: a count that was cut or added, the percentage beside it, and the base that
both leave: the value before, or the value now with the change undone. All *weak*: which
of the counts around is meant the words leave open, and only what agrees is proposed,
save that of the value right before its change the rate may be a keystroke off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from cchc_lib.model import Relation, Term
from cchc_lib.relations.changes.shown_bases import what_remains
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.items import family_of

_FALLS = (
    "giảm",
    "cắt",
    "bớt",
    "tinh giản",
    "thu gọn",
    "ít hơn",
    "bỏ",
    "tiết kiệm",
    "rút",
    "tinh gọn",
    "loại bỏ",
    "sụt",
)
_RISES = ("tăng", "thêm", "nhiều hơn", "cao hơn", "vượt", "bổ sung")
_LINKS = frozenset(
    ", ( tương ứng đương tức bằng hay với là đạt tỷ lệ khoảng = chiếm giảm tăng bớt "
    "cắt thêm được đi".split()
)
_KINDS = frozenset({"count", "money", "duration", "score"})
_BACK, _AHEAD = 8, 3  # figures around the change
_SENTENCES = 2
_CLAUSE = 9  # words from a value to its change
_LEAD = 6  # words before a change that say which way it goes


def shares_of_old(scene: Scene) -> Iterator[Relation]:
    """Yield each percentage that a change makes of what there was before it."""
    for share in scene.spots:
        figure = share.figure
        if figure.role == "change" and figure.kind != "percent":
            yield from _told_apart(scene, share)
        if figure.kind != "percent" or figure.unit != "percent":
            continue
        if figure.hedge != "exact" or figure.role not in {"result", "change"}:
            continue
        for delta in _deltas(scene, share):
            yield from _on_bases(scene, share, delta)


def _told_apart(scene: Scene, delta: Spot) -> Iterator[Relation]:
    """``thực hiện là 34%. Từ 17.584 ngày, giảm 6.030 ngày, nay còn 11.555 ngày``."""
    for _, old, _, _ in what_remains(scene, delta):
        for share in scene.spots[max(0, delta.n - _BACK) : delta.n + _BACK]:
            figure = share.figure
            percent = (figure.kind, figure.unit) == ("percent", "percent")
            near = abs(share.sentence - delta.sentence) <= 1
            told = percent and near and figure.hedge == "exact"
            if told and _prints(delta.figure.value, old.figure.value, share):
                yield _relation(share, delta, old, "")


def _deltas(scene: Scene, share: Spot) -> Iterator[Spot]:
    """The change right before a percentage, or right behind it."""
    for n in (share.n - 1, share.n + 1):
        if not 0 <= n < len(scene.spots):
            continue
        delta = scene.spots[n]
        first, last = sorted((delta, share), key=lambda s: s.n)
        words = scene.link(first, last)
        linked = bool(words) and _LINKS.issuperset(words)
        told = delta.figure.kind in _KINDS and delta.figure.hedge == "exact"
        if linked and told and delta.sentence == share.sentence:
            yield delta


def _on_bases(scene: Scene, share: Spot, delta: Spot) -> Iterator[Relation]:
    words = scene.before(delta if delta.n < share.n else share, _LEAD)
    falls, rises = has_run(words, *_FALLS), has_run(words, *_RISES)
    if falls == rises:
        return
    family = family_of(scene, delta)
    low = max(0, min(delta.n, share.n) - _BACK)
    high = max(delta.n, share.n) + _AHEAD
    part, agrees = delta.figure.value, False
    for value in scene.spots[low:high]:
        now = value.figure.value
        if value.n == delta.n or not _is_base(scene, value, share, family):
            continue
        if _prints(part, now, share):
            yield _relation(share, delta, value, "")
            agrees = True
        if _prints(part, now + part if falls else now - part, share):
            yield _relation(share, delta, value, "whole" if falls else "less")
            agrees = True
    first = min(delta, share, key=lambda s: s.n)
    value = scene.spots[first.n - 1] if first.n else first
    larger = falls or value.figure.value > part
    if not agrees and larger and _is_told_now(scene, value, first, family):
        yield _relation(share, delta, value, "whole" if falls else "less")


def _is_told_now(scene: Scene, value: Spot, first: Spot, family: str) -> bool:
    """``còn 14 cơ quan, giảm 5 cơ quan (26,3%)``: nothing else stands between."""
    words = scene.between(value, first)
    beside = value.sentence == first.sentence and len(words) <= _CLAUSE
    told = beside and words[:1] == (",",) and words.count(",") == 1
    told = told and value.bracket == first.bracket < 0 and ";" not in words
    return told and _is_base(scene, value, first, family)


def _is_base(scene: Scene, value: Spot, share: Spot, family: str) -> bool:
    """What may have changed: told exactly, near, and counted by a kin noun."""
    figure = value.figure
    near = abs(value.sentence - share.sentence) <= _SENTENCES
    told = figure.hedge == "exact" and figure.role in {"result", "previous"}
    return near and told and family_of(scene, value) == family


def _prints(part: Decimal, whole: Decimal, share: Spot) -> bool:
    figure = share.figure
    if whole < part or whole <= 0:
        return False
    return 2 * abs(100 * part - figure.value * whole) <= figure.resolution * whole


def _relation(share: Spot, delta: Spot, value: Spot, undone: str) -> Relation:
    """``undone``: the role of the change where the base is not printed itself."""
    more: Sequence[Term] = ()
    if undone:
        more = (Term(role=undone, figure=delta.figure.id),)
    return Relation(
        kind="share",
        claim=f"share:{share.figure.id}",
        terms=(
            Term(role="part", figure=delta.figure.id),
            Term(role="whole", figure=value.figure.id),
            *more,
            Term(role="share", figure=share.figure.id),
        ),
        strength="weak",
        reason="share_of_old",
    )
