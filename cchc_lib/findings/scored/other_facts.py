"""Facts of the readings on thresholds, endings, blocks and snapshots.

One duty: tables of a study → the keys of its readings and what fills them.
"""

from __future__ import annotations

from cchc_lib.findings.scored.structure_facts import Facts, Record, top_row
from cchc_lib.findings.scored.studied import Studied
from cchc_lib.findings.scored.values import (
    block_name,
    chance,
    decimals,
    named,
    percent,
    signed,
    whole,
)

SURE = 0.05  # adjusted chance below which a screen is worth a sentence


def crowding_facts(study: Studied) -> Facts:
    """Fill what each threshold says: the most uneven of its windows."""
    lang, table = study.lang, study.crowds
    tests = str(int(table["p"].notna().sum()))
    for cut, rows in table.groupby("cut", sort=True):
        known = rows[rows["p"].notna()]
        row = dict((known if len(known) else rows).iloc[-1])
        if len(known):
            row = dict(known.sort_values("p_adjusted", kind="stable").iloc[0])
        facts = {
            "cut": decimals(float(str(cut)), lang, 0),
            "width": decimals(row["width"], lang, 1),
            "above": str(int(row["above"])),
            "below": str(int(row["below"])),
            "chance": chance(row["p_adjusted"], lang) if len(known) else "",
            "tests": tests,
        }
        yield f"crowding.{_crowd_case(row, len(known) > 0)}", facts


def _crowd_case(row: Record, tested: bool) -> str:
    if not tested:
        return "few"
    if row["p_adjusted"] >= SURE:
        return "usual"
    expected = row["expected_share"] * (row["above"] + row["below"])
    return "crowded" if row["above"] > expected else "gap"


def endings_facts(study: Studied) -> Facts:
    """Fill what last digits say: each column that heaps, or that none does."""
    lang, table = study.lang, study.endings
    heaped = table[table["p_adjusted"] < SURE]
    for row in heaped[heaped["item"] != "all"].to_dict("records"):
        yield (
            "endings.heaped",
            {
                "names": named(row["item"], row["name"], lang),
                "digit": row["digit"],
                "share": percent(row["share"], lang),
                "chance": chance(row["p_adjusted"], lang),
            },
        )
    if heaped.empty:
        yield "endings.usual", {"n": str(int(table["n"].max()))}


def blocks_facts(study: Studied) -> Facts:
    """Fill what the two blocks that are furthest apart say."""
    lang = study.lang
    ordered = study.blocks.sort_values("mean", ascending=False, kind="stable")
    high, low = dict(ordered.iloc[0]), dict(ordered.iloc[-1])
    best, worst = block_name(high["block"], lang), block_name(low["block"], lang)
    yield (
        "blocks",
        {
            "high": best[:1].upper() + best[1:],
            "low": worst,
            "n_high": whole(high["units"], lang),
            "n_low": whole(low["units"], lang),
            "mean_high": decimals(high["mean"], lang),
            "mean_low": decimals(low["mean"], lang),
            "gap": decimals(high["mean"] - low["mean"], lang),
        },
    )


def snapshots_facts(study: Studied) -> Facts:
    """Fill how far two orders agree, and who moved most."""
    lang, table = study.lang, study.agreement
    tau, top = dict(table.iloc[0]), dict(table.iloc[2])
    yield (
        "tau",
        {
            "value": decimals(tau["value"], lang),
            "n": str(tau["n"]),
            "k": str(top["n"]),
            "top": percent(top["value"], lang),
        },
    )
    pairs = study.pairs
    far = pairs.assign(far=pairs["places"].astype(float).abs())
    first = top_row(far, "far")
    yield (
        "moves",
        {
            "n": str(int(pairs["beyond"].sum())),
            "of": str(len(pairs)),
            "name": str(first["name"]),
            "before": whole(first["rank_before"], lang),
            "now": whole(first["rank"], lang),
            "change": signed(first["change"], lang),
        },
    )
