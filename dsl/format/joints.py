"""Where a formula may be broken: between the operands of an operator, between what stands in parentheses."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from dsl.format.scan import Token
from dsl.format.tight import parts_of
from dsl.syntax import tree

_Chain = tree.Arithmetic | tree.Logic | tree.Compare | tree.Is
_Listing = tree.Call | tree.OneOf | tree.LookUp | tree.Rounded
Breakable = _Chain | _Listing | tree.Argument
"""Formulas of operands, those that end in the parentheses of a list, and values of rows with clauses."""

_OPERATORS = {"+": "sum", "-": "sum", "*": "product", "/": "product"}


@dataclass(frozen=True, slots=True)
class Joints:
    """The tokens at which the parts of a formula begin, and the first one behind the last part.

    `bare` tells that no parentheses stand around the parts; `inner` are the formulas in them.
    """

    parts: tuple[int, ...]
    end: int
    bare: bool
    inner: tuple[Breakable, ...]


def formulas_in(node: object) -> Iterator[Breakable]:
    """The outermost formulas in a part of the tree that may be broken."""
    if isinstance(node, Breakable) and _sort(node):
        yield node
    elif isinstance(node, tuple):
        for part in node:
            yield from formulas_in(part)
    elif isinstance(node, tree.Node):
        for part in parts_of(node):
            yield from formulas_in(part)


def joints_of(formula: Breakable, line: tuple[Token, ...], columns: list[int]) -> Joints:
    """Where to break a formula that stands in these tokens of one row, which begin at these columns."""
    if isinstance(formula, _Chain):
        return _of_operands(formula, line, columns)
    if isinstance(formula, tree.Argument):
        return _of_clauses(formula, line, columns)
    return _of_list(formula, line, columns)


def _sort(formula: Breakable) -> str:
    """What a formula joins; empty where it is not broken, as a power is not."""
    match formula:
        case tree.Arithmetic(operator):
            return _OPERATORS.get(operator, "")
        case tree.Logic(both):
            return "and" if both else "or"
        case tree.Argument(where=None, weight=None):
            return ""
        case _:
            return type(formula).__name__


def _of_operands(formula: _Chain, line: tuple[Token, ...], columns: list[int]) -> Joints:
    """Joints before each operator. Operands of the same sort further left belong to the same chain."""
    last = formula.right
    inner = list(formulas_in(last))
    node, enclosed, operators = formula, 0, list[int]()
    while True:
        behind = operator = bisect_left(columns, node.left.span.end_column)
        while line[operator].text == ")":
            operator += 1
        operators.append(operator)
        enclosed = operator - behind
        left = node.left
        if enclosed or not isinstance(left, _Chain) or _sort(left) != _sort(formula):
            break
        inner += formulas_in(left.right)
        node = left
    inner += formulas_in(node.left)
    first = bisect_left(columns, node.left.span.column) - enclosed
    opened = opening = bisect_left(columns, last.span.column)
    while line[opening - 1].text == "(":
        opening -= 1
    end = bisect_left(columns, last.span.end_column) + opened - opening
    bare = not (first and line[first - 1].text == "(" and end < len(line) and line[end].text == ")")
    return Joints((first, *reversed(operators)), end, bare, tuple(inner))


def _of_clauses(argument: tree.Argument, line: tuple[Token, ...], columns: list[int]) -> Joints:
    """Joints before `where` and `weighted by`; the parentheses are those of the call."""
    parts = [bisect_left(columns, argument.span.column)]
    for clause, words in ((argument.where, 1), (argument.weight, 2)):
        if clause is not None:
            first = bisect_left(columns, clause.span.column)
            while line[first - 1].text == "(":
                first -= 1
            parts.append(first - words)
    end = bisect_left(columns, argument.span.end_column)
    return Joints(tuple(parts), end, False, tuple(formulas_in(tuple(parts_of(argument)))))


def _of_list(formula: _Listing, line: tuple[Token, ...], columns: list[int]) -> Joints:
    """Joints behind the parenthesis and behind each comma of its level."""
    end = bisect_left(columns, formula.span.end_column) - 1
    parts: list[int] = []
    depth, position = 1, end
    while depth:
        position -= 1
        text = line[position].text
        depth += (text == ")") - (text == "(")
        if not depth or (depth == 1 and text == ","):
            parts.append(position + 1)
    return Joints(tuple(reversed(parts)), end, False, tuple(formulas_in(tuple(parts_of(formula)))))
