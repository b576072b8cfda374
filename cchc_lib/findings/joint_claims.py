"""Claims and figures of the joint system in a few words, plain and unescaped.

One duty: id → text in the language of the audit. Not here: proofs, HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from cchc_lib.findings.audited import Audited
from cchc_lib.findings.joined import clash_of, groups_of, only_suspect
from cchc_lib.findings.measures import term_text
from cchc_lib.findings.wording import joint_words, report_words
from cchc_lib.model import Finding, Relation

_SIGNED = {"less": " − "}


def relations_of(audit: Audited) -> dict[str, Relation]:
    """Give the relation behind each claim."""
    return {v.relation.claim: v.relation for v in audit.verdicts}


def quoted(audit: Audited, name: str) -> str:
    """Quote the print behind a figure or a claim; ``f3/`` is its denominator."""
    figure = audit.by_id.get(name.rstrip("/"))
    if figure is None:
        return str(joint_words(audit.lang).UNPRINTED)
    printed = figure.printed
    if name.endswith("/") and figure.denominator is not None:
        printed = printed.partition("/")[2].strip()
    return f"“{printed}”"


def quoted_all(audit: Audited, names: Iterable[str]) -> str:
    """Quote several prints in order."""
    return ", ".join(quoted(audit, name) for name in names)


def claim_text(audit: Audited, claim: str) -> str:
    """Say a claim as part of a sentence: ``tổng “12” = “5” + “7”``."""
    words = joint_words(audit.lang)
    relation = relations_of(audit).get(claim)
    if relation is None:
        return str(words.CLAIMS["identity"])
    fields = _Roles(audit, relation)
    kind: str = relation.kind if relation.kind in words.CLAIMS else ""
    if kind == "share" and not relation.named("part"):
        kind = "share_alone"
    text = str(words.CLAIMS[kind])
    if any(not fields[role] for role in _roles(text)):
        text = str(words.CLAIMS[""])
    return text.format_map(fields)


def _roles(template: str) -> list[str]:
    return [part.partition("}")[0] for part in template.split("{")[1:]]


class _Roles(dict[str, str]):
    """The prints of a relation by role, joined by plus and minus."""

    def __init__(self, audit: Audited, relation: Relation) -> None:
        super().__init__()
        self._audit, self._relation = audit, relation

    def __missing__(self, role: str) -> str:
        by_id, terms = self._audit.by_id, self._relation.terms
        texts = [(t.role, f"“{term_text(t, by_id)}”") for t in terms]
        if role == "all":
            return ", ".join(text for _, text in texts)
        said = " + ".join(text for own, text in texts if own == role)
        if role == "whole" and said:
            said += "".join(_SIGNED[o] + text for o, text in texts if o in _SIGNED)
        return said


def kept_lines(audit: Audited, finding: Finding) -> Iterator[str]:
    """Say which figures of a finding are not suspected, and what speaks for them."""
    found = clash_of(audit.joint, finding.conflict)
    if found is None or found[1].rounding:
        return
    relations = relations_of(audit)
    for kept in found[0].cleared:
        claim = next((c for c in kept.claims if c in relations), None)
        if claim is not None and kept.figure in finding.conflict:
            yield _kept(audit, kept.figure, relations[claim])


def _kept(audit: Audited, figure: str, relation: Relation) -> str:
    words, fields = joint_words(audit.lang), _Roles(audit, relation)
    roles = {t.role for t in relation.terms if t.figure == figure}
    case = ""
    if relation.kind == "sum":
        case = "total" if "total" in roles else "sum"
    elif relation.kind == "share" and "share" not in roles:
        case = "share"
    others = (t.figure for t in relation.terms if t.figure != figure)
    known: Mapping[str, str] = {
        "figure": quoted(audit, figure),
        "total": fields["total"],
        "part": fields["part"],
        "share": fields["share"],
        "others": quoted_all(audit, dict.fromkeys(others)),
    }
    return str(words.KEPT[case].format_map(known))


def suspect_line(audit: Audited, finding: Finding) -> str:
    """Name the only suspect of a finding's conflict; "" where there is a choice."""
    found = clash_of(audit.joint, finding.conflict)
    name = only_suspect(*found) if found else ""
    if not name:
        return ""
    return str(joint_words(audit.lang).SUSPECT.format(figure=audit.by_id[name].printed))


def several_line(audit: Audited, finding: Finding) -> str:
    """Say how many figures must change at once; "" where one is enough."""
    found = clash_of(audit.joint, finding.conflict)
    groups = groups_of(*found) if found else []
    if not groups:
        return ""
    sets = min(groups, key=lambda group: len(group[0].figures))
    least = len(sets[0].figures)
    if least < 2:
        return ""
    section = report_words(audit.lang).HEADINGS["joint"]
    words, whole = joint_words(audit.lang), found is None or found[0].complete
    ways = (words.WAYS if whole else words.WAYS_OPEN).format(k=len(sets))
    return str(words.SEVERAL.format(n=least, ways=ways, section=section))
