"""Indentation and continued lines, checked before the grammar sees the text.

What is found here is mended for the rest of the reading, so that one slip hides no other.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import Message, say
from dsl.syntax.scripts import mend_scripts
from dsl.syntax.signs import unseen
from engine.graph.span import Span

_QUOTED_OR_COMMENT = re.compile(r'"[^"\n]*(?:"|$)|#.*')
_ALTERNATIVE = re.compile(r"\b(when|otherwise)\b")
_DECLARED = re.compile(r"[^=:]*")
_NAME = re.compile(r"[^\W\d]\w*")
UNREADABLE = "\0"
"""Stands for an unreadable line; no text contains it, since files with it are refused."""
DEEPEST = 20
"""The most bodies that may stand inside one another."""
LOOKED_BACK = 1000
"""So many lines above an unreadable one are looked through for that in whose body it stands."""
LONGEST = 20_000
"""The most characters of a line with those that it runs on into."""


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

    def around(self, first: int) -> str:
        """The line in whose body the logical line stands that begins at this physical one."""
        own = _indent(self.lines[first])
        above = reversed(self.lines[max(first - LOOKED_BACK, 0) : first] if own else ())
        return next((line for line in above if not _empty(line) and _indent(line) < own), "")

    def without(self, first_lines: Iterable[int]) -> "Layout":
        """The same layout with the logical lines that begin at these physical ones marked as unreadable."""
        lines = list(self.lines)
        ends = {logical.first: logical.last for logical in self.logical}
        for first in first_lines:
            _mark(lines, first, ends[first])
        return Layout(tuple(lines), self.logical, self.moved)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a logical line, at a physical line and column from 0."""

    code: str
    row: int
    column: int
    said: Message
    advice: Message


def names_in(line: str) -> list[str]:
    """The words of an unreadable line that may be the names that it declares."""
    declared = _DECLARED.match(line)
    return _NAME.findall(declared.group()) if declared else []


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _blank(line: str) -> int:
    """How many signs a line is indented by, as it was written."""
    return len(line) - len(line.lstrip())


def _empty(line: str) -> bool:
    """Whether a line says nothing. Other white space than this does not go unseen: the grammar refuses it."""
    return not line.strip(" \t")


def _mark(lines: list[str], first: int, last: int) -> None:
    lines[first : last + 1] = [" " * _indent(lines[first]) + UNREADABLE, *([""] * (last - first))]


def _blanked(match: re.Match[str]) -> str:
    return (" " if match.group().startswith("#") else '"') * len(match.group())


def lay_out(file: str, text: str, findings: Findings) -> Layout:
    """Check the indentation and the parentheses of a rule file and join continued lines."""
    written = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [_indented(file, number, line, findings) for number, line in enumerate(written)]
    visible = [_QUOTED_OR_COMMENT.sub(_blanked, line) for line in lines]
    shifts = [_indent(line) - _blank(before) for line, before in zip(lines, written, strict=True)]
    lines = mend_scripts(file, lines, visible, shifts, findings)
    logical: list[LogicalLine] = []
    levels = [Level(0)]
    number = 0
    while number < len(lines):
        if _empty(visible[number]):
            number += 1
            continue
        place = Span(file, number + 1, 1, number + 1, _blank(written[number]) + 1)
        _settle(place, number, lines, levels, logical, findings)
        last, fault = _end_of(visible, number)
        fault = _too_long(lines, number, last) or fault
        logical.append(LogicalLine(number, last))
        if fault is not None:
            row = fault.row + 1
            column = fault.column + 1 - (_indent(visible[fault.row]) - _blank(written[fault.row]))
            findings.add(fault.code, Span(file, row, column, row, column + 1), fault.said, fault.advice)
        if fault is not None or len(levels) > DEEPEST:
            for row in range(number, last + 1):
                findings.lose(names_in(lines[row]))
            _shift(lines, number, levels[: DEEPEST + 1][-1].indent)
            _mark(lines, number, last)
        number = last + 1
    moved = tuple(_indent(after) - _blank(before) for after, before in zip(lines, written, strict=True))
    return Layout(tuple(lines), tuple(logical), moved)


