"""Every label exists in both languages."""

from __future__ import annotations

import re

import pytest

from cchc_lib.errors import UnknownNameError
from cchc_lib.model import SEVERITIES
from cchc_lib.runs.records import REPORT_VERDICTS
from cchc_lib.runs.words import WORDS, words_of


def test_both_languages_have_the_same_labels_and_fields():
    fields = [
        {key: sorted(re.findall(r"{(\w+)}", text)) for key, text in words.items()}
        for words in WORDS.values()
    ]

    assert fields[0] == fields[1]


@pytest.mark.parametrize("lang", WORDS)
def test_every_verdict_and_severity_has_a_word(lang):
    words = words_of(lang)

    assert all(words[f"verdict.{name}"] for name in REPORT_VERDICTS)
    assert all(words[f"count.{name}"] for name in SEVERITIES)


def test_refuses_other_languages():
    with pytest.raises(UnknownNameError, match="no 'fr' is known; expected one of vi"):
        words_of("fr")
