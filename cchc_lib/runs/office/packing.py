"""Office files without a clock: the same parts give the same bytes.

One duty: a zip archive → the same with fixed times, places and properties.
"""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime

CREATOR = "cchc-workbench"
MOMENT = datetime(2000, 1, 1)  # noqa: DTZ001  # stands for "no time is told"
_START = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip archive knows
_PROPERTIES = "docProps/core.xml"
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")
_UNIX = 3


def packed(content: bytes) -> bytes:
    """Write an archive again, free of the time and the machine it was made on."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as given,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in given.namelist():
            part = given.read(name)
            if name == _PROPERTIES:
                moment = MOMENT.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                part = _MODIFIED.sub(rb"\g<1>" + moment + rb"\g<2>", part)
            about = zipfile.ZipInfo(name, _START)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.create_system, about.external_attr = _UNIX, 0o600 << 16
            made.writestr(about, part)
    return out.getvalue()
