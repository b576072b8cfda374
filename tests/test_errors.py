"""Every error says the place, what was found, what was expected and what to do."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest

from cchc_lib import errors
from cchc_lib.errors import (
    CchcError,
    DataError,
    NumberFormatError,
    RunError,
    SourceError,
    UnknownNameError,
)

EXAMPLES = [
    NumberFormatError("1.23.4", "row 3"),
    SourceError("a.txt", "it is empty", "a file with text", "Check the file."),
    DataError("units.yml", "a list", "a table of keys"),
    UnknownNameError("scheme", "qd767", ("qd766_2022", "par_index_groups")),
    RunError("audit.yml", "the kernel died", "Run it again."),
]


def tree_of(error: type[CchcError]) -> Iterator[type[CchcError]]:
    for child in error.__subclasses__():
        yield child
        yield from tree_of(child)


def test_there_is_an_example_of_every_error():
    own = {e for e in tree_of(CchcError) if e.__module__ == errors.__name__}

    assert {type(example) for example in EXAMPLES} == own


@pytest.mark.parametrize(
    ("error", "builtin"),
    [
        (NumberFormatError, ValueError),
        (SourceError, ValueError),
        (DataError, ValueError),
        (UnknownNameError, KeyError),
        (RunError, RuntimeError),
    ],
    ids=lambda kind: kind.__name__,
)
def test_an_error_is_also_the_nearest_builtin(error, builtin):
    assert issubclass(error, builtin)


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda e: type(e).__name__)
def test_an_error_ends_the_run_with_two(error):
    assert error.exit_code == 2


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda e: type(e).__name__)
def test_a_message_is_whole_sentences_and_starts_with_its_place(error):
    first = str(error.args[0] if type(error) is not NumberFormatError else error.place)

    assert str(error).startswith(f"{first}: ")
    assert str(error).endswith(".")


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda e: type(e).__name__)
def test_a_message_shows_everything_it_was_given(error):
    given = [
        str(a) for arg in error.args for a in (arg if type(arg) is tuple else [arg])
    ]

    assert [piece for piece in given if piece not in str(error)] == []


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda e: type(e).__name__)
def test_an_error_survives_pickling(error):
    copy = pickle.loads(pickle.dumps(error))

    assert (type(copy), str(copy), vars(copy)) == (
        type(error),
        str(error),
        vars(error),
    )
