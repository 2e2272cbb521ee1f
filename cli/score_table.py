"""The scores as a table: one row for each body."""

import sys

from rich.console import Console
from rich.table import Table
from rich.text import Text

from cli.answer import Answer, Body, Published, Score
from dsl.diagnostics.printable import printable

WIDE = 10_000
"""The width of what is no terminal: nothing is cut there."""


def print_table(answer: Answer) -> None:
    """Print a row of block scores for each body on stdout."""
    Console(width=None if sys.stdout.isatty() else WIDE, highlight=False).print(_table(answer))


def _table(answer: Answer) -> Table:
    table = Table("body", box=None, pad_edge=False, header_style="bold")
    names = list(dict.fromkeys(name for body in answer.bodies for name in _columns(body)))
    for name in names:
        table.add_column(name, justify="right")
    for body in answer.bodies:
        columns = _columns(body)
        table.add_row(Text(printable(body.id)), *(_cell(columns.get(name)) for name in names))
    return table


def _columns(body: Body) -> dict[str, Score | Published]:
    return {**body.blocks, **body.criteria, **body.results}


def _cell(value: Score | Published | None) -> Text:
    """The value itself, or in dim words why there is none."""
    match value:
        case Score(score=str(score)):
            return Text(score)
        case Published(value=bool(answer)):
            return Text("yes" if answer else "no")
        case Published(value=shown) if shown is not None:
            return Text(printable(str(shown)))
        case None:
            return Text("")
        case _:
            return Text(value.status.replace("_", " "), style="dim")
