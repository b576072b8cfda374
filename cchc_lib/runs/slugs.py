"""Names that are safe in a path, an address and a command, from any text."""

from __future__ import annotations

import re
import unicodedata


def slug(text: str) -> str:
    """Reduce a text to lower-case ASCII letters and digits joined by hyphens.

    Examples
    --------
    >>> slug("Đồng Tháp: số liệu 2021"), slug("!")
    ('dong-thap-so-lieu-2021', 'x')
    """
    low = text.casefold().replace("đ", "d")
    plain = unicodedata.normalize("NFKD", low).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or "x"
