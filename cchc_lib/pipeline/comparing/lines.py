"""A comparison as lines for a person: the conclusion, the findings, the method.

One duty: layout. Words are in ``findings.comparison_vi`` and ``comparison_en``.
"""

from __future__ import annotations

from collections.abc import Iterator

from cchc_lib.findings.lines import safe, wrapped
from cchc_lib.findings.numbers import show
from cchc_lib.pipeline.comparing.printing import words
from cchc_lib.pipeline.comparing.records import Comparison
from cchc_lib.scores import TableFinding


def comparison_text(found: Comparison) -> str:
    """The whole comparison as text."""
    return "".join(f"{line}\n" for line in _lines(found))


def _lines(found: Comparison) -> Iterator[str]:
    lang, said = found.lang, words(found.lang)
    yield safe(f"{found.question.path}: {_table(found)}")
    yield ""
    conclusion, *others = found.findings
    yield wrapped(_message(conclusion, lang), indent="")
    yield ""
    for finding in others:
        yield _head(finding, lang)
        yield wrapped(_message(finding, lang), indent="  ")
        yield ""
    yield f"{said.METHOD_LABEL}:"
    for line in found.methods:
        yield wrapped(line, indent="  ")
    yield said.MORE


def _table(found: Comparison) -> str:
    asked, said = found.question, words(found.lang)
    facts = (("block", asked.block), ("level", asked.level), ("period", asked.period))
    extra = "".join(said.EXTRA[name].format(fact) for name, fact in facts if fact)
    count = show(len(found.units), found.lang)
    if found.kind == "score":
        return str(said.TABLE_SCORE.format(n=count, score=asked.score, extra=extra))
    return str(
        said.TABLE_RATE.format(n=count, part=asked.part, whole=asked.whole, extra=extra)
    )


def _head(finding: TableFinding, lang: str) -> str:
    said = words(lang)
    parts = [said.SEVERITY[finding.severity]]
    if finding.decision:
        parts.append(said.DECISION[finding.decision])
    return " · ".join([*parts, f"{finding.rule} {said.RULES[finding.rule]}"])


def _message(finding: TableFinding, lang: str) -> str:
    return finding.message_vi if lang == "vi" else finding.message_en
