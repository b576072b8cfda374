"""``python -m cchc_lib`` is the command ``cchc``."""

from cchc_lib.cli import main

if __name__ == "__main__":
    main(prog_name="cchc")
