"""Totals over the lines of a list: ``đã giải quyết 1.014 hồ sơ. Trong đó:``.

One duty: whether a count that ends its line with a colon heads the count of a line
below. What such lines add up to is for ``relations.sums.bullets``.
"""

from __future__ import annotations

from bisect import bisect_left

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run
from cchc_lib.relations.scope.wordings import CONSISTS, DETAILS, INTO

_MOST = 6  # lines of a list
_OPENING = 8  # words from the total to the colon
_BULLETS = frozenset({"-", "–", "+", "*", "•", "·", "o"})
_INTO = (*INTO, *CONSISTS, *DETAILS)


def heads_line(scene: Scene, whole: Spot, part: Spot) -> bool:
    """Whether the part is the first count of a line listed under the whole."""
    if not 0 < part.paragraph - whole.paragraph <= _MOST:
        return False
    lines, last = scene.reading.tokens.paragraphs, whole.figure.last
    end = bisect_left(lines, whole.paragraph + 1)
    opening = scene.words[last:end]
    if len(opening) > _OPENING or opening[-1:] != (":",):
        return False
    first = bisect_left(lines, part.paragraph)
    ahead = scene.spots[part.n - 1] if part.n else part
    if ahead.n < part.n and ahead.paragraph == part.paragraph:
        return False
    told = has_run(opening, *_INTO)
    return told and _all_listed(scene, whole.paragraph + 1, first, part)


def _all_listed(scene: Scene, paragraph: int, first: int, part: Spot) -> bool:
    """Every line from the first below the total to the part's is a line of the list."""
    lines, words = scene.reading.tokens.paragraphs, scene.words
    mark = words[first]
    if mark not in _BULLETS:
        return False
    starts = (bisect_left(lines, k) for k in range(paragraph, part.paragraph))
    return all(words[at] == mark for at in starts)
