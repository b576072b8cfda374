"""English words on self-scores and appraisals. Words only, no logic.

Keys are those of ``words_vi``; what the numbers say is in ``readings.en.md``.
"""

from __future__ import annotations

HEADING = "Self-scores and appraisal"
SYNTHETIC = (
    "SYNTHETIC DATA (số liệu giả lập): no public table with self-scores and appraised "
    "scores of each unit was found, so this one was made by the project to show how to "
    "read them. Its units do not exist; no number here may be used to speak of a real "
    "one."
)
FEW = "Only {n} units have scores of both sides: too few to speak of a tendency."
LEFT_OUT = "Not compared, since only one side scored it: {criteria}."
SIDES = {
    "self": "self-score",
    "appraised_1": "first appraisal",
    "appraised_2": "second appraisal",
    "appraised": "appraisal",
    "": "published result",
}
CAPTIONS = {
    "summary": "Self-score minus appraisal: measures",
    "criteria": "Each criterion: self-score minus appraisal",
    "units": "Each unit: self-score and appraisal",
    "steps": "How scores change between rounds",
    "groups": "Difference by block and by period",
    "grades": "Class by the unit (rows) and appraised class (columns): units",
}
COLUMNS = {
    "measure": "Measure",
    "value": "Value",
    "interval": "95 % interval",
    "p": "Chance by luck",
    "n": "Units",
    "criterion": "Criterion",
    "maximum": "Maximum",
    "mean": "Mean difference",
    "median": "Median",
    "of_maximum": "Of the maximum",
    "above": "Self higher",
    "below": "Lower",
    "equal": "Equal",
    "p_adjusted": "Adjusted p (sign)",
    "p_wilcoxon": "Adjusted p (Wilcoxon)",
    "name": "Unit",
    "self": "Self-score",
    "appraised": "Appraisal",
    "difference": "Difference",
    "lost": "Criteria marked down",
    "first": "From",
    "second": "To",
    "change": "Mean change",
    "limits": "Range of about 95 % of units",
    "group": "Block, period",
    "share_above": "Share above",
    "grade": "By the unit",
}
MEASURES = {
    "bias": "Mean difference (points)",
    "median": "Median difference (points)",
    "above": "Share of units above",
    "bias_share": "Mean difference of the maximum",
    "limit_low": "Lower limit of agreement (points)",
    "limit_high": "Upper limit of agreement (points)",
    "slope": "Slope (points per point)",
    "ccc": "Lin's concordance",
    "icc_c": "ICC(C,1), same order",
    "icc_a": "ICC(A,1), same points",
    "w": "Kendall's W, all rounds",
    "krippendorff": "Krippendorff's alpha, all rounds",
    "kappa": "Weighted kappa of classes",
}
