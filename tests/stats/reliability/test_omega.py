"""Omega and components against factanal and eigen."""

from __future__ import annotations

import numpy as np
import pytest

from cchc_lib.stats.reliability import omega_total, principal_components


def test_loadings_and_omega_agree_with_factanal(attitude) -> None:
    # R 4.2.2: l <- factanal(attitude, 1)$loadings[, 1];
    # omega is sum(l)^2 over sum(l)^2 plus sum(1 - l^2)
    found = omega_total(attitude)

    assert found.loadings["loading"].tolist() == pytest.approx(
        [
            0.8524782367,
            0.9022414444,
            0.5927051538,
            0.7306959451,
            0.7649939014,
            0.2460927934,
            0.3778440841,
        ],
        abs=1e-5,
    )
    assert found.omega == pytest.approx(0.840544365, abs=1e-6)


def test_units_of_measurement_do_not_matter(attitude) -> None:
    other = attitude * [1, 10, 1, 0.1, 1, 1, 100] + 5

    assert omega_total(other).omega == pytest.approx(
        omega_total(attitude).omega, abs=1e-5
    )


def test_reversing_all_items_changes_nothing(attitude) -> None:
    assert omega_total(-attitude).omega == pytest.approx(
        omega_total(attitude).omega, abs=1e-5
    )


@pytest.mark.parametrize(
    "items",
    [np.eye(4)[:, :2], np.ones((9, 4)), np.eye(3)],
    ids=["two-items", "constant", "fewer-units"],
)
def test_too_little_to_fit_is_not_known(items) -> None:
    found = omega_total(items)

    assert np.isnan(found.omega)
    assert "too few" in found.method


def test_a_constant_item_is_left_out(attitude) -> None:
    wider = np.column_stack([attitude, np.ones(30)])

    assert omega_total(wider).loadings["item"].tolist() == list(range(7))


def test_an_item_that_repeats_another_is_no_fault(attitude) -> None:
    wider = np.column_stack([attitude[:, :3], attitude[:, 0]])

    assert 0 < omega_total(wider).omega <= 1


def test_components_agree_with_eigen(attitude) -> None:
    # R 4.2.2: eigen(cor(attitude))$values
    table = principal_components(attitude)

    assert table["eigenvalue"].tolist() == pytest.approx(
        [
            3.716375750616,
            1.140921885217,
            0.847191545623,
            0.612869660164,
            0.323672809488,
            0.218530593799,
            0.140437755093,
        ],
        abs=1e-9,
    )
    assert table["above_one"].sum() == 2
    assert table["cumulative"].iloc[-1] == pytest.approx(1)


def test_components_of_constant_items_are_none() -> None:
    assert principal_components([[1, 2], [1, 2]]).empty


def test_the_same_items_give_the_same_omega_to_the_last_digit(attitude) -> None:
    assert omega_total(attitude).omega == omega_total(attitude).omega
