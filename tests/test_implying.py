"""What follows for quantities nobody printed, once all figures are taken together."""

from __future__ import annotations

import pytest

from cchc_lib.model import Source
from cchc_lib.pipeline import audit


@pytest.fixture(scope="module")
def implied():
    """Say what a text implies: quantity, ends and whether both are shown to occur."""

    def run(text):
        source = Source(
            path="a.txt", text=text, title="a", sha256="0" * 64, encoding="utf-8"
        )
        found = audit(source).implied
        return [(i.quantity, i.interval.low, i.interval.high, i.tight) for i in found]

    return run


def test_late_dossiers_follow_from_those_on_time(implied):
    # 104,259 − 102,466 = 1,793: the figures of Long Xuyên, 2020
    text = "Tiếp nhận 104.259 hồ sơ, giải quyết đúng hạn 102.466 hồ sơ, đạt 98%."

    assert implied(text) == [("dossier.not_on_time", 1793, 1793, True)]


def test_a_share_alone_bounds_its_part(implied):
    # 0.15 % to 0.25 % of 18,046: 27.07 to 45.1
    text = "Huyện đã giải quyết 18.046 hồ sơ, tỷ lệ hồ sơ quá hạn là 0,2%."

    assert implied(text) == [("dossier.late", 28, 45, True)]


def test_what_the_text_prints_elsewhere_is_not_implied(implied):
    text = (
        "Đã giải quyết 8.049 hồ sơ, trong đó đúng hạn 7.424 hồ sơ, đạt 92,2%; quá hạn "
        "625 hồ sơ."
    )

    assert implied(text) == []


def test_the_share_narrows_what_a_hedged_whole_leaves_open(implied):
    # 700/0.6935 = 1,009.4 and 700/0.6925 = 1,010.8: the whole is 1,010
    text = "Tiếp nhận hơn 1.000 hồ sơ, trong đó 700 hồ sơ trực tuyến, đạt 69,3%."

    assert implied(text) == [("dossier.not_online", 310, 310, True)]


def test_a_doubted_share_bounds_nothing(implied):
    # 450 online and 90 % cannot both be: neither says how many came otherwise
    text = "Tiếp nhận 1.000 hồ sơ, trong đó 450 hồ sơ trực tuyến, tỷ lệ trực tuyến 90%."

    assert ("dossier.online", 895, 905, True) not in implied(text)


def test_a_guessed_base_is_not_implied(implied):
    # 96 % of what? The text does not print it, and the count before may not be meant
    text = "Số hồ sơ tiếp nhận là 1.200 hồ sơ, bằng 96% so với cùng kỳ năm 2023."

    assert implied(text) == []


def test_one_sided_words_bound_on_one_side(implied):
    # above 90 % of 1,000: at least 901, or fewer than 100 left
    text = "Đã giải quyết 1.000 hồ sơ, tỷ lệ đúng hạn đạt trên 90%."

    assert implied(text) == [("dossier.not_on_time", 0, 99, True)]
