"""What the numbers of a comparison say, in English: sentence, assumption, change."""

from __future__ import annotations

READINGS = {
    "overall": (
        (
            "The overall rate {rate} is {part} of {whole}, from the counts of all "
            "units; the plain mean of the rates, {mean}, is no substitute for it."
        ),
        "The counts are right and were taken in one way everywhere.",
        "Corrected counts.",
    ),
    "interval": (
        (
            "The {level} interval of {unit} runs from {low} to {high}: the rates "
            "its present work may have, now that {part} of {whole} were seen."
        ),
        "Files are independent; if they come late in batches the true range is wider.",
        "The more files, the narrower the interval.",
    ),
    "target": (
        (
            "Against the target of {target} {met} units met it, {missed} missed it, "
            "{open} are not proven. The number after “needs” is how many files "
            "would show that it is met if no more of them fail."
        ),
        "The target holds alike for every unit, in this very period.",
        "Another target; for units not proven, more files.",
    ),
    "phi": (
        (
            "Block {block}: phi = {phi}, so squared gaps between units are {phi} "
            "times those of chance. Without allowing for that, {plain} of {n} units "
            "would be called unusual."
        ),
        (
            "Usual variation is estimated from the block itself, with the outer 10 "
            "% on each side pulled in."
        ),
        "Other blocks, or the data of another period.",
    ),
    "funnel": (
        (
            "Outside the funnel: {low} units lower and {high} higher than their "
            "block by more than chance and more than units usually differ."
        ),
        "Files of the units of a block are equally hard.",
        "If the work of a unit is much harder, put it into another block.",
    ),
    "stand_out": (
        (
            "After all {tests} comparisons are counted {count} units stand apart: "
            "of those named at most {alpha} are expected to be false alarms."
        ),
        "The family of tests is every unit of the table, declared beforehand.",
        "Another accepted share of false alarms, or fewer units.",
    ),
    "ranks": (
        "{unit} ranks {rank}, but any place from {low} to {high} fits the data.",
        (
            "The noise is as named under method; the ranges hold for all units of "
            "the block at once with confidence {level}."
        ),
        "More files or smaller noise narrow the range.",
    ),
    "letters": (
        (
            "Two units on one line (one letter) cannot be told apart; without a "
            "common line they differ."
        ),
        "One error rate of {alpha} for all pairs at once (Tukey–Kramer).",
        "Smaller noise, or fewer units.",
    ),
    "letters_rounding": (
        (
            "Two units on one line (one letter) cannot be told apart; without a "
            "common line they are further apart than rounding, and need not differ."
        ),
        (
            "One error rate of {alpha} for all pairs at once (Tukey–Kramer); the "
            "noise is that of rounding alone."
        ),
        "Once the noise of appraisal is known, more units share a line.",
    ),
    "shrunk": (
        (
            "The shrunk rate of {unit} is {shrunk}, its raw rate {rate}: the fewer "
            "files, the nearer the shrunk rate is to that of the block."
        ),
        "True rates of a block spread around its common rate (beta-binomial).",
        "With more files the shrunk rate approaches the raw one.",
    ),
    "gap": (
        "{unit} adds {value} points to the gap; all units add up to exactly {total}.",
        "This is exact addition of fractions; chance has no part in it.",
        "Another reference or other counts.",
    ),
    "score_mean": (
        (
            "The mean score {mean} is the plain mean of {n} units; each counts "
            "alike, large or small."
        ),
        "Printed scores are right and given in one way.",
        "Scores given anew.",
    ),
    "score_bare": (
        (
            "Ranks are the order of printed scores; there are no ranges, since the "
            "table states no noise."
        ),
        "Nothing is assumed about noise.",
        "Once the noise of appraisal is known, ranges follow.",
    ),
    "standardised": (
        (
            "{unit} is {gap} points from the mean, {value} standard deviations of "
            "its block."
        ),
        "The standard deviation of the block measures how much units usually differ.",
        "Other blocks.",
    ),
}
