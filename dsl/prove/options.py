"""What a text, a choice or a reading may be."""

from dsl.prove.facts import Facts
from engine.graph.declaration import ChoiceType
from engine.graph.expression import BandOf, Call, Column, Constant, Expression, Lookup, Reference


def options_of(facts: Facts, expression: Expression) -> frozenset[str] | None:
    """The texts that an expression may have; None where it may have any."""
    if isinstance(expression, Constant):
        return frozenset({expression.value}) if isinstance(expression.value, str) else None
    known = facts.options.get(expression)
    if known is not None:
        return known
    subject = facts.subject
    match expression:
        case Reference(id=name) if name in subject.readings:
            return frozenset(subject.readings[name])
        case Reference(id=name) if name not in subject.inputs and name not in subject.named:
            return frozenset(subject.kinds) or None
        case BandOf(bands=name):
            return frozenset(band.name for band in subject.bands[name].bands)
        case Lookup(table=name, column=column):
            return _in_column(facts, name, column)
        case Call():
            applied = subject.applied(expression)
            return None if applied is None else options_of(facts, applied)
        case Reference() | Column():
            declared = subject.declared(expression)
            if declared is not None and isinstance(declared.type, ChoiceType):
                return frozenset(declared.type.options)
            definition = subject.definition(expression)
            if definition is not None and isinstance(
                definition.value, Constant | Reference | Column | Lookup
            ):
                return options_of(facts, definition.value)
    return None


def _in_column(facts: Facts, name: str, column: str) -> frozenset[str] | None:
    table = facts.subject.tables[name]
    position = len(table.keys) + table.columns.index(column)
    cells = {row[position] for row in table.rows}
    texts = frozenset(cell for cell in cells if isinstance(cell, str))
    return texts if len(texts) == len(cells) else None
