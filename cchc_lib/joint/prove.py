"""The joint system of one document, from figures and verdicts to what follows.

One duty: take each block through the same steps. First every figure as rounded to the
nearest; if that clashes, with the mode of each figure left open: what clashes even then
is a contradiction, what does not is a matter of rounding.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial

from cchc_lib.joint.blame import (
    Court,
    Evidence,
    claims_of,
    find_cleared,
    judge_repairs,
    weigh,
)
from cchc_lib.joint.bounds import implied_bounds
from cchc_lib.joint.claims import Claims, build_system
from cchc_lib.joint.misprints import catch_misprints
from cchc_lib.joint.modes import grim_powers, infer_modes
from cchc_lib.joint.proof import make_proof
from cchc_lib.joint.readings import choose_readings
from cchc_lib.joint.repairs import Repairs, find_repairs
from cchc_lib.joint.results import (
    Block,
    Caught,
    Cleared,
    Conflict,
    JointResult,
    RepairSet,
)
from cchc_lib.joint.rows import Released, System
from cchc_lib.joint.solve import DEFAULT, Limits, decide
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stage:
    """Conflicts and repairs under one reading of the roundings."""

    conflicts: tuple[Conflict, ...] = ()
    repairs: tuple[RepairSet, ...] = ()
    cleared: tuple[Cleared, ...] = ()
    complete: bool = True
    doubted: Released = frozenset()


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
        firm, rounding = _Stage(), _Stage()
        if strict != "feasible":
            anyhow = self.anyhow.system.part(members)
            status = decide(anyhow, weak, limits=self.limits).status
            if status == "infeasible":
                firm = self._contradiction(members)
            best = _owners(_likeliest(firm.repairs))
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

    def _contradiction(self, members: Sequence[int]) -> _Stage:
        """Find what clashes however each figure was rounded."""
        system, weak = self.anyhow.system.part(members), self.anyhow.weak
        repairs = find_repairs(system, weak, limits=self.limits)
        fitting = self.fitting.system.part(members)
        court = self._court(fitting, self.fitting, weak)
        # Values are tried where other figures keep the mode their own checks allow;
        # where even that clashes, each may have a mode of its own.
        if any(
            decide(fitting, weak | frozenset(s), limits=self.limits).status
            != "feasible"
            for s in repairs.sets
        ):
            court = self._court(system, self.anyhow, weak)
        return self._stage(system, repairs, court)

    def _rounding(self, system: System, released: Released) -> _Stage:
        """Find what else clashes if all figures were rounded to the nearest."""
        repairs = find_repairs(system, released, limits=self.limits)
        court = replace(self._court(system, self.near, released), rounding=True)
        return self._stage(system, repairs, court)

    def _court(self, system: System, claims: Claims, released: Released) -> Court:
        return Court(
            system=system,
            claims=claims,
            released=released,
            figures=self.figures,
            evidence=self.evidence,
            rounding=False,
        )

    def _stage(self, system: System, repairs: Repairs, court: Court) -> _Stage:
        sets = judge_repairs(court, repairs)
        return _Stage(
            conflicts=_conflicts(system, repairs, rounding=court.rounding),
            repairs=sets,
            cleared=find_cleared(system, repairs),
            complete=repairs.complete,
            doubted=_owners(sets)
            or frozenset(o for core in repairs.cores for o in core.owners),
        )


def _conflicts(
    system: System, repairs: Repairs, *, rounding: bool
) -> tuple[Conflict, ...]:
    """Write down the conflicts, the smallest first."""
    place = system.place_of
    cores = sorted(
        repairs.cores, key=lambda c: (len(c.owners), [place[o] for o in c.owners])
    )
    return tuple(
        Conflict(
            figures=tuple(dict.fromkeys(o.rstrip("/") for o in core.owners)),
            claims=claims_of(system, core.decision.rows),
            rounding=rounding,
            basis=core.decision.basis,
            proof=make_proof(system, core.decision),
        )
        for core in cores
    )


def _likeliest(repairs: Sequence[RepairSet]) -> tuple[RepairSet, ...]:
    """Take the first of each group."""
    return tuple({r.group: r for r in reversed(repairs)}.values())


def _owners(repairs: Sequence[RepairSet]) -> Released:
    return frozenset(claim_of(s) for repair in repairs for s in repair.suspects)


def _figures(system: System, weak: Released) -> tuple[str, ...]:
    names = (o.rstrip("/") for o in system.owners if o not in weak)
    return tuple(dict.fromkeys(names))
