"""Several texts of one body as lines of a terminal: what was joined, found, left out.

One duty: records → lines. Words are in ``across_vi`` and ``across_en``; what a text is
stands behind a protocol, since the pipeline that joins them lies above this room.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from cchc_lib.findings.across import across_words
from cchc_lib.findings.lines import excerpts, safe, wrapped
from cchc_lib.findings.text import head_line, paint, repair_block
from cchc_lib.model import Figure, Finding, Source, Verdict

_MOST_FILES = 8  # named of those left out for one reason
_OPEN = frozenset({"not_checked", "undetermined"})


class Known(Protocol):
    """One text whose body is known."""

    @property
    def number(self) -> int: ...  # noqa: D102
    @property
    def body(self) -> str: ...  # noqa: D102


class Across(Protocol):
    """What an audit of several texts together found."""

    @property
    def sources(self) -> tuple[Source, ...]: ...  # noqa: D102
    @property
    def joined(self) -> Sequence[Known]: ...  # noqa: D102
    @property
    def left_out(self) -> tuple[tuple[int, str], ...]: ...  # noqa: D102
    @property
    def figures(self) -> Mapping[str, Figure]: ...  # noqa: D102
    @property
    def verdicts(self) -> tuple[Verdict, ...]: ...  # noqa: D102
    @property
    def found(self) -> tuple[Finding, ...]: ...  # noqa: D102


def across_lines(result: Across, *, lang: str, colour: bool) -> Iterator[str]:
    """Yield the lines on all texts together, below those of each."""
    words = across_words(lang)
    yield words.HEADING
    yield ""
    for finding in result.found:
        yield from _finding(result, finding, lang, colour=colour)
        yield ""
    yield from _joined(result, lang)
    decided = [v for v in result.verdicts if v.verdict not in _OPEN]
    if decided:
        line = words.CHECKED.format(n=len(decided))
        yield f"  {line}{'' if result.found else f'; {words.AGREE}'}."
    for reason in dict.fromkeys(reason for _, reason in result.left_out):
        files = [_file(result, n) for n, why in result.left_out if why == reason]
        more = f" (+{len(files) - _MOST_FILES})" if len(files) > _MOST_FILES else ""
        listed = ", ".join(files[:_MOST_FILES]) + more
        said = words.LEFT_OUT.format(reason=words.REASONS[reason], files=listed)
        yield wrapped(said, indent="  ")


def _joined(result: Across, lang: str) -> Iterator[str]:
    words = across_words(lang)
    bodies = dict.fromkeys(text.body for text in result.joined)
    for body in bodies:
        files = (_file(result, t.number) for t in result.joined if t.body == body)
        said = words.JOINED.format(body=body, files=", ".join(files))
        yield wrapped(said, indent="  ")
    if not bodies:
        yield f"  {words.NOTHING_JOINED}"


def _file(result: Across, number: int) -> str:
    return safe(Path(result.sources[number].path).name)


def _finding(
    result: Across, finding: Finding, lang: str, *, colour: bool
) -> Iterator[str]:
    yield paint(head_line(finding, lang), finding.severity, colour=colour)
    sentence = finding.message_vi if lang == "vi" else finding.message_en
    yield wrapped(sentence, indent="  ")
    numbers = dict.fromkeys(int(f.partition(":")[0]) for f in finding.figures)
    for number in numbers:
        own = [f for f in finding.figures if f.startswith(f"{number}:")]
        spans = {(result.figures[f].start, result.figures[f].end) for f in own}
        for line, excerpt, marks in excerpts(result.sources[number].text, spans):
            label = f"  {_file(result, number)}:{line} | "
            yield label + excerpt
            yield (
                " " * (len(label) - 2)
                + "| "
                + paint(marks, finding.severity, colour=colour)
            )
    yield from repair_block(finding.repairs, result.figures, lang)
