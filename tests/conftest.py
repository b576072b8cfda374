"""Make `tests.corpus` importable however pytest is started; set hypothesis for all."""

import os
import sys
from pathlib import Path

from hypothesis import settings

# Two variables to a fit: threads of the algebra library cost five times what they save
# where the cores are shared. It has to be said before numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

sys.path.insert(0, str(Path(__file__).parents[1]))
# A busy machine is no failure, and every run tries the same examples.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")
