"""What is installed: the three lists of packages agree, and nothing else leaks in.

``pyproject.toml`` states what is needed, ``environment.yml`` says the same for conda,
``requirements.lock`` pins it with hashes and names no place to fetch it from.
"""

from __future__ import annotations

import importlib.metadata
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
CONDA = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))

# conda-forge splits these; the half without a graphical toolkit is enough.
CONDA_NAMES = {"matplotlib-base": "matplotlib", "seaborn-base": "seaborn"}
ONLY_CONDA = {"pip", "python", "setuptools"}  # what `pip install -e .` itself needs
COMMANDS = ("audit", "test", "lab", "bench", "browser-test", "lint", "help", "clean")
LOCKED_EXTRAS = ("dask", "lab", "legacy", "test")

# MPL-2.0 binds the files of the package itself, which we use unchanged.
FREE = re.compile(r"\b(MIT|BSD|Apache|PSF|Python Software Foundation|MPL-2\.0)\b")
BINDING = re.compile(r"\b(A|L)?GPL|\bGNU\b|\bSSPL\b|\bCommons Clause\b")

HASH = r"--hash=sha256:[0-9a-f]{64}"
MARKER = r"""(?: ; [\w'".*<>=!() ]+)?"""
ENTRY = re.compile(
    rf"[a-z0-9-]+==[\w.!+]+{MARKER} \\\n(?:    {HASH} \\\n)*    {HASH}\n"
)


def parse(lines: list[str]) -> dict[str, Requirement]:
    requirements = map(Requirement, lines)
    return {canonicalize_name(found.name): found for found in requirements}


def stated(*extras: str) -> dict[str, Requirement]:
    """Requirements of the project and of some of its extras, but not itself."""
    optional = PROJECT["optional-dependencies"]
    lines = [*PROJECT["dependencies"], *(line for x in extras for line in optional[x])]
    found = parse(lines)
    found.pop("cchc-workbench", None)
    return found


def locked() -> list[tuple[str, str]]:
    pairs = re.findall(r"^([a-z0-9-]+)==([\w.!+]+)", LOCK, re.MULTILINE)
    return [(canonicalize_name(name), version) for name, version in pairs]


def test_lock_holds_pinned_names_markers_and_hashes_only() -> None:
    rest = ENTRY.sub("", LOCK)

    assert rest == "", f"no address, path, option or comment belongs here: {rest[:200]}"


@pytest.mark.parametrize("name", stated(*LOCKED_EXTRAS))
def test_lock_pins_what_the_project_states(name: str) -> None:
    allowed = stated(*LOCKED_EXTRAS)[name].specifier
    versions = [version for pinned, version in locked() if pinned == name]

    assert versions, f"{name} is not locked; run `make lock`"
    assert all(version in allowed for version in versions)


def test_lock_names_no_test_browser() -> None:
    assert "playwright" not in dict(locked())


@pytest.mark.parametrize(
    "name",
    ["requirements.lock", "environment.yml", "pyproject.toml", "Makefile", ".ci/run"],
)
def test_no_address_is_written_down(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")

    assert not re.search("://|index-url|find-links", drop_refusals(text))


def drop_refusals(text: str) -> str:
    """Leave out the options that tell a resolver to write no address."""
    return re.sub(r"--no-emit-(index-url|find-links)", "", text)


def test_conda_states_what_the_project_states() -> None:
    *lines, _ = CONDA["dependencies"]
    conda = {
        CONDA_NAMES.get(found.name, canonicalize_name(found.name)): found.specifier
        for found in map(Requirement, lines)
    }

    ours = {name: conda[name] for name in conda.keys() - ONLY_CONDA}
    assert ours == {name: found.specifier for name, found in stated().items()}


def test_conda_installs_the_checkout_last() -> None:
    assert CONDA["dependencies"][-1] == {"pip": ["-e ."]}
    assert CONDA["channels"] == ["conda-forge"]


def test_conda_takes_the_same_python() -> None:
    python = next(line for line in CONDA["dependencies"] if line.startswith("python>"))

    assert Requirement(python).specifier == SpecifierSet(PROJECT["requires-python"])


@pytest.mark.parametrize("name", stated(*LOCKED_EXTRAS))
def test_direct_dependency_is_free_to_use(name: str) -> None:
    if name not in installed():
        pytest.skip(f"{name} is not installed here")

    assert FREE.search(licence(name)), licence(name)


def test_no_locked_package_binds_our_licence() -> None:
    here = {name for name, _ in locked()} & installed()
    bound = {name: licence(name) for name in sorted(here) if binds(licence(name))}

    assert not bound


def installed() -> set[str]:
    return {canonicalize_name(d.name) for d in importlib.metadata.distributions()}


def licence(name: str) -> str:
    """Say the licence a package declares: expression, classifiers or first line."""
    declared = importlib.metadata.metadata(name)
    if expression := declared.get("License-Expression"):
        return expression
    classifiers = declared.get_all("Classifier") or []
    named = [line for line in classifiers if line.startswith("License ::")]
    return "; ".join(named) or (declared.get("License") or "none").splitlines()[0]


def binds(words: str) -> bool:
    return bool(BINDING.search(words))


@pytest.mark.parametrize("words", ["GPL-3.0-or-later", "AGPLv3", "GNU GPL", "LGPL-2.1"])
def test_binding_licences_are_recognised(words: str) -> None:
    assert binds(words)


@pytest.mark.parametrize(
    "entry",
    importlib.metadata.distribution("cchc-workbench").entry_points,
    ids=lambda entry: entry.name,
)
def test_entry_point_leads_somewhere(entry: importlib.metadata.EntryPoint) -> None:
    module = ROOT.joinpath(*entry.module.split("."))
    if not module.with_suffix(".py").exists() and not module.is_dir():
        pytest.skip(f"{entry.module} is not built yet")

    assert callable(entry.load())


@pytest.mark.skipif(not shutil.which("make"), reason="make is not installed")
@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_every_command(command: str) -> None:
    done = subprocess.run(
        ["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert re.search(rf"^  make {command} +\S", done.stdout, re.MULTILINE)


@pytest.mark.slow
def test_wheel_carries_data_and_notebooks(in_wheel: set[str]) -> None:
    held = {f"cchc_lib/{name}" for name in [*files("data"), *files("notebooks")]}

    missing = sorted(held - in_wheel)
    assert not missing


@pytest.mark.slow
def test_wheel_carries_every_module_and_page(in_wheel: set[str]) -> None:
    missing = sorted(set(files("cchc_lib")) - in_wheel)

    assert not missing, "a folder without __init__.py, or a kind not in package-data"


def files(folder: str) -> Iterator[str]:
    for path in (ROOT / folder).rglob("*"):
        if path.is_file() and path.suffix != ".pyc" and not hidden(path):
            yield path.relative_to(ROOT).as_posix()


def hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(ROOT).parts)


@pytest.fixture(scope="module")
def in_wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Build from a copy, so that the checkout stays clean; give the names inside."""
    folder = tmp_path_factory.mktemp("wheel")
    copy = folder / "copy"
    clutter = shutil.ignore_patterns("__pycache__", ".*")
    for name in ("cchc_lib", "data", "notebooks"):
        shutil.copytree(ROOT / name, copy / name, ignore=clutter)
    for name in ("pyproject.toml", "setup.py", "LICENSE", "README.md"):
        if (ROOT / name).exists():
            shutil.copy(ROOT / name, copy)
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps"]
    subprocess.run(
        [*pip, "--no-build-isolation", "--wheel-dir", str(folder), str(copy)],
        check=True,
    )
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return set(wheel.namelist())
