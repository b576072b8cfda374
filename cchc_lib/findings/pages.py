"""The pages of ``cchc explain``: what a rule checks, and what it cannot know.

One duty: code → text of a page. The pages are Markdown beside this module, one a rule
and language.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

from cchc_lib.errors import UnknownNameError


def known_rules() -> tuple[str, ...]:
    """List the codes that have a page, in order."""
    names = (entry.name for entry in _folder().iterdir())
    return tuple(sorted({name.partition(".")[0] for name in names}))


def explain_rule(code: str, lang: str) -> str:
    """Return the page of a rule as Markdown.

    Parameters
    ----------
    code : str
        ``F01``, ``F02`` …; small letters do as well.
    lang : str
        "vi" or "en".

    Raises
    ------
    UnknownNameError
        If no rule has this code.
    """
    known, wanted = known_rules(), code.upper()
    if wanted not in known:
        raise UnknownNameError("rule", code, known)
    return (_folder() / f"{wanted}.{lang}.md").read_text("utf-8")


def list_rules(lang: str) -> str:
    """List every rule with its title, one a line."""
    titles = (explain_rule(code, lang).partition("\n")[0] for code in known_rules())
    return "".join(f"{title.removeprefix('# ')}\n" for title in titles)


def _folder() -> Traversable:
    return files("cchc_lib.findings") / "pages"
