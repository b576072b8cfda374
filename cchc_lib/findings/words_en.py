"""Every English sentence a reader sees about a finding. Words only, no logic.

Keys are ``rule.case``. Fields come from ``cards``: ``claim``, ``first``, ``second``,
``result`` and ``target`` arrive in quotation marks with their hedge before them, as
printed; the others are numbers to compute with.
"""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "F01.inconsistent": (
        "{claim} does not follow: {part} of {whole} is {exact} %, {gap} points off."
    ),
    "F01.sets": (
        "{claim} does not follow: with {part} of {whole}, "
        "the share can only be {allowed} %."
    ),
    "F01.other_rounding": (
        "{claim} is off in its last digit: {part} of {whole} is {exact} %; "
        "the print is right only if {modes}."
    ),
    "F01.rounded_to_100": (
        "{claim} is rounded: {part} of {whole} is {exact} %, not all of them."
    ),
    "F01.rounded_to_0": (
        "{claim} is rounded: {part} of {whole} is {exact} %, not none of them."
    ),
    "F01.part_above_whole": (
        "{part} is more than the whole, {whole}, so the share {claim} cannot be."
    ),
    "F01.no_whole_part": (
        "{claim} cannot be: no whole number of {whole} gives this share; the nearest "
        "are {neighbours}."
    ),
    "F01.share_above_100": "The share {claim} is above 100 %.",
    "F01.tie": ("{claim} is an exact tie of rounding: {part} of {whole} is {exact} %."),
    "F01.soft_hedge": "{claim} is true but loose: {part} of {whole} is {exact} %.",
    "F02.part_above_whole": "{claim}: the part {part} is more than the whole {whole}.",
    "F03.inconsistent": (
        "The parts {parts} add up to {exact}, not to the total {claim} (gap {gap})."
    ),
    "F03.other_rounding": (
        "The parts {parts} add up to {exact}; "
        "they meet the total {claim} only if {modes}."
    ),
    "F03.near_miss": (
        "The parts {parts} add up to {exact}, {gap} off {claim}; the text does not say "
        "that they are all of it, but one slip of the pen would explain the gap."
    ),
    "F03.left_over": (
        "The parts {parts} add up to {exact}, {gap} off {claim}; the text does not say "
        "what the rest is."
    ),
    "F03.carried_or_returned": (
        "{parts} add up to {exact}, {gap} off {claim}; dossiers carried over, sent "
        "back or withdrawn would explain it, but the text names none."
    ),
    "F03.hundred": (
        "The shares {parts} exclude each other and yet add up to {exact} %, not 100 %."
    ),
    "F03.hundred_if": (
        "The shares {parts} add up to {exact} %; they make 100 % only if {modes}."
    ),
    "F04.carried_over_unsaid": (
        "{part} is more than {whole}; dossiers carried over would explain it, but the "
        "text names none."
    ),
    "F04.part_above_whole": "{part} is a part of {whole} and yet larger.",
    "F05.inconsistent": (
        "The change {claim} does not follow: "
        "from {old} to {new} is {exact}{measure}{margin}."
    ),
    "F05.relative_change_of_a_rate": (
        "{claim} is a relative change of a rate ({old} → {new}); "
        "in points it is {exact}, so the wording should say so."
    ),
    "F06.inconsistent": (
        "One quantity is printed with two values: {first} and {second}."
    ),
    "F06.other_rounding": "{first} and {second} are one value only if {modes}.",
    "F07.rank_out_of_range": (
        "The rank {claim} cannot be: it, or the rank before the change ({exact}), "
        "lies outside the possible ranks ({allowed})."
    ),
    "F07.inconsistent": (
        "The rank {claim} does not fit its change: before, it must have been {exact}, "
        "not {old}."
    ),
    "F08.inconsistent": (
        "{claim} is not in class “{label}” of scheme {scheme} (that class: {allowed})."
    ),
    "F09.inconsistent": (
        "{result} against the target {target}: the words say {stated}, "
        "the figures the opposite."
    ),
    "F10.inconsistent": (
        "{claim} does not follow: {new} against {base} is {exact}{measure}{margin}."
    ),
    "F10.other_rounding": (
        "{claim} is off in its last digit: {new} against {base} is {exact}{measure}; "
        "the print is right only if {modes}."
    ),
    "F11.inconsistent": "{claim} are announced, but the list names {exact}.",
    "F12.inconsistent": (
        "The mean {claim} does not follow: {total} over {number} is {exact}{margin}."
    ),
    "F13.inconsistent": (
        "The order does not fit the words: {claim} is called the {extreme}; "
        "listed with it: {listed}."
    ),
    "F13.ordering": "One number of the ranking is out of its place: {listed}.",
    "F13.moved": "The words say a {way} from {before} to {now}; the figures do not.",
    "F13.limit": "The words say {limit}, but {other} lies outside that limit.",
    "F13.no_limit": "The words say none is {limit}, but {other} is.",
    "F14.no_whole_number": (
        "{claim} cannot be a count: no whole number is printed like this; the mark of "
        "thousands is misplaced, or a digit is missing or too many."
    ),
    "second_reading": (
        "“{ambiguous}” can be read in two ways; the one that fits the others is taken."
    ),
}

