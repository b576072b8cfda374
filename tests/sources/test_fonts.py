"""Texts in the fonts of the years before Unicode."""

from __future__ import annotations

import sys

import pytest

from cchc_lib.errors import SourceError
from cchc_lib.sources.encodings import decode
from cchc_lib.sources.fonts import convert_font, find_font

MEANT = "tiếp nhận hồ sơ, đã giải quyết đúng hạn đạt 98%"
TYPED = {
    "tcvn3": "tiÕp nhËn hå s¬, ®· gi¶i quyÕt ®óng h¹n ®¹t 98%",
    "vni": "tieáp nhaän hoà sô, ñaõ giaûi quyeát ñuùng haïn ñaït 98%",
}


@pytest.mark.parametrize("font", TYPED)
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_old_fonts_become_unicode(font, encoding):
    pytest.importorskip("viparse", reason="the extra 'legacy' is not installed")

    decoded = decode(TYPED[font].encode(encoding), place="a.txt")

    assert (decoded.text, decoded.encoding) == (MEANT, font)


@pytest.mark.parametrize("font", TYPED)
def test_old_fonts_are_refused_without_the_converter(font, monkeypatch):
    monkeypatch.setitem(sys.modules, "viparse.normalize.encodings", None)

    with pytest.raises(SourceError, match=f"{font.upper()} fonts.*UniKey"):
        decode(TYPED[font].encode(), place="a.txt")


def test_letters_that_stay_unread_are_refused():
    pytest.importorskip("viparse", reason="the extra 'legacy' is not installed")

    with pytest.raises(SourceError, match="VNI fonts"):
        convert_font(TYPED["vni"] + "\ufffd", "vni", place="a.txt")


@pytest.mark.parametrize(
    "text",
    [MEANT, "Microsoft® Windows®, 5 m², 20 °C", "Zürich, Köln, Malmö", ""],
    ids=["vietnamese", "symbols", "names", "empty"],
)
def test_unicode_text_is_no_old_font(text):
    assert find_font(text) is None
