"""The command ``cchc score``: one table in, text, JSON or CSV out.

One duty: parse, call ``score_table``, print. Same formats and exit codes as ``check``.
"""

from __future__ import annotations

import json
from pathlib import Path

import click

from cchc_lib.cli.options import FAIL_ON, FORMAT, LANG, end, examples, fail
from cchc_lib.errors import CchcError

_TABLE = click.Path(path_type=Path)


@click.command(
    epilog=examples(
        "cchc score table.csv",
        "cchc score table.csv --framework qd766_2022 --format json",
        "cchc score october.csv --against september.csv",
        "cchc score communes.csv --join departments.csv",
    )
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
@FORMAT
@LANG
@FAIL_ON
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
        fail(error, lang)
    if form == "json":
        click.echo(json.dumps(score_record(audit), ensure_ascii=False, indent=1))
    else:
        click.echo(score_csv(audit) if form == "csv" else score_text(audit), nl=False)
    end((finding.severity for finding in audit.findings), fail_on)
