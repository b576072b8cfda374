"""Plans: which notebooks run, with which parameters, on which files.

One duty: a YAML plan → checked reports. Everything that can be wrong before a kernel
starts is refused here, in one sentence that names the plan, the entry, what was read
and what was expected. Not here: running.

::

    title: Kiểm tra số liệu CCHC        # heading of the index; optional
    timeout: 600                        # seconds one cell may take; optional
    reports:
      - notebook: audit_reported_figures.ipynb
        for_each: {source: "data/samples/*.txt"}   # one report a file
        name: "audit-{stem}"            # default "{stem}": the file's name as a slug
        parameters: {scheme: qd766_2022}
        inputs: [data/frameworks/*.yml] # what else it reads
      - notebook: score_consistency.ipynb
        name: quang-ninh-2023           # default: the notebook's name as a slug
        title: Quảng Ninh 2023          # optional; the notebook's own title wins
        timeout: 1200
        parameters: {table: data/tables/quang_ninh_2023.csv}

- ``notebook`` is looked for beside the plan, then under the root.
- All other paths count from the root: the folder that holds ``notebooks/`` when the
  plan lies in such a folder, else the plan's own. It is the kernels' working folder.
- A parameter whose value is the path of a file is an input without being declared.
- Text is quoted where YAML would read a number or a date.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from cchc_lib.errors import DataError, UnknownNameError
from cchc_lib.runs.entries import Entry, Report
from cchc_lib.runs.tables import refuse_unknown, table_of, text_of, whole_seconds

TIMEOUT = 600  # seconds a cell
_PLAN_KEYS = ("title", "timeout", "reports")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A checked list of reports."""

    path: Path
    root: Path  # working folder of the kernels, absolute
    title: str | None
    reports: tuple[Report, ...]

    @property
    def place(self) -> str:
        """Path of the plan from the root: the same wherever it is run from."""
        return self.path.resolve().relative_to(self.root).as_posix()

    def select(self, only: Sequence[str]) -> tuple[Report, ...]:
        """Give the reports named, in the plan's order; all if none is."""
        names = tuple(report.name for report in self.reports)
        for name in only:
            if name not in names:
                raise UnknownNameError(f"{self.path}, report", name, names)
        return tuple(r for r in self.reports if not only or r.name in only)


def load_plan(path: str | Path) -> Plan:
    """Read a plan and check every entry against its notebook and the files.

    Parameters
    ----------
    path : str or Path
        The YAML file.

    Returns
    -------
    Plan
        With one report for each file a ``for_each`` names.

    Raises
    ------
    DataError
        If the plan is no such YAML, or a notebook, an input or a name is wrong.
    UnknownNameError
        If a key or a parameter is not known.
    """
    path = Path(path)
    content = table_of(_load(path), str(path))
    refuse_unknown(content, _PLAN_KEYS, f"{path}, key")
    seconds = whole_seconds(content, str(path), TIMEOUT)
    entries = content.get("reports")
    if not isinstance(entries, list) or not entries:
        raise DataError(f"{path}, reports", repr(entries), "a list of reports")
    folder = path.resolve().parent  # "plan.yml" alone has no folder above it
    root = folder.parent if folder.name == "notebooks" else folder
    reports = tuple(
        report
        for number, entry in enumerate(entries, start=1)
        for report in Entry(path, root, number, entry, seconds).reports()
    )
    _refuse_twice(path, reports)
    title = text_of(content, "title", str(path))
    return Plan(path=path, root=root, title=title, reports=reports)


class _UniqueKeys(yaml.SafeLoader):
    """YAML keeps the last of two equal keys and says nothing; a plan must not."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        """Refuse a key that occurs twice."""
        keys = Counter(key.value for key, _ in node.value)
        for key, count in keys.items():
            if count > 1:
                line = node.start_mark.line + 1
                raise yaml.YAMLError(f"key {key!r} twice in the entry of line {line}")
        return super().construct_mapping(node, deep)


def _load(path: Path) -> object:
    try:
        return yaml.load(path.read_text("utf-8"), Loader=_UniqueKeys)  # noqa: S506
    except OSError as error:
        raise DataError(str(path), "no file that can be read", "a plan") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        found = " ".join(str(error).split())
        raise DataError(str(path), found, "a YAML file in UTF-8") from error


def _refuse_twice(plan: Path, reports: Sequence[Report]) -> None:
    names = Counter(report.name for report in reports)
    for name, count in names.items():
        if count > 1:
            raise DataError(
                f"{plan}, name",
                f"{name!r} {count} times",
                "a name once, such as 'audit-{stem}' for each notebook",
            )
