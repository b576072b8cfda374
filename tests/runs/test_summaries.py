"""A notebook states its verdict in one form only."""

from __future__ import annotations

import pytest

from cchc_lib.errors import RunError
from cchc_lib.runs.summaries import read_summary

GOOD = {
    "title": "Một  tỷ lệ\nlệch",
    "verdict": "minor",
    "sentence": "Câu.",
    "counts": {},
}


def test_reads_what_is_stated():
    found = read_summary(GOOD | {"counts": {"minor": 2, "note": 1, "material": 0}}, "a")

    assert (found.title, found.verdict) == ("Một tỷ lệ lệch", "minor")
    assert found.counts == {"note": 1, "minor": 2}


def test_title_and_sentence_may_be_missing():
    assert read_summary({"verdict": "ok"}, "a").title == ""


@pytest.mark.parametrize(
    ("stated", "says"),
    [
        ("ok", "its summary is 'ok', not a table"),
        ({"verdict": "fine"}, "its verdict 'fine' is none of ok, unchecked"),
        (GOOD | {"title": 3}, "its title is 3, not text"),
        (GOOD | {"counts": [1]}, "its counts are [1], not of note"),
        (GOOD | {"counts": {"bad": 1}}, "its counts are {'bad': 1}"),
        (GOOD | {"counts": {"note": -1}}, "it counts -1 note findings"),
        (GOOD | {"counts": {"note": True}}, "it counts True note findings"),
    ],
)
def test_refuses_other_forms(stated, says):
    with pytest.raises(RunError) as caught:
        read_summary(stated, "a.ipynb")

    assert str(caught.value).startswith(f"a.ipynb: {says}")
