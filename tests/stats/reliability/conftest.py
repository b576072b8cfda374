"""The attitude survey that ships with R: 30 departments, 7 items."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest


@pytest.fixture
def attitude() -> np.ndarray:
    # R 4.2.2: write.csv(attitude, row.names = FALSE); Chatterjee and Price (1977)
    return pd.read_csv(Path(__file__).with_name("attitude.csv")).to_numpy(dtype=float)
