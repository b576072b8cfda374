"""One question, one exact answer: by propagation, by search, with the solver's help."""

from __future__ import annotations

import json
import random
from fractions import Fraction

import pytest

from cchc_lib.joint import floats, solve
from cchc_lib.joint.conflicts import find_core
from cchc_lib.joint.floats import Answer, ask
from cchc_lib.joint.proof import make_proof, verify_proof
from cchc_lib.joint.propagate import Budget, State, propagate
from cchc_lib.joint.repairs import find_repairs
from cchc_lib.joint.rows import Row, System, Variable, make_row
from cchc_lib.joint.search import search
from cchc_lib.joint.solve import Limits, decide
from cchc_lib.numbers.intervals import Interval

NO_SEARCH = Limits(first_splits=0, splits=0)


def checked(system, decision):
    return verify_proof(json.loads(json.dumps(make_proof(system, decision))))


def always(answer):
    return lambda *_given, **_named: answer


@pytest.fixture
def climbing():
    """x ≥ y + 1 and y ≥ x + 1, both from 0 up."""
    up = Row(terms=((0, 1), (1, -1)), low=1, high=None, owners=("a",))
    down = Row(terms=((0, -1), (1, 1)), low=1, high=None, owners=("b",))
    return System((Variable(name="x"), Variable(name="y")), (up, down), ("a", "b"))


def test_bounds_that_climb_for_ever_are_stopped(climbing):
    state = propagate(climbing, State(climbing))

    assert state.clash is None
    assert len(state.steps) < 1000


def test_sum_of_rows_refutes_what_climbs_for_ever(climbing):
    decision = decide(climbing)

    assert (decision.status, decision.basis) == ("infeasible", "sum_of_rows")
    assert checked(climbing, decision)


def test_conflict_proven_by_a_sum_of_rows_names_both_claims(climbing):
    assert find_core(climbing).owners == ("a", "b")
    assert find_repairs(climbing).sets == (("a",), ("b",))


def test_slow_bounds_of_large_amounts_end():
    # x ≥ y + 1, y ≥ x + 1 below 10^12: each step gains one
    system = System(
        (Variable(name="x", high=10**12), Variable(name="y", high=10**12)),
        (
            Row(terms=((0, 1), (1, -1)), low=1, high=None),
            Row(terms=((0, -1), (1, 1)), low=1, high=None),
        ),
    )

    assert decide(system).status == "infeasible"


def test_parity_is_found_by_splitting():
    # 2x + 2y + 6z is even
    row = Row(terms=((0, 2), (1, 2), (2, 6)), low=7, high=7)
    variables = tuple(Variable(name=n, high=3) for n in "xyz")
    system = System(variables, (row,))

    decision = decide(system)

    assert decision.status == "infeasible"
    assert checked(system, decision)


def test_solver_only_guesses_and_the_search_confirms():
    # x·3 + y·5 = 10^6 + 7 with x − y = 1 has no printed values to start from
    rows = (
        Row(terms=((0, 3), (1, 5)), low=10**6 + 3, high=10**6 + 3),
        Row(terms=((0, 1), (1, -1)), low=1, high=1),
    )
    system = System((Variable(name="x"), Variable(name="y")), rows)
    decision = decide(system, limits=Limits(first_splits=0, first_looks=0))

    assert decision.status == "feasible"
    assert decision.values == (125001, 125000)


def test_scores_are_found_between_printed_steps():
    # a − b = 0.01 with a in (1, 1.005), b in (0.99, 0.995): no printed value fits
    scale = 200 * 2520
    rows = (
        make_row(
            {0: Fraction(1, scale), 1: -Fraction(1, scale)},
            Interval.point(Fraction("0.01")),
        ),
        make_row(
            {0: Fraction(1, scale)},
            Interval(Fraction(1), Fraction("1.005"), False, False),
        ),
        make_row(
            {1: Fraction(1, scale)},
            Interval(Fraction("0.99"), Fraction("0.995"), False, False),
        ),
    )
    system = System(
        (Variable(name="a", scale=scale), Variable(name="b", scale=scale)), rows
    )

    assert decide(system).status == "feasible"


def test_capped_work_is_not_proven(climbing):
    limits = Limits(first_splits=2, solver=False)

    assert decide(climbing, limits=limits).status == "not_proven"
    assert make_proof(climbing, decide(climbing, limits=limits)) is None


def test_repairs_that_cannot_be_proven_are_not_called_complete(climbing):
    repairs = find_repairs(climbing, limits=Limits(first_splits=2, solver=False))

    assert repairs.sets == ()
    assert not repairs.complete


