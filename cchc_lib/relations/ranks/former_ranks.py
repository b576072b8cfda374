"""The rank before a change of places: ``tăng 8 bậc so với năm 2022 (hạng 31)``.

One duty: which printed rank the words make the earlier one.
"""

from __future__ import annotations

from collections.abc import Sequence

from cchc_lib.relations.scope.clauses import Scene, Spot, has_run

_PAST = ("năm", "quý", "tháng", "từ", "trước", "so với")
_STANDS = frozenset({"đứng", "xếp", "giữ", "ở"})
_LEADS = frozenset(
    "so với năm quý tháng trước tuần cùng kỳ là xếp thứ hạng vị trí đứng ở ( : , mức "
    "khi chỉ được liền sở này tỉnh huyện xã phường đơn vị bộ".split()
)
_YEARS = _LEADS | frozenset("và đến tới lên còn thì sang tăng tỉnh đạt đã".split())
_YEAR_BEFORE = (
    "một năm trước", "năm trước", "trước đó", "năm ngoái", "cùng kỳ",
)  # fmt: skip
INDICES = (
    "par index", "sipas", "papi", "pci", "dti", "cải cách hành chính", "hài lòng",
    "cạnh tranh", "chuyển đổi số", "hiệu quả quản trị", "chỉ số thành phần",
)  # fmt: skip
_AHEAD = 8  # figures from a sentence to the rank of the next
_LONG = 40  # words of a sentence before its rank


def ranks_by_year(scene: Scene, change: Spot) -> tuple[Spot, Spot] | None:
    """``năm 2022 xếp thứ 30, năm 2023 xếp thứ 22, tăng 9 bậc``: a rank a year."""
    ranks = [s for s in scene.sentence_of(change) if s.figure.role == "rank"]
    if len(ranks) != 2 or ranks[1].n != change.n - 1:
        return None
    years = [_year_before(scene, spot) for spot in ranks]
    words = {w for w in scene.between(*ranks) if not w[:1].isdigit()}
    apart = scene.between(ranks[1], change)
    told = "" not in years and years[0] < years[1] and words <= _YEARS
    near = len(apart) <= 3 and not {";", "(", ")"} & set(apart)
    return (ranks[0], ranks[1]) if told and near else None


def ranks_told_apart(scene: Scene, change: Spot) -> tuple[Spot, Spot] | None:
    """``Năm 2022 đứng thứ 18. Sang năm 2023 vươn lên vị trí thứ 12, tăng 6 bậc``."""
    here = [s for s in scene.sentence_of(change) if s.figure.role == "rank"]
    before = [
        s
        for s in scene.spots[max(0, change.n - 6) : change.n]
        if s.figure.role == "rank" and change.sentence - s.sentence == 1
    ]
    if len(here) != 1 or len(before) != 1:
        return None
    apart = scene.spots[min(here[0].n, change.n) + 1 : max(here[0].n, change.n)]
    if any(s.figure.role != "change" or s.figure.unit == "place" for s in apart):
        return None
    old, new = before[0], here[0]
    periods = old.figure.period, new.figure.period
    years = None not in periods and str(periods[0]) < str(periods[1])
    then = has_run(scene.before(old, 12), "năm trước", "năm ngoái", "năm qua")
    now = has_run(scene.before(new, 14), "năm nay", "nay", "đến nay")
    measures = [{name for name in INDICES if has_run(w, name)} for w in (
        (*scene.before(old, 14), *scene.after(old, 8)),
        (*scene.before(new, 16), *scene.after(new, 8)),
    )]  # fmt: skip
    same = not measures[0] or not measures[1] or bool(measures[0] & measures[1])
    whole = {old.figure.denominator, new.figure.denominator} - {None}
    return (old, new) if (years or (then and now)) and same and len(whole) < 2 else None


def _year_before(scene: Scene, rank: Spot) -> str:
    """The year whose words lead to a rank, or empty."""
    words = list(scene.before(rank, 12))
    at = len(words) - 1 - words[::-1].index("năm") if "năm" in words else len(words)
    year = words[at + 1] if at + 1 < len(words) else ""
    told = "," not in words[at:] and len(year) == 4 and year.isdigit()
    return year if told else ""


def rank_behind(scene: Scene, change: Spot, rank: Spot) -> Spot | None:
    """``(năm 2022 xếp thứ 2)``: a rank of an earlier year behind the change.

    ``tăng 3 bậc so với năm 2013 là 19/19``: a fraction of as many is a rank too.
    """
    for spot in scene.spots[change.n + 1 : change.n + 3]:
        if spot.sentence != change.sentence or _counts_places(spot):
            continue
        words = scene.between(change, spot)
        if spot.figure.role == "rank" and _is_year_of_rank(words):
            return spot
        if spot.figure.role != "rank" and not _is_rank_again(words, spot, rank):
            continue
        # Behind these the next index has a rank of its own.
        apart = bool({")", ";"} & set(words)) or _is_of_now(words)
        if has_run(words, *_PAST) and len(words) <= 10 and not apart:
            return spot
    return None


