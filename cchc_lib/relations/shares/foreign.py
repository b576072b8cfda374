"""Shares of other things than their parts: ``461 thủ tục (50,56% tổng số hồ sơ)``.

One duty: whether the words behind a share, or behind another of its list, name a whole
of another unit. The procedures are counted, yet the share is one of dossiers.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.relations.scope.clauses import Scene, Spot, is_share

_REACH = 10  # words behind a share
_STOPS = frozenset({",", ";", ".", ")", "("})
_GOES_ON = frozenset(
    "và tổng trong trên số của toàn lượng so tăng giảm còn nhưng với theo do nên là "
    "đối được vượt cao thấp hơn tương trước sau tính đến tại ở cho nhờ qua trở".split()
)  # words that lead on from a share, or to a base that the part may be counted in
_OF = frozenset({"tổng", "số", "trên", "trong", "của", "toàn", "lượng"})


def of_another_unit(scene: Scene, share: Spot, part: Spot) -> bool:
    """Whether the share is one of things of another unit than its part."""
    listed = [share]
    if share.bracket >= 0:
        listed += [
            other
            for other in scene.sentence_of(share)
            if other.n < share.n and other.bracket >= 0 and is_share(other.figure)
        ]
    return any(_names_another(scene, other, part) for other in listed)


def goes_on_otherwise(scene: Scene, share: Spot, part: Spot) -> bool:
    """``191.379 người, chiếm 32,5% lực lượng lao động``: a noun behind the share.

    What it is a share of is told by a word that is no unit of the part.
    """
    words = _behind(scene, share)
    if not words or words[0] in _GOES_ON or not words[0].isalpha():
        return False
    hit = scene.vocabulary.units.at(words, 0)
    return not hit or hit[1] != part.figure.unit


def _names_another(scene: Scene, share: Spot, part: Spot) -> bool:
    words = _behind(scene, share)
    if not words or words[0] not in _OF:
        return False
    units = scene.vocabulary.units
    hits = (units.at(words, k) for k in range(len(words)))
    named = [hit[1] for hit in hits if hit]
    return bool(named) and part.figure.unit not in named


def _behind(scene: Scene, share: Spot) -> Sequence[str]:
    words = list(scene.after(share, _REACH))
    stop = next((k for k, word in enumerate(words) if word in _STOPS), len(words))
    return words[:stop]
