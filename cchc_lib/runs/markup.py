"""HTML that may stand in a page: outputs of cells made safe and readable.

One duty: take out whatever runs or fetches, give tables a scrolling box, a caption
and header scopes. The page's Content-Security-Policy would block the rest; this keeps
what it would block out of the file. Not here: Markdown, the page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag

from cchc_lib.runs.slugs import slug

_ACTIVE = (
    "script", "noscript", "template", "iframe", "frame", "object", "embed", "applet",
    "link", "meta", "base", "form", "audio", "video", "source", "track", "portal",
)  # fmt: skip
_NUMBER = re.compile(r"[-−+~<>≤≥]?\s*\d[\d., \u00a0\u202f]*\s*(?:%|[a-z]{1,2})?|[–—-]?")
_FETCHING = ("src", "srcset", "poster", "background", "data", "ping", "manifest")
_LINKS = ("href", "xlink:href", "action", "formaction")
_SAFE_SCHEMES = ("", "http", "https", "mailto", "data")


def clean_html(html: str, *, name_table: Callable[[str], str]) -> str:
    """Make the HTML of an output fit for a page.

    Parameters
    ----------
    html : str
        As the cell displayed it.
    name_table : callable
        Makes of a caption, which may be empty, a name that no other table has.

    Returns
    -------
    str
        The same, without anything active, and with its tables framed.
    """
    soup = BeautifulSoup(html, "html.parser")
    for tag in soup.find_all(_ACTIVE):
        tag.decompose()
    for style in soup.find_all("style"):
        if style.has_attr("scoped") or ".gt_table" in style.get_text():
            style.decompose()  # tables have the page's look, not their library's
    for tag in soup.find_all(True):
        _disarm(tag)
    for table in soup.find_all("table"):
        if not table.find_parent("table"):
            _frame(table, name_table, soup)
    return str(soup)


def _disarm(tag: Tag) -> None:
    for name, value in list(tag.attrs.items()):
        text = str(value).strip()
        drops = (
            name.startswith("on")
            or (name in _FETCHING and not text.startswith("data:image/"))
            or (name in _LINKS and _scheme(text) not in _SAFE_SCHEMES)
        )
        if drops:
            del tag[name]
    if tag.name == "img" and not tag.get("alt"):
        tag["alt"] = ""


def _scheme(address: str) -> str:
    # Browsers skip control characters and blanks inside "java\nscript:".
    plain = "".join(sign for sign in address if sign > " ")
    try:
        return urlsplit(plain).scheme.lower()
    except ValueError:
        return "?"


def _frame(table: Tag, name_table: Callable[[str], str], soup: BeautifulSoup) -> None:
    """Let a wide table scroll in its own box, reachable by address and keyboard."""
    caption = table.find("caption") or _caption(table, soup)
    name = name_table(caption.get_text(" ", strip=True))
    if not caption.get_text(strip=True):
        caption["class"], caption.string = "unseen", name
    if not table.get("id"):
        table["id"] = f"t-{slug(name)}"
    _scope_headers(table)
    if "dataframe" in table.get_attribute_list("class"):
        _align_numbers(table)
    box = {"class": "table-box", "role": "region", "tabindex": "0", "aria-label": name}
    table.wrap(soup.new_tag("div", attrs=box))


def _caption(table: Tag, soup: BeautifulSoup) -> Tag:
    """Make a caption, of the heading rows great_tables sets instead of one."""
    caption = soup.new_tag("caption")
    for row in table.select("thead tr.gt_heading"):
        line = soup.new_tag("span", string=row.get_text(" ", strip=True))
        caption.append(line)
        row.decompose()
    table.insert(0, caption)
    return caption


def _scope_headers(table: Tag) -> None:
    for cell in table.find_all("th"):
        if not cell.get_text(strip=True):
            cell.name = "td"  # an empty heading heads nothing
        elif not cell.get("scope"):
            cell["scope"] = "col" if cell.find_parent("thead") else "row"


def _align_numbers(table: Tag) -> None:
    """Set columns of numbers flush right, heading and all, as pandas cannot in HTML."""
    for row in table.find_all("tr"):
        del row["style"]
    heads = [row.find_all(["td", "th"]) for row in table.select("thead tr")]
    rows = [row.find_all(["td", "th"]) for row in table.select("tbody tr")]
    if not rows or any(len(row) != len(rows[0]) for row in [*rows, *heads]):
        return  # spanned cells: which column they are in is not for us to guess
    for number, column in enumerate(zip(*rows, strict=True)):
        if all(_NUMBER.fullmatch(cell.get_text(strip=True)) for cell in column):
            for cell in [*(head[number] for head in heads), *column]:
                cell["class"] = "number"
