"""`tarazy lift`: what would lift a body."""

import argparse
import sys

from api.lift import MOST_DECIMALS, Asked, lift_of
from api.problem import Problem
from cli.chosen_readings import chosen_readings
from cli.data import read_data, refused
from cli.evaluate import print_document
from cli.folder import required
from cli.lift_table import print_lift
from cli.outcome import Exit, wrong_usage
from cli.progress import Bar
from dsl.diagnostics.wording import Language


def run(options: argparse.Namespace) -> Exit:
    """Look for the changes, and print them as asked."""
    if options.decimals is not None and not 0 <= options.decimals <= MOST_DECIMALS:
        raise wrong_usage(f"--decimals: a whole number from 0 to {MOST_DECIMALS}, not {options.decimals}")
    loaded = required(options.methodology, options)
    readings = chosen_readings(loaded.methodology, options.reading)
    raw = read_data(options.data)
    asked = Asked(options.body, tuple(options.goal), tuple(options.input), options.decimals)
    try:
        with Bar("looking for changes") as bar:
            document = lift_of(loaded, raw, asked, readings, bar)
    except Problem as problem:
        raise refused(problem, options.data) from None
    if options.format == "json":
        print_document(document)
    else:
        print_lift(document, Language(options.lang))
    sys.stdout.flush()
    return Exit.fine
