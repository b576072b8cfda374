"""Every English word on several texts of one body. Words only, no logic.

``one`` and ``other`` are figures in quotation marks with their period and file.
"""

from __future__ import annotations

SENTENCES = {
    "X01": "{body}: one quantity of one period, two values: {one} and {other}.",
    "X02": "{body}: the shorter period has more: {one}, while all of it has {other}.",
    "X02.sum": (
        "{body}: periods that do not overlap add up to {exact}, more than all of it: "
        "{other} ({one})."
    ),
    "X03": (
        "{body}: the change “{delta}” does not follow: from {other} to {one} it is "
        "{exact}."
    ),
    "X04": (
        "{body}: the figures {one} cannot all be true, though no single check shows it."
    ),
}
FIGURE = "“{printed}” ({period}, {file})"
PERIODS = {
    "year": "{year}",
    "first": "first {n} months of {year}",
    "quarter": "quarter {roman}/{year}",
    "month": "month {n}/{year}",
    "other": "months {first} to {last} of {year}",
}
HEADING = "Several texts together"
JOINED = "Texts of {body}: {files}."
NOTHING_JOINED = "No two texts are certainly of one body."
CHECKED = "Relations checked between texts: {n}"
AGREE = "no contradiction found"
LEFT_OUT = "Not joined, {reason}: {files}."
REASONS = {
    "body_not_certain": "not certain which body it reports on",
    "period_not_certain": "not certain which period it reports on",
    "nothing_to_join": "no count of the whole period to hold against others",
    "no_other_text": "no other text of that body has a figure to hold against it",
}
