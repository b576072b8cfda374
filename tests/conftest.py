"""Make `tests.corpus` importable however pytest is started; set hypothesis for all."""

import sys
from pathlib import Path

from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parents[1]))
# A busy machine is no failure, and every run tries the same examples.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")
