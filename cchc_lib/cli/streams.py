"""What stdout and stderr can take: colours, and letters outside ASCII.

One duty: look at a stream and adjust it. Nothing is written here.
"""

from __future__ import annotations

import io
import os
from typing import TextIO


def wants_colour(stream: TextIO) -> bool:
    """Whether to colour what goes to ``stream``: on a terminal, unless told not to.

    Notes
    -----
    Source: the NO_COLOR convention, https://no-color.org; any text but "" counts.
    """
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def speak_utf8(*streams: TextIO) -> None:
    """Let redirected streams carry Vietnamese, and never fail on a letter.

    A redirected stream takes the code page of the system, which on Windows has no
    Vietnamese; JSON has to be UTF-8 anyway. A terminal keeps its own encoding and
    shows ``?`` for what it has not.
    """
    for stream in streams:
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if stream.isatty():
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="replace")
