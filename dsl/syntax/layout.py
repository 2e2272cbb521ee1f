"""Indentation and continued lines, checked before the grammar sees the text.

What is found here is mended for the rest of the reading, so that one slip hides no other.
"""

import re
from dataclasses import dataclass

from dsl.diagnostics.diagnostic import Findings
from engine.graph.span import Span

_QUOTED_OR_COMMENT = re.compile(r'"[^"\n]*"|#.*')
_ALTERNATIVE = re.compile(r"\b(when|otherwise)\b")
UNREADABLE = "\0"


@dataclass(frozen=True, slots=True)
class LogicalLine:
    """A line with those below it that it runs on into inside parentheses; lines count from 0."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Level:
    """A level of indentation.

    Alternatives may be aligned below their value: `clauses` is then the indentation of the clauses that
    follow them in the same body.
    """

    indent: int
    clauses: int | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The physical lines of a file, mended, and how they join.

    `moved` is by how many columns each line was moved to the right to stand on its level.
    """

    lines: tuple[str, ...]
    logical: tuple[LogicalLine, ...]
    moved: tuple[int, ...]

    def text(self) -> str:
        """The text that the grammar reads."""
        return "\n".join(self.lines) + "\n"

    def without(self, line: int) -> "Layout":
        """The same layout with the logical line around this physical one marked as unreadable."""
        lines = list(self.lines)
        for logical in self.logical:
            if logical.first <= line <= logical.last:
                indent = _indent(lines[logical.first])
                lines[logical.first : logical.last + 1] = [
                    " " * indent + UNREADABLE,
                    *([""] * (logical.last - logical.first)),
                ]
                break
        return Layout(tuple(lines), self.logical, self.moved)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _blanked(match: re.Match[str]) -> str:
    return " " * len(match.group())


def lay_out(file: str, text: str, findings: Findings) -> Layout:
    """Check the indentation and the parentheses of a rule file and join continued lines."""
    lines = [_without_tabs(file, number, line, findings) for number, line in enumerate(_physical(text))]
    visible = [_QUOTED_OR_COMMENT.sub(_blanked, line) for line in lines]
    logical: list[LogicalLine] = []
    levels = [Level(0)]
    number = 0
    while number < len(lines):
        if not visible[number].strip():
            number += 1
            continue
        _settle(file, number, lines, levels, findings)
        last, fault = _end_of(visible, number)
        logical.append(LogicalLine(number, last))
        if fault is not None:
            row, column, message, hint = fault
            findings.add("E0105", Span(file, row + 1, column + 1, row + 1, column + 2), message, hint)
            lines[number : last + 1] = [
                " " * _indent(lines[number]) + UNREADABLE,
                *([""] * (last - number)),
            ]
        number = last + 1
    moved = tuple(_indent(after) - _indent(before) for after, before in zip(lines, visible, strict=True))
    return Layout(tuple(lines), tuple(logical), moved)


def _physical(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _without_tabs(file: str, number: int, line: str, findings: Findings) -> str:
    line = line.replace(UNREADABLE, "\ufffd")
    content = line.lstrip(" \t")
    blank = line[: len(line) - len(content)]
    if "\t" in blank and content:
        column = blank.index("\t") + 1
        findings.add(
            "E0103",
            Span(file, number + 1, column, number + 1, column + 1),
            "this line is indented with a tab",
            "indent with spaces only, four for each level",
        )
    return blank.expandtabs(4) + content


def _settle(file: str, number: int, lines: list[str], levels: list[Level], findings: Findings) -> None:
    """Hold the line against the levels of indentation above it; mend a line that is on none of them."""
    indent = _indent(lines[number])
    if not levels[1:] and indent > 0 and all(not line.strip() for line in lines[:number]):
        findings.add(
            "E0104",
            Span(file, number + 1, 1, number + 1, indent + 1),
            "the first line of a file is not indented",
        )
        lines[number] = lines[number].lstrip(" ")
        return
    popped = levels[-1]
    while levels[-1].indent > indent and levels[-1].clauses != indent:
        popped = levels.pop()
    if levels[-1].clauses == indent:
        _shift(lines, number, levels[-1].indent)
        return
    if levels[-1].indent == indent:
        return
    if popped.indent > indent and _alternatives_at(lines, number, popped.indent):
        levels.append(Level(popped.indent, clauses=indent))
        _shift(lines, number, popped.indent)
        return
    if number and indent > levels[-1].indent and _deeper_than_previous(lines, number, indent):
        levels.append(Level(indent))
        return
    findings.add(
        "E0104",
        Span(file, number + 1, 1, number + 1, indent + 1),
        f"this line is indented by {indent} spaces, as no line above it is",
        "indent the lines of one body alike, four spaces for each level",
    )
    _shift(lines, number, levels[-1].indent)


def _shift(lines: list[str], number: int, indent: int) -> None:
    lines[number] = " " * indent + lines[number].lstrip(" ")


def _alternatives_at(lines: list[str], number: int, level: int) -> bool:
    """Whether the lines above stand so deep only to be aligned as alternatives of a value."""
    aligned = False
    for line in reversed(lines[:number]):
        if line.strip() and _indent(line) < level:
            return aligned
        if line.strip() and not _ALTERNATIVE.search(line):
            return False
        aligned = aligned or bool(line.strip())
    return False


def _deeper_than_previous(lines: list[str], number: int, indent: int) -> bool:
    for line in reversed(lines[:number]):
        if line.strip() and not line.lstrip().startswith("#"):
            return indent > _indent(line)
    return False


def _end_of(visible: list[str], first: int) -> tuple[int, tuple[int, int, str, str] | None]:
    """The last physical line of a logical one, and what is wrong with its parentheses."""
    opened: list[tuple[int, int]] = []
    indent = _indent(visible[first])
    for row in range(first, len(visible)):
        line = visible[row]
        if row > first and line.strip() and _indent(line) <= indent:
            break
        for column, character in enumerate(line):
            if character == "(":
                opened.append((row, column))
            elif character == ")":
                if not opened:
                    return row, (
                        row,
                        column,
                        "this parenthesis closes nothing",
                        "delete it, or open one before it",
                    )
                opened.pop()
        if not opened:
            return row, None
    row, column = opened[-1]
    last = first
    return last, (row, column, "this parenthesis is never closed", "close it on this line or on a deeper one")
