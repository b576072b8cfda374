"""Scores: league tables held against themselves, their framework and a snapshot."""

from __future__ import annotations

from cchc_lib.scores.audits import ScoreAudit, audit_scorecard, score_table
from cchc_lib.scores.frameworks import framework, known_frameworks
from cchc_lib.scores.payload import score_csv, score_record, score_text
from cchc_lib.scores.records import Framework, Scorecard, TableFinding
from cchc_lib.scores.scorecards import join_scorecards, read_scorecard

__all__ = [
    "Framework",
    "ScoreAudit",
    "Scorecard",
    "TableFinding",
    "audit_scorecard",
    "framework",
    "join_scorecards",
    "known_frameworks",
    "read_scorecard",
    "score_csv",
    "score_record",
    "score_table",
    "score_text",
]
