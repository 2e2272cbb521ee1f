"""What expressions of the graph rest on, followed through names."""

from collections.abc import Iterable, Iterator

from engine.graph.declaration import Rows
from engine.graph.expression import Call, Column, OverBodies, Placed, Reference
from engine.graph.methodology import Methodology


def children(node: object) -> Iterator[Placed]:
    """The expressions that a part of the graph is directly made of."""
    if isinstance(node, tuple):
        for item in node:
            if isinstance(item, Placed):
                yield item
            else:
                yield from children(item)
        return
    for name in getattr(node, "__dataclass_fields__", ()):
        value = getattr(node, name)
        if isinstance(value, Placed):
            yield value
        elif isinstance(value, tuple):
            yield from children(value)


class Reached:
    """Everything that is worked out for the sake of an expression."""

    def __init__(self, methodology: Methodology) -> None:
        self._named: dict[tuple[str, str], Placed] = {}
        for named in methodology.named:
            self._named["value", named.label.id] = named.value
        for function in methodology.functions:
            self._named["function", function.label.id] = function.value
        for rows in methodology.inputs:
            if isinstance(rows, Rows):
                for derived in rows.derived:
                    self._named[rows.label.id, derived.label.name] = derived.value

    def of(self, roots: Iterable[Placed | None], into_bodies: bool = True) -> Iterator[Placed]:
        """The expressions themselves, their parts, and those of the names that they use, each name once.

        Without `into_bodies` what stands in a value over bodies is left out.
        """
        pending = [root for root in roots if root is not None]
        seen: set[tuple[str, str]] = set()
        while pending:
            node = pending.pop()
            yield node
            if into_bodies or not isinstance(node, OverBodies):
                pending.extend(children(node))
            name = _name_of(node)
            if name in self._named and name not in seen:
                seen.add(name)
                pending.append(self._named[name])


def _name_of(node: Placed) -> tuple[str, str]:
    match node:
        case Reference(id=name):
            return "value", name
        case Call(function=name):
            return "function", name
        case Column(rows=rows, name=name):
            return rows, name
        case _:
            return "", ""
