"""Rates of a part that are printed above a hundred per cent."""

from cchc_lib.pipeline import audit
from cchc_lib.relations.shares.ceilings import propose_ceilings
from tests.corpus.gold import source_of


def test_proposes_what_the_words_license(ceiling_case, proposed, fits):
    candidates = proposed(propose_ceilings, ceiling_case["text"])

    assert fits(candidates, ceiling_case)


def test_a_part_above_its_whole_is_impossible_without_counts():
    found = audit(source_of("Mức độ hài lòng của người dân đạt 986,5%.")).found

    assert [(f.rule, f.severity) for f in found] == [("F01", "impossible")]