def _is_of_now(words: Sequence[str]) -> bool:
    """``tăng 5 bậc so với năm 2020, đứng thứ 15/63``: behind the comma the new."""
    if "," not in words:
        return False
    tail = words[len(words) - list(words)[::-1].index(",") :]
    return not _STANDS.isdisjoint(tail) and not has_run(tail, *_PAST, "khi")


def _is_year_of_rank(words: Sequence[str]) -> bool:
    """``tăng 12 bậc; năm 2022 đứng thứ 47``: nothing but the year behind the stop."""
    told = words[:1] == (";",) and has_run(words, *_PAST)
    return told and _LEADS.issuperset(w for w in words[1:] if not w.isdigit())


def _counts_places(spot: Spot) -> bool:
    """``tăng 8 bậc so với năm 2021 và 18 bậc so với năm 2020``: no rank, a change."""
    return spot.figure.printed.endswith("bậc")


def _is_rank_again(words: Sequence[str], spot: Spot, rank: Spot) -> bool:
    """A fraction with the denominator of the rank, led to by a period alone."""
    told = {w for w in words if not w.isdigit()} <= _LEADS and has_run(words, "so với")
    alike = rank.figure.denominator is not None
    alike = alike and spot.figure.denominator == rank.figure.denominator
    return told and alike and spot.figure.kind == "ratio"


def rank_told_next(scene: Scene, change: Spot) -> Spot | None:
    """``tăng 10 bậc so với năm 2018. Năm 2018, tỉnh đạt 85,03%, thứ 23/63``."""
    here = scene.sentence_of(change)
    changes = [
        s for s in here if s.figure.role == "change" and s.figure.unit == "place"
    ]
    if len(changes) != 1 or not (period := _period_compared(scene, change)):
        return None
    for spot in scene.spots[here[-1].n + 1 : here[-1].n + _AHEAD]:
        if spot.sentence != change.sentence + 1:
            return None
        if spot.figure.role != "rank":
            continue
        words = scene.before(spot, _LONG)
        told = " ".join(words[:5])
        opens = told.startswith((period, *_YEAR_BEFORE))
        later = "năm" in words[4:] or ";" in words
        return spot if opens and not later and _same_index(scene, here, words) else None
    return None


def _period_compared(scene: Scene, change: Spot) -> str:
    """``năm 2018`` behind ``so với`` in the sentence of a change, or empty."""
    words = (*scene.before(change, _LONG), *scene.after(change, 8))
    for at in range(len(words) - 3):
        if words[at : at + 3] == ("so", "với", "năm"):
            return f"năm {words[at + 3]}"
    return ""


def _same_index(scene: Scene, here: Sequence[Spot], words: Sequence[str]) -> bool:
    """The next sentence names no index that the sentence of the change does not."""
    own = (*scene.before(here[-1], 2 * _LONG), *scene.after(here[-1], 8))
    return not any(has_run(words, name) and not has_run(own, name) for name in INDICES)


def rank_that_fits(
    scene: Scene, change: Spot, rank: Spot, *, better: bool | None
) -> Spot | None:
    """A rank of another sentence nearby that the change leads from.

    ``better`` says which way the words go, ``None`` where they do not.
    """
    moved, now = change.figure.value, rank.figure.value
    ways = {True: {now + moved}, False: {now - moved}}
    wanted = ways[True] | ways[False] if better is None else ways[better]
    for spot in scene.spots[max(0, change.n - 4) : change.n + 6]:
        other = spot.figure.role == "rank" and spot.sentence != change.sentence
        of_past = has_run(scene.before(spot, 16), "năm", "quý", "tháng", "trước")
        near = abs(spot.sentence - change.sentence) <= 2 and of_past
        if other and near and spot.figure.value in wanted:
            return spot
    return None


def rank_led_to(
    scene: Scene, change: Spot, former: Spot, *, better: bool | None
) -> Spot | None:
    """``đứng thứ 16/19. Năm 2013 đứng 19/19, như vậy đã lên 3 bậc``: the rank now."""
    if better is None or not has_run(scene.before(former, 16), *_PAST):
        return None
    moved, then = change.figure.value, former.figure.value
    wanted = then - moved if better else then + moved
    for spot in reversed(scene.spots[max(0, former.n - 4) : former.n]):
        told = spot.figure.role == "rank" and spot.figure.value == wanted
        whole = {spot.figure.denominator, former.figure.denominator} - {None}
        if told and former.sentence - spot.sentence == 1 and len(whole) < 2:
            return spot
    return None
