"""English words of a report on a score table: headings, cards, names, units.

Words only, no logic; what the numbers say is in ``readings.en.md``, the words of
tables are in ``table_words_en``.
"""

from __future__ import annotations

HEADINGS = {
    "findings": "What needs another look",
    "recomputed": "What was computed again",
    "prints": "The table as it was published",
    "ranks": "How far the ranks can be believed",
    "structure": "The parts and the total",
    "rules": "If the rules were different",
    "crowding": "Around the class thresholds",
    "endings": "Last digits",
    "blocks": "The blocks of the table",
    "snapshots": "Against the earlier snapshot",
    "units": "Unit by unit",
    "missing": "Not computed, and why",
    "method": "Method and limits",
    "answer": "Conclusion",
}

# Title and verdict in sentences
TITLE = "{name}: {headline}"
AND_MORE = " (and {n} more)"
RULE_HEADLINES = {
    "S01": "names or codes of units need another look",
    "S02": "the table mixes periods",
    "S03": "a total is not the sum of its parts",
    "S04": "a score is beyond its limit",
    "S05": "a share needs another look",
    "S06": "a row of totals or means does not agree",
    "S07": "a class does not fit its score",
    "S08": "two snapshots need another look",
    "S09": "counts of classes do not meet their total",
    "S10": "the framework contradicts itself",
    "S11": "self-scores differ from the appraisal",
    "S12": "criteria are scored high by units",
    "S13": "units are never marked down",
    "R01": "a rank is not the one of its score",
    "R02": "units with one score have different ranks",
    "R03": "a rank is missing or repeated",
    "": "something needs another look",
}
HEADLINES = {
    "all": "all {n} recomputed numbers agree",
    "all_but_notes": "{n} recomputed numbers agree, {notes} to be noted",
    "nothing": "there is nothing to compute again",
    "firm": "; {safe} of {of} ranks hold under other weights",
    "all_firm": "; all ranks hold under other weights",
    "partial": "; this is only a part of the ranking",
}
CLEAN = "No check shows a contradiction."
UNCHECKED = (
    "Nothing can be concluded: the table prints nothing to hold its numbers against. "
    "This does not confirm that they are right."
)
UNIT_IN_SHORT = "{name}: rank {rank} of {of} ({band} under other rules)."
COUNTED = "{n} cells were computed again; {off} disagree."
ANSWER = "The table has {units} rows of units. {counted} {threshold}"
PASSES = "No finding is as grave as “{level}”."
FAILS = (
    "Findings of level “{level}” or graver: {n}. They need an explanation or a "
    "correction before this table is used."
)
ANSWER_RANKS = (
    "Under other weights and other rules, {safe} of {of} units have a band of "
    "at most {places} places: only these ranks should be printed without a band."
)
SOURCE = "Source: {title}"
TABLE_OF = "table {path}"
ASSUMED = "Assumed in reading the table: {what}."
SEE_UNITS = "See on their own"
LEFT_OUT = "Left out of the statistics, for 0 of 0 is no score: {units}."

# Cards
LABELS = {
    "reported": "Printed",
    "exact": "Recomputed",
    "column": "Column",
    "rows": "Rows",
    "decision": "Consequence",
    "change": "What would change this",
    "assumption": "Assumption",
}
CHANGES = {
    "S01": (
        "The source says that they are different units, periods or sources. How a name "
        "is written changes no number."
    ),
    "S02": "All rows are of one period, and the ranks out of line are misprints.",
    "S03": (
        "The table lacks a column (points added or taken off), the total was rounded "
        "from scores with more digits, or a cell is corrected."
    ),
    "S04": "The maximum of that year differs from that of the framework used.",
    "S05": (
        "The share is of another whole (received, resolved, due), or a cell is "
        "corrected."
    ),
    "S06": "The row counts units that are not printed, or its mean is weighted.",
    "S07": "The class follows another scheme, or the score before rounding.",
    "S08": "The tables differ in period or in measurement and cannot be compared.",
    "S09": "A class is not printed, or the total counts units without a class.",
    "S10": "The framework was copied wrongly; the decision itself says otherwise.",
    "S11": (
        "Evidence that shows which side is right; a difference alone does not tell."
    ),
    "S12": "The guidance for the criterion, or the evidence of the units.",
    "S13": "The minutes of the appraisal of these units.",
    "R01": "Ranks follow unrounded scores or another period, or a cell is corrected.",
    "R02": "The unrounded scores differ, and the source says so.",
    "R03": "The rows that are missing are supplied.",
    "": "One of the cells is corrected.",
}
CARDS_LEFT_OUT = "{n} more findings: see the file or “cchc score”."

