"""Lines for a terminal: harmless, narrow, and with marks under the right characters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.findings.lines import WIDTH, excerpts, safe, wrapped

LETTERS = "aắđ 9.,\n\t"
texts = st.text(LETTERS, min_size=1, max_size=400)


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """Draw a text with one to three spans that do not overlap."""
    text = draw(texts.filter(lambda t: len(t) > 8))
    ends = st.integers(0, len(text))
    cuts = sorted(draw(st.lists(ends, min_size=2, max_size=6, unique=True)))
    return text, list(zip(cuts[::2], cuts[1::2], strict=False))


@given(st.text())
def test_no_control_character_reaches_a_terminal(text):
    shown = safe(text)

    assert not any(unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp"} for c in shown)


@given(st.text(st.characters(blacklist_categories=["C", "Zl", "Zp"])))
def test_ordinary_text_is_shown_as_it_is(text):
    assert safe(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mđỏ\x1b[0m", "�[31mđỏ�[0m"),
        ("a\u202eb", "a�b"),
        ("98\u200b%", "98%"),
        ("a\tb\nc\u2028d", "a b c d"),
    ],
    ids=["escape-code", "right-to-left", "zero-width", "white-space"],
)
def test_what_steers_a_terminal_is_replaced(text, shown):
    assert safe(text) == shown


@given(marked_texts())
def test_marks_stand_under_the_marked_characters(drawn):
    text, spans = drawn

    under = "".join(
        letter
        for _, line, marks in excerpts(text, spans)
        for letter, mark in zip(line, marks, strict=False)
        if mark == "^"
    )
    assert under == "".join(safe(text[start:end]) for start, end in spans)


@given(marked_texts())
def test_line_number_is_that_of_the_excerpt(drawn):
    text, spans = drawn

    numbers = [number for number, _, _ in excerpts(text, spans)]
    assert numbers[0] == text.count("\n", 0, spans[0][0]) + 1
    assert numbers == sorted(numbers)


def test_excerpt_is_cut_at_words_and_says_so():
    text = "một hai ba " * 20 + "98% " + "bốn năm sáu " * 20

    ((_, line, marks),) = excerpts(text, [(220, 223)])
    assert line.startswith("…")
    assert line.endswith("…")
    assert line.strip("…").split()[0] in {"một", "hai", "ba"}
    assert line[marks.index("^") :].startswith("98%")


def test_endless_line_is_cut_hard():
    text = "x" * 500

    ((_, line, marks),) = excerpts(text, [(250, 253)])
    assert len(line) < WIDTH
    assert marks.count("^") == 3


def test_combining_marks_take_no_column():
    ((_, line, marks),) = excerpts("x\u0323 98%", [(3, 6)])

    assert (line, marks) == ("x\u0323 98%", "  ^^^")


def test_wide_letters_take_two_columns():
    ((_, line, marks),) = excerpts("全98%", [(1, 4)])

    assert (line, marks) == ("全98%", "  ^^^")


@given(st.lists(st.sampled_from(["hồ sơ", "74.285", "98,28 %", "a-b"]), min_size=1))
def test_wrapping_changes_white_space_only(words):
    text = " ".join(words)

    assert wrapped(text, indent="  ").split() == text.split()


def test_sign_stays_with_its_number():
    lines = wrapped("98 % " * 60, indent="  ").split("\n")

    assert len(lines) > 1
    assert all(line.startswith("  98 %") and len(line) <= WIDTH for line in lines)
