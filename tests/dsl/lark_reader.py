"""The plain reader: what Lark makes of a text, by the same constructors. The product reads with the table."""

import re
from typing import Any

from lark import Token, Transformer, Tree, UnexpectedCharacters, UnexpectedInput, UnexpectedToken
from lark.tree import Meta

from dsl.syntax.build import CONSTRUCTORS, KEPT, leaf
from dsl.syntax.read import DEEPEST, Reading, Stuck, UnreadableError
from dsl.syntax.table.grammar import grammar
from engine.graph.span import Span


def read_by_lark(text: str, file: str = "", moved: tuple[int, ...] = ()) -> Reading:
    """The statements of a text, as `dsl.syntax.read.read` gives them; UnreadableError likewise."""
    try:
        parsed = grammar().parse(text)
    except UnexpectedInput as fault:
        raise UnreadableError(_stuck(text, fault)) from fault
    return Reading(_Build(file, moved).transform(parsed), tuple(_too_deep(parsed)))


class _Build(Transformer[Token, Any]):
    def __init__(self, file: str, moved: tuple[int, ...]) -> None:
        super().__init__(visit_tokens=False)
        self._file = file
        self._moved = moved

    def __default__(self, data: str, children: list[Any], meta: Meta) -> Any:
        span = Span(self._file, 1, 1, 1, 1) if meta.empty else self._place(meta)
        return CONSTRUCTORS[str(data)](span, [self._part(child) for child in children if _says(child)])

    def _part(self, child: Any) -> Any:
        return leaf(child.type, str(child), self._place(child)) if isinstance(child, Token) else child

    def _place(self, placed: Any) -> Span:
        line, end_line = placed.line, placed.end_line
        column, end_column = (
            placed.column - self._moved_at(line),
            placed.end_column - self._moved_at(end_line),
        )
        return Span(self._file, line, column, end_line, end_column)

    def _moved_at(self, line: int) -> int:
        return self._moved[line - 1] if line <= len(self._moved) else 0


def _says(child: Any) -> bool:
    return child is not None and (not isinstance(child, Token) or child.type in KEPT)


def _too_deep(parsed: Tree[Token]) -> list[int]:
    found: list[int] = []
    statements = list(parsed.children)
    while statements:
        statement = statements.pop()
        assert isinstance(statement, Tree)
        line, *below = statement.children
        statements.extend(below)
        if isinstance(line, Tree) and _exceeds(line):
            found.append(line.meta.line - 1)
    return sorted(found)


def _exceeds(line: Tree[Token]) -> bool:
    parts = [(line, 0)]
    while parts:
        part, depth = parts.pop()
        if depth > DEEPEST:
            return True
        parts.extend((child, depth + 1) for child in part.children if isinstance(child, Tree))
    return False


def _stuck(text: str, fault: UnexpectedInput) -> Stuck:
    accepted = frozenset(fault.interactive_parser.accepts())
    match fault:
        case UnexpectedToken(token=token):
            return Stuck(fault.line, fault.column, token.type, str(token), accepted)
        case UnexpectedCharacters():
            written = re.compile(r"\w+|\S").match(text, fault.pos_in_stream)
            return Stuck(fault.line, fault.column, "", written[0] if written else "", accepted)
    raise AssertionError(fault)
