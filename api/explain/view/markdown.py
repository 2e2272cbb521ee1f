"""A document as Markdown, with the tables of GitHub."""

import re
from collections.abc import Iterator
from typing import Final

from api.explain.view.document import RIGHT, Chart, Document, Formula, Heading, Law, Node, Paragraph, Table
from dsl.diagnostics.printable import printable

__all__ = ["as_markdown"]

_SIGNS: Final = re.compile(r"([\\`*_{}\[\]<>|~#&])")


def as_markdown(document: Document) -> str:
    """The text; what stands in the rules or the data is never read as Markdown or HTML."""
    parts = ["\n".join(_lines(node)) for node in document.nodes]
    return "\n\n".join(part for part in parts if part) + "\n"


def _lines(node: Node) -> Iterator[str]:
    match node:
        case Heading(level, text):
            yield f"{'#' * level} {_plain(text)}"
        case Paragraph(text):
            yield _plain(text)
        case Law(lines):
            yield from (f"- {_plain(line)}" for line in lines)
        case Formula(depth, lines, place, cites):
            quote = "> " * (depth + 1)
            first, *others = [_code(line) for line in lines]
            yield f"{quote}{first}" + (f" ({_plain(place)})" if place else "") + ("  " if others else "")
            for at, line in enumerate(others):
                yield f"{quote}{line}" + ("  " if at + 1 < len(others) else "")
            for cited in cites:
                yield f"{quote.rstrip()}"
                yield f"{quote}{_plain(cited)}"
        case Table():
            yield from _table(node)
        case Chart(title, _, table, _):
            yield f"**{_plain(title)}**"
            yield ""
            yield from _table(table)


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield _plain(table.caption)
        yield ""
    yield _row(table.head)
    yield "|" + "|".join(" ---: " if side == RIGHT else " --- " for side in table.align) + "|"
    yield from map(_row, table.rows)


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(map(_plain, cells)) + " |"


def _plain(text: str) -> str:
    """A text that Markdown takes for nothing but a text."""
    return _SIGNS.sub(r"\\\1", printable(text))


def _code(text: str) -> str:
    """A text as it stands, with a fence longer than any in it."""
    shown = printable(text)
    longest = max((len(each) for each in re.findall("`+", shown)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {shown} {fence}" if longest else f"{fence}{shown}{fence}"
