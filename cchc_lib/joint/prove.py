"""The joint system of one document, from figures and verdicts to what follows.

One duty: take each block through the same steps. First every figure as rounded to the
nearest; if that clashes, with the mode of each figure left open: what clashes even then
is a contradiction, what does not is a matter of rounding.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from cchc_lib.joint.blame import Court, Evidence, claims_of, weigh
from cchc_lib.joint.bounds import implied_bounds
from cchc_lib.joint.claims import Claims, build_system
from cchc_lib.joint.misprints import catch_misprints
from cchc_lib.joint.modes import grim_powers, infer_modes
from cchc_lib.joint.proof import make_proof
from cchc_lib.joint.readings import choose_readings
from cchc_lib.joint.results import Block, Caught, JointResult, RepairSet
from cchc_lib.joint.rows import Released, System
from cchc_lib.joint.solve import DEFAULT, Limits, decide
from cchc_lib.joint.stages import (
    Part,
    Stage,
    judge_parts,
    owners_in,
    search_parts,
)
from cchc_lib.joint.suspects import claim_of, make_scene, repaired
from cchc_lib.model import Figure, Verdict


def prove(
    figures: Sequence[Figure],
    verdicts: Sequence[Verdict],
    *,
    limits: Limits = DEFAULT,
) -> JointResult:
    """Say whether all figures can be true together, and what follows either way.

    Parameters
    ----------
    figures : sequence of Figure
        Of one document, or of several whose ids do not clash and whose relations name
        figures of each other.
    verdicts : sequence of Verdict
        One a claim, with the binding that was chosen for it.
    limits : Limits
        Work one question may cost; more than that ends in "not_proven".

    Returns
    -------
    JointResult
        The same for the same input, to the byte.
    """
    read, readings = choose_readings(figures, verdicts)
    by_id = {figure.id: figure for figure in read}
    document = _Document(figures=by_id, verdicts=verdicts, limits=limits)
    claims = document.near
    studies = [document.study(members) for members in claims.system.components()]
    doubted = frozenset(name for study in studies for name in study.doubted)
    return JointResult(
        blocks=tuple(study.block for study in studies),
        implied=implied_bounds(claims, claims.weak | doubted),
        modes=infer_modes(claims, by_id),
        power=grim_powers(claims, by_id),
        readings=readings,
        left_out=claims.left_out,
        catch=partial(document.misprints, studies),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Study:
    block: Block
    members: Sequence[int]  # numbers of its unknowns
    doubted: Released  # owners that some smallest repair takes back
    best: tuple[RepairSet, ...]  # the likeliest repairs


@dataclass(frozen=True, kw_only=True)
class _Document:
    figures: Mapping[str, Figure]
    verdicts: Sequence[Verdict]
    limits: Limits

    @cached_property
    def evidence(self) -> Evidence:
        return weigh(self.figures, self.verdicts)

    @cached_property
    def near(self) -> Claims:
        """Every figure rounded to the nearest."""
        return build_system(self.figures.values(), self.verdicts)

    @cached_property
    def fitting(self) -> Claims:
        """Likewise, except where only another mode fits a figure's own check."""
        odd = {
            name
            for v in self.verdicts
            if v.verdict == "consistent_if"
            for name in v.relation.figures
        }
        return build_system(self.figures.values(), self.verdicts, loose=odd)

    @cached_property
    def anyhow(self) -> Claims:
        """Every figure rounded in some mode of its own."""
        loose = self.figures.keys()
        return build_system(self.figures.values(), self.verdicts, loose=loose)

    def study(self, members: Sequence[int]) -> _Study:
        """Judge one block, and if it clashes find out why."""
        near, weak = self.near.system.part(members), self.near.weak
        decision = decide(near, weak, limits=self.limits)
        status = strict = decision.status
        firm, rounding = Stage(), Stage()
        if strict != "feasible":
            anyhow = self.anyhow.system.part(members)
            status = decide(anyhow, weak, limits=self.limits).status
            if status == "infeasible":
                firm = self._contradiction(members)
            best = owners_in(_likeliest(firm.repairs))
            rounding = self._rounding(near, weak | best)
        block = Block(
            figures=_figures(near, weak),
            claims=claims_of(near, range(len(near.rows))),
            status=status,
            strict=strict,
            conflicts=firm.conflicts + rounding.conflicts,
            repairs=firm.repairs + rounding.repairs,
            cleared=firm.cleared + rounding.cleared,
            complete=firm.complete and rounding.complete,
            proof=make_proof(near, decision, weak),
        )
        return _Study(
            block=block,
            members=members,
            doubted=firm.doubted | rounding.doubted,
            best=_likeliest(firm.repairs) + _likeliest(rounding.repairs),
        )

    def misprints(self, studies: Sequence[_Study]) -> tuple[Caught, ...]:
        """Count what would show had the likeliest repairs been printed."""
        figures = dict(self.figures)
        suspects = [s for study in studies for r in study.best for s in r.suspects]
        for suspect in suspects:
            figures[suspect.figure] = repaired(figures[suspect.figure], suspect)
        lost = frozenset(claim_of(s) for s in suspects if not s.candidates)
        claims = self.near
        if suspects:
            claims = build_system(figures.values(), self.verdicts)
        scenes = (
            make_scene(
                claims.system.part(study.members), claims, claims.weak | lost, figures
            )
            for study in studies
        )
        return tuple(caught for scene in scenes for caught in catch_misprints(scene))

    def _contradiction(self, members: Sequence[int]) -> Stage:
        """Find what clashes however each figure was rounded."""
        system, weak = self.anyhow.system.part(members), self.anyhow.weak
        fitting = self.fitting.system.part(members)
        standing = fitting.standing_only(weak)

        def court_of(part: Part, others: Released) -> Court:
            # Values are tried where other figures keep the mode their own checks
            # allow; where even that clashes, each may have a mode of its own.
            narrow = standing.around(part.names)
            if all(
                decide(narrow, frozenset(names), limits=self.limits).status
                == "feasible"
                for names in part.repairs.sets
            ):
                return self._court((fitting, narrow), self.fitting, weak | others)
            return self._court((system, part.system), self.anyhow, weak | others)

        parts = search_parts(system, weak, limits=self.limits)
        return judge_parts(system, parts, court_of)

    def _rounding(self, system: System, released: Released) -> Stage:
        """Find what else clashes if all figures were rounded to the nearest."""

        def court_of(part: Part, others: Released) -> Court:
            court = self._court((system, part.system), self.near, released | others)
            return replace(court, rounding=True)

        parts = search_parts(system, released, limits=self.limits)
        return judge_parts(system, parts, court_of)

    def _court(
        self, systems: tuple[System, System], claims: Claims, released: Released
    ) -> Court:
        return Court(
            system=systems[0],
            narrow=systems[1],
            claims=claims,
            released=released,
            figures=self.figures,
            evidence=self.evidence,
            rounding=False,
        )


def _likeliest(repairs: Sequence[RepairSet]) -> tuple[RepairSet, ...]:
    """Take the first of each group."""
    return tuple({r.group: r for r in reversed(repairs)}.values())


def _figures(system: System, weak: Released) -> tuple[str, ...]:
    names = (o.rstrip("/") for o in system.owners if o not in weak)
    return tuple(dict.fromkeys(names))
