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
LICENCES = {
    "none_beyond": "none told around it lies beyond",
    "level_of_all": "the level of all lies between its parts",
    "keeps_to_bound": "the values around keep to the bound",
    "then_and_now": "a value then and now",
    "told_in_turn": "told one behind the other",
    "told_again": "told again, rounded or under another noun",
    "stated_fraction": "fraction beside the share",
    "printed_fraction": "printed fraction",
    "head_of_part": "the share speaks of the part before it",
    "part_in_words": "part and whole named next to each other",
    "rate_in_words": "states told before the rate",
    "derived_part": "a part told behind its share",
    "channel_rate": "the one count of the channel and of what came in",
    "head_below": "the words put the part under it",
    "states_together": "on time and late make up the whole",
    "stage_below": "whole given by usage",
    "near_below": "others are measured on it",
    "kin_part": "people of people",
    "measured_before": "told right before the part",
    "both_intakes": "new plus carried over",
    "base_of_fraction": "base of a fraction told before",
    "near_part": "part near the share",
    "pair_near": "pair near the share",
    "sum_of_siblings": "sum of figures of one kind",
    "share_of_count": "the words say the share is of this count",
    "share_of_old": "share of what there was before",
    "outcome_of_whole": "what came of it",
    "total_behind": "a part told before its total",
    "found_in_checked": "found among what was checked",
    "within_period": "a shorter period within a longer one",
    "whole_not_printed": "part and share only",
    "part_not_printed": "whole and share only",
    "from_to": "“from … to …”",
    "near": "two values nearby",
    "change_of_rank": "rank and places moved",
    "same_quantity": "same quantity and period",
    "compared_with_target": "result beside its target",
    "target_only": "target only",
    "class_beside_score": "class beside the score",
    "no_scheme_named": "class beside the score",
    "many_times_whole": "part many times its whole, one misprint away",
    "of_which": "“of which”",
    "states_in_bracket": "states listed in brackets",
    "new_and_carried_over": "new plus carried over",
    "divided": "list under words that part the total (“by …”)",
    "lines_proven": "clauses of one shape, the other columns or rows of which add up",
    "sides_told": "every level told, or “the part … the part …”",
    "closed_list": "closed list (“consisting of …”, “of …”)",
    "adds_up": "the figures add up to the total",
    "whole_less_open": "whole less what is open",
    "part_before": "part before the share",
    "operands_behind": "counts behind the share",
    "whole_of_split": "whole that is split into parts",
    "rest_of_whole": "rest of the whole",
    "inside_total": "figure inside the total",
    "values_near": "two values nearby",
    "two_periods": "two periods side by side",
    "series_in_bracket": "series in brackets",
    "rank_among": "rank among the ranked",
    "names_listed": "list of names behind it",
    "named_extreme_behind": "called highest or lowest behind it",
    "beyond_common_level": "the common level told before it",
    "told_places": "places told in words",
    "part_of_all": "part of a whole",
    "base_behind": "base in the bracket behind",
    "ranked_alike": "ranked among as many in one sentence",
    "mean_between": "a mean lies between its extremes",
    "named_extreme": "called highest or lowest",
    "extreme_within_limit": "limit said in words",
    "headline_and_body": "headline and body",
    "complementary_shares": "shares of one whole",
    "classes_of_total": "classes make up the total",
    "levels_of_total": "levels make up the total",
    "nearly_adds_up": "one keystroke from adding up to the total",
    "listed_in_lines": "parts listed line by line",
    "between_operands": "whole before and part behind the share",
    "list_in_order": "list in stated order",
    "named_state": "part and base named in words",
    "old_value_named": "earlier value named in words",
    "reference_named": "a reference named in words",
    "told_of_past": "an earlier value told before",
    "above_target": "the margin above a target",
    "member_of_list": "a member of the list under a bound",
    "series_of_years": "a series of years told to rise or fall",
    "settled_states": "the states that make up what came in",
    "period_named": "the value of the period named",
    "told_closely": "the one figure of the body that tells it",
    "told_in_body": "the body on what the headline tells",
    "base_again": "the base of the fraction, printed before",
    "taken_up": "taken up again in words",
    "base_by_stage": "whole given by usage",
    "row_of_table": "row of a table",
    "base_named": "base named in words",
    "resolved_of_received": "resolved of what was received",
    "colon_list": "list behind a colon",
    "listed_under": "listed under the total",
    "narrower_view": "a narrower view of the total",
    "overall_view": "inside what is counted since",
    "listed_in_brackets": "listed in brackets",
    "components_of_score": "components of the score",
    "parted_list": "list of opposite sides",
    "rest_named": "list closed by “the rest”",
    "rest_of_total": "the rest, named so",
    "told_together": "told as their sum",
    "points_of_two": "points of two appraisals",
    "bracket_like_another": "split like another bracket that adds up",
    "answers_of_survey": "answers to one question",
    "of_these": "of these",
    "of_one_class": "of the same class",
    "maxima_complete": "maxima that make up the whole",
    "parallel_split": "parallel to a sum that adds up",
    "announced": "as many lines as announced",
    "balance_of_dossiers": "balance of dossiers",
    "column_of_table": "column of a table",
    "two_states": "early and on time printed apart",
    "measures_near": "two measures nearby",
    "beside_level": "set beside the common level",
    "adds_up_loosely": "the figures nearly add up to the total",
    "base_beside": "base beside it",
    "base_near": "base nearby",
    "base_in_bracket": "base in brackets",
    "base_not_printed": "base not printed",
    "total_over_each": "total over what it is divided by in words",
    "total_over_number": "total over number",
    "number_not_printed": "number not printed",
    "all_resolved": "all dossiers resolved",
    "": "identity between kinds of dossiers",
}
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
