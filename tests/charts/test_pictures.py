"""A chart becomes a picture: described, closed, and equal for equal charts."""

from __future__ import annotations

import itertools

import matplotlib.pyplot as plt
import pytest
from matplotlib.colors import to_rgb

from cchc_lib.charts import THEME, coverage_bars, picture, theme

# Viénot, Brettel & Mollon (1999): what two kinds of colour-blind eyes see, linear RGB.
SEEN = {
    "deuteranopia": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0)),
    "protanopia": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0)),
}
BLUE = {"deuteranopia": (-0.02234, 0.02234, 1.0), "protanopia": (0.00401, -0.00401, 1)}


def seen(colour, eyes):
    rgb = [channel**2.2 for channel in to_rgb(colour)]
    rows = (*SEEN[eyes], BLUE[eyes])
    mixed = (sum(a * b for a, b in zip(row, rgb, strict=True)) for row in rows)
    return [max(channel, 0.0) ** (1 / 2.2) for channel in mixed]


def luminance(colour):
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
              for c in to_rgb(colour)]  # fmt: skip
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    light, dark = sorted([luminance(one), luminance(other)], reverse=True)
    return (light + 0.05) / (dark + 0.05)


def draw(coverage):
    with theme():
        return picture(coverage_bars(coverage), alt="mô tả", caption="Nguồn: a.")


def test_equal_charts_are_equal_bytes(coverage):
    assert draw(coverage).svg == draw(coverage).svg


def test_picture_carries_description_and_caption(coverage):
    data, about = draw(coverage)._repr_mimebundle_()

    assert data["image/svg+xml"].startswith("<?xml")
    assert about == {"alt": "mô tả", "caption": "Nguồn: a."}


def test_chart_is_closed(coverage):
    draw(coverage)

    assert plt.get_fignums() == []


def test_picture_is_small_and_asks_for_nothing(coverage):
    svg = draw(coverage).svg

    assert len(svg) < 20_000
    assert 'href="http' not in svg
    assert "Đọc được" in svg


@pytest.mark.parametrize("eyes", SEEN)
def test_verdicts_stay_apart_for_colour_blind_eyes(eyes):
    colours = [mark.colour for mark in THEME.verdicts.values()]

    for one, other in itertools.combinations(colours, 2):
        pairs = zip(seen(one, eyes), seen(other, eyes), strict=True)
        assert sum((a - b) ** 2 for a, b in pairs) ** 0.5 > 0.25, (one, other)


def test_verdicts_differ_in_shape_too():
    shapes = [mark.shape for mark in THEME.verdicts.values()]

    assert len(set(shapes)) == len(shapes)


@pytest.mark.parametrize("colour", [THEME.ink, THEME.soft])
def test_words_are_readable_on_paper(colour):
    assert contrast(colour, THEME.paper) >= 4.5


def test_marks_stand_out_from_paper():
    assert all(contrast(m.colour, THEME.paper) >= 3 for m in THEME.verdicts.values())


def test_verdict_without_a_mark_is_grey():
    assert THEME.mark("undetermined").colour == THEME.quiet
