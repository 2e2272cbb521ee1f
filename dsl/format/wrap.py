"""A line that is too long, broken inside the parentheses of its formulas.

What its author broke stays as it is: only lines of one row are broken here.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from dsl.format.indent import Indent
from dsl.format.joints import Breakable, formulas_in, joints_of
from dsl.format.scan import Kind, Token
from dsl.format.tight import Place, spaced
from dsl.syntax import tree

WIDTH = 110
"""The most columns of a row, where a formula can be broken to keep to it."""
NARROWEST = 50
"""A formula of fewer columns is not broken: that would save too little."""
_OPEN = Token(Kind.sign, "(", 0, 0)
_CLOSE = Token(Kind.sign, ")", 0, 0)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A row in the making: the tokens of the line from `first` to before `end`, and the formulas in it.

    `closes` and `opens` tell whether a new parenthesis stands before and behind them.
    """

    first: int
    end: int
    formulas: tuple[Breakable, ...]
    closes: bool = False
    opens: bool = False

    def tokens(self, line: tuple[Token, ...]) -> tuple[Token, ...]:
        return (_CLOSE,) * self.closes + line[self.first : self.end] + (_OPEN,) * self.opens


def wrapped(
    line: tuple[Token, ...], meaning: tree.Line, indent: Indent, tight: frozenset[Place]
) -> Iterator[tuple[Token, ...]]:
    """The rows of a line that its author wrote as one."""
    if indent.column + len(spaced(line, tight)) <= WIDTH:
        yield line
        return
    columns = [token.column for token in line]
    ahead = [_Stretch(0, len(line), tuple(formulas_in(meaning)))]
    while ahead:
        stretch = ahead.pop()
        tokens = stretch.tokens(line)
        too_long = indent.column + len(spaced(tokens, tight)) > WIDTH
        broken = _broken(stretch, line, columns, tight) if too_long else ()
        if broken:
            ahead.extend(reversed(broken))
            continue
        indent.take(tokens)
        yield tokens


def _broken(
    stretch: _Stretch, line: tuple[Token, ...], columns: list[int], tight: frozenset[Place]
) -> tuple[_Stretch, ...]:
    """The stretch, broken at the longest of its formulas; nothing where none is long enough."""

    def width(formula: Breakable) -> int:
        first, end = (bisect_left(columns, at) for at in (formula.span.column, formula.span.end_column))
        return len(spaced(line[first:end], tight))

    formula = max(stretch.formulas, key=width, default=None)
    if formula is None or width(formula) < NARROWEST:
        return ()
    joints = joints_of(formula, line, columns)
    bounds = (stretch.first, *joints.parts, joints.end, stretch.end)
    formulas: list[list[Breakable]] = [[] for _ in bounds]
    for each in (*stretch.formulas, *joints.inner):
        if each is not formula:
            row = bisect_right(bounds, bisect_left(columns, each.span.column)) - 1
            formulas[row].append(each)
    last = len(bounds) - 2
    rows = (
        _Stretch(
            first,
            end,
            tuple(formulas[row]),
            closes=stretch.closes if row == 0 else joints.bare and row == last,
            opens=stretch.opens if row == last else joints.bare and row == 0,
        )
        for row, (first, end) in enumerate(pairwise(bounds))
    )
    return tuple(row for row in rows if row.first < row.end or row.closes or row.opens)
