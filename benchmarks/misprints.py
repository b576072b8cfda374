"""How many misprints are found, and how many alarms consistent texts raise.

Takes the texts of our corpora that are consistent and raise no alarm, prints one digit
of one figure wrong (substituted, transposed, dropped, doubled, decimal mark shifted),
keeps the misprints that contradict the text by exact arithmetic on its gold relations,
and audits each. A misprint is *found* if an alarm (minor or worse) names a number of a
broken relation. ``by licence`` parts claims that the words make from those that are
only seen because they agree; ``by gap`` parts sums that fall short of their total,
where a part may be unnamed, from the rest. ``--missed N`` prints the N relations
through which most slip; what `evaluate` misses is not looked at. Ends with status 1 if
fewer than 97 % of the detectable are found, or if a consistent text raises an alarm.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))  # a script sees its own folder only

from cchc_lib.pipeline import Audit, audit
from tests.corpus.gold import HERE, SETS, Document, read_corpus, source_of
from tests.corpus.misprints import Misprint, misprints_of
from tests.corpus.scoring import (
    ALARMS,
    Spans,
    figures_at,
    joins,
    severities_at,
    values_of,
)

SEED = 20240229
GOAL = 0.97
_GAPS = {True: "parts fall short", False: "anything else"}
Counts = dict[str, Any]  # as printed in the line of JSON
Outcome = tuple[Misprint, str]  # "alarm", "rounding" or "nothing"


def main() -> None:
    """Run the bench and print its tables and one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=int, default=100_000, help="misprints a set")
    parser.add_argument("--missed", type=int, default=0, help="relations missed")
    options = parser.parse_args()
    out = {name: bench(name, options.limit, options.missed) for name in SETS}
    print(json.dumps({"seed": SEED, "limit": options.limit, "sets": out}))
    sys.exit(0 if all(meets_goal(one) for one in out.values()) else 1)


def meets_goal(counts: Counts) -> bool:
    """Nearly all detectable misprints are found and no consistent text is accused."""
    detectable, found, _ = counts["detectable"]["all"][""]
    return found >= GOAL * detectable and not counts["alarmed"]


def bench(name: str, limit: int, missed: int) -> Counts:
    """Misprint one set, print its tables and return its counts."""
    consistent = [one for one in read_corpus(HERE / name) if not one.errors]
    audits = {one.id: audit(source_of(one.text)) for one in consistent}
    quiet = [one for one in consistent if not is_alarmed(audits[one.id])]
    alarmed = len(consistent) - len(quiet)
    tried = choose(quiet, limit)
    outcomes = [(one, outcome_of(one)) for one in tried if one.broken or one.bent]
    broken = [(one, how) for one, how in outcomes if one.broken]
    print(f"\n{name}: {len(consistent)} consistent texts, {alarmed} raise an alarm")
    print(f"{len(tried)} misprints, {len(broken)} detectable in principle")
    counts = {
        "all": table("all", broken, lambda _: ("",)),
        "edit": table("by edit", broken, lambda one: (one.edit,)),
        "relation": table("by relation broken", broken, lambda one: one.kinds),
        "alone": table("where it alone breaks", broken, only_kind),
        "gap": table("by gap", broken, lambda one: (_GAPS[one.short],)),
        "licence": table(
            "by licence", broken, lambda one: (licence_of(one, audits[one.document]),)
        ),
    }
    if name != "evaluate":
        print_missed([one for one, how in broken if how != "alarm"], audits, missed)
    return {
        "consistent": len(consistent),
        "alarmed": alarmed,
        "tried": len(tried),
        "detectable": counts,
        "rounding_only": Counter(how for one, how in outcomes if not one.broken),
    }


def choose(documents: Sequence[Document], limit: int) -> list[Misprint]:
    """One misprint of every figure in every way, or a sample of ``limit``."""
    rng = Random(SEED)
    every = [one for document in documents for one in misprints_of(document, rng)]
    return rng.sample(every, min(limit, len(every)))


