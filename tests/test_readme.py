"""The README names only what exists, and shows only what is really printed."""

from __future__ import annotations

import re
import shlex
from itertools import pairwise
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from cchc_lib.cli import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")

CONSOLE = re.compile(r"^```console\n\$ (.*)\n((?:.*\n)*?)```$", re.MULTILINE)
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
CONSOLES = CONSOLE.findall(README)
COMMANDS = sorted(
    {
        command
        for text in (*re.findall(r"`([^`\n]+)`", README), *(b for _, b in BLOCKS))
        for command in re.findall(r"(?:^|[\s/\\])(cchc [a-z].*)$", text, re.MULTILINE)
        + ([text] if text.startswith("cchc ") else [])
    }
)
TARGETS = sorted(set(re.findall(r"(?:`|^)make ([a-z-]+)", README, re.MULTILINE)))
LINKS = sorted(set(re.findall(r"\]\(([^)#]+)\)", README)))
PLACES = sorted(set(re.findall(r"`((?:cchc_lib|data|notebooks)/[\w./*]+)`", README)))


def command_of(line: str) -> tuple[click.Command, list[str]]:
    """Split a line into a command of ours and its arguments."""
    _, name, *arguments = shlex.split(line, comments=True)
    assert name in main.commands, f"{line!r}: there is no command {name!r}"
    return main.commands[name], arguments


def test_begins_with_name_and_one_sentence():
    lines = README.split("\n")

    assert lines[0].startswith("# ")
    assert lines[2].count(".") == 1
    assert lines[2].endswith(".")


def test_there_is_something_to_hold_it_to():
    assert CONSOLES
    assert len(COMMANDS) > 10
    assert {"audit", "test", "lab"} <= set(TARGETS)
    assert LINKS
    assert PLACES


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_and_option_exists(line):
    command, arguments = command_of(line)
    known = {flag for param in command.params for flag in param.opts} | {"--help"}

    flags = {word.partition("=")[0] for word in arguments if word.startswith("-")}
    assert flags <= known


@pytest.mark.parametrize("line", COMMANDS)
def test_every_choice_that_is_named_can_be_made(line):
    command, arguments = command_of(line)

    for param in command.params:
        if isinstance(param.type, click.Choice):
            (flag,) = param.opts
            given = [value for word, value in pairwise(arguments) if word == flag]
            assert set(given) <= set(param.type.choices)


@pytest.mark.parametrize("name", main.commands)
def test_every_command_has_its_place(name):
    assert f"`cchc {name}" in README


@pytest.mark.parametrize("target", TARGETS)
def test_every_make_target_exists(target):
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize("link", LINKS)
def test_every_link_leads_to_a_file(link):
    assert (ROOT / link).is_file()


@pytest.mark.parametrize("place", PLACES)
def test_every_place_that_is_named_is_there(place):
    assert list(ROOT.glob(place))


@pytest.mark.parametrize(("prompt", "shown"), CONSOLES, ids=[p for p, _ in CONSOLES])
def test_output_that_is_shown_is_what_is_printed(prompt, shown, monkeypatch):
    monkeypatch.chdir(ROOT)

    assert printed(prompt) == shown, "run python tests/test_readme.py"


def test_picture_is_small():
    (picture,) = re.findall(r"!\[.+\]\((.+)\)", README)

    assert (ROOT / picture).stat().st_size < 200_000


def test_no_package_registry_is_named():
    assert "http" not in README


def printed(prompt: str) -> str:
    """Run a command of the README and give what it prints."""
    result = CliRunner().invoke(main, shlex.split(prompt)[1:])
    assert result.exit_code in {0, 1}, result.output
    return result.stdout


if __name__ == "__main__":  # from the root: print the outputs in the README anew
    renewed = CONSOLE.sub(
        lambda block: f"```console\n$ {block[1]}\n{printed(block[1])}```", README
    )
    (ROOT / "README.md").write_text(renewed, "utf-8")
