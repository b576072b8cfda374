"""A contradiction that two claims share is said once."""

from __future__ import annotations

from cchc_lib.pipeline import audit
from tests.corpus.gold import source_of


def rules(text):
    found = audit(source_of(text)).found
    return [f.rule for f in found if f.severity in {"minor", "material", "impossible"}]


def test_parts_that_exceed_and_do_not_add_up_to_their_total_are_one_finding():
    # 10.133 + 612 = 10.745
    text = (
        "Tổng số hồ sơ yêu cầu giải quyết là 10.455 hồ sơ; trong đó mới tiếp nhận "
        "10.133 hồ sơ, kỳ trước chuyển qua 612 hồ sơ."
    )

    assert rules(text) == ["F03"]


def test_a_part_above_its_whole_alone_is_said():
    text = "Trong số 19 đơn vị được đánh giá, có 31 đơn vị xếp loại tốt."

    assert rules(text) == ["F04"]
