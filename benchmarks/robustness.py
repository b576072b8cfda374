"""How long does the uncertainty analysis of a large index take?

1,000 weight sets over 3,321 units and 8 items, weights -+25 %, both aggregations. Exit
1 if the target is missed. COINr (R) takes about 950 s; Python has no such peer. Sobol
effects are set beside SALib's where it is installed: same outputs, same numbers.
"""

from __future__ import annotations

import importlib.util
import sys
import time

import numpy as np

from cchc_lib.stats.robustness import (
    CompositeIndex,
    Uncertainty,
    rank_bands,
    rank_shift_sensitivity,
    sobol_effects,
)

UNITS, ITEMS, RUNS, SECONDS = 3_321, 8, 1_000, 5.0


def main() -> int:
    """Measure, print, and say whether the target is met."""
    rng = np.random.default_rng(2025)
    values = np.round(rng.uniform(3, 10, (UNITS, ITEMS)), 2)
    index = CompositeIndex.of(values, np.full(ITEMS, 10.0))
    started = time.perf_counter()
    rank_bands(index, rng=rng, plan=Uncertainty(runs=RUNS))
    bands = time.perf_counter() - started
    print(f"rank bands, {RUNS} × {UNITS}: {bands:.2f} s, target < {SECONDS:g} s")
    few = CompositeIndex.of(values[:63], index.maxima)
    started = time.perf_counter()
    rank_shift_sensitivity(few, rng=rng, plan=Uncertainty(runs=1024))
    print(f"sobol effects, 63 units, 1,024 rows: {time.perf_counter() - started:.2f} s")
    compare_with_salib(rng)
    return int(bands >= SECONDS)


def compare_with_salib(rng: np.random.Generator) -> None:
    """Give both the same outputs, and print times and the largest difference."""
    if importlib.util.find_spec("SALib") is None:
        print("SALib is not installed: no peer to set beside our sobol effects.")
        return
    from SALib.analyze import sobol

    y_a, y_b, y_ab = rng.random(4096), rng.random(4096), rng.random((8, 4096))
    started = time.perf_counter()
    ours = sobol_effects(y_a, y_b, y_ab, rng=rng)
    own = time.perf_counter() - started
    problem = {"num_vars": 8, "names": list("abcdefgh"), "bounds": [[0, 1]] * 8}
    outputs = np.column_stack([y_a, *y_ab, y_b]).ravel()
    started = time.perf_counter()
    theirs = sobol.analyze(problem, outputs, calc_second_order=False, seed=1)
    peer = time.perf_counter() - started
    apart = max(
        np.abs(ours["first"] - theirs["S1"]).max(),
        np.abs(ours["total"] - theirs["ST"]).max(),
    )
    print(f"ours {own:.2f} s, SALib {peer:.2f} s, largest difference {apart:.1e}")


if __name__ == "__main__":
    sys.exit(main())
