"""Where targets come from: a file of targets, or another text that prints them.

One duty: what a user names → one set of targets, and what of a text was left out of
it. A printed aim that is hedged, or whose quantity is not certain, is left out and
named: a wrong target is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.findings.excerpts import one_line
from cchc_lib.model import Figure, Reading, Source
from cchc_lib.pipeline import read, read_figures
from cchc_lib.pipeline.places import find_path
from cchc_lib.pipeline.targeting.matching import NOISE
from cchc_lib.pipeline.targeting.surroundings import Surroundings
from cchc_lib.pipeline.together.headlines import read_head
from cchc_lib.pipeline.together.periods import label
from cchc_lib.vocabulary import load_vocabulary
from cchc_lib.vocabulary.targets import (
    Bound,
    Target,
    TargetSet,
    facet_names,
    known_targets,
    load_targets,
)

LeftOut = tuple[tuple[str, str], ...]  # what is printed, and a code of why
_YAML = frozenset({".yml", ".yaml"})
_BOUNDS: Mapping[str, Bound] = {
    "above": "above",
    "at_least": "at_least",
    "below": "below",
    "at_most": "at_most",
    "exact": "at_least",
}
_KNOWN = frozenset({"timing", "channel"})
_VAGUE = frozenset({"one_stop", "published"})  # topics that many shares are about
_YEAR = re.compile(r"(?<![\d/.-])20\d\d(?![\d/.-])")
_SOFTWARE = ("phần mềm", "điện tử")


def find_targets(name: str) -> tuple[TargetSet, LeftOut]:
    """Return the set of targets of an id, a YAML file, or a text that prints some.

    Raises
    ------
    UnknownNameError
        If it is neither the id of a set nor a file.
    SourceError
        If the text cannot be read.
    DataError
        If the file is not well formed, or the text prints no target.
    """
    if name in known_targets():
        return load_targets(name), ()
    place = Path(find_path(name))
    if not place.is_file():
        raise UnknownNameError("set of targets", name, known_targets())
    if place.suffix.lower() in _YAML:
        return load_targets(place), ()
    return targets_of_text(read(name))


def targets_of_text(source: Source) -> tuple[TargetSet, LeftOut]:
    """Return the targets that a text prints, and those that were left out.

    Raises
    ------
    DataError
        If it prints none that can be compared.
    """
    found = _Printed(source, read_figures(source))
    if not found.targets:
        raise DataError(source.path, "no target", "a text that prints targets")
    body, period = place_of(source)
    # A plan names the year it is for beside its aims, not as a period reported on.
    period = period or found.period or _year_of(source.title)
    title = source.provenance.get("title") or source.title
    aims = TargetSet(
        id=Path(source.path).stem,
        title_vi=title,
        title_en=title,
        body=body,
        period=period,
        standing_vi="Chỉ tiêu do văn bản này nêu",
        standing_en="Targets that this text states",
        applies_vi="",
        applies_en="",
        source=source.path,
        targets=tuple(found.targets),
    )
    return aims, tuple(found.left_out)


def place_of(source: Source) -> tuple[str, str]:
    """Return body and period of a text as its origin or its head tell; "" if unsure."""
    body, period = read_head(source)
    recorded = source.provenance
    said = label(period) if period else ""
    return body or recorded.get("unit", ""), recorded.get("period") or said


def _year_of(title: str) -> str:
    """The one year that a title names; "" where there is none or several."""
    named = set(_YEAR.findall(title))
    return named.pop() if len(named) == 1 else ""


class _Printed:
    """The aims of one text."""

    def __init__(self, source: Source, reading: Reading) -> None:
        self._source, self._names = source, facet_names()
        self._vocabulary = load_vocabulary()
        self._around = Surroundings(reading, self._vocabulary)
        self.targets: list[Target] = []
        self.left_out: list[tuple[str, str]] = []
        self._periods: set[str] = set()
        for figure in reading.figures:
            if figure.role == "target" and figure.kind in {"percent", "score"}:
                self._add(figure)

    @property
    def period(self) -> str:
        """The one period that all its aims name; "" where they do not agree."""
        return next(iter(self._periods)) if len(self._periods) == 1 else ""

    def _add(self, figure: Figure) -> None:
        facets = self._facets(figure)
        words = self._software(figure, facets)
        low, high = self._around.said(figure)
        said = one_line(self._source.text[low:high])
        reason = self._unclear(figure, facets, words)
        if reason:
            self.left_out.append((said, reason))
            return
        self._periods.add(figure.period or "")
        is_share = figure.kind == "percent"
        nouns = self._around.nouns(figure)
        self.targets.append(
            Target(
                id=figure.id,
                statement_vi=said,
                statement_en=said,
                unit="score" if figure.kind == "score" else "percent",
                of=next(iter(nouns)) if len(nouns) == 1 and is_share else "",
                facets=facets,
                bound=_bound(figure, facets),
                value=Decimal(figure.value),
                levels=self._around.levels(figure),
                words=words,
                scope="" if figure.scope == "whole" else figure.scope,
                figure=figure.id,
            )
        )

    def _facets(self, figure: Figure) -> Mapping[str, str]:
        values = figure.quantity.split(".")[1:]
        own = {self._names[v]: v for v in values if v in self._names}
        if _KNOWN & own.keys() and own.get("topic") in NOISE:
            del own["topic"]  # named for the share beside it
        if own or not self._around.is_alone(figure):
            return own
        clause = self._around.clause(figure)
        return {
            facet: value
            for facet in ("timing", "channel", "topic")
            for _, _, value in self._vocabulary.facets[facet].scan(clause)
        }

    def _software(self, figure: Figure, facets: Mapping[str, str]) -> tuple[str, ...]:
        """Words that tell the one-stop software from the one-stop office."""
        if facets.get("topic") != "one_stop":
            return ()
        clause = " ".join(self._around.clause(figure))
        return tuple(word for word in _SOFTWARE if word in clause)

    def _unclear(
        self, figure: Figure, facets: Mapping[str, str], words: tuple[str, ...]
    ) -> str:
        if figure.hedge not in _BOUNDS:
            return "hedged_target"
        if facets.get("timing") == "late" and figure.hedge in {"above", "at_least"}:
            return "quantity_not_certain"  # nobody aims at being late: a threshold
        topic = facets.get("topic", "")
        known = bool(topic) and (topic not in _VAGUE or bool(words))
        return "" if known or _KNOWN & facets.keys() else "quantity_not_certain"


def _bound(figure: Figure, facets: Mapping[str, str]) -> Bound:
    """Of late dossiers less is better: a bare ``2% trễ hạn`` is a most."""
    if figure.hedge == "exact" and facets.get("timing") == "late":
        return "at_most"
    return _BOUNDS[figure.hedge]
