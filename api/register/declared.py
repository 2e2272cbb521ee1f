"""Everything that a methodology declares, found in its graph without knowing what there may be."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from types import MappingProxyType

from engine.graph.declaration import Named
from engine.graph.expression import Reference
from engine.graph.label import Label
from engine.graph.methodology import Adjustment, Methodology

_WORDS = MappingProxyType({"ColumnInput": "column", "Derived": "column", "Named": "let"})
"""What the rules call something, where that is not the name that the graph has for it."""


@dataclass(frozen=True, slots=True)
class Declared:
    """A declaration: what it is in the words of the rules, its label, and the ids that its rules name."""

    what: str
    label: Label
    names: set[str] = field(default_factory=set)


def declared_in(methodology: Methodology) -> tuple[Declared, ...]:
    """All declarations, outer ones first. What stands in an inner one is none of the outer one's names."""
    found: list[Declared] = []
    waiting: list[tuple[str, object, Declared | None]] = [("methodology", methodology, None)]
    while waiting:
        name, node, owner = waiting.pop()
        if isinstance(node, Label):
            found.append(Declared(name, node))
            continue
        label = getattr(node, "label", None)
        if isinstance(label, Label):
            owner = Declared(_what(node), label)
            found.append(owner)
        if isinstance(node, Reference) and owner is not None:
            owner.names.add(node.id)
        waiting.extend((part, value, owner) for part, value in reversed(list(_parts(node, name))))
    return tuple(found)


def _parts(node: object, name: str) -> Iterator[tuple[str, object]]:
    """What a node consists of, each under the name of the field; a label belongs to what has it."""
    if isinstance(node, tuple):
        yield from ((name, item) for item in node)
    elif is_dataclass(node):
        for each in fields(node):
            if each.name != "label":
                yield each.name, getattr(node, each.name)


def _what(node: object) -> str:
    if isinstance(node, Adjustment):
        return node.kind.value
    if isinstance(node, Named) and node.parameter:
        return "parameter"
    name = type(node).__name__
    return _WORDS.get(name) or re.sub("(?<=[a-z])(?=[A-Z])", " ", name).lower()
