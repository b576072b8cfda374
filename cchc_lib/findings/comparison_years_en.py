"""Every English sentence about units over several periods. Words only, no logic.

Part of ``comparison_en``, whose keys and fields these are.
"""

from __future__ import annotations

OVER_TIME: dict[str, str] = {
    "C12.followed": (
        "{n} units can be followed through {periods} periods ({first} → {last}). The "
        "last period against the one before: {up} up, {down} down, {flat} unchanged; "
        "{noise}. {test}"
    ),
    "C12.up": (
        "All {n} units go up: first see whether the yardstick or the day of counting "
        "changed."
    ),
    "C12.down": (
        "All {n} units go down: first see whether the yardstick or the day of "
        "counting changed."
    ),
    "C12.mix": (
        "The common rate of the units in both periods changes by {change} percentage "
        "points: {rate} by the units' own rates, {mix} by how the files are spread "
        "between units (they add up exactly)."
    ),
    "C12.months": (
        "Over {n} months together ({first} → {last}) the usual range is now {low} to "
        "{high}, mean {mean}. {signals}{target}"
    ),
    "C12.months_units": (
        "{count} of {n} units have months outside their own usual ups and downs: "
        "{units}. See what was different then, the way of counting first."
    ),
    "C12.few_months": (
        "There are {n} consecutive months; the usual range (XmR chart) takes {least}."
    ),
    "C13.scores_do_not_add": (
        "{count} units were merged from several old ones: {units}. Scores do not add "
        "up and are not averaged without weights, so the series break."
    ),
    "C13.incomplete": (
        "{count} units lack part of their ground in some period: {units}. The series "
        "break there."
    ),
    "C13.absent": "{count} units are not there in every period: {units}.",
    "C13.unknown_code": (
        "{count} unit codes are not in the crosswalk: {units}; names join nothing."
    ),
    "C13.partial": (
        "The crosswalk of communes holds four cities only: whether a new unit took in "
        "other ground is not known, so the series are approximate."
    ),
}
SIGNALS = {
    "none": "No month is unusual.",
    "some": "{0} months are unusual: {1}.",
}
CAPABILITY = {
    "consistently_met": " As things go, every month meets the target {0}.",
    "hit_and_miss": " As things go, some months meet the target {0} and some miss it.",
    "consistently_missed": " As things go, no month meets the target {0}.",
    "too_few_points": " Since units were redrawn: too few months for {0}.",
    "unstable": " So nothing can be said for sure of the target {0}.",
    "no_target": "",
}
PERIOD_TEST = {
    "tested": (
        "Trends of units after adjustment: {0} rise, {1} fall; the common trend of "
        "all: chance {2}."
    ),
    "untested": "Fewer than five years: trends are not tested.",
}
NOISE_SAID = {
    "known": "{0} changes are beyond noise",
    "unknown": "the noise is not known, so no change is called real",
}
