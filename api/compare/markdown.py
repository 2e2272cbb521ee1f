"""A comparison as a memo in Markdown."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple
from typing import Any

from api.compare.rows import flag_lines, left_out_lines, moves_of, sections_of
from api.markdown import plain, row

__all__ = ["markdown_of"]


def markdown_of(document: Mapping[str, Any]) -> str:
    """The memo; it ends with a line break."""
    return "\n".join(_lines(document)) + "\n"


def _lines(document: Mapping[str, Any]) -> Iterator[str]:
    before, after = document["from"]["id"], document["to"]["id"]
    yield f"# The same data under {plain(before)} and {plain(after)}"
    yield ""
    yield f"- {plain(before)}: `{document['from']['digest']}`"
    yield f"- {plain(after)}: `{document['to']['digest']}`"
    yield f"- bodies under both: {len(document['bodies'])}"
    for side, name in (("from", before), ("to", after)):
        if document["only_in"][side]:
            yield f"- only in {plain(name)}: {plain(', '.join(document['only_in'][side]))}"
    moves = moves_of(document)
    if moves:
        yield from ("", "## Edits that move places", "")
        yield "With all other edits made, without this one and with it."
        yield ""
        rows = [(move.edit, move.rating, move.bodies, move.places) for move in moves]
        yield from _table(("edit", "rating", "bodies", "places"), rows, numbers=2)
    for section in sections_of(document):
        yield from ("", f"## {plain(section.rating)} ({plain(section.population)})", "")
        heads = ("body", before, after, "change", f"place {before}", f"place {after}", "by edits")
        yield from _table(heads, [astuple(each) for each in section.rows], numbers=5)
    yield from _list("Flags", flag_lines(document))
    yield from _list("Left out of the data", left_out_lines(document))


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], *, numbers: int) -> Iterator[str]:
    """A table; `numbers` columns stand to the right, the last ones but for words behind them."""
    words = len(heads) - numbers if heads[-1] == "places" else 1
    right = range(words, words + numbers)
    yield row(heads)
    yield f"| {' | '.join('---:' if at in right else '---' for at in range(len(heads)))} |"
    yield from map(row, rows)


def _list(title: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found:
        yield from ("", f"## {title}", "", *(f"- {plain(line)}" for line in found))