# Names
LEVELS = {
    "province": "provinces",
    "ministry": "ministries",
    "department": "departments",
    "district": "districts",
    "commune": "communes and wards",
    "": "the whole table",
}
PART_NAMES = {
    "appraised_score": "Appraised score",
    "survey_score": "Survey score",
    "aggregation": "Aggregation (sum or product)",
    "normalisation": "Normalisation (share of the maximum or of the range)",
    "all": "All parts together",
}
PLACE_IN = "{rank}/{of}"
SHARED_BY = " (with {n} others)"
FROM_TO = "{low}–{high}"
DOWNLOAD = "Download a table (CSV, opens in Excel):"
DOWNLOADS = {
    "findings": "findings",
    "ranks": "ranks of the units",
    "analysis": "the parts",
    "items": "the parts as data",
    "reliability": "alpha, omega",
    "components": "principal components",
    "removed": "without each part",
    "effects": "choices",
    "crowds": "thresholds",
    "endings": "last digits",
    "blocks": "blocks",
    "pairs": "both snapshots",
}
TOO_LARGE = "Too large for this page: {names}; use “cchc score”."

# Pages of units
UNIT_FACTS = {
    "rank": "Rank",
    "total": "Score",
    "noise": "By rounding",
    "rules": "Under other rules",
    "strong": "Above its block in",
    "weak": "Below its block in",
    "more": "One point more",
    "less": "One point less",
    "next": "To gain a place",
    "class": "To reach a class",
}
UNIT_RANK = "{rank} of {of}"
UNIT_TIED = ", shared with {n}"
UNIT_BLOCK = "; {rank} of {of} in its block, {block}"
UNIT_TOTAL = "{total}"
UNIT_BAND = "; on the framework's scale this score is “{band}”"
UNIT_PLACES = "from rank {low} to rank {high}"
UNIT_PLACE = "still rank {low}"
UNIT_PART = "{name} ({points}, {gap} against the block's mean)"
UNIT_NONE = "no part"
UNIT_MORE = "up to rank {rank}"
UNIT_LESS = "down to rank {rank}"
UNIT_SAME = "still rank {rank}"
UNIT_NEXT = "{points} more points, all others unchanged"
UNIT_FIRST = "is first already"
UNIT_CLASS = "“{band}”: {points} points are lacking"
UNIT_CHANGE = (
    "Other units change too; the score is measured in another way; or the unit is "
    "held against another block."
)

# Pieces of the readings
DROP = "Without “{name}” alpha is {value}. "
CHANCE = "the chance of this is {p}"
CHANCE_BELOW = "the chance of this is below 0.1 %"

# Tables that are no league
SERIES = "{name}: {prints}."
NOTED = "* the table below has a note on its source."
PRINTS = {
    "both": "{period}: {total} (rank {rank})",
    "score": "{period}: {total}",
    "rank": "{period}: rank {rank}",
}

# What is not given
MISSING = "{section}: {why}."
GAPS = {
    "classes": "the table counts units by class and has no scores of units",
    "several_periods": (
        "the table joins several periods, each with a few units that make no ranking"
    ),
    "no_total": "the table has no column of totals",
    "few_units": "too few units are complete",
    "no_parts": "the table prints no part scores",
    "no_maxima": "the maximum of some part is not known",
    "partial": (
        "the table is only a part of a larger ranking, and the other scores are not "
        "known"
    ),
    "no_ranks": "the table does not rank its units",
    "no_bands": "no class threshold lies among the scores of the table",
    "no_endings": "last digits need at least 50 values with decimals",
}
SETTINGS = "Random seed {seed}, {draws} draws for each rank set."
