"""What every candidate of every relation keeps to."""

from pathlib import Path

import pytest

from cchc_lib.figures import extract_figures
from cchc_lib.relations import propose_relations
from cchc_lib.vocabulary import data_path

SAMPLES = sorted(data_path("samples").glob("*.txt"))
DENSE = """Cấp tỉnh tiếp nhận 500 hồ sơ (mới 400 hồ sơ, kỳ trước 100 hồ sơ), đã
giải quyết 480 hồ sơ, trong đó đúng hạn 470 hồ sơ (97,92%), quá hạn 10 hồ sơ (2,08%);
tăng 5,2% so với năm 2020 (456 hồ sơ). Xếp thứ 3/11, tăng 2 bậc. Đạt 85,5 điểm, xếp
loại tốt. Có 4 xã, gồm: xã An, xã Bình, xã Cư và xã Dân. Vượt chỉ tiêu 95%."""


@pytest.fixture(params=[*SAMPLES, DENSE], ids=[*(p.stem for p in SAMPLES), "dense"])
def reading(request):
    """Read each sample, and one text that is dense with relations."""
    text = request.param
    if isinstance(text, Path):
        text = text.read_text("utf-8")
    return extract_figures(text)


def test_candidates_speak_of_figures_that_were_read(reading):
    known = {figure.id for figure in reading.figures}

    for relation in propose_relations(reading):
        assert set(relation.figures) <= known


def test_no_candidate_stands_twice(reading):
    candidates = [
        (r.claim, r.terms, r.detail, r.reason) for r in propose_relations(reading)
    ]

    assert len(set(candidates)) == len(candidates)


def test_rivals_of_one_claim_are_of_one_kind(reading):
    kinds = {}

    for relation in propose_relations(reading):
        assert kinds.setdefault(relation.claim, relation.kind) == relation.kind


def test_one_reading_has_one_set_of_candidates(reading):
    assert propose_relations(reading) == propose_relations(reading)


def test_a_text_without_figures_has_no_relations():
    assert propose_relations(extract_figures("Không có số nào.")) == ()


def test_a_scheme_of_the_user_reaches_the_bands():
    reading = extract_figures("Thành phố đạt 77,19 điểm, xếp loại khá.")

    (band,) = propose_relations(reading, scheme="qd766_2022")

    assert band.detail == "qd766_2022|khá"


def test_no_rank_is_held_against_itself():
    text = "Xếp thứ 3, tăng 2 bậc (năm 2022 xếp thứ 5)."

    for relation in propose_relations(extract_figures(text)):
        assert len(relation.figures) == len(relation.terms)
