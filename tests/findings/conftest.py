"""A text becomes an audit without a file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cchc_lib.model import Source
from cchc_lib.pipeline import Audit, audit


@pytest.fixture(scope="session")
def audit_text() -> Callable[..., Audit]:
    """Audit a text as if it had been read from a file."""

    def run(text: str, **options: object) -> Audit:
        source = Source(
            path="a.txt", text=text, title="a", sha256="0" * 64, encoding="utf-8"
        )
        return audit(source, **options)

    return run
