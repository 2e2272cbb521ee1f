"""A document as plain text, for a terminal or a file."""

import textwrap
from collections.abc import Iterator
from typing import Final

from api.explain.view.document import RIGHT, Chart, Document, Formula, Heading, Law, Node, Paragraph, Table
from dsl.diagnostics.printable import printable

__all__ = ["as_text"]

WIDTH: Final = 100
INDENT: Final = "    "
BAR: Final = 40
"""So many signs are as long as the top of a scale."""
_UNDERLINES: Final = {1: "=", 2: "-"}


def as_text(document: Document) -> str:
    """The text, its lines not longer than can be read but for tables and rules."""
    lines: list[str] = []
    for node in document.nodes:
        if lines and lines[-1]:
            lines.append("")
        lines += _lines(node)
    return "\n".join(lines).rstrip() + "\n"


def _lines(node: Node) -> Iterator[str]:
    match node:
        case Heading(level, text):
            shown = printable(text)
            yield shown if level < 3 else f"{'#' * (level - 2)} {shown}"
            if level in _UNDERLINES:
                yield _UNDERLINES[level] * min(len(shown), WIDTH)
        case Paragraph(text):
            yield from textwrap.wrap(printable(text), WIDTH, break_long_words=False, break_on_hyphens=False)
        case Law(lines):
            yield from (f"{INDENT}{printable(line)}" for line in lines)
        case Formula(depth, lines, place, cites):
            indent = INDENT * (depth + 1)
            first, *others = lines
            yield f"{indent}{printable(first)}" + (f"  [{place}]" if place else "")
            yield from (f"{indent}  {printable(line)}" for line in others)
            yield from (f"{indent}  [{printable(cited)}]" for cited in cites)
        case Table():
            yield from _table(node)
        case Chart(title, bars, table, top):
            yield printable(title)
            drawn = [_bar(bar.start, bar.end, bar.kind, top) for bar in bars]
            rows = tuple((*row, bar) for row, bar in zip(table.rows, drawn, strict=True))
            yield from _table(Table((*table.head, ""), rows, (*table.align, "left")))


def _bar(start: float, end: float, kind: str, top: float) -> str:
    """A bar of signs: what is left is light, what was lost or gained dark."""
    scale = BAR / top if top > 0 else 0.0
    low, high = (max(0, min(BAR, round(each * scale))) for each in sorted((start, end)))
    if kind == "total":
        return "█" * high
    low = min(low, BAR - 1)
    return "░" * low + ("▓" if kind == "gain" else "▒") * max(high - low, 1)


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield printable(table.caption)
    cells = [tuple(map(printable, row)) for row in (table.head, *table.rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for at, row in enumerate(cells):
        padded = [
            cell.rjust(width) if side == RIGHT else cell.ljust(width)
            for cell, width, side in zip(row, widths, table.align, strict=True)
        ]
        yield f"{INDENT}{'  '.join(padded)}".rstrip()
        if at == 0:
            yield f"{INDENT}{'  '.join('-' * width for width in widths)}".rstrip()
