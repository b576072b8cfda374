"""A panel for JupyterLab: choose a text, filter what was found, change nothing.

One duty: widgets → ``audit`` → the parts of the report, in one place. The audit shown
is at hand as ``.audit`` for the cells below. Needs the extra ``lab``.
"""

from __future__ import annotations

from cchc_lib.explorer.panel import Explorer

__all__ = ["Explorer"]
