"""Run the command as a user does, in one process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cchc_lib.cli import main
from cchc_lib.vocabulary import data_path

CLEAN = "Huyện tiếp nhận 1.000 hồ sơ, trong đó 980 hồ sơ đúng hạn, đạt 98%.\n"
WRONG = "Huyện tiếp nhận 8.701 hồ sơ, trong đó 625 hồ sơ trễ hạn, chiếm 7,76%.\n"


@pytest.fixture
def cchc() -> Callable[..., Result]:
    """Run ``cchc`` with some arguments; a crash is raised, not swallowed."""

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(main, [*map(str, arguments)], catch_exceptions=False)

    return run


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    """Write a report without a contradiction."""
    path = tmp_path / "clean.txt"
    path.write_text(CLEAN, "utf-8")
    return path


@pytest.fixture
def wrong(tmp_path: Path) -> Path:
    """Write a report with a material contradiction."""
    path = tmp_path / "wrong.txt"
    path.write_text(WRONG, "utf-8")
    return path


@pytest.fixture
def long_xuyen() -> Path:
    """Give the sample whose worst finding is a rounding."""
    return data_path("samples", "long_xuyen_2020.txt")
