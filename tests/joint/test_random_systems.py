"""Thousands of random small systems: answers against brute force, proofs checked."""

from __future__ import annotations

import json
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cchc_lib.joint.bounds import tight_sum
from cchc_lib.joint.checker import verify_proof
from cchc_lib.joint.conflicts import find_core
from cchc_lib.joint.proof import make_proof
from cchc_lib.joint.repairs import find_repairs
from cchc_lib.joint.rows import Row, System, Variable
from cchc_lib.joint.solve import Limits, decide

OWNERS = ("a", "b", "c", "d", "e")
TOP = 4  # every unknown lies between 0 and this

coefficients = st.sampled_from((-5, -3, -2, -1, 1, 2, 3, 7))
ends = st.integers(-12, 12)


@st.composite
def rows(draw: st.DrawFn, count: int) -> Row:
    numbers = draw(st.lists(st.integers(0, count - 1), min_size=1, unique=True))
    low, high = draw(ends), draw(ends)
    return Row(
        terms=tuple((v, draw(coefficients)) for v in sorted(numbers)),
        low=draw(st.sampled_from((None, min(low, high)))),
        high=draw(st.sampled_from((None, max(low, high), min(low, high)))),
        owners=draw(st.sampled_from(((), *((o,) for o in OWNERS), ("a", "b")))),
    )


@st.composite
def systems(draw: st.DrawFn) -> System:
    count = draw(st.integers(1, 4))
    variables = tuple(
        Variable(name=f"x{n}", low=0, high=TOP, printed=draw(st.integers(0, TOP)))
        for n in range(count)
    )
    drawn = draw(st.lists(rows(count), min_size=1, max_size=6))
    named = {o for row in drawn for o in row.owners}
    return System(variables, tuple(drawn), tuple(o for o in OWNERS if o in named))


def solutions(system: System, released: frozenset[str] = frozenset()) -> bool:
    """Say whether any point of the box satisfies the system: nothing clever."""
    box = product(range(TOP + 1), repeat=len(system.variables))
    return any(system.holds(point, released) for point in box)


@settings(max_examples=1500, deadline=None)
@given(systems())
def test_answers_agree_with_brute_force(system: System) -> None:
    decision = decide(system)

    assert decision.status == ("feasible" if solutions(system) else "infeasible")


@settings(max_examples=1000, deadline=None)
@given(systems())
def test_every_answer_has_a_proof_the_checker_accepts(system: System) -> None:
    proof = make_proof(system, decide(system))

    assert proof is not None
    assert verify_proof(json.loads(json.dumps(proof)))


@settings(max_examples=150, deadline=None)
@given(systems())
def test_answers_agree_with_brute_force_when_the_solver_is_asked_first(
    system: System,
) -> None:
    decision = decide(system, limits=Limits(first_splits=0))

    assert decision.status == ("feasible" if solutions(system) else "infeasible")


@settings(max_examples=600, deadline=None)
@given(systems())
def test_conflicts_clash_and_need_each_of_their_claims(system: System) -> None:
    core = find_core(system)

    if core is None:
        return
    rest = frozenset(system.owners) - set(core.owners)
    assert not solutions(system, rest)
    assert all(solutions(system, rest | {owner}) for owner in core.owners)


@settings(max_examples=400, deadline=None)
@given(systems())
def test_repairs_are_all_the_smallest_sets_there_are(system: System) -> None:
    repairs = find_repairs(system)

    smallest = next(
        (
            found
            for size in range(len(system.owners) + 1)
            if (
                found := [
                    names
                    for names in combinations(system.owners, size)
                    if solutions(system, frozenset(names))
                ]
            )
        ),
        [],
    )
    assert list(repairs.sets) == smallest
    assert repairs.complete


@settings(max_examples=300, deadline=None)
@given(systems(), st.lists(st.sampled_from((-1, 1)), min_size=4, max_size=4))
def test_bounds_of_a_sum_hold_every_solution_and_tight_ones_are_reached(
    system: System, signs: list[int]
) -> None:
    terms = list(zip((v.name for v in system.variables), signs, strict=False))
    ends = tight_sum(system, terms)

    box = product(range(TOP + 1), repeat=len(system.variables))
    sums = [
        sum(sign * x for (_, sign), x in zip(terms, point, strict=True))
        for point in box
        if system.holds(point)
    ]
    assert ends.empty == (not sums)
    if sums and ends.tight:
        assert (ends.low, ends.high) == (min(sums), max(sums))
    if sums:
        assert ends.low is None or ends.low <= min(sums)
        assert ends.high is None or ends.high >= max(sums)


@settings(max_examples=200, deadline=None)
@given(systems(), st.lists(st.integers(1, 3), min_size=5, max_size=5))
def test_weighted_repairs_are_all_the_lightest_sets(
    system: System, drawn: list[int]
) -> None:
    weights = dict(zip(OWNERS, drawn, strict=True))
    repairs = find_repairs(system, weights=weights)

    every = [
        (sum(weights[o] for o in names), names)
        for size in range(len(system.owners) + 1)
        for names in combinations(system.owners, size)
        if solutions(system, frozenset(names))
    ]
    least = min((weight for weight, _ in every), default=None)
    assert set(repairs.sets) == {names for weight, names in every if weight == least}


@pytest.mark.parametrize("wrong", ["bound", "row", "witness"])
def test_checker_refuses_a_proof_that_was_tampered_with(wrong: str) -> None:
    three = Row(terms=((0, 2), (1, 1)), low=None, high=3)
    nine = Row(terms=((0, 1), (1, 1)), low=9, high=None)
    system = System((Variable(name="x"), Variable(name="y")), (three, nine))
    proof = json.loads(json.dumps(make_proof(system, decide(system))))
    assert verify_proof(proof)

    if wrong == "bound":
        bound = next(step for step in proof["steps"] if step[0] == "bound")
        bound[4] += -1 if bound[3] == "high" else 1
        proof["rows"] = proof["rows"][:]
        proof["rows"][bound[1]]["high"] = 100
    elif wrong == "row":
        proof["rows"][1]["low"] = 1
    else:
        proof = {**proof, "kind": "witness", "values": [1, 1]}

    assert not verify_proof(proof)
