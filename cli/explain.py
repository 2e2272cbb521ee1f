"""`tarazy explain`: the whole way of one body's scores."""

import argparse
import sys

from api.explain.explaining import UnknownBodyError, explain, explanation_bytes
from api.explain.view import Format, shown
from api.problem import Problem
from cli.chosen_readings import chosen_readings
from cli.data import read_data, refused
from cli.evaluate import print_document
from cli.folder import required
from cli.outcome import Exit, wrong_usage
from dsl.diagnostics.printable import printable
from dsl.diagnostics.wording import Language


def run(options: argparse.Namespace) -> Exit:
    """Score the data, and print how one body came to its scores."""
    loaded = required(options.methodology, options)
    readings = chosen_readings(loaded.methodology, options.reading)
    raw = read_data(options.data)
    try:
        explanation = explain(loaded, raw, options.body, readings=readings, whole_rows=options.rows)
    except UnknownBodyError as error:
        raise wrong_usage(
            f"there is no body {printable(error.body)} in {options.data}; {error.hint}"
        ) from None
    except Problem as problem:
        raise refused(problem, options.data) from None
    if options.format == "json":
        print_document(explanation_bytes(explanation))
    else:
        sys.stdout.write(shown(explanation, Format(options.format), Language(options.lang)))
    sys.stdout.flush()
    return Exit.fine
