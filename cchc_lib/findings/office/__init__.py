"""What a report hands over for its workbook and its slip: sheets, findings, words."""

from __future__ import annotations

from cchc_lib.findings.office.handed import HANDED_TYPE, Handed, read_handed

__all__ = ["HANDED_TYPE", "Handed", "read_handed"]
