"""A conflict as a drawing: figures as boxes, the relations that tie them, lines.

One duty: conflict → inline SVG of fixed places. Colours are those of the page, so that
it can be read in the dark; the description says all that the drawing shows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cchc_lib.findings.audited import Audited
from cchc_lib.findings.excerpts import one_line
from cchc_lib.findings.html import escaped
from cchc_lib.findings.joined import Clash, Tied, only_suspect
from cchc_lib.findings.joint_claims import claim_text, quoted_all, relations_of
from cchc_lib.findings.wording import joint_words, report_words

_WIDTH, _BOX, _TIE = 360, 146, 104
_HIGH, _GAP, _STEP = 30, 9, 46  # of a box, between boxes, of a relation
_MOST_FIGURES = 14
_LONGEST = 19  # characters that fit a box
_MOST_HOLDING = 3
_SPOTS = (4, 6, 8, 3, 7, 5, 9, 2)  # twelfths of a line at which its word may stand
_WORD = (28, 15)  # of a word: more than half its width, more than a line
_INK = {"clash": "var(--material,#a33a00)", "holds": "var(--ok,#1c6040)"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """What is drawn: claims with how they fare, and the figures they tie."""

    claims: tuple[tuple[str, str], ...]  # claim, "clash", "joint" or "holds"
    figures: tuple[str, ...]
    needed: frozenset[str]
    suspect: str


def draw_clash(audit: Audited, block: Tied, clash: Clash) -> str:
    """Draw one conflict with the checks that clear its figures.

    Returns
    -------
    str
        A ``<figure>`` with a description; "" where no relation ties the figures.
    """
    plan = _plan(audit, block, clash)
    if not plan.claims:
        return ""
    words = joint_words(audit.lang)
    dashed = set(plan.figures) - plan.needed
    legend = words.LEGEND + (words.LEGEND_DASHED if dashed else "")
    legend += words.LEGEND_SUSPECT if plan.suspect in plan.figures else ""
    return (
        f'<figure class="conflict">{_svg(audit, plan)}'
        f"<figcaption>{escaped(legend)}</figcaption></figure>\n"
    )


def _plan(audit: Audited, block: Tied, clash: Clash) -> _Plan:
    relations = relations_of(audit)
    holding = [
        claim
        for kept in block.cleared
        if kept.figure in clash.figures and not clash.rounding
        for claim in kept.claims
        if claim in relations and claim not in clash.claims
    ]
    state = "clash" if len(clash.claims) == 1 else "joint"
    claims = [(claim, state) for claim in clash.claims if claim in relations]
    claims += [(c, "holds") for c in list(dict.fromkeys(holding))[:_MOST_HOLDING]]
    tied: dict[str, list[int]] = {}
    for place, (claim, _) in enumerate(claims):
        for term in relations[claim].terms:
            tied.setdefault(term.figure, []).append(place)
    # A figure stands at the height of its relations, so that few lines cross.
    ordered = sorted(tied, key=lambda name: sum(tied[name]) / len(tied[name]))
    return _Plan(
        claims=tuple(claims),
        figures=tuple(ordered)[:_MOST_FIGURES],
        needed=frozenset(clash.figures),
        suspect=only_suspect(block, clash),
    )


def _svg(audit: Audited, plan: _Plan) -> str:
    relations = relations_of(audit)
    height = max(
        len(plan.figures) * (_HIGH + _GAP) + _GAP,
        len(plan.claims) * (_STEP + 2 * _GAP),
    )
    boxes = _spread(len(plan.figures), height)
    ties = _spread(len(plan.claims), height)
    figures = "".join(
        _figure(audit, plan, name, y)
        for name, y in zip(plan.figures, boxes, strict=True)
    )
    said = "".join(
        _tie(audit, relations[claim].kind, state, y)
        for (claim, state), y in zip(plan.claims, ties, strict=True)
    )
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-label="{escaped(_description(audit, plan))}" '
        'style="display:block;width:100%;max-width:27rem;height:auto;'
        'font-family:var(--sans,sans-serif)">'
        f"{_lines(audit, plan, boxes, ties)}{figures}{said}</svg>"
    )


def _spread(count: int, height: int) -> list[int]:
    """Give the middles of ``count`` things set evenly over a height."""
    return [height * (2 * n + 1) // (2 * count) for n in range(count)]


def _lines(
    audit: Audited, plan: _Plan, boxes: Sequence[int], ties: Sequence[int]
) -> str:
    """Draw every line first, then their words where none covers another."""
    relations, names = relations_of(audit), report_words(audit.lang).TERMS
    lines, said, taken = [], [], list[tuple[int, int]]()
    right = _WIDTH - _TIE
    for (claim, state), y in zip(plan.claims, ties, strict=True):
        for term in relations[claim].terms:
            if term.figure not in plan.figures:
                continue
            top = boxes[plan.figures.index(term.figure)]
            ink = _INK["holds" if state == "holds" else "clash"]
            lines.append(
                f'<line x1="{_BOX}" y1="{top}" x2="{right}" y2="{y}" stroke="{ink}" '
                'stroke-width="1.5"></line>'
            )
            taken.append(_free(taken, (_BOX, top), (right, y)))
            x, at = taken[-1]
            word = escaped(names.get(term.role, term.role))
            said.append(
                f'<text x="{x}" y="{at + 4}" font-size="11" text-anchor="middle" '
                'fill="currentColor" stroke="var(--paper,#fff)" stroke-width="4" '
                f'paint-order="stroke">{word}</text>'
            )
    return "".join(lines + said)


def _free(
    taken: Sequence[tuple[int, int]], start: tuple[int, int], end: tuple[int, int]
) -> tuple[int, int]:
    """Find a place on a line where no word stands yet; a third of the way if none."""
    spots = [
        (
            start[0] + (end[0] - start[0]) * n // 12,
            start[1] + (end[1] - start[1]) * n // 12,
        )
        for n in _SPOTS
    ]
    free = (
        (x, y)
        for x, y in spots
        if all(abs(x - u) > _WORD[0] or abs(y - v) > _WORD[1] for u, v in taken)
    )
    return next(free, spots[0])


def _figure(audit: Audited, plan: _Plan, name: str, y: int) -> str:
    printed = one_line(audit.by_id[name].printed)
    if len(printed) > _LONGEST:
        printed = f"{printed[: _LONGEST - 1]}…"
    ink = _INK["clash"] if name == plan.suspect else "currentColor"
    width = 3 if name == plan.suspect else 1
    dashes = "" if name in plan.needed else ' stroke-dasharray="4 3"'
    return (
        f'<rect x="2" y="{y - _HIGH // 2}" width="{_BOX - 2}" height="{_HIGH}" rx="3" '
        f'fill="var(--tint,none)" stroke="{ink}" stroke-width="{width}"{dashes}></rect>'
        f'<text x="{_BOX // 2 + 1}" y="{y + 5}" font-size="13" text-anchor="middle" '
        f'fill="currentColor">{escaped(printed)}</text>'
    )


def _tie(audit: Audited, kind: str, state: str, y: int) -> str:
    words = joint_words(audit.lang)
    ink = _INK["holds" if state == "holds" else "clash"]
    left, middle = _WIDTH - _TIE, _WIDTH - _TIE // 2 - 1
    name = words.KINDS.get(kind, words.KINDS[""])
    return (
        f'<rect x="{left}" y="{y - _STEP // 2}" width="{_TIE - 2}" height="{_STEP}" '
        f'rx="12" fill="var(--paper,none)" stroke="{ink}" stroke-width="2"></rect>'
        f'<text x="{middle}" y="{y - 3}" font-size="13" font-weight="600" '
        f'text-anchor="middle" fill="currentColor">{escaped(name)}</text>'
        f'<text x="{middle}" y="{y + 14}" font-size="12" text-anchor="middle" '
        f'fill="{ink}">{escaped(words.STATES[state])}</text>'
    )


def _description(audit: Audited, plan: _Plan) -> str:
    words = joint_words(audit.lang)

    def told(template: str, *states: str) -> str:
        claims = [claim_text(audit, c) for c, state in plan.claims if state in states]
        return template.format(claims="; ".join(claims)) if claims else ""

    said = words.DRAWING.format(
        figures=quoted_all(audit, plan.figures),
        n=len(plan.claims),
        clashing=told(words.DRAWING_CLASH, "clash", "joint"),
        holding=told(words.DRAWING_HOLDS, "holds"),
    )
    return str(said)
