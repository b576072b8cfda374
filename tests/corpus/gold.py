"""Corpora and cases on disk → records.

One duty: read texts, what a careful reader found in them, and the cases of one to
three sentences. Not here: arithmetic (``arithmetic``) and scores (``scoring``).
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from cchc_lib.model import Source

HERE = Path(__file__).parent
SETS = tuple(sorted(path.parent.name for path in HERE.glob("*/gold")))
SHARED = HERE.parents[2] / "shared" / "corpus"  # beside a checkout, never inside it

_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}")
_NUMBER = re.compile(r"\d[\d.,]*")
_ARGUMENT = re.compile(r"\d[\d.,/+]*(?:[ \u00a0]?%| ngàn| nghìn| triệu| tỷ)?")
_SCALES = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldFigure:
    """One figure a reader found, at every place where it is printed."""

    surface: str
    value: Decimal
    denominator: Decimal | None
    kind: str
    hedge: str
    low: Decimal | None
    high: Decimal | None
    starts: tuple[int, ...]
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldRelation:
    """What ties printed figures, and whether it holds."""

    type: str
    args: tuple[str, ...]
    stated: str | None
    computed: Decimal | None
    ok: bool
    severity: str | None
    note: str = ""

    @property
    def values(self) -> frozenset[Decimal]:
        """Every number the relation names, printed or stated."""
        tokens = [*self.args, *([self.stated] if self.stated else [])]
        pieces = [piece for token in tokens for piece in token.split("+")]
        numbers = [number_in(piece) for piece in pieces]
        return frozenset(number for number in numbers if number is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text with its gold."""

    id: str
    text: str
    figures: tuple[GoldFigure, ...]
    relations: tuple[GoldRelation, ...]
    distractors: tuple[str, ...]

    @property
    def errors(self) -> tuple[GoldRelation, ...]:
        """Relations of one text that do not hold."""
        return tuple(relation for relation in self.relations if not relation.ok)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One to three sentences with what is in them, and why the case is here."""

    id: str
    text: str
    figures: tuple[str, ...]
    relations: tuple[tuple[str, tuple[str, ...]], ...]
    verdict: str
    why: str


def number_in(token: str) -> Decimal | None:
    """Return the number at the head of a gold token, scaled by the word after it.

    Examples
    --------
    >>> number_in("hơn 4,52 ngàn"), number_in("104.259"), number_in("nhóm B")
    (Decimal('4520'), Decimal('104259'), None)
    """
    found = _NUMBER.search(token.replace("\u00a0", "").replace("\u202f", ""))
    if found is None:
        return None
    digits = found[0].rstrip(".,")
    if _GROUPED.fullmatch(digits):
        digits = digits.replace("." if "." in digits else ",", "")
    word = found.string[found.end() :].split()[:1]
    scale = _SCALES.get(word[0], 0) if word else 0
    if digits.count(",") + digits.count(".") > 1:
        return None  # a date, or two numbers in one token
    number = Decimal(digits.replace(",", ".")).scaleb(scale)
    return number.quantize(Decimal(1)) if number == number.to_integral() else number


def read_corpus(folder: Path) -> tuple[Document, ...]:
    """Read every text of ``folder`` that has a gold file."""
    return tuple(
        _document(folder / "texts" / f"{path.stem}.txt", path)
        for path in sorted((folder / "gold").glob("*.json"))
        if (folder / "texts" / f"{path.stem}.txt").exists()
    )


def read_cases(path: Path) -> tuple[Case, ...]:
    """Read cases of the form ``id,text,figures,relations,verdict,why``."""
    return tuple(
        Case(
            id=row["id"],
            text=unicodedata.normalize("NFC", row["text"]),
            figures=tuple(filter(None, row["figures"].split("|"))),
            relations=tuple(_case_relations(row["relations"])),
            verdict=row["verdict"],
            why=row["why"],
        )
        for row in read_rows(path)
    )


def read_rows(path: Path) -> list[dict[str, str]]:
    """Read a CSV file with a header."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def source_of(text: str, *, path: str = "corpus.txt") -> Source:
    """Hold a text as the reader of sources would."""
    title = text.split("\n", 1)[0]
    return Source(path=path, text=text, title=title, sha256="", encoding="utf-8")


def places_of(figure: GoldFigure, text: str) -> tuple[tuple[int, int], ...]:
    """Spans at which a gold figure is printed."""
    found = re.finditer(re.escape(figure.surface), text)
    starts = figure.starts or tuple(match.start() for match in found)
    return tuple((start, start + len(figure.surface)) for start in starts)


def _document(text: Path, gold: Path) -> Document:
    tree = json.loads(gold.read_text("utf-8"), parse_float=Decimal, parse_int=Decimal)
    return Document(
        id=gold.stem,
        text=unicodedata.normalize("NFC", text.read_text("utf-8")),
        figures=tuple(_figure(entry) for entry in tree["figures"]),
        relations=tuple(_relation(entry) for entry in tree["relations"]),
        distractors=tuple(tree.get("distractors", ())),
    )


def _figure(entry: dict[str, Any]) -> GoldFigure:
    return GoldFigure(
        surface=entry["surface"],
        value=entry["value"],
        denominator=entry.get("denominator"),
        kind=entry["kind"],
        hedge=entry["hedge"],
        low=entry.get("low"),
        high=entry.get("high"),
        starts=tuple(int(start) for start in entry.get("starts", ())),
        about=entry.get("about", ""),
    )


def _relation(entry: dict[str, Any]) -> GoldRelation:
    computed = entry.get("computed")
    return GoldRelation(
        type=entry["type"],
        args=tuple(entry.get("args") or ()),
        stated=entry.get("stated"),
        computed=computed if isinstance(computed, Decimal) else None,
        ok=entry["ok"],
        severity=entry.get("severity"),
        note=entry.get("note", ""),
    )


def _case_relations(cell: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """``share: 4.912 4.997 98,3%; repeat: …``; ``8,98 ngàn`` is one argument."""
    for part in filter(None, (piece.strip() for piece in cell.split(";"))):
        kind, _, rest = part.partition(":")
        yield kind, tuple(_ARGUMENT.findall(rest))