def is_alarmed(result: Audit) -> bool:
    """Whether an audit raises any alarm."""
    return any(finding.severity in ALARMS for finding in result.found)


def outcome_of(misprint: Misprint) -> str:
    """Say what the audit made of a misprint."""
    said = severities_at(audit(source_of(misprint.text)), misprint.spans)
    if said & ALARMS:
        return "alarm"
    return "rounding" if "rounding" in said else "nothing"


def licence_of(misprint: Misprint, before: Audit) -> str:
    """Say how the text as it was ties the numbers: by its words, or as they agree."""
    strengths = {
        verdict.relation.strength
        for verdict in before.verdicts
        if verdict.verdict.startswith("consistent")
        and any(
            joins(values_of(before.by_id[n] for n in verdict.relation.figures), one)
            for one in misprint.broken
        )
    }
    if strengths & {"stated", "likely"}:
        return "worded"
    return "agreeing" if strengths else "not tied"


def only_kind(misprint: Misprint) -> tuple[str, ...]:
    """Give the type of relation broken, if all broken are of one."""
    return misprint.kinds if len(misprint.kinds) == 1 else ()


def table(
    title: str,
    outcomes: Iterable[Outcome],
    keys_of: Callable[[Misprint], Iterable[str]],
) -> dict[str, list[int]]:
    """Print and return for each key: detectable, found, seen as rounding."""
    rows: dict[str, Counter[str]] = {}
    for misprint, how in outcomes:
        for key in keys_of(misprint):
            rows.setdefault(key, Counter())[how] += 1
    print(f"  {title:22} detectable  found  share  as rounding")
    for key, row in sorted(rows.items(), key=lambda item: -item[1].total()):
        found, total = row["alarm"], row.total()
        share = found / total
        print(f"    {key:20} {total:10} {found:6} {share:6.3f} {row['rounding']:12}")
    return {
        key: [row.total(), row["alarm"], row["rounding"]] for key, row in rows.items()
    }


def print_missed(
    missed: Sequence[Misprint], audits: dict[str, Audit], most: int
) -> None:
    """Print the relations through which most misprints slip, with an example each."""
    kinds: dict[tuple[str, ...], list[Misprint]] = {}
    for one in missed:
        through = (f"{r.type} {' '.join(r.args)} → {r.stated}" for r in one.broken)
        kinds.setdefault((one.document, *through), []).append(one)
    for key, group in sorted(kinds.items(), key=lambda item: -len(item[1]))[:most]:
        states = Counter(state_of(one, audits[one.document]) for one in group)
        print(f"  {len(group):3} missed: {'; '.join(key)}")
        print(f"      {', '.join(f'{n}× {state}' for state, n in states.items())}")
        one = group[0]
        print(f"      e.g. {one.edit} {one.slot.numeral} → {one.printed}")


def state_of(misprint: Misprint, before: Audit) -> str:
    """Say why a misprint slipped: what checks its number, before and after."""
    at = [(misprint.slot.start, misprint.slot.start + len(misprint.printed))]
    place = [(misprint.slot.start, misprint.slot.end)]
    after = audit(source_of(misprint.text))
    if not checks_on(before, place, misprint.was):
        return "never bound"
    left = checks_on(after, at, misprint.spans)
    return f"bound to {', '.join(sorted(left))}" if left else "binding dropped"


def checks_on(result: Audit, at: Spans, others: Spans) -> set[str]:
    """Kind and verdict of what ties the figure at a place to one of the others."""
    here = figures_at(result, at)
    near = figures_at(result, others) - here
    return {
        f"{verdict.relation.kind} {verdict.verdict}"
        for verdict in result.verdicts
        if here & set(verdict.relation.figures)
        and (near & set(verdict.relation.figures) or not near)
    }


if __name__ == "__main__":
    main()
