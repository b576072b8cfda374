"""How many misprints of one digit the other figures would give away.

One duty: exact enumeration, digit by digit, of what each print could have been. A
misprint counts as caught only if the claims that words license are refuted with it by
propagation, so the counts are lower bounds; what a merely nearby figure agrees with
says nothing once it no longer agrees.
"""

from __future__ import annotations

from dataclasses import replace
from math import ceil, floor

from cchc_lib.joint.prints import out_of_reach, printed_number, reprint, unit_of
from cchc_lib.joint.propagate import State, propagate
from cchc_lib.joint.results import Caught
from cchc_lib.joint.suspects import Scene, allowed_values, printed_as
from cchc_lib.numbers.edits import substitutions
from cchc_lib.numbers.intervals import Interval

_MOST_PRINTS = 200  # of one block: each is tried against all the others


def catch_misprints(scene: Scene) -> tuple[Caught, ...]:
    """Count, for each print of the block, the one-digit misprints that would show.

    Returns
    -------
    tuple of Caught
        ``caught`` of ``of``, for each printed claim in the order of the figures. None
        for a block of more than 200 prints.
    """
    prints = [
        name
        for name in scene.system.owners
        if not name.startswith("~") and _hedge(scene, name) != "range"
    ]
    if len(prints) > _MOST_PRINTS:
        return ()
    return tuple(_catch(scene, name) for name in prints)


def _hedge(scene: Scene, name: str) -> str:
    return scene.figures[name.rstrip("/")].hedge


def _catch(scene: Scene, name: str) -> Caught:
    figure = scene.figures[name.rstrip("/")]
    freed = replace(scene, released=scene.released | {name})
    state = propagate(scene.system, State(scene.system, freed.released))
    allowed = allowed_values(freed, name, state)
    caught = total = 0
    for number, _ in substitutions(printed_number(figure, name)):
        total += 1
        value = number * unit_of(figure, name)
        if out_of_reach(figure, name, value, allowed):
            caught += 1
            continue
        misprint = reprint(figure, name, value)
        printed = printed_as(scene, name, misprint)
        caught += not allowed.meets(printed) or _refuted(freed, state, name, printed)
    return Caught(
        figure=figure.id,
        take="denominator" if name.endswith("/") else "value",
        caught=caught,
        of=total,
    )


def _refuted(scene: Scene, state: State, name: str, printed: Interval) -> bool:
    """Whether the rows around an unknown clash once it is held to a print."""
    number = scene.system.number_of.get(name)
    if number is None:
        return False  # a quotient: its set has been compared
    scale, trial = scene.system.variables[number].scale, state.copy()
    low, high = trial.low[number], trial.high[number]
    if printed.low is not None and (low is None or printed.low * scale > low):
        trial.assume(number, "low", ceil(printed.low * scale))
    if printed.high is not None and (high is None or printed.high * scale < high):
        trial.assume(number, "high", floor(printed.high * scale))
    return (
        propagate(scene.system, trial, scene.system.rows_of[number]).clash is not None
    )
