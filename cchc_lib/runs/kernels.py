"""How a kernel is started: this interpreter, fixed surroundings, private sockets.

One duty: a Papermill engine that gives each kernel what equal bytes need and nothing
of the user's own set-up. A faster way to start kernels goes behind the same engine, as
a kernel provisioner. Not here: what runs in the kernel.
"""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import NBClientEngine, papermill_engines
from traitlets.config import Config

ENGINE = "cchc"
FIXED_ENVIRONMENT = {
    "PYTHONHASHSEED": "0",
    "PYTHONUTF8": "1",
    "SOURCE_DATE_EPOCH": "315532800",  # 1980-01-01, the earliest a zip file can say
    "TZ": "UTC",
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "OPENBLAS_NUM_THREADS": "1",  # reports run side by side; one thread sums one way
}
_LONGEST = 90  # bytes: the path of a socket may have 107
_USERS_OWN = ("PYTHONSTARTUP", "PYTHONINSPECT", "PYTHONWARNINGS")

# A failure is told once, in the index; nbclient would repeat it on stderr.
_log = logging.getLogger("cchc_lib.runs")
_log.addHandler(logging.NullHandler())


class ReportEngine(NBClientEngine):  # type: ignore[misc]  # papermill has no types
    """Papermill's own engine, with environment and folder as arguments.

    Papermill sets neither for one kernel alone: its ``cwd`` changes the folder of the
    whole process, and the environment would be the process's.
    """

    @classmethod
    def execute_managed_notebook(  # noqa: PLR0913  # the signature is Papermill's
        cls,
        nb_man: Any,
        kernel_name: str,
        *,
        kernel_cwd: Path,
        scratch: Path,
        cell_timeout: int,
        on_cell_start: Callable[..., None],
        start_timeout: int = 60,
        **_: Any,
    ) -> None:
        """Run the cells of ``nb_man`` in a fresh kernel."""
        with tempfile.TemporaryDirectory(
            dir=scratch, prefix="", ignore_cleanup_errors=True
        ) as home:
            client = PapermillNotebookClient(
                nb_man,
                kernel_name=kernel_name,
                timeout=cell_timeout,
                startup_timeout=start_timeout,
                record_timing=False,
                on_cell_start=on_cell_start,
                # A polite end interrupts the kernel first; now and then that takes
                # three seconds, and nothing in it is needed after its last cell.
                shutdown_kernel="immediate",
                extra_arguments=["--log-level=CRITICAL"],
                config=_kernel_config(Path(home)),
                log=_log,
            )
            client.execute(cwd=str(kernel_cwd), env=_environment(home))


def _kernel_config(home: Path) -> Config:
    config = Config()
    # No kernelspec of the user's: "python3" is then the interpreter that runs us.
    config.KernelSpecManager.kernel_dirs = []
    if sys.platform != "win32" and len(os.fsencode(home)) < _LONGEST:
        # Ports race when many kernels start (papermill#511). The folder is private.
        config.KernelManager.transport = "ipc"
        config.KernelManager.connection_file = str(home / "k.json")
    return config


def _environment(home: str) -> dict[str, str]:
    inherited = {k: v for k, v in os.environ.items() if k not in _USERS_OWN}
    # What the kernel leaves behind goes when its folder goes.
    own = dict.fromkeys(("IPYTHONDIR", "TMPDIR", "TEMP", "TMP"), home)
    return inherited | FIXED_ENVIRONMENT | own


papermill_engines.register(ENGINE, ReportEngine)
