"""Reports on score tables: findings, readings of numbers, tables, pages of units.

``report`` holds the parts a notebook shows; words are in ``words_*`` and
``table_words_*``, what numbers say in ``readings.*.md``; ``studied`` says what a study
must give.
"""
