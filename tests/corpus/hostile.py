"""Lines that hold nothing sensible: what is repeated in them.

One duty: pieces of text that make a reader slow, for the tests and the benchmark of
time. A line of two million characters is one piece over and over.
"""

from __future__ import annotations

from collections.abc import Mapping

LINES: Mapping[str, str] = {
    "digits": "1",
    "hedges": "trên ",
    "slashes": "/",
    "brackets": "[(",
    "broken dates": "12/12/",
    "commas and digits": ",1",
    "percent signs": "%",
    "per cents": "1% ",
    "hedged digits": "hơn 5 ",
    "list markers": "1. ",
    "letters": "a",
    "units": "hồ sơ, xã, phường, ",
    "shares": "đạt 98%, ",
    "subsets": "trong đó ",
    "totals": "gồm 1.200 hồ sơ, ",
    "targets": "chỉ tiêu phấn đấu 95% trở lên, ",
    "number words": "hai mươi mốt hồ sơ, ",
    "unseen": "1\u200b.",
}
