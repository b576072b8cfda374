"""Every English word on targets, criteria and commitments. Words only, no logic.

Keys and fields are those of ``words_vi``.
"""

from __future__ import annotations

RULES = {
    "T01": "Target missed",
    "T02": "Target met",
    "T03": "Not proven",
    "T04": "Nothing reported",
    "T05": "Print and counts on two sides of a target",
    "T06": "Targets of another body or period",
}
SENTENCES = {
    "T01": "{doc}: {said}; this misses “{statement}”, {margin}.{doubt}",
    "T02": "{doc}: {said}; this meets “{statement}”, {margin}.{doubt}",
    "T03": (
        "{doc}: {said}; whether this meets “{statement}” cannot be said from it.{doubt}"
    ),
    "T03.conflict": (
        "{doc}: {said}; print and counts disagree and lie on two sides of "
        "“{statement}”, so nothing follows.{doubt}"
    ),
    "T04": "{doc}: no figure can be held against “{statement}”.{near}",
    "T05.met": (
        "{doc}: “{printed}” as printed meets “{statement}”, but the counts do not: "
        "{counts}."
    ),
    "T05.missed": (
        "{doc}: “{printed}” as printed misses “{statement}”, but the counts meet it: "
        "{counts}."
    ),
    "T06.other_body": (
        "{title} are not binding on {doc}{applies}{periods}. This is a comparison and "
        "no accusation."
    ),
    "T06.other_period": (
        "{title} were set for {aims_period}, while {doc} reports on another period. "
        "This is a comparison and no accusation."
    ),
    "T06.part_of_period": (
        "{title} were set for {aims_period}, of which {doc} reports a part only. The "
        "end of the period may look different."
    ),
    "T06.unknown": (
        "It is not certain that {title} hold for {doc}. This is a comparison and no "
        "accusation."
    ),
}
APPLIES = "; they are for {who}"
PERIODS = "; they were set for {aims}, the figures are of {own}"
SAID = {
    "print": "{print} is printed",
    "counts": "{print} is printed, and the counts give {counts}",
    "fraction": "{print} is printed, which is {value}",
    "late": "{print} late is printed, so that the rest is {set}",
    "late_counts": "{print} late is printed, so that the rest is {counts}",
}
COUNTS = "{part} of {whole} {unit}, {exact}"
APART = " (early ones not counted in)"
MARGINS = {
    ("missed", "lower", "exact"): "{margin} short",
    ("missed", "lower", "closed"): "at least {margin} short",
    ("missed", "lower", "open"): "more than {margin} short",
    ("missed", "upper", "exact"): "{margin} too much",
    ("missed", "upper", "closed"): "at least {margin} too much",
    ("missed", "upper", "open"): "more than {margin} too much",
    ("met", "lower", "exact"): "{margin} above it",
    ("met", "lower", "closed"): "at least {margin} above it",
    ("met", "lower", "open"): "more than {margin} above it",
    ("met", "upper", "exact"): "{margin} below it",
    ("met", "upper", "closed"): "at least {margin} below it",
    ("met", "upper", "open"): "more than {margin} below it",
}
JUST = {"met": "with nothing to spare", "missed": "however narrowly"}
LEANS = {
    "met": " In its usual sense ({set}) it meets it.",
    "missed": " In its usual sense ({set}) it misses it.",
}
DOUBT = " This is not beyond doubt, since {why}."
DOUBTS = {
    "binding_not_certain": "it is not quite certain which counts the share is of",
    "service_level_not_named": "the text names no level of online service",
    "base_not_named": "the text does not say what it is a share of",
}
NEAR = " It prints {print}, but {why}."
WHY = {
    "other_index": "this is a score of another index",
    "index_not_named": "it does not say of which index",
    "other_base": "this is a share of something else",
    "other_service_level": "this is for other levels of online service",
    "other_scope": "this is for one level, field or office only",
}
FLIPS = {
    ("missed", "value"): "Only a true value of {set} would change this.",
    ("met", "value"): "Only a true value of {set} would change this.",
    ("not_proven", "value"): "Met if the true value is {set}, else missed.",
    ("missed", "rising"): (
        "Only {needed} or more of {whole} {unit} would change this, at least {change} "
        "more."
    ),
    ("missed", "falling"): (
        "Only {needed} or fewer of {whole} {unit} would change this, at least {change} "
        "fewer."
    ),
    ("met", "falling"): (
        "Only {needed} or fewer of {whole} {unit} would change this, at least {change} "
        "fewer."
    ),
    ("met", "rising"): (
        "Only {needed} or more of {whole} {unit} would change this, at least {change} "
        "more."
    ),
    ("not_proven", "rising"): (
        "Met if the true value is {set}, which is {needed} or more of {whole} {unit}; "
        "else missed."
    ),
    ("not_proven", "falling"): (
        "Met if the true value is {set}, which is {needed} or fewer of {whole} {unit}; "
        "else missed."
    ),
}
NOTHING_FLIPS = "No value would change this."
NOT_DUE = (
    " The share is one of {unit} received: it would also change if {not_due} or more "
    "of them were not yet due."
)
UNIT = {"percent": "percentage points", "score": "points"}
STATUS = {
    "met": "met",
    "missed": "missed",
    "not_proven": "not proven",
    "not_reported": "not reported",
}
CERTAINTY = {"certain": "certain", "possible": "not certain"}
SEVERITY = {
    "note": "note",
    "rounding": "rounding",
    "minor": "minor",
    "material": "worth a look",
    "impossible": "impossible",
}
LEFT_OUT = "Not used: “{said}”, since {why}."
LEFT_OUT_WHY = {
    "hedged_target": "it is only an estimate",
    "quantity_not_certain": "it is not certain what it is a target for",
}
SET_LINE = "Targets: {title} ({place}). {standing}."
COMPARED = "These are targets of another body or period: a comparison only."
NOTHING_HELD = "No figure can be held against these targets."
SILENT = "“{statement}”: nothing reported by {docs}."
CARDS_LEFT_OUT = "{n} more are in the table."
APPLIES_TO = "They hold for: {who}."
FINDING_COLUMNS = ("Verdict", "Sentence")
TEXTS = "{n} texts"
UNTITLED = "the text {name}"
HEADINGS = {
    "findings": "Results against targets",
    "intervals": "Figures and targets",
    "matrix": "Each text, each target",
    "held": "All comparisons",
    "aims": "The targets, and whom they bind",
    "method": "Method",
    "answer": "Answer",
}
CAPTIONS = {
    "matrix": "Results by text and target",
    "held": "Each target and each figure",
    "aims": "The targets",
}
COLUMNS = {
    "document": "Text",
    "target": "Target",
    "bound": "Bound",
    "reported": "Reported",
    "values": "Possible values",
    "status": "Result",
    "margin": "Margin",
    "flips": "Changes if",
}
BOUND = {
    "at_least": "{value} or more",
    "above": "above {value}",
    "at_most": "at most {value}",
    "below": "below {value}",
}
SOURCE = "Source: {titles}"
TITLE = "{name} against the targets of {aims}: {summary}"
PASSES = "No finding is “{level}” or worse."
FAILS = "{n} findings are “{level}” or worse."
LABELS = {"certainty": "Certainty", "flips": "Changes if"}
DOWNLOAD = "Download"
DOWNLOADS = {"held": "comparisons (CSV)", "findings": "results (CSV)"}
FILES = {"held": "targets", "findings": "results"}
METHOD = """
- A printed figure is a *set of possible values*: “98%” is 97.5 to 98.5 %, “gần 97%”
  (nearly 97 %) is below 97 %. “100%” is read as all of them. A target is *met* or
  *missed* only where the whole set lies on one side of it; else it is *not proven*.
- Where counts are printed (such as 102,466 of 104,259 dossiers) they decide, since
  the share is rounded. All arithmetic is exact.
- A figure answers a target by *what it measures*: a share of what, which level of
  online service, which administrative level, which part of the body; never by its
  value. Where several figures answer, each is listed. “On time” (đúng hạn) is taken
  to hold the early ones, unless the text counts them apart.
- Targets of another body or period are a comparison only.
- Met or missed says nothing of the quality of a service, and a figure that is not
  reported has not been missed.
"""
