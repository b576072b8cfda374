"""One score table studied: findings, and tables of statistics on demand.

One duty: say of each statistic why it is not given where a table does not carry it.
Not here: reading (``questions``), words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial

import pandas as pd

from cchc_lib.findings.scored.values import named
from cchc_lib.pipeline.scoring import (
    crowding,
    noise,
    robustness,
    snapshots,
    structure,
    told,
)
from cchc_lib.pipeline.scoring.leagues import Gap, League
from cchc_lib.pipeline.scoring.unit_pages import UnitPage, make_page
from cchc_lib.scores import ScoreAudit
from cchc_lib.scores.records import Band
from cchc_lib.sources.manifest import Row

STRUCTURE_UNITS = 5  # fewer units say nothing of how parts hang together


@dataclass(frozen=True)
class ScoreStudy:
    """Everything a study of one score table found.

    Tables are computed when they are asked for; one that cannot be given is empty, and
    ``why`` names the reason.
    """

    audit: ScoreAudit
    league: League | Gap  # the reason, where the table is no league
    before: League | Gap  # the earlier snapshot
    origins: tuple[Row, ...]  # of each table joined, empty where it is not recorded
    wanted: tuple[int, ...]  # rows of the league that pages are asked for
    prints: pd.DataFrame  # rows as published, of a table that is no league; or empty
    name: str  # what a reader calls the table
    lang: str = "vi"
    seed: int = 1
    draws: int = 10_000

    def why(self, section: str) -> Gap | None:
        """Say why a section is not given; None where it is.

        Sections: "structure", "rules" (bands under other rules), "noise", "crowding",
        "endings", "blocks", "snapshots", "units".
        """
        league = self.league
        if not isinstance(league, League):
            return league
        match section:
            case "structure" | "rules":
                return self._why_not_parts(league, ranked=section == "rules")
            case "noise":
                return self._why_not_ranks(league)
            case "crowding":
                return None if self.cuts else "no_bands"
            case "endings":
                return None if len(self.endings) else "no_endings"
            case "blocks":
                return None if league.units["block"].nunique() > 1 else "one_block"
            case "snapshots":
                return None if isinstance(self.before, League) else self.before
        return None

    @staticmethod
    def _why_not_parts(league: League, *, ranked: bool) -> Gap | None:
        if len(league.parts) < 2:
            return "no_parts"
        if any(part.maximum is None for part in league.parts):
            return "no_maxima"
        if len(league.points.dropna()) < STRUCTURE_UNITS:
            return "few_units"
        return ScoreStudy._why_not_ranks(league) if ranked else None

    @staticmethod
    def _why_not_ranks(league: League) -> Gap | None:
        if league.partial:
            return "partial"
        return None if league.ranked else "no_ranks"

    @property
    def bands(self) -> tuple[Band, ...]:
        """The classes of the framework, if it has any."""
        rules = self.audit.framework
        return rules.bands_of() if rules else ()

    @property
    def cuts(self) -> list[float]:
        """Class thresholds inside the scores, points."""
        if not isinstance(self.league, League):
            return []
        return crowding.thresholds_of(self.bands, self.league)

    @cached_property
    def items(self) -> pd.DataFrame:
        """The part scores as data; see ``structure.describe_items``."""
        return self._given("structure", structure.describe_items)

    @cached_property
    def reliability(self) -> pd.DataFrame:
        """Alpha and omega; see ``structure.measure_reliability``."""
        return self._given("structure", structure.measure_reliability)

    @cached_property
    def analysis(self) -> pd.DataFrame:
        """Weight, importance, correlations; see ``structure.analyse_items``."""
        found = self._given("structure", structure.analyse_items)
        return (
            found.assign(name=found["item"].map(self._names)) if len(found) else found
        )

    @cached_property
    def components(self) -> pd.DataFrame:
        """Principal components of the parts."""
        return self._given("structure", structure.find_components)

    @cached_property
    def correlations(self) -> pd.DataFrame:
        """Correlations of all pairs; see ``structure.correlate_items``."""
        found = self._given("structure", structure.correlate_items)
        # Codes of a framework are short and known; other columns are named in words.
        said = {i: n for i, n in self._names.items() if not i.isupper()}
        return found.replace({"first": said, "second": said}) if len(found) else found

    @cached_property
    def rules(self) -> pd.DataFrame:
        """Ranks under other rules; see ``robustness.vary_rules``."""
        return self._given("rules", partial(robustness.vary_rules, seed=self.seed))

    @cached_property
    def removed(self) -> pd.DataFrame:
        """Ranks without each part; see ``robustness.leave_out``."""
        return self._given("rules", robustness.leave_out)

    @cached_property
    def effects(self) -> pd.DataFrame:
        """Which choice moves ranks most; see ``robustness.share_out``."""
        return self._given("rules", partial(robustness.share_out, seed=self.seed))

    @cached_property
    def places(self) -> pd.DataFrame:
        """Ranks that rounding allows; see ``noise.place_units``."""
        make = partial(noise.place_units, wanted=self.wanted)
        return self._given("noise", partial(make, seed=self.seed, draws=self.draws))

    @cached_property
    def crowds(self) -> pd.DataFrame:
        """Counts on both sides of thresholds; see ``crowding.crowd_at``."""
        make = partial(crowding.crowd_at, cuts=self.cuts, seed=self.seed)
        return self._given("crowding", make)

    @cached_property
    def endings(self) -> pd.DataFrame:
        """Last digits; see ``crowding.last_digits``."""
        league = self.league
        if not isinstance(league, League):
            return pd.DataFrame()
        return crowding.last_digits(league)

    @cached_property
    def pairs(self) -> pd.DataFrame:
        """Both snapshots side by side; see ``snapshots.join_snapshots``."""
        if not (isinstance(self.league, League) and isinstance(self.before, League)):
            return pd.DataFrame()
        return snapshots.join_snapshots(self.league, self.before)

    @cached_property
    def agreement(self) -> pd.DataFrame:
        """How far both orders agree; see ``snapshots.agree_in_order``."""
        return snapshots.agree_in_order(self.pairs) if len(self.pairs) else self.pairs

    @cached_property
    def blocks(self) -> pd.DataFrame:
        """One row a block of units; see ``told.tell_blocks``."""
        return self._given("blocks", told.tell_blocks)

    @cached_property
    def ranks(self) -> pd.DataFrame:
        """Each unit's rank and bands; see ``told.tell_ranks``."""
        if not isinstance(self.league, League):
            return pd.DataFrame()
        return told.tell_ranks(
            self.league, self.places, self.rules, bands=self.bands, wanted=self.wanted
        )

    @cached_property
    def findings(self) -> pd.DataFrame:
        """One row a finding, the gravest first."""
        return told.tell_findings(self.audit)

    @cached_property
    def recomputed(self) -> pd.DataFrame:
        """One row a column that was computed again."""
        return told.count_recomputed(self.audit)

    @cached_property
    def rankings(self) -> pd.DataFrame:
        """One row a ranking, with the rule its ties follow."""
        return told.tell_rankings(self.audit)

    @property
    def assumptions(self) -> tuple[str, ...]:
        """What was assumed in reading the table, in words."""
        return told.tell_assumptions(self.audit)

    @property
    def left_out(self) -> tuple[str, ...]:
        """Names of units that statistics leave out: 0 of 0 is no score."""
        league = self.league
        return league.left_out if isinstance(league, League) else ()

    @property
    def paths(self) -> tuple[str, ...]:
        """The tables joined, as the user named them."""
        card = self.audit.card
        return tuple(dict.fromkeys([card.path, *(r.file for r in card.rows if r.file)]))

    @property
    def rows(self) -> int:
        """Rows of units in the table."""
        return len(self.audit.card.units)

    @cached_property
    def pages(self) -> tuple[UnitPage, ...]:
        """The pages of the units asked for."""
        league = self.league
        if not isinstance(league, League):
            return ()
        return tuple(make_page(league, row, self.bands) for row in self.wanted)

    @property
    def _names(self) -> dict[str, str]:
        """The parts' columns with their names in the language of the study."""
        parts = self.league.parts if isinstance(self.league, League) else ()
        return {part.item: named(part.item, part.name, self.lang) for part in parts}

    def _given(
        self, section: str, make: Callable[[League], pd.DataFrame]
    ) -> pd.DataFrame:
        if self.why(section) or not isinstance(self.league, League):
            return pd.DataFrame()
        return make(self.league)
