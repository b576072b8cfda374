"""Bands: which class of which scheme a score is given."""

from cchc_lib.relations.bands import propose_bands


def test_proposes_what_the_words_license(band_case, proposed, fits):
    candidates = proposed(propose_bands, band_case["text"])

    assert fits(candidates, band_case)
