"""Where targets come from, and what is refused."""

from __future__ import annotations

from decimal import Decimal

import pytest

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.pipeline import read
from cchc_lib.pipeline.targeting.sets import find_targets, targets_of_text
from cchc_lib.vocabulary import data_path
from cchc_lib.vocabulary.targets import facets_of, known_targets, load_targets

GOOD = """
title: {vi: Mức, en: Targets}
body: huyện Ví Dụ, tỉnh Mẫu
period: "2024"
standing: {vi: Kế hoạch, en: A plan}
applies_to: {vi: huyện, en: the district}
source: plan.txt
targets:
  - id: on_time
    statement: {vi: từ 99 %, en: 99 % or more}
    unit: percent
    of: dossier
    quantity: on_time
    at_least: "99"
"""


@pytest.mark.parametrize("name", known_targets())
def test_shipped_set_names_a_text_that_is_there(name):
    aims = load_targets(name)

    assert data_path().parent.joinpath(aims.source).is_file()
    assert aims.standing_vi
    assert aims.standing_en
    assert aims.applies_vi


def test_shipped_criteria_are_those_the_release_prints():
    shipped = load_targets("hong_ngu_2021")
    printed, left_out = targets_of_text(read(shipped.source))

    assert left_out == ()
    assert (printed.body, printed.period) == (shipped.body, shipped.period)
    assert [(t.unit, t.of, t.bound, t.value, t.levels) for t in printed.targets] == [
        (t.unit, t.of, t.bound, t.value, t.levels) for t in shipped.targets
    ]
    facets = [dict(t.facets) for t in shipped.targets]
    for target, wanted in zip(printed.targets, facets, strict=True):
        assert wanted.items() <= {"topic": "", **target.facets}.items()


def test_commitments_whose_quantity_is_not_certain_are_left_out_and_named():
    with pytest.raises(DataError, match="no target"):
        find_targets("data/samples/cao_lanh_2021.txt")


def test_hedged_target_is_left_out_and_named(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(
        "Năm 2024 phấn đấu đạt khoảng 95% hồ sơ đúng hạn; từ 80% hồ sơ nộp trực "
        "tuyến.\n",
        "utf-8",
    )

    aims, left_out = find_targets(str(path))

    assert [t.value for t in aims.targets] == [Decimal(80)]
    assert [why for _, why in left_out] == ["hedged_target"]


def test_threshold_of_lateness_is_no_target(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(
        "Năm 2024 phấn đấu đạt 95% hồ sơ đúng hạn; phê bình đơn vị có từ 5% hồ sơ trễ "
        "hạn trở lên.\n",
        "utf-8",
    )

    aims, _ = find_targets(str(path))

    assert [t.value for t in aims.targets] == [Decimal(95)]


def test_name_that_is_neither_set_nor_file_is_refused_with_the_known_ones():
    with pytest.raises(UnknownNameError, match="cao_lanh_2021, hong_ngu_2021"):
        find_targets("hong_ngu_2022")


def test_file_of_a_user_is_read_like_a_shipped_one(tmp_path):
    path = tmp_path / "mine.yml"
    path.write_text(GOOD, "utf-8")

    aims, _ = find_targets(str(path))

    assert (aims.id, aims.targets[0].value) == ("mine", Decimal(99))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('at_least: "99"', "at_least: 99", "a number such as '99.5'"),
        ('at_least: "99"', 'at_least: "99,5"', "a number such as '99.5'"),
        ('at_least: "99"', 'at_least: "²"', "a number such as '99.5'"),
        ('at_least: "99"', "scope: commune", "no bound"),
        ('"99"\n', '"99"\n    below: "3"\n', "at_least and below"),
        ("quantity: on_time", "quantity: punctual", "'punctual'"),
        ("unit: percent", "unit: per cent", "percent or score"),
        ("of: dossier", "of: file", "a key of vocabulary/units.yml"),
        ("of: dossier", "of: [dossier]", "text in quotation marks"),
        ("of: dossier", "levels: 3", "a list of texts"),
        ("of: dossier", "scope: city", "province, district, commune"),
        ("of: dossier", "scheme: qd1", "a key of schemes.yml"),
        ("of: dossier", "oft: dossier", "the unknown key 'oft'"),
        ("{vi: từ 99 %, en: 99 % or more}", "từ 99 %", "a table of keys"),
        ("period:", "year:", "no key 'period'"),
        ("targets:", "targets: []\nmore:", "the unknown key 'more'"),
    ],
)
def test_bad_file_is_refused_with_its_place(tmp_path, old, new, said):
    path = tmp_path / "bad.yml"
    path.write_text(GOOD.replace(old, new), "utf-8")

    with pytest.raises(DataError) as error:
        find_targets(str(path))
    assert str(path) in str(error.value)
    assert said in str(error.value)


def test_id_may_not_occur_twice(tmp_path):
    path = tmp_path / "twice.yml"
    row = GOOD.partition("targets:\n")[2]
    path.write_text(GOOD + row, "utf-8")

    with pytest.raises(DataError, match="'on_time' a second time"):
        load_targets(path)


def test_empty_list_is_refused(tmp_path):
    path = tmp_path / "none.yml"
    path.write_text(GOOD.partition("targets:")[0] + "targets: []\n", "utf-8")

    with pytest.raises(DataError, match="a list of targets"):
        load_targets(path)


def test_facets_keep_their_names():
    assert facets_of("resolved.on_time", "x") == {
        "stage": "resolved",
        "timing": "on_time",
    }