def test_solver_that_gives_up_is_not_proven(climbing, monkeypatch):
    monkeypatch.setattr(solve, "ask", always(Answer("unknown")))

    assert decide(climbing, limits=NO_SEARCH).status == "not_proven"


@pytest.fixture
def open_question(monkeypatch):
    """A system that propagation leaves open and no sum of rows refutes."""
    monkeypatch.setattr(solve, "multipliers", always(()))
    row = Row(terms=((0, 2), (1, 2), (2, 6)), low=7, high=7)
    return System(tuple(Variable(name=n, high=3) for n in "xyz"), (row,))


def test_solvers_word_counts_if_it_stands_a_unit_of_slack(open_question, monkeypatch):
    monkeypatch.setattr(solve, "ask", always(Answer("infeasible")))

    decision = decide(open_question, limits=NO_SEARCH)

    assert (decision.status, decision.basis) == ("infeasible", "solver")
    assert make_proof(open_question, decision) is None


def test_solvers_word_alone_is_labelled_and_not_believed(open_question):
    decision = decide(open_question, limits=NO_SEARCH)

    assert (decision.status, decision.basis) == ("not_proven", "solver-only")


def test_solver_is_not_asked_to_care_for_units_of_large_amounts():
    total = 3 * 10**12
    rows = (Row(terms=((0, 1), (1, 1)), low=total, high=total),)
    variables = (Variable(name="x", low=10**12), Variable(name="y", low=10**12))
    system = System(variables, rows)

    answer = ask(system, propagate(system, State(system)), seconds=1)

    assert answer.word == "feasible"
    assert sum(answer.guess) == total


def test_system_without_rows_needs_no_solver():
    system = System((Variable(name="x", printed=4),), ())

    assert ask(system, State(system), seconds=1) == Answer("feasible", (4,))
    assert decide(system).values == (4,)
    assert list(floats.multipliers(system, State(system))) == []


def test_sum_of_rows_is_not_sought_where_rows_can_be_met():
    system = System((Variable(name="x"),), (Row(terms=((0, 1),), low=1, high=2),))

    assert list(floats.multipliers(system, State(system))) == []


def test_large_planted_systems_are_never_refuted():
    rng = random.Random(20)
    for _ in range(25):
        count, top = rng.randint(3, 8), 10 ** rng.choice((3, 6, 9, 12))
        planted = [rng.randint(0, top) for _ in range(count)]
        rows = []
        for _ in range(count + 1):
            chosen = sorted(rng.sample(range(count), rng.randint(2, 3)))
            terms = tuple((v, rng.choice((-1, 1, 1, 2))) for v in chosen)
            total = sum(a * planted[v] for v, a in terms)
            wide = rng.choice((0, 0, 1, top // 1000))
            rows.append(Row(terms=terms, low=total - wide, high=total + wide))
        system = System(tuple(Variable(name=str(n)) for n in range(count)), tuple(rows))

        assert decide(system, limits=Limits(seconds=0.3)).status != "infeasible"


def test_large_contradictions_are_refuted_with_proofs():
    rng = random.Random(21)
    for _ in range(25):
        count, top = rng.randint(3, 8), 10 ** rng.choice((3, 6, 9, 12))
        planted = [rng.randint(0, top) for _ in range(count)]
        rows = []
        for _ in range(count):
            chosen = sorted(rng.sample(range(count), 2))
            terms = tuple((v, rng.choice((-1, 1, 1, 2))) for v in chosen)
            total = sum(a * planted[v] for v, a in terms)
            rows.append(Row(terms=terms, low=total, high=total))
        rows.append(Row(terms=rows[0].terms, low=rows[0].high + 1, high=None))
        system = System(tuple(Variable(name=str(n)) for n in range(count)), tuple(rows))

        decision = decide(system, limits=Limits(seconds=0.3))

        assert decision.status != "feasible"
        if decision.steps:
            assert checked(system, decision)


def test_unbounded_unknowns_are_split_outwards():
    row = Row(terms=((0, 3), (1, -7)), low=2, high=2)
    system = System(
        (Variable(name="x", low=None), Variable(name="y", low=None)), (row,)
    )
    state = propagate(system, State(system))

    found = search(system, state, (None, None), Budget(10_000, 50))

    assert found is not None
    assert row.holds(found)


def test_constant_contradiction_has_a_proof():
    never = make_row({0: 0}, Interval.point(1))
    system = System((Variable(name="x"),), (never,))
    decision = decide(system)

    assert decision.status == "infeasible"
    assert checked(system, decision)
