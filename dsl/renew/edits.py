"""Edits of a text: what stands at a place is replaced, and nothing else is touched."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from engine.graph.span import Span

_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Edit:
    """The signs from `start` up to `end` are replaced by a text; with none between them it is put in."""

    start: int
    end: int
    text: str


class Lines:
    """The signs of a text by their line and column, and the other way round."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def range(self, span: Span) -> tuple[int, int]:
        """The first sign of a stretch, and the first one behind it."""
        return self._at(span.line, span.column), self._at(span.end_line, span.end_column)

    def after_line(self, line: int) -> int:
        """The first sign of the next line; the end of the text where there is none."""
        return self._starts[line] if line < len(self._starts) else len(self.text)

    def span(self, file: str, start: int, end: int) -> Span:
        """The place of a stretch."""
        return Span(file, *self._place(start), *self._place(end))

    def _at(self, line: int, column: int) -> int:
        return min(self._starts[line - 1] + column - 1, len(self.text))

    def _place(self, at: int) -> tuple[int, int]:
        line = bisect_right(self._starts, at)
        return line, at - self._starts[line - 1] + 1


def edited(text: str, edits: Iterable[Edit]) -> tuple[str, tuple[range, ...]]:
    """The text with all edits made, and where in it stands what they wrote.

    Raises ValueError for edits that overlap.
    """
    parts: list[str] = []
    written: list[range] = []
    done = length = 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        if edit.start < done:
            raise ValueError(f"two edits of the signs from {edit.start} on")
        parts += [text[done : edit.start], edit.text]
        length += edit.start - done
        written.append(range(length, length + len(edit.text)))
        length += len(edit.text)
        done = edit.end
    return "".join([*parts, text[done:]]), tuple(written)


def line_end(text: str) -> str:
    """How the lines of a text end."""
    found = _BREAK.search(text)
    return found[0] if found else "\n"
