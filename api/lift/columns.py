"""Which columns of input rows the rules use."""

from dataclasses import fields, is_dataclass

from engine.graph.expression import Column, Reference
from engine.graph.methodology import Methodology
from engine.program import Program


def used_names(program: Program) -> frozenset[str]:
    """The ids of the inputs and of the input columns (`rows.column`) that rules ask for, or bounds."""
    return program.once(_used_names)


def _used_names(program: Program) -> frozenset[str]:
    return frozenset(_names_in(program.methodology))


def _names_in(methodology: Methodology) -> set[str]:
    found: set[str] = set()
    waiting: list[object] = [methodology]
    while waiting:
        part = waiting.pop()
        if isinstance(part, tuple):
            waiting.extend(part)
        elif isinstance(part, Column):
            found.add(f"{part.rows}.{part.name}")
        elif isinstance(part, Reference):
            found.add(part.id)
        elif is_dataclass(part):
            waiting.extend(getattr(part, field.name) for field in fields(part))
    return found
