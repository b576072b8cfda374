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
from cchc_lib.cli.batch import Outcome, check_paths, read_paths
from cchc_lib.cli.compare import compare
from cchc_lib.cli.options import FAIL_ON, FORMAT, LANG, examples, fail
from cchc_lib.cli.places import notebooks_folder
from cchc_lib.cli.score import score
from cchc_lib.cli.streams import speak_utf8, wants_colour
from cchc_lib.cli.targets import targets
from cchc_lib.cli.verify import verify
from cchc_lib.errors import CchcError
from cchc_lib.findings.lines import safe

_PATHS = click.argument(
    "paths", nargs=-1, required=True, type=click.Path(path_type=Path)
)


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples("cchc check report.txt", "cchc explain F01", "cchc run"),
)
@click.version_option(__version__, prog_name="cchc")
def main() -> None:
    """Audit the figures of Vietnamese administrative-reform reports."""
    speak_utf8(sys.stdout, sys.stderr)


main.add_command(score)
main.add_command(compare)
main.add_command(targets)
main.add_command(verify)


@main.command(
    epilog=examples(
        "cchc check report.txt",
        "cchc check reports/ --format csv > findings.csv",
        "cchc check report.txt --scheme qd766_2022 --fail-on material",
        "cchc check seven_months.txt year.txt --together",
    )
)
@_PATHS
@FORMAT
@LANG
@FAIL_ON
@click.option(
    "--scheme", help="Class scheme to hold bands against, such as qd766_2022."
)
@click.option(
    "--together",
    is_flag=True,
    help="Also hold texts of one body against each other, where that is certain.",
)
def check(  # noqa: PLR0917  # one parameter an option, and click names them all
    paths: tuple[Path, ...],
    form: str,
    lang: str,
    fail_on: str,
    scheme: str | None,
    together: bool,
) -> None:
    """Check every figure of the files and folders PATHS.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 a file could not be
    read. The other files are checked and printed all the same.
    """
    try:
        outcome = check_paths(
            paths,
            form=form,
            lang=lang,
            scheme=scheme,
            colour=wants_colour(sys.stdout),
            together=together,
        )
    except CchcError as error:
        fail(error, lang)
    _print(outcome)
    sys.exit(outcome.exit_code(fail_on))


@main.command(
    epilog=examples("cchc figures report.txt", "cchc figures report.txt --format json")
)
@_PATHS
@FORMAT
@LANG
def figures(paths: tuple[Path, ...], form: str, lang: str) -> None:
    """List every figure of PATHS, and which numbers are none and why.

    Exit status: 0, or 2 if a file could not be read.
    """
    outcome = read_paths(paths, form=form, lang=lang)
    _print(outcome)
    sys.exit(outcome.exit_code("impossible"))


@main.command(epilog=examples("cchc explain F01", "cchc explain F05 --lang en"))
@click.argument("rule", required=False)
@LANG
def explain(rule: str | None, lang: str) -> None:
    """Say what RULE checks, with an example; without RULE, list the rules."""
    from cchc_lib.findings.pages import explain_rule, list_rules

    try:
        click.echo(explain_rule(rule, lang) if rule else list_rules(lang), nl=False)
    except CchcError as error:
        fail(error, lang)


@main.command(epilog=examples("cchc schema > check.json", "cchc schema figures"))
@click.argument("name", default="check")
def schema(name: str) -> None:
    """Print the JSON Schema of a command's output (default: check)."""
    from cchc_lib.findings.schemas import read_schema

    try:
        click.echo(read_schema(name), nl=False)
    except CchcError as error:
        fail(error, "en")


@main.command(
    epilog=examples("cchc run", "cchc run my_plan.yml --only long_xuyen --out pages")
)
@click.argument("plan", required=False, type=click.Path(path_type=Path))
@click.option("--only", help="Run the report of this name only.")
@click.option("--jobs", type=click.IntRange(1), help="Reports at once.")
@click.option("--force", is_flag=True, help="Run again what has not changed.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default="reports",
    show_default=True,
    help="Folder for the reports and their index.",
)
@LANG
def run(  # noqa: PLR0917  # one parameter an option, and click names them all
    plan: Path | None,
    only: str | None,
    jobs: int | None,
    force: bool,
    out: Path,
    lang: str,
) -> None:
    """Run the notebooks of PLAN and write HTML reports and their index.

    Without PLAN the shipped one runs, on the shipped data. Exit status: 0, or 2 if a
    report could not be made; findings are a result, not a failure.
    """
    from cchc_lib.runs import run_plan

    try:
        result = run_plan(
            plan or notebooks_folder() / "audit.yml",
            only=only,
            jobs=jobs,
            force=force,
            out=out,
            lang=lang,
        )
    except CchcError as error:
        fail(error, lang)
    click.echo(result.index)
    sys.exit(result.exit_code)


@main.command(epilog=examples("cchc lab"))
def lab() -> None:
    """Open JupyterLab in the folder of the notebooks."""
    import subprocess

    folder = str(notebooks_folder())
    sys.exit(subprocess.call([sys.executable, "-m", "jupyterlab", folder]))  # noqa: S603


def _print(outcome: Outcome) -> None:
    click.echo(outcome.text, nl=False, color=wants_colour(sys.stdout))
    for word in (*outcome.problems, *outcome.summary):
        click.echo(f"cchc: {safe(word)}", err=True)
