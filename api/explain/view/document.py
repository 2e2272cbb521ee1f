"""A document for people, whatever it is shown as: headings, sentences, tables, formulas, charts."""

from dataclasses import dataclass
from typing import Final

__all__ = [
    "LEFT",
    "RIGHT",
    "Bar",
    "Chart",
    "Document",
    "Formula",
    "Heading",
    "Law",
    "Node",
    "Paragraph",
    "Table",
]

LEFT: Final = "left"
RIGHT: Final = "right"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; 1 is that of the document."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or two."""

    text: str


@dataclass(frozen=True, slots=True)
class Law:
    """What a part rests on: the places in the law, the assumptions, and the place in the rules."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Formula:
    """A rule as it is written, and line by line what became of it; `depth` is how far it stands within."""

    depth: int
    lines: tuple[str, ...]
    place: str = ""
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `align` is the side of each column, `bars` the column that has bars in place of words."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    align: tuple[str, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a waterfall: its name, from where to where on the scale it reaches, its number in words."""

    name: str
    start: float
    end: float
    number: str
    kind: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A waterfall: the bars, and the same as a table."""

    title: str
    bars: tuple[Bar, ...]
    table: Table
    top: float


Node = Heading | Paragraph | Law | Formula | Table | Chart


@dataclass(frozen=True, slots=True)
class Document:
    """The whole, in a language."""

    language: str
    title: str
    nodes: tuple[Node, ...]
