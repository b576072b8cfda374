"""Facts of the readings on ranks and on what a total is made of.

One duty: tables of a study → the keys of its readings and what fills them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from cchc_lib.findings.scored.studied import Studied
from cchc_lib.findings.scored.values import (
    decimals,
    named,
    percent,
    scored_words,
    whole,
)

if TYPE_CHECKING:
    import pandas as pd

CLOSE = 2  # places
_CEILING = 0.5  # of the units at the maximum
_ALPHA = ((0.0, "negative"), (0.6, "low"), (0.7, "middling"), (0.95, "usual"))

Record = Mapping[Any, Any]
Facts = Iterator[tuple[str, dict[str, str]]]


def noise_facts(study: Studied) -> Facts:
    """Fill what rounding alone can do to ranks."""
    places, lang = study.places, study.lang
    wide = places["high"].astype(float) - places["low"].astype(float)
    facts = {
        "of": str(len(places)),
        "n": str(int((wide > 0).sum())),
        "se": decimals(float(places["se"].iloc[0]), lang, 4),
    }
    if not wide.max():
        yield "noise.firm", facts
        return
    row = int(wide.to_numpy().argmax())
    yield "noise.moved", facts | _ends(study, dict(places.iloc[row]), row)


def _ends(study: Studied, record: Record, row: int) -> dict[str, str]:
    return {
        "name": str(study.ranks["name"].iloc[row]),
        "low": whole(record["low"], study.lang),
        "high": whole(record["high"], study.lang),
    }


def rules_facts(study: Studied) -> Facts:
    """Fill what other weights and rules would do to ranks."""
    rules = study.rules
    known = rules[rules["low"].notna()]
    wide = (rules["high"] - rules["low"]).fillna(-1)
    row = int(wide.to_numpy().argmax())
    yield (
        "rules",
        {
            "safe": str(safe_ranks(study)),
            "of": str(len(known)),
            "places": str(CLOSE),
            "runs": whole(float(known["runs"].iloc[0]), study.lang),
        }
        | _ends(study, dict(rules.iloc[row]), row),
    )
    yield from _removed(study)
    yield from _effects(study)


def safe_ranks(study: Studied) -> int:
    """Count units whose band, by rounding and by other rules, is ``CLOSE`` wide."""
    return int((study.ranks["width"] <= CLOSE).sum())


def _removed(study: Studied) -> Facts:
    first = top_row(study.removed, "mean_shift")
    if first:
        yield (
            "removed",
            {
                "name": named(first["item"], first["name"], study.lang),
                "shift": decimals(first["mean_shift"], study.lang, 1),
                "most": whole(first["max_shift"], study.lang),
            },
        )


def _effects(study: Studied) -> Facts:
    first, lang = top_row(study.effects, "total"), study.lang
    if first:
        yield (
            "effects",
            {
                "name": named(first["factor"], first["name"], lang),
                "share": percent(first["total"], lang),
                "low": percent(first["total_low"], lang),
                "high": percent(first["total_high"], lang),
                "n": whole(first["n"], study.lang),
            },
        )


def top_row(table: pd.DataFrame, column: str) -> Record:
    """Give the row with the largest value; nothing where none is known."""
    known = table[table[column].notna()]
    if known.empty:
        return {}
    best = known.sort_values(column, ascending=False, kind="stable").iloc[0]
    return dict(best)


def structure_facts(study: Studied) -> Facts:
    """Fill what parts have to do with each other and with the total."""
    yield from _reliability(study)
    yield from _components(study)
    yield from _importance(study)
    yield from _correlated(study)
    yield from _shapes(study)


def _reliability(study: Studied) -> Facts:
    lang = study.lang
    alpha, omega = (dict(study.reliability.iloc[i]) for i in (0, 1))
    facts = {
        "value": decimals(alpha["value"], lang),
        "low": decimals(alpha["low"], lang),
        "high": decimals(alpha["high"], lang),
        "n": str(alpha["n"]),
        "drop": _better_without(study, alpha["value"]),
    }
    if alpha["value"] == alpha["value"]:
        case = next((c for most, c in _ALPHA if alpha["value"] < most), "repeating")
        yield f"alpha.{case}", facts
    if omega["value"] == omega["value"]:
        doubtful = "not settled" in omega["method"]
        key = "omega.unsettled" if doubtful else "omega"
        yield key, {"value": decimals(omega["value"], lang)}


def _better_without(study: Studied, alpha: float) -> str:
    """Say which part's removal raises alpha most, if one does."""
    best = top_row(study.analysis, "alpha_dropped")
    if not best or not best["alpha_dropped"] > alpha:
        return ""
    name = named(best["item"], best["name"], study.lang)
    value = decimals(best["alpha_dropped"], study.lang)
    return str(scored_words(study.lang).DROP.format(name=name, value=value))


def _components(study: Studied) -> Facts:
    table = study.components
    if table.empty:
        return
    many = int(table["above_one"].sum())
    facts = {
        "m": str(many),
        "share": percent(float(table["share"].iloc[0]), study.lang),
        "n": str(study.reliability["n"].iloc[0]),
    }
    yield ("components.many" if many > 1 else "components.one"), facts


def _importance(study: Studied) -> Facts:
    lang, table = study.lang, study.analysis
    beyond = table.assign(beyond=table["variance_share"] - table["weight"])
    high, low = (
        top_row(beyond, "beyond"),
        top_row(beyond.assign(less=-beyond["beyond"]), "less"),
    )
    if not high:
        return
    yield (
        "importance",
        {
            "name": named(high["item"], high["name"], lang),
            "weight": percent(high["weight"], lang),
            "share": percent(high["variance_share"], lang),
            "other": named(low["item"], low["name"], lang),
            "other_weight": percent(low["weight"], lang),
            "other_share": percent(low["variance_share"], lang),
        },
    )


def _correlated(study: Studied) -> Facts:
    table, n = study.analysis, str(study.reliability["n"].iloc[0])
    for flag in ("negative", "noise", "redundant"):
        rows = table[table["flag"] == flag]
        if len(rows):
            yield f"flags.{flag}", {"names": _names(rows, study.lang), "n": n}
    rows = table[table["item_rest"] < 0]
    if len(rows):
        yield "item_rest.negative", {"names": _names(rows, study.lang), "n": n}


def _shapes(study: Studied) -> Facts:
    table, lang = study.items, study.lang
    for row in table[table["at_maximum"] >= _CEILING].to_dict("records"):
        name = named(row["item"], row["name"], lang)
        yield "ceiling", {"name": name, "share": percent(row["at_maximum"], lang)}
    rows = table[table["flag"] == "outliers"]
    if len(rows):
        yield "outliers", {"names": _names(rows, lang)}


def _names(rows: pd.DataFrame, lang: str) -> str:
    pairs = zip(rows["item"], rows["name"], strict=True)
    return ", ".join(f"“{named(item, name, lang)}”" for item, name in pairs)
