"""Reports on score tables: findings, readings of numbers, tables, pages of units.

``report`` holds the parts a notebook shows; words are in ``words_*`` (headings, cards,
tables) and ``readings_*`` (what numbers say); ``studied`` says what a study must give.
"""
