"""The command line: parse, call one library function, print.

One duty: arguments in, text or JSON out, exit status. Data goes to stdout, words to
stderr. Exit 0: nothing at or above the threshold; 1: findings; 2: could not run.
Nothing heavy is imported at start.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

from cchc_lib import __version__
from cchc_lib.cli.batch import check_paths, read_paths
from cchc_lib.errors import CchcError
from cchc_lib.model import SEVERITIES

_PATHS = click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path)
)
_FORMAT = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    help="How to print: text for people, json and csv for programs.",
)
_LANG = click.option(
    "--lang", type=click.Choice(["vi", "en"]), default="vi", help="Language of words."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="cchc")
def main() -> None:
    """Audit the figures of Vietnamese administrative-reform reports."""


@main.command()
@_PATHS
@_FORMAT
@_LANG
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="minor",
    show_default=True,
    help="Exit 1 from this severity on.",
)
@click.option("--scheme", help="Class scheme to hold bands against: qd766_2022, …")
def check(
    paths: tuple[Path, ...], form: str, lang: str, fail_on: str, scheme: str | None
) -> None:
    """Check every figure of the files and folders PATHS."""
    try:
        outcome = check_paths(
            paths, form=form, lang=lang, scheme=scheme, colour=sys.stdout.isatty()
        )
    except CchcError as error:
        _fail(error)
    click.echo(outcome.text, nl=False, color=True)
    _report(outcome.problems)
    sys.exit(outcome.exit_code(fail_on))


@main.command()
@_PATHS
@_FORMAT
@_LANG
def figures(paths: tuple[Path, ...], form: str, lang: str) -> None:
    """List every figure of PATHS, and what was ignored and why."""
    outcome = read_paths(paths, form=form, lang=lang)
    click.echo(outcome.text, nl=False)
    _report(outcome.problems)
    sys.exit(2 if outcome.problems else 0)


@main.command()
@click.argument("rule")
@_LANG
def explain(rule: str, lang: str) -> None:
    """Say what RULE checks, with an example: F01, F02, …"""
    from cchc_lib.findings.pages import explain_rule

    try:
        click.echo(explain_rule(rule, lang))
    except CchcError as error:
        _fail(error)


@main.command()
@click.argument("name", default="check")
def schema(name: str) -> None:
    """Print the JSON Schema of a command's output (default: check)."""
    from cchc_lib.findings.schemas import read_schema

    try:
        click.echo(read_schema(name), nl=False)
    except CchcError as error:
        _fail(error)


@main.command()
@click.argument("plan", required=False, type=click.Path(path_type=Path))
@click.option("--only", help="Run the report of this name only.")
@click.option("--jobs", type=click.IntRange(1), help="Reports at once.")
@click.option("--force", is_flag=True, help="Run again what has not changed.")
@click.option(
    "--out", type=click.Path(path_type=Path), default="reports", show_default=True
)
@_LANG
def run(
    plan: Path | None,
    only: str | None,
    jobs: int | None,
    force: bool,
    out: Path,
    lang: str,
) -> None:
    """Run the notebooks of PLAN and write HTML reports and their index."""
    from cchc_lib.runs import default_plan, run_plan

    try:
        result = run_plan(
            plan or default_plan(),
            only=only,
            jobs=jobs,
            force=force,
            out=out,
            lang=lang,
        )
    except CchcError as error:
        _fail(error)
    click.echo(result.index)
    sys.exit(result.exit_code)


@main.command()
def lab() -> None:
    """Open JupyterLab in the folder of the notebooks."""
    import subprocess

    sys.exit(subprocess.call([sys.executable, "-m", "jupyterlab", "notebooks"]))


def _report(problems: tuple[str, ...]) -> None:
    for problem in problems:
        click.echo(f"cchc: {problem}", err=True)


def _fail(error: CchcError) -> None:
    click.echo(f"cchc: {error}", err=True)
    sys.exit(error.exit_code)
