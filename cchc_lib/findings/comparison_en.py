"""Every English sentence about a comparison of units. Words only, no logic.

Keys are ``rule.case``. Names of units, counts and shares arrive printed; a share
carries its own sign.
"""

from __future__ import annotations

from cchc_lib.findings import comparison_years_en as _over_time

SENTENCES: dict[str, str] = {
    "C01.some": (
        "The rate of {n} units together is {rate} ({part} of {whole}). Allowing for "
        "the usual variation between units and for all {tests} comparisons, {count} "
        "of them stand apart from {centre} (expected share of false alarms at most "
        "{alpha}): {listed}."
    ),
    "C01.none": (
        "The rate of {n} units together is {rate} ({part} of {whole}). Allowing for "
        "the usual variation between units and for all {tests} comparisons, none "
        "stands apart from {centre} (expected share of false alarms at most {alpha})."
    ),
    "C01.alone": (
        "One unit alone has data: {unit}, {rate} ({part} of {whole}; {level} interval "
        "{low} to {high}); there is nothing to compare it with."
    ),
    "C01.score_alone": (
        "One unit alone has a score: {first}, {most} points; there is nothing to "
        "compare it with."
    ),
    "C01.score_noise": (
        "{n} units score {mean} on average. With the stated noise ({source}), {count} "
        "of {tests} neighbouring pairs really differ; read the other ranks as ranges "
        "(confidence {level})."
    ),
    "C01.score_rounding": (
        "{n} units score {mean} on average. {count} of {tests} neighbouring pairs "
        "differ by more than rounding ({source}; confidence {level}). Rounding is "
        "only part of the noise: the table does not state that of the appraisal."
    ),
    "C01.score_bare": (
        "{n} units score {mean} on average, from {least} ({last}) to {most} "
        "({first}). Ranks are the order of the printed scores; the table states no "
        "source of noise, so no unit can be said to be really ahead of another."
    ),
    "C02.outside": (
        "Outside the {level} funnel around {centre}: {low} below{lows}; {high} "
        "above{highs}. Of {tests} units chance alone may put {expected} outside: look "
        "at the data first, then at the work."
    ),
    "C03.spread": (
        "{where}By chance alone (binomial limits) {plain} of {n} units would be "
        "called unusual. Units vary by more than chance (phi = {phi}, tau² = {tau2}), "
        "so the funnel is widened by as much."
    ),
    "C03.blocks": (
        "In {blocks} blocks phi lies between {low} and {high}; by chance alone "
        "(binomial limits) {plain} of {n} units would be called unusual. Each block's "
        "funnel is widened by its own variation."
    ),
    "C03.chance": (
        "{where}Units vary by no more than chance (phi = {phi}); the funnel keeps "
        "binomial limits, or nearly so."
    ),
    "C04.overall_missed": "Together {rate}, below the target of {target}{aside}.",
    "C04.overall_met": "Together {rate}, the target of {target} is reached{aside}.",
    "C04.missed": "{count} of {n} units surely miss the target of {target}: {units}.",
    "C04.met": "{count} of {n} units surely meet the target of {target}: {units}.",
    "C04.not_reached": (
        "{unit}: {part} of {whole}, below the target of {target}, but that many files "
        "do not suffice to judge the work (chance of so few if the true rate were "
        "{target}: {p}). With {failures} failures {needed} files would prove it met."
    ),
    "C04.reached": (
        "{unit}: {part} of {whole}, the target of {target} is reached, but that many "
        "files do not suffice to judge the work (chance of so many if the true rate "
        "were {target}: {p}). With {failures} failures {needed} files would prove it "
        "met."
    ),
    "C04.not_proven_all": (
        "{unit}: all {part} of {whole}, just the target of {target}; but no number of "
        "files can prove that all later ones will do as well."
    ),
    "C04.not_proven_many": (
        "{count} of {n} units have too few files to be judged against the target of "
        "{target}: {units}."
    ),
    "C04.score_missed": "{count} of {n} units are below {target} points: {units}.",
    "C04.score_met": "{count} of {n} units reach {target} points: {units}.",
    "C04.score_not_proven": (
        "{count} of {n} units are so near {target} that the stated noise can turn the "
        "verdict: {units}."
    ),
    "C05.sets": (
        "{count} of {tests} neighbouring pairs really differ. Read ranks as ranges: "
        "{unit}, for one, ranks {rank} of {of}, but any place from {low} to {high} "
        "fits the data (for all units at once, confidence {level})."
    ),
    "C05.certain": (
        "Every rank is certain (for all units at once, confidence {level}); {count} "
        "of {tests} neighbouring pairs really differ."
    ),
    "C05.asked": (
        "Asked about {unit} alone: rank {rank} of {of}; any place from {low} to "
        "{high} fits the data (confidence {level} for this unit only)."
    ),
    "C05.no_place": (
        "Asked about {unit} alone: there is no rank to speak of, for want of data, of "
        "files or of a stated noise."
    ),
    "C05.top": (
        "{where}First {k} of {of} units: {certain}; {possible} (for all units at once, "
        "confidence {level})."
    ),
    "C06.few": "Fewer than {limit} files, counts only and no rank: {listed}.",
    "C06.exact": "Fewer than {limit} failures, exact methods only: {units}.",
    "C06.none": (
        "{units}: no files (0 of 0), hence no rate, neither 0 % nor 100 %, and no rank."
    ),
    "C06.missing": "{units}: a cell is blank, so there is nothing to compare.",
    "C07.part_above_whole": (
        "“{unit}”: {part} ({part_column}) exceeds {whole} ({whole_column}), which "
        "cannot be; it is shown and not compared."
    ),
    "C07.negative": (
        "“{unit}”: a negative count ({part} of {whole}), which cannot be; it is shown "
        "and not compared."
    ),
    "C07.not_whole": (
        "“{unit}”: a count with decimals ({part} of {whole}), which cannot be; it is "
        "shown and not compared."
    ),
    "C07.too_large": (
        "“{unit}”: {part} of {whole} is larger than a count can be; it is shown and "
        "not compared."
    ),
    "C08.conflicting": (
        "“{unit}” has several rows with different numbers (rows {lines}); nobody can "
        "tell which is right, so none is compared."
    ),
    "C08.repeated": "“{unit}” has several equal rows (rows {lines}); one is counted.",
    "C09.target": (
        "Together the units fall short of the target of {target} by {gap} percentage "
        "points; most of it comes from {listed}. All units add up to the gap exactly."
    ),
    "C09.centre": (
        "Against the common rate of {rate} the largest drags are {listed} (percentage "
        "points). All units add up to 0 exactly."
    ),
    "C09.score": (
        "Against {goal} points the largest drags on the mean are {listed} (points). "
        "All units add up to its gap exactly."
    ),
    "C10.fair": (
        "Each unit is compared inside its own block: {listed}. Across blocks only the "
        "standardised gap counts: lowest {lowest}, highest {highest}."
    ),
    "C10.alone": "Block {block} has data of {unit} only: nothing to compare inside it.",
    "C10.many_alone": (
        "{count} blocks have data of one unit only: nothing to compare inside them."
    ),
    "C10.empty": "No unit has data in: {blocks}.",
    "C10.unnamed": "{count} units name no block; they are taken as one block.",
    "C11.no_source": (
        "No range is printed for ranks: the table states no noise of its scores. Name "
        "a column of standard errors (--se) or the rounding step (--step) if known."
    ),
    "C11.partly": "{units}: no standard error, hence no range for the rank.",
    **_over_time.OVER_TIME,
}
RULES = {
    "C01": "The conclusion",
    "C02": "Outside the funnel",
    "C03": "Variation between units",
    "C04": "Target",
    "C05": "Ranks",
    "C06": "Small numbers and no files",
    "C07": "Impossible counts",
    "C08": "Repeated units",
    "C09": "Contributions to the gap",
    "C10": "Blocks",
    "C11": "Source of noise of a score",
    "C12": "Over time",
    "C13": "Broken series",
}
TOP_CERTAIN = "certainly {listed}"
TOP_NONE_CERTAIN = "none is certainly among them"
TOP_POSSIBLE = "{n} possibly are: {listed}"
TOP_NONE_POSSIBLE = "no other can be among them"
SEVERITY = {
    "note": "note",
    "rounding": "rounding",
    "minor": "worth a look",
    "material": "material",
    "impossible": "impossible",
}
DECISION = {"certain": "certain", "possible": "possible"}
CENTRE = {"block": "the rate of their block", "all": "the common rate"}
ASIDE = "; the plain mean of the rates ({mean}) is no substitute for it"
ABOUT = "about {n}"
BELOW_ONE = "fewer than 1"
WHERE = "Block {block}. "
WITH_INTERVAL = "{unit} {rate} ({part} of {whole}; {level} interval {low} – {high})"
COUNTED = "{unit} ({part} of {whole})"
ADDED = "{unit} ({points})"
BLOCK_RATE = "{block} {rate} ({n} units)"
BLOCK_MEAN = "{block} {rate} points ({n} units)"
STANDARDISED = "{unit} ({block}, {z})"
TABLE_RATE = "{n} units, {part} of {whole}{extra}"
TABLE_SCORE = "{n} units, score {score}{extra}"
EXTRA = {"block": ", blocks by {0}", "level": ", level {0}", "period": ", period {0}"}
UNNAMED_BLOCK = "(no name)"
MORE = "Every unit with interval, rank and method: add --format csv or json."
METHOD_LABEL = "Method"
METHODS = {
    "interval": (
        "{level} intervals: Wilson; Clopper–Pearson where fewer than 10 cases "
        "succeeded or failed."
    ),
    "target": (
        "Met or missed: the Wilson interval lies wholly above or below the target; "
        "with fewer than 10 failures the exact binomial chance must agree."
    ),
    "funnel": (
        "Funnel: exact binomial chance and the arcsine gap widened by phi and tau² "
        "(Spiegelhalter 2005); many tests: Benjamini–Hochberg."
    ),
    "ranks": (
        "Ranges of ranks: simultaneous confidence sets, {draws} draws, seed {seed} "
        "(Mogstad et al. 2024); source of noise: {source}."
    ),
    "shrinkage": "Rates drawn to the common rate: beta-binomial, maximum likelihood.",
    "pairs": "Neighbouring pairs: Newcombe, Fisher and widened noise; Holm.",
    "score_pairs": "Neighbouring pairs: difference over noise, normal; Holm.",
    "gap": "Contributions to the gap: exact fractions, nothing rounded.",
}
NOISE = {
    "binomial": "binomial times root phi",
    "rounding": "rounding to {0} points, {1} parts",
    "column": "standard errors in column {0}",
}
SIGNALS = _over_time.SIGNALS
CAPABILITY = _over_time.CAPABILITY
PERIOD_TEST = _over_time.PERIOD_TEST
NOISE_SAID = _over_time.NOISE_SAID
