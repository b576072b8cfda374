"""Reports can be sent by mail and compared byte by byte."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

LARGEST = 400_000  # bytes


def test_a_page_is_small(path):
    assert path.stat().st_size < LARGEST


def test_no_page_goes_unseen(runs, places):
    made = {
        f"{name}/{page.relative_to(runs[name]).as_posix()}"
        for name in ("vi", "en", "hostile")
        for page in runs[name].rglob("*.html")
    }

    assert made == places


def test_two_runs_leave_the_same_bytes(runs):
    one, two = runs["vi"], runs["again"]
    files = [path.relative_to(one) for path in one.rglob("*.*")]

    differing = [f for f in files if (one / f).read_bytes() != (two / f).read_bytes()]

    assert differing == []
    assert len(files) == len(list(two.rglob("*.*")))
