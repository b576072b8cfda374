"""A share of a printed count whose part is not printed: some whole number must give it.

Source: Brown and Heathers (2017), doi:10.1177/1948550616673876.
"""

from __future__ import annotations

from fractions import Fraction

import pytest

from cchc_lib.findings.rows import verdict_text
from cchc_lib.joint import verify_proof
from cchc_lib.model import Source
from cchc_lib.pipeline import audit


@pytest.fixture(scope="module")
def checked():
    """Audit a text; give it and the verdict on its only share."""

    def run(text):
        result = audit(
            Source(path="a", text=text, title="a", sha256="0" * 64, encoding="utf-8")
        )
        (verdict,) = (v for v in result.verdicts if v.rule == "F01")
        return result, verdict

    return run


@pytest.mark.parametrize(
    "text",
    [
        # 2/7 is 28.57 %, 3/7 is 42.86 %
        "Trong 7 hồ sơ đã giải quyết, tỷ lệ đúng hạn đạt 37,5%.",
        "Có 37,5% trong số 7 hồ sơ được giải quyết đúng hạn.",
        "Tỷ lệ hồ sơ trực tuyến đạt 37,5% trên tổng số 7 hồ sơ.",
        # 14/28 is 50 %, 15/28 is 53.57 %
        "Trong tổng số 28 hồ sơ tiếp nhận, hồ sơ trực tuyến chiếm 51,9%.",
    ],
    ids=["trong", "behind", "of-all", "trong-tong-so"],
)
def test_a_share_that_no_whole_number_gives_is_impossible(checked, text):
    result, verdict = checked(text)

    assert (verdict.verdict, verdict.reason) == ("impossible", "no_whole_part")
    assert [f.severity for f in result.found] == ["impossible"]


@pytest.mark.parametrize(
    ("share", "why"),
    [
        ("42,9", "3/7 rounded"),
        ("42,8", "3/7 cut off"),
        ("100", "7/7"),
        ("0", "none"),
    ],
)
def test_a_share_that_some_whole_number_gives_in_some_rounding_stands(
    checked, share, why
):
    result, verdict = checked(
        f"Trong 7 hồ sơ đã giải quyết, tỷ lệ đúng hạn đạt {share}%."
    )

    assert verdict.verdict == "undetermined", why
    assert result.found == ()


@pytest.mark.parametrize(
    "text",
    [
        # the share may be of another total: received, carried over, of a level …
        "Xã tiếp nhận 7 hồ sơ, tỷ lệ đúng hạn đạt 37,5%.",
        "Trong 7 hồ sơ tiếp nhận, tỷ lệ đúng hạn đạt 37,5%.",
        "Trong 7 hồ sơ đã giải quyết, tỷ lệ đúng hạn đạt khoảng 37,5%.",
        "Trong 7 hồ sơ đã giải quyết, có hồ sơ khó; tỷ lệ đúng hạn đạt 37,5%.",
        "Đang giải quyết 28 hồ sơ; hồ sơ trực tuyến mức độ 4 đạt tỷ lệ 19,5%.",
        "Trong 7 hồ sơ đã giải quyết, đúng hạn đạt 37,5% số hồ sơ của năm.",
    ],
    ids="nearest-count intake hedged another-clause level other-base".split(),
)
def test_a_share_that_may_be_of_another_count_is_not_accused(checked, text):
    result, verdict = checked(text)

    assert verdict.verdict == "undetermined"
    assert result.found == ()


def test_power_is_the_share_of_prints_that_no_count_gives(checked):
    _, verdict = checked("Xã tiếp nhận 7 hồ sơ, tỷ lệ đúng hạn đạt 37,5%.")

    assert verdict.power == 1 - Fraction(7, 1000)
    assert verdict_text(verdict, "vi").endswith("phát hiện được 99,3 % số in sai")
    assert verdict_text(verdict, "en").endswith("catch 99.3 % of wrong prints")


def test_a_large_count_leaves_no_power_and_that_is_said(checked):
    _, verdict = checked("Huyện tiếp nhận 37.000 hồ sơ, tỷ lệ đúng hạn đạt 96,9%.")

    assert verdict.power == 0
    assert "không phát hiện được gì" in verdict_text(verdict, "vi")
    assert "no power to check" in verdict_text(verdict, "en")


def test_the_message_names_the_nearest_shares_there_are(checked):
    result, _ = checked("Trong 7 hồ sơ đã giải quyết, tỷ lệ đúng hạn đạt 37,5%.")

    assert "2/7 (28,5714 %) hoặc 3/7 (42,8571 %)" in result.found[0].message_vi


def test_the_joint_system_proves_it(checked):
    result, _ = checked("Trong 7 hồ sơ đã giải quyết, tỷ lệ đúng hạn đạt 37,5%.")

    assert all(verify_proof(dict(proof)) for proof in result.found[0].proof)
    assert result.found[0].proof


def test_no_repair_makes_it_a_share_of_nothing(checked):
    # 3/8 is 37.5 %; 0 of 0 would be any share at all
    result, _ = checked("Trong 7 hồ sơ đã giải quyết, tỷ lệ đúng hạn đạt 37,5%.")

    printed = [repair.printed for repair in result.found[0].repairs]
    assert "8" in printed
    assert "0" not in printed
