"""Two rates: Newcombe's table, exact tests, families of pairs."""

from __future__ import annotations

import pytest

from cchc_lib.errors import DataError
from cchc_lib.stats.differences import compare_pairs, rate_differences


@pytest.mark.parametrize(
    ("first", "second", "bounds"),
    [
        # Newcombe (1998), Statistics in Medicine 17, 873-890, table II, method 10
        ((56, 70), (48, 80), (0.0524, 0.3339)),
        ((9, 10), (3, 10), (0.1705, 0.8090)),
        ((6, 7), (2, 7), (0.0582, 0.8062)),
        ((5, 56), (0, 29), (-0.0381, 0.1926)),
        ((0, 10), (0, 20), (-0.1611, 0.2775)),
        ((0, 10), (0, 10), (-0.2775, 0.2775)),
        ((10, 10), (0, 20), (0.6791, 1.0000)),
        ((10, 10), (0, 10), (0.6075, 1.0000)),
    ],
)
def test_intervals_are_those_of_newcombes_table(first, second, bounds) -> None:
    row = rate_differences([first[0]], [first[1]], [second[0]], [second[1]]).iloc[0]

    assert (row["low"], row["high"]) == pytest.approx(bounds, abs=5.1e-5)


@pytest.mark.parametrize(
    ("counts", "p"),
    [
        # R 4.2.2: fisher.test(matrix(c(56, 14, 48, 32), 2))$p.value, and so on
        ((56, 70, 48, 80), 0.0125211297492),
        ((9, 10, 3, 10), 0.0197666110979),
        ((0, 10, 0, 20), 1.0),
    ],
)
def test_chances_are_those_of_fishers_exact_test(counts, p) -> None:
    row = rate_differences(*([count] for count in counts)).iloc[0]

    assert row["p"] == pytest.approx(p, abs=1e-9)


def test_a_side_without_cases_is_no_data() -> None:
    table = rate_differences([0, 1], [0, 2], [3, 1], [5, 2])

    assert table["method"].tolist() == ["no_data", "newcombe, fisher exact"]
    assert table.loc[0, ["difference", "low", "high", "p"]].isna().all()


def test_rows_of_unequal_number_are_refused() -> None:
    with pytest.raises(DataError):
        rate_differences([1], [2], [1, 1], [2, 2])


def test_pairs_are_one_declared_family() -> None:
    table = compare_pairs([56, 48, 9], [70, 80, 10], [[0, 1], [0, 2], [1, 2]])

    assert table["tests"].tolist() == [3, 3, 3]
    # R 4.2.2: p.adjust(p, "holm")[1] = 3 * p[1]
    assert table["p_adjusted"][0] == pytest.approx(3 * 0.0125211297492)


def test_a_pair_without_cases_counts_in_no_family() -> None:
    table = compare_pairs([56, 48, 0], [70, 80, 0], [[0, 1], [0, 2]])

    assert table["tests"].tolist() == [1, 0]
    assert not table["rejected"][1]


@pytest.mark.parametrize("pairs", [[[0, 5]], [[-1, 0]], [0, 1], [[0.5, 1]]])
def test_a_pair_that_names_no_unit_is_refused(pairs) -> None:
    with pytest.raises(DataError):
        compare_pairs([1, 2], [3, 4], pairs)
