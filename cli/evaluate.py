"""`tarazy evaluate`: the scores of data."""

import argparse
import sys

from api.answering import UNEXPLAINED, answered
from api.problem import Problem
from cli.answer import Answer, parsed
from cli.chosen_readings import chosen_readings
from cli.data import read_data, refused
from cli.folder import required
from cli.outcome import Exit, complain, wrong_usage
from cli.progress import Bar
from cli.rating_lines import lines
from cli.recorder import Recorder
from cli.score_csv import print_csv
from cli.score_table import print_table
from dsl.diagnostics.printable import printable


def run(options: argparse.Namespace) -> Exit:
    """Score the data, and print the scores as asked."""
    if options.explain != UNEXPLAINED and options.format != "json":
        raise wrong_usage("--explain: an explanation goes with --format json; see also tarazy explain")
    recorder = Recorder.asked_for(options)
    loaded = required(options.methodology, options)
    readings = chosen_readings(loaded.methodology, options.reading)
    raw = read_data(options.data)
    try:
        with Bar("scoring") as bar:
            document = answered(loaded, raw, options.explain, bar, readings)
    except Problem as problem:
        raise refused(problem, options.data) from None
    if recorder is not None:
        recorder.write(loaded, raw, document, options.explain, readings)
    answer = parsed(document)
    match options.format:
        case "json":
            print_document(document)
        case "csv":
            print_csv(answer)
        case _:
            print_table(answer)
            _print_lines(answer)
    sys.stdout.flush()
    _warn(answer, options.data)
    return Exit.fine


def print_document(document: bytes) -> None:
    """The very bytes that the service answers; a terminal gets the end of the line that they lack."""
    sys.stdout.buffer.write(document)
    if sys.stdout.isatty():
        sys.stdout.buffer.write(b"\n")


def _print_lines(answer: Answer) -> None:
    below = list(lines(answer))
    if below:
        print("", *below, sep="\n")


def _warn(answer: Answer, data: str) -> None:
    for notice in answer.warnings:
        complain(printable(f"{data}:{notice.pointer} {notice.code} warning: {notice.message}"))
