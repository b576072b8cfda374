"""Wholes behind their share: ``79,37% tổng số hồ sơ trễ hạn cả tỉnh (58 hồ sơ)``.

One duty: the base that the words behind a share describe, and the count in the bracket
that ends them.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.model import Relation
from cchc_lib.relations.clauses import Scene, Spot, is_count
from cchc_lib.relations.shares.links import share_relation

_REACH = 14  # words from a share to the bracket of its base
_OF = frozenset({"tổng", "số", "của", "trong", "trên", "so"})
_BREAKS = frozenset({";", ".", ","})


def base_behind(scene: Scene, share: Spot, part: Spot) -> Iterator[Relation]:
    """Yield the count that a bracket gives to the base named behind a share."""
    for whole in scene.spots[share.n + 1 : share.n + 2]:
        words = scene.between(share, whole)
        told = bool(words) and words[0] in _OF and words[-1] == "("
        alone = len(words) <= _REACH and not _BREAKS & set(words)
        alike = is_count(whole.figure) and whole.figure.unit == part.figure.unit
        if told and alone and alike and whole.sentence == share.sentence:
            yield share_relation(share, (part,), (whole,), "likely", "base_behind")
