"""The declarations of a methodology by what they are and their ids."""

from collections.abc import Mapping
from typing import Any

from engine.diff.rename import declarations, space_of
from engine.diff.uses import Thing
from engine.graph.methodology import Methodology

__all__ = ["parts_of"]


def parts_of(methodology: Methodology) -> Mapping[Thing, Any]:
    """Every declaration, by its space and id."""
    found: dict[Thing, Any] = {}
    for part in declarations(methodology):
        found.setdefault((space_of(part), part.label.id), part)
    return found
