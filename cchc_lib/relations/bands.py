"""Bands: ``đạt 77,19 điểm, xếp loại khá`` (SEMANTICS §3, "band").

One duty: tie a score to the class word printed for it and to the scheme the text
names. Without a named scheme the claim is kept and not checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation, Term
from cchc_lib.relations.clauses import Scene, Spot

_LEADS = frozenset({"loại", "mức", "hạng", "lên", "nhóm", "đạt", "được", "là"})
_REACH = 24


def propose_bands(scene: Scene, *, scheme: str | None = None) -> Iterator[Relation]:
    """Yield a band claim for each score with a class word beside it.

    Parameters
    ----------
    scheme : str, optional
        The scheme the user names; it stands above what the text says.
    """
    cued = _schemes_named(scene)
    for spot in scene.spots:
        if spot.figure.kind not in {"score", "percent"} or spot.figure.role != "result":
            continue
        label = _class_behind(scene, spot) or _class_before(scene, spot)
        if not label:
            continue
        named = scheme or _scheme_for(scene, label, cued)
        yield Relation(
            kind="band",
            claim=f"band:{spot.figure.id}",
            terms=(Term(role="score", figure=spot.figure.id),),
            strength="likely",
            reason="class_beside_score" if named else "no_scheme_named",
            detail=f"{named}|{label}",
        )


def _schemes_named(scene: Scene) -> list[str]:
    """Schemes that words of the text name, in order of place."""
    hits = scene.vocabulary.scheme_cues.scan(scene.words)
    return list(dict.fromkeys(name for _, _, name in hits))


def _scheme_for(scene: Scene, label: str, cued: Sequence[str]) -> str:
    schemes = scene.vocabulary.schemes
    return next(
        (s for s in cued if any(band.label == label for band in schemes[s])), ""
    )


def _class_behind(scene: Scene, spot: Spot) -> str:
    """The class word after a score, up to the next score of the sentence."""
    later = (
        s.figure.first
        for s in scene.spots[spot.n + 1 :]
        if s.figure.kind in {"score", "percent"} and s.figure.role != "change"
    )
    words = scene.after(spot, _REACH)
    stop = min(next(later, len(scene.words)) - spot.figure.last, len(words))
    if ";" in words[:stop]:
        stop = list(words).index(";")
    found = ""
    for start, end, label in scene.vocabulary.classes.scan(words[:stop]):
        if start and (words[start - 1] in _LEADS or words[start] == "nhóm"):
            moved = found and words[start - 1] == "lên"
            if not found or moved:
                found = label
        elif end - start > 1 and words[start] == "nhóm":
            found = found or label
    return found


def _class_before(scene: Scene, spot: Spot) -> str:
    """``xếp loại tốt với 83,8 điểm``."""
    words = scene.before(spot, 5)
    if any(w in {",", ";", ".", "(", ")"} for w in words):
        return ""
    for start, _, label in scene.vocabulary.classes.scan(words):
        if start and words[start - 1] in {"loại", "hạng", "mức"}:
            return label
    return ""
