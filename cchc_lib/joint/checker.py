"""Check a proof of the joint system without a solver: ``checker.py < proof.json``."""

import json
import sys
from typing import Any


def verify_proof(proof: dict[str, Any]) -> bool:
    """Say whether a witness meets, or a refutation refutes, the rows beside it."""
    rows = [(dict(r["terms"]), r["low"], r["high"]) for r in proof["rows"]]
    low, high = ([v[end] for v in proof["variables"]] for end in ("low", "high"))
    if proof["kind"] == "refutation":
        return _refutes(proof["steps"], rows, low, high)
    x = proof["values"]
    rows += [({v: 1}, low[v], high[v]) for v in range(len(low))]
    sums = [(sum(a * x[v] for v, a in t.items()), b, c) for t, b, c in rows]
    return all((b is None or b <= s) and (c is None or s <= c) for s, b, c in sums)


def _refutes(steps: Any, rows: list[Any], low: list[Any], high: list[Any]) -> bool:
    rows, low, high = rows[:], low[:], high[:]
    for kind, *step in steps:
        if kind == "split":  # both parts of the values of v are refuted
            (v, cut, left, right), less, more = step, high[:], low[:]
            less[v] = cut if high[v] is None else min(cut, high[v])
            more[v] = cut + 1 if low[v] is None else max(cut + 1, low[v])
            return _refutes(left, rows, low, less) and _refutes(right, rows, more, high)
        if kind == "add":  # multiples of rows add up to one more row
            many = [(m * a, v) for n, m in step[0] for v, a in rows[n][0].items()]
            terms = {v: sum(a for a, u in many if u == v) for _, v in many}
            end = _sum((m, rows[n][1 + (m > 0)]) for n, m in step[0])
            rows.append(({v: a for v, a in terms.items() if a}, None, end))
            continue
        n, v, side, value = step  # what the other terms of a row leave bounds v
        a, up = 1 if v is None else rows[n][0][v], side == "high"
        rest = _room(rows[n], 1 if (a > 0) == up else -1, low, high, v)
        if rest is None or (value if up else -value) < rest // abs(a):
            return False
        if v is None:  # "clash": all terms together, and they leave less than nothing
            return bool(rest < 0)
        (high if up else low)[v] = value
        if None not in (low[v], high[v]) and low[v] > high[v]:
            return True
    return False


def _room(row: Any, sign: int, low: Any, high: Any, without: Any) -> Any:
    terms = [(sign * a, v) for v, a in row[0].items() if v != without]
    ends = [(-a, (low if a > 0 else high)[v]) for a, v in terms]
    return _sum([(sign, row[1 + (sign > 0)]), *ends])


def _sum(parts: Any) -> Any:
    whole = list(parts)
    return None if any(e is None for _, e in whole) else sum(a * e for a, e in whole)


if __name__ == "__main__":
    sys.exit(not verify_proof(json.load(sys.stdin)))
