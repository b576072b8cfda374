"""How many misprints of one digit the other figures would give away.

One duty: exact enumeration, digit by digit, of what each print could have been. A
misprint counts as caught only if the claims that words license cannot hold with it;
what a merely nearby figure agrees with says nothing once it no longer agrees.
"""

from __future__ import annotations

from dataclasses import replace

from cchc_lib.joint.results import Caught
from cchc_lib.joint.suspects import (
    Scene,
    allowed_values,
    judge,
    printed_as,
    printed_number,
    reprint,
    unit_of,
)
from cchc_lib.numbers.edits import substitutions

_MOST_ASKED = 24  # values inside the bounds that are put to the exact search


def catch_misprints(scene: Scene) -> tuple[Caught, ...]:
    """Count, for each print of the block, the one-digit misprints that would show.

    Returns
    -------
    tuple of Caught
        ``caught`` of ``of``, for each printed claim in the order of the figures. Where
        more values pass the bounds than can be asked, the rest count as not caught.
    """
    return tuple(
        _catch(scene, name)
        for name in scene.system.owners
        if not name.startswith("~") and scene.figures[name.rstrip("/")].hedge != "range"
    )


def _catch(scene: Scene, name: str) -> Caught:
    figure = scene.figures[name.rstrip("/")]
    freed = replace(scene, released=scene.released | {name})
    allowed = allowed_values(freed, name, tight=False)
    caught = asked = total = 0
    for number, _ in substitutions(printed_number(figure, name)):
        total += 1
        misprint = reprint(figure, name, number * unit_of(figure, name))
        if not allowed.meets(printed_as(scene, name, misprint)):
            caught += 1
        elif not allowed.is_point and asked < _MOST_ASKED:
            asked += 1
            caught += judge(freed, name, misprint) == "infeasible"
    return Caught(
        figure=figure.id,
        take="denominator" if name.endswith("/") else "value",
        caught=caught,
        of=total,
    )
