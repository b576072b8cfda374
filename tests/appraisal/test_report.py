"""What a page says of self-scores and appraisals, in both languages."""

from __future__ import annotations

import string

import pytest

from cchc_lib.charts import describe_differences, difference_chart, drawn
from cchc_lib.charts.agreement_words import agreement_words
from cchc_lib.errors import UnknownNameError
from cchc_lib.findings.appraised import opened, show_appraisal, words_en, words_vi
from cchc_lib.findings.appraised.facts import appraised_words, read_appraisal
from cchc_lib.findings.scored.values import readings_of
from cchc_lib.pipeline.appraisal import study_appraisal
from cchc_lib.scores import score_table
from cchc_lib.vocabulary import data_path
from tests.appraisal.conftest import FIVE, SYNTHETIC

TOTALS = "Đơn vị,Điểm tự chấm,Điểm thẩm định\n"


def fields_of(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def keys(study) -> list[str]:
    return [reading.key for reading in read_appraisal(study)]


def totals(pairs: list[tuple[float, float]]) -> str:
    return TOTALS + "".join(f"U{i},{a},{b}\n" for i, (a, b) in enumerate(pairs))


def html(blocks) -> str:
    return "".join(getattr(block, "html", str(block)) for block in blocks)


@pytest.mark.parametrize("table", ["SIDES", "CAPTIONS", "COLUMNS", "MEASURES"])
def test_both_languages_name_the_same_things(table):
    assert list(getattr(words_vi, table)) == list(getattr(words_en, table))


def test_both_languages_say_the_same_with_the_same_fields():
    vi, en = readings_of("vi", "appraised"), readings_of("en", "appraised")

    assert {k: [fields_of(p) for p in v] for k, v in vi.items()} == {
        k: [fields_of(p) for p in v] for k, v in en.items()
    }
    assert {len(parts) for parts in vi.values()} == {3}


def test_the_bias_is_said_first_and_the_coefficients_after_it(synthetic):
    assert keys(synthetic) == [
        *("optimism", "slope_low", "criteria", "never"),
        *("agreement_gap", "grades", "steps"),
    ]


def test_a_synthetic_table_says_so_before_anything_else():
    for lang, said in (("vi", "SỐ LIỆU GIẢ LẬP"), ("en", "SYNTHETIC DATA")):
        study = study_appraisal(score_table(SYNTHETIC, lang=lang))
        heading, notice = opened(study)

        assert heading.markdown.startswith("## ")
        assert said in notice.text


def test_a_real_table_is_not_called_synthetic(study_of):
    assert len(opened(study_of())) == 1


def test_a_table_without_self_scores_gets_no_section():
    table = data_path("tables", "qd766_provinces_2026-10-10.csv")
    study = study_appraisal(score_table(table))

    assert opened(study) == show_appraisal(study) == ()
    assert read_appraisal(study) == []
    assert drawn(difference_chart, describe_differences, study.units) == ()


def test_few_units_are_said_to_be_few(study_of):
    study = study_of(totals([(9, 8), (8, 7)]))

    assert len(opened(study)) == 1
    assert "too few" in show_appraisal(study)[0].text


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([(70 + i + i % 2 / 4, 70 + i) for i in range(8)], ("rounding", "both")),
        ([(75 + i, 70 + i) for i in range(8)], ("evidence", "gap")),
        ([(70 + i, 73 + i) for i in range(8)], ("below", "gap")),
        (
            [(70 + 5 * (i % 3), 70 + 5 * (i % 2)) for i in range(8)],
            ("optimism", "weak"),
        ),
    ],
    ids=["rounding", "evidence", "below", "weak"],
)
def test_a_reading_fits_its_numbers(study_of, pairs, expected):
    found = keys(study_of(totals(pairs)))

    assert found[0] == expected[0]
    assert f"agreement_{expected[1]}" in found


def test_a_slope_upwards_asks_for_the_evidence_of_high_scores(study_of):
    pairs = [(70 + 1.5 * i + (i % 2) / 4, 70 + i) for i in range(10)]

    assert "slope_high" in keys(study_of(totals(pairs)))


def test_no_slope_is_told_as_not_seen(study_of):
    assert "slope_none" in keys(study_of())


def test_no_criterion_beyond_chance_is_told(study_of):
    assert "criteria_none" in keys(study_of())


def test_tables_of_a_page_have_captions_and_methods(synthetic):
    page = html(show_appraisal(synthetic))
    given = {*words_en.CAPTIONS} - {"groups"}  # its units stand in one block

    for name in given:
        assert f'id="table-appraised-{name}"' in page
    assert page.count("<caption>") == len(given)


def test_blocks_get_a_table_where_there_are_several(study_of):
    text = "Khối,Đơn vị,Điểm tự chấm,Điểm thẩm định\n" + "".join(
        f"{'Sở' if i % 2 else 'Xã'},U{i},{80 + i},{79 + i}\n" for i in range(6)
    )
    page = html(show_appraisal(study_of(text)))

    assert 'id="table-appraised-groups"' in page


def test_words_of_a_table_are_escaped(study_of):
    page = html(show_appraisal(study_of(FIVE.replace("Y,9", "<b>Y</b>,9"))))

    assert "<b>Y</b>" not in page
    assert "&lt;b&gt;Y" in page


@pytest.mark.parametrize("give", [appraised_words, agreement_words])
def test_an_unknown_language_is_refused(give):
    with pytest.raises(UnknownNameError, match="language"):
        give("fr")


def test_the_chart_is_headed_by_the_bias(synthetic):
    ax = difference_chart(synthetic.units, lang="vi")

    assert ax.get_title(loc="left") == "Tự chấm cao hơn thẩm định bình quân 1,99 điểm"
    assert "(điểm)" in ax.get_ylabel()
    assert ax.get_xlabel() == "Bình quân của điểm tự chấm và điểm thẩm định (điểm)"


def test_the_chart_in_words_names_the_units_outside(synthetic):
    said = describe_differences(synthetic.units, lang="en")

    assert said.startswith("Self-scores lie 1.99 points above the appraisal")
    assert "Đơn vị giả lập 12: +7" in said


@pytest.mark.parametrize(
    ("pairs", "title"),
    [
        ([(8, 9), (7, 9), (9, 9.5)], "The appraisal lies 1.17 points above"),
        ([(8, 9), (9, 8), (7, 7)], "Self-scores and appraisal are equal"),
    ],
)
def test_the_title_tells_which_side_is_higher(study_of, pairs, title):
    table = study_of(totals(pairs * 2)).units

    assert difference_chart(table, lang="en").get_title(loc="left").startswith(title)


def test_names_that_find_no_place_are_counted(study_of):
    names = [f"{'x' * 120} {i},{80 + i / 10},{80 + i / 10}" for i in range(6)]
    text = "Đơn vị,A · Tự chấm,A · Thẩm định,B · Tự chấm,B · Thẩm định\n" + "".join(
        f"{name},{2 + i % 2},{2}\n" for i, name in enumerate(names)
    )
    label = difference_chart(study_of(text).units, lang="en").get_xlabel()

    assert "found no" in " ".join(label.split())


def test_one_unit_is_no_chart(study_of):
    table = study_of(totals([(8, 9)] * 6)).units.head(1)

    assert describe_differences(table, lang="en") == "No unit has scores of both sides."
    assert not difference_chart(table, lang="en").has_data()


def test_equal_tables_give_equal_pictures(synthetic):
    first, second = (
        drawn(difference_chart, describe_differences, synthetic.units)[0].svg
        for _ in range(2)
    )

    assert first == second
