"""What stands around a figure: its sentence, service levels, counted nouns.

One duty: one reading → answers about places in it. Not here: what matches what.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from cchc_lib.model import Figure, Reading
from cchc_lib.vocabulary import Vocabulary

_LEVEL = re.compile(r"[1-4]")
_AFTER = 5  # tokens behind a share that may name what it is a share of
_STOPS = frozenset({",", ";", ".", "(", ")", "đạt", "chiếm", "được"})
_HARD = frozenset({";", "."})
_BREAKS = _HARD | {":"}
_LEADS = frozenset({"-", "–", "+", "•", "*", ",", "và", "có", "đạt"})
# What makes a share one of a field or an office, not of the body as a whole.
_PARTIAL = re.compile(
    r"(?<!\w)(?:riêng|lĩnh vực|nhóm|đối với|thuộc lĩnh vực|tại (?:sở|phòng|phường|xã|"
    r"quận|huyện|thị trấn|chi cục|trung tâm|chi nhánh|bộ phận)|"
    r"(?:nhiều|một số|\d+) (?:địa phương|đơn vị|cơ quan|xã|phường|huyện|sở)|"
    r"dẫn đầu|đứng đầu|đứng thứ|cao nhất|thấp nhất)(?!\w)"
)
# "- Xã A: 98%" is an item on one of many.
_ITEM = re.compile(
    r"(?:[-–+•*\d] )*(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|sở|phòng|ban|"
    r"chi cục) [^:]{1,40} :"
)
# "Cao hơn mức chung là 0,44%" tells a difference; "tăng, đạt 98%" does not.
_MOVES = ("cao hơn", "thấp hơn", "nhiều hơn", "ít hơn", "tăng", "giảm", "chênh")
_REACHED = frozenset({"đạt", "chiếm", "lên", "xuống", "còn", "tới", "đến", "được"})


class Surroundings:
    """One reading, with the words around each of its figures."""

    def __init__(self, reading: Reading, vocabulary: Vocabulary) -> None:
        self._reading, self._vocabulary = reading, vocabulary
        self._tokens, self._words = reading.tokens, reading.tokens.words

    def sentence(self, figure: Figure) -> tuple[int, int]:
        """First token of the sentence of a figure, and one past its last."""
        sentences = self._tokens.sentences
        at = sentences[figure.first]
        return bisect_left(sentences, at), bisect_right(sentences, at)

    def words(self, figure: Figure) -> str:
        """The canonical words of its sentence, joined by blanks."""
        low, high = self.sentence(figure)
        return " ".join(self._words[low:high])

    def clause(self, figure: Figure) -> Sequence[str]:
        """The words of its part of the sentence, between ``;`` or full stops."""
        start, end = self._part(figure)
        return self._words[start:end]

    def is_alone(self, figure: Figure) -> bool:
        """Whether no other share or score stands in its part of the sentence."""
        start, end = self._part(figure)
        inside = [
            f
            for f in self._reading.figures
            if start <= f.first < end and f.kind in {"percent", "score"}
        ]
        return len(inside) == 1

    def _part(self, figure: Figure) -> tuple[int, int]:
        low, high = self.sentence(figure)
        stops = [k for k in range(low, high) if self._words[k] in _HARD]
        start = max([low, *(k + 1 for k in stops if k < figure.first)])
        return start, min([high, *(k for k in stops if k >= figure.last)])

    def said(self, figure: Figure) -> tuple[int, int]:
        """Offsets of what is said of it alone: its item, clause or half of a clause."""
        low, high = self.sentence(figure)
        shares = [f for f in self._reading.figures if f.kind in {"percent", "score"}]
        breaks = [k for k in range(low, high) if self._words[k] in _BREAKS]
        ends = [f.last for f in shares if low <= f.last <= figure.first]
        starts = [f.first for f in shares if figure.last <= f.first < high]
        start = max([low, *(k + 1 for k in breaks if k < figure.first)])
        end = min([high, *(k for k in breaks if k >= figure.last)])
        if ends and max(ends) > start:
            start = self._joint(max(ends), figure.first)
        if starts and min(starts) < end:
            end = self._joint(figure.last, min(starts))
        while start < figure.first and self._words[start] in _LEADS:
            start += 1
        while end > figure.last and self._words[end - 1] in _LEADS | _BREAKS:
            end -= 1
        return self._tokens.starts[start], self._tokens.ends[end - 1]

    def _joint(self, low: int, high: int) -> int:
        """Where what is said of one share ends, and of the next one begins."""
        joints = [k for k in range(low, high) if self._words[k] in {"và", ","}]
        return joints[-1] if joints else low

    def before(self, figure: Figure) -> tuple[int, int]:
        """Tokens from the share or score before it, or its sentence's start."""
        low, _ = self.sentence(figure)
        ends = (
            f.last
            for f in self._reading.figures
            if low <= f.last <= figure.first and f.kind in {"percent", "score"}
        )
        return max(ends, default=low), figure.first

    def is_compared(self, figure: Figure) -> bool:
        """Whether what leads to it speaks of a difference from something else."""
        low, high = self.before(figure)
        words = self._words[low:high]
        reached = [k + 1 for k, word in enumerate(words) if word in _REACHED]
        tail = f" {' '.join(words[reached[-1] if reached else 0 :])} "
        return any(f" {move} " in tail for move in _MOVES)

    def is_ratio(self, figure: Figure) -> bool:
        """Whether ``bằng`` leads to it: ``bằng 90% số của năm 2021``."""
        return figure.first > 0 and self._words[figure.first - 1] == "bằng"

    def is_mean(self, figure: Figure) -> bool:
        """Whether words before it in its sentence make it a mean of several."""
        low, _ = self.sentence(figure)
        words = f" {' '.join(self._words[low : figure.first])} "
        return " trung bình " in words or " bình quân " in words

    def is_partial(self, figure: Figure) -> bool:
        """Whether words before it in its sentence limit it to a field or office."""
        low, _ = self.sentence(figure)
        words = " ".join(self._words[low : figure.first])
        item = low and _ITEM.match(words)  # a title may begin so, too
        return bool(item) or _PARTIAL.search(words) is not None

    def levels(self, figure: Figure) -> frozenset[str]:
        """Levels of online service named for it (mức độ 3, mức độ 4)."""
        low, high = self.before(figure)
        found = self._levels(low, high)
        if found:
            return found
        _, end = self.sentence(figure)
        later = (f.first for f in self._reading.figures if f.first >= figure.last)
        return self._levels(figure.last, min([end, *later]))

    def _levels(self, low: int, high: int) -> frozenset[str]:
        if low >= high:
            return frozenset()
        start, end = self._tokens.starts[low], self._tokens.ends[high - 1]
        return frozenset(
            level
            for item in self._reading.ignored
            if item.reason == "service_level" and start <= item.start < end
            for level in _LEVEL.findall(item.printed)
        )

    def nouns(self, figure: Figure) -> frozenset[str]:
        """Units that a share may be a share of, by the words beside it.

        The noun right behind it decides (``99% hồ sơ``); else the first one behind
        ``tỷ lệ``; else any that leads to it.
        """
        behind = self._units(figure.last, self._stop(figure.last))
        if behind:
            return frozenset(behind[:1])
        low, high = self.before(figure)
        rates = [k for k in range(low, high) if self._words[k : k + 2] == ("tỷ", "lệ")]
        named = self._units(rates[-1], high) if rates else []
        return frozenset(named[:1] or self._units(low, high))

    def _stop(self, at: int) -> int:
        most = min(at + _AFTER, len(self._words))
        return next((k for k in range(at, most) if self._words[k] in _STOPS), most)

    def _units(self, low: int, high: int) -> list[str]:
        if low >= high:
            return []
        found = self._vocabulary.units.scan(self._words[low:high])
        return [unit for _, _, unit in found]
