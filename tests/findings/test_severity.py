"""How grave a finding is, by the limits of the specification."""

from __future__ import annotations

from fractions import Fraction

import pytest

from cchc_lib.findings import Limits

SHARE = "Đã giải quyết 10.000 hồ sơ, trong đó 9.750 hồ sơ đúng hạn, đạt {}%."
SUM = (
    "Tổng số hồ sơ phải giải quyết là {} hồ sơ; trong đó mới tiếp nhận 9.000 hồ sơ, "
    "kỳ trước chuyển qua 1.000 hồ sơ."
)


@pytest.fixture
def graded(audit_text):
    """Give severity and decision of the findings of a text under one rule."""

    def grade(text, rule, **options):
        found = audit_text(text, **options).found
        return [(f.severity, f.decision) for f in found if f.rule == rule]

    return grade


@pytest.mark.parametrize(
    ("printed", "severity"),
    [("97,5", []), ("97,99", ["minor"]), ("98,01", ["material"])],
    ids=["right", "under-half-a-point", "over-half-a-point"],
)
def test_share_is_minor_up_to_half_a_point(graded, printed, severity):
    got = [word for word, _ in graded(SHARE.format(printed), "F01")]

    assert got == severity


@pytest.mark.parametrize(
    ("printed", "severity"),
    [("10.000", []), ("10.049", ["minor"]), ("10.060", ["material"])],
    ids=["right", "under-half-a-percent", "over-half-a-percent"],
)
def test_total_is_minor_up_to_half_a_percent(graded, printed, severity):
    got = [word for word, _ in graded(SUM.format(printed), "F03")]

    assert got == severity


def test_limits_are_parameters(graded):
    strict = Limits(points=Fraction(1, 10))

    assert graded(SHARE.format("97,8"), "F01", limits=strict) == [("material", None)]


def test_complementary_shares_are_graded_by_what_is_missing_to_a_hundred(graded):
    text = (
        "Đúng hạn 9.734 hồ sơ, đạt 97,34%, quá hạn 266 hồ sơ, chiếm 2,96% "
        "trên tổng số hồ sơ đã giải quyết."
    )

    assert graded(text, "F03") == [("minor", None)]


def test_class_that_is_wrong_changes_a_decision(graded):
    text = "Theo Bộ chỉ số 766, thành phố đạt 77,19 điểm, xếp loại tốt."

    assert graded(text, "F08") == [("material", "certain")]


def test_impossible_is_certain(graded):
    text = "Cơ chế một cửa được áp dụng cho 294/249 thủ tục hành chính."

    assert graded(text, "F02") == [("impossible", "certain")]


def test_loose_hedge_is_a_note(graded):
    text = "Đã giải quyết 10.000 hồ sơ, trong đó 9.750 hồ sơ đúng hạn, đạt trên 90%."

    assert graded(text, "F01") == [("note", None)]


def test_hedge_that_fails_is_worded_as_a_contradiction(audit_text):
    text = "Đã giải quyết 10.000 hồ sơ, trong đó 9.750 hồ sơ đúng hạn, đạt trên 98%."

    (finding,) = audit_text(text).found
    assert finding.message_vi.startswith("Trên “98%” không khớp: ")
    assert finding.message_en.startswith("Above “98%” does not follow: ")
