"""`tarazy readings`: what changes where the law is read in another way."""

import argparse
import sys

from api.problem import Problem
from api.readings import MOST_SEED, readings_of
from cli.data import read_data, refused
from cli.evaluate import print_document
from cli.folder import required
from cli.outcome import Exit, wrong_usage
from cli.progress import Bar
from cli.readings_table import print_readings


def run(options: argparse.Namespace) -> Exit:
    """Go through the readings of the data, and print what comes of that."""
    if not 0 <= options.seed <= MOST_SEED:
        raise wrong_usage(f"--seed: a whole number from 0 to {MOST_SEED}, not {options.seed}")
    loaded = required(options.methodology, options)
    raw = read_data(options.data)
    try:
        with Bar("reading") as bar:
            document = readings_of(loaded, raw, options.seed, bar)
    except Problem as problem:
        raise refused(problem, options.data) from None
    if options.format == "json":
        print_document(document)
    else:
        print_readings(document)
    sys.stdout.flush()
    return Exit.fine
