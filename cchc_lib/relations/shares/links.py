"""The words and the record that every share candidate is made with.

One duty: small shared pieces of the rooms beside. No candidate is proposed here.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.model import Relation, Strength, Term
from cchc_lib.relations.scope.clauses import TIMING, Scene, Spot, has_run

LINKS = (
    "đạt",
    "chiếm",
    "tỷ lệ",
    "tương ứng",
    "tương đương",
    "bằng",
    "tức",
    "(",
    "=",
    "ứng với",
    "tỷ trọng",
    "với",
    "|",
)
LINK_WORDS = frozenset(
    "đạt chiếm tỷ lệ tương ứng đương bằng tức ( = trọng với là khoảng hơn trên gần : "
    "được mức xấp xỉ tới đến có chỉ còn , dưới ước tính và đã - – số tổng so |".split()
)
_OF_DOSSIERS = frozenset(
    "early on_time early_or_on_time late online postal in_person resolved".split()
)


def share_relation(
    share: Spot,
    parts: Sequence[Spot],
    wholes: Sequence[Spot],
    strength: Strength,
    reason: str,
) -> Relation:
    """Make one candidate of a share; several parts or wholes stand for their sum."""
    return Relation(
        kind="share",
        claim=f"share:{share.figure.id}",
        terms=(
            *(Term(role="part", figure=p.figure.id) for p in parts),
            *(Term(role="whole", figure=w.figure.id) for w in wholes),
            Term(role="share", figure=share.figure.id),
        ),
        strength=strength,
        reason=reason,
    )


def of_denominator(
    share: Spot, part: Spot, fraction: Spot, strength: Strength, reason: str
) -> Relation:
    """Make the candidate of a part, often the numerator, and a printed denominator."""
    return Relation(
        kind="share",
        claim=f"share:{share.figure.id}",
        terms=(
            Term(role="part", figure=part.figure.id),
            Term(role="whole", figure=fraction.figure.id, take="denominator"),
            Term(role="share", figure=share.figure.id),
        ),
        strength=strength,
        reason=reason,
    )


def rest_relation(share: Spot, rest: Spot, whole: Spot) -> Relation:
    """``giải quyết 1.014 hồ sơ, quá hạn 8 hồ sơ, đạt 99,2%``: what is left is meant."""
    return Relation(
        kind="share",
        claim=f"share:{share.figure.id}",
        terms=(
            Term(role="rest", figure=rest.figure.id),
            Term(role="whole", figure=whole.figure.id),
            Term(role="share", figure=share.figure.id),
        ),
        strength="weak",
        reason="rest_of_whole",
    )


def leads_straight(link: Sequence[str]) -> bool:
    """Behind the last linking word only more of them stand: ``chiếm tỷ lệ hơn``."""
    at = len(link)
    while at and link[at - 1] in LINK_WORDS:
        at -= 1
    return has_run(link[at:], *LINKS)


def unit_of(scene: Scene, part: Spot) -> str:
    """``tiếp nhận là 1.014 hồ sơ, trong đó trực tuyến là 306``: the unit carried on.

    What a bare number counts, if its words name a state or a channel.
    """
    if part.figure.unit != "number" or not part.facets & _OF_DOSSIERS:
        return part.figure.unit
    for spot in reversed(scene.spots[max(0, part.n - 3) : part.n]):
        if spot.sentence == part.sentence and spot.figure.unit == "dossier":
            return "dossier"
    return part.figure.unit


def subset_facets(share: Spot) -> frozenset[str]:
    """Facets that name a subset: a share with one of its own has its own part."""
    return share.facets & (TIMING | {"online", "postal", "in_person", "digitised"})
