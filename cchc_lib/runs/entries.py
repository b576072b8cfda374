"""Entries of a plan: one checked report, or one for each file.

One duty: one entry's keys against its notebook's parameters and the files on disk.
The form of an entry is told in ``plan``.
"""

from __future__ import annotations

import glob
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cchc_lib.errors import DataError
from cchc_lib.runs.parameters import Parameter, Value, read_parameters
from cchc_lib.runs.slugs import slug
from cchc_lib.runs.tables import refuse_unknown, table_of, text_of, whole_seconds

_KEYS = ("notebook", "name", "title", "parameters", "inputs", "for_each", "timeout")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One notebook with its parameters: one page to be."""

    name: str  # a slug, unique in its plan
    notebook: Path
    title: str | None
    parameters: Mapping[str, Value]  # as the plan sets them
    inputs: tuple[str, ...]  # from the root, or absolute; POSIX
    timeout: int  # seconds a cell
    known: Mapping[str, Parameter]  # what the notebook takes


class Entry:
    """One entry of the plan while it is read; ``place`` leads every message."""

    def __init__(
        self, plan: Path, root: Path, number: int, entry: object, seconds: int
    ) -> None:
        self.plan, self.root = plan, root
        self.place = f"{plan}, report {number}"
        self.table = table_of(entry, self.place)
        if isinstance(self.table.get("name"), str):
            self.place += f" ({self.table['name']})"
        refuse_unknown(self.table, _KEYS, f"{self.place}, key")
        self.timeout = whole_seconds(self.table, self.place, seconds)
        self.notebook = self._notebook()
        self.known = read_parameters(self.notebook)

    def reports(self) -> Iterator[Report]:
        """One report, or one for each file of ``for_each``."""
        parameters = table_of(
            self.table.get("parameters", {}), f"{self.place}, parameters"
        )
        for found in self._files():
            yield self._report(parameters | found)

    def _report(self, parameters: dict[str, Value]) -> Report:
        self._check(parameters)
        stem = slug(Path(str(self._each(parameters) or self.notebook)).stem)
        return Report(
            name=self._name(stem),
            notebook=self.notebook,
            title=text_of(self.table, "title", self.place),
            parameters=parameters,
            inputs=self._inputs(parameters),
            timeout=self.timeout,
            known=self.known,
        )

    def _each(self, parameters: Mapping[str, Value]) -> Value:
        return parameters.get(next(iter(self.table.get("for_each", {})), ""))

    def _notebook(self) -> Path:
        name = text_of(self.table, "notebook", self.place)
        if name is None:
            raise DataError(self.place, "no notebook", "the key 'notebook'")
        for folder in (self.plan.parent, self.root):
            if (folder / name).is_file():
                return folder / name
        raise DataError(
            f"{self.place}, notebook", repr(name), "a file beside the plan or its root"
        )

    def _files(self) -> list[dict[str, Value]]:
        if "for_each" not in self.table:
            return [{}]
        place = f"{self.place}, for_each"
        each = table_of(self.table["for_each"], place)
        if len(each) != 1:
            raise DataError(place, repr(each), "one parameter and the files it takes")
        [(parameter, patterns)] = each.items()
        return [{parameter: file} for file in self._find(patterns, place)]

    def _inputs(self, parameters: Mapping[str, Value]) -> tuple[str, ...]:
        place = f"{self.place}, inputs"
        declared = self._find(self.table.get("inputs", []), place)
        named = [
            Path(value).as_posix()
            for value in _strings(parameters)
            if value and _is_file(self.root, value)
        ]
        return tuple(dict.fromkeys([*named, *declared]))

    def _find(self, patterns: object, place: str) -> list[str]:
        listed = [patterns] if isinstance(patterns, str) else patterns
        if not isinstance(listed, list) or not all(isinstance(p, str) for p in listed):
            raise DataError(place, repr(patterns), "a path, or a list of paths")
        return [file for pattern in listed for file in self._match(pattern, place)]

    def _match(self, pattern: str, place: str) -> list[str]:
        if _is_file(self.root, pattern):  # also when its name holds a bracket
            return [Path(pattern).as_posix()]
        found = glob.glob(pattern, root_dir=self.root, recursive=True)  # noqa: PTH207
        files = sorted(Path(name).as_posix() for name in found)
        files = [name for name in files if _is_file(self.root, name)]
        if not files:
            raise DataError(place, f"no file {pattern!r}", f"a file under {self.root}")
        return files

    def _check(self, parameters: Mapping[str, Value]) -> None:
        known = tuple(self.known)
        if parameters and not known:
            raise DataError(
                f"{self.place}, parameters",
                ", ".join(parameters),
                f"none, as {self.notebook.name} has no cell tagged 'parameters'",
            )
        refuse_unknown(parameters, known, f"{self.place}, parameter")
        for name, value in parameters.items():
            if not self.known[name].accepts(value):
                raise DataError(
                    f"{self.place}, parameter {name!r}",
                    f"{value!r} ({type(value).__name__})",
                    f"{self.known[name].type} as in {self.notebook.name}",
                )

    def _name(self, stem: str) -> str:
        default = "{stem}"
        name = (text_of(self.table, "name", self.place) or default).replace(
            default, stem
        )
        if name != slug(name):
            raise DataError(
                f"{self.place}, name", repr(name), f"a slug such as {slug(name)!r}"
            )
        return name


def _strings(values: Mapping[str, Value]) -> Iterator[str]:
    for value in values.values():
        members = value if isinstance(value, list) else [value]
        yield from (member for member in members if isinstance(member, str))


def _is_file(root: Path, name: str) -> bool:
    try:
        return (root / name).is_file()
    except (OSError, ValueError):  # a text too long or too odd to be a path
        return False
