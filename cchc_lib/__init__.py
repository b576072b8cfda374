"""Check whether the figures of a reform report can all be true together."""

__version__ = "0.1.0"
