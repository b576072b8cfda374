"""Tables of a comparison → findings in both languages, the conclusion first.

One duty: the order of findings, and how numbers were got. What is said of rates is in
``of_rates`` and ``of_targets``, of scores in ``of_scores``, of what could not be
compared in ``of_data``.
"""

from __future__ import annotations

from collections.abc import Iterable

from cchc_lib.model import SEVERITIES
from cchc_lib.pipeline.comparing.printing import Fact, say, word, words
from cchc_lib.pipeline.comparing.records import Comparison
from cchc_lib.pipeline.comparing.telling.parts import confidence, noise_source
from cchc_lib.scores import TableFinding


def in_order(
    conclusion: TableFinding, others: Iterable[TableFinding]
) -> tuple[TableFinding, ...]:
    """The conclusion, then the others, the gravest first and else as they came."""
    graver = sorted(others, key=lambda found: -SEVERITIES.index(found.severity))
    return conclusion, *graver


def method_lines(found: Comparison, lang: str) -> tuple[str, ...]:
    """Say in one sentence each how the numbers were got."""
    asked = found.question
    facts: dict[str, Fact] = {
        "level": confidence(asked),
        "draws": asked.draws,
        "seed": str(asked.seed),
    }
    if found.kind == "rate":
        names = ["interval", "funnel", "ranks", "pairs", "shrinkage", "gap"]
        facts["source"] = word("NOISE", "binomial")
    else:
        source = noise_source(asked)
        names = ["gap"] if source is None else ["ranks", "score_pairs", "gap"]
        facts["source"] = source or ""
    if asked.target is not None and found.kind == "rate":
        names.insert(1, "target")
    said = {name: say(fact, lang) for name, fact in facts.items()}
    return tuple(words(lang).METHODS[name].format(**said) for name in names)
