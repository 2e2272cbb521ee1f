"""Values over bodies as the evaluation of one body finds them: worked out before, beside its data."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Final

from gmpy2 import mpq

from engine.evaluate.faults import Failure, Fault
from engine.exact import Number, Real
from engine.graph.declaration import Bands, Table
from engine.graph.expression import OverBodies
from engine.graph.label import Label
from engine.graph.methodology import Body, Methodology
from engine.graph.span import Span

__all__ = ["keys_of", "value_over"]

_WITHOUT_EXPRESSIONS = frozenset({Label, Span, Table, Bands, Body, str, int, bool, type(None), type(mpq())})
"""What need not be looked into."""


def keys_of(methodology: Methodology) -> Mapping[OverBodies, str]:
    """The keys under which the values of a body have its values over bodies; they are no ids."""
    found: dict[OverBodies, str] = {}
    waiting: list[object] = [methodology]
    while waiting:
        part = waiting.pop()
        sort = type(part)
        if sort is tuple:
            waiting.extend(_worth_a_look(part))  # type: ignore[arg-type]
            continue
        if sort is OverBodies:
            found.setdefault(part, f"over {len(found) + 1}")  # type: ignore[arg-type]
        for name in _fields_of(sort):
            inner = getattr(part, name)
            if type(inner) not in _WITHOUT_EXPRESSIONS:
                waiting.append(inner)
    return found


def _names(sort: type) -> tuple[str, ...]:
    """The names of the fields of what is a dataclass, the last one first."""
    return tuple(field.name for field in reversed(fields(sort))) if is_dataclass(sort) else ()


_fields_of: Final[Callable[[type], tuple[str, ...]]] = cache(_names)


def _worth_a_look(parts: tuple[object, ...]) -> list[object]:
    return [each for each in reversed(parts) if type(each) not in _WITHOUT_EXPRESSIONS]


def value_over(values: Mapping[str, Any], key: str) -> Number:
    """The value over bodies with this key.

    Raises Failure where the bodies have no such value, and ValueError where it was not worked out.
    """
    found = values.get(key)
    if isinstance(found, mpq | Real):
        return found
    if not isinstance(found, Fault):
        raise ValueError("a value over bodies is worked out for all bodies of a request together")  # noqa: TRY004
    failure = Failure(found.code, found.message, found.span)
    failure.id = found.id or None
    raise failure
