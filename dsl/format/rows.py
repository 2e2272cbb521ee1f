"""The rows of one line of rules in the canonical form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dsl.format.indent import Indent
from dsl.format.scan import Piece, Row
from dsl.format.tight import Place, spaced
from dsl.format.wrap import wrapped
from dsl.syntax import tree

_COMMENT = re.compile(r"(#+)(\s*)(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Written:
    """A row as it is to be written, and whether an empty line stands above it."""

    text: str
    parted: bool


def rows_of(piece: Piece, line: tree.Line, indent: Indent, tight: frozenset[Place]) -> Iterator[Written]:
    """The rows of a line, from the indentation of the first one on. One long row is broken into several."""
    rows = piece.rows
    if len(rows) > 1:
        return _written(rows, indent, tight)
    parts = tuple(wrapped(rows[0].tokens, line, indent.copy(), tight))
    comments = [None] * (len(parts) - 1) + [rows[0].comment]
    broken = (Row(tokens, comment, 0, False) for tokens, comment in zip(parts, comments, strict=True))
    return _written(tuple(broken), indent, tight)


def _written(rows: tuple[Row, ...], indent: Indent, tight: frozenset[Place]) -> Iterator[Written]:
    for position, row in enumerate(rows):
        code = spaced(row.tokens, tight)
        comment = tidy(row.comment) if row.comment else ""
        parted = row.parted and position > 1 and not code.startswith(")")
        yield Written(" " * indent.column + code + ("  " if code and comment else "") + comment, parted)
        indent.take(row.tokens)


def tidy(comment: str) -> str:
    """A comment with a space behind its `#`; further ones are the author's, who may have drawn with them."""
    found = _COMMENT.fullmatch(comment)
    if found is None:
        return comment
    signs, blank, text = found.groups()
    return f"{signs}{blank if blank.startswith(' ') else ' '}{text}" if text else signs
