"""How long a user waits for ``cchc check``: whole processes, from cold.

One release, the median of seven runs; a thousand releases in one call; and, as the
measure of the machine, a Python that does nothing. Exit 1 if a target is missed.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
SAMPLES = sorted((ROOT / "data" / "samples").glob("*.txt"))
CHECK = [sys.executable, "-m", "cchc_lib", "check"]
RUNS = 7
MANY = 1_000
ONE_TARGET, MANY_TARGET = 0.5, 20.0  # seconds


def main() -> int:
    """Measure, print, and say whether the targets are met."""
    empty = median_seconds([sys.executable, "-c", "pass"])
    one = median_seconds([*CHECK, str(SAMPLES[-2])])
    with tempfile.TemporaryDirectory() as folder:
        size = write_releases(Path(folder))
        many = seconds([*CHECK, folder])
    print(f"python -c pass                {empty:7.3f} s   median of {RUNS}")
    print(
        f"cchc check, one release       {one:7.3f} s   median of {RUNS}, "
        f"{one / empty:.1f} × the empty process, target < {ONE_TARGET} s"
    )
    print(
        f"cchc check, {MANY} releases    {many:7.3f} s   one run over "
        f"{size / 1e6:.1f} MB, {1000 * many / MANY:.1f} ms a release, "
        f"target < {MANY_TARGET:.0f} s"
    )
    return int(one >= ONE_TARGET or many >= MANY_TARGET)


def median_seconds(command: list[str]) -> float:
    """Median wall time of a command, after one run that fills the disk cache."""
    seconds(command)
    return statistics.median(seconds(command) for _ in range(RUNS))


def seconds(command: list[str]) -> float:
    """Wall time of a command from start to end; findings (1) are no failure."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    start = time.perf_counter()
    done = subprocess.run(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment,
        check=False,
    )  # fmt: skip
    taken = time.perf_counter() - start
    if done.returncode not in {0, 1}:
        sys.exit(f"{command} ended with {done.returncode}: {done.stderr.decode()}")
    return taken


def write_releases(folder: Path) -> int:
    """Write varied copies of the samples and return their size in bytes."""
    rng = random.Random(2021)
    texts = [path.read_text("utf-8") for path in SAMPLES]
    size = 0
    for n in range(MANY):
        size += (folder / f"{n:04}.txt").write_bytes(vary(texts[n % 5], rng).encode())
    return size


def vary(text: str, rng: random.Random) -> str:
    """Change one digit in twenty, so that no two releases are the same."""
    return "".join(
        rng.choice("123456789") if letter.isdigit() and rng.random() < 0.05 else letter
        for letter in text
    )


if __name__ == "__main__":
    sys.exit(main())
