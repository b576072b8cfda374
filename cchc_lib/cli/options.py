"""What commands share: options of form, language and threshold, and how they end.

One duty: the same words and the same exit codes everywhere.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import NoReturn

import click

from cchc_lib.errors import CchcError
from cchc_lib.findings.lines import safe
from cchc_lib.findings.problems import say_problem
from cchc_lib.model import SEVERITIES, Severity

FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="text for people, json and csv for programs.",
)
LANG = click.option(
    "--lang",
    type=click.Choice(["vi", "en"]),
    default="vi",
    show_default=True,
    help="Language of findings and messages.",
)
FAIL_ON = click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="minor",
    show_default=True,
    help="Exit 1 from this severity on.",
)


def examples(*lines: str) -> str:
    """Examples under a command's help; the backspace keeps the lines as they are."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)


def fail(error: CchcError, lang: str) -> NoReturn:
    """Say on stderr what could not be done, and end."""
    click.echo(f"cchc: {safe(say_problem(error, lang))}", err=True)
    sys.exit(error.exit_code)


def end(severities: Iterable[Severity], fail_on: str) -> NoReturn:
    """End with 1 if something is at or above the threshold, else with 0."""
    known: tuple[str, ...] = SEVERITIES
    grave = known[known.index(fail_on) :]
    sys.exit(int(any(severity in grave for severity in severities)))
