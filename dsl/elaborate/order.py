"""Definitions are worked out after those that they rest on.

Each could be worked out when it is first asked for, but then a long chain would lead as deep as it is long.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

from dsl.elaborate.context import Context
from dsl.elaborate.functions import function_value, takes_rows
from dsl.names.symbols import Symbol
from dsl.syntax import tree

_DEFINED = frozenset({"let", "parameter", "function", "definition"})


def settle(context: Context) -> None:
    """Work out all definitions but those in a circle and what rests on these."""
    order = _Order(context)
    for symbol, rows in list(_definitions(context)):
        order.visit(symbol, rows)


class _Order:
    """A walk along what definitions rest on, depth first, without recursion."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._rows = {id(symbol): rows for symbol, rows in _definitions(context)}
        self._done: set[int] = set()
        self._circular: set[int] = set()
        self._path: list[tuple[Symbol, Iterator[Symbol]]] = []
        self._on_path: dict[int, int] = {}

    def visit(self, symbol: Symbol, rows: str | None) -> None:
        """Work out a definition and all that it rests on."""
        if id(symbol) not in self._done:
            self._enter(symbol, rows)
        while self._path:
            inner = next(self._path[-1][1], None)
            if inner is None:
                self._leave()
            elif id(inner) in self._on_path:
                start = self._on_path[id(inner)]
                self._circular.update(id(one) for one, _ in self._path[start:])
            elif id(inner) not in self._done:
                self._enter(inner, self._rows.get(id(inner)))
            elif id(inner) in self._circular:
                self._circular.add(id(self._path[-1][0]))

    def _enter(self, symbol: Symbol, rows: str | None) -> None:
        self._on_path[id(symbol)] = len(self._path)
        self._path.append((symbol, _needs(self._context, symbol, rows)))

    def _leave(self) -> None:
        symbol, _ = self._path.pop()
        del self._on_path[id(symbol)]
        self._done.add(id(symbol))
        if id(symbol) in self._circular:
            self._circular.update(id(one) for one, _ in self._path[-1:])
        elif symbol.sort == "function":
            function_value(self._context, symbol, {})
        else:
            self._context.value_of(self._context, symbol)


def _definitions(context: Context) -> Iterator[tuple[Symbol, str | None]]:
    """The definitions, those of columns with their rows; not functions of rows, which differ by call."""
    for symbol in context.symbols.values.values():
        if symbol.sort in _DEFINED and not takes_rows(symbol):
            yield symbol, None
    for rows, columns in context.symbols.columns.items():
        for symbol in columns.values():
            if symbol.sort in _DEFINED:
                yield symbol, rows


def _needs(context: Context, symbol: Symbol, rows: str | None) -> Iterator[Symbol]:
    """The definitions whose names stand in a definition."""
    scope = symbol.declaration.path.rpartition(".")[0]
    names = set(_names(symbol))
    over = [] if rows is None else [rows]
    for name in sorted(names):
        found = context.symbols.value(scope, name)
        if found is not None and found.sort == "rows":
            over.append(found.path)
        elif found is not None and found.sort in _DEFINED and not takes_rows(found):
            yield found
    for path in over:
        columns = context.symbols.columns.get(path, {})
        yield from (
            columns[name] for name in sorted(names & columns.keys()) if columns[name].sort in _DEFINED
        )


def _names(symbol: Symbol) -> Iterator[str]:
    parts: list[object] = [getattr(symbol.declaration.line, "value", None)]
    parts += [part.line for part in symbol.declaration.all("alternative")]
    while parts:
        part = parts.pop()
        if isinstance(part, tree.Name | tree.Word):
            yield part.text
        elif isinstance(part, tuple):
            parts.extend(part)
        elif is_dataclass(part) and not isinstance(part, tree.Over):
            parts.extend(getattr(part, field.name) for field in fields(part))
