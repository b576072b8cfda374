"""Self-scores against appraised scores on a page: words, readings, tables."""

from __future__ import annotations

from cchc_lib.findings.appraised.report import opened, show_appraisal

__all__ = ["opened", "show_appraisal"]
