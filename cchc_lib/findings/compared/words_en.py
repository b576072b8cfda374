"""English words of a report on units: headings, cards, tables. Words only."""

from __future__ import annotations

HEADINGS = {
    "findings": "What was found",
    "intervals": "Each unit and its interval",
    "values": "Each unit",
    "funnel": "Which units are unusual",
    "ranks": "How far ranks can be trusted",
    "map": "On the map",
    "blocks": "The blocks",
    "gap": "What each unit adds",
    "trends": "Over time",
    "units": "Table of units",
    "readings": "How to read the numbers",
    "method": "Method and limits",
    "answer": "Answer",
}
TITLE = "{name}: {headline}"
HEADLINES = {
    "some": "{rate} together, {count} of {n} units stand apart",
    "none": "{rate} together, no unit stands apart",
    "alone": "one unit alone has data",
    "noise": "{count} of {tests} neighbouring pairs really differ",
    "rounding": "at least {alike} of {tests} neighbouring pairs cannot be told apart",
    "rounding_none": "no unit can be called better: only rounding is known",
    "bare": "no unit can be called better, since no noise is stated",
}
SOURCE = "Source: {title}"
TABLE_OF = "table {path}"
TARGET = "Target {target}: {reason}."
TARGET_UNSTATED = "The target {target} was chosen by whoever made this report."
ASKED = "Units asked about: {units}."
ASKED_RANK = "{unit} {value}, rank {rank} of {of}{span}"
ASKED_SPAN = " (any place from {low} to {high})"
ASKED_BARE = "{unit} {value}"
POINTS = "{value} points"

LABELS = {
    "change": "What would change this",
    "assumption": "Rests on",
    "rows": "Rows of the table",
    "decision": "Certainty",
}
CHANGES = {
    "C01": "Corrected data, another block for a unit, or more periods.",
    "C02": "Other blocks, or cases much harder than those of the other units.",
    "C03": "Other blocks, or the data of another period.",
    "C04": "Another target, or as many files as named.",
    "C05": "More files, or another source of noise.",
    "C06": "More files in later periods.",
    "C07": "A correction of the counts by the source.",
    "C08": "The source saying which row is right.",
    "C09": "Another target; nothing here is left to chance.",
    "C10": "Other blocks.",
    "C11": "A column of standard errors, or a rounding step.",
    "C12": "More periods: from five years on a trend can be tested.",
    "": "Other data.",
}
CARDS_LEFT_OUT = "{n} more findings are in the file."

CAPTIONS = {
    "units": "Every unit",
    "blocks": "The blocks and how much their units vary",
}
OPEN_UNITS = "See all {n} units{block}"
OF_BLOCK = " of block {block}"
COLUMNS = {
    "name": "Unit",
    "block": "Block",
    "counts": "Part of whole",
    "rate": "Rate",
    "score": "Score",
    "interval": "Interval",
    "target": "Target",
    "funnel": "Funnel",
    "places": "Rank (range)",
    "shrunk": "Shrunk rate",
    "gap": "Adds to the gap",
    "standardised": "Standardised gap",
    "units": "Units",
    "compared": "Compared",
    "mean": "Mean",
    "phi": "Phi",
    "plain": "Binomial",
    "low": "Lower",
    "high": "Higher",
    "stand_out": "Stand apart",
    "sd": "Standard deviation",
    "rule": "Rule",
    "severity": "Severity",
    "message": "Finding",
}
STATES = {
    "met": "met",
    "missed": "missed",
    "not_proven": "not proven",
    "no_data": "no data",
    "inside": "inside",
    "low": "lower",
    "high": "higher",
    "": "–",
}
ONE_BLOCK = "all"
RANK = "{rank} ({low}–{high})"
TO = "{low}\u00a0–\u00a0{high}"
NEEDED = "{state}, needs {n} files"
DOWNLOAD = "Tables as files (CSV for Excel):"
DOWNLOADS = {"units": "units", "blocks": "blocks", "findings": "findings"}
FILES = {"units": "units", "blocks": "blocks", "findings": "findings"}
ROWS_LEFT_OUT = "{n} more units; “cchc compare --format csv” prints them all."
TOO_LARGE = (
    "The table of {names} is too large for a page; “cchc compare” prints it in full."
)
NO_RANKS = "In block {block} the ranks of {n} units cannot be told apart."
NO_SOURCE = (
    "No range of ranks is drawn: the table states no noise of its scores, so ranks are "
    "the order of the printed scores."
)
ROUNDING_ONLY = (
    "The noise here is that of rounding alone. The noise of the appraisal is not "
    "stated and can only widen ranges: units on one line or in one range surely cannot "
    "be told apart, others need not differ."
)
FEW_PERIODS = (
    "With {n} periods, fewer than five, no trend is tested: the picture only shows how "
    "far values moved from {first} to {last}."
)
MANY_PERIODS = "{n} periods, {first} to {last}."
SETTINGS = (
    "Accepted share of false alarms {alpha}, {draws} draws, seed {seed}: the same "
    "numbers give the same bytes again."
)
LIMITS = """
**What this report does not say.** On time is not the same as well done, and a unit that
stands apart has done nothing wrong by that: look at the data first, then at the work.
Units that cannot be told apart are not thereby equal.

**Units of two times** are joined by code, never by name: since 1 July 2025 there is no
district level, and the name of an old city may be that of a new ward.
"""
ANSWER = "{first} {threshold}"
PASSES = "There is no finding at or above “{level}”."
FAILS = (
    "There are {n} findings at or above “{level}” to be explained before this table is "
    "used to praise or to blame."
)
