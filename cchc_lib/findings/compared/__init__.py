"""Reports on the comparison of units: cards, tables, what each number says.

``report`` holds the parts a notebook shows; words are in ``words_*`` (headings, tables)
and ``readings_*`` (what numbers say); ``compared`` says what a study must give.
"""
