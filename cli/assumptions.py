"""`tarazy assumptions`: what a methodology takes for granted."""

import argparse
import sys
from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.place import Place
from api.register import Register
from api.register.models import AssumptionEntry, ReadingEntry, Texts, Where
from cli.folder import required
from cli.outcome import Exit
from cli.score_table import WIDE
from dsl.diagnostics.printable import printable

LANGUAGE = "en"
"""The language of the command; where a text is not in it, the first of the text's own."""


def run(options: argparse.Namespace) -> Exit:
    """Print the register, as tables or as the service answers it."""
    register = required(options.methodology, options).register
    if options.format == "json":
        print(register.model_dump_json(indent=1))
        return Exit.fine
    console = Console(width=None if sys.stdout.isatty() else WIDE, highlight=False)
    console.print(_assumptions(register))
    if register.readings:
        print()
        console.print(_readings(register))
    return Exit.fine


def _assumptions(register: Register) -> Table:
    table = _table("assumption", "", "text", "made by", "place", "cites")
    for entry in register.assumptions:
        for row in _made(entry):
            table.add_row(*(Text(printable(cell)) for cell in row))
    return table


def _made(entry: AssumptionEntry) -> Iterator[tuple[str, ...]]:
    """A row for each place, the first one with the assumption itself."""
    head = entry.id, "reconstructed" if entry.reconstructed else "assumed", _text(entry.texts)
    for each in entry.places:
        yield *head, _named(each), _place(each.place), ", ".join(each.cites)
        head = "", "", ""


def _readings(register: Register) -> Table:
    table = _table("reading", "option", "reason", "used by", "place", "cites")
    for entry in register.readings:
        for row in _options(entry):
            table.add_row(*(Text(printable(cell)) for cell in row))
    return table


def _options(entry: ReadingEntry) -> Iterator[tuple[str, ...]]:
    """A row for each option, the first one with the reading itself."""
    used = ", ".join(_named(each) for each in entry.used_by)
    head, tail = entry.name, (used, _place(entry.place), ", ".join(entry.cites))
    for option in entry.options:
        default = f"{option.name} (default)" if option.name == entry.default else option.name
        yield head, default, _text(option.reason) or _text(option.titles), *tail
        head, tail = "", ("", "", "")


def _table(*columns: str) -> Table:
    return Table(*columns, box=None, pad_edge=False, header_style="bold")


def _text(texts: Texts) -> str:
    return texts.get(LANGUAGE) or next(iter(texts.values()), "")


def _named(where: Where) -> str:
    return f"{where.what} {where.declaration}"


def _place(place: Place | None) -> str:
    return "" if place is None else f"{place.file}:{place.line}:{place.column}"
