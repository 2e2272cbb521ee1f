"""The declarations of a methodology by what they are and their ids."""

from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from typing import Any

from engine.diff.parts import fields_of
from engine.diff.rename import space_of
from engine.diff.uses import Thing
from engine.graph.expression import Placed
from engine.graph.label import Label
from engine.graph.methodology import Methodology

__all__ = ["parts_of"]


def parts_of(methodology: Methodology) -> Mapping[Thing, Any]:
    """Every declaration, by its space and id."""
    found: dict[Thing, Any] = {}
    for part in _declarations(methodology):
        found.setdefault((space_of(part), part.label.id), part)
    return found


def _declarations(part: Any) -> Iterator[Any]:
    if isinstance(part, tuple):
        for each in part:
            yield from _declarations(each)
    elif is_dataclass(part) and not isinstance(part, type | Placed | Label):
        if isinstance(getattr(part, "label", None), Label):
            yield part
        for name in fields_of(type(part)):
            yield from _declarations(getattr(part, name))
