"""Cases as data, sentences as scenes, and relations as one line each.

``likely head_of_part: part=f2 whole=f1 share=f3 | detail`` is one candidate; ``f1/``
is the denominator of ``f1``. A case expects one candidate among those proposed;
``none`` expects no candidate, ``nothing firm`` none that could contradict. A row whose
``gap`` is not empty is a known gap: it must fail until the code is mended.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from cchc_lib.figures import extract_figures
from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import Scene
from cchc_lib.vocabulary import load_vocabulary
from tests.case_files import parametrize_cases

HERE = Path(__file__).parent
Propose = Callable[[Scene], Iterable[Relation]]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give an argument ``share_case`` each row of ``cases_share.csv``."""
    parametrize_cases(metafunc, HERE)


def describe(relation: Relation) -> str:
    """Write a candidate as one line."""
    terms = " ".join(
        f"{t.role}={t.figure}{'/' if t.take == 'denominator' else ''}"
        for t in relation.terms
    )
    detail = f" | {relation.detail}" if relation.detail else ""
    return f"{relation.strength} {relation.reason}: {terms}{detail}"


@pytest.fixture(scope="session")
def scene_of() -> Callable[[str], Scene]:
    """Read a text and put its figures in their places; ``¶`` starts a paragraph."""

    def run(text: str) -> Scene:
        reading = extract_figures(text.replace("¶", "\n\n"))
        return Scene(reading, load_vocabulary())

    return run


@pytest.fixture(scope="session")
def proposed(scene_of) -> Callable[[Propose, str], list[str]]:
    """Describe every candidate that a relation's file proposes for a text."""
    return lambda propose, text: [describe(r) for r in propose(scene_of(text))]


@pytest.fixture(scope="session")
def fits() -> Callable[[list[str], Mapping[str, str]], bool]:
    """Say whether the candidates are what a case expects."""

    def run(lines: list[str], case: Mapping[str, str]) -> bool:
        match case["candidate"]:
            case "none":
                return lines == []
            case "nothing firm":
                return all(line.startswith("weak ") for line in lines)
            case expected:
                return expected in lines

    return run
