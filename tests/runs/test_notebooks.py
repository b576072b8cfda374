"""What differs between equal runs is taken out of the shared copy."""

from __future__ import annotations

import time

import nbformat.v4
import pytest

from cchc_lib.runs.notebooks import (
    load_notebook,
    split_question,
    strip_place,
    strip_run,
)
from cchc_lib.runs.slugs import slug


def test_cells_without_ids_get_them_from_their_place(desk):
    path = desk.notebook("a.ipynb", "1", "2")

    ids = [cell.id for cell in load_notebook(path).cells]

    assert ids == ["cell-0", "cell-1", "cell-2"]


def test_sources_in_lines_are_joined(desk):
    assert load_notebook(desk.notebook("a.ipynb", "1\n2")).cells[1].source == "1\n2"


def test_times_ids_and_widgets_go(desk):
    notebook = load_notebook(desk.notebook("a.ipynb", "1"))
    notebook.metadata.papermill = notebook.metadata.widgets = {"start_time": "now"}
    for cell in notebook.cells:
        cell.metadata.papermill = cell.metadata.execution = {"start_time": "now"}
    notebook.cells[1].metadata.tags = ["injected-parameters"]

    strip_run(notebook)

    assert "start_time" not in str(notebook)
    assert notebook.cells[1].id == "injected-parameters"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<f at 0x7f00aa11bb22>", "<f at 0x…>"),
        ("/tmp/ipykernel_27186/29715.py:2: UserWarning", "<cell>:2: UserWarning"),
        ("/home/me/v/lib/site-packages/x/a.py:3", "…/site-packages/x/a.py:3"),
        (r"C:\me\Lib\site-packages\x\a.py:3", r"…/site-packages\x\a.py:3"),
        ("\x1b[31mđỏ\x1b[0m \x1b]8;;file:///a\x1b\\b\x1b]8;;\x07", "đỏ b"),
        ("0x7f00aa11bb22 hồ sơ", "0x7f00aa11bb22 hồ sơ"),
    ],
    ids=["address", "cell", "library", "windows", "colour", "figure"],
)
def test_nothing_of_one_machine_is_shown(text, shown):
    assert strip_place(text) == shown


def test_a_long_hostile_line_takes_linear_time():
    start = time.process_time()

    strip_place("/a" * 100_000 + " ipykernel_ site-packages at 0x")

    assert time.process_time() - start < 2


def prints(*chunks):
    return [nbformat.v4.new_output("stream", name=n, text=t) for n, t in chunks]


def joined(*outputs):
    cell = nbformat.v4.new_code_cell(outputs=list(outputs))
    strip_run(nbformat.v4.new_notebook(cells=[cell]))
    return [(o.get("name"), o.get("text")) for o in cell.outputs]


def test_chunks_of_a_stream_are_joined_and_stdout_comes_first():
    shown = joined(*prints(("stderr", "a"), ("stdout", "b\nc"), ("stdout", "d\n")))

    assert shown == [("stdout", "b\ncd\n"), ("stderr", "a")]


def test_what_stands_between_displays_stays_there():
    picture = nbformat.v4.new_output("display_data", {"text/html": "a"})

    shown = joined(*prints(("stdout", "b")), picture, *prints(("stdout", "c")))

    assert shown == [("stdout", "b"), (None, None), ("stdout", "c")]


def test_a_progress_bar_shows_its_last_state():
    assert joined(*prints(("stderr", "0%\r50%\r100%\nxong\r\n"))) == [
        ("stderr", "100%\nxong\n")
    ]


def test_outputs_of_both_kinds_are_stripped():
    cell = nbformat.v4.new_code_cell(
        outputs=[
            nbformat.v4.new_output("stream", text="a at 0x7f00aa11bb22"),
            nbformat.v4.new_output("display_data", {"text/plain": "b at 0x7f00aa11bb"}),
            nbformat.v4.new_output("display_data", {"text/html": "c"}),
        ]
    )

    strip_run(nbformat.v4.new_notebook(cells=[cell]))

    assert "0x7f" not in str(cell.outputs)


def test_the_question_is_the_first_heading_of_level_one(desk):
    path = desk.notebook("a.ipynb", "## Mục", "# Có khớp không? #\n\nMở đầu.", "# Hai")
    notebook = load_notebook(path)

    question, cells = split_question(notebook)

    assert question == "Có khớp không?"
    assert cells[2].source.strip() == "Mở đầu."
    assert notebook.cells[2].source.startswith("# Có")


def test_a_notebook_may_ask_nothing(desk):
    question, cells = split_question(load_notebook(desk.notebook("a.ipynb", "## a")))

    assert question is None
    assert len(cells) == 2


def test_long_names_make_short_slugs():
    assert len(slug("rất dài " * 40)) <= 80
