"""Self-scores and appraisals joined with statistics (METHODS c7).

One duty: one audited score table → tables of how far units score themselves above their
appraisal, each with a ``method`` column, the bias before any correlation. A table
without both scores gives empty tables, and ``why`` says so. Not here: words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import PurePath
from typing import Literal

import numpy as np
import pandas as pd

from cchc_lib.pipeline.appraisal.grades import cross_grades, of_grades, order_grades
from cchc_lib.pipeline.appraisal.measures import (
    as_number,
    compare_rounds,
    count_lost,
    mean_difference,
    of_agreement,
    of_bias,
    of_groups,
)
from cchc_lib.scores import ScoreAudit
from cchc_lib.scores.appraisals import Appraisal, find_appraisal
from cchc_lib.scores.table_checks import Case
from cchc_lib.scores.table_checks.inflation import (
    FEW_CRITERIA,
    FEWEST,
    compare_all,
    differences,
    expected_kept,
    level_of,
    never_lost,
    sides,
)
from cchc_lib.sources.manifest import Row
from cchc_lib.stats.estimates import NAN

Gap = Literal["no_sides", "few_units"]
_MEASURES = ["measure", "value", "low", "high", "p", "n", "method"]


@dataclass(frozen=True)
class AppraisalStudy:
    """How far the units of one table score themselves above their appraisal."""

    audit: ScoreAudit
    appraisal: Appraisal | None
    origins: Sequence[Row] = ()
    lang: str = "vi"

    @property
    def why(self) -> Gap | None:
        """Say why nothing is given; None where the tables are."""
        if self.appraisal is None:
            return "no_sides"
        few = len(differences(self.appraisal)) < FEWEST
        return "few_units" if few else None

    @property
    def synthetic(self) -> bool:
        """Say whether the origin of the table says that its numbers are made up."""
        named = "synthetic" in PurePath(self.audit.card.path).name.casefold()
        return named or any(row.get("synthetic") == "yes" for row in self.origins)

    @property
    def rounds(self) -> tuple[str, ...]:
        """The sides compared, the self-score first; empty where nothing is."""
        return () if self.appraisal is None else tuple(self.appraisal.rounds)

    @property
    def left_out(self) -> tuple[str, ...]:
        """Criteria that only one side scored, such as those of a survey."""
        return () if self.appraisal is None else self.appraisal.left_out

    @property
    def level(self) -> str:
        """How the mean difference is read: see ``level_of``; "" without one."""
        found = self._given
        return "" if found is None else level_of(mean_difference(found))

    @property
    def expected_kept(self) -> float:
        """Units that would lose no point if losses fell on units at random."""
        found = self._given
        return NAN if found is None else float(expected_kept(found))

    @property
    def _given(self) -> Appraisal | None:
        return self.appraisal if self.why is None else None

    @cached_property
    def summary(self) -> pd.DataFrame:
        """One row a measure, the bias first.

        Returns
        -------
        DataFrame
            ``measure``, ``value``, ``low``, ``high``, ``p``, ``n``, ``method``. Points,
            except fractions of 1 ("above", "bias_share"), points per point ("slope")
            and coefficients ("ccc", "icc_c", "icc_a", "w", "krippendorff", "kappa").
        """
        found = self._given
        if found is None:
            return pd.DataFrame(columns=_MEASURES)
        rows = [
            *of_bias(found),
            *of_agreement(found),
            *of_grades(found, self._order),
        ]
        return pd.DataFrame(rows, columns=_MEASURES)

    @cached_property
    def criteria(self) -> pd.DataFrame:
        """One row a criterion, the largest mean difference first.

        Returns
        -------
        DataFrame
            ``name``, ``maximum``, ``n``, ``above``, ``below``, ``equal``, ``mean`` and
            ``median`` of self minus appraised (points), ``share_above``,
            ``share_of_maximum`` (fractions of 1), ``p``, ``p_adjusted``, ``rejected``
            (sign test), ``p_wilcoxon`` (adjusted alike), ``tests``, ``method``.
        """
        found = self._given
        if found is None or len(found.criteria) < FEW_CRITERIA:
            return pd.DataFrame()
        most = [as_number(c.maximum) for c in found.criteria]
        table = self._compared[0].assign(
            name=[c.name for c in found.criteria],
            maximum=most,
            p_wilcoxon=compare_all(found, test="wilcoxon")[0]["p_adjusted"],
        )
        table["method"] += "; wilcoxon, pratt zeros, alike"
        table["share_of_maximum"] = table["mean"] / table["maximum"]
        return table.sort_values(
            "mean", ascending=False, kind="stable", ignore_index=True
        )

    @cached_property
    def units(self) -> pd.DataFrame:
        """One row a unit, in the order of the table.

        Returns
        -------
        DataFrame
            ``code``, ``name``, ``self``, ``appraised``, ``difference``, ``middle``
            (points), ``lost`` (criteria marked down), ``never_lost``, ``p_adjusted``
            (sign test over its criteria), ``method``.
        """
        found = self._given
        if found is None:
            return pd.DataFrame()
        first, second = map(np.array, sides(found))
        kept = {row.number for row in never_lost(found)}
        return pd.DataFrame(
            {
                "code": [row.code for row in found.units],
                "name": [row.name for row in found.units],
                "self": first,
                "appraised": second,
                "difference": first - second,
                "middle": (first + second) / 2,
                "lost": count_lost(found),
                "never_lost": [row.number in kept for row in found.units],
                "p_adjusted": self._unit_chances,
                "method": "self minus appraised; sign test over criteria",
            }
        )

    @cached_property
    def steps(self) -> pd.DataFrame:
        """One row a pair of rounds: what changed from one to the next.

        Returns
        -------
        DataFrame
            ``first``, ``second`` (sides), ``n``, ``mean`` and ``median`` of the first
            minus the second, ``share_above``, ``low``, ``high`` (limits of agreement),
            ``method``.
        """
        found = self._given
        if found is None:
            return pd.DataFrame()
        pairs = [*pairwise(found.rounds)]
        if len(pairs) > 1:
            pairs.append((found.rounds[0], found.final))
        return pd.DataFrame(
            [compare_rounds(found, first, second) for first, second in pairs]
        )

    @cached_property
    def groups(self) -> pd.DataFrame:
        """One row a block or period of units, where there are several.

        Returns
        -------
        DataFrame
            ``kind`` ("block" or "period"), ``name``, ``n``, ``mean`` and ``median`` of
            self minus appraised (points), ``share_above``, ``method``.
        """
        found = self._given
        rows = [] if found is None else list(of_groups(found))
        return pd.DataFrame(rows)

    @cached_property
    def grades(self) -> pd.DataFrame:
        """How many units have which printed class from both sides.

        Returns
        -------
        DataFrame
            ``grade`` (by the unit itself), a column for each appraised class with the
            number of units, ``method``; the best class first. Empty without classes.
        """
        found = self._given
        return pd.DataFrame() if found is None else cross_grades(found, self._order)

    @cached_property
    def _compared(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        assert self.appraisal is not None
        return compare_all(self.appraisal)

    @property
    def _unit_chances(self) -> object:
        found = self.appraisal
        enough = found is not None and len(found.criteria) >= FEW_CRITERIA
        return self._compared[1]["p_adjusted"].to_numpy() if enough else NAN

    @cached_property
    def _order(self) -> list[str]:
        assert self.appraisal is not None
        return order_grades(self.appraisal, self.audit.framework)


def study_appraisal(
    audit: ScoreAudit, *, origins: Sequence[Row] = (), lang: str = ""
) -> AppraisalStudy:
    """Compare self-scores with appraised scores in a table that was audited.

    Parameters
    ----------
    audit : ScoreAudit
        As ``score_table`` gives it.
    origins : sequence of mapping
        Provenance of the table, of which ``synthetic`` is looked at.
    lang : str
        Language, by default that of the audit.
    """
    case = Case(card=audit.card, framework=audit.framework)
    return AppraisalStudy(
        audit=audit,
        appraisal=find_appraisal(case),
        origins=origins,
        lang=lang or audit.lang,
    )
