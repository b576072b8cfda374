"""Reports as Chromium shows them: made once, opened with an eye on all that happens.

Chromium is Debian's own (``CHROMIUM`` names another). Where it or Playwright is not
installed, every test here is skipped; ``make browser-test`` refuses to start instead.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from cchc_lib.runs import load_plan, run_plan

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HERE = Path(__file__).parent
PLAN = HERE.parents[1] / "notebooks" / "audit.yml"
FINDINGS = "long-xuyen-2020"  # the sample that shows a finding
CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip

# The name of the file is as hostile as its text; "/" is all that cannot stand in it.
HOSTILE_FILE = "<img src=x onerror=window.harmed=8>.txt"
HOSTILE_PLAN = """\
title: "<script>window.harmed=9</script>"
reports:
  - notebook: audit_reported_figures.ipynb
    for_each: {source: "data/*.txt"}
"""
HOSTILE_NAME = "audit_reported_figures/img-src-x-onerror-window-harmed-8.html"

TELL_VIOLATIONS = """
addEventListener("securitypolicyviolation",
  (event) => console.error("policy", event.violatedDirective, event.blockedURI))
"""


def _places() -> Iterator[str]:
    """Name every page there will be: its run, then its path in that run."""
    yield from ("vi/index.html", "en/index.html", "hostile/index.html")
    for report in load_plan(PLAN).reports:
        place = f"{report.notebook.stem}/{report.name}.html"
        yield f"vi/{place}"
        if report.name == FINDINGS:
            yield f"en/{place}"
    yield f"hostile/{HOSTILE_NAME}"


class Sight:
    """One open page, and what it asked for, said and did."""

    def __init__(self, browser: Browser, path: Path, **options: Any) -> None:
        self.requests: list[str] = []  # Playwright leaves out data: addresses
        self.said: list[str] = []
        self.dialogs: list[str] = []
        self.path = path
        self.context = browser.new_context(**options)
        self.context.add_init_script(TELL_VIOLATIONS)
        self.context.on("request", lambda request: self.requests.append(request.url))
        self.page = self.context.new_page()
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", self._close)
        self.page.goto(path.as_uri())

    def _close(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    def settle(self) -> None:
        """Unfold all there is, and wait until nothing more is asked for."""
        self.page.evaluate("document.querySelectorAll('details').forEach(d=>d.open=1)")
        self.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
        self.page.wait_for_load_state("networkidle")

    def each(self, selector: str, code: str) -> list[Any]:
        """Ask of every element that fits: ``code`` calls it ``e``."""
        return list(
            self.page.eval_on_selector_all(selector, f"found => found.map(e => {code})")
        )


@pytest.fixture(scope="session", autouse=True)
def chromium() -> Path:
    """The browser's path, or the reason why there is nothing to test with."""
    for package in ("playwright", "axe_playwright_python"):
        pytest.importorskip(package, reason=f"{package} is not installed")
    if not os.access(CHROMIUM, os.X_OK):
        pytest.skip(f"there is no browser at {CHROMIUM}")
    return CHROMIUM


@pytest.fixture(scope="session")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Folders of reports: the default plan twice, in English, and on a hostile text."""
    out = tmp_path_factory.mktemp("reports")
    hostile = _hostile_plan(tmp_path_factory.mktemp("hostile"))
    run_plan(PLAN, out=out / "vi", lang="vi", progress=False)
    # Another number of workers: the order of the work may not show either.
    run_plan(PLAN, out=out / "again", lang="vi", jobs=1, progress=False)
    run_plan(PLAN, out=out / "en", lang="en", only=FINDINGS, progress=False)
    run_plan(hostile, out=out / "hostile", progress=False)
    return {folder.name: folder for folder in out.iterdir()}


def _hostile_plan(root: Path) -> Path:
    """Write a plan with one hostile text and one that cannot be read at all."""
    for folder in ("notebooks", "data"):
        (root / folder).mkdir()
    shutil.copy(HERE / "hostile.txt", root / "data" / HOSTILE_FILE)
    (root / "data" / "empty.txt").touch()
    shutil.copy(PLAN.with_name("audit_reported_figures.ipynb"), root / "notebooks")
    plan = root / "notebooks" / "plan.yml"
    plan.write_text(HOSTILE_PLAN, "utf-8")
    return plan


@pytest.fixture(scope="session")
def places() -> set[str]:
    """Every page the tests look at."""
    return set(_places())


@pytest.fixture(scope="session")
def browser(chromium: Path, runs: dict[str, Path]) -> Iterator[Browser]:
    """One browser for all tests."""
    # After the runs: notebooks want an event loop of their own, and so does Playwright.
    assert runs
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=chromium, args=ARGUMENTS, headless=True
        )
        yield launched
        launched.close()


@pytest.fixture(
    scope="session",
    params=list(_places()),
    ids=lambda place: place.removesuffix(".html"),
)
def place(request: pytest.FixtureRequest) -> str:
    """Each page in turn; ``parametrize(..., indirect=True)`` chooses."""
    return str(request.param)


@pytest.fixture(scope="session")
def path(place: str, runs: dict[str, Path]) -> Path:
    run, _, inside = place.partition("/")
    return runs[run] / inside


@pytest.fixture(scope="session")
def settled(browser: Browser, path: Path) -> Iterator[Sight]:
    """A page opened once for all tests that only look at it."""
    seen = Sight(browser, path)
    seen.settle()
    yield seen
    seen.context.close()


@pytest.fixture
def sight(settled: Sight) -> Sight:
    """The page by day on a desk, however the test before looked at it."""
    settled.page.emulate_media(media="screen", color_scheme="light")
    settled.page.set_viewport_size({"width": 1280, "height": 720})
    return settled


@pytest.fixture
def look(browser: Browser) -> Iterator[Callable[..., Sight]]:
    """Open a page in a window of its own, for tests that act on it."""
    seen: list[Sight] = []

    def open_page(path: Path, **options: Any) -> Sight:
        seen.append(Sight(browser, path, **options))
        return seen[-1]

    yield open_page
    for sight in seen:
        sight.context.close()


@pytest.fixture(scope="session")
def axe() -> Callable[[Sight], Sequence[str]]:
    """Name what axe-core objects to in a page, and where."""
    from axe_playwright_python.sync_playwright import Axe

    def objections(sight: Sight) -> list[str]:
        found = Axe().run(sight.page).response["violations"]
        return [f"{v['id']}: {n['target']}" for v in found for n in v["nodes"]]

    return objections
