"""Every English word of a page's title and of its cards. Words only, no logic.

The sentences of findings are in ``words_en``. ``HEADLINES``, ``TOLERANCES`` and
``CHANGES`` are looked up by ``rule.case``, by case, by rule, then by ``""``.
"""

from __future__ import annotations

# What the title of a page says of its gravest finding, after the name of the source.
HEADLINES = {
    "F01.other_rounding": "{claim} holds only if {modes}",
    "F01.rounded_to_100": "{claim} is not all of them",
    "F01.rounded_to_0": "{claim} is not none of them",
    "F01.part_above_whole": "{claim} has a part above its whole",
    "F01.no_whole_part": "no whole number gives the share {claim}",
    "F01.share_above_100": "the share {claim} is above 100 %",
    "F01.soft_hedge": "{claim} is loosely put",
    "F01": "{claim} does not follow from its counts",
    "F02": "{claim} has a part above its whole",
    "F03.other_rounding": "the total {claim} holds only if {modes}",
    "F03.left_over": "the parts leave some of {claim} unnamed",
    "F03.carried_or_returned": "resolved and open dossiers are not quite {claim}",
    "F03.near_miss": "the parts nearly add up to {claim}",
    "F03": "the parts do not add up to {claim}",
    "F03.hundred": "the shares {parts} do not add up to 100 %",
    "F03.hundred_if": "the shares {parts} add up to 100 % only if {modes}",
    "F04.carried_over_unsaid": "{part} is more than {whole}, not said why",
    "F04": "{part} is a part of {whole} and yet larger",
    "F05.relative_change_of_a_rate": (
        "the change {claim} does not say how it is measured"
    ),
    "F05": "the change {claim} does not follow from its two values",
    "F06.other_rounding": "{first} and {second} are one value only if {modes}",
    "F06": "one quantity is printed as {first} and as {second}",
    "F07.rank_out_of_range": "the rank {claim} cannot be",
    "F07": "the rank {claim} does not fit its change",
    "F08": "{claim} is not in class “{label}”",
    "F09": "{result} is called {stated}, the figures say the opposite",
    "F10.other_rounding": "{claim} holds only if {modes}",
    "F10": "{claim} does not follow from its base",
    "F11": "{claim} are announced, the list names {exact}",
    "F12": "the mean {claim} does not follow",
    "F13.limit": "{other} lies outside the limit {limit}",
    "F13.no_limit": "{other} is what the words rule out, {limit}",
    "F13.ordering": "one number of the ranking is out of its place",
    "F13.moved": "{before} and {now} go against the words",
    "F13": "the order does not fit the words at {claim}",
    "F14": "{claim} cannot be a count",
    "second_reading": "“{ambiguous}” can be read in two ways",
    "": "{claim} needs another look",
}
TITLE = "{name}: {headline}"
AND_MORE = ", and {n} more"
ALL_AGREE = "{checked} figures could be checked, no contradiction found"
ALL_TARGETS = "all {found} figures are targets, without a result to hold against them"
NOTHING_CHECKED = "none of its {found} figures could be checked"
NOTHING_FOUND = "no figure was read"

