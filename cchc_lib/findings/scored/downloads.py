"""Tables of a study as files inside the page, each with the method of its numbers.

One duty: data frames → links that hold their file. No cell starts a formula.
"""

from __future__ import annotations

from cchc_lib.findings.html import Block, csv_text, data_link, escaped
from cchc_lib.findings.scored.studied import Studied
from cchc_lib.findings.scored.values import scored_words

LARGEST = 48_000  # characters of a file; larger ones would swell the page


def link_files(study: Studied) -> Block:
    """Offer tables as files, as far as they fit into a page."""
    words, links, large = scored_words(study.lang), [], []
    for name, label in words.DOWNLOADS.items():
        table = getattr(study, name)
        if table.empty or (name == "ranks" and study.why("noise") is not None):
            continue
        known = table.astype(object).where(table.notna(), None)
        rows = [[_cell(v, study.lang) for v in row] for row in known.to_numpy()]
        content = csv_text([str(c) for c in table.columns], rows)
        if len(content) > LARGEST:
            large.append(label)
        else:
            links.append(data_link(content, f"{name}.csv", label))
    said = [f"{escaped(words.DOWNLOAD)} {' · '.join(links)}"] if links else []
    if large:
        said.append(escaped(words.TOO_LARGE.format(names=", ".join(large))))
    html = "".join(f'<p class="downloads">{line}</p>\n' for line in said)
    return Block(html, words.DOWNLOAD)


def _cell(value: object, lang: str) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    if value is None:
        return ""
    if isinstance(value, float):
        text = f"{value:.10g}"
        return text.replace(".", ",") if lang == "vi" else text
    return str(value)
