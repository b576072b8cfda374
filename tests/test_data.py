"""The shipped data are whole, their origins recorded, and the samples our own words."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from cchc_lib.sources import read_source
from cchc_lib.sources.manifest import load_provenance
from cchc_lib.sources.package import describe_data
from cchc_lib.vocabulary import load_yaml

DATA = Path(__file__).parents[1] / "data"
PUBLISHED = DATA.parents[1] / "shared" / "seeds"
SAMPLES = sorted((DATA / "samples").glob("*.txt"))
TABLES = sorted((DATA / "tables").glob("*.csv"))
OUR_YAML = sorted((*DATA.glob("sources/*.yml"), *DATA.glob("vocabulary/*.yml")))
WITH_ORIGIN = sorted(
    path.relative_to(DATA).as_posix()
    for pattern in ("samples/*.txt", "tables/*", "frameworks/*")
    for path in DATA.glob(pattern)
)
ORIGINS = {row["file"]: row for row in load_provenance(DATA / "sources").values()}
MOST_WORDS_IN_COMMON = 11  # official names, and figures with their words


def gold_of(sample: Path) -> dict[str, list[dict[str, object]]]:
    """Read what a careful reader finds in a sample."""
    return json.loads(
        (sample.parent / "gold" / f"{sample.stem}.json").read_text("utf-8")
    )


def values_of(tree: object) -> Iterator[object]:
    """Walk through every key and value of a YAML tree."""
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield key
            yield from values_of(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from values_of(value)
    else:
        yield tree


def sentences_of(text: str) -> list[list[str]]:
    """Split text into sentences of words."""
    composed = unicodedata.normalize("NFC", text).lower()
    parts = re.split(r"[.;:!?](?=\s|$)|\n", composed)
    return [re.findall(r"\w+", part) for part in parts]


def runs_of(words: list[str], length: int) -> set[tuple[str, ...]]:
    """Give every run of ``length`` words."""
    return {tuple(words[i : i + length]) for i in range(len(words) - length + 1)}


def test_package_lists_every_file_with_its_hash():
    shipped = json.loads((DATA / "datapackage.json").read_text("utf-8"))

    assert shipped == describe_data(DATA), "run python -m cchc_lib.sources.package"


@pytest.mark.parametrize("name", WITH_ORIGIN)
def test_every_carried_file_has_its_origin(name):
    raw = (DATA / name).read_bytes()

    assert ORIGINS[name]["sha256"] == hashlib.sha256(raw).hexdigest()


def test_no_origin_is_left_of_a_file_that_is_gone():
    assert sorted(ORIGINS) == WITH_ORIGIN


@pytest.mark.parametrize(
    "path", sorted(DATA.glob("tables/*.csv")), ids=lambda p: p.stem
)
def test_table_has_the_rows_its_origin_states(path):
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))

    assert len(rows) == int(ORIGINS[f"tables/{path.name}"]["rows"])
    assert not any(None in row or None in row.values() for row in rows)


@pytest.mark.parametrize("path", OUR_YAML, ids=lambda path: path.name)
def test_figures_in_our_yaml_are_quoted(path):
    floats = [value for value in values_of(load_yaml(path)) if isinstance(value, float)]

    assert floats == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_sample_keeps_every_figure_at_its_place(sample):
    text = read_source(sample).text

    for figure in gold_of(sample)["figures"]:
        surface = figure["surface"]
        # Not inside a longer numeral: "74.285/104.259 hồ sơ" is another figure.
        places = re.finditer(rf"(?<![\d.,/]){re.escape(surface)}", text)
        assert [place.start() for place in places] == figure["starts"] != []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_sample_holds_what_is_no_figure(sample):
    text = read_source(sample).text

    assert [trap for trap in gold_of(sample)["distractors"] if trap not in text] == []


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_shares_of_a_sample_are_as_its_gold_says(sample):
    for relation in gold_of(sample)["relations"]:
        if relation["type"] == "percent_of":
            part, whole = (Decimal(arg.replace(".", "")) for arg in relation["args"])
            assert round(100 * part / whole, 4) == Decimal(str(relation["computed"]))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_sample_is_as_long_as_a_release(sample):
    assert 150 <= len(sample.read_text("utf-8").split()) <= 400


@pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the published texts are not here")
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_no_sentence_of_a_sample_is_copied(sample):
    published = [
        words
        for path in PUBLISHED.glob("*.txt")
        for words in sentences_of(path.read_text("utf-8"))
    ]
    runs = set[tuple[str, ...]]().union(*(runs_of(words, 8) for words in published))

    ours = [words for words in sentences_of(sample.read_text("utf-8")) if words]

    assert [words for words in ours if words[7:] and runs_of(words, 8) <= runs] == []


@pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the published texts are not here")
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_sample_shares_no_more_than_names_and_figures(sample):
    published = set[tuple[str, ...]]().union(
        *(
            runs_of(words, MOST_WORDS_IN_COMMON + 1)
            for path in PUBLISHED.glob("*.txt")
            for words in sentences_of(path.read_text("utf-8"))
        )
    )

    ours = sentences_of(sample.read_text("utf-8"))

    shared = [runs_of(words, MOST_WORDS_IN_COMMON + 1) & published for words in ours]
    assert [run for run in shared if run] == []
