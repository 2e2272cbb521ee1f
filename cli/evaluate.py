"""`tarazy evaluate`: the scores of data."""

import argparse
import sys
from pathlib import Path

from api.problem import Problem
from api.scoring import score
from cli.answer import Answer, parsed
from cli.configuration import methodologies_directory
from cli.folder import required
from cli.outcome import Exit, Refusal, complain, said, wrong_usage
from cli.progress import Bar
from cli.score_csv import print_csv
from cli.score_table import print_table
from dsl.diagnostics.printable import printable

STDIN = "-"


def run(options: argparse.Namespace) -> Exit:
    """Score the data, and print the scores as asked."""
    loaded = required(options.methodology, methodologies_directory(options))
    raw = _read(options.data)
    try:
        with Bar("scoring") as bar:
            document = score(loaded, raw, bar)
    except Problem as problem:
        raise Refusal(_report(problem, options.data), Exit.wrong) from None
    answer = parsed(document)
    match options.format:
        case "json":
            _print_document(document)
        case "csv":
            print_csv(answer)
        case _:
            print_table(answer)
    sys.stdout.flush()
    _warn(answer, options.data)
    return Exit.fine


def _read(data: str) -> bytes:
    if data == STDIN:
        if sys.stdin is None:  # the process was started with a closed one
            raise wrong_usage("the standard input is closed")
        return sys.stdin.buffer.read()
    try:
        return Path(data).read_bytes()
    except OSError as error:
        raise wrong_usage(f"{data}: {said(error)}") from None
    except ValueError:  # a NUL in the name
        raise wrong_usage(f"{data}: no such file") from None


def _report(problem: Problem, data: str) -> str:
    """Each fault with its place in the data; what has no place, in the problem's own words."""
    lines = []
    for fault in problem.faults:
        lines.append(printable(f"{data}:{fault.pointer} {fault.code} {fault.message}"))
        if fault.hint is not None:
            lines.append(f"  hint: {fault.hint}")
    return "\n".join(lines) or f"{data}: {problem.detail}"


def _print_document(document: bytes) -> None:
    """The very bytes that the service answers; a terminal gets the end of the line that they lack."""
    sys.stdout.buffer.write(document)
    if sys.stdout.isatty():
        sys.stdout.buffer.write(b"\n")


def _warn(answer: Answer, data: str) -> None:
    for notice in answer.warnings:
        complain(printable(f"{data}:{notice.pointer} {notice.code} warning: {notice.message}"))
