"""Words, tables and report parts on results held against targets.

The facts come from ``cchc_lib.pipeline.targeting``; ``facts`` says which are needed.
"""
