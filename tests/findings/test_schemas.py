"""The shipped JSON Schemas hold for real output and for nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import get_args

import pytest
from jsonschema import Draft202012Validator

from cchc_lib import model
from cchc_lib.cli.batch import check_paths, read_paths
from cchc_lib.errors import UnknownNameError
from cchc_lib.findings import words_vi
from cchc_lib.findings.pages import explain_rule, known_rules
from cchc_lib.findings.schemas import known_schemas, read_schema
from cchc_lib.numbers.intervals import ROUNDING_MODES
from cchc_lib.pipeline import read
from cchc_lib.vocabulary import data_path

SAMPLES = sorted(data_path("samples").glob("*.txt"))
CHECK = json.loads(read_schema("check"))
FIGURES = json.loads(read_schema("figures"))
NAMED_FIELDS = [
    ("figure", "kind", model.Kind),
    ("figure", "hedge", model.Hedge),
    ("figure", "role", model.Role),
    ("binding", "kind", model.RelationKind),
    ("binding", "strength", model.Strength),
    ("check", "verdict", model.VerdictWord),
    ("finding", "severity", model.Severity),
]

PROMISED = {
    "document": "path sha256 title figures ignored checks findings implied coverage",
    "figure": """id printed start end value denominator low high low_closed high_closed
        decimals resolution kind hedge unit quantity role period""",
    "ignored": "printed start end reason",
    "check": "rule figures verdict exact allowed_low allowed_high modes binding",
    "finding": """rule severity figures decision message_vi message_en conflict repairs
        proof""",
    "repair": "figure printed edit why",
    "implied": "quantity low high",
    "coverage": "found typed in_a_check checked unchecked",
}


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Write the example of every page beside the samples: all rules speak."""
    folder = tmp_path_factory.mktemp("examples")
    for code in known_rules():
        lines = explain_rule(code, "vi").split("\n")
        text = "\n".join(line[2:] for line in lines if line.startswith(">"))
        (folder / f"{code}.txt").write_text(text, "utf-8")
    return [*SAMPLES, folder]


@pytest.fixture(scope="module")
def checked(examples):
    """Give the JSON of ``cchc check`` over samples and examples."""
    outcome = check_paths(examples, form="json", lang="vi")
    assert outcome.problems == ()
    return json.loads(outcome.text)


@pytest.mark.parametrize("name", known_schemas())
def test_schema_is_a_schema(name):
    Draft202012Validator.check_schema(json.loads(read_schema(name)))


def test_output_of_check_fits_its_schema(checked):
    errors = [
        error.message for error in Draft202012Validator(CHECK).iter_errors(checked)
    ]

    assert errors == []
    assert {f["rule"] for d in checked["documents"] for f in d["findings"]} > {"F01"}


def test_output_of_figures_fits_its_schema(examples):
    outcome = read_paths(examples, form="json", lang="vi")

    Draft202012Validator(FIGURES).validate(json.loads(outcome.text))


def test_both_schemas_describe_a_figure_alike():
    for name in ("decimal", "figure", "figure_id", "ignored"):
        assert CHECK["$defs"][name] == FIGURES["$defs"][name]


@pytest.mark.parametrize(("record", "field", "literal"), NAMED_FIELDS)
def test_named_values_are_those_of_the_records(record, field, literal):
    enum = CHECK["$defs"][record]["properties"][field]["enum"]

    assert tuple(enum) == get_args(literal)


def test_decision_may_be_absent():
    enum = CHECK["$defs"]["finding"]["properties"]["decision"]["enum"]

    assert enum == [*get_args(model.Decision), None]


def test_modes_and_edits_are_those_of_the_code():
    defs = CHECK["$defs"]

    modes = defs["check"]["properties"]["modes"]["items"]["enum"]
    edits = defs["repair"]["properties"]["edit"]["enum"]
    assert tuple(modes) == ROUNDING_MODES
    assert set(edits) == words_vi.EDITS.keys()


@pytest.mark.parametrize(
    ("record", "keys"),
    PROMISED.items(),
    ids=list(PROMISED),
)
def test_keys_that_others_rely_on_are_required(record, keys):
    assert set(keys.split()) <= set(CHECK["$defs"][record]["required"])


def test_every_key_of_a_record_is_required_and_described_by_type():
    for record in CHECK["$defs"].values():
        if record.get("type") == "object":
            assert record["required"] == list(record["properties"])
            assert record["additionalProperties"] is False


def test_every_id_that_is_named_exists(checked):
    for document in checked["documents"]:
        known = {figure["id"] for figure in document["figures"]}

        assert set(ids_of(document)) <= known


def ids_of(document: dict) -> list[str]:
    items = [*document["checks"], *document["findings"], *document["implied"]]
    listed = [name for item in items for name in item["figures"]]
    bindings = [
        binding
        for check in document["checks"]
        for binding in [check["binding"]["taken"], *check["binding"]["rejected"]]
    ]
    terms = [term["figure"] for binding in bindings for term in binding["terms"]]
    repairs = [r["figure"] for f in document["findings"] for r in f["repairs"]]
    unchecked = [item["figure"] for item in document["coverage"]["unchecked"]]
    return [*listed, *terms, *repairs, *unchecked]


def test_offsets_give_the_print_back(checked):
    for document in checked["documents"]:
        text = read(document["path"]).text

        for item in [*document["figures"], *document["ignored"]]:
            assert text[item["start"] : item["end"]] == item["printed"]


def test_coverage_adds_up(checked):
    for document in checked["documents"]:
        cover = document["coverage"]

        assert cover["found"] == len(document["figures"])
        assert cover["checked"] <= cover["in_a_check"] <= cover["found"]
        assert cover["checked"] + len(cover["unchecked"]) == cover["found"]


def test_unknown_schema_is_refused_with_the_known_ones():
    with pytest.raises(
        UnknownNameError, match="expected one of check, compare, figures"
    ):
        read_schema("nothing")