SEVERITY = {
    "note": "note",
    "rounding": "rounding",
    "minor": "minor",
    "material": "material",
    "impossible": "impossible",
}
VERDICT = {
    "consistent": "consistent",
    "consistent_if": "consistent if",
    "inconsistent": "inconsistent",
    "impossible": "impossible",
    "undetermined": "undetermined",
    "not_checked": "not checked",
}
MODES = {
    "nearest": "rounded to nearest",
    "half_up": "halves are rounded up",
    "half_down": "halves are rounded down",
    "half_even": "halves are rounded to even",
    "trunc": "cut off (truncated)",
    "ceil": "rounded up",
}
DECISION = {
    "certain": "certainly changes a decision",
    "possible": "may change a decision",
}
HEDGES = {
    "above": "above",
    "at_least": "at least",
    "nearly": "nearly",
    "below": "below",
    "at_most": "at most",
    "about": "about",
}
EDITS = {
    "substitute": "one digit mistyped",
    "transpose": "two digits swapped",
    "insert": "one digit too many",
    "delete": "one digit missing",
    "shift": "decimal mark misplaced",
    "unit": "thousand, million or billion mixed up",
    "recompute": "recomputed from the others",
    "round": "a round number",
}
RULES = {
    "F20": "All figures together",
    "X01": "Two texts, one quantity",
    "X02": "Part of a period within all of it",
    "X03": "Change against the text of the year before",
    "X04": "All texts together",
    "F01": "Share and its counts",
    "F02": "Printed fraction",
    "F03": "Total and parts",
    "F04": "Part within its whole",
    "F05": "Change",
    "F06": "One quantity printed twice",
    "F07": "Rank",
    "F08": "Class",
    "F09": "Target",
    "F10": "Ratio to a base",
    "F11": "Number announced and list",
    "F12": "Mean",
    "F13": "Comparison and order",
    "F14": "Whole counts",
}
REASONS = {
    "no_scheme_named": "the text names no class scheme",
    "class_not_in_scheme": "the scheme has no such class",
    "target_without_result": "a target without a result beside it",
    "part_not_printed": "the count of this part is not printed",
    "whole_not_printed": "the count this is a share of is not printed",
    "whole_is_zero": "the whole is zero",
    "whole_not_bounded": "the whole is only hedged",
    "no_relation": "no other figure to hold it against",
    "base_not_printed": "the value before is not printed",
    "implausible_binding": "the figures may have been tied wrongly",
    "number_not_printed": "the number divided by is not printed",
    "only_within_a_total": "only known not to exceed a total",
    "near_miss": "near, but the parts may not be all",
    "left_over": "the parts leave a rest that the text does not name",
    "carried_or_returned": "no dossiers carried over, sent back or withdrawn are named",
    "carried_over_unsaid": "no dossiers carried over are named",
    "rule_failed": "the rule failed while computing",
}
ROLES = {
    "result": "result",
    "target": "target",
    "rank": "rank",
    "change": "change",
    "threshold": "threshold",
    "previous": "period before",
}
IGNORED_AS = {
    "bare_number": "nothing says what it counts",
    "code": "code",
    "date": "date",
    "document_number": "document number",
    "fixed": "fixed phrase with a number",
    "list_marker": "list marker",
    "name": "part of a name",
    "number_dump": "more numbers than a sentence has",
    "ordinal": "ordinal",
    "other_measure": "other measure",
    "period": "period",
    "phone": "phone number",
    "rate_base": "base of a rate",
    "service_level": "service level",
    "time": "time of day",
    "visit_counter": "visit counter",
    "weekday": "day of the week",
    "year": "year",
}
EXTREMES = {"top": "highest", "bottom": "lowest"}
WAYS = {"rise": "rise", "fall": "fall"}
STATED = {"met": "met", "missed": "missed"}
REPAIR = "{figure} → {printed} ({edit})"
POWER = "a whole-number test would catch {power} % of wrong prints"
NO_POWER = "no power to check: whole numbers give any share"
POSSIBLE_SLIPS = "One mistyped key would explain it"
MARGIN = " (with rounding: {allowed})"
OR = "or"
LINE = "line"
IMPLIED = "Implied"
FROM = "from"
COVERAGE = "{checked} of {found} figures checked"
CLEAN = "no contradiction found"
NOTHING_CHECKED = "nothing can be concluded"
UNCHECKED = "Not checked"
TALLY = "Texts checked: {n}"
NO_FINDINGS = "no findings"
NOT_READ = "not readable: {n}"
IGNORED = "Ignored"
CONFLICT = "The figures {figures} cannot all be true, though no single check shows it."
OTHER_REPAIRS = "Recomputed from the others"
