"""What real releases must show: conflicts, the figure to doubt, and what it hides.

Figures and bindings are those of the releases; each number stands in the text.
"""

from __future__ import annotations

import json
from fractions import Fraction

import pytest

from cchc_lib.joint import prove, verify_proof


@pytest.fixture(scope="module")
def kon_tum(fig, says):
    """Kon Tum, first quarter of 2023: three levels, online dossiers of each."""
    figures = [
        fig("f1", "56039"),
        fig("f2", "12516"),
        fig("f3", "22.33", "percent"),
        fig("f4", "38613"),
        fig("f5", "4910"),
        fig("f6", "23233"),
        fig("f7", "6596"),
        fig("f8", "28.39", "percent"),
        fig("f9", "6776"),
        fig("f10", "2521"),
        fig("f11", "37.76", "percent"),
        fig("f12", "26030"),
        fig("f13", "3399"),
        fig("f14", "13.05", "percent"),
    ]
    verdicts = [
        says("share", part="f2", whole="f1", share="f3"),
        says("share", part="f7", whole="f6", share="f8"),
        says("share", "inconsistent", part="f10", whole="f9", share="f11"),
        says("share", "consistent_if", part="f13", whole="f12", share="f14"),
        says("sum", total="f1", part="f2 f4 f5"),
        says("sum", total="f1", part="f6 f9 f12"),
        says("sum", total="f2", part="f7 f10 f13"),
    ]
    return prove(figures, verdicts)


def test_kon_tum_has_one_suspect_and_its_repair(kon_tum):
    (suspect,) = [s for r in kon_tum.repairs if not r.rounding for s in r.suspects]

    assert suspect.figure == "f11"
    assert [c.printed for c in suspect.candidates] == ["37,20"]


def test_kon_tum_clears_the_counts_by_the_sums_they_complete(kon_tum):
    reasons = {c.figure: c.claims for c in kon_tum.blocks[0].cleared}

    assert reasons["f10"] == ("sum:f2:f7:f10:f13",)
    assert reasons["f9"] == ("sum:f1:f6:f9:f12",)


def test_kon_tum_tells_a_truncated_share_from_a_contradiction(kon_tum):
    rounding = [r.figures for r in kon_tum.repairs if r.rounding]

    assert rounding == [("f14",)]
    assert kon_tum.modes.modes == ("trunc",)
    assert kon_tum.modes.outliers == ("f11",)


def test_sums_that_only_add_up_rank_the_suspects_of_kon_tum(fig, says):
    figures = [
        fig("f1", "56039"),
        fig("f6", "23233"),
        fig("f9", "6776"),
        fig("f12", "26030"),
        fig("f2", "12516"),
        fig("f7", "6596"),
        fig("f10", "2521"),
        fig("f13", "3399"),
        fig("f11", "37.76", "percent"),
    ]
    verdicts = [
        says("share", "inconsistent", part="f10", whole="f9", share="f11"),
        says("sum", strength="weak", total="f1", part="f6 f9 f12"),
        says("sum", strength="weak", total="f2", part="f7 f10 f13"),
    ]

    repairs = prove(figures, verdicts).repairs

    assert [r.figures for r in repairs] == [("f11",), ("f9",), ("f10",)]
    assert [len(r.breaks) for r in repairs] == [0, 1, 1]


@pytest.fixture(scope="module")
def hoi_an(fig, says):
    """Hội An, third quarter of 2020: three sums that fail together."""
    figures = [
        fig("f1", "10455"),
        fig("f2", "10455"),
        fig("f3", "10133"),
        fig("f4", "612"),
        fig("f5", "9986"),
        fig("f6", "9143"),
        fig("f7", "743"),
        fig("f8", "844"),
    ]
    verdicts = [
        says("sum", "inconsistent", total="f5", part="f6 f7"),
        says("sum", "inconsistent", total="f2", part="f3 f4"),
        says("sum", "inconsistent", total="f2", part="f5 f8"),
        says("part_of", part="f6", whole="f5"),
        says("repeat", strength="weak", first="f1", second="f2"),
    ]
    return prove(figures, verdicts)


def test_hoi_an_lists_every_conflict_once(hoi_an):
    assert [c.figures for c in hoi_an.conflicts] == [
        ("f2", "f3", "f4"),
        ("f2", "f5", "f8"),
        ("f5", "f6", "f7"),
        ("f2", "f6", "f7", "f8"),
        ("f3", "f4", "f5", "f8"),
        ("f3", "f4", "f6", "f7", "f8"),
    ]


def test_hoi_an_needs_three_figures_and_every_choice_is_listed(hoi_an):
    found = {frozenset(r.figures) for r in hoi_an.repairs}

    # By hand: the sums are 2 = 3 + 4, 5 = 6 + 7, 2 = 5 + 8, and no two figures do.
    expected = {
        frozenset(triple)
        for triple in (
            *({a, "f5", x} for a in ("f3", "f4") for x in ("f6", "f7", "f8")),
            *({a, x, "f8"} for a in ("f3", "f4") for x in ("f6", "f7")),
            *({"f2", a, x} for a in ("f3", "f4") for x in ("f5", "f6", "f7")),
            *({"f2", "f5", x} for x in ("f6", "f7", "f8")),
            *({"f2", x, "f8"} for x in ("f6", "f7")),
        )
    }
    assert found == expected
    assert len(hoi_an.repairs) == len(expected) == 21
    assert hoi_an.blocks[0].complete


def test_hoi_an_trusts_the_total_that_is_printed_twice(hoi_an):
    doubted = [("f2" in r.figures) for r in hoi_an.repairs]

    assert doubted == sorted(doubted)


