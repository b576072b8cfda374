"""Where a file that a user names lies.

One duty: a path as given → the path to open.
"""

from __future__ import annotations

from pathlib import Path

from cchc_lib.vocabulary import data_path


def find_path(path: str | Path) -> str | Path:
    """Find a file from the working folder, else beside the shipped ``data`` folder.

    A notebook finds ``data/samples/…`` so, wherever its kernel was started.
    """
    beside = data_path().parent / path
    found = Path(path).exists() or Path(path).is_absolute() or not beside.is_file()
    return path if found else beside
