"""The figure grammar: an NFC text → figures, ignored numbers, tokens."""

from __future__ import annotations

from cchc_lib.figures.extract import extract_figures

__all__ = ["extract_figures"]
