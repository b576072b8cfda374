"""Every English word on the figures taken together. Words only, no logic."""

from __future__ import annotations

# How a claim is said inside a sentence, by the kind of its relation.
CLAIMS = {
    "share": "the share {share} of {part} in {whole}",
    "share_alone": "the share {share} of {whole}",
    "sum": "the total {total} = {part}",
    "part_of": "{part} within {whole}",
    "repeat": "the two prints of one quantity, {first} and {second}",
    "change": "the change {delta} from {old} to {new}",
    "": "the check between {all}",
    "identity": "an identity between kinds of dossiers",
    "added": "the sum of these relations",
}
KINDS = {
    "share": "share",
    "fraction": "fraction",
    "sum": "total",
    "part_of": "part ≤ whole",
    "repeat": "printed twice",
    "change": "change",
    "ratio": "ratio",
    "mean": "mean",
    "": "relation",
}
STATES = {"clash": "✗ fails", "joint": "✗ impossible", "holds": "✓ holds"}

# Why a figure is kept
KEPT = {
    "sum": "{figure} is kept because it completes the total {total}.",
    "total": "{figure} is kept because its parts {part} add up to it.",
    "share": "{figure} is kept because it gives the share {share}.",
    "": "{figure} is kept because it agrees with {others}.",
}
SUSPECT = "“{figure}”: changing it alone resolves this conflict."
SEVERAL = (
    "Changing one figure does not mend the whole text: at least {n} must change "
    "together, {ways} (see “{section}”)."
)
WAYS, WAYS_OPEN = "in one of {k} ways", "in one of {k} ways or more"
LOCALLY = "For this check alone:"
ONLY = "Only suspect: “{figure}”; changing it alone resolves the conflict."
OTHER_VALUES = "Another figure may be wrong instead:"
TOGETHER = (
    "In the whole text at least {n} figures must change together to resolve the "
    "conflict, {ways}:"
)
TOGETHER_ABOVE = (
    "In the whole text at least {n} figures must change together; the ways are above."
)

# Conflicts
TIED = "{n} figures are tied together by {m} checks."
CLASHING = "No set of values makes all checks true together."
WITNESS = "At least one set of whole numbers makes all checks true together."
NOT_PROVEN = "Within the work allowed it is not proven whether they can all be true."
ROUNDING_ONLY = (
    "They clash only if every figure is rounded to the nearest; under other roundings "
    "the checks are true together."
)
CLASH = "The figures {figures} cannot all be true."
CLASH_ROUNDING = (
    "The figures {figures} cannot all be true if each is rounded to the nearest."
)
MORE_CLASHES = "Other sets of figures in conflict: {n}."
MENDED_TOO = "The repairs below allow for them too."
DRAWING = "Drawing: the figures {figures}, tied by relations: {n}. {clashing}{holding}"
DRAWING_CLASH = "Cannot be true together: {claims}."
DRAWING_HOLDS = " Still hold: {claims}."
LEGEND = "Boxes on the left are printed figures, boxes on the right tie them."
LEGEND_DASHED = " Dashed: a figure the conflict does not need."
LEGEND_SUSPECT = " Bold: the only suspect."

# Proof
PROOF = "Why they cannot all be true"
NO_PROOF = "A solver found this; there is no proof step by step."
GIVEN = "Take the figures as printed: {figures}."
BOUND = {
    "low": "By {claim}, {name} cannot be less than {value}.",
    "high": "By {claim}, {name} cannot be more than {value}.",
}
NAMED = "the number at “{figure}”"
UNPRINTED = "a number that is not printed"
STANDS = "{figure} (that is {set})"
SHARE_CLASH = {
    "low": (
        "The share is then at most {value} %, but {share} asks for {more} {limit} %."
    ),
    "high": (
        "The share is then at least {value} %, but {share} asks for {less} {limit} %."
    ),
}
ABOVE, AT_LEAST, BELOW, AT_MOST = "above", "at least", "below", "at most"
SUM_CLASH = "Then {claim} cannot be true: its sides differ by {gap} or more."
OTHER_CLASH = "Then {claim} cannot be true."
CROSSED = "So nothing is left for {name}: at least {low}, yet at most {high}."
ADDED = "Add the relations up."
SPLIT = "Either {name} is at most {value}, or it is more; both lead to a contradiction."
MORE_STEPS = "… and {n} more steps."

# Repairs
REPAIRS = "The repairs that change the fewest figures"
REPAIRS_ROUNDING = "How to print them rounded to the nearest"
COLUMNS = {
    "way": "Way",
    "printed": "Printed",
    "read": "Could read",
    "allowed": "Allowed values",
    "why": "Why",
    "figure": "Figure",
    "caught": "Misprints revealed",
    "of": "Of possible",
    "rate": "Share",
}
REASONS = {
    "one_keystroke": "one mistyped key would explain it",
    "computed": "it is computed from the others",
    "printed_twice": "but the text prints it twice",
    "passes_other_checks": "but it passes another check",
}
WAYS_LEFT_OUT = "Other repairs of as many figures: {n}."
INCOMPLETE = "More repairs may exist than are listed."

# Roundings and misprints
MODES = "The rounding that fits most shares of the text: {modes}.{outliers}"
OUTLIERS = " None of these fits: {figures}."
OR = " or "
CAUGHT = "Would a mistyped digit show?"
CAUGHT_SUMMARY = "Misprints of one digit this text itself gives away: {caught} of {of}"
CAUGHT_NOTE = (
    "Each digit of each figure is replaced by every other, and those are counted that "
    "the other figures show to be wrong. A low share means little cross-checking."
)
