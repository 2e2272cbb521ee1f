"""What expressions rest on: the declarations that they use, through one another."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass

from engine.evaluate.declarations import Declarations
from engine.graph.cohort import Choice
from engine.graph.declaration import Derived, Named
from engine.graph.expression import Aggregate, BandOf, Call, Column, Expression, Lookup, Placed, Reference
from engine.graph.label import Label
from engine.plan.walk import parts_of


def labels_behind(declarations: Declarations, roots: Iterable[Placed]) -> Iterator[Label]:
    """The labels of all declarations that the expressions use, each once."""
    waiting: list[Placed] = list(roots)
    opened: set[str] = set()
    while waiting:
        expression = waiting.pop()
        waiting.extend(parts_of(expression))
        for label, behind in _used_by(declarations, expression):
            if label.id not in opened:
                opened.add(label.id)
                yield label
                waiting.extend(behind)


def expressions_in(node: object) -> Iterator[Placed]:
    """The outermost expressions that a part of the graph consists of."""
    if isinstance(node, Placed):
        yield node
    elif isinstance(node, tuple):
        for item in node:
            yield from expressions_in(item)
    elif is_dataclass(node):
        for field in fields(node):
            yield from expressions_in(getattr(node, field.name))


def conditions_of(node: object) -> Iterator[Expression]:
    """The conditions of the choices that a declaration leaves to readings."""
    if is_dataclass(node):
        for field in fields(node):
            value = getattr(node, field.name)
            if isinstance(value, Choice):
                yield from (case.condition for case in value.cases)


def _used_by(
    declarations: Declarations, expression: Placed
) -> Iterator[tuple[Label, tuple[Expression, ...]]]:
    """The declarations that an expression names, each with the expressions that define it."""
    match expression:
        case Reference(id=id_) if id_ in declarations.named:
            named = declarations.named[id_]
            yield named.label, _definition(named)
        case Reference(id=id_) if id_ in declarations.inputs:
            yield declarations.inputs[id_].label, ()
        case Aggregate(rows=rows):
            yield declarations.inputs[rows].label, ()
        case Column(rows=rows, name=name):
            yield declarations.inputs[rows].label, ()
            derived = declarations.derived.get((rows, name))
            if derived is None:
                yield declarations.columns[rows, name][1].label, ()
            else:
                yield derived.label, _definition(derived)
        case Call(function=id_):
            function = declarations.functions[id_]
            yield function.label, (function.value,)
        case Lookup(table=id_):
            yield declarations.tables[id_].label, ()
        case BandOf(bands=id_):
            yield declarations.bands[id_].label, ()
        case _:
            pass


def _definition(defined: Named | Derived) -> tuple[Expression, ...]:
    return (defined.value, *defined.absent)
