"""From a file on disk to one ``Source``: NFC text with its origin.

One duty: be the only place where documents are opened. Not here: what any figure in
the text means. Offsets that users see point into ``Source.text``.
"""

from cchc_lib.sources.paths import expand_paths
from cchc_lib.sources.reader import read_source

__all__ = ["expand_paths", "read_source"]
