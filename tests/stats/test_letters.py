"""Tukey–Kramer against R, and letters that say exactly what pairs say."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_lib.errors import DataError
from cchc_lib.stats.letters import compact_letters, tukey_kramer

# R's InsectSprays: 6 sprays, 12 plots each; residual sd 3.9219 with 66 df
MEANS = [14.5, 15.3333333333, 2.0833333333, 4.9166666667, 3.5, 16.6666666667]
SE = [3.92190172382 / np.sqrt(12)] * 6


def test_margins_agree_with_tukeyhsd() -> None:
    # R 4.2.2: TukeyHSD(aov(count ~ spray, InsectSprays))$spray: B-A 0.8333 from
    # -3.86607518 to 5.53274185
    found = tukey_kramer(MEANS, SE, df=66)

    assert found.margin[0, 1] == pytest.approx(4.69940851396, abs=1e-5)
    assert found.difference[1, 0] == pytest.approx(0.8333333333)


@pytest.mark.parametrize(
    ("count", "df", "critical"),
    [
        # R 4.2.2: qtukey(.95, 6, 24); qtukey(.95, 34, Inf)
        (6, 24, 4.37265083717),
        (34, np.inf, 5.38767836006),
    ],
)
def test_the_critical_value_agrees_with_qtukey(count, df, critical) -> None:
    found = tukey_kramer(range(count), np.ones(count), df=df)

    assert found.critical == pytest.approx(critical, abs=1e-4)


def test_letters_agree_with_multcompview() -> None:
    # R 4.2.2, multcompView 0.1: multcompLetters(th$spray[, 4]): A, B, F and C, D, E
    table = compact_letters(tukey_kramer(MEANS, SE, df=66).differs, MEANS)

    assert table["letters"].tolist() == ["a", "a", "b", "b", "b", "a"]


def test_unequal_errors_need_unequal_margins() -> None:
    found = tukey_kramer([1, 2, 3], [1, 1, 3])

    assert found.margin[0, 2] == pytest.approx(found.margin[0, 1] * np.sqrt(5))


@pytest.mark.parametrize("means", [[], [5], [5, np.nan]])
def test_no_pair_to_compare_is_no_fault(means) -> None:
    found = tukey_kramer(means, [1] * len(means))

    assert not found.differs.any()


@given(
    st.integers(1, 9).flatmap(lambda p: st.tuples(st.just(p), st.integers(0, 2**36)))
)
def test_units_share_a_letter_if_and_only_if_they_do_not_differ(case) -> None:
    units, bits = case
    chosen = [bits >> i & 1 for i in range(units * units)]
    pairs = np.triu(np.array(chosen, dtype=bool).reshape(units, units), 1)
    differs = pairs | pairs.T
    letters = [set(own) for own in compact_letters(differs, range(units))["letters"]]

    assert all(letters)
    for i in range(units):
        for j in range(units):
            assert bool(letters[i] & letters[j]) == (i == j or not differs[i, j])


def test_no_letter_says_less_than_another() -> None:
    rng = np.random.default_rng(3)
    means = rng.normal(0, 3, 63)
    found = tukey_kramer(means, np.ones(63))
    letters = compact_letters(found.differs, means)["letters"]
    names = sorted({letter for own in letters for letter in own})
    members = [{i for i, own in enumerate(letters) if name in own} for name in names]

    assert not any(a < b for a in members for b in members)


def test_letters_follow_the_order_of_scores() -> None:
    differs = ~np.eye(3, dtype=bool)

    assert compact_letters(differs, [1, 3, 2])["letters"].tolist() == ["c", "a", "b"]


def test_beyond_z_letters_are_doubled_and_set_apart() -> None:
    table = compact_letters(~np.eye(28, dtype=bool), -np.arange(28))

    assert table["letters"].tolist()[25:] == ["z", "aa", "bb"]


@pytest.mark.parametrize(
    "refuse",
    [
        lambda: compact_letters([[False, True], [False, False]], [1, 2]),
        lambda: compact_letters([[False]], [1, 2]),
        lambda: tukey_kramer([1, 2], [-1, 1]),
        lambda: tukey_kramer([1, 2], [1, 1], df=0),
    ],
    ids=["not-symmetric", "wrong-size", "negative-error", "no-df"],
)
def test_refuses_rather_than_guesses(refuse) -> None:
    with pytest.raises(DataError):
        refuse()


def test_the_whole_table_costs_one_critical_value(monkeypatch) -> None:
    asked = []

    def counted(*given: float) -> float:
        asked.append(given)
        return 5.0

    monkeypatch.setattr("cchc_lib.stats.letters.studentized_range.ppf", counted)
    tukey_kramer(np.arange(63), np.ones(63))

    assert asked == [(0.95, 63, np.inf)]
