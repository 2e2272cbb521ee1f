"""From Lark's parse tree to the syntax tree: one constructor per rule of the grammar."""

from typing import Any

from lark import Token, Transformer, Tree
from lark.tree import Meta

from dsl.syntax import tree
from dsl.syntax.build.expressions import EXPRESSIONS
from dsl.syntax.build.lines import LINES
from dsl.syntax.build.parts import KEPT, text, word
from engine.graph.span import Span

RULES = {**EXPRESSIONS, **LINES}


class _Build(Transformer[Token, Any]):
    def __init__(self, file: str) -> None:
        super().__init__(visit_tokens=False)
        self._file = file

    def __default__(self, data: str, children: list[Any], meta: Meta) -> Any:
        span = (
            Span(self._file, 1, 1, 1, 1)
            if meta.empty
            else Span(self._file, meta.line, meta.column, meta.end_line, meta.end_column)
        )
        return RULES[str(data)](span, [self._part(child) for child in children if _says_something(child)])

    def _part(self, child: Any) -> Any:
        if isinstance(child, Token) and child.type == "NAME":
            return word(self._file, child)
        if isinstance(child, Token) and child.type == "STRING":
            return text(self._file, child)
        return child


def _says_something(child: Any) -> bool:
    return child is not None and (not isinstance(child, Token) or child.type in KEPT)


def build_tree(parsed: Tree[Token], file: str) -> tuple[tree.Statement, ...]:
    """The statements of one file, with the places of everything in it."""
    statements: tuple[tree.Statement, ...] = _Build(file).transform(parsed)
    return statements
