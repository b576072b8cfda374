"""A conflict as one compact block of terminal lines: suspects, what is kept, ways out.

One duty: finding + joint system → lines below those of the finding. Words are in
``joint_vi`` and ``joint_en``; which figures are suspects the joint system says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from cchc_lib.findings.audited import Audited
from cchc_lib.findings.joined import (
    Clash,
    Mending,
    Suspected,
    Tied,
    clash_of,
    groups_of,
    only_suspect,
)
from cchc_lib.findings.joint_claims import kept_lines
from cchc_lib.findings.lines import safe, wrapped
from cchc_lib.findings.measures import say_interval
from cchc_lib.findings.prints import printed_half
from cchc_lib.findings.wording import joint_words
from cchc_lib.model import Finding

_MOST_KEPT, _MOST_WAYS = 3, 3


class Conflicts:
    """Words the conflicts of one audit; ways out of a block are listed once."""

    def __init__(self, audit: Audited) -> None:
        self._audit, self._words = audit, joint_words(audit.lang)
        self._told: set[tuple[str, ...]] = set()

    def lines(self, finding: Finding) -> list[str]:
        """Return what all figures together say of a finding; nothing if it is alone.

        Returns
        -------
        list of str
            Lines of a terminal, made safe, those of single repairs left out: they are
            among ``finding.repairs``.
        """
        found = clash_of(self._audit.joint, finding.conflict)
        if found is None or found[1].rounding:
            return []  # another rounding explains it: no figure is accused
        block, clash = found
        groups = groups_of(block, clash)
        if groups and all(len(s.suspects) > 1 for s in groups[0]):
            return list(self._several(block, groups[0]))
        return [*self._single(block, clash, finding), *self._others(groups)]

    def _single(self, block: Tied, clash: Clash, finding: Finding) -> Iterator[str]:
        name = only_suspect(block, clash)
        if name:
            figure = self._audit.by_id[name].printed
            yield wrapped(self._words.ONLY.format(figure=figure), indent="  ")
        for line in islice(kept_lines(self._audit, finding), _MOST_KEPT):
            yield wrapped(line, indent="  ")

    def _others(self, groups: Sequence[Sequence[Mending]]) -> Iterator[str]:
        """Give suspects that no small edit mends the values they may have."""
        open_ones = [
            s.suspects[0]
            for group in groups
            for s in group
            if len(s.suspects) == 1 and not s.suspects[0].candidates
        ]
        if open_ones:
            yield f"  {self._words.OTHER_VALUES}"
        for suspect in open_ones:
            yield f"    {self._reads(suspect)}"

    def _several(self, block: Tied, sets: Sequence[Mending]) -> Iterator[str]:
        """List the likeliest sets of figures that must change together."""
        words, least = self._words, len(sets[0].suspects)
        if block.figures in self._told:
            yield wrapped(words.TOGETHER_ABOVE.format(n=least), indent="  ")
            return
        self._told.add(block.figures)
        ways = (words.WAYS if block.complete else words.WAYS_OPEN).format(k=len(sets))
        yield wrapped(words.TOGETHER.format(n=least, ways=ways), indent="  ")
        for way in sets[:_MOST_WAYS]:
            yield f"    {'; '.join(map(self._reads, way.suspects))}"
        if len(sets) > _MOST_WAYS:
            yield f"    (+{len(sets) - _MOST_WAYS})"

    def _reads(self, suspect: Suspected) -> str:
        """``10.133 hồ sơ → 9.843``: the first small edit, or the values it may have."""
        printed = printed_half(suspect.take, self._audit.by_id[suspect.figure])
        if suspect.candidates:
            return f"{safe(printed)} → {suspect.candidates[0].printed}"
        return f"{safe(printed)} → {say_interval(suspect.allowed, self._audit.lang)}"
