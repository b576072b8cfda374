"""Same input, same result, whatever the order of hashes."""

from __future__ import annotations

import os
import subprocess
import sys

SCRIPT = """
import random, sys
sys.path.insert(0, "benchmarks")
import joint_documents
joint_documents.DOCUMENTS = 2
for document in joint_documents.make_documents(random.Random(7)):
    print(joint_documents.prove(document.figures, document.verdicts))
"""


def test_order_of_hashes_does_not_show(pytestconfig):
    results = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=pytestconfig.rootpath,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert len(results) == 1
