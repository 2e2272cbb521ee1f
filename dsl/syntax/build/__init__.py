"""From Lark's parse tree to the syntax tree: one constructor per rule of the grammar."""

from typing import Any

from lark import Token, Transformer, Tree
from lark.tree import Meta

from dsl.syntax import tree
from dsl.syntax.build.cohort import COHORT
from dsl.syntax.build.expressions import EXPRESSIONS
from dsl.syntax.build.lines import LINES
from dsl.syntax.build.parts import KEPT, text, word
from engine.graph.span import Span

RULES = {**EXPRESSIONS, **LINES, **COHORT}


class _Build(Transformer[Token, Any]):
    def __init__(self, file: str, moved: tuple[int, ...]) -> None:
        super().__init__(visit_tokens=False)
        self._file = file
        self._moved = moved

    def __default__(self, data: str, children: list[Any], meta: Meta) -> Any:
        span = Span(self._file, 1, 1, 1, 1) if meta.empty else self._place(meta)
        return RULES[str(data)](span, [self._part(child) for child in children if _says_something(child)])

    def _part(self, child: Any) -> Any:
        if isinstance(child, Token) and child.type == "NAME":
            return word(self._place(child), child)
        if isinstance(child, Token) and child.type == "STRING":
            return text(self._place(child), child)
        return child

    def _place(self, placed: Any) -> Span:
        """The place in the file as the author wrote it, before lines were moved onto their level."""
        line, end_line = placed.line, placed.end_line
        column = placed.column - self._moved_at(line)
        return Span(self._file, line, column, end_line, placed.end_column - self._moved_at(end_line))

    def _moved_at(self, line: int) -> int:
        return self._moved[line - 1] if line <= len(self._moved) else 0


def _says_something(child: Any) -> bool:
    return child is not None and (not isinstance(child, Token) or child.type in KEPT)


def build_tree(parsed: Tree[Token], file: str, moved: tuple[int, ...]) -> tuple[tree.Statement, ...]:
    """The statements of one file, with the places of everything in it.

    `moved` is by how many columns each line of the file was moved to the right before it was parsed.
    """
    statements: tuple[tree.Statement, ...] = _Build(file, moved).transform(parsed)
    return statements
