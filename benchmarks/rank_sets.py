"""How long do simultaneous stepdown rank sets take, and how much memory?

Each row is a whole process, imports included, as a user waits for it. Exit 1 if a
target is missed. The peer is csranks in R (0.8 s for 63 units at 1,000 draws, about
150 s and 17 GB for 705 units); Python has none, so none is run here.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time

# units, draws, seconds, megabytes of the whole process
TASKS = (
    (63, 20_000, 1.5, None),
    (705, 1_000, 10.0, 200),
    (3_321, 1_000, 180.0, 1_000),
)


def main() -> int:
    """Measure every task in a process of its own."""
    late = 0
    for units, draws, seconds, megabytes in TASKS:
        command = [sys.executable, __file__, str(units), str(draws)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        sets, whole, used = (float(number) for number in done.stdout.split())
        missed = sets >= seconds or (megabytes is not None and used >= megabytes)
        late += missed
        limit = "" if megabytes is None else f", < {megabytes} MB"
        print(
            f"{units:5d} units, {draws:6d} draws: sets {sets:7.2f} s, process with "
            f"imports {whole:6.2f} s, {used:5.0f} MB, target < {seconds:g} s{limit}"
        )
    return int(late > 0)


def measure(units: int, draws: int) -> None:
    """Compute one table and print seconds for it, for the process, and megabytes."""
    started = time.perf_counter()
    import numpy as np

    from cchc_lib.stats.ranks import RankDesign, rank_sets

    rng = np.random.default_rng(2025)
    scores, se = rng.normal(80, 5, units), rng.uniform(0.5, 2, units)
    ready = time.perf_counter()
    rank_sets(scores, se, rng=rng, design=RankDesign(draws=draws))
    done = time.perf_counter()
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(done - ready, done - started, used)


if __name__ == "__main__":
    if len(sys.argv) == 3:
        measure(int(sys.argv[1]), int(sys.argv[2]))
    else:
        sys.exit(main())
