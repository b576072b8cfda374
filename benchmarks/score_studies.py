"""How long does a whole study of a score table take, and how much memory?

Each row is a whole process, imports included: read a table of six parts, check it, and
compute every table of a report (rank sets at 1,000 draws, 1,000 weight sets, Sobol
effects, reliability, thresholds, digits). Seconds are processor time, which a busy
machine does not stretch. Exit 1 if a target is missed.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

# units, processor seconds and megabytes of the whole process
TASKS = ((34, 4.0, 300), (117, 5.0, 300), (705, 15.0, 400), (3_321, 60.0, 600))
TABLES = (
    "findings", "ranks", "items", "reliability", "analysis", "components",
    "correlations", "removed", "effects", "crowds", "endings",
)  # fmt: skip
MAXIMA = {"CKMB": 18, "TDGQ": 20, "CLGQ": 12, "TTTT": 10, "MDSH": 22, "MDHL": 18}


def main() -> int:
    """Measure every task in a process of its own."""
    late = 0
    for units, seconds, megabytes in TASKS:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "table.csv"
            path.write_text(make_table(units), "utf-8")
            command = [sys.executable, __file__, str(path)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
        whole, used = (float(number) for number in done.stdout.split())
        late += whole >= seconds or used >= megabytes
        print(
            f"{units:4d} units: {whole:6.2f} s, {used:4.0f} MB, "
            f"target < {seconds:g} s, < {megabytes} MB"
        )
    return int(late > 0)


def make_table(units: int) -> str:
    """Make a league whose totals are the sums of its parts, in hundredths."""
    draw = random.Random(2025)
    rows = [",".join(["unit_code", "unit_name", *MAXIMA, "total"])]
    for unit in range(units):
        parts = [draw.randint(40 * most, 98 * most) for most in MAXIMA.values()]
        cells = [f"{part / 100:.2f}" for part in (*parts, sum(parts))]
        rows.append(",".join([f"U{unit}", f"Xã {unit}", *cells]))
    return "\n".join(rows) + "\n"


def measure(path: str) -> None:
    """Compute every table and print seconds and megabytes of this process."""
    from cchc_lib.pipeline.scoring import ScoreQuestion, study_scores

    study = study_scores(ScoreQuestion(table=path, draws=1_000))
    for name in TABLES:
        assert len(getattr(study, name)) or name in {"findings", "crowds"}, name
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(time.process_time(), used)


if __name__ == "__main__":
    if len(sys.argv) == 2:
        measure(sys.argv[1])
    else:
        sys.exit(main())
