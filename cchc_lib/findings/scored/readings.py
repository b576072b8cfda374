"""What the numbers of a study say: a sentence, its assumption, what would change it.

One duty: tables → filled readings, one for each number that a reader should take away.
Words are in ``readings.vi.md`` and ``readings.en.md``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from cchc_lib.findings.html import Block, escaped
from cchc_lib.findings.scored.other_facts import (
    blocks_facts,
    crowding_facts,
    endings_facts,
    snapshots_facts,
)
from cchc_lib.findings.scored.structure_facts import (
    Facts,
    noise_facts,
    rules_facts,
    structure_facts,
)
from cchc_lib.findings.scored.studied import Studied
from cchc_lib.findings.scored.values import readings_of, scored_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One number in words."""

    key: str
    sentence: str
    assumption: str
    change: str


def read_section(study: Studied, section: str) -> list[Reading]:
    """Read the numbers of one section; none where the study does not give it."""
    if study.why(section) is not None:
        return []
    return [_filled(key, facts, study.lang) for key, facts in _SECTIONS[section](study)]


def show_readings(study: Studied, *sections: str) -> Block:
    """Lay the readings of some sections out, one after the other."""
    found = [reading for name in sections for reading in read_section(study, name)]
    return lay_out_readings(found, study.lang)


def lay_out_readings(found: Sequence[Reading], lang: str) -> Block:
    """Lay readings out, one after the other."""
    labels = scored_words(lang).LABELS
    html = "".join(_laid_out(reading, labels) for reading in found)
    return Block(html, " ".join(reading.sentence for reading in found))


def _filled(key: str, facts: dict[str, str], lang: str) -> Reading:
    said = (text.format(**facts) for text in readings_of(lang)[key])
    sentence, assumption, change = map(str.strip, said)
    return Reading(key=key, sentence=sentence, assumption=assumption, change=change)


def _laid_out(reading: Reading, labels: Mapping[str, str]) -> str:
    facts = (("assumption", reading.assumption), ("change", reading.change))
    notes = "".join(
        f"<dt>{escaped(labels[key])}</dt><dd>{escaped(text)}</dd>\n"
        for key, text in facts
    )
    said = f"<p><strong>{escaped(reading.sentence)}</strong></p>"
    return f'<div class="finding">{said}\n<dl class="figures">\n{notes}</dl></div>\n'


_SECTIONS: dict[str, Callable[[Studied], Facts]] = {
    "noise": noise_facts,
    "rules": rules_facts,
    "structure": structure_facts,
    "crowding": crowding_facts,
    "endings": endings_facts,
    "blocks": blocks_facts,
    "snapshots": snapshots_facts,
}
