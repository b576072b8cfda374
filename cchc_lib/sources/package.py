"""``data/datapackage.json``: every file of ``data/`` with its size, hash and origin.

One duty: describe the folder as a Frictionless data package, the same bytes for the
same files. Not here: the origins themselves (``manifest``). After a change of data:
``python -m cchc_lib.sources.package``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from cchc_lib.sources.manifest import Row, load_provenance
from cchc_lib.vocabulary import data_path

PACKAGE = "datapackage.json"
_OURS = "Written for this project"
_MIT = "MIT"
_MEDIA_TYPES = {
    "csv": "text/csv",
    "json": "application/json",
    "md": "text/markdown",
    "txt": "text/plain",
    "yml": "application/yaml",
}


def describe_data(root: Path) -> dict[str, object]:
    """Build the descriptor of every file under ``root`` but the descriptor itself.

    Returns
    -------
    dict
        A data package as JSON holds it; resources in the order of their paths.

    Notes
    -----
    Source: Frictionless Data, Data Package 1.0, https://specs.frictionlessdata.io.
    """
    origins = load_provenance(root / "sources")
    paths = sorted(path for path in root.rglob("*") if _is_data(path, root))
    return {
        "profile": "data-package",
        "name": "cchc-workbench-data",
        "title": "Reports, tables, frameworks and words for checking CCHC figures",
        "licenses": [{"name": _MIT, "title": "MIT, for what was written here"}],
        "resources": [_describe(path, root, origins) for path in paths],
    }


def write_package(root: Path | None = None) -> Path:
    """Write the descriptor beside the data and return its path."""
    folder = root or data_path()
    text = json.dumps(describe_data(folder), ensure_ascii=False, indent=2) + "\n"
    path = folder / PACKAGE
    path.write_bytes(text.encode())  # "\n" on every system, for the same hash
    return path


def _is_data(path: Path, root: Path) -> bool:
    parts = path.relative_to(root).parts
    hidden = any(part.startswith((".", "__")) for part in parts)
    return path.is_file() and not hidden and parts != (PACKAGE,)


def _describe(path: Path, root: Path, origins: Mapping[str, Row]) -> dict[str, object]:
    raw = path.read_bytes()
    sha256 = hashlib.sha256(raw).hexdigest()
    place = path.relative_to(root).as_posix()
    row = origins.get(sha256, {"title": _title(place, raw), "licence": _MIT})
    kind = path.suffix.removeprefix(".").lower()
    return {
        "name": place.lower().replace("/", "-"),
        "path": place,
        "title": row["title"],
        "format": kind,
        "mediatype": _MEDIA_TYPES.get(kind, "application/octet-stream"),
        "encoding": "utf-8",
        "bytes": len(raw),
        "hash": f"sha256:{sha256}",
        "sources": [_source(row)],
        "licenses": [_licence(row["licence"])],
    }


def _title(place: str, raw: bytes) -> str:
    """Give the heading comment of one of our own files, else its path."""
    if place.startswith("samples/gold/"):
        return f"What a careful reader finds in samples/{Path(place).stem}.txt"
    line = raw.decode().split("\n", 1)[0]
    return line.strip("#. \r") if line.startswith("#") else place


def _source(row: Row) -> dict[str, str]:
    source = {"title": row.get("publisher", _OURS)}
    if row.get("address", "").startswith("http"):
        source["path"] = row["address"]
    return source


def _licence(note: str) -> dict[str, str]:
    return {"name": _MIT if note.startswith(_MIT) else "notspecified", "title": note}


if __name__ == "__main__":
    write_package()
