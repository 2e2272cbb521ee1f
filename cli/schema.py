"""`tarazy schema`: what data a methodology takes."""

import argparse

import msgspec

from cli.folder import required
from cli.outcome import Exit


def run(options: argparse.Namespace) -> Exit:
    """Print the JSON Schema, laid out to be read."""
    loaded = required(options.methodology, options)
    print(msgspec.json.format(loaded.schema, indent=1).decode())
    return Exit.fine
