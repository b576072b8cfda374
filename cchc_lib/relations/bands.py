"""Bands: ``đạt 77,19 điểm, xếp loại khá`` (SEMANTICS §3, "band").

One duty: tie a score to the class word printed for it and to a scheme: the one the
user names, the one the document itself defines, or the one its words name. Without a
scheme the claim is kept and not checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from cchc_lib.model import Relation, Term
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_count
from cchc_lib.relations.scope.wordings import THAT_IS
from cchc_lib.relations.shares import part_before

_LEADS = frozenset({"loại", "mức", "hạng", "lên", "nhóm", "đạt", "được", "là"})
_DEFINES = frozenset({"là", "loại", ":", "xếp", "mức", "đạt"})
_BOUNDS = frozenset({"at_least", "below", "range", "above", "at_most"})
_REACHES = frozenset({",", "đạt", "với", "được", "số", "điểm", "mức", "là", "("})
_NEXT = frozenset({"đạt", "là", ":", "với", "có", "được", "("})
# "87,5% được xếp loại tốt", "90% số đơn vị": shares of those that are classed
_OF_MANY = frozenset("được số các tổng đơn cơ địa cán công viên người".split())
_REACH = 24
_MISSED = 9  # words before a class
_MISSES = frozenset(
    "thiếu kém mất chưa không suýt cách hụt khỏi hơn vượt hạ rớt tụt dưới trên".split()
)
_GAPS = frozenset("thiếu kém cách hụt hơn vượt chênh".split())  # how far, no score
_HEADS = 2  # words before the class that opens a line
_LEAD = 3  # words from a closing bracket to the class


def propose_bands(scene: Scene, *, scheme: str | None = None) -> Iterator[Relation]:
    """Yield a band claim for each score with a class word beside it.

    Parameters
    ----------
    scheme : str, optional
        The scheme the user names; it stands above what the text says.
    """
    cued = _schemes_named(scene)
    own = _own_scheme(scene)
    bounds = set(own.values())
    for spot in scene.spots:
        if not _is_index(scene, spot) or spot.n in bounds:
            continue
        label = _class_behind(scene, spot) or _class_before(scene, spot)
        label = label or _class_in_common(scene, spot) or _class_of_line(scene, spot)
        if label:
            yield _relation(scene, spot, label, _Schemes(scheme, own, cued))
        elif label := _class_behind_bracket(scene, spot):
            found = _relation(scene, spot, label, _Schemes(scheme, own, cued))
            yield replace(found, strength="weak")


class _Schemes:
    """Where the bands may come from, the strongest first."""

    def __init__(
        self, named: str | None, own: Mapping[str, int], cued: Sequence[str]
    ) -> None:
        self.named, self.own, self.cued = named, own, cued


def _relation(scene: Scene, spot: Spot, label: str, schemes: _Schemes) -> Relation:
    terms = [Term(role="score", figure=spot.figure.id)]
    name = schemes.named or ""
    if not name and label in schemes.own:
        name = "document"
        bound = scene.spots[schemes.own[label]]
        terms.append(Term(role="bound", figure=bound.figure.id))
    name = name or _scheme_for(scene, label, schemes.cued)
    return Relation(
        kind="band",
        claim=f"band:{spot.figure.id}",
        terms=tuple(terms),
        strength="likely",
        reason="class_beside_score" if name else "no_scheme_named",
        detail=f"{name}|{label}",
    )


def _is_index(scene: Scene, spot: Spot) -> bool:
    """Points, or a percentage that stands for an index and not for a share."""
    figure = spot.figure
    if figure.role != "result" or figure.hedge in _BOUNDS:
        return False
    if not _GAPS.isdisjoint(scene.before(spot, 2)) or _is_demoted(scene, spot):
        return False
    if figure.kind == "score":
        return True
    if figure.kind != "percent" or part_before(scene, spot) is not None:
        return False
    if _is_of_bodies(scene, spot):
        return False
    inside = spot.bracket >= 0 and spot.head >= 0
    return not (inside and scene.spots[spot.head].figure.kind in {"count", "ratio"})


def _is_demoted(scene: Scene, spot: Spot) -> bool:
    """``dù đạt 91,2 điểm vẫn bị hạ một bậc, chỉ xếp loại tốt``."""
    return has_run(
        scene.after(spot, _REACH), "hạ một bậc", "hạ bậc", "hạ loại", "bị hạ"
    )


def _is_of_bodies(scene: Scene, spot: Spot) -> bool:
    """``87,5% được xếp loại xuất sắc (14/16 đơn vị)``: how many are in the class."""
    behind = scene.spots[spot.n + 1] if spot.n + 1 < len(scene.spots) else spot
    words = scene.between(spot, behind) if behind.n > spot.n else ()
    beside = behind.sentence == spot.sentence and has_run(words[-3:], *THAT_IS)
    beside = beside and len(words) <= _LEAD + 1
    counted = (beside or behind.head == spot.n) and _is_fraction(scene, behind)
    return counted or not _OF_MANY.isdisjoint(scene.after(spot, 1))


def _is_fraction(scene: Scene, spot: Spot) -> bool:
    """``14/16 đơn vị``, or so many bodies."""
    organ = scene.vocabulary.families.get(spot.figure.unit) == "organ"
    return spot.figure.denominator is not None or (organ and is_count(spot.figure))


def _own_scheme(scene: Scene) -> dict[str, int]:
    """``từ 80 đến dưới 90 điểm là Tốt``: classes the document defines, if several."""
    found: dict[str, int] = {}
    for spot in scene.spots:
        if spot.figure.hedge not in _BOUNDS or spot.figure.kind == "count":
            continue
        before = _label_before_bracket(scene, spot)
        if before:
            found.setdefault(before, spot.n)
            continue
        words = scene.after(spot, 7)
        for start, _, label in scene.vocabulary.classes.scan(words):
            if any(w in _DEFINES for w in words[:start]) and not _stopped(
                words[:start]
            ):
                found.setdefault(label, spot.n)
            break
    return found if len(found) >= 2 else {}


def _label_before_bracket(scene: Scene, spot: Spot) -> str:
    """``Tốt (từ 80 đến dưới 90 điểm)``."""
    words = list(scene.before(spot, 5))
    if "(" not in words:
        return ""
    at = len(words) - 1 - words[::-1].index("(")
    hits = [h for h in scene.vocabulary.classes.scan(words[:at]) if h[1] == at]
    return hits[-1][2] if hits else ""


def _stopped(words: Sequence[str]) -> bool:
    return any(w in {";", ".", ","} for w in words)


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
        for s in scene.spots[spot.n + 1 : spot.n + 12]
        if s.figure.kind in {"score", "percent", "count"}
        and s.figure.role != "change"
        and (s.bracket < 0 or s.bracket == spot.bracket)
    )
    words = scene.after(spot, _REACH)
    if spot.bracket >= 0 and ")" in words:
        words = words[: list(words).index(")")]
    stop = min(next(later, len(scene.words)) - spot.figure.last, len(words))
    if ";" in words[:stop]:
        stop = list(words).index(";")
    found = ""
    cut = stop < len(words) and ";" not in words[:stop]
    for start, end, label in scene.vocabulary.classes.scan(words[:stop]):
        heads = words[start] == "nhóm" and _NEXT.issuperset(words[end:stop])
        if cut and start and heads:
            continue  # "nhóm A 90,2%, nhóm B 80,4%": the class of the next
        if _is_missed(words[:start]):
            continue
        if words[start] == "nhóm":
            found = found or label
        elif start and words[start - 1] in _LEADS:
            found = label if not found or words[start - 1] == "lên" else found
    return found


def _is_missed(words: Sequence[str]) -> bool:
    """``mất loại tốt``, ``thiếu 0,7 điểm để đạt loại``, ``hơn nhóm``: not its class.

    ``tụt xuống loại khá`` and ``vươn lên loại tốt`` are.
    """
    own = list(words[-_MISSED:])
    while "," in own[:-1] and own[-1] != ",":
        own = own[own.index(",") + 1 :]
    reached = own[-2:-1] in (["xuống"], ["lên"]) or own[-3:-2] in (["xuống"], ["lên"])
    return not reached and not _MISSES.isdisjoint(own)


def _class_behind_bracket(scene: Scene, spot: Spot) -> str:
    """``Sở A (78,49%) xếp loại Khá``: the class of what the bracket measures."""
    words = scene.after(spot, _LEAD + 2)
    if spot.bracket < 0 or tuple(words[:2]) not in {(")", "xếp"), (")", "loại")}:
        return ""
    hits = scene.vocabulary.classes.scan(words)
    return next((label for start, _, label in hits if start <= _LEAD), "")


def _class_before(scene: Scene, spot: Spot) -> str:
    """``xếp loại tốt với 83,8 điểm``, ``loại khá (71,4 điểm)``."""
    words = list(scene.before(spot, 8))
    for start, stop, label in scene.vocabulary.classes.scan(words):
        told = start and words[start - 1] in {"loại", "hạng", "mức"}
        told = told and not _is_missed([*scene.before(spot, 16)[:-8], *words[:start]])
        if told and not {";", "."} & set(words[stop:]):
            if all(w in _REACHES for w in words[stop:]):
                return label
            if "," not in words[-6:] and len(words) - start < 6:
                return label
    return ""


def _class_of_line(scene: Scene, spot: Spot) -> str:
    """``Loại xuất sắc: phường A, nay được 90,25%``: the first value of such a line."""
    first = scene.sentence_of(spot)[0]
    lead = scene.before(spot, _REACH)
    if first.n != spot.n or ":" not in lead:
        return ""
    name = list(lead[: list(lead).index(":")])
    while name and not name[0].isalpha():
        name.pop(0)  # a bullet
    if not name or name[0] not in {"loại", "xếp", "hạng"}:
        return ""
    hits = [h for h in scene.vocabulary.classes.scan(name) if h[1] == len(name)]
    return hits[0][2] if hits and hits[0][0] <= _HEADS else ""


def _class_in_common(scene: Scene, spot: Spot) -> str:
    """``Sở A (57,92 điểm) và Sở B (57 điểm) cùng xếp hạng trung bình``."""
    later = [s for s in scene.sentence_of(spot) if s.n >= spot.n]
    last = next((s for s in later if not _goes_with(scene, spot, s, later)), None)
    last = scene.spots[last.n - 1] if last else later[-1]
    words = scene.after(last, _REACH)
    for start, _, label in scene.vocabulary.classes.scan(words):
        leading = words[:start]
        if {"cùng", "đều"} & set(leading) and leading[-1] in _LEADS:
            return "" if ";" in leading else label
    return ""


def _goes_with(scene: Scene, first: Spot, spot: Spot, listed: Sequence[Spot]) -> bool:
    """The next of a list of scores: joined by a comma or ``và`` alone."""
    if spot.n == first.n:
        return True
    before = scene.spots[spot.n - 1]
    words = scene.between(before, spot)
    joined = before in listed and ({",", "và"} & set(words)) and ";" not in words
    return bool(joined) and spot.figure.kind == first.figure.kind
