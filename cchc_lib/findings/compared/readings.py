"""What the numbers of a comparison say: a sentence, its assumption, what changes it.

One duty: tables → filled readings, one for each number that a reader should take away.
Words are in ``readings_vi`` and ``readings_en``.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from cchc_lib.findings.compared.compared import Compared
from cchc_lib.findings.compared.values import (
    Record,
    compared_words,
    number,
    places_of,
    rate_text,
    readings_of,
    rounding_only,
    unit_name,
    value_text,
    with_unit,
)
from cchc_lib.findings.html import Block, escaped
from cchc_lib.findings.scored.values import block_name, decimals, percent, signed, whole

Facts = Iterator[tuple[str, dict[str, Any]]]


def show_readings(study: Compared) -> Block:
    """Lay out what each number says, one after the other."""
    facts = _of_rates(study) if study.kind == "rate" else _of_scores(study)
    found = [(key, _filled(key, fill, study.lang)) for key, fill in facts]
    html = "".join(_laid_out(texts, study.lang) for _, texts in found)
    return Block(html, " ".join(texts[0] for _, texts in found))


def _filled(key: str, facts: dict[str, Any], lang: str) -> tuple[str, str, str]:
    sentence, assumption, change = readings_of(lang)[key]
    said = (text.format(**facts) for text in (sentence, assumption, change))
    return next(said), next(said), next(said)


def _laid_out(texts: tuple[str, str, str], lang: str) -> str:
    sentence, *notes = map(escaped, texts)
    labels = compared_words(lang).LABELS
    keys = ("assumption", "change")
    listed = "".join(
        f"<dt>{escaped(labels[key])}</dt><dd>{note}</dd>\n"
        for key, note in zip(keys, notes, strict=True)
    )
    return (
        f'<div class="finding"><p><strong>{sentence}</strong></p>\n'
        f'<dl class="figures">\n{listed}</dl></div>\n'
    )


def _of_rates(study: Compared) -> Facts:
    units, lang, overall = study.units, study.lang, study.overall
    level = percent(1 - study.alpha, lang)
    alpha = percent(study.alpha, lang)
    yield (
        "overall",
        {
            "rate": rate_text(overall.rate, lang),
            "part": whole(number(overall.part), lang),
            "whole": whole(number(overall.whole), lang),
            "mean": rate_text(overall.mean, lang),
        },
    )
    one = _example(study)
    if one is not None:
        yield (
            "interval",
            {
                "unit": unit_name(one["name"]),
                "level": level,
                "low": rate_text(one["low"], lang),
                "high": rate_text(one["high"], lang),
                "part": whole(one["part"], lang),
                "whole": whole(one["whole"], lang),
            },
        )
    if study.target is not None:
        yield "target", _judged(study)
    yield from _of_spread(study, alpha)
    yield from _of_places(study, level, alpha)
    if one is not None and number(one["shrunk"]) == number(one["shrunk"]):
        yield (
            "shrunk",
            {
                "unit": unit_name(one["name"]),
                "shrunk": rate_text(one["shrunk"], lang),
                "rate": rate_text(one["rate"], lang),
            },
        )
    yield from _of_gap(study, units)


def _of_scores(study: Compared) -> Facts:
    lang, one = study.lang, _example(study)
    yield (
        "score_mean",
        {
            "mean": with_unit(study, study.overall.mean),
            "n": study.overall.units,
        },
    )
    if one is not None and number(one["standardised"]) == number(one["standardised"]):
        yield (
            "standardised",
            {
                "unit": unit_name(one["name"]),
                "gap": signed(number(one["gap"]), lang, places_of(study)),
                "value": signed(number(one["standardised"]), lang),
            },
        )
    alpha, level = percent(study.alpha, lang), percent(1 - study.alpha, lang)
    if study.units["rank_low"].isna().all():
        yield "score_bare", {}
        return
    yield from _of_places(study, level, alpha)


def _judged(study: Compared) -> dict[str, Any]:
    states = study.units["target"].value_counts()
    counts = {key: int(states.get(key, 0)) for key in ("met", "missed", "not_proven")}
    return {
        "target": value_text(study, float(study.target or 0)),
        "met": counts["met"],
        "missed": counts["missed"],
        "open": counts["not_proven"],
    }


def _of_spread(study: Compared, alpha: str) -> Facts:
    units, lang, words = study.units, study.lang, compared_words(study.lang)
    for block in study.blocks.to_dict("records"):
        if block["compared"] > 1:
            yield (
                "phi",
                {
                    "block": block_name(unit_name(block["block"]), lang)
                    or words.ONE_BLOCK,
                    "phi": decimals(number(block["phi"]), lang),
                    "plain": int(block["plain"]),
                    "n": int(block["compared"]),
                },
            )
    flags = units["funnel"].value_counts()
    low, high = int(flags.get("low", 0)), int(flags.get("high", 0))
    yield "funnel", {"low": low, "high": high}
    tests = int(units["p"].notna().sum())
    count = int(units["stands_out"].fillna(value=False).sum())
    yield "stand_out", {"tests": tests, "count": count, "alpha": alpha}


def _of_places(study: Compared, level: str, alpha: str) -> Facts:
    units, lang = study.units, study.lang
    known = units[units["rank_low"].notna()]
    if known.empty:
        return
    one = _example(study, known[known["rank_low"] < known["rank_high"]])
    if one is not None:
        places = {
            "rank": whole(number(one["rank"]), lang),
            "low": whole(number(one["rank_low"]), lang),
            "high": whole(number(one["rank_high"]), lang),
        }
        yield "ranks", {"unit": unit_name(one["name"]), "level": level, **places}
    key = "letters_rounding" if rounding_only(study) else "letters"
    yield key, {"alpha": alpha}


def _of_gap(study: Compared, units: Any) -> Facts:
    known = units[units["gap_exact"].notna()]
    if known.empty:
        return
    # The sum is exact; only its print is rounded.
    total = sum(known["gap_exact"], Fraction(0))
    order = known["gap_contribution"].abs().sort_values(ascending=False, kind="stable")
    furthest = known.loc[order.index[:1]].iloc[0]
    yield (
        "gap",
        {
            "unit": unit_name(furthest["name"]),
            "value": signed(100 * float(furthest["gap_contribution"]), study.lang),
            "total": signed(100 * float(total), study.lang),
        },
    )


def _example(study: Compared, among: Any = None) -> Record | None:
    """Give the unit to speak of: the first asked about, else the one furthest off."""
    units = study.units if among is None else among
    rated = units[units["rate"].notna()]
    if rated.empty:
        return None
    for code in study.asked:
        found = rated[rated["code"] == code]
        if len(found):
            return dict(found.iloc[0])
    far = rated["standardised"].abs().sort_values(ascending=False, kind="stable")
    return dict(rated.loc[far.index[:1]].iloc[0])
