"""The project's exceptions: one small tree, each also the nearest built-in.

Every message names the place, what was read, what was expected and what to do.
``exit_code`` is what the command line returns for it. Doubtful data is a verdict,
not an exception.
"""

from __future__ import annotations


class CchcError(Exception):
    """Something the user gave us cannot be worked with."""

    exit_code = 2


class NumberFormatError(CchcError, ValueError):
    """Characters that look like a number cannot be read as one number."""

    def __init__(self, text: str, place: str) -> None:
        super().__init__(text, place)  # plain arguments, so that it pickles
        self.text, self.place = text, place

    def __str__(self) -> str:
        return (
            f"{self.place}: cannot read {self.text!r} as a number; expected digits "
            "like 12.345 or 97,1. Correct the text or the table and run again."
        )


class SourceError(CchcError, ValueError):
    """A source file cannot be read as text we can audit."""

    def __init__(self, path: str, found: str, expected: str, remedy: str) -> None:
        super().__init__(path, found, expected, remedy)
        self.path, self.found, self.expected, self.remedy = (
            path,
            found,
            expected,
            remedy,
        )

    def __str__(self) -> str:
        return f"{self.path}: {self.found}; expected {self.expected}. {self.remedy}"


class DataError(CchcError, ValueError):
    """A file of our own data (vocabulary, framework, manifest) is not well formed."""

    def __init__(self, place: str, found: str, expected: str) -> None:
        super().__init__(place, found, expected)
        self.place, self.found, self.expected = place, found, expected

    def __str__(self) -> str:
        return (
            f"{self.place}: found {self.found}; expected {self.expected}. "
            "Correct that line and run again."
        )


class UnknownNameError(CchcError, KeyError):
    """A name (scheme, rule, notebook, parameter) is not among the known ones."""

    def __init__(self, what: str, name: str, known: tuple[str, ...]) -> None:
        super().__init__(what, name, known)
        self.what, self.name, self.known = what, name, known

    def __str__(self) -> str:
        return (
            f"{self.what}: no {self.name!r} is known; expected one of "
            f"{', '.join(self.known)}. Choose one of these."
        )


class RunError(CchcError, RuntimeError):
    """A plan or a notebook could not be run to its end."""

    def __init__(self, place: str, problem: str, remedy: str) -> None:
        super().__init__(place, problem, remedy)
        self.place, self.problem, self.remedy = place, problem, remedy

    def __str__(self) -> str:
        return f"{self.place}: {self.problem}. {self.remedy}"
