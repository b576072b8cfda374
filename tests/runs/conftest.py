"""Tiny notebooks of one behaviour each, plans of them, and eyes for pages."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import yaml

STATED = "application/vnd.cchc.summary+json"


class Desk:
    """A folder with ``notebooks/`` and ``data/`` in which plans are written."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "notebooks").mkdir()
        (root / "data").mkdir()

    def data(self, name: str, text: str = "104.259 hồ sơ") -> Path:
        path = self.root / "data" / name
        path.write_text(text, "utf-8")
        return path

    def notebook(
        self, name: str, *cells: str, parameters: str = 'lang: str = "vi"'
    ) -> Path:
        """Write a notebook; a cell that starts with ``#`` or ``|`` is Markdown."""
        written = [_cell(parameters, tags=["parameters"]), *map(_cell, cells)]
        path = self.root / "notebooks" / name
        content = {
            "cells": written,
            "metadata": {},
            "nbformat": 4,
            "nbformat_minor": 4,
        }
        path.write_text(json.dumps(content), "utf-8")
        return path

    def plan(self, *reports: dict[str, Any], **keys: Any) -> Path:
        path = self.root / "notebooks" / "plan.yml"
        content = {**keys, "reports": list(reports)}
        path.write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
        return path


def _cell(source: str, **metadata: Any) -> dict[str, Any]:
    if source.startswith(("#", "|")):
        return {"cell_type": "markdown", "metadata": {}, "source": source}
    return {
        "cell_type": "code",
        "metadata": metadata,
        "source": source.splitlines(keepends=True),
        "execution_count": None,
        "outputs": [],
    }


@pytest.fixture(scope="session", autouse=True)
def fixed_code() -> Iterator[None]:
    """Hold our own code and data still: someone may edit them while tests run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cchc_lib.runs.origins._own_digest", lambda: "0" * 64)
        yield


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture(scope="session")
def make_desk(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Desk]:
    return lambda name: Desk(tmp_path_factory.mktemp(name))


@pytest.fixture(scope="session")
def states() -> Callable[..., str]:
    """Code of a cell that states a summary."""

    def code(verdict: str = "ok", **stated: Any) -> str:
        summary = {"title": "", "verdict": verdict, "sentence": "", **stated}
        bundle = {STATED: summary, "text/plain": "only for notebooks"}
        return f"from IPython.display import display\ndisplay({bundle!r}, raw=True)"

    return code


@dataclass
class Seen(HTMLParser):
    """What stands in a page: tags with attributes, and the text between them."""

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]

    def harms(self) -> Iterator[str]:
        """Name everything in the page that would run or fetch."""
        for tag, attributes in self.tags:
            if tag in {"script", "iframe", "object", "embed", "base", "form"}:
                yield tag
            for name, value in attributes.items():
                fetches = name in {"src", "srcset", "poster"} or tag == "link"
                remote = name in {"src", "href"} and not value.startswith("data:")
                if name.startswith("on") or (fetches and remote):
                    yield f"{tag} {name}={value}"
                if name == "href" and value.lower().startswith("javascript"):
                    yield f"{tag} {name}={value}"


@pytest.fixture(scope="session")
def see() -> Callable[[str | Path], Seen]:
    def look(page: str | Path) -> Seen:
        seen = Seen()
        seen.feed(page.read_text("utf-8") if isinstance(page, Path) else page)
        return seen

    return look
