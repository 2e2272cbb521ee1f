"""The text of a rule file as its author laid it out: tokens and comments, row by row.

Whether the text can be read is not asked here: only what `dsl.syntax` has read without a fault is scanned.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a token is; the words of a phrase are tokens of their own."""

    string = "string"
    date = "date"
    percent = "percent"
    number = "number"
    word = "word"
    sign = "sign"


@dataclass(frozen=True, slots=True)
class Token:
    """A token and where it begins; lines and columns count from 1. A token that was put in has line 0."""

    kind: Kind
    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the file that says something.

    The comment is without blanks at its end. `indent` is in columns; `parted` tells that empty lines stand
    above.
    """

    tokens: tuple[Token, ...]
    comment: str | None
    indent: int
    parted: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of rules with the rows that it runs on into, or a comment on a line of its own."""

    rows: tuple[Row, ...]


_TOKEN = re.compile(
    r"[ \t]*(?:"
    r"(?P<comment>#.*)"
    r'|(?P<string>"[^"]*")'
    r"|(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2}(?!\d))"
    r"|(?P<percent>[0-9]+(?:\.[0-9]+)? ?%)"
    r"|(?P<number>[0-9]+(?:\.[0-9]+)?)"
    r"|(?P<word>[^\W\d]\w*)"
    r"|(?P<sign>[<>]=|[^ \t])"
    r")",
    re.DOTALL,
)


def scan(text: str) -> Iterator[Piece]:
    """The pieces of a file in their order."""
    rows: list[Row] = []
    opened = 0
    parted = False
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        tokens, comment = _tokens(line, number)
        if not tokens and comment is None:
            parted = True
            continue
        rows.append(Row(tokens, comment, len(line) - len(line.lstrip(" ")), parted))
        parted = False
        opened += sum((token.text == "(") - (token.text == ")") for token in tokens)
        if not opened:
            yield Piece(tuple(rows))
            rows = []


def _tokens(line: str, number: int) -> tuple[tuple[Token, ...], str | None]:
    """The tokens of a line, and its comment from the `#` on."""
    tokens: list[Token] = []
    for found in _TOKEN.finditer(line):
        kind = found.lastgroup or ""
        if kind == "comment":
            return tuple(tokens), found[kind].rstrip()
        written = found[kind].replace(" ", "") if kind == Kind.percent else found[kind]
        tokens.append(Token(Kind(kind), written, number, found.start(kind) + 1))
    return tuple(tokens), None
