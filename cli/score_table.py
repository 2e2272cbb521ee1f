"""The scores as a table: one row for each body."""

import sys
from collections.abc import Iterator, Mapping
from operator import itemgetter

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cli.answer import Answer, Body, Place, Published, Score
from dsl.diagnostics.printable import printable

WIDE = 10_000
"""The width of what is no terminal: nothing is cut there."""


def print_table(answer: Answer) -> None:
    """Print a row of scores and published values for each body on stdout."""
    Console(width=None if sys.stdout.isatty() else WIDE, highlight=False).print(_table(answer))


def _table(answer: Answer) -> Table:
    table = Table("body", box=None, pad_edge=False, header_style="bold")
    rows = [(body, _cells(body)) for body in answer.bodies]
    columns = sorted(dict.fromkeys(column for _, cells in rows for column in cells), key=itemgetter(0))
    ratings = [name for name in answer.populations if any(name in body.ratings for body in answer.bodies)]
    flagged = any(body.flags for body in answer.bodies)
    for _, title in columns:
        table.add_column(title, justify="right")
    for name in ratings:
        table.add_column(f"{name} rating", justify="right")
        table.add_column("place", justify="right")
    if flagged:
        table.add_column("flags")
    for body, cells in rows:
        row = [_cell(cells.get(column)) for column in columns]
        row += [cell for name in ratings for cell in _pair(body.ratings.get(name))]
        table.add_row(Text(printable(body.id)), *row, *([_flags(body)] if flagged else []))
    return table


def _cells(body: Body) -> dict[tuple[int, str], Score | Published]:
    """The cells of a row by column: by the place of its group, and by its title."""
    groups: tuple[Mapping[str, Score | Published], ...] = (
        body.blocks,
        body.criteria,
        dict(_results("", body.blocks)),
        body.results,
    )
    return {(place, title): value for place, group in enumerate(groups) for title, value in group.items()}


def _results(path: str, blocks: Mapping[str, Score]) -> Iterator[tuple[str, Published]]:
    """The results of blocks and of those in them, each by its whole path."""
    for name, block in blocks.items():
        for result, value in block.results.items():
            yield f"{path}{name}.{result}", value
        yield from _results(f"{path}{name}.", block.blocks)


def _cell(value: Score | Published | None) -> Text:
    """The value itself, or in dim words why there is none."""
    match value:
        case None:
            return Text("")
        case Score(score=str(shown)):
            return Text(shown)
        case Published(text=str(shown)):
            return Text(printable(shown))
        case _:
            return Text(value.status.replace("_", " "), style="dim")


def _pair(place: Place | None) -> tuple[Text, Text]:
    """The score in a rating and the place, or in dim words why there is none."""
    if place is None:
        return Text(""), Text("")
    if place.rank is None:
        return Text(place.score or ""), Text(place.status.replace("_", " "), style="dim")
    return Text(place.score or ""), Text(f"{place.rank} of {place.of}")


def _flags(body: Body) -> Text:
    """The flags, each with the ratings that it is raised in."""
    ratings: dict[str, list[str]] = {}
    for flag in body.flags:
        ratings.setdefault(flag.flag, []).extend([flag.rating] if flag.rating else [])
    return Text(
        ", ".join(f"{name} ({', '.join(names)})" if names else name for name, names in ratings.items())
    )
