"""Paths a user typed → the files to read, in a fixed order.

One duty: open folders. Not here: reading; a missing path is passed on, so that the
reader can say what is wrong with it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from cchc_lib.errors import SourceError
from cchc_lib.sources.formats import readable_suffixes
from cchc_lib.sources.guard import path_problem, shown


def expand_paths(paths: Iterable[str | Path]) -> list[Path]:
    """Replace each folder by the readable files under it, sorted; drop repeats.

    Raises
    ------
    SourceError
        If a folder holds no readable file or may not be opened.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        found.update(dict.fromkeys(_files(path) if _is_folder(path) else [path]))
    return list(found)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a name too long, a folder above that is closed
        return False


def _files(folder: Path) -> list[Path]:
    files = sorted(_walk(folder), key=lambda path: path.parts)
    if not files:
        found = "no file in this folder can be read"
        expected = f"files that end in {', '.join(readable_suffixes())}"
        raise SourceError(shown(folder), found, expected, "Name another folder.")
    return files


def _walk(folder: Path) -> Iterator[Path]:
    suffixes = readable_suffixes()
    for place, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith(".") and name.lower().endswith(suffixes):
                yield Path(place, name)


def _refuse(error: OSError) -> None:
    raise path_problem(str(error.filename), error) from error
