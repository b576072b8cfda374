"""The doorkeeper: which paths may be opened, and how much of them is read.

One duty: hand over the bytes of an ordinary file of bearable size, or say in one
sentence why not. Not here: what the bytes mean.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from cchc_lib.errors import SourceError

MAX_BYTES = 50 * 1024 * 1024
_EXPECTED = "a readable file"
_PROBLEMS = {
    errno.ENOENT: ("there is no such file", "Check the name and the folder."),
    errno.ENOTDIR: ("a part of this path is no folder", "Check the name."),
    errno.EACCES: ("reading it is not permitted", "Ask its owner for access."),
    errno.EPERM: ("reading it is not permitted", "Ask its owner for access."),
    errno.ENAMETOOLONG: ("the name is too long", "Check the name."),
    errno.ELOOP: ("the link leads back to itself", "Give the file itself."),
}


def shown(path: str | Path) -> str:
    """Return ``path`` as text that can always be printed."""
    return os.fsencode(path).decode("utf-8", "replace")


def read_bytes(path: Path, *, limit: int = MAX_BYTES) -> bytes:
    """Read an ordinary file of at most ``limit`` bytes.

    Raises
    ------
    SourceError
        If it is missing, a folder, a device, too large, empty or not permitted.
    """
    try:
        _refuse_special(path, path.stat(), limit)
        with path.open("rb") as stream:
            raw = stream.read(limit + 1)
    except SourceError:
        raise
    except (OSError, ValueError) as error:  # a NUL in a name is a ValueError
        raise path_problem(path, error) from error
    _refuse_size(path, len(raw), limit)  # it may have grown meanwhile
    if not raw:
        expected = "a file with text"
        raise SourceError(shown(path), "it is empty", expected, "Check the file.")
    return raw


def path_problem(path: str | Path, error: OSError | ValueError) -> SourceError:
    """Say in one sentence why the system refused ``path``."""
    number = (error.errno or 0) if isinstance(error, OSError) else 0
    reason = error.strerror if isinstance(error, OSError) else str(error)
    other = (f"the system cannot read it ({reason})", "Check the path.")
    found, remedy = _PROBLEMS.get(number, other)
    return SourceError(shown(path), found, _EXPECTED, remedy)


def _refuse_special(path: Path, status: os.stat_result, limit: int) -> None:
    if stat.S_ISDIR(status.st_mode):
        found, remedy = "it is a folder", "Give the files in it."
        raise SourceError(shown(path), found, _EXPECTED, remedy)
    if not stat.S_ISREG(status.st_mode):
        found, remedy = "it is a device or a pipe", "Save the text in a file first."
        raise SourceError(shown(path), found, _EXPECTED, remedy)
    _refuse_size(path, status.st_size, limit)


def _refuse_size(path: Path, size: int, limit: int) -> None:
    if size > limit:
        found = f"it holds more than {limit // 1024**2} MB"
        expected = f"at most {limit // 1024**2} MB of one report"
        raise SourceError(shown(path), found, expected, "Split it and run again.")
