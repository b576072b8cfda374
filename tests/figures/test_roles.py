"""What a figure is meant to be, and the time it speaks of."""


def test_cues_name_the_role(role_case, read):
    figures = read(role_case["sentence"]).figures

    assert "|".join(figure.role for figure in figures) == role_case["roles"]


def test_years_named_before_a_figure_are_its_period(period_case, read):
    figures = read(period_case["sentence"]).figures

    assert "|".join(f.period or "-" for f in figures) == period_case["periods"]


def test_aims_reach_over_the_items_of_their_list(read):
    text = "Phấn đấu các nội dung sau:\n- 99% hồ sơ đúng hạn;\n- 50% trực tuyến.\n\n"

    figures = read(text + "Đến nay có 98% hồ sơ đúng hạn.").figures

    assert [figure.role for figure in figures] == ["target", "target", "result"]


def test_aims_end_at_a_semicolon(read):
    figures = read("Phấn đấu đạt 99%; tỷ lệ trễ hạn là 2%.").figures

    assert [figure.role for figure in figures] == ["target", "result"]


def test_numbered_items_are_aims_too(read):
    text = "Mục tiêu gồm:\na) 99% hồ sơ đúng hạn.\nb) 50% hồ sơ trực tuyến."

    assert [figure.role for figure in read(text).figures] == ["target", "target"]