# Cards
LABELS = {
    "printed": "Printed",
    "exact": "Recomputed",
    "gap": "Gap",
    "rule": "Rule, tolerance",
    "suspect": "Only suspect",
    "repairs": "Smallest repair",
    "kept": "Figures kept",
    "decision": "Consequence",
    "change": "What would change this verdict",
}
STANDS_FOR = "{printed}, that is {set}"
POINTS = "percentage points"
HOLDS_UNDER = "Holds only if {modes}; fails under the other {n} roundings."
ANY_OF = "Any one of these:"
SHOULD_READ = "If the counts are right, it should read {value}."
MORE = "(and {n} more)"
NO_SLIP = "No single mistyped key would explain it."
RIVALS = "Other ways to tie the figures that were tried: {n}."
DECISIONS = {
    "certain": "Certainly changes a decision (“100 %”, a target, a class or a rank).",
    "possible": "May change a decision (“100 %”, a target, a class or a rank).",
}
TOLERANCES = {
    "F01.no_whole_part": "some whole number of the total must print as the share.",
    "F01": "the recomputed share must lie where the print allows ({stands}).",
    "F02": "the part is not above the whole; counts carry no tolerance.",
    "F03": "the total must be {allowed}; counts printed in full carry no tolerance.",
    "F03.hundred": "shares of one whole must add up to 100 %, rounding included.",
    "F03.hundred_if": "shares of one whole must add up to 100 %.",
    "F04": "the part is not above the whole.",
    "F05.relative_change_of_a_rate": "the print is relative; in points: {allowed}.",
    "F05": "the change must be {allowed}, rounding included.",
    "F06": "both prints must have a value in common.",
    "F07": "the rank, before and after the change, must be {allowed}.",
    "F08": "class “{label}” of scheme {scheme} is {allowed}.",
    "F09": "the target is {allowed}.",
    "F10": "the ratio must be {allowed}, rounding included.",
    "F11": "the number announced must be {allowed}, as many as are named.",
    "F12": "the mean must be {allowed}, rounding included.",
    "F13.limit": "the limit is {allowed}.",
    "F13.no_limit": "none may lie there.",
    "F13.ordering": "numbers in stated order must fall or rise throughout.",
    "F13.moved": "the later value must lie on the side the words say.",
    "F13": "what is called highest or lowest must be so.",
    "F14": "a count is a whole number; points group its digits by three.",
    "second_reading": "a figure with two readings must hold under one of them.",
    "": "the print must be {allowed}.",
}
CHANGES = {
    "F01.other_rounding": (
        "It becomes “consistent” if the author confirms this way of rounding for every "
        "share ({modes}), or if a figure is corrected as above. It becomes graver if "
        "the author rounds to nearest, as is usual: then this is a slip of the pen."
    ),
    "F01.rounded_to_100": (
        "It becomes “consistent” if the part really equals the whole (a corrected "
        "count), or if the share is printed with decimals."
    ),
    "F01.rounded_to_0": (
        "It becomes “consistent” if the part really is zero (a corrected count), or if "
        "the share is printed with decimals."
    ),
    "F01.part_above_whole": (
        "Another period, level or group for the whole than for the part, or a "
        "correction of either."
    ),
    "F01.no_whole_part": (
        "The share is of another whole, or the whole or the share is corrected."
    ),
    "F01.share_above_100": (
        "If this is no share of a whole but a ratio to a plan or an earlier period, it "
        "may exceed 100 %."
    ),
    "F01.soft_hedge": "Print the recomputed share instead of a hedge.",
    "F01": (
        "Another whole behind the share (dossiers due, resolved, with or without those "
        "carried over), or a correction of one of the figures."
    ),
    "F02": "Part and whole that were swapped, or a mistyped figure.",
    "F03": (
        "Parts that are incomplete, overlap, or belong to another period or level than "
        "the total; or a correction of one of the figures."
    ),
    "F04": "Figures of different periods or levels, or a correction of either.",
    "F05.relative_change_of_a_rate": (
        "Say whether the change is in percentage points or in per cent."
    ),
    "F05": (
        "Another period to compare with, points instead of per cent, or a correction "
        "of one of the figures."
    ),
    "F06": "Two periods, two levels or two scopes behind the two prints.",
    "F07": "Two different league tables behind the two ranks.",
    "F08": "Another class scheme than {scheme}.",
    "F09": "A target of another period, or one that counts something else.",
    "F10": "Another base, or a correction of one of the figures.",
    "F11": "A list that names only some, or a name that stands for several.",
    "F12": "Another number to divide by, or a correction of one of the figures.",
    "F13": "Values that do not belong to one comparison.",
    "F14": "A mean, or a count in thousands or millions that the words do not name.",
    "second_reading": "The other reading of the point or comma in the figure.",
    "": "A correction of one of the figures, or another way to tie them.",
}
CARDS_LEFT_OUT = "{n} lighter findings: “cchc check” prints them in full."
