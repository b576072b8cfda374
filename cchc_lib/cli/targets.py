"""The command ``cchc targets``: texts and a set of targets in, verdicts out.

One duty: parse, call ``hold_audits``, print. Same formats and exit codes as ``check``.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import click

from cchc_lib.cli.batch import audit_paths
from cchc_lib.cli.options import FAIL_ON, FORMAT, LANG, end, examples, fail
from cchc_lib.cli.streams import wants_colour
from cchc_lib.errors import CchcError
from cchc_lib.findings.lines import safe


@click.command(
    epilog=examples(
        "cchc targets report.txt --targets hong_ngu_2021",
        "cchc targets 2020.txt 2024.txt --targets criteria.txt --format json",
        "cchc targets report.txt --targets my_targets.yml --lang en",
    )
)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--targets",
    "aims",
    metavar="ID",
    required=True,
    help="A set of data/targets, a YAML file of one, or a text that prints targets.",
)
@FORMAT
@LANG
@FAIL_ON
def targets(
    paths: tuple[Path, ...], aims: str, form: str, lang: str, fail_on: str
) -> None:
    """Hold what PATHS report against targets: met, missed, or not proven.

    Targets of another body or period are a comparison: findings on them are notes.
    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 a file or the targets
    could not be read. The other files are compared and printed all the same.
    """
    from cchc_lib.findings.targets.lines import targets_text
    from cchc_lib.pipeline.targeting import hold_audits
    from cchc_lib.pipeline.targeting.payload import targets_csv, targets_record

    audits, problems = audit_paths(paths, lang=lang)
    for word in problems:
        click.echo(f"cchc: {safe(word)}", err=True)
    if not audits:
        sys.exit(2)
    try:
        found = hold_audits(audits, aims, lang=lang)
    except CchcError as error:
        fail(error, lang)
    if form == "json":
        click.echo(json.dumps(targets_record(found), ensure_ascii=False, indent=1))
    else:
        colour = wants_colour(sys.stdout)
        text = (
            targets_csv(found) if form == "csv" else targets_text(found, colour=colour)
        )
        click.echo(text, nl=False, color=colour)
    if problems:
        sys.exit(2)
    end((finding.severity for finding in found.found), fail_on)
