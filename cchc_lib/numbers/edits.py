"""What one slip of a finger or of a unit turns a printed number into.

One duty: a number → the numbers one edit away, with the name of the edit. Not here:
which of them would make a claim hold.

- Edits are of the printed digits: zeros after the decimal mark are digits too.
- The name says what the misprint did: of ``insert`` the repair drops a digit.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

_DIGITS = "0123456789"
_SHIFTS = (1, 2, -1, -2)  # places the decimal mark is moved to the left
_UNITS = (3, -3, 6, -6, 9, -9)  # powers of ten between đồng, nghìn, triệu and tỷ
_GROUP = 3  # digits behind a mark that may group thousands
_GROUPED = (_GROUP,)  # places to the right, if a comma stands for that mark
_LONGEST = 18  # digits; no printed amount has more, and Decimal keeps 28


def one_edit(value: Decimal) -> Iterator[tuple[Decimal, str]]:
    """Yield every number one keystroke away from a printed one, with the edit.

    Parameters
    ----------
    value : Decimal
        The number as printed, with its printed decimals; its sign is not looked at.

    Yields
    ------
    tuple of (Decimal, str)
        The other number, and ``substitute``, ``transpose``, ``insert``, ``delete`` or
        ``shift``. One number may come more than once.

    Examples
    --------
    >>> sorted(str(v) for v, e in one_edit(Decimal("62")) if e == "transpose")
    ['26']
    """
    digits, places = _digits(value)
    yield from substitutions(value, leading_zero=True)
    n = len(digits)
    for i in range(n - 1):
        if digits[i] != digits[i + 1]:
            swapped = digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
            yield _number(swapped, places), "transpose"
    for i in range(n):
        shorter = places - 1 if i >= n - places else places
        yield _number(digits[:i] + digits[i + 1 :], shorter), "insert"
    for i in range(n + 1):
        for digit in _DIGITS:
            longer = places + 1 if i > n - places or (places and i == n) else places
            yield _number(digits[:i] + digit + digits[i:], longer), "delete"
    for shift in (*_SHIFTS, *(_GROUPED if places == _GROUP else ())):
        if places - shift >= 0 and (places or shift < 0):
            yield _number(digits, places - shift), "shift"


def substitutions(
    value: Decimal, *, leading_zero: bool = False
) -> Iterator[tuple[Decimal, str]]:
    """Yield every number with one digit changed, as ``one_edit`` does.

    Examples
    --------
    >>> len(list(substitutions(Decimal("15"))))
    17
    """
    digits, places = _digits(value)
    whole = len(digits) - places
    for i, old in enumerate(digits):
        for digit in _DIGITS:
            leads = i == 0 and whole > 1 and digit == "0"
            if digit != old and (leading_zero or not leads):
                changed = digits[:i] + digit + digits[i + 1 :]
                yield _number(changed, places), "substitute"


def unit_slips(value: Decimal) -> Iterator[tuple[Decimal, str]]:
    """Yield the number in a unit a thousand, a million or a milliard times off.

    Examples
    --------
    >>> [str(v) for v, _ in unit_slips(Decimal("4500"))][:2]
    ['4.5', '4500000']
    """
    if len(_digits(value)[0]) > _LONGEST:
        return
    for power in _UNITS:
        slipped = value.scaleb(-power)
        places = max(0, -int(slipped.normalize().as_tuple().exponent))
        if places <= 3:
            yield slipped.quantize(Decimal(1).scaleb(-places)), "unit"


def _digits(value: Decimal) -> tuple[str, int]:
    """Give the printed digits without the mark, and how many stand after it."""
    exponent = int(value.as_tuple().exponent)
    places = max(0, -exponent)
    digits = str(abs(int(value.scaleb(-min(exponent, 0)))))
    return digits.rjust(places + 1, "0"), places


def _number(digits: str, places: int) -> Decimal:
    return Decimal(int(digits or "0")).scaleb(-places)


def is_one_edit(one: Decimal, other: Decimal) -> bool:
    """Whether two printed numbers are one keystroke apart.

    Examples
    --------
    >>> is_one_edit(Decimal(625), Decimal(675)), is_one_edit(Decimal(12), Decimal(34))
    (True, False)
    """
    a, b, places, others = str(one), str(other), 0, 0
    if not (a.isdigit() and b.isdigit()):  # as counts are, mostly
        (a, places), (b, others) = _digits(one), _digits(other)
    if abs(len(a) - len(b)) > 1 or one == other or not _have_like_digits(a, b):
        return False
    if not places and not others:
        return _is_one_edit_of_digits(a, b)
    return any(changed == other for changed, _ in one_edit(one))


def _is_one_edit_of_digits(one: str, other: str) -> bool:
    """The same for whole numbers, without making the edits."""
    if len(one) == len(other):
        apart = [i for i, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(apart) == 1:
            return True
        at = apart[0]
        swapped = one[at + 1] + one[at] == other[at : at + 2]
        return apart == [at, at + 1] and swapped
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def _have_like_digits(one: str, other: str) -> bool:
    """At most one digit other than zero goes, and one comes: a quick way to say no."""
    left = other.replace("0", "")
    gone = 0
    for digit in one.replace("0", ""):
        if digit in left:
            left = left.replace(digit, "", 1)
        elif gone:
            return False
        else:
            gone = 1
    return len(left) <= 1


def significant_digits(value: Decimal) -> int:
    """Count the digits of a printed number without the zeros around them.

    Examples
    --------
    >>> significant_digits(Decimal(700000)), significant_digits(Decimal("14.50"))
    (1, 3)
    """
    return len(str(abs(value)).replace(".", "").strip("0"))
