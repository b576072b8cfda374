"""Findings: the only words a reader sees about a verdict."""

from __future__ import annotations

from cchc_lib.findings.cards import make_findings, message, words_for
from cchc_lib.findings.numbers import show, show_interval
from cchc_lib.findings.severity import Limits, claimed_figure, gap_of

__all__ = [
    "Limits",
    "claimed_figure",
    "gap_of",
    "make_findings",
    "message",
    "show",
    "show_interval",
    "words_for",
]
