"""What the numbers of an appraisal say: which reading, and what fills it.

One duty: tables → readings in a fixed order, the bias first. Words are in
``readings.vi.md`` and ``readings.en.md``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import isnan
from types import ModuleType
from typing import TYPE_CHECKING, Any, Protocol

from cchc_lib.findings.appraised import words_en, words_vi
from cchc_lib.findings.languages import pick_words
from cchc_lib.findings.scored.readings import Reading
from cchc_lib.findings.scored.values import chance, decimals, readings_of, signed

if TYPE_CHECKING:
    import pandas as pd

_WORDS = {"vi": words_vi, "en": words_en}
_SHOWN = 0.05  # chance below which a slope is told
_TEN = 10
_SAME_ORDER = 0.75  # ICC(C,1) from which both orders are called alike
_GAP = 0.05  # of ICC(C,1) above ICC(A,1) from which a steady gap is told
_MOST_NAMES = 8


class Appraised(Protocol):
    """What a page needs of a study of self-scores, without naming its pipeline."""

    @property
    def lang(self) -> str: ...  # noqa: D102
    @property
    def why(self) -> str | None: ...  # noqa: D102
    @property
    def synthetic(self) -> bool: ...  # noqa: D102
    @property
    def level(self) -> str: ...  # noqa: D102
    @property
    def rounds(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def left_out(self) -> Sequence[str]: ...  # noqa: D102
    @property
    def expected_kept(self) -> float: ...  # noqa: D102
    @property
    def summary(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def criteria(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def units(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def steps(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def groups(self) -> pd.DataFrame: ...  # noqa: D102
    @property
    def grades(self) -> pd.DataFrame: ...  # noqa: D102


def appraised_words(lang: str) -> ModuleType:
    """Give the words of a language.

    Raises
    ------
    UnknownNameError
        If ``lang`` is neither ``vi`` nor ``en``.
    """
    return pick_words(_WORDS, lang)


def read_appraisal(study: Appraised) -> list[Reading]:
    """Read the numbers of a study, the bias first; none where it gives none."""
    if study.why is not None:
        return []
    words = readings_of(study.lang, "appraised")
    found = []
    for key, facts in _facts(study):
        said = [text.format(**facts) for text in words[key]]
        found.append(
            Reading(key=key, sentence=said[0], assumption=said[1], change=said[2])
        )
    return found


Measures = Mapping[str, Mapping[Any, Any]]
_Facts = Iterator[tuple[str, Mapping[str, object]]]


def _facts(study: Appraised) -> _Facts:
    measures = {row["measure"]: row for row in study.summary.to_dict("records")}
    yield from _level(study, measures)
    yield from _slope(study, measures)
    yield from _criteria(study)
    yield from _never(study)
    yield from _agreement(study, measures)
    yield from _grades(study, measures)
    yield from _steps(study)


def _level(study: Appraised, measures: Measures) -> _Facts:
    lang, bias = study.lang, measures["bias"]
    above = int((study.units["difference"] > 0).sum())
    yield (
        study.level,
        {
            "bias": decimals(bias["value"], lang),
            "low": decimals(bias["low"], lang),
            "high": decimals(bias["high"], lang),
            "n": int(bias["n"]),
            "above": above,
            "final": appraised_words(lang).SIDES[study.rounds[-1]],
        },
    )


def _slope(study: Appraised, measures: Measures) -> _Facts:
    if "slope" not in measures:
        return
    slope = measures["slope"]
    told = slope["p"] < _SHOWN
    key = (
        "slope_none"
        if not told
        else "slope_low"
        if slope["value"] < 0
        else "slope_high"
    )
    shown = decimals(abs(slope["value"]) * _TEN, study.lang)
    yield key, {"slope": shown, "chance": chance(slope["p"], study.lang)}


def _criteria(study: Appraised) -> _Facts:
    table = study.criteria
    if table.empty:
        return
    high = table[table["rejected"].astype(bool) & (table["mean"] > 0)]
    yield (
        "criteria" if len(high) else "criteria_none",
        {
            "k": len(high),
            "of": len(table),
            "names": "; ".join(high["name"]),
            "tests": int(table["tests"].max()),
        },
    )


def _never(study: Appraised) -> _Facts:
    kept = study.units[study.units["never_lost"]]
    if 0 < len(kept) < len(study.units):
        yield (
            "never",
            {
                "k": len(kept),
                "of": len(study.units),
                "names": _listed(list(kept["name"])),
                "expected": decimals(study.expected_kept, study.lang, 1),
            },
        )


def _agreement(study: Appraised, measures: Measures) -> _Facts:
    told = {key: measures[key]["value"] for key in ("icc_c", "icc_a", "ccc")}
    if not any(map(isnan, told.values())):
        shown = {key: decimals(value, study.lang) for key, value in told.items()}
        gap = told["icc_c"] - told["icc_a"] >= _GAP
        strong = told["icc_c"] >= _SAME_ORDER
        key = "weak" if not strong else "gap" if gap else "both"
        yield f"agreement_{key}", {**shown, "n": int(measures["icc_a"]["n"])}


def _grades(study: Appraised, measures: Measures) -> _Facts:
    table = study.grades
    if table.empty:
        return
    counts = table.drop(columns=["grade", "method"]).to_numpy()
    kappa = measures["kappa"]
    yield (
        "grades",
        {
            "same": int(counts.diagonal().sum()),
            "n": int(counts.sum()),
            "lower": int(sum(counts[i, i + 1 :].sum() for i in range(len(counts)))),
            "kappa": decimals(kappa["value"], study.lang),
            "low": decimals(kappa["low"], study.lang),
            "high": decimals(kappa["high"], study.lang),
        },
    )


def _steps(study: Appraised) -> _Facts:
    names = appraised_words(study.lang).SIDES
    for row in study.steps.to_dict("records"):
        if row["first"] == "self":
            continue
        yield (
            "steps",
            {
                "first": names[row["first"]],
                "second": names[row["second"]],
                "change": signed(-row["mean"], study.lang),
                "n": int(row["n"]),
            },
        )


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMES
    tail = [f"… (+{more})"] if more > 0 else []
    return ", ".join([*names[:_MOST_NAMES], *tail])
