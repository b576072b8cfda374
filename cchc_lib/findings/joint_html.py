"""The section of a report on all figures of a document taken together.

One duty: joint system → HTML: conflicts drawn and proved, the smallest repairs, the
rounding of the document, the misprints it would give away. Words are in ``joint_vi``
and ``joint_en``; drawings in ``joint_drawing``; proofs in ``joint_proofs``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.findings.audited import Audited
from cchc_lib.findings.cards import words_for
from cchc_lib.findings.html import Block, escaped, table_html
from cchc_lib.findings.joined import (
    Clash,
    Mending,
    Revealed,
    Suspected,
    Tied,
    main_clashes,
)
from cchc_lib.findings.joint_claims import quoted_all
from cchc_lib.findings.joint_drawing import draw_clash
from cchc_lib.findings.joint_proofs import proof_sentences
from cchc_lib.findings.measures import say_exact, say_interval, unit_of
from cchc_lib.findings.numbers import show
from cchc_lib.findings.prints import printed_half
from cchc_lib.findings.wording import joint_words
from cchc_lib.model import Figure

_LEAST_CLAIMS = 2  # one check alone is told by its card
_MOST_BLOCKS, _MOST_CLASHES, _MOST_WAYS, _MOST_CAUGHT = 12, 6, 8, 100
_MOST_READS = 3
_LEAST_SHARES = 2  # that a rounding can be read from


def tied_blocks(audit: Audited) -> list[Tied]:
    """Give the blocks that more than one check ties together."""
    return [b for b in audit.joint.blocks if len(b.claims) >= _LEAST_CLAIMS]


def joint_section(audit: Audited) -> Block:
    """Lay out what the figures say of each other, block by block."""
    blocks = tied_blocks(audit)[:_MOST_BLOCKS]
    parts = [_block(audit, block, n) for n, block in enumerate(blocks, start=1)]
    text = "; ".join(block.strict for block in blocks)
    return Block("".join(parts) + _modes(audit) + _caught(audit), text)


def _block(audit: Audited, block: Tied, number: int) -> str:
    words = joint_words(audit.lang)
    said = [words.TIED.format(n=len(block.figures), m=len(block.claims))]
    if block.strict == "feasible":
        said.append(words.WITNESS)
    elif block.status == "feasible":
        said.append(words.ROUNDING_ONLY)
    else:
        proven = block.status == "infeasible"
        said.append(words.CLASHING if proven else words.NOT_PROVEN)
    main = main_clashes(block)[:_MOST_CLASHES]
    html = f"<p>{escaped(' '.join(said))}</p>\n"
    html += "".join(_clash(audit, block, clash) for clash in main)
    left = len(block.conflicts) - len(main)
    if left:
        more = words.MORE_CLASHES.format(n=left)
        too = f" {words.MENDED_TOO}" if block.repairs else ""
        html += f"<p>{escaped(more + too)}</p>\n"
    tables = (
        _repairs(audit, block, sets, f"{number}-{n}")
        for n, sets in enumerate(_groups(block), start=1)
    )
    return html + "".join(tables)


def _clash(audit: Audited, block: Tied, clash: Clash) -> str:
    words = joint_words(audit.lang)
    template = words.CLASH_ROUNDING if clash.rounding else words.CLASH
    said = template.format(figures=quoted_all(audit, clash.figures))
    title = escaped(words.PROOF)
    if clash.proof is None:
        proof = f"<p>{escaped(words.NO_PROOF)}</p>\n"
    else:
        steps = proof_sentences(audit, clash.proof)
        items = "".join(f"<li>{escaped(step)}</li>" for step in steps)
        proof = f"<details open><summary>{title}</summary><ol>{items}</ol></details>\n"
    return f"<h3>{escaped(said)}</h3>\n{draw_clash(audit, block, clash)}{proof}"


def _groups(block: Tied) -> list[list[Mending]]:
    """Alternatives together, contradictions before roundings."""
    keys = dict.fromkeys((s.rounding, s.group) for s in block.repairs)
    return [[s for s in block.repairs if (s.rounding, s.group) == key] for key in keys]


def _repairs(audit: Audited, block: Tied, sets: Sequence[Mending], number: str) -> str:
    words = joint_words(audit.lang)
    rows = [
        _suspect(audit, suspect, str(way) if first else "")
        for way, repair in enumerate(sets[:_MOST_WAYS], start=1)
        for first, suspect in _marked(repair.suspects)
    ]
    caption = words.REPAIRS_ROUNDING if sets[0].rounding else words.REPAIRS
    keys = ("way", "printed", "read", "allowed", "why")
    columns = [words.COLUMNS[key] for key in keys]
    html = table_html(f"table-joint-{number}", caption, columns, rows)
    left = len(sets) - _MOST_WAYS
    if left > 0:
        html += f"<p>{escaped(words.WAYS_LEFT_OUT.format(n=left))}</p>\n"
    if not block.complete:
        html += f"<p>{escaped(words.INCOMPLETE)}</p>\n"
    return html


def _marked(suspects: Sequence[Suspected]) -> Iterator[tuple[bool, Suspected]]:
    """Tell the first of a set, which carries its number."""
    for n, suspect in enumerate(suspects):
        yield n == 0, suspect


def _suspect(audit: Audited, suspect: Suspected, way: str) -> list[str]:
    words, names = joint_words(audit.lang), words_for(audit.lang).EDITS
    figure = audit.by_id[suspect.figure]
    reads = [
        f"{escaped(r.printed)} <small>({escaped(names.get(r.edit, r.edit))})</small>"
        for r in suspect.candidates[:_MOST_READS]
    ]
    more = ["…"] if len(suspect.candidates) > _MOST_READS else []
    reasons = (words.REASONS.get(code, code) for code in suspect.reasons)
    printed = escaped(printed_half(suspect.take, figure))
    return [
        way,
        f'<a href="#figure-{figure.id}">{printed}</a>',
        "<br>".join([*reads, *more]) or "–",
        escaped(_allowed(suspect, figure, audit.lang)),
        escaped("; ".join(reasons)) or "–",
    ]


def _allowed(suspect: Suspected, figure: Figure, lang: str) -> str:
    allowed, unit = suspect.allowed, unit_of(figure, lang)
    if allowed.is_point and allowed.low is not None:
        return say_exact(allowed.low, lang, unit)
    return say_interval(allowed, lang, unit)


def _modes(audit: Audited) -> str:
    modes, words = audit.joint.modes, joint_words(audit.lang)
    if not modes.modes or len(modes.fits) < _LEAST_SHARES:
        return ""
    names = words_for(audit.lang).MODES
    outliers = ""
    if modes.outliers:
        outliers = words.OUTLIERS.format(figures=quoted_all(audit, modes.outliers))
    said = words.MODES.format(
        modes=words.OR.join(names[mode] for mode in modes.modes), outliers=outliers
    )
    return f"<p>{escaped(said)}</p>\n"


def _caught(audit: Audited) -> str:
    """Lay out how many misprints of each tied figure the text would give away."""
    tied = {name for block in tied_blocks(audit) for name in block.figures}
    found = [c for c in audit.joint.misprints if c.figure in tied and c.of]
    if not found:
        return ""
    words = joint_words(audit.lang)
    columns = [words.COLUMNS[key] for key in ("figure", "caught", "of", "rate")]
    rows = [_caught_row(audit, catch) for catch in found[:_MOST_CAUGHT]]
    table = table_html("table-caught", words.CAUGHT, columns, rows, numbers=(1, 2, 3))
    summary = words.CAUGHT_SUMMARY.format(
        caught=show(sum(c.caught for c in found), audit.lang),
        of=show(sum(c.of for c in found), audit.lang),
    )
    return (
        f"<details><summary>{escaped(summary)}</summary>\n"
        f"<p>{escaped(words.CAUGHT_NOTE)}</p>\n{table}</details>\n"
    )


def _caught_row(audit: Audited, catch: Revealed) -> list[str]:
    printed = printed_half(catch.take, audit.by_id[catch.figure])
    return [
        f'<a href="#figure-{catch.figure}">{escaped(printed)}</a>',
        str(catch.caught),
        str(catch.of),
        f"{100 * catch.caught // catch.of}\u00a0%",
    ]
