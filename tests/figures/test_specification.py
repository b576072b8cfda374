"""What the specification says of numerals, hedges and what is no figure, row by row.

The cases were written from the specification alone, before the rules were looked at.
"""


def told(figure):
    """A figure as a case names it: hedge, value, kind."""
    hedge = "" if figure.hedge == "exact" else f"{figure.hedge} "
    whole = f"/{figure.denominator}" if figure.denominator is not None else ""
    return f"{hedge}{figure.value}{whole} {figure.kind}"


def test_reads_what_the_specification_says(specification_case, read):
    reading = read(specification_case["sentence"])

    figures = "|".join(told(figure) for figure in reading.figures)
    ignored = "|".join(item.printed for item in reading.ignored)
    assert (figures, ignored) == (
        specification_case["figures"],
        specification_case["ignored"],
    )
