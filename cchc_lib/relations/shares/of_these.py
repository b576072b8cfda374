"""Parts and shares of a count that ``trong số này`` takes up.

One duty: ``nhận 52 đơn. Đã xử lý 48 đơn trong số này (92%)``, ``Trong đó 936 hồ sơ là
của người cao tuổi. Nhóm này chiếm 72%`` → the part in its whole, and the share of it.
The words leave one count only that may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_count, is_share
from cchc_lib.relations.scope.wordings import INTO, THAT_IS
from cchc_lib.relations.shares.links import share_relation

_GROUP = ("nhóm này", "số này", "con số này", "phần này", "số đó", "số ấy")
_CALLED = ("chiếm", *THAT_IS)
_BEHIND, _LEAD, _LINK = 5, 8, 22  # words


def propose_of_these(scene: Scene) -> Iterator[Relation]:
    """Yield each such part in its whole, and the share printed for it."""
    for part in scene.spots:
        if not is_count(part.figure) or part.figure.hedge != "exact":
            continue
        whole = _whole_of(scene, part)
        if whole is None:
            continue
        if _is_taken_from(scene, part):
            yield _within(part, whole)
        share = _share_of(scene, part)
        if share is not None:
            yield share_relation(share, (part,), (whole,), "likely", "base_taken_up")


def _whole_of(scene: Scene, part: Spot) -> Spot | None:
    """The only count of the sentence before, or of its own before it, of the unit."""
    behind = _is_taken_from(scene, part)
    opened = has_run(scene.before(part, 4), *INTO)
    first = scene.sentence_of(part)[0]
    if not (behind or (opened and first.n == part.n)):
        return None
    told = [
        s
        for s in scene.spots[max(0, part.n - 4) : part.n]
        if part.sentence - s.sentence <= 1 and is_count(s.figure)
    ]
    units = {s.figure.unit for s in (*told, part)}
    exact = len(told) == 1 and told[0].figure.hedge == "exact" and len(units) == 1
    return told[0] if exact and told[0].bracket < 0 else None


def _is_taken_from(scene: Scene, part: Spot) -> bool:
    """``58 đơn trong số này``; ``600 hồ sơ, trong đó 500 hồ sơ`` opens a list."""
    words = scene.after(part, _BEHIND)
    numbers = any(word[:1].isdigit() for word in words)
    return words[:1] == ("trong",) and has_run(words[:4], *INTO) and not numbers


def _within(part: Spot, whole: Spot) -> Relation:
    return Relation(
        kind="part_of",
        claim=f"these:{part.figure.id}",
        terms=(
            Term(role="part", figure=part.figure.id),
            Term(role="whole", figure=whole.figure.id),
        ),
        strength="likely",
        reason="of_these",
    )


def _share_of(scene: Scene, part: Spot) -> Spot | None:
    """In a bracket behind the part, or of ``nhóm này`` in the next sentence."""
    for share in scene.spots[part.n + 1 : part.n + 2]:
        if not is_share(share.figure) or share.figure.hedge != "exact":
            return None
        words = scene.between(part, share)
        glossed = share.sentence == part.sentence and words[-1:] == ("(",)
        behind = scene.after(share, 1) == (")",)
        plain = not {",", ";"} & set(words)
        if glossed and behind and plain and len(words) <= _LINK:
            return share
        lead = scene.before(share, _LEAD)
        taken = has_run(lead[:3], *_GROUP) and has_run(lead, *_CALLED)
        alone = scene.sentence_of(share)[0].n == share.n
        if taken and alone and share.sentence - part.sentence == 1:
            return share
    return None
