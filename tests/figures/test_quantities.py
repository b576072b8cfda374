"""What a figure is a figure of."""

from cchc_lib.figures.quantities import find_mentions, quantity_of


def test_words_around_a_figure_name_its_quantity(quantity_case, read):
    figures = read(quantity_case["sentence"]).figures

    assert "|".join(f.quantity for f in figures) == quantity_case["quantities"]


def test_words_around_a_figure_name_its_level(scope_case, read):
    figures = read(scope_case["sentence"]).figures

    assert "|".join(f.scope for f in figures) == scope_case["scopes"]


def test_a_level_does_not_outlive_its_line(read):
    figures = read("Cấp tỉnh: 500 hồ sơ.\n\nTiếp nhận 400 hồ sơ.").figures

    assert [figure.scope for figure in figures] == ["province", ""]


def test_facets_stand_in_one_order():
    values = {"channel": "online", "timing": "late", "stage": "resolved"}

    assert quantity_of("dossier", values) == "dossier.resolved.late.online"


def test_a_phrase_inside_a_longer_one_names_nothing(context):
    mentions = find_mentions(context("hồ sơ chưa đến hạn"))

    assert [m.value for m in mentions] == ["not_due"]


def test_a_facet_named_twice_keeps_the_nearer_word(only):
    figure = only("Tiếp nhận và giải quyết 500 hồ sơ.")

    assert figure.quantity == "dossier.resolved"
