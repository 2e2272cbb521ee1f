"""Text to the syntax tree: follows the table of the grammar and builds a node when its rule is complete."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from dsl.syntax import tree
from dsl.syntax.build import CONSTRUCTORS, KEPT, leaf
from dsl.syntax.build.parts import Constructor
from dsl.syntax.scan import LINE_END, NONE, Found, scanner
from dsl.syntax.table import END, table
from engine.graph.span import Span

DEEPEST = 100
"""The most operations that may rest on one another in one line: later passes follow them inwards."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The statements of a text, and the lines, from 0, whose formulas are deeper than the limit."""

    statements: tuple[tree.Statement, ...]
    deep: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stuck:
    """Where a text cannot be read on: the line and the column, from 1, of what does not fit.

    `terminal` is what stands there, empty for a sign that the language does not have; `text` is how it is
    written. `accepted` are the terminals that would fit instead.
    """

    line: int
    column: int
    terminal: str
    text: str
    accepted: frozenset[str]


class UnreadableError(Exception):
    """A text that is not of the language, and where it ceases to be."""

    def __init__(self, stuck: Stuck) -> None:
        super().__init__(stuck)
        self.stuck = stuck


def read(text: str, file: str = "", moved: tuple[int, ...] = ()) -> Reading:
    """The statements of a text that ends with the end of a line.

    `moved` is by how many columns each line was moved to the right before; places are those of the lines as
    they were written. Raises UnreadableError for a text that cannot be read.
    """
    return _Run(text, file, moved).read()


_INDENT, _DEDENT = "_INDENT", "_DEDENT"
_PARENTHESES = {"LPAR": 1, "RPAR": -1}
_NOTHING = object()
"""What a mere keyword or sign is read as."""
_WRITTEN = re.compile(r"\w+|\S")

Place = tuple[int, int]
Entry = tuple[Any, Place, Place, int]
"""What a symbol was read as, from where to where, and how many nodes it is deep, from 0; -1 is no node."""


class _Run:
    """One text on its way into the tree. The states and the entries are the two halves of one stack."""

    def __init__(self, text: str, file: str, moved: tuple[int, ...]) -> None:
        self._text = text
        self._file = file
        self._moved = moved
        self._actions = table().actions
        self._follows = table().follows
        self._rules = _rules()
        self._states = [0]
        self._entries: list[Entry] = []
        self._deep: list[int] = []

    def read(self) -> Reading:
        """The whole text."""
        text, states, actions, following = self._text, self._states, self._actions, scanner().next
        levels, opened = [0], 0
        line, first, shift = 1, 0, self._shift(1)
        at = 0
        while True:
            found = terminal, start, at = following(text, at, actions[states[-1]])
            column = start - first + 1
            if terminal == NONE:
                break
            begins = line, column - shift
            if terminal == LINE_END:
                line += text.count("\n", start, at)
                first = text.rindex("\n", start, at) + 1
                shift = self._shift(line)
                ends = line, at - first + 1 - shift
                if not opened and not all(
                    self._feed(change, _NOTHING, begins, ends) for change in _changes(levels, at - first)
                ):
                    raise self._unreadable(found, begins[0], column)
                continue
            opened += _PARENTHESES.get(terminal, 0)
            ends = line, at - first + 1 - shift
            value = _NOTHING
            if terminal in KEPT:
                value = leaf(terminal, text[start:at], Span(self._file, *begins, *ends))
            if not self._feed(terminal, value, begins, ends):
                raise self._unreadable(found, line, column)
        if start < len(text) or not self._finish():
            raise self._unreadable(found, line, column)
        return Reading(self._entries[-1][0], tuple(sorted(self._deep)))

    def _shift(self, line: int) -> int:
        return self._moved[line - 1] if line <= len(self._moved) else 0

    def _feed(self, terminal: str, value: Any, start: Place, end: Place) -> bool:
        """Take a token, after completing the rules that end before it; whether it fits."""
        states, actions = self._states, self._actions
        while True:
            action = actions[states[-1]].get(terminal)
            if action is None:
                return False
            if action >= 0:
                states.append(action)
                self._entries.append((value, start, end, -1))
                return True
            self._complete(~action)

    def _finish(self) -> bool:
        """Complete the rules that the end of the text ends; whether it may end here."""
        last = table().end
        while self._states[-1] != last:
            action = self._actions[self._states[-1]].get(END)
            if action is None:
                return False
            self._complete(~action)
        return True

    def _complete(self, number: int) -> None:
        """Put what a rule makes of the last entries in their place."""
        origin, length, passes, construct, is_statement = self._rules[number]
        states, entries = self._states, self._entries
        if length == 1 and passes == 0:
            states[-1] = self._follows[states[-2]][origin]
            return
        taken = entries[-length:] if length else []
        if length:
            del states[-length:], entries[-length:]
        states.append(self._follows[states[-1]][origin])
        start, end = (taken[0][1], taken[-1][2]) if taken else ((1, 1), (1, 1))
        if passes is not None:
            value, _, _, height = taken[passes]
            entries.append((value, start, end, height))
            return
        parts: list[Any] = []
        height = -1
        for value, _, _, below in taken:
            if below > height:
                height = below
            if type(value) is list:
                parts = [*parts, *value] if parts else value
            elif value is not _NOTHING:
                parts.append(value)
        if construct is None:
            entries.append((parts, start, end, height))
            return
        if is_statement and taken[0][3] > DEEPEST:
            self._deep.append(taken[0][1][0] - 1)
        entries.append((construct(Span(self._file, *start, *end), parts), start, end, height + 1))

    def _unreadable(self, found: Found, line: int, column: int) -> UnreadableError:
        terminal, start, end = found
        if terminal == NONE:
            terminal, start, end = scanner().next(self._text, start, scanner().terminals)
        written = self._text[start:end]
        if terminal == NONE:
            sign = _WRITTEN.match(self._text, start)
            written = sign[0] if sign else ""
        return UnreadableError(Stuck(line, column, terminal, written, self._accepted()))

    def _accepted(self) -> frozenset[str]:
        """The terminals that fit where the text stands."""
        return frozenset(
            terminal for terminal in self._actions[self._states[-1]] if _fits(terminal, self._states)
        )


def _fits(terminal: str, states: list[int]) -> bool:
    """Whether a terminal is taken after the rules that it completes."""
    made = table()
    depth = len(states)
    above: list[int] = []
    while True:
        state = above[-1] if above else states[depth - 1]
        action = made.actions[state].get(terminal)
        if action is None or action >= 0:
            return action is not None
        rule = made.rules[~action]
        dropped = min(rule.length, len(above))
        depth -= rule.length - dropped
        del above[len(above) - dropped :]
        state = made.follows[above[-1] if above else states[depth - 1]][rule.origin]
        if terminal == END and state == made.end:
            return True
        above.append(state)


def _changes(levels: list[int], indent: int) -> Iterator[str]:
    """The end of a line, and the bodies that begin or end with the indentation of the next one."""
    yield LINE_END
    if indent > levels[-1]:
        levels.append(indent)
        yield _INDENT
    while indent < levels[-1]:
        levels.pop()
        yield _DEDENT


@cache
def _rules() -> tuple[tuple[str, int, int | None, Constructor | None, bool], ...]:
    """The rules of the table: origin, length, what is passed on, constructor, whether it is a statement."""
    return tuple(
        (
            rule.origin,
            rule.length,
            rule.passes,
            CONSTRUCTORS[rule.builds] if rule.builds else None,
            rule.builds == "statement",
        )
        for rule in table().rules
    )
