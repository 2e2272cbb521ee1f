"""What the rules say of each part of a methodology: worked out once, for all explanations of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from gmpy2 import mpq

from api.explain.model import Assumption, Citation, Texts
from dsl.days import says_a_day
from dsl.excerpts import Excerpts
from dsl.syntax.keywords import ENGLISH
from engine.evaluate.declarations import Declarations
from engine.graph.declaration import Derived, TextType
from engine.graph.expression import Alternatives, Constant, Placed
from engine.graph.label import Label
from engine.graph.span import Span

__all__ = ["Rule", "Said", "Statics"]


@dataclass(frozen=True, slots=True)
class Rule:
    """An expression of the rules: its kind, its place, how it is written, whether it is a day as written.

    The expression is held so that its identity stays its own.
    """

    expression: Placed
    operation: str
    file: str
    line: int
    column: int
    written: str
    is_day: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What a declaration says of itself."""

    title: Texts
    note: Texts
    cites: tuple[Citation, ...]
    assumes: tuple[Assumption, ...]


WHEN: Final = ENGLISH["WHEN"]
OTHERWISE: Final = ENGLISH["OTHERWISE"]
_NOWHERE: Final = Span("", 0, 0, 0, 0)


class Statics:
    """The rules of one settled methodology. What was asked for once is kept; shared by threads."""

    def __init__(self, declarations: Declarations, sources: Mapping[str, str]) -> None:
        self.declarations = declarations
        self._excerpts = Excerpts(sources)
        self._rules: dict[int, Rule] = {}
        self._said: dict[int, tuple[Label, Said]] = {}
        self._words: dict[int, tuple[Label, dict[str, Any]]] = {}
        self._declared: dict[int, tuple[Label, dict[str, Any]]] = {}
        self.named: Mapping[int, str] = {id(each.value): id_ for id_, each in declarations.named.items()}
        """The ids of named values, by the identity of their expressions."""
        self._text_columns: dict[str, int | None] = {}
        self.derived: Mapping[int, tuple[str, str]] = {
            id(each.value): key for key, each in declarations.derived.items()
        }
        """The rows and the name of each derived column, by the identity of its expression."""

    def rule(self, expression: Placed) -> Rule:
        """What is known of an expression."""
        known = self._rules.get(id(expression))
        if known is None:
            span = expression.span or _NOWHERE
            written = self._written(expression)
            is_day = (
                isinstance(expression, Constant) and isinstance(expression.value, mpq) and says_a_day(written)
            )
            operation = _snake(type(expression).__name__)
            known = Rule(expression, operation, span.file, span.line, span.column, written, is_day)
            self._rules[id(expression)] = known
        return known

    def _written(self, expression: Placed) -> str:
        """An expression as it is written; of alternatives all of them."""
        if not isinstance(expression, Alternatives):
            return self._excerpts.at(expression.span)
        cases = [
            f"{self._written(case.value)} {WHEN} {self._written(case.condition)}" for case in expression.cases
        ]
        return ", ".join([*cases, f"{self._written(expression.otherwise)} {OTHERWISE}"])

    def said(self, label: Label) -> Said:
        """What a declaration says of itself."""
        known = self._said.get(id(label))
        if known is None:
            said = Said(
                dict(label.titles),
                dict(label.notes),
                citations(label),
                tuple(
                    Assumption(id=each.id, text=dict(each.texts), reconstructed=each.reconstructed)
                    for each in label.assumes
                ),
            )
            known = self._said[id(label)] = label, said
        return known[1]

    def words(self, label: Label) -> dict[str, Any]:
        """The fields of a step that has a declaration of its own."""
        known = self._words.get(id(label))
        if known is None:
            fields = {
                name: value for name, value in self.declared(label).items() if name not in ("id", "name")
            }
            known = self._words[id(label)] = label, {"name": label.id, **fields}
        return known[1]

    def declared(self, label: Label) -> dict[str, Any]:
        """The fields that every part of an explanation has that is a declaration."""
        known = self._declared.get(id(label))
        if known is None:
            said, span = self.said(label), label.span or _NOWHERE
            fields: dict[str, Any] = {
                "id": label.id,
                "name": label.name,
                "title": said.title,
                "cites": said.cites,
                "assumes": said.assumes,
                "file": span.file,
                "line": span.line,
                "column": span.column,
            }
            known = self._declared[id(label)] = label, fields
        return known[1]

    def text_column(self, rows: str) -> int | None:
        """The position of the first column of text of these rows; None where there is none."""
        if rows not in self._text_columns:
            columns = self.declarations.rows_of(rows).columns
            texts = [at for at, column in enumerate(columns) if isinstance(column.type, TextType)]
            self._text_columns[rows] = texts[0] if texts else None
        return self._text_columns[rows]

    def derived_of(self, rows: str, name: str) -> Derived | None:
        """The derived column with this name; None for one of the data."""
        return self.declarations.derived.get((rows, name))


def citations(label: Label) -> tuple[Citation, ...]:
    """The law behind a declaration."""
    return tuple(Citation(source=each.source, at=each.at) for each in label.cites)


def _snake(name: str) -> str:
    return "".join(
        f"_{sign.lower()}" if sign.isupper() and at else sign.lower() for at, sign in enumerate(name)
    )
