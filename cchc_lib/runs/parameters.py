"""The parameters a notebook takes: names, types and defaults of its tagged cell.

One duty: the cell tagged ``parameters`` → what each parameter accepts. Read with
``ast`` from the notebook's JSON, so that nothing is run or imported. Not here: plans.

- ``level: float = 0.95  # fraction of 1``: the annotation says what is accepted.
- ``level = 0.95``: the type of the default does; ``None`` accepts anything.
- A whole number is accepted where a fraction is; nothing else is converted.
"""

from __future__ import annotations

import ast
import io
import json
import tokenize
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from cchc_lib.errors import DataError

# What YAML and JSON can say alike, and Papermill can write into a cell.
Value: TypeAlias = str | int | float | bool | list["Value"] | dict[str, "Value"] | None

_SIMPLE: Mapping[str, tuple[type, ...]] = {
    "str": (str,),
    "int": (int,),
    "float": (float, int),
    "bool": (bool,),
    "list": (list,),
    "tuple": (list,),
    "dict": (dict,),
    "None": (type(None),),
}
_CAPITALISED = {"List": "list", "Dict": "dict", "Tuple": "tuple", "Sequence": "list"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """One name in the parameters cell."""

    name: str
    type: str  # as an annotation, "" where anything is accepted
    default: Value  # None also where the default is no literal
    note: str  # the comment on its line, which holds the unit

    def accepts(self, value: Value) -> bool:
        """Tell whether ``value`` is of the parameter's type."""
        return not self.type or _matches(value, ast.parse(self.type, mode="eval").body)


def read_parameters(notebook: Path) -> dict[str, Parameter]:
    """Read what the notebook's ``parameters`` cell declares, in its order.

    Raises
    ------
    DataError
        If the file is no notebook, or the cell is no Python.
    """
    source = _tagged_source(notebook)
    try:
        statements = ast.parse(source).body
    except SyntaxError as error:
        raise DataError(
            f"{notebook.name}, parameters cell, line {error.lineno}",
            repr((error.text or "").strip()),
            "plain assignments in Python, without magics",
        ) from error
    notes = _comments(source)
    found: dict[str, Parameter] = {}
    for statement in statements:
        for name, annotation, value in _assigned(statement):
            found[name] = _parameter(
                name, annotation, value, notes.get(statement.lineno, "")
            )
    return found


def _tagged_source(notebook: Path) -> str:
    for cell in _cells(notebook):
        if "parameters" in cell.get("metadata", {}).get("tags", ()):
            return "".join(cell.get("source", ""))
    return ""


def _cells(notebook: Path) -> list[dict[str, Any]]:
    try:
        content = json.loads(notebook.read_text("utf-8"))
        cells = content["cells"]
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(
            notebook.name, "no Jupyter notebook", "a notebook of format 4 (.ipynb)"
        ) from error
    return [cell for cell in cells if cell.get("cell_type") == "code"]


def _assigned(
    statement: ast.stmt,
) -> list[tuple[str, ast.expr | None, ast.expr | None]]:
    match statement:
        case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation):
            return [(name, annotation, statement.value)]
        case ast.Assign(targets=targets, value=value):
            names = [t.id for t in targets if isinstance(t, ast.Name)]
            return [(name, None, value) for name in names]
    return []


def _parameter(
    name: str, annotation: ast.expr | None, value: ast.expr | None, note: str
) -> Parameter:
    known, default = _literal(value)
    if annotation is not None:
        type_ = ast.unparse(annotation)
    elif known and default is not None:
        type_ = type(default).__name__
    else:
        type_ = ""
    plain = list(default) if isinstance(default, tuple) else default
    return Parameter(name=name, type=type_, default=plain, note=note)


def _literal(node: ast.expr | None) -> tuple[bool, Any]:
    """Say whether the default is written out, and what it is."""
    if node is None:
        return False, None
    try:
        return True, ast.literal_eval(node)
    except ValueError:  # a call or a name: only the kernel knows its value
        return False, None


def _comments(source: str) -> dict[int, str]:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return {
        token.start[0]: token.string.lstrip("# ").rstrip()
        for token in tokens
        if token.type == tokenize.COMMENT
    }


def _matches(value: Value, node: ast.expr) -> bool:
    match node:
        case ast.Constant(value=None):
            return value is None
        case ast.Constant(value=str(quoted)):
            return _matches(value, ast.parse(quoted, mode="eval").body)
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return _is_simple(value, name)
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return _matches(value, left) or _matches(value, right)
        case ast.Subscript(value=ast.Name(id=name) | ast.Attribute(attr=name)):
            return _matches_generic(value, name, node.slice)
    return True  # an annotation we do not know rules nothing out


def _is_simple(value: Value, name: str) -> bool:
    types = _SIMPLE.get(_CAPITALISED.get(name, name))
    if types is None:
        return True
    return isinstance(value, types) and (name == "bool" or not isinstance(value, bool))


def _matches_generic(value: Value, name: str, inner: ast.expr) -> bool:
    members = inner.elts if isinstance(inner, ast.Tuple) else [inner]
    match name:
        case "Literal":
            return any(
                isinstance(m, ast.Constant)
                and type(m.value) is type(value)
                and m.value == value
                for m in members
            )
        case "Optional":
            return value is None or _matches(value, inner)
        case "Union":
            return any(_matches(value, member) for member in members)
        case "list" | "List" | "Sequence":
            return isinstance(value, list) and all(_matches(v, inner) for v in value)
    return _is_simple(value, name)
