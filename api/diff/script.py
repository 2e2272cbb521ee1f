"""The words of rule files by place, as tokens: what a readable change is made of."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from dsl.format.scan import Piece, scan
from engine.graph.span import Span

__all__ = ["Script", "Scripts", "Word", "written"]

TEXTS: Final = frozenset({"title", "note", "cites", "assumes", "reconstructs", "formerly"})
"""The first words of lines that say nothing of how a score comes about."""
_DEFINES: Final = frozenset({"=", ":"})
"""What stands behind the first word of a line that declares a name."""


@dataclass(frozen=True, slots=True)
class Word:
    """A token, its place, and what stands between it and the one before: nothing, a blank, a line break."""

    text: str
    line: int
    column: int
    gap: str = " "


Words = tuple[Word, ...]


class Script:
    """One rule file as tokens."""

    def __init__(self, text: str) -> None:
        self._lines = tuple(piece for piece in scan(text) if any(row.tokens for row in piece.rows))
        self._words: list[Word] = []
        self._first: list[int] = []
        for piece in self._lines:
            self._first.append(len(self._words))
            self._words.extend(_words_of(piece))
        self._places = [(word.line, word.column) for word in self._words]

    def within(self, span: Span) -> Words:
        """The words that begin inside a stretch of the file."""
        start = bisect_left(self._places, (span.line, span.column))
        end = bisect_left(self._places, (span.end_line, span.end_column))
        return tuple(self._words[start:end])

    def line(self, span: Span) -> Words:
        """The whole line of rules in which a stretch begins, with the rows that it runs on into."""
        at = self._at(span)
        return () if at < 0 else self._of(at)

    def end(self, span: Span) -> Span:
        """The last word of the line of rules in which a stretch begins."""
        words = self.line(span)
        if not words:
            return span
        last = words[-1]
        return Span(span.file, last.line, last.column, last.line, last.column + len(last.text))

    def body(self, span: Span) -> tuple[str, ...]:
        """The line of a declaration and those in its body, without texts and citations, indented as it is."""
        at = self._at(span)
        if at < 0:
            return ()
        outermost = self._lines[at].rows[0].indent
        found = [written(self._of(at))]
        left_out: int | None = None
        for number in range(at + 1, len(self._lines)):
            indent = self._lines[number].rows[0].indent
            if indent <= outermost:
                break
            if left_out is not None and indent > left_out:
                continue
            left_out = None
            words = self._of(number)
            if words[0].text in TEXTS and not (len(words) > 1 and words[1].text in _DEFINES):
                left_out = indent
                continue
            found.append(" " * (indent - outermost) + written(words))
        return tuple(found)

    def _at(self, span: Span) -> int:
        """The position of the line of rules around the start of a stretch; -1 where there is none."""
        word = bisect_right(self._places, (span.line, span.column)) - 1
        return bisect_right(self._first, word) - 1 if word >= 0 else -1

    def _of(self, at: int) -> Words:
        end = self._first[at + 1] if at + 1 < len(self._first) else len(self._words)
        return tuple(self._words[self._first[at] : end])


class Scripts:
    """The rule files of a methodology, each read when it is first asked for."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        self._sources = sources
        self._read: dict[str, Script] = {}

    @cached_property
    def _nothing(self) -> Script:
        return Script("")

    def of(self, span: Span | None) -> Script:
        """The file of a stretch; an empty one for what stands in no rule file."""
        if span is None or not span.file.endswith(".rules"):
            return self._nothing
        found = self._read.get(span.file)
        if found is None:
            found = self._read[span.file] = Script(self._sources.get(span.file, ""))
        return found

    def within(self, span: Span | None) -> Words:
        """The words of a stretch; none for what stands in no rule file."""
        return () if span is None else self.of(span).within(span)


def written(words: Words) -> str:
    """Words as they are written, from the first one on."""
    return "".join([word.text if at == 0 else word.gap + word.text for at, word in enumerate(words)])


def _words_of(piece: Piece) -> list[Word]:
    found: list[Word] = []
    end = 0
    for row in piece.rows:
        for number, token in enumerate(row.tokens):
            if not found:
                gap = "\n"
            elif number == 0:
                gap = "" if found[-1].text == "(" or token.text == ")" else " "
            else:
                gap = " " if token.column > end else ""
            found.append(Word(token.text, token.line, token.column, gap))
            end = token.column + len(token.text)
    return found
