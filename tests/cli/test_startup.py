"""A check starts at once: nothing heavy is imported on its path."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = {
    "IPython", "babel", "jinja2", "jsonschema", "jupyter_client", "lxml", "matplotlib",
    "nbconvert", "nbformat", "numpy", "pandas", "papermill", "scipy", "seaborn", "tqdm",
}  # fmt: skip
REPORT = """
import json, sys
from cchc_lib.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert end.code in (0, 1), end.code
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""


def modules_of(*arguments: object) -> set[str]:
    """Run the command in a fresh process and list what it has imported."""
    done = subprocess.run(
        [sys.executable, "-c", REPORT, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_check_imports_nothing_heavy(long_xuyen, form):
    modules = modules_of("check", long_xuyen, "--format", form)

    assert "cchc_lib.checks" in modules
    assert modules & HEAVY == set()


@pytest.mark.parametrize(
    "arguments", [["figures"], ["explain", "F01"], ["schema"]], ids=" ".join
)
def test_light_commands_import_nothing_heavy(long_xuyen, arguments):
    files = [long_xuyen] if arguments == ["figures"] else []

    assert modules_of(*arguments, *files) & HEAVY == set()


def test_check_leaves_notebooks_alone(long_xuyen):
    modules = modules_of("check", long_xuyen)

    assert not any(name.startswith("cchc_lib.runs") for name in modules)
