"""English words of the workbook and the slip beside a report."""

from __future__ import annotations

LANGUAGE = "en-GB"
SHEETS = {
    "findings": "Findings",
    "checks": "Checks",
    "figures": "Figures",
    "recomputed": "Recomputed",
    "rankings": "How ranks are given",
    "prints": "As published",
    "ranks": "Ranks",
    "units": "Units",
    "blocks": "Blocks",
    "held": "Checks",
    "aims": "Targets",
    "source": "Source",
}
HEADS = {
    "gap": "Difference",
    "printed_value": "Printed value (number)",
    "exact_value": "Recomputed value (number)",
    "change": "What would change the verdict",
    "decision": "Consequence",
    "limit_value": "Bound (number)",
    "facts": "Grounds",
    "item": "Item",
    "content": "Content",
}
SOURCE = {
    "title": "Conclusion",
    "verdict": "Severity",
    "sentence": "Summary",
    "source": "Source of the figures",
    "input": "Input file",
    "notebook": "Notebook",
    "parameter": "Parameter",
    "default": "Parameter by default",
    "software": "Software",
    "command": "Command to run again",
    "numbers": "On columns of numbers",
    "left_out": "Rows left out",
    "cut": "Cells cut",
    "question": "How to read this",
}
NUMBERS = (
    "Columns of text keep what the source prints; columns marked “(number)” and other "
    "columns of numbers hold the exact value, endless decimals to 12 places. No cell "
    "is a formula."
)
LEFT_OUT = "{sheet}: {n} more rows are not in this file."
CUT = "{n} cells longer than Excel allows were cut, marked by “…”."
EMPTY = "No rows."
OTHER_INPUTS = "{n} more; the sheet “Source” of the workbook has them"
FILE = "{path}, {size} bytes, sha256 {sha256}"
QUESTION = (
    "Each finding is a question to the author of the text and no accusation. The "
    "figures may have another reading that the text does not give; the author is the "
    "one to answer."
)
SLIP = {
    "kind": "Slip on reported figures",
    "findings": "Findings",
    "none": "No findings.",
    "more": "{n} more findings are in the Excel workbook beside this slip.",
    "quote": "As printed",
    "provenance": "Sources and how to recompute",
    "page": "Page {n} of {of}",
    "state": "Severity, verdict",
}
