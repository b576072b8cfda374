"""The command ``cchc compare``: one table of units in, text, JSON or CSV out.

One duty: parse, call ``compare``, print. Same formats and exit codes as ``check``.
"""

from __future__ import annotations

import json
from pathlib import Path

import click

from cchc_lib.cli.options import FAIL_ON, FORMAT, LANG, end, examples, fail
from cchc_lib.errors import CchcError


@click.command(
    epilog=examples(
        "cchc compare units.csv --part on_time --whole received --target 99",
        "cchc compare units.csv --part on_time --whole received --block unit_level",
        "cchc compare units.csv --score total --step 0.01 --format json",
        "cchc compare units_2026.csv --score total --before 2025q4=older.csv",
        "cchc compare units.csv --part on_time --whole received --format csv",
    )
)
@click.argument("table", type=click.Path(path_type=Path))
@click.option("--part", metavar="COL", help="Column of cases that succeeded.")
@click.option("--whole", metavar="COL", help="Column of all cases.")
@click.option("--score", metavar="COL", help="Column of scores, in place of counts.")
@click.option(
    "--target",
    metavar="N",
    help="Rate to reach in per cent (99, 99,5%), or score in points.",
)
@click.option("--block", metavar="COL", help="Compare units inside these blocks only.")
@click.option("--level", help="Compare only units of this level, such as commune.")
@click.option("--se", metavar="COL", help="Column of standard errors of the score.")
@click.option("--step", metavar="N", help="Step the score was rounded to, points.")
@click.option(
    "--unit",
    "units",
    metavar="CODE",
    multiple=True,
    help="Ask about this unit, by code or name; may be given several times.",
)
@click.option(
    "--top",
    type=int,
    default=3,
    show_default=True,
    help="Say who is certainly and who possibly among the first N; 0: do not.",
)
@click.option(
    "--before",
    metavar="[PERIOD=]TABLE",
    multiple=True,
    help="Earlier table of the same columns; may be given several times.",
)
@click.option("--period", help="Period of TABLE, where its name lacks it.")
@click.option(
    "--crosswalk",
    type=click.Choice(["province", "ward", "none"]),
    help="How to join units across the reform of 1 July 2025.",
)
@click.option(
    "--alpha",
    type=float,
    default=0.05,
    show_default=True,
    help="Accepted share of false alarms.",
)
@click.option(
    "--draws", type=int, default=10_000, show_default=True, help="Draws behind ranks."
)
@click.option("--seed", type=int, default=1, show_default=True, help="Start of draws.")
@FORMAT
@LANG
@FAIL_ON
def compare(table: Path, form: str, lang: str, fail_on: str, **asked: object) -> None:
    """Compare the units of TABLE: which differences are real, and how sure.

    TABLE is a CSV file or a workbook with one row a unit. Columns are found whatever
    their case and diacritics. Exit status: 0 nothing at or above --fail-on, 1
    findings, 2 the table could not be read.
    """
    from cchc_lib.pipeline import comparing

    try:
        found = comparing.compare(table, lang=lang, **asked)  # type: ignore[arg-type]
    except CchcError as error:
        fail(error, lang)
    if form == "json":
        record = comparing.comparison_record(found)
        click.echo(json.dumps(record, ensure_ascii=False, indent=1, allow_nan=False))
    else:
        write = comparing.comparison_csv if form == "csv" else comparing.comparison_text
        click.echo(write(found), nl=False)
    end((finding.severity for finding in found.findings), fail_on)
