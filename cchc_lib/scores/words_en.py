"""Every English sentence about a score table. Words only, no logic.

Keys are those of ``words_vi``.
"""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "S01.doubled": "“{unit}” has several rows that are the same (rows {lines}).",
    "S01.conflict": (
        "“{unit}” has several rows (rows {lines}) with different numbers; column "
        "{column}: {first} and {second}."
    ),
    "S01.sources": (
        "Sources disagree about “{unit}” (rows {lines}); column {column}: {first} "
        "and {second}."
    ),
    "S01.noted": (
        "“{unit}” {period}: the table itself remarks that sources contradict each "
        "other (column {column}: “{text}”)."
    ),
    "S01.decomposed": (
        "Names stored with separate marks (Unicode NFD): {units}; joined as NFC."
    ),
    "S01.spaces": "Names with spare spaces: {units}; joined without them.",
    "S02.stacked": (
        "{n} units occur twice with different numbers: two periods or two bases are"
        " stacked in this table."
    ),
    "S02.periods": (
        "One ranking runs through several periods ({periods}): scores of different "
        "periods cannot be compared."
    ),
    "S02.two_rankings": (
        "Column {column} mixes two rankings: {n} rows contradict each other but "
        "split into two orders, each consistent; {repeated} ranks occur twice, "
        "{missing} are missing. The smaller group: {units}."
    ),
    "S02.validity": (
        "The framework {scheme} is valid from {start} to {end}; the table's period "
        "{period} lies outside."
    ),
    "S03.sum": (
        "“{unit}”: the parts add up to {exact}, column {column} says {reported} "
        "(off by {gap})."
    ),
    "S03.counts": (
        "“{unit}”: {parts} add up to {exact}, column {column} says {reported}."
    ),
    "S03.constant": (
        "In every row column {column} is off by exactly {gap} from the sum of its "
        "parts: a column is missing, or one was shifted by a constant."
    ),
    "S03.no_parts": (
        "{n} of {of} rows do not add up to column {column} from the columns "
        "{parts}; they are probably not parts of it, so it is not checked."
    ),
    "S03.left_out": (
        "Column {column} is the sum of {parts}; columns {left} are no parts of it."
    ),
    "S04.below": "“{unit}”: column {column} says {reported}, which is below 0.",
    "S04.above": (
        "“{unit}”: column {column} says {reported}, above the maximum {limit}."
    ),
    "S04.many": (
        "{n} units exceed the maximum {limit} in column {column}: {units}; the highest "
        "is {reported} (“{unit}”)."
    ),
    "S04.share": "“{unit}”: the share in column {column} is {reported} %, above 100 %.",
    "S05.share": (
        "“{unit}”: {part} of {whole} gives {exact}, column {column} says {reported}."
    ),
    "S05.above_whole": (
        "“{unit}”: {part} exceeds {whole}, so column {column} cannot be a share of it."
    ),
    "S05.fewer_decimals": (
        "“{unit}”: column {column} says {reported}, with fewer decimals than other "
        "rows; computed it is {exact}."
    ),
    "S05.no_base": (
        "Column {column} does not fit the counts beside it in {n} of {of} rows: its "
        "base is probably another, so it is not checked."
    ),
    "S05.nothing": (
        "“{unit}”: 0 of 0 has no share; the {reported} in column {column} is only a"
        " convention."
    ),
    "S05.nothing_as_all": (
        "“{unit}”: 0 of 0 is not all; column {column} cannot be taken as {reported}."
    ),
    "S06.total": (
        "Row “{unit}”: the units add up to {exact}, column {column} says {reported}."
    ),
    "S06.mean": (
        "Row “{unit}”: the mean of column {column} is {exact}, the table says "
        "{reported}."
    ),
    "S06.weighted": (
        "Row “{unit}”: {reported} in column {column} is the mean weighted by "
        "dossiers; the plain mean is {exact}."
    ),
    "S07.no_scheme": (
        "Column {column} prints classes but no scheme is known to hold them "
        "against; not checked."
    ),
    "S07.other_scheme": (
        "Column {column} prints classes that the scheme {scheme} does not have: the "
        "table follows some other scheme; not checked."
    ),
    "S07.unknown": "“{unit}”: “{label}” is not a class of the scheme ({labels}).",
    "S07.band": (
        "“{unit}” has {reported} points, “{right}” under the scheme {scheme}; the "
        "table says “{label}”."
    ),
    "S07.edge": (
        "“{unit}” has {reported} points, at an edge: “{right}” under the scheme "
        "{scheme}, printed “{label}”; the score before rounding may be in that "
        "class."
    ),
    "S08.gone": "{n} units of the earlier table are not in this one: {units}.",
    "S08.come": "{n} units of this table are not in the earlier one: {units}.",
    "S08.step": (
        "Column {column} changes by exactly {step} in {n} of {of} units: a change "
        "of measurement, not of work."
    ),
    "S08.delta": (
        "“{unit}”: column {column} says a change of {reported}, the two tables give"
        " {exact}."
    ),
    "S08.other": (
        "Column {column} does not fit the two tables in {n} of {of} units: its changes "
        "are probably against some other table, so it is not checked."
    ),
    "S08.rank_down": (
        "{n} units gained points and lost places, since others gained more: {units}."
    ),
    "S09.above": (
        "“{unit}” {period}: the classes add up to {exact} units, above the total "
        "{reported}."
    ),
    "S09.below": (
        "“{unit}” {period}: the classes add up to {exact} units, short of the total"
        " {reported}."
    ),
    "S09.share": "“{unit}”: the share is {exact} %, column {column} says {reported} %.",
    "S10.sum": (
        "{column}: the maxima add up to {exact}, the document states {reported}."
    ),
    "S10.count": (
        "{column}: {exact} {what} are counted, the document states {reported}."
    ),
    "S10.kind": "{column}: the kind of scoring rule “{what}” is not known ({kinds}).",
    "S10.variants": (
        "{column}: two readings state different {what}: {first} and {second}."
    ),
    "S11.few": (
        "Only {n} units have both a self-score and an appraised score: too few to "
        "speak of a tendency."
    ),
    "S11.rounding": (
        "Self-scores and appraised scores differ by {mean} points on average over {n} "
        "units ({above} scored themselves higher): no more than rounding."
    ),
    "S11.optimism": (
        "Units score themselves {mean} points above their appraisal on average "
        "({above} of {n} units higher): the usual optimism."
    ),
    "S11.evidence": (
        "Units score themselves {mean} points above their appraisal on average "
        "({above} of {n} units higher): look at the evidence files."
    ),
    "S11.below": (
        "The appraisal gives {mean} points more than units give themselves on average "
        "({below} of {n} units lower)."
    ),
    "S11.slope_low": (
        "The lower the score, the more units score themselves above their appraisal: "
        "{ten} points lower go with {slope} points more of difference (chance of this "
        "by luck at most {chance} %); look at the evidence of low-scoring units."
    ),
    "S11.slope_high": (
        "The higher the score, the more units score themselves above their appraisal: "
        "{ten} points higher go with {slope} points more of difference (chance of this "
        "by luck at most {chance} %); look at the evidence of high-scoring units."
    ),
    "S12.criteria": (
        "{n} of {of} criteria are scored above the appraisal beyond chance (the number "
        "of tests allowed for): {criteria}."
    ),
    "S13.never": (
        "{n} of {of} units lose no point in any criterion: {units}. If losses fell on "
        "units at random, at most {expected} such units would be expected."
    ),
    "R01.order": (
        "{n} rows have a rank in column {column} that is out of the order of column"
        " {about} (printed → by score): {moves}."
    ),
    "R02.sequential": (
        "Column {column} numbers ties in sequence ({n} ties): {units}; the printed "
        "numbers do not say why one stands first."
    ),
    "R02.other_rule": (
        "Column {column} numbers ties as {found}; the framework states {stated}."
    ),
    "R02.broken": (
        "{units} have one score but ranks {ranks} in column {column}; other ties "
        "share a rank."
    ),
    "R02.shared": (
        "{units} share ranks {ranks} in column {column}; other ties are numbered in"
        " sequence."
    ),
    "R03.repeated": (
        "Rank {rank} in column {column} is given to {units}, though their scores "
        "differ."
    ),
    "R03.no_rank": "“{unit}”: {reported} in column {column} cannot be a rank.",
    "R03.missing": (
        "{n} ranks ({ranks}) are missing in column {column}: rows are missing, or "
        "the table is a part of a larger one (columns: {columns})."
    ),
    "R03.sparse": (
        "The table has {places} rows and misses {n} ranks in column {column}: it is"
        " only a part of a larger ranking."
    ),
}
NOTES: dict[str, str] = {
    "sheet": "sheet “{0}” of {1}; formula cells by their stored values",
    "passed": "no rows of units, passed over: {0}",
    "blank": "column {0} is blank in every row (so is a formula never computed)",
    "mixed": "column {0} mixes words and numbers and is not used",
    "aligned": "columns of the earlier table taken for the same: {0}",
    "joined": "{0} tables joined as one",
    "totals": "several total columns, each checked: {0}",
    "parts": "columns taken for part scores: {0}",
    "units": "column {0} is taken for the names of units",
    "mark": "column {0}: “{1}” is taken for the decimal mark",
    "framework": "framework {0} taken, since columns carry its codes",
}
SEVERITY = {
    "note": "note",
    "rounding": "rounding",
    "minor": "minor",
    "material": "material",
    "impossible": "impossible",
}
DECISION = {
    "certain": "certainly changes a conclusion",
    "possible": "may change a conclusion",
}
RULES = {
    "S01": "Names and codes of units",
    "S02": "Period and base",
    "S03": "Row sums",
    "S04": "Bounds of scores",
    "S05": "Shares and formula scores",
    "S06": "Total row and means",
    "S07": "Classes under the scheme",
    "S08": "Two snapshots of one table",
    "S09": "Units in each class",
    "S10": "A framework that contradicts itself",
    "S11": "Self-score against appraisal",
    "S12": "Criteria scored high by units",
    "S13": "Units never marked down",
    "R01": "Order of ranks",
    "R02": "Ranks of ties",
    "R03": "Ranks missing or used twice",
}
RANK_RULES = {
    "competition": "ties share a rank and the next is skipped (1, 2, 2, 4)",
    "dense": "ties share a rank and the next follows (1, 2, 2, 3)",
    "sequential": "ties are numbered in sequence (1, 2, 3, 4)",
    "any": "no ties",
}
RANKS = "Ranks, column {column}: {rule}; {n} ties."
COVERAGE = "{n} cells computed again; {off} disagree."
CLEAN = "No findings."
NOTHING = "There is nothing to compute again in this table."
ASSUMED = "Assumed"
TABLE = "{n} units, {columns} columns"
