"""Self-scores and appraisals joined with statistics (METHODS c7).

``study_appraisal`` is what the notebook calls; ``measures`` and ``grades`` are the rows
of its tables, each with a ``method`` column.
"""

from __future__ import annotations

from cchc_lib.pipeline.appraisal.studies import AppraisalStudy, study_appraisal

__all__ = ["AppraisalStudy", "study_appraisal"]
