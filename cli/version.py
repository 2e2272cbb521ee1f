"""`tarazy version`."""

import argparse

from api.version import program_version
from cli.outcome import Exit


def run(_: argparse.Namespace) -> Exit:
    """Print the version."""
    print(program_version())
    return Exit.fine
