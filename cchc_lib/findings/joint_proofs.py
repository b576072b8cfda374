"""A refutation in plain sentences: what the prints force, step by step, to a clash.

One duty: proof object → sentences. The steps are those that ``joint.checker`` verifies;
nothing is derived here, only numbers are scaled back to the figures' units. Not here:
the proof itself (it is in the JSON of ``cchc check``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any

from cchc_lib.findings.audited import Audited
from cchc_lib.findings.joint_claims import claim_text, quoted, relations_of
from cchc_lib.findings.measures import possible_values
from cchc_lib.findings.numbers import show
from cchc_lib.findings.wording import joint_words

MOST_SENTENCES = 8


def proof_sentences(audit: Audited, proof: Mapping[str, Any]) -> list[str]:
    """Word a refutation in at most eight sentences, and say how many steps are left.

    Parameters
    ----------
    audit : Audited
        Whose figures and claims the proof names.
    proof : mapping
        Of kind "refutation": ``variables``, ``rows`` and ``steps`` as JSON.

    Returns
    -------
    list of str
        Plain text, to be escaped by who shows it.
    """
    said = list(_Telling(audit, proof).sentences())
    if len(said) <= MOST_SENTENCES:
        return said
    # The clash is the point of it: what is left out is in the middle.
    left = len(said) - MOST_SENTENCES
    more = joint_words(audit.lang).MORE_STEPS.format(n=left)
    return [*said[: MOST_SENTENCES - 1], str(more), said[-1]]


class _Telling:
    """Follows the steps of one refutation, with the bounds known so far."""

    def __init__(self, audit: Audited, proof: Mapping[str, Any]) -> None:
        self.audit, self.words = audit, joint_words(audit.lang)
        self.variables, self.rows = proof["variables"], proof["rows"]
        self.steps = proof["steps"]
        self.known = {
            end: [variable[end] for variable in self.variables]
            for end in ("low", "high")
        }

    def sentences(self) -> Iterator[str]:
        given = [s[1] for s in self.steps if s[0] == "bound" and self._printed(s[1])]
        if given:
            names = (self.rows[n]["owners"][0] for n in dict.fromkeys(given))
            figures = ", ".join(self._given(name) for name in names)
            yield str(self.words.GIVEN.format(figures=figures))
        for step in self.steps:
            yield from self._said(step)
        yield from self._crossed()

    def _printed(self, row: int) -> bool:
        """Whether a row only says what a figure prints."""
        return row < len(self.rows) and self.rows[row]["label"].startswith("=")

    def _given(self, name: str) -> str:
        figure = self.audit.by_id[name.rstrip("/")]
        if figure.interval.is_point or figure.denominator is not None:
            return quoted(self.audit, name)
        stands = possible_values(figure, self.audit.lang)
        said = self.words.STANDS.format(figure=quoted(self.audit, name), set=stands)
        return str(said)

    def _said(self, step: list[Any]) -> Iterator[str]:
        kind, *rest = step
        if kind == "add":
            yield str(self.words.ADDED)
        elif kind == "split":
            name, value = self._name(rest[0]), self._value(rest[0], rest[1])
            yield str(self.words.SPLIT.format(name=name, value=value))
        elif kind == "clash":
            yield self._clash(rest[0], rest[2], rest[3])
        else:
            row, variable, side, value = rest
            self.known[side][variable] = value
            if not self._printed(row):
                yield str(
                    self.words.BOUND[side].format(
                        claim=self._claim(row),
                        name=self._name(variable),
                        value=self._value(variable, value),
                    )
                )

    def _crossed(self) -> Iterator[str]:
        """Close a proof whose last bound meets an earlier one of its unknown."""
        if not self.steps or self.steps[-1][0] != "bound":
            return
        variable = self.steps[-1][2]
        low, high = (self.known[end][variable] for end in ("low", "high"))
        if low is not None and high is not None:
            said = self.words.CROSSED.format(
                name=self._name(variable),
                low=self._value(variable, low),
                high=self._value(variable, high),
            )
            yield str(said)

    def _clash(self, row: int, side: str, value: int) -> str:
        claim = self._claim(row)
        share = self._share_clash(row, side)
        if share:
            return share
        if row < len(self.rows):
            terms = self.rows[row]["terms"]
            scales = {self.variables[v]["scale"] for v, _ in terms}
            if len(scales) == 1 and {abs(a) for _, a in terms} == {1}:
                gap = show(Fraction(abs(value), scales.pop()), self.audit.lang)
                return str(self.words.SUM_CLASH.format(claim=claim, gap=gap))
        return str(self.words.OTHER_CLASH.format(claim=claim))

    def _share_clash(self, row: int, side: str) -> str:
        """Say what a share can be at most or least, against what its print asks for."""
        pair = self._quotient(row)
        if pair is None:
            return ""
        part, whole, limit, strict = pair
        far = self.known["high" if side == "low" else "low"][part]
        near = self.known[side][whole]
        if far is None or not near:
            return ""
        words, lang = self.words, self.audit.lang
        relation = relations_of(self.audit)[self.rows[row]["label"]]
        name = relation.named("share")[0].figure
        said = words.SHARE_CLASH[side].format(
            value=show(Fraction(100 * far, near), lang),
            share=quoted(self.audit, name),
            limit=show(limit, lang),
            more=words.ABOVE if strict else words.AT_LEAST,
            less=words.BELOW if strict else words.AT_MOST,
        )
        return str(said)

    def _quotient(self, row: int) -> tuple[int, int, Fraction, bool] | None:
        """Read a row as part ≥ limit · whole: unknowns, limit in per cent, strict."""
        if row >= len(self.rows):
            return None
        line = self.rows[row]
        relation = relations_of(self.audit).get(line["label"])
        if relation is None or relation.kind != "share" or len(line["terms"]) != 2:
            return None
        (whole, b), (part, a) = sorted(line["terms"], key=lambda term: term[1])
        roles = [(t.role, t.figure) for t in relation.terms]
        names = [self.variables[v]["name"].rstrip("/") for v in (part, whole)]
        scales = {self.variables[v]["scale"] for v in (part, whole)}
        end = line["high"] if line["low"] is None else line["low"]
        fits = [("part", names[0]), ("whole", names[1])]
        if not set(fits) <= set(roles) or len(roles) != 3 or len(scales) != 1:
            return None
        if b >= 0 or end not in {-1, 0, 1} or None not in {line["low"], line["high"]}:
            return None
        return part, whole, Fraction(-100 * b, a), end != 0

    def _claim(self, row: int) -> str:
        if row >= len(self.rows):
            return str(self.words.CLAIMS["added"])
        return claim_text(self.audit, self.rows[row]["label"])

    def _name(self, variable: int) -> str:
        name = self.variables[variable]["name"]
        if name.rstrip("/") not in self.audit.by_id:
            return str(self.words.UNPRINTED)
        figure = quoted(self.audit, name).strip("“”")
        return str(self.words.NAMED.format(figure=figure))

    def _value(self, variable: int, value: int) -> str:
        scale = self.variables[variable]["scale"]
        return show(Fraction(value, scale), self.audit.lang)
