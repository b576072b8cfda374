"""Every English word of a report around its cards. Words only, no logic.

The sentences of findings are in ``words_en``, the cards' words in ``card_en``.
"""

from __future__ import annotations

HEADINGS = {
    "findings": "What needs another look",
    "joint": "The figures taken together",
    "compared": "Printed and recomputed",
    "coverage": "How much could be checked",
    "figures": "The figures read",
    "checks": "Every check",
    "unchecked": "Not checked, and why",
    "implied": "What the figures imply",
    "method": "Method and limits",
    "answer": "Conclusion",
}

# The verdict in sentences
NO_FINDINGS = "No check shows a contradiction."
NO_CHECKS = (
    "Nothing can be concluded: no figure has another one to be held against. This does "
    "not confirm that the figures are right."
)
COVERAGE = "{checked} of the {found} figures read were checked."
FOLLOWS = "Implied: {name} {set}."
ANSWER_NOTHING = "No figure was read in the text, so there is nothing to check."
ANSWER = "Of {found} figures read, {checked} were checked in {n} checks: {counts}."
ANSWER_UNCHECKED = (
    "No check came to a result on the {found} figures read: the text prints nothing to "
    "hold them against."
)
ANSWER_REST = (
    "Figures without anything to hold them against: {n}. They are neither right nor "
    "wrong."
)
ANSWER_PASSES = "No finding is as grave as “{level}”."
ANSWER_FAILS = (
    "Findings of level “{level}” or graver: {n}. They need an explanation or a "
    "correction before these figures are used."
)

# Tables
CAPTIONS = {
    "figures": "The figures read in the text",
    "checks": "The checks and how figures were tied",
    "unchecked": "The figures that could not be checked",
    "implied": "Not printed, but implied by what is printed",
    "ignored": "Numbers in the text that are no figures",
}
COLUMNS = {
    "printed": "Figure",
    "quantity": "Of what",
    "set": "Possible values",
    "role": "Role",
    "period": "Period",
    "sentence": "In its sentence",
    "rule": "Rule",
    "claim": "Checked figure",
    "terms": "Tied to",
    "licence": "Why tied so",
    "recomputed": "Must be",
    "verdict": "Verdict",
    "reason": "Why",
    "value": "Value",
    "low": "Lowest possible",
    "high": "Highest possible",
    "exact": "Exact value",
    "severity": "Severity",
    "message": "Finding",
    "repairs": "One-keystroke repairs",
    "follows_from": "Follows from",
    "figures": "Figures",
    "count": "Count",
    "examples": "Examples",
}
EMPTY = {
    "figures": "No figure was read.",
    "checks": "No two figures could be tied for a check.",
    "unchecked": "Every figure read was checked.",
    "implied": "Nothing follows beyond what is printed.",
}
ROWS_LEFT_OUT = "{n} more rows: “cchc check” prints them in full."
IGNORED_SUMMARY = "{n} numbers that are no figures (dates, document numbers …)"
DOWNLOADS = {
    "findings": "findings",
    "figures": "figures",
    "checks": "checks",
}
DOWNLOAD = "Download a table (CSV, opens in Excel):"
TOO_LARGE = "Too large for this page: {names}; “cchc check” prints them in full."
FILES = {
    "findings": "findings",
    "figures": "figures",
    "checks": "checks",
}
REJECTED = "other ways not taken: {n}"
TERMS = {
    "part": "part",
    "whole": "whole",
    "share": "share",
    "total": "total",
    "new": "after",
    "old": "before",
    "delta": "change",
    "first": "first print",
    "second": "second print",
    "score": "score",
    "rank": "rank",
    "ranked": "ranked",
    "places": "places",
    "target": "target",
    "result": "result",
    "base": "base",
    "ratio": "ratio",
    "mean": "mean",
    "number": "divided by",
    "announced": "announced",
    "limit": "limit",
    "other": "other",
    "top": "highest",
    "bottom": "lowest",
    "now": "now",
    "before": "before",
    "bound": "bound",
    "rest": "rest",
}
BAND = "class “{label}” of scheme {scheme}"
PERIOD_MONTHS = "months {first}–{last} of {year}"

# Source and method
SOURCE = "Source: {title}"
REWORDED = (
    "This sample is worded anew; every figure, its hedge and its role are kept as "
    "printed."
)
METHOD = """
**Reading.** Each printed figure stands for a set of possible values: `98,3%` for all
from 98.25 to 98.35, “above 37.000” for every number above 37,000; a count printed in
full is itself. Dates, document numbers, levels of online services and visit counters
are no figures.

**Checking.** All arithmetic is on exact fractions. A figure is consistent when the
recomputed value lies in its set. Otherwise every other rounding is tried: halves up,
halves down, halves to even, cut off, rounded up.

**Tying.** Where several ways to tie figures are plausible, one that agrees is taken
and shown in the table; a contradiction is raised only when all of them fail.

**Severity.** *Note*: the wording should be clearer. *Rounding*: right under another
rounding. *Minor*: less than 0.5 points of a share or 0.5 % of a count. *Material*:
more, or a decision changes. *Impossible*: no counts could give it.

**What the numbers cannot say:**

- whether the counts are right: figures that agree may be wrong together;
- what the author meant to do: most gaps are slips, rounding, or another whole;
- anything of the figures that were not checked: they are neither right nor wrong;
- the quality of the work: a dossier resolved on time need not be resolved well.

A program may miss a figure or tie the wrong ones. Read the quoted sentence before you
use a finding.
"""
