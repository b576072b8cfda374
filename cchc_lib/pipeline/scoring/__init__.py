"""Scores and statistics joined: how far a score table can be believed.

``study_scores`` is what the notebook calls; ``leagues`` makes arrays of a table,
``structure``, ``robustness``, ``noise`` and ``crowding`` are the statistics, each table
with a ``method`` column; ``snapshots`` and ``unit_pages`` compare in time and by unit.
"""

from __future__ import annotations

from cchc_lib.pipeline.scoring.leagues import League, make_league
from cchc_lib.pipeline.scoring.questions import ScoreQuestion, study_scores
from cchc_lib.pipeline.scoring.studies import ScoreStudy
from cchc_lib.pipeline.scoring.unit_pages import ItemStanding, UnitPage

__all__ = [
    "ItemStanding",
    "League",
    "ScoreQuestion",
    "ScoreStudy",
    "UnitPage",
    "make_league",
    "study_scores",
]
