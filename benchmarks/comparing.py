"""How long does a comparison of units take, and how much memory, from cold?

Each row is a whole process with its imports: ``cchc compare`` on invented counts and on
the shipped table of Phú Thọ, then the comparison notebook run by ``cchc run`` for 63
units. Targets are in seconds of the processor, which a busy machine does not stretch;
the notebook's is in seconds that a user waits.
Exit 1 if a target is missed. No Python package does all this; the peers of its parts
are in ``rank_sets.py``.
"""

from __future__ import annotations

import os
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from cchc_lib.cli.places import notebooks_folder
from cchc_lib.vocabulary import data_path

DRAWS = 10_000
# units, draws, seconds and megabytes of the whole process
TASKS = (
    (63, DRAWS, 6.0, 300),
    (705, DRAWS, 20.0, 400),
    (3_321, 1_000, 60.0, 1_000),
)
PHU_THO = (6.0, 400)
NOTEBOOK_UNITS, NOTEBOOK_SECONDS = 63, 60.0
CCHC = [sys.executable, "-m", "cchc_lib"]
ASKED = ["--part", "on_time", "--whole", "received", "--target", "95"]


def main() -> int:
    """Measure every task in a process of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shipped = data_path("tables", "dossiers_phutho_units_2026q3.csv")
        late = [
            _notebook(folder),
            _report("Phú Thọ, 163 units", _compare(shipped, DRAWS), *PHU_THO),
            *(_invented(folder, *task) for task in TASKS),
        ]
    return int(any(late))


def _invented(
    folder: Path, units: int, draws: int, seconds: float, megabytes: float
) -> bool:
    path = folder / f"units_{units}_2026.csv"
    path.write_text(make_table(units), "utf-8")
    what = f"{units} units, {draws} draws"
    return _report(what, _compare(path, draws), seconds, megabytes)


def _compare(path: Path, draws: int) -> list[str]:
    return [*CCHC, "compare", str(path), *ASKED, "--draws", str(draws)]


def _notebook(folder: Path) -> bool:
    """Run the notebook as a plan of one entry, as ``make audit`` does."""
    table = folder / "units_2026.csv"
    table.write_text(make_table(NOTEBOOK_UNITS), "utf-8")
    plan = folder / "plan.yml"
    parameters = (
        f"table: {table}, part: on_time, whole: received, target: '95', draws: {DRAWS}"
    )
    plan.write_text(
        "title: Benchmark\nreports:\n"
        f"  - notebook: {notebooks_folder() / 'compare_districts.ipynb'}\n"
        f"    name: units\n    parameters: {{{parameters}}}\n",
        "utf-8",
    )
    command = [*CCHC, "run", str(plan), "--out", str(folder / "out"), "--jobs", "1"]
    what = f"notebook, {NOTEBOOK_UNITS} units"
    return _report(what, command, NOTEBOOK_SECONDS, float("inf"))


def _report(what: str, command: list[str], seconds: float, megabytes: float) -> bool:
    """Run a command, print what it took, and say whether it took too much."""
    started = time.perf_counter()
    status, used = _run(command)
    took = time.perf_counter() - started
    processor = used.ru_utime + used.ru_stime
    limit = "" if megabytes == float("inf") else f", < {megabytes:g} MB"
    print(
        f"{what:24s}: {processor:6.2f} s of processor, {took:6.2f} s waited, "
        f"{used.ru_maxrss / 1024:5.0f} MB, target < {seconds:g} s{limit}",
        flush=True,
    )
    if status not in {0, 1}:
        print(f"  it ended with exit status {status}", file=sys.stderr)
    # Kernels of a run are children of its warm server, whose time does not come back.
    spent = took if megabytes == float("inf") else processor
    late = spent >= seconds or used.ru_maxrss / 1024 >= megabytes
    return late or status not in {0, 1}


def _run(command: list[str]) -> tuple[int, resource.struct_rusage]:
    """Run a command without its output; exit status and resources of its tree."""
    nothing = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=nothing)
    _, status, used = os.wait4(pid, 0)
    return os.waitstatus_to_exitcode(status), used


def make_table(units: int) -> str:
    """Make counts of units whose true rates vary by about three points."""
    draw = random.Random(2025)
    rows = ["unit_code,unit_name,received,on_time"]
    for unit in range(units):
        received = int(10 ** draw.uniform(1.0, 4.5))
        rate = min(max(draw.gauss(0.92, 0.03), 0), 1)
        on_time = sum(draw.random() < rate for _ in range(received))
        rows.append(f"U{unit},Xã {unit},{received},{on_time}")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    sys.exit(main())
