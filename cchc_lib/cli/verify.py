"""The command ``cchc verify``: a folder of reports in, whether it comes out again.

One duty: find the plan, call ``verify_run``, print. Exit 0: every byte the same; 1: a
report differs; 2: could not run.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from cchc_lib.cli.options import LANG, examples, fail
from cchc_lib.cli.places import notebooks_folder
from cchc_lib.errors import CchcError
from cchc_lib.findings.lines import safe

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from cchc_lib.runs.verify import Place, Verified


@click.command(
    epilog=examples(
        "cchc verify reports",
        "cchc verify pages --plan my_plan.yml",
        "cchc verify reports --format json",
    )
)
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--plan",
    type=click.Path(path_type=Path),
    help="The plan the reports were made from, if it is not where it was.",
)
@click.option("--jobs", type=click.IntRange(1), help="Reports at once.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="text for people, json for programs.",
)
@LANG
def verify(
    folder: Path, plan: Path | None, jobs: int | None, form: str, lang: str
) -> None:
    """Make the reports of FOLDER again and compare every byte.

    FOLDER is only read. What differs is named with the inputs, code and packages that
    have changed since. Exit status: 0 all the same, 1 a report differs, 2 could not
    run.
    """
    from cchc_lib.runs.manifest import read_record
    from cchc_lib.runs.verify import verify_run
    from cchc_lib.runs.words import words_of

    try:
        place = read_record(folder).request.plan
        found = verify_run(folder, plan or _plan_at(place), jobs=jobs)
    except CchcError as error:
        fail(error, lang)
    if form == "json":
        rows = [asdict(one) for one in found]
        click.echo(json.dumps({"reports": rows}, ensure_ascii=False, indent=1))
    else:
        for line in _lines(found, words_of(lang)):
            click.echo(safe(line))
    sys.exit(int(any(one.status != "same" for one in found)))


def _plan_at(place: str) -> Path:
    """Where the plan was, counted from here; else among the shipped notebooks."""
    here = Path(place)
    return here if here.is_file() else notebooks_folder().parent / place


def _lines(found: tuple[Verified, ...], words: Mapping[str, str]) -> Iterator[str]:
    for one in found:
        if one.status == "same":
            continue
        yield f"{one.name}: {words[f'verify.{one.status}']}"
        places = dict.fromkeys((*one.differing, *one.altered))
        yield from (f"  {_said(place, words)}" for place in places)
        if one.grounds:
            yield f"  {words['verify.grounds']} {', '.join(one.grounds)}"
        elif one.status == "differs":
            yield f"  {words['verify.no_grounds']}"
    same = sum(one.status == "same" for one in found)
    yield words["verify.same"].format(n=same, all=len(found))


def _said(place: Place, words: Mapping[str, str]) -> str:
    if place.missing:
        return words["verify.missing"].format(path=place.path)
    if place.line is None:
        return place.path
    return words["verify.line"].format(path=place.path, n=place.line)
