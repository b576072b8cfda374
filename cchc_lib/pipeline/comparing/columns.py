"""Names a user types → columns of a table.

One duty: find the column that is meant, or say which there are. Case, underscores,
diacritics and decomposed letters do not count; a name that fits two columns does.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from difflib import get_close_matches

from cchc_lib.errors import DataError
from cchc_lib.scores import Scorecard
from cchc_lib.scores.headers import plain
from cchc_lib.scores.records import Column

_NEAR = 0.6  # likeness from which a name is worth suggesting


def folded(name: str) -> str:
    """A name without case, marks and diacritics.

    Examples
    --------
    >>> folded("Đúng_hạn"), folded("  TIẾP nhận ")
    ('dung han', 'tiep nhan')
    """
    apart = unicodedata.normalize("NFD", plain(name).replace("đ", "d"))
    return "".join(c for c in apart if not unicodedata.combining(c))


def find_column(card: Scorecard, name: str) -> Column:
    """Find the column a user names.

    Raises
    ------
    DataError
        If no column has this name, or two have it once case and marks are left out.
    """
    exact = [c for c in card.columns if c.name == name]
    alike = [c for c in card.columns if folded(c.name) == folded(name)]
    found = exact or alike
    if len(found) == 1:
        return found[0]
    names = ", ".join(c.name for c in found or card.columns)
    if found:
        raise DataError(card.path, f"two columns like {name!r}", f"one of {names}")
    nearest = nearest_name(name, [c.name for c in card.columns])
    raise DataError(card.path, f"no column {name!r}", f"one of {names}{nearest}")


def nearest_name(name: str, known: Sequence[str]) -> str:
    """End a sentence with the known name that is most like this one, if any is."""
    near = get_close_matches(folded(name), [folded(k) for k in known], 1, _NEAR)
    hint = next((k for k in known if folded(k) in near), "")
    return f", the nearest is {hint!r}" if hint else ""
