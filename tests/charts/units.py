"""Small tables of units, as a comparison makes them; every value set by hand."""

from __future__ import annotations

from fractions import Fraction

import pandas as pd

from cchc_lib.stats.funnel_curves import funnel_limits


def units() -> pd.DataFrame:
    """Five units of one block; the last has no dossier, the one before only four."""
    columns = ["code", "name", "part", "whole", "rate", "low", "high", "target",
               "funnel", "z", "rank", "rank_low", "rank_high", "letters"]  # fmt: skip
    rows = [
        ("a", "Xã A", 990, 1000, 0.99, 0.98, 0.995, "not_proven", "high", 3.0, 1, 1, 1,
         "a"),
        ("b", "Xã B", 900, 1000, 0.90, 0.88, 0.92, "missed", "inside", 0.1, 2, 2, 3,
         "ab"),
        ("c", "Xã C", 400, 1000, 0.40, 0.37, 0.43, "missed", "low", -5.0, 3, 2, 3,
         "b"),
        ("d", "Xã D", 4, 4, 1.0, 0.4, 1.0, "not_proven", "inside", 0.9, pd.NA, pd.NA,
         pd.NA, ""),
        ("e", "Xã E", 0, 0, None, None, None, "no_data", "no_data", None, pd.NA, pd.NA,
         pd.NA, ""),
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=columns)
    # Gap to 99 % of 3.004 dossiers: (part - 0,99 whole) / 3.004, unit by unit.
    exact = [
        (part - Fraction(99, 100) * whole) / 3004
        for part, whole in zip(table["part"], table["whole"], strict=True)
    ]
    return table.assign(gap_exact=pd.Series(exact, dtype=object))


def many(count: int = 60) -> pd.DataFrame:
    """Units of equal size with rates from 40 % upwards; the middle one is flagged."""
    rates = [0.4 + 0.59 * i / (count - 1) for i in range(count)]
    flags = ["low" if i == count // 2 else "inside" for i in range(count)]
    return pd.DataFrame(
        {
            "code": [f"u{i}" for i in range(count)],
            "name": [f"Xã số {i}" for i in range(count)],
            "whole": 1000.0,
            "rate": rates,
            "low": rates,
            "high": rates,
            "funnel": flags,
            "z": [-2.0 if flag == "low" else 0.0 for flag in flags],
            "letters": "a",
        }
    )


def curve() -> pd.DataFrame:
    """Limits around 76 %, a little wider than chance."""
    return funnel_limits([4, 20, 100, 1000], 0.76, tau2=0.01).assign(centre=0.76)


def periods() -> pd.DataFrame:
    """One unit rises by 2,5 points, one falls by 5, one was measured once."""
    rows = [
        ("a", "Xã A", "2023", 80.0),
        ("a", "Xã A", "2024", 82.5),
        ("b", "Xã B", "2023", 75.0),
        ("b", "Xã B", "2024", 70.0),
        ("c", "Xã C", "2024", 60.0),
    ]
    return pd.DataFrame(rows, columns=["code", "name", "period", "rate"])
