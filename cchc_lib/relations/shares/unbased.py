"""Shares whose whole is not printed: ``1,83% bị trễ hạn, tương ứng 6.882 hồ sơ``.

One duty: a percentage and the count that the words say it is of something else. All
are *weak* and left open: whatever reading names a whole stands before them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cchc_lib.model import Relation
from cchc_lib.relations.scope.clauses import Scene, Spot, has_run, is_count, is_share
from cchc_lib.relations.scope.wordings import PAST, THAT_IS
from cchc_lib.relations.shares.links import LINK_WORDS, share_relation

_IS = THAT_IS
_SHARE = ("chiếm", *_IS, "tỷ lệ", "tỷ trọng")
_TAKEN_UP = (
    "mức này", "con số này", "số này", "con số trên", "số trên", "số đó", "như vậy",
)  # fmt: skip
_OTHER = (*PAST, "kế hoạch", "chỉ tiêu", "mục tiêu", "dự toán")
_MOVES = frozenset({"tăng", "giảm", "cao", "thấp", "vượt", "hụt"})
_CUTS = (
    "cắt", "bớt", "giảm", "tinh giản", "tiết kiệm", "thêm", "tăng", "bãi bỏ",
)  # fmt: skip
_APART = frozenset({"là", "gồm", ",", ":", "và", *_MOVES})
_QUALIFIED = 5  # words from a count to the bracket behind it
_LIST = 4  # figures back to the count that heads a list of shares
_NAMED = 12  # words between a count and its share
_CUT = 4  # words before a count that say it was cut or added
_BACK = 24  # words before a share that takes up a count


def unprinted_whole(scene: Scene, share: Spot) -> Iterator[Relation]:
    """Yield the one count that the words make the part of a share."""
    part = _told_before(scene, share) or _told_behind(scene, share)
    told = part is not None and _is_part(part) and part.figure.role == "result"
    if part is not None and told and not _of_other(scene, share):
        yield _open(share, part)


def share_of_list(scene: Scene, share: Spot) -> Iterator[Relation]:
    """``có 3.495 hồ sơ, trực tuyến 100%, nộp tại nhà 86,07%``: each of the count."""
    before = scene.spots[max(0, share.n - _LIST) : share.n][::-1]
    nearest = next((k for k, s in enumerate(before) if not is_share(s.figure)), 0)
    if not nearest:
        return
    whole = before[nearest]
    words = scene.between(whole, share)
    alike = whole.sentence == share.sentence and whole.bracket == share.bracket
    parted = {";", "(", ":", "tăng", "giảm", "so"} & set(words)
    told = whole.figure.unit == "dossier" and is_count(whole.figure)
    if alike and told and not parted and words[:1] == (",",):
        yield share_relation(share, (), (whole,), "weak", "part_not_printed")


def shares_taken_up(scene: Scene) -> Iterator[Relation]:
    """``phải bớt 17.736 biên chế. … mức này tương ứng giảm 14,84%``."""
    for share in scene.spots:
        figure = share.figure
        if figure.kind != "percent" or figure.unit != "percent" or not share.n:
            continue
        part = scene.spots[share.n - 1]
        near = share.sentence - part.sentence == 1 and figure.hedge == "exact"
        if not near or not _is_part(part) or _is_ratio(scene, share):
            continue
        words = _own_words(scene, share)
        told = has_run(words, *_TAKEN_UP) and has_run(words, *_SHARE)
        moved = _MOVES & set(words) or figure.role == "change"
        if told and (not moved or has_run(scene.before(part, _CUT), *_CUTS)):
            yield _open(share, part)


def _open(share: Spot, part: Spot) -> Relation:
    return share_relation(share, (part,), (), "weak", "whole_not_printed")


def _is_part(part: Spot) -> bool:
    figure = part.figure
    told = figure.kind == "count" and figure.role in {"result", "change"}
    return told and figure.hedge != "range" and figure.value > 0


def _told_before(scene: Scene, share: Spot) -> Spot | None:
    """``4.610 doanh nghiệp tham gia, chiếm 53%``, ``1.159 thủ tục (60,5%)``."""
    if not share.n:
        return None
    part = scene.spots[share.n - 1]
    words = scene.link(part, share)
    alike = part.sentence == share.sentence and part.bracket in {-1, share.bracket}
    if not alike or len(words) > _NAMED or ";" in words or not _is_counted(part):
        return None
    cues: tuple[str, ...] = _SHARE
    if scene.after(share, 2) in (("tổng", "số"), ("của", "tổng"), ("trong", "tổng")):
        cues = (*_SHARE, "đạt")  # "391 dịch vụ công, đạt gần 20,4% tổng số TTHC"
    if _leads(words, cues) or _is_bracketed(scene, share, words):
        return part
    return None


def _is_bracketed(scene: Scene, share: Spot, words: Sequence[str]) -> bool:
    """Right behind what is counted: ``2 huyện là Đức Linh (89,33%)`` is no share."""
    part = scene.spots[share.n - 1]
    named = scene.vocabulary.families.get(part.figure.unit) == "organ"
    short = len(words) <= (1 if named else _QUALIFIED)
    inside = share.head == part.n and words[-1:] == ("(",)
    return inside and short and _APART.isdisjoint(words)


def _told_behind(scene: Scene, share: Spot) -> Spot | None:
    """``1,83% hồ sơ bị trễ hạn, tương ứng 6.882 hồ sơ``."""
    for part in scene.spots[share.n + 1 : share.n + 2]:
        words = scene.link(share, part)
        alike = part.sentence == share.sentence and len(words) <= _NAMED
        if alike and ";" not in words and part.bracket == share.bracket:
            return part if _leads(words, _IS) else None
    return None


def _is_counted(part: Spot) -> bool:
    return part.figure.unit not in {"times", "place"}


def _leads(words: Sequence[str], cues: Sequence[str]) -> bool:
    """A cue and, behind it, nothing but words that link."""
    at = len(words)
    while at and words[at - 1] in LINK_WORDS:
        at -= 1
    return has_run(words[at:], *cues) and not _MOVES & set(words)


def _of_other(scene: Scene, share: Spot) -> bool:
    """``bằng 97% kế hoạch``: a ratio to what is no whole of it."""
    after = scene.after(share, 6)
    cut = next((k for k, w in enumerate(after) if w in {",", ";", "(", ")"}), 6)
    return has_run(after[:cut], *_OTHER) or not is_share(share.figure)


def _own_words(scene: Scene, share: Spot) -> Sequence[str]:
    """The words of its sentence before a share, behind any other figure."""
    words = scene.before(share, _BACK)
    gap = scene.between(scene.spots[share.n - 1], share)
    return words[len(words) - min(len(words), len(gap)) :]


def _is_ratio(scene: Scene, share: Spot) -> bool:
    """``Con số này bằng 97% kế hoạch``."""
    return has_run(scene.after(share, 6), *_OTHER) or share.figure.value >= 100
