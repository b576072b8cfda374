"""The JSON Schemas of what the command line prints.

One duty: name → text of the shipped schema. What they describe is made in
``payload``; tests hold real output against them.
"""

from __future__ import annotations

from importlib.resources import files

from cchc_lib.errors import UnknownNameError


def known_schemas() -> tuple[str, ...]:
    """List the outputs that have a schema."""
    folder = files("cchc_lib") / "schemas"
    names = (entry.name for entry in folder.iterdir())
    return tuple(sorted(n.removesuffix(".json") for n in names if n.endswith(".json")))


def read_schema(name: str) -> str:
    """Return the JSON Schema (draft 2020-12) of an output as text.

    Raises
    ------
    UnknownNameError
        If no output is called ``name``.
    """
    known = known_schemas()
    if name not in known:
        raise UnknownNameError("schema", name, known)
    return (files("cchc_lib") / "schemas" / f"{name}.json").read_text("utf-8")
