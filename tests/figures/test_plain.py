"""Characters nobody tells apart are read alike; offsets stay those of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.figures import extract_figures
from cchc_lib.figures.plain import read_plain

UNSEEN = ["\u00ad", "\u200b", "\ufeff", "\u2060"]


@pytest.mark.parametrize("mark", UNSEEN, ids=["soft-hyphen", "space", "bom", "joiner"])
def test_what_is_not_seen_cuts_no_number_and_no_word(mark):
    text = f"Tiếp nhận 104{mark}.259 hồ s{mark}ơ{mark}."

    (figure,) = extract_figures(text).figures

    assert (figure.value, figure.unit) == (104_259, "dossier")
    assert (
        figure.printed
        == text[figure.start : figure.end]
        == f"104{mark}.259 hồ s{mark}ơ"
    )


@pytest.mark.parametrize("dash", "-–—‑−")
def test_every_dash_is_read_alike(dash):
    reading = extract_figures(
        f"Giai đoạn 2016{dash}2020, trả từ 3{dash}5 ngày làm việc."
    )

    assert [figure.hedge for figure in reading.figures] == ["range"]
    assert [item.printed for item in reading.ignored] == [f"2016{dash}2020"]


@given(st.text(st.sampled_from(["a", "5", "–", " ", *UNSEEN]), max_size=30))
def test_every_offset_leads_back_to_its_character(text):
    plain, offsets = read_plain(text)

    back = [text[at] for at in offsets[:-1]] if offsets else list(text)
    assert "".join(back).replace("–", "-") == plain
