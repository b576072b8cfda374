"""Small tables with self-scores, and the study of the synthetic one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import matplotlib as mpl
import pytest

from cchc_lib.pipeline.appraisal import AppraisalStudy, study_appraisal
from cchc_lib.scores import score_table
from cchc_lib.vocabulary import data_path

SYNTHETIC = data_path("tables", "SYNTHETIC_self_and_appraised_scores.csv")
# Self minus appraised over both criteria: 2, 1, 1.5, 1, 0.
FIVE = (
    "Đơn vị,A · Tự chấm,A · Thẩm định,B · Tự chấm,B · Thẩm định\n"
    "U,9,8,9,8\nV,8,7,9,9\nW,9,8,8,7.5\nX,7,6,8,8\nY,9,9,7,7\n"
)


@pytest.fixture(autouse=True)
def _no_window() -> None:
    mpl.use("agg")


@pytest.fixture
def study_of(tmp_path: Path) -> Callable[..., AppraisalStudy]:
    def study(text: str = FIVE, *, lang: str = "en") -> AppraisalStudy:
        path = tmp_path / "table.csv"
        path.write_text(text, "utf-8")
        return study_appraisal(score_table(path, lang=lang))

    return study


@pytest.fixture(scope="session")
def synthetic() -> AppraisalStudy:
    return study_appraisal(score_table(SYNTHETIC, lang="en"))
