"""The analysis of readings as tables: single changes, places of bodies, and what was gone through."""

import sys
from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cli.readings_answer import Alternative, Interval, Passage, ReadingsAnswer, Row, parsed
from cli.score_table import WIDE
from dsl.diagnostics.printable import printable

NONE = "the methodology names no readings"


def print_readings(document: bytes) -> None:
    """Print the tables, and lines about the combinations, on stdout."""
    answer = parsed(document)
    console = Console(width=None if sys.stdout.isatty() else WIDE, highlight=False)
    if answer.alternatives:
        console.print(_alternatives(answer))
    else:
        print(NONE)
    if answer.alternatives and answer.intervals:
        print()
        console.print(_intervals(answer))
    below = list(_lines(answer))
    if below:
        print("", *below, sep="\n")


def _alternatives(answer: ReadingsAnswer) -> Table:
    table = Table("reading", "option", "instead of", box=None, pad_edge=False, header_style="bold")
    for title in ("scores", "places", "flags"):
        table.add_column(title, justify="right")
    for each in answer.alternatives:
        counts = ["not scorable", "", ""] if each.faults else list(map(str, _counts(each)))
        table.add_row(each.reading, each.option, each.instead_of, *counts)
    return table


def _counts(alternative: Alternative) -> tuple[int, int, int]:
    return len(alternative.scores), len(alternative.ratings), len(alternative.flags)


def _intervals(answer: ReadingsAnswer) -> Table:
    """For each rating the place by the request's own readings, by single changes, and by all together."""
    table = Table("body", box=None, pad_edge=False, header_style="bold")
    for name in answer.intervals:
        for title in (name, "single", "combined"):
            table.add_column(title, justify="right")
    rows = {name: {row.body: row for row in found} for name, found in answer.intervals.items()}
    bodies = dict.fromkeys(row.body for found in answer.intervals.values() for row in found)
    for body in bodies:
        cells = [cell for found in rows.values() for cell in _cells(found.get(body))]
        table.add_row(Text(printable(body)), *cells)
    return table


def _cells(row: Row | None) -> tuple[str, str, str]:
    if row is None:
        return "", "", ""
    own = str(row.rank) if row.rank is not None else _words(row.status or "not in it")
    return own, _interval(row.single), _interval(row.combined)


def _interval(interval: Interval) -> str:
    """The places, and the states without a place."""
    parts = [_words(status) for status in interval.statuses if status != "ranked"]
    if interval.best is not None:
        one = interval.best == interval.worst
        parts.insert(0, str(interval.best) if one else f"{interval.best}-{interval.worst}")
    return " or ".join(parts)


def _lines(answer: ReadingsAnswer) -> Iterator[str]:
    for name, passage in answer.combinations.items():
        yield f"{name}: {_passage(passage)}"
    for each in answer.without_effect:
        yield f"{each.reading} changes no place. {each.text}"
    for alternative in answer.alternatives:
        for fault in alternative.faults:
            where = f"{alternative.reading} {alternative.option}: {fault.pointer} {fault.code}"
            yield printable(f"{where} {fault.message}")
    for notice in answer.warnings:
        yield printable(f"{notice.pointer} {notice.code} warning: {notice.message}")


def _passage(passage: Passage) -> str:
    if passage.exhaustive:
        gone = f"all {passage.count} combinations"
    else:
        drawn = f"{passage.samples} drawn with the seed {passage.seed}, {passage.evaluated} of them different"
        gone = f"{passage.count} combinations, {drawn}"
    of = f" of {', '.join(passage.readings)}" if passage.readings else ""
    lost = f"; by {passage.not_scorable} of them nothing can be scored" if passage.not_scorable else ""
    return f"{gone}{of}{lost}"


def _words(status: str) -> str:
    return status.replace("_", " ")
