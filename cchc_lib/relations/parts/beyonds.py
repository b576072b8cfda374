"""Parts that no reading makes right: ten times what came in, more than the whole.

One duty: counts that the words do not put under a total as a list, and yet are of it:
what was resolved of what came in, the largest member of all, procedures by level of
service against the stock of one level. Proposed only where they exceed their whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from cchc_lib.model import Strength
from cchc_lib.numbers.edits import one_edit
from cchc_lib.relations.scope.clauses import LEVELS, Scene, Spot, has_run, told_within
from cchc_lib.relations.scope.labels import label_of, side_of
from cchc_lib.relations.scope.wholes import is_held, may_be_of_others
from cchc_lib.relations.scope.wordings import LAST

_IN = frozenset({"received", "requested"})
_FINER = frozenset(
    "early on_time early_or_on_time late online postal in_person in_process new "
    "carried_over returned not_due due".split()
)
_MANY = 5  # times what came in: no backlog explains it
_USUAL = Decimal("1.5")  # times what is resolved, at most, came in
_OLD = (
    "tồn", "chuyển sang", "chuyển qua", "kỳ trước", "năm trước", "lũy kế", "luỹ kế",
    "từ trước", "cộng dồn", "từ đầu năm",
)  # fmt: skip
_LARGEST = (
    "nhiều nhất là", "nhiều nhất", "lớn nhất là", "cao nhất là", "dẫn đầu là",
    "đứng đầu là", "dẫn đầu", "đứng đầu",
)  # fmt: skip
_TIMES = frozenset("ngày tuần tháng quý năm phiên đợt giờ".split())
_STAGES = frozenset({"received", "requested", "resolved", "late", "online"})
_NEAR = 4  # sentences
Proposal = tuple[tuple[Spot, ...], Spot, Strength, str]


def propose_beyond(scene: Scene) -> Iterator[Proposal]:
    """Yield the parts that exceed their whole, and the whole."""
    yield from _resolved(scene)
    yield from _largest(scene)
    yield from _services(scene)


def _resolved(scene: Scene) -> Iterator[Proposal]:
    """``Tiếp nhận 90.449 hồ sơ, giải quyết 904.298``: a digit is wanting."""
    for whole, part in pairwise(scene.counts("dossier")):
        beside = part.sentence == whole.sentence and part.bracket == whole.bracket
        stages = bool(whole.facets & _IN) and "resolved" in part.facets
        finer = (whole.facets | part.facets) & _FINER
        if not beside or not stages or finer or part.figure.scope != whole.figure.scope:
            continue
        if part.figure.value < _MANY * whole.figure.value or not _is_slip(whole, part):
            continue
        words = [*scene.before(whole, 30), *scene.between(whole, part)]
        if not has_run([*words, *scene.after(part, 30)], *_OLD):
            yield (part,), whole, "likely", "resolved_beyond_received"


def _is_slip(whole: Spot, part: Spot) -> bool:
    """With one keystroke mended, a little less was resolved than came in."""
    came, done = whole.figure.value, part.figure.value
    return any(done <= new <= _USUAL * done for new, _ in one_edit(came)) or any(
        new <= came <= _USUAL * new for new, _ in one_edit(done)
    )


def _largest(scene: Scene) -> Iterator[Proposal]:
    """``Cả nước nhận 4,4 triệu hồ sơ, nhiều nhất là TP.HCM với 6,4 triệu``."""
    for unit in dict.fromkeys(s.figure.unit for s in scene.spots):
        if unit == "number":
            continue  # "cao nhất, 89,42": a score whose points are not printed
        for whole, part in pairwise(scene.counts(unit)):
            if part.sentence - whole.sentence > 1 or part.bracket >= 0:
                continue
            if part.figure.value <= whole.figure.value or part.figure.decimals:
                continue  # no count: "cao nhất 89,42 …; đứng đầu với 93,31"
            lead = _piece_before(scene, part)
            least = has_run(scene.before(whole, 12), *LAST, "tối thiểu")
            told = has_run(lead, *_LARGEST) and _TIMES.isdisjoint(lead)
            if least or not told:
                continue  # "ít nhất là 3, nhiều nhất là 9": of one each
            same = whole.facets & _STAGES == part.facets & _STAGES or not part.facets
            value = part.figure.value
            held = same and is_held(scene, part, whole)
            if held and not may_be_of_others(scene, value, whole, part):
                yield (part,), whole, "likely", "largest_of_all"


def _piece_before(scene: Scene, spot: Spot) -> Sequence[str]:
    """The words before a figure, from the last mark."""
    lead = list(scene.before(spot, 12))
    marks = [k for k, word in enumerate(lead) if word in {",", ";", ":", "("}]
    return lead[marks[-1] + 1 :] if marks else lead


def _services(scene: Scene) -> Iterator[Proposal]:
    """``Cấp huyện có 18 ở mức độ 4, 558 ở mức độ 2``, of ``323 TTHC cấp huyện``."""
    contrast = next((c for c in scene.vocabulary.contrasts if c.id == "service"), None)
    procedures = scene.counts("procedure")
    if contrast is None or len(procedures) < 3:
        return
    sides = {s.n: side_of(contrast.sides, label_of(scene, s)) for s in procedures}
    groups: dict[int, list[Spot]] = {}
    for spot in procedures:
        if sides[spot.n] and spot.figure.scope in LEVELS and spot.bracket < 0:
            groups.setdefault(spot.sentence, []).append(spot)
    for parts in groups.values():
        names = [sides[p.n] for p in parts]
        if len(parts) < 2 or len(set(names)) < len(names):
            continue
        added = sum((p.figure.value for p in parts), Decimal(0))
        around = told_within(procedures, parts[0].sentence, _NEAR)
        told = any(s.figure.value == added for s in around)  # what they make up
        stocks = () if told else [s for s in around if not sides[s.n]]
        for total in (s for s in stocks if _is_stock(s, parts, added)):
            yield tuple(parts), total, "likely", "more_than_total"


def _is_stock(total: Spot, parts: Sequence[Spot], added: Decimal) -> bool:
    """All procedures of the same level of government, and fewer than these."""
    figure = total.figure
    alike = {p.figure.scope for p in parts} == {figure.scope}
    years = {s.figure.period for s in (total, *parts)} - {None}
    exact = figure.hedge == "exact" and not total.facets
    return alike and exact and len(years) < 2 and figure.value < added
