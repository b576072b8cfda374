"""Markdown cells as HTML: raw HTML shown as text, headings in order, no requests.

One duty: the text a notebook's author wrote → HTML and entries of the contents list.
One ``Outline`` belongs to one page. Not here: outputs of cells (``markup``).
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from html import unescape

import mistune
from mistune.plugins.formatting import strikethrough
from mistune.plugins.table import table

from cchc_lib.runs.markup import clean_html
from cchc_lib.runs.slugs import slug

_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Heading:
    """One line of the contents list."""

    id: str
    text: str
    level: int  # 2 or deeper; the page's own title is 1


@dataclass(slots=True)
class Outline:
    """The headings of one page, in order, each with an address of its own."""

    headings: list[Heading] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)
    tables: int = 0

    def add(self, text: str, level: int) -> Heading:
        """Place a heading: never two levels below the one before."""
        deepest = self.headings[-1].level + 1 if self.headings else 2
        name = slug(text)
        self.seen[name] += 1
        number = f"-{self.seen[name]}" if self.seen[name] > 1 else ""
        heading = Heading(f"s-{name}{number}", text, max(2, min(level, deepest)))
        self.headings.append(heading)
        return heading

    def name_table(self, caption: str, word: str) -> str:
        """Give a table a number, so that no two are called the same."""
        self.tables += 1
        about = caption or self.current
        return f"{word} {self.tables}: {about}" if about else f"{word} {self.tables}"

    @property
    def current(self) -> str:
        """The heading we are under; "" before the first."""
        return self.headings[-1].text if self.headings else ""


class _Renderer(mistune.HTMLRenderer):
    """Escapes raw HTML and keeps pictures of other places out."""

    def __init__(self, outline: Outline) -> None:
        super().__init__(escape=True, allow_harmful_protocols=False)
        self.outline = outline

    def heading(self, text: str, level: int, **attrs: object) -> str:  # noqa: ARG002
        """Write the heading the outline makes of it."""
        placed = self.outline.add(_plain(text), level)
        tag = f"h{placed.level}"
        return f'<{tag} id="{placed.id}">{text}</{tag}>\n'

    def image(self, text: str, url: str, title: str | None = None) -> str:
        """Show pictures that are in the text itself; name the others."""
        if url.startswith("data:image/"):
            return super().image(text, url, title)
        return f"<em>{text}</em>"


def render_markdown(source: str, outline: Outline, *, word: str) -> str:
    """Render one Markdown text of a page.

    Parameters
    ----------
    source : str
        Markdown; raw HTML in it is shown as it is typed.
    outline : Outline
        Of the page; its headings are added to it.
    word : str
        What a table is called.
    """
    renderer = mistune.Markdown(_Renderer(outline), plugins=[table, strikethrough])
    return clean_html(
        str(renderer(source)), name_table=partial(outline.name_table, word=word)
    )


def _plain(html: str) -> str:
    return unescape(_TAG.sub("", html)).strip()
