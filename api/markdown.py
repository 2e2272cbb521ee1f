"""Markdown: texts that mean nothing but themselves in it, rules as they are written, and rows of tables."""

import re
from collections.abc import Iterable
from typing import Final

from dsl.diagnostics.printable import printable

__all__ = ["code", "fence", "plain", "row"]

_SIGNS: Final = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
"""What means something in Markdown wherever it stands."""
_TICKS: Final = re.compile("`+")


def plain(text: str) -> str:
    """A text that Markdown takes for nothing but a text."""
    return _SIGNS.sub(r"\\\1", printable(text))


def code(text: str) -> str:
    """A text as it stands, between more ticks than there are in it."""
    ticks = fence(text, least=1)
    blank = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{ticks}{blank}{printable(text)}{blank}{ticks}"


def fence(text: str, *, least: int) -> str:
    """More ticks than stand together in a text, and so many at least."""
    return "`" * max(least, 1 + max((len(found) for found in _TICKS.findall(text)), default=0))


def row(cells: Iterable[str]) -> str:
    """A row of a table, the cells of which are texts."""
    return "| " + " | ".join(map(plain, cells)) + " |"
