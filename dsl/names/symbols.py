"""The names that a methodology declares, and who sees them.

There are two namespaces: *values* (inputs, parameters, lets, tables, …) and *measures* (blocks, criteria,
penalties, results). The criterion `satisfaction` may rest on the input `satisfaction`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from dsl.outline.outline import Declaration

MEASURES = frozenset({"block", "criterion", "penalty", "bonus", "cap", "result"})
KIND = "kind"
"""The name under which rules see the kind of the body at hand."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A declared name. `sort` is the word it was declared with; rows are inputs of the sort `rows`.

    `given` tells a name that the language itself declares, which is no data of a request.
    """

    sort: str
    path: str
    declaration: Declaration
    given: bool = False


@dataclass(frozen=True, slots=True)
class Symbols:
    """All names by path; columns and derived columns by the path of their rows.

    Ratings, flags and windows have names of their own, apart from values and measures.
    """

    values: dict[str, Symbol] = field(default_factory=dict)
    measures: dict[str, Symbol] = field(default_factory=dict)
    columns: dict[str, dict[str, Symbol]] = field(default_factory=dict)
    units: dict[str, Symbol] = field(default_factory=dict)
    ratings: dict[str, Symbol] = field(default_factory=dict)
    flags: dict[str, Symbol] = field(default_factory=dict)
    windows: dict[str, Symbol] = field(default_factory=dict)

    def value(self, scope: str, name: str) -> Symbol | None:
        """The value that a name means in a scope: the innermost declaration around it."""
        return _innermost(self.values, scope, name)

    def measure(self, scope: str, path: str) -> Symbol | None:
        """The block or criterion that a name or dotted path means in a scope."""
        return _innermost(self.measures, scope, path)

    def visible(self, scope: str, rows: str | None = None) -> Iterator[str]:
        """The names of the values that a scope sees, and of the columns where rows are at hand."""
        yield from _visible(self.values, scope)
        yield from self.columns.get(rows or "", ())

    def visible_measures(self, scope: str) -> Iterator[str]:
        """The names of the measures that a scope sees."""
        yield from _visible(self.measures, scope)


def scopes(scope: str) -> Iterator[str]:
    """A scope and those around it, innermost first."""
    while scope:
        yield scope
        scope = scope.rpartition(".")[0]
    yield ""


def _join(scope: str, name: str) -> str:
    return f"{scope}.{name}" if scope else name


def _innermost(table: dict[str, Symbol], scope: str, name: str) -> Symbol | None:
    for outer in scopes(scope):
        found = table.get(_join(outer, name))
        if found is not None:
            return found
    return None


def _visible(table: dict[str, Symbol], scope: str) -> Iterator[str]:
    around = set(scopes(scope))
    for path in table:
        outer, _, name = path.rpartition(".")
        if outer in around:
            yield name
