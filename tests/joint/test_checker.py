"""The checker is one short file of its own and believes nothing it cannot follow."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cchc_lib.joint import checker
from cchc_lib.joint.checker import verify_proof

FILE = Path(checker.__file__)


def refutation(steps, rows, **ends):
    variables = [
        {"low": ends.get("low", 0), "high": ends.get("high", 9)} for _ in range(2)
    ]
    rows = [{"terms": t, "low": a, "high": b} for t, a, b in rows]
    return {"kind": "refutation", "variables": variables, "rows": rows, "steps": steps}


EQUAL = ([[0, 2], [1, -2]], 1, 1)  # 2x − 2y = 1


def test_checker_is_at_most_sixty_lines_and_needs_no_package():
    text = FILE.read_text(encoding="utf-8")

    assert len(text.splitlines()) <= 60
    assert "cchc_lib" not in text


@pytest.mark.parametrize(("values", "code"), [([3], 0), ([4], 1)])
def test_checker_runs_alone(values, code, tmp_path):
    proof = {
        "kind": "witness",
        "variables": [{"name": "x", "scale": 1, "low": 0, "high": None}],
        "rows": [{"terms": [[0, 2]], "low": 6, "high": 6}],
        "values": values,
    }
    copy = tmp_path / "checker.py"
    copy.write_text(FILE.read_text(encoding="utf-8"), encoding="utf-8")

    command = [sys.executable, "-I", str(copy)]
    done = subprocess.run(command, input=json.dumps(proof), text=True, check=False)

    assert done.returncode == code


def test_witness_outside_its_domain_is_refused():
    proof = {
        "kind": "witness",
        "variables": [{"low": 0, "high": None}],
        "rows": [],
        "values": [-1],
    }

    assert not verify_proof(proof)


def test_steps_that_end_nowhere_prove_nothing():
    assert not verify_proof(refutation([], [EQUAL]))
    assert not verify_proof(refutation([["bound", 0, 0, "high", 9]], [EQUAL]))


def test_bound_that_is_too_strong_is_refused():
    # x + y ≤ 5 gives x ≤ 5, not x ≤ 4
    rows = [([[0, 1], [1, 1]], None, 5)]

    assert not verify_proof(refutation([["bound", 0, 0, "high", -1]], rows))
    assert not verify_proof(refutation([["bound", 0, 0, "high", 4]], rows))


def test_bound_needs_an_end_to_follow_from():
    rows = [([[0, 1], [1, 1]], None, 5)]
    steps = [["bound", 0, 0, "high", -1]]

    assert not verify_proof(refutation(steps, rows, low=None))


def test_bound_of_an_unknown_that_is_not_in_the_row_is_an_error():
    with pytest.raises(KeyError):
        verify_proof(refutation([["bound", 0, 1, "high", -1]], [([[0, 1]], None, -1)]))


def test_row_that_leaves_no_room_refutes():
    rows = [([[0, 1], [1, 1]], 19, None)]

    assert verify_proof(refutation([["clash", 0, None, "low", 1]], rows))
    assert not verify_proof(
        refutation([["clash", 0, None, "low", 1]], [([[0, 1], [1, 1]], 18, None)])
    )


def test_both_halves_of_a_split_are_needed():
    # 3x = 4: x ≤ 1 and x ≥ 2 both fail
    rows = [([[0, 3]], 4, 4)]
    left = [["bound", 0, 0, "low", 2]]
    right = [["bound", 0, 0, "high", 1]]

    assert verify_proof(refutation([["split", 0, 1, left, right]], rows))
    assert not verify_proof(refutation([["split", 0, 1, left, []]], rows))


def test_cut_outside_the_bounds_does_not_widen_them():
    # 0…9 cut at 50 stays 0…9 on the left, where x ≥ 20 cannot be
    rows = [([[0, 1]], 20, None)]
    side = [["bound", 0, 0, "low", 20]]

    assert verify_proof(refutation([["split", 0, 50, side, side]], rows, high=9))


def test_rows_may_be_added_up():
    # x − y ≥ 1 and y − x ≥ 1 add to 0 ≥ 2, whatever the bounds
    rows = [([[0, 1], [1, -1]], 1, None), ([[0, -1], [1, 1]], 1, None)]
    steps = [["add", [[0, -1], [1, -1]]], ["clash", 2, None, "high", -2]]

    assert verify_proof(refutation(steps, rows, low=None, high=None))


def test_sum_of_rows_without_the_end_it_uses_proves_nothing():
    rows = [([[0, 1], [1, -1]], 1, None), ([[0, -1], [1, 1]], 1, None)]
    steps = [["add", [[0, 1], [1, 1]]], ["clash", 2, None, "high", -2]]

    assert not verify_proof(refutation(steps, rows, low=None, high=None))
