"""Ship data/ and notebooks/ inside the wheel as parts of ``cchc_lib``.

Everything else is in pyproject.toml; only the search for packages together with two
folders that live outside the package cannot be said there.
"""

from setuptools import find_packages, setup

setup(
    packages=[
        *find_packages(include=["cchc_lib", "cchc_lib.*"]),
        "cchc_lib.data",
        "cchc_lib.notebooks",
    ],
    package_dir={"cchc_lib.data": "data", "cchc_lib.notebooks": "notebooks"},
)
