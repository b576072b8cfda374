"""The shape of the house: who may import whom, and how large a part may grow.

The layers are those of the design: ground, waist, stages side by side, pipeline, and
the commands above. Rooms that are not built yet are not checked. Imports inside a
function or under ``TYPE_CHECKING`` count like any other.
"""

from __future__ import annotations

import ast
import functools
import graphlib
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "cchc_lib"
HEAVY = ("pandas", "scipy", "seaborn", "papermill")
MAX_FILE_LINES = 300
MAX_BODY_LINES = 40
MAX_PUBLIC_NAMES = 15

GROUND = frozenset({"errors", "numbers", "vocabulary", "stats"})
READING = frozenset({"sources", "figures", "relations", "scores"})
JUDGING = frozenset({"checks", "joint", "findings", "charts"})
STAGES = READING | JUDGING
BELOW_PIPELINE = GROUND | {"model"} | STAGES
MAY_IMPORT: dict[str, frozenset[str]] = {
    "errors": frozenset(),
    "numbers": frozenset({"errors"}),
    "stats": frozenset({"errors"}),
    "vocabulary": frozenset({"errors", "numbers"}),
    "model": frozenset({"errors", "numbers"}),
    **dict.fromkeys(STAGES, GROUND | {"model"}),
    "pipeline": BELOW_PIPELINE,
    "__init__": BELOW_PIPELINE | {"pipeline"},
    "runs": BELOW_PIPELINE | {"pipeline", "__init__"},
    "explorer": BELOW_PIPELINE | {"pipeline", "__init__"},
    "cli": BELOW_PIPELINE | {"pipeline", "__init__", "runs"},
    "__main__": frozenset({"cli"}),
}
ONLY_STANDARD_LIBRARY = ("errors", "numbers", "model")
MAY_PRINT = frozenset({"cli", "runs"})

FILES = sorted(PACKAGE.rglob("*.py"))


def test_every_room_has_a_place_in_the_design() -> None:
    strangers = {room_of(path) for path in FILES} - MAY_IMPORT.keys()

    assert not strangers, f"no layer is named for {sorted(strangers)}"


def test_rooms_import_only_what_lies_below_them() -> None:
    arrows = [
        f"{place(path)}:{line} imports {target}; {room_of(path)} may import only "
        f"{', '.join(sorted(MAY_IMPORT[room_of(path)])) or 'nothing of ours'}"
        for path in FILES
        for line, target in own_imports(path)
        if not allowed(room_of(path), room_of(PACKAGE / as_path(target)))
    ]

    assert not arrows, "\n".join(arrows)


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {
        name_of(path): {target for _, target in own_imports(path)} - {name_of(path)}
        for path in FILES
    }

    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        pytest.fail("a circle of imports: " + " ← ".join(error.args[1]))


def test_ground_under_the_waist_needs_no_other_package() -> None:
    foreign = [
        f"{place(path)}:{line} imports {name}"
        for path in FILES
        if room_of(path) in ONLY_STANDARD_LIBRARY
        for line, name in imports(path)
        if top(name) not in sys.stdlib_module_names | {"cchc_lib"}
    ]

    assert not foreign, "\n".join(foreign)


def test_files_stay_short() -> None:
    lengths = {place(path): len(text_of(path).splitlines()) for path in FILES}
    long = [f"{name}: {n} lines" for name, n in lengths.items() if n > MAX_FILE_LINES]

    assert not long, f"more than {MAX_FILE_LINES} lines, split: {long}"


def test_functions_stay_short() -> None:
    long = [
        f"{place(path)}:{function.lineno} {function.name}: body of {length} lines"
        for path in FILES
        for function in functions(path)
        if (length := body_length(function)) > MAX_BODY_LINES
    ]

    assert not long, f"more than {MAX_BODY_LINES} lines, split:\n" + "\n".join(long)


def test_facade_names_few_things() -> None:
    names = public_names(PACKAGE / "__init__.py")

    assert len(names) <= MAX_PUBLIC_NAMES, f"{len(names)} names: {names}"


def test_only_commands_and_runs_print() -> None:
    prints = [
        f"{place(path)}:{node.lineno}"
        for path in FILES
        if room_of(path) not in MAY_PRINT
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]

    assert not prints, f"return the text or raise instead of print(): {prints}"


@pytest.mark.skipif(
    not (PACKAGE / "cli.py").exists() and not (PACKAGE / "cli").is_dir(),
    reason="there is no command line yet",
)
def test_command_line_starts_without_heavy_libraries() -> None:
    code = "import json, sys, cchc_lib.cli; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert not set(HEAVY) & set(json.loads(done.stdout))


@pytest.mark.parametrize(
    ("room", "target"),
    [
        ("figures", "checks"),  # stages stand side by side
        ("model", "vocabulary"),
        ("stats", "model"),
        ("pipeline", "runs"),
        ("runs", "cli"),
    ],
)
def test_arrows_up_or_across_are_refused(room: str, target: str) -> None:
    assert not allowed(room, target)


def test_imports_hidden_in_functions_count(tmp_path: Path) -> None:
    hidden = tmp_path / "hidden.py"
    hidden.write_text(
        "def late():\n"
        "    from cchc_lib.pipeline import audit\n"
        "    importlib.import_module('cchc_lib.cli')\n"
    )

    assert list(imports(hidden)) == [
        (2, "cchc_lib.pipeline.audit"),
        (3, "cchc_lib.cli"),
    ]


def place(path: Path) -> str:
    return path.relative_to(PACKAGE.parent).as_posix()


def name_of(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def as_path(module: str) -> str:
    return "/".join(module.split(".")[1:]) or "__init__"


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def allowed(room: str, target: str) -> bool:
    return room == target or target in MAY_IMPORT.get(room, frozenset())


def top(name: str) -> str:
    return name.partition(".")[0]


@functools.cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@functools.cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(text_of(path), filename=str(path))


def own_imports(path: Path) -> list[tuple[int, str]]:
    """Give line and module for every import of a module of ours."""
    return [
        (line, module_of(name))
        for line, name in imports(path)
        if top(name) == "cchc_lib"
    ]


def module_of(name: str) -> str:
    """Cut a name of something inside a module down to the module."""
    while name.count(".") and not is_module(name):
        name = name.rpartition(".")[0]
    return name


def is_module(name: str) -> bool:
    path = PACKAGE.parent.joinpath(*name.split("."))
    return path.with_suffix(".py").exists() or (path / "__init__.py").exists()


def imports(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree_of(path)):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module=str(module), names=names, level=0):
                yield from ((node.lineno, f"{module}.{a.name}") for a in names)
            case ast.Call(args=[ast.Constant(value=str(name)), *_]) if loads(node):
                yield node.lineno, name


def loads(call: ast.Call) -> bool:
    """Tell whether a call imports the module named by its first argument."""
    name = ast.unparse(call.func).rpartition(".")[2]
    return name in {"import_module", "__import__"}


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def body_length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines after the docstring."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def public_names(path: Path) -> list[str]:
    for node in tree_of(path).body:
        match node:
            case ast.Assign(targets=[ast.Name(id="__all__")], value=value):
                return list(ast.literal_eval(value))
    return []
