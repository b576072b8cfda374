"""How long do Mann–Kendall and Sen take for every commune of the country?

10,598 units × 6 years, scores of one decimal. Exit 1 if the target is missed, or if the
numbers differ from pymannkendall's where that is installed (it is run on a part of the
units, and its time is scaled up).
"""

from __future__ import annotations

import importlib.util
import sys
import time

import numpy as np
import pandas as pd

from cchc_lib.stats.trends import mann_kendall

UNITS, YEARS, SECONDS, SAMPLE = 10_598, 6, 0.5, 200


def main() -> int:
    """Measure, print, and say whether the target is met."""
    scores = np.round(np.random.default_rng(2025).normal(80, 5, (UNITS, YEARS)), 1)
    started = time.perf_counter()
    table = mann_kendall(scores)
    taken = time.perf_counter() - started
    print(f"{UNITS} units × {YEARS} years: {taken:.3f} s, target < {SECONDS:g} s")
    agrees = agrees_with_peer(scores[:SAMPLE], table[:SAMPLE])
    return int(taken >= SECONDS or not agrees)


def agrees_with_peer(scores: np.ndarray, table: pd.DataFrame) -> bool:
    """Set S, its variance, z and slope beside pymannkendall's."""
    if importlib.util.find_spec("pymannkendall") is None:
        print("pymannkendall is not installed: no peer to set beside.")
        return True
    import pymannkendall

    started = time.perf_counter()
    found = [pymannkendall.original_test(row) for row in scores]
    taken = (time.perf_counter() - started) * UNITS / len(scores)
    theirs = np.array([(row.s, row.var_s, row.z, row.slope) for row in found])
    apart = np.abs(table[["s", "var_s", "z", "slope"]].to_numpy() - theirs).max()
    print(f"pymannkendall, one by one: {taken:.0f} s, largest difference {apart:.1e}")
    return bool(apart < 1e-9)


if __name__ == "__main__":
    sys.exit(main())