def _indented(file: str, number: int, line: str, findings: Findings) -> str:
    """The line indented with spaces, after reporting whatever else indents it."""
    content = line.lstrip()
    blank = line[: len(line) - len(content)]
    if not content or not blank.strip(" "):
        return line if content else ""
    column = next(at for at, sign in enumerate(blank) if sign != " ") + 1
    place = Span(file, number + 1, column, number + 1, column + 1)
    fault = unseen(blank[column - 1])
    if blank[column - 1] == "\t" or fault is None:
        findings.add("E0103", place, say("indented-with-a-tab"), say("indent-with-spaces"))
    else:
        findings.add("E0140", place, *fault)
    return " " * len(blank.expandtabs(4)) + content


def _settle(
    place: Span,
    number: int,
    lines: list[str],
    levels: list[Level],
    above: list[LogicalLine],
    findings: Findings,
) -> None:
    """Hold the line against the levels of indentation above it; mend a line that is on none of them.

    `above` are the logical lines before it.
    """
    indent = _indent(lines[number])
    if not above and indent > 0:
        findings.add("E0104", place, say("first-line-is-indented"))
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
    if popped.indent > indent and _alternatives_at(lines, above, popped.indent):
        levels.append(Level(popped.indent, clauses=indent))
        _shift(lines, number, popped.indent)
        return
    if above and indent > levels[-1].indent and indent > _indent(lines[above[-1].first]):
        levels.append(Level(indent))
        if len(levels) == DEEPEST + 1:
            findings.add(
                "E0112",
                place,
                say("stands-inside-others", levels=DEEPEST),
                say("write-blocks-beside"),
            )
        return
    findings.add(
        "E0104",
        place,
        say("indented-as-no-line-above", spaces=indent),
        say("indent-bodies-alike"),
    )
    if popped.indent - indent < indent - levels[-1].indent:
        levels.append(popped)
    _shift(lines, number, levels[-1].indent)


def _shift(lines: list[str], number: int, indent: int) -> None:
    lines[number] = " " * indent + lines[number].lstrip(" ")


def _alternatives_at(lines: list[str], above: list[LogicalLine], level: int) -> bool:
    """Whether the lines above stand so deep only to be aligned as alternatives of a value."""
    aligned = False
    for line in reversed(above):
        if _indent(lines[line.first]) < level:
            return aligned
        if not any(_ALTERNATIVE.search(each) for each in lines[line.first : line.last + 1]):
            return False
        aligned = True
    return False


def _end_of(visible: list[str], first: int) -> tuple[int, Fault | None]:
    """The last physical line of a logical one, and what is wrong with its parentheses.

    Where one is never closed, all deeper lines are taken to belong to it.
    """
    opened: list[tuple[int, int]] = []
    indent = _indent(visible[first])
    last = first
    for row in range(first, len(visible)):
        line = visible[row]
        if row > first and not _empty(line) and _indent(line) <= indent:
            break
        last = row if not _empty(line) else last
        for column, character in enumerate(line):
            if character == "(":
                opened.append((row, column))
            elif character == ")":
                if not opened:
                    said, advice = say("parenthesis-closes-nothing"), say("delete-or-open-before")
                    return row, Fault("E0105", row, column, said, advice)
                opened.pop()
        if not opened:
            return row, None
    row, column = opened[-1]
    said, advice = say("parenthesis-never-closed"), say("close-here-or-deeper")
    return last, Fault("E0105", row, column, said, advice)


def _too_long(lines: list[str], first: int, last: int) -> Fault | None:
    if sum(map(len, lines[first : last + 1])) <= LONGEST:
        return None
    said, advice = say("line-longer-than", most=LONGEST), say("name-parts-with-let")
    return Fault("E0102", first, _indent(lines[first]), said, advice)
