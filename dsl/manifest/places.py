"""Places in a text by the number of a sign."""

import re
from bisect import bisect_right

from engine.graph.span import Span

_BREAK = re.compile(r"\r\n|\r|\n")


class Places:
    """Where the lines of a file begin. A YAML parser ends lines at further signs, an editor does not."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._length = len(text)
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def span(self, start: int, end: int) -> Span:
        """The stretch between two signs."""
        return Span(self._file, *self._at(start), *self._at(max(start, end)))

    def sign(self, at: int) -> Span:
        """The place of one sign."""
        line, column = self._at(at)
        return Span(self._file, line, column, line, column + 1)

    def _at(self, index: int) -> tuple[int, int]:
        index = min(index, self._length)
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1