def test_nui_thanh_doubts_the_late_dossiers_first(fig, says):
    figures = [
        fig("f1", "8700", hedge="above"),
        fig("f2", "8701"),
        fig("f5", "625"),
        fig("f6", "7.76", "percent"),
    ]
    verdicts = [
        says("share", "inconsistent", part="f5", whole="f2", share="f6"),
        says("part_of", part="f5", whole="f2"),
        says("repeat", strength="weak", first="f1", second="f2"),
    ]

    repairs = prove(figures, verdicts).repairs

    assert [r.figures for r in repairs] == [("f5",), ("f6",), ("f2",)]
    assert [c.printed for c in repairs[0].suspects[0].candidates] == ["675"]
    assert [c.printed for c in repairs[1].suspects[0].candidates] == ["7,18"]
    # 100·625/7,765 to 100·625/7,755; the headline's "hơn 8.700" would be wrong too.
    whole = repairs[2].suspects[0].allowed
    assert (whole.low, whole.high) == (8049, 8059)
    assert repairs[2].breaks == ("repeat:f1:f2",)


@pytest.fixture(scope="module")
def long_xuyen(fig, says):
    """Long Xuyên, 2020: the worked example of the specification."""
    figures = [
        fig("f1", "104259"),
        fig("f2", "102466"),
        fig("f3", "98", "percent"),
        fig("f4", "74285", "ratio", over="104259", unit="dossier"),
        fig("f5", "71.26", "percent"),
    ]
    verdicts = [
        says("fraction", part="f4", whole="f4/"),
        says("share", part="f2", whole="f1", share="f3"),
        says(
            "share",
            "consistent_if",
            part="f4",
            whole="f4/",
            share="f5",
            reason="other_rounding",
        ),
    ]
    return prove(figures, verdicts)


def test_long_xuyen_offers_its_repairs_in_order(long_xuyen):
    printed = [
        c.printed for r in long_xuyen.repairs for s in r.suspects for c in s.candidates
    ]

    assert printed == [
        "71,25",
        "74.295",
        "104.239",
        "104.249",
        "104.250",
        "104.251",
        "104.252",
    ]


def test_long_xuyen_is_a_matter_of_rounding(long_xuyen):
    assert long_xuyen.status == "feasible"
    assert [c.rounding for c in long_xuyen.conflicts] == [True]
    assert long_xuyen.modes.outliers == ("f5",)


def test_long_xuyen_hides_its_late_dossiers(long_xuyen):
    (rest,) = [b for b in long_xuyen.implied if b.claim.endswith("f3")]

    assert (rest.interval.low, rest.interval.high) == (1793, 1793)
    assert rest.tight


def test_every_proof_is_checked_without_the_solver(kon_tum, hoi_an, long_xuyen):
    for result in (kon_tum, hoi_an, long_xuyen):
        proofs = [b.proof for b in result.blocks] + [c.proof for c in result.conflicts]

        assert all(verify_proof(json.loads(json.dumps(proof))) for proof in proofs)


def test_power_of_a_share_shrinks_with_the_whole(kon_tum):
    powers = {p.figure: p.power for p in kon_tum.power}

    assert powers["f11"] == 1 - Fraction(6776, 10**4)
    assert powers["f3"] == 0


def test_figures_in_two_sums_hide_no_misprint(kon_tum):
    caught = {c.figure: (c.caught, c.of) for c in kon_tum.misprints}

    assert caught["f10"] == (35, 35)
    assert caught["f1"] == (44, 44)


def test_same_figures_give_the_same_result(fig, says):
    figures = [fig("f1", "10"), fig("f2", "4"), fig("f3", "5")]
    verdicts = [says("sum", "inconsistent", total="f1", part="f2 f3")]

    assert prove(figures, verdicts) == prove(figures, verdicts)


def test_misprints_tied_only_by_nearness_are_each_repaired_in_full(fig, says):
    # Twelve times 724 of 752 printed as 95.28 %; it is 96.28 %, and every repeat of a
    # number is near the one before: one block, and twelve groups of repairs in it
    figures, verdicts = [], []
    for k in range(0, 36, 3):
        names = [f"f{k + n}" for n in (1, 2, 3)]
        figures += [
            fig(names[0], "752"),
            fig(names[1], "724"),
            fig(names[2], "95.28", "percent"),
        ]
        verdicts.append(
            says("share", "inconsistent", whole=names[0], part=names[1], share=names[2])
        )
        if k:
            near = {"first": f"f{k - 2}", "second": names[0]}
            verdicts.append(says("repeat", strength="weak", **near))

    (block,) = prove(figures, verdicts).blocks

    assert block.complete
    assert {r.group for r in block.repairs} == set(range(12))
    # No whole number is 95.28 % of 752 (716.5), and 724 is that of none (759.9): each
    # count clashes with the share by itself, so only the share can be wrong
    assert len(block.conflicts) == 24
    assert [r.figures for r in block.repairs] == [(f"f{k}",) for k in range(3, 37, 3)]
    assert all(verify_proof(dict(c.proof)) for c in block.conflicts)


def test_a_repair_that_breaks_what_is_near_says_so_across_parts(fig, says):
    # 10 ≠ 4 + 5 and 10 is printed again nearby: changing it to 9 breaks the repeat
    figures = [fig("f1", "10"), fig("f2", "4"), fig("f3", "5"), fig("f4", "10")]
    verdicts = [
        says("sum", "inconsistent", total="f1", part="f2 f3"),
        says("repeat", strength="weak", first="f1", second="f4"),
    ]

    breaks = {r.figures: r.breaks for r in prove(figures, verdicts).repairs}

    assert breaks == {("f1",): ("repeat:f1:f4",), ("f2",): (), ("f3",): ()}
