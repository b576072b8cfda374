"""The command ``cchc score``: one table in, text, JSON or CSV out.

One duty: parse, call ``score_table``, print. Same formats and exit codes as ``check``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from cchc_lib.errors import CchcError
from cchc_lib.findings.lines import safe
from cchc_lib.findings.problems import say_problem
from cchc_lib.model import SEVERITIES

_TABLE = click.Path(path_type=Path)


@click.command(
    epilog="\b\nExamples:\n"
    "  cchc score table.csv\n"
    "  cchc score table.csv --framework qd766_2022 --format json\n"
    "  cchc score october.csv --against september.csv\n"
    "  cchc score communes.csv --join departments.csv"
)
@click.argument("table", type=_TABLE)
@click.option(
    "--framework", help="Scoring rules to hold it against, such as qd766_2022."
)
@click.option("--block", default="", help="Block of the framework whose classes count.")
@click.option("--against", type=_TABLE, help="An earlier snapshot of the same table.")
@click.option(
    "--join",
    type=_TABLE,
    multiple=True,
    help="Another part of the same league; may be given several times.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="text for people, json and csv for programs.",
)
@click.option(
    "--lang",
    type=click.Choice(["vi", "en"]),
    default="vi",
    show_default=True,
    help="Language of findings and messages.",
)
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="minor",
    show_default=True,
    help="Exit 1 from this severity on.",
)
def score(  # noqa: PLR0917  # one parameter an option, and click names them all
    table: Path,
    framework: str | None,
    block: str,
    against: Path | None,
    join: tuple[Path, ...],
    form: str,
    lang: str,
    fail_on: str,
) -> None:
    """Check the sums, shares, classes and ranks of a score TABLE.

    TABLE is a CSV file or a workbook with one row a unit. Exit status: 0 nothing at
    or above --fail-on, 1 findings, 2 the table could not be read.
    """
    from cchc_lib.scores import score_csv, score_record, score_table, score_text

    try:
        audit = score_table(
            [table, *join], framework=framework, against=against, block=block, lang=lang
        )
    except CchcError as error:
        click.echo(f"cchc: {safe(say_problem(error, lang))}", err=True)
        sys.exit(error.exit_code)
    if form == "json":
        click.echo(json.dumps(score_record(audit), ensure_ascii=False, indent=1))
    else:
        click.echo(score_csv(audit) if form == "csv" else score_text(audit), nl=False)
    grave = SEVERITIES[[*SEVERITIES].index(fail_on) :]  # type: ignore[arg-type]
    sys.exit(int(any(finding.severity in grave for finding in audit.findings)))
