"""The version of the program."""

from importlib.metadata import PackageNotFoundError, version


def program_version() -> str:
    """The version that is installed, or `source` when the program runs from its source tree."""
    try:
        return version("tarazy")
    except PackageNotFoundError:
        return "source"
