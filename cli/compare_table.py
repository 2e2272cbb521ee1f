"""A comparison as tables on the terminal."""

import sys
from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from api.compare.rows import Section, flag_lines, left_out_lines, moves_of, sections_of
from cli.score_table import WIDE
from dsl.diagnostics.printable import printable

__all__ = ["print_comparison"]


def print_comparison(document: Mapping[str, Any]) -> None:
    """Print the tables of the ratings, what moved, and what was left out, on stdout."""
    console = Console(width=None if sys.stdout.isatty() else WIDE, highlight=False)
    before, after = document["from"]["id"], document["to"]["id"]
    print(f"{before} -> {after}: {len(document['bodies'])} bodies under both")
    for side, name in (("from", before), ("to", after)):
        if document["only_in"][side]:
            print(printable(f"only in {name}: {', '.join(document['only_in'][side])}"))
    for section in sections_of(document):
        print()
        console.print(_section(section, before, after))
    if document["moves"]:
        print()
        console.print(_moves(document))
    below = list(_lines(document))
    if below:
        print("", *below, sep="\n")


def _section(section: Section, before: str, after: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column(f"{section.rating} ({section.population})")
    for title in (before, after, "change", "place", "then"):
        table.add_column(title, justify="right")
    table.add_column("by edits")
    for row in section.rows:
        texts = (row.before, row.after, row.change, row.place_before, row.place_after)
        table.add_row(Text(printable(row.body)), *texts, Text(row.causes))
    return table


def _moves(document: Mapping[str, Any]) -> Table:
    table = Table("edit that moves places", "rating", box=None, pad_edge=False, header_style="bold")
    for title in ("bodies", "places"):
        table.add_column(title, justify="right")
    for move in moves_of(document):
        table.add_row(Text(move.edit), move.rating, move.bodies, move.places)
    return table


def _lines(document: Mapping[str, Any]) -> Iterator[str]:
    for line in (*flag_lines(document), *left_out_lines(document)):
        yield printable(line)
