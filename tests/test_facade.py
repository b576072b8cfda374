"""``import cchc_lib`` names what a user needs and loads nothing before it is used."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

import cchc_lib

ASK = "import json, sys; {code}; print(json.dumps(sorted(sys.modules)))"


def loaded(code):
    done = subprocess.run(
        [sys.executable, "-c", ASK.format(code=code)],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout))


def test_importing_the_package_loads_none_of_its_rooms():
    rooms = {name for name in loaded("import cchc_lib") if name.startswith("cchc_lib.")}

    assert rooms == set()


def test_reading_and_auditing_need_no_pandas():
    code = (
        "from cchc_lib import audit, read; "
        "audit(read('data/samples/long_xuyen_2020.txt'))"
    )

    assert not {"pandas", "scipy", "matplotlib"} & loaded(code)


@pytest.mark.parametrize("name", cchc_lib.__all__)
def test_every_public_name_is_there(name):
    assert getattr(cchc_lib, name) is not None
    assert name in dir(cchc_lib)


def test_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'audit_all'"):
        cchc_lib.audit_all  # noqa: B018
