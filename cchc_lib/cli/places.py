"""Where the shipped notebooks and their plan are.

One duty: the folder, in a checkout or in an installed package.
"""

from __future__ import annotations

from pathlib import Path

from cchc_lib.vocabulary import data_path


def notebooks_folder() -> Path:
    """Folder of the notebooks and of ``audit.yml``; it stands beside the data."""
    return data_path().parent / "notebooks"
