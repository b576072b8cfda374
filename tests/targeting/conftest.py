"""Short reports against short lists of targets, as a user would give them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cchc_lib.pipeline import read
from cchc_lib.pipeline.targeting import Held, Targeting, hold_targets

AIM = "từ 99% hồ sơ được giải quyết đúng hạn"
Hold = Callable[..., Targeting]


@pytest.fixture
def hold(tmp_path: Path) -> Hold:
    """Hold a sentence of a district against what its plan of that year aims at."""

    def held(
        said: str,
        aim: str = AIM,
        *,
        who: str = "huyện Ví Dụ, tỉnh Mẫu",
        when: str = "năm 2024",
    ) -> Targeting:
        plan, report = tmp_path / "chi_tieu.txt", tmp_path / "bao_cao.txt"
        title = "Kế hoạch cải cách hành chính năm 2024 của huyện Ví Dụ, tỉnh Mẫu"
        plan.write_text(f"{title}\n\nHuyện phấn đấu có {aim}.\n", "utf-8")
        head = f"Kết quả cải cách hành chính {when} của {who}"
        report.write_text(f"{head}\n\n{said}\n", "utf-8")
        return hold_targets([read(report)], plan)

    return held


@pytest.fixture
def one(hold: Hold) -> Callable[..., Held]:
    """Like ``hold``; give the only row."""

    def row(said: str, aim: str = AIM, **other: str) -> Held:
        (found,) = hold(said, aim, **other).held
        return found

    return row
