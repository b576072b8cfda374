"""How many releases a second are read, bound and checked, and what length costs.

One core, processor time. The texts are those of our corpora, each a release of about
800 characters. The stages are those of ``pipeline.audit``, run one by one; *whole* is
the audit itself, findings and joint system included. Ends with status 1 if a target is
missed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

sys.path.insert(0, str(Path(__file__).parents[1]))  # a script sees its own folder only

from cchc_lib.checks import run_checks
from cchc_lib.figures import extract_figures
from cchc_lib.joint import prove
from cchc_lib.pipeline import audit
from cchc_lib.relations import propose_relations
from cchc_lib.vocabulary import load_vocabulary
from tests.corpus.gold import HERE, SETS, read_corpus, source_of
from tests.corpus.hostile import LINES

T = TypeVar("T")
PACE = 200.0  # releases a second for extraction, binding and direct checks
SIZES = tuple(
    2_000_000 >> n for n in range(6, -1, -1)
)  # characters, each twice the last
MOST_GROWTH = 2.6  # cost of twice the text; quadratic cost is four times
HOSTILE_SECONDS = 2.0
PATIENCE = 20.0  # seconds; a text that takes longer ends the series


def main() -> None:
    """Measure, print the tables and one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="times over the corpus")
    options = parser.parse_args()
    texts = [one.text for name in SETS for one in read_corpus(HERE / name)]
    pace = measure_stages(texts, options.rounds)
    long = "\n".join(texts)
    direct = measure_length("extraction, binding and checks", check_directly, long)
    whole = measure_length("a whole audit", audit_text, long)
    hostile = measure_hostile()
    print(
        json.dumps({"pace": pace, "direct": direct, "whole": whole, "hostile": hostile})
    )
    slow = pace["direct"] < PACE or max(hostile.values()) > HOSTILE_SECONDS
    sys.exit(1 if slow or is_steep(direct) or is_steep(whole) else 0)


def is_steep(growth: dict[int, float]) -> bool:
    """Twice the text costs more than about twice, or the series was not finished."""
    steps = pairwise(growth.values())
    return len(growth) < len(SIZES) or any(b > MOST_GROWTH * a for a, b in steps)


def audit_text(text: str) -> object:
    """Run every stage."""
    return audit(source_of(text))


def check_directly(text: str) -> object:
    """Run the stages whose pace is promised."""
    reading = extract_figures(text)
    relations = propose_relations(reading)
    return run_checks(reading.figures, relations, load_vocabulary().schemes)


def measure_stages(texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Time every stage over all texts; releases a second by stage."""
    vocabulary = load_vocabulary()
    for text in texts:
        audit_text(text)  # caches fill, as they do in a long run
    many = list(texts) * rounds
    spent, readings = timed(lambda: [extract_figures(text) for text in many])
    seconds = {"extraction": spent}
    seconds["binding"], relations = timed(
        lambda: [propose_relations(r) for r in readings]
    )
    seconds["checks"], verdicts = timed(
        lambda: [
            run_checks(reading.figures, proposed, vocabulary.schemes)
            for reading, proposed in zip(readings, relations, strict=True)
        ]
    )
    seconds["joint"], _ = timed(
        lambda: [
            prove(reading.figures, found)
            for reading, found in zip(readings, verdicts, strict=True)
        ]
    )
    seconds["whole"], _ = timed(lambda: [audit_text(text) for text in many])
    seconds["direct"] = sum(seconds[key] for key in ("extraction", "binding", "checks"))
    print(f"{len(many)} releases of {sum(map(len, texts)) // len(texts)} characters")
    for key, value in seconds.items():
        each = 1000 * value / len(many)
        print(f"  {key:12} {each:7.2f} ms a release {len(many) / value:9.0f} a second")
    print(f"  target: direct {PACE:.0f} a second (extraction, binding, checks)")
    return {key: round(len(many) / value, 1) for key, value in seconds.items()}


def measure_length(
    title: str, work: Callable[[str], object], text: str
) -> dict[int, float]:
    """Time one text at several lengths; a series that takes too long is cut."""
    print(f"one text of n characters, the corpus repeated: {title}")
    growth: dict[int, float] = {}
    for size in SIZES:
        long = (text * (size // len(text) + 1))[:size]
        growth[size], _ = timed(partial(work, long))
        print(
            f"  {size:9} {growth[size]:8.2f} s {1e6 * growth[size] / size:8.1f} s a MB"
        )
        if growth[size] > PATIENCE:
            break
    return {size: round(value, 3) for size, value in growth.items()}


def measure_hostile() -> dict[str, float]:
    """Time lines of two million characters that hold nothing sensible."""
    print(f"a line of {SIZES[-1]} characters, target {HOSTILE_SECONDS} s")
    spent: dict[str, float] = {}
    for name, piece in LINES.items():
        for size in (SIZES[-1] // 64, SIZES[-1] // 8, SIZES[-1]):
            line = (piece * (size // len(piece) + 1))[:size]
            spent[name], _ = timed(partial(audit_text, line))
            if spent[name] > HOSTILE_SECONDS:
                break
        print(f"  {name:16} {spent[name]:6.2f} s for {size} characters")
    return {name: round(value, 3) for name, value in spent.items()}


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Processor time of some work, and what it returns."""
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


if __name__ == "__main__":
    main()
