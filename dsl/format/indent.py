"""How far the rows of one line of rules are indented."""

from dsl.format.scan import Token
from dsl.format.tight import Place, spaced

STEP = 4
"""The spaces of a level."""


class Indent:
    """Counts the levels inside the parentheses of a line, row by row.

    All parentheses that a row leaves open are one level together. Where alternatives are aligned below the
    value, its rows are counted from the value as theirs are.
    """

    def __init__(self, column: int, aligned: bool, tight: frozenset[Place]) -> None:
        self._from = column
        self._aligned = aligned
        self._tight = tight
        self._opened: list[int] = []
        self._rows = 0
        self.value: int | None = None
        """The column, from 0, of what follows the equals sign; None before it."""

    def copy(self) -> "Indent":
        """Another one for the same line, before its first row."""
        return Indent(self._from, self._aligned, self._tight)

    @property
    def column(self) -> int:
        """The column, from 0, of the next row."""
        return self._from + STEP * len(set(self._opened))

    def take(self, tokens: tuple[Token, ...]) -> None:
        """Go past a row."""
        column = self.column
        for position, token in enumerate(tokens):
            if token.text == "(":
                self._opened.append(self._rows)
            elif token.text == ")":
                self._opened.pop()
            elif token.text == "=":
                self.value = column + len(spaced(tokens[: position + 1], self._tight)) + 1
                self._from = self.value if self._aligned else self._from
        self._rows += 1
