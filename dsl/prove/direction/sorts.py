"""Whether the value of an expression is a number."""

from gmpy2 import mpq

from dsl.prove.subject import LONGEST_WAY, Subject
from engine.graph.declaration import DateType, NumberType
from engine.graph.expression import (
    Alternatives,
    Argument,
    BandOf,
    Both,
    Call,
    Column,
    Comparison,
    Constant,
    Either,
    Expression,
    Known,
    Lookup,
    Not,
    Raised,
    Reference,
    Same,
    Scored,
)

_NO_NUMBER = Argument | BandOf | Both | Call | Comparison | Either | Known | Not | Raised | Same | Scored


def is_number(subject: Subject, expression: Expression) -> bool:
    """Whether it is a number, a date included; no where names lead too far to tell."""
    found = subject.resolved(expression)
    for _ in range(LONGEST_WAY):
        if not isinstance(found, Alternatives):
            break
        found = subject.resolved(found.otherwise)
    match found:
        case Constant(value=value):
            return isinstance(value, mpq)
        case Reference() | Column():
            declared = subject.declared(found)
            return declared is not None and isinstance(declared.type, NumberType | DateType)
        case Lookup(table=name, column=column):
            table = subject.tables[name]
            position = len(table.keys) + table.columns.index(column)
            return any(isinstance(row[position], mpq) for row in table.rows)
        case Alternatives():
            return False
    return not isinstance(found, _NO_NUMBER)
