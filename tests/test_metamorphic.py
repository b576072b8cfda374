"""What is said of a text does not hang on how its characters are written.

Every text of the corpora goes through every transformation as bytes of a file, so that
the reader of sources takes part. Figures, verdicts and findings are compared by
meaning: ids, values and words of law, never offsets or excerpts.
"""

from __future__ import annotations

import functools
import unicodedata
from pathlib import Path
from random import Random
from zlib import crc32

import pytest

from cchc_lib.checks import run_checks
from cchc_lib.figures import extract_figures
from cchc_lib.model import Source
from cchc_lib.pipeline import audit
from cchc_lib.relations import propose_relations
from cchc_lib.sources import read_source
from cchc_lib.vocabulary import load_vocabulary
from tests.corpus.gold import HERE, SETS, read_cases, read_corpus, read_rows, source_of
from tests.corpus.transforms import TRANSFORMS

# The same lines are measured where each text is read once: tests/test_corpus.py.
pytestmark = pytest.mark.no_cover

# What is retold is changed in its words already; to change it once more shows little.
CHANGED = tuple(name for name in SETS if name != "retold")
TEXTS = {
    **{
        f"{name}/{document.id}": document.text
        for name in CHANGED
        for document in read_corpus(HERE / name)
    },
    **{
        case.id: case.text
        for name in ("cases.csv", "cases_more.csv")
        for case in read_cases(HERE / name)
    },
}
GROUPS = (*CHANGED, "cases")
# Where a line ends is judged anew in every text; how its characters are written is
# undone before anything is judged, so that a part of the texts shows it.
ON_ALL = frozenset(
    "heading_capitals heading_broken lines_broken lines_filled lines_short "
    "nbsp_thousands".split()
)
ONE_OF = 3
KNOWN = {
    (row["transform"], row["text"]): row["reason"]
    for row in read_rows(HERE / "known_changes.csv")
}


def meaning_of(source: Source, *, whole: bool) -> dict[str, list[object]]:
    """What an audit says, without the characters it says it of."""
    vocabulary = load_vocabulary()
    reading = extract_figures(source.text)
    relations = propose_relations(reading)
    verdicts = run_checks(reading.figures, relations, vocabulary.schemes)
    return {
        "figures": [
            (one.value, one.denominator, one.kind, one.hedge, one.interval)
            for one in reading.figures
        ],
        "verdicts": [
            (one.rule, one.relation.figures, one.verdict, one.reason)
            for one in verdicts
        ],
        "findings": [
            (one.rule, one.severity, one.figures, one.decision)
            for one in (audit(source).found if whole else ())
        ],
    }


@functools.cache
def meaning_as_printed(name: str) -> dict[str, list[object]]:
    """Audit a text as it stands, once."""
    return meaning_of(source_of(TEXTS[name]), whole=is_whole(name))


@functools.cache
def is_whole(name: str) -> bool:
    """Findings follow from figures and verdicts: the texts that have any show it."""
    return name.startswith("develop/") and bool(audit(source_of(TEXTS[name])).found)


def changes(transform: str, name: str, folder: Path) -> list[str]:
    """Name what changes when a text is written differently."""
    rng = Random(f"{transform} {name}")
    path = folder / "text.txt"
    path.write_bytes(TRANSFORMS[transform](TEXTS[name], rng).encode())
    source = read_source(path, provenance={})
    if source.text == TEXTS[name]:
        return []  # reading undid the change: the audit is of the same characters
    before = meaning_as_printed(name)
    after = meaning_of(source, whole=is_whole(name))
    return [part for part in before if before[part] != after[part]]


@pytest.mark.parametrize(
    ("transform", "group"),
    [(transform, group) for transform in TRANSFORMS for group in GROUPS],
)
def test_nothing_changes_with_the_writing(transform, group, tmp_path):
    inside = [
        name
        for name in TEXTS
        if (name.split("/")[0] if "/" in name else "cases") == group
        and (transform in ON_ALL or crc32(f"{transform} {name}".encode()) % ONE_OF == 0)
    ]
    moved = {
        name: what
        for name in inside
        if (transform, name) not in KNOWN
        and (what := changes(transform, name, tmp_path))
    }

    assert moved == {}


@pytest.mark.parametrize(
    ("transform", "name"),
    [
        pytest.param(*key, marks=pytest.mark.xfail(reason=reason))
        for key, reason in KNOWN.items()
    ],
)
def test_known_change_stays(transform, name, tmp_path):
    assert changes(transform, name, tmp_path) == []


@pytest.mark.parametrize("transform", TRANSFORMS)
def test_transform_changes_some_text_and_no_word(transform):
    rng = Random(0)
    after = {name: TRANSFORMS[transform](text, rng) for name, text in TEXTS.items()}

    assert after != TEXTS
    assert [
        name
        for name, text in after.items()
        if letters_of(text) != letters_of(TEXTS[name])
    ] == []


def letters_of(text: str) -> str:
    """Letters and digits in one spelling, without tones."""
    apart = unicodedata.normalize("NFD", text.casefold().replace("ð", "đ"))
    return "".join(letter for letter in apart if letter.isalnum()).replace("ty", "ti")
