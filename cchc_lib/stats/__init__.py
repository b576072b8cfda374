"""Statistics of rates, ranks, agreement, reliability, robustness, thresholds, trends.

One duty: arrays in, tables out. Nothing here knows administrative reform, reads a file
or words a finding for a reader.

- Rates, levels and p-values are fractions of 1, never percent.
- Every table carries a ``method`` column: no number without the name of its method.
- What cannot be computed is NaN with a method that says why, never a guessed 0.
- Random numbers come from the ``numpy.random.Generator`` the caller hands over.
- Verdicts and flags are short codes; the words for a reader are made elsewhere.

``rates`` intervals and verdicts · ``differences`` two rates · ``families`` many tests ·
``funnel`` and ``shrinkage`` many rates · ``blocks`` units against their own block ·
``ranks`` places and confidence sets · ``noise`` where a standard error comes from ·
``letters`` all pairs · ``averages`` units against all · ``decomposition`` gaps ·
``agreement`` two or more raters · ``reliability`` a scorecard's items ·
``robustness`` other weights and rules · ``thresholds`` bunching and endings ·
``trends`` years and months.
"""
