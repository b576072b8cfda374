"""A figure answers a target by what it measures, never by its value."""

from __future__ import annotations

import pytest

ONLINE = "từ 50% số hồ sơ làm bằng dịch vụ công trực tuyến mức độ 3, mức độ 4"


@pytest.mark.parametrize(
    "said",
    [
        "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98%.",
        "98% hồ sơ được trả kết quả đúng hạn.",
        "Tỷ lệ giải quyết hồ sơ trước hạn và đúng hạn đạt 98%.",
        "Huyện giải quyết đúng hạn 98% hồ sơ.",
        "Huyện tiếp nhận hơn 3.000 hồ sơ; việc giải quyết đúng hạn đạt 98%.",
        "Huyện giải quyết 1.000 hồ sơ, trong đó 980 hồ sơ đúng hạn, bằng 98%.",
        "Số hồ sơ đúng hạn tăng so với năm trước, đạt 98%.",
    ],
)
def test_same_quantity_matches_however_it_is_worded(one, said):
    assert one(said).status == "missed"


@pytest.mark.parametrize(
    "said",
    [
        "Tỷ lệ nhiệm vụ hoàn thành đúng hạn đạt 98%.",  # tasks
        "Tỷ lệ hồ sơ nộp trực tuyến đạt 98%.",  # another quantity
        "Tỷ lệ hồ sơ trực tuyến giải quyết đúng hạn đạt 98%.",  # of online ones
        "Tỷ lệ hài lòng của người dân đạt 98%.",
        "Tỷ lệ hồ sơ đúng hạn cao hơn năm trước 0,44%.",  # a difference
        "Tỷ lệ hồ sơ đúng hạn cao hơn mức chung là 0,44%.",
        "Tỷ lệ hồ sơ đúng hạn bằng 98% của năm trước.",  # a multiple
        "Năm 2024 có 100 hồ sơ.",
    ],
)
def test_another_quantity_reports_nothing(one, said):
    assert one(said).status == "not_reported"


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Riêng lĩnh vực đất đai, tỷ lệ hồ sơ đúng hạn đạt 98%.", "other_scope"),
        ("Tại cấp xã, tỷ lệ hồ sơ giải quyết đúng hạn đạt 98%.", "other_scope"),
        ("Nhiều địa phương có tỷ lệ hồ sơ đúng hạn đạt 100%.", "other_scope"),
        ("- Xã Bình Sơn: tỷ lệ hồ sơ đúng hạn đạt 98%.", "other_scope"),
        ("Tại Bộ phận một cửa, tỷ lệ hồ sơ đúng hạn đạt 98%.", "other_scope"),
        ("Đứng đầu là Sở Nội vụ với tỷ lệ hồ sơ đúng hạn 98%.", "other_scope"),
        ("Tỷ lệ nhiệm vụ hoàn thành đúng hạn đạt 98%.", "other_base"),
    ],
)
def test_what_comes_near_is_named_with_the_reason(one, said, why):
    row = one(said)

    assert row.status == "not_reported"
    assert [code for _, code in row.near] == [why]


def test_level_of_service_has_to_agree(one):
    own = "Hồ sơ qua dịch vụ công trực tuyến mức độ {} đạt 60%."

    assert one(own.format("3, 4"), ONLINE).status == "met"
    assert [why for _, why in one(own.format("4"), ONLINE).near] == [
        "other_service_level"
    ]


def test_level_of_service_that_is_not_named_is_a_doubt(one):
    row = one("Tỷ lệ hồ sơ nộp trực tuyến đạt 60%.", ONLINE)

    assert (row.status, row.certainty) == ("met", "possible")
    assert row.doubts == ("service_level_not_named",)


@pytest.mark.parametrize(
    ("said", "status", "why"),
    [
        ("Chỉ số cải cách hành chính đạt 85,5 điểm.", "met", []),
        (
            "Chỉ số cải cách hành chính bình quân của ba cấp là 85,5 điểm.",
            "not_reported",
            ["other_scope"],
        ),
        ("Huyện đạt 85,5 điểm.", "not_reported", ["index_not_named"]),
        ("Chỉ số chuyển đổi số đạt 85,5 điểm.", "not_reported", ["other_index"]),
        (
            "Theo bộ chỉ số phục vụ người dân, huyện đạt 85,5 điểm, xếp loại tốt.",
            "not_reported",
            ["other_index"],
        ),
    ],
)
def test_score_answers_only_a_target_of_its_own_index(one, said, status, why):
    row = one(said, "từ 80 điểm trở lên Chỉ số cải cách hành chính")

    assert (row.status, [code for _, code in row.near]) == (status, why)


def test_share_named_only_by_a_count_near_it_is_a_doubt(hold):
    found = hold(
        "Tỷ lệ giải quyết hồ sơ đạt 99,62%.\n\nHuyện đã tiếp nhận 87.582 hồ sơ; giải "
        "quyết trước hạn, đúng hạn 87.253 hồ sơ."
    )

    assert [(r.status, r.certainty) for r in found.held if r.reported] in (
        [],
        [("met", "possible")],
    )


def test_each_figure_that_answers_is_listed(hold):
    found = hold(
        "Tỷ lệ hồ sơ đúng hạn đạt 98%.\n\nTỷ lệ hồ sơ giải quyết đúng hạn đạt 99,6%."
    )

    assert [(r.reported.printed, r.status) for r in found.held] == [
        ("98%", "missed"),
        ("99,6%", "met"),
    ]


def test_late_ones_do_not_say_again_what_those_on_time_say(hold):
    found = hold(
        "Huyện đã giải quyết 1.000 hồ sơ, trong đó 970 hồ sơ đúng hạn, chiếm 97%; "
        "30 hồ sơ trễ hạn, chiếm 3%."
    )

    assert len(found.held) == 1
