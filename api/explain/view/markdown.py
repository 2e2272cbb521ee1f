"""A document as Markdown, with the tables of GitHub."""

from collections.abc import Iterator

from api.explain.view.document import RIGHT, Chart, Document, Formula, Heading, Law, Node, Paragraph, Table
from api.markdown import code, plain, row

__all__ = ["as_markdown"]


def as_markdown(document: Document) -> str:
    """The text; what stands in the rules or the data is never read as Markdown or HTML."""
    parts = ["\n".join(_lines(node)) for node in document.nodes]
    return "\n\n".join(part for part in parts if part) + "\n"


def _lines(node: Node) -> Iterator[str]:
    match node:
        case Heading(level, text):
            yield f"{'#' * level} {plain(text)}"
        case Paragraph(text):
            yield plain(text)
        case Law(lines):
            yield from (f"- {plain(line)}" for line in lines)
        case Formula(depth, lines, place, cites):
            quote = "> " * (depth + 1)
            first, *others = [code(line) for line in lines]
            yield f"{quote}{first}" + (f" ({plain(place)})" if place else "") + ("  " if others else "")
            for at, line in enumerate(others):
                yield f"{quote}{line}" + ("  " if at + 1 < len(others) else "")
            for cited in cites:
                yield f"{quote.rstrip()}"
                yield f"{quote}{plain(cited)}"
        case Table():
            yield from _table(node)
        case Chart(title, _, table, _):
            yield f"**{plain(title)}**"
            yield ""
            yield from _table(table)


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield plain(table.caption)
        yield ""
    yield row(table.head)
    yield "|" + "|".join(" ---: " if side == RIGHT else " --- " for side in table.align) + "|"
    yield from map(row, table.rows)
