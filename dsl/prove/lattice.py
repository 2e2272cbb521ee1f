"""Of what number all values of an expression are multiples: of 1 a count, of 1/100 what has 2 decimals."""

from functools import reduce

from gmpy2 import gcd, lcm, mpq

from dsl.prove.subject import Subject
from engine.graph.declaration import DateType, NumberType
from engine.graph.expression import (
    Absolute,
    Aggregate,
    AggregateKind,
    Alternatives,
    Call,
    Column,
    Constant,
    Difference,
    Expression,
    Extreme,
    Lookup,
    Negative,
    OverBodies,
    OverKind,
    Product,
    Reference,
    Rounded,
    ScoreOf,
    Sum,
)
from engine.graph.methodology import Block, Member

_DEEPEST = 8


def step_of(subject: Subject, expression: Expression, depth: int = 0) -> mpq | None:
    """A number that every value is a multiple of, 0 where all values are 0; None where none is found."""
    if depth > _DEEPEST:
        return None

    def common(several: tuple[Expression, ...]) -> mpq | None:
        steps = [step_of(subject, each, depth + 1) for each in several]
        return reduce(_common, steps) if steps else None

    match expression:
        case Constant(value=value):
            return abs(value) if isinstance(value, mpq) else None
        case (
            Aggregate(kind=AggregateKind.count)
            | OverBodies(kind=OverKind.count | OverKind.rank | OverKind.decile)
        ):
            return mpq(1)
        case Rounded(rounding=rounding):
            return rounding.step
        case Sum(terms=several) | Extreme(operands=several):
            return common(several)
        case Difference(left=left, right=right):
            return common((left, right))
        case Negative(operand=operand) | Absolute(operand=operand):
            return step_of(subject, operand, depth + 1)
        case Product(factors=factors):
            steps = [step_of(subject, each, depth + 1) for each in factors]
            return None if None in steps else reduce(lambda one, other: one * other, steps)  # type: ignore[operator]
        case Alternatives(cases=cases, otherwise=otherwise):
            return common((*(case.value for case in cases), otherwise))
        case ScoreOf(id=name, rounded=True):
            return _of_score(subject.members[name])
        case Lookup(table=name, column=column):
            return _of_column(subject, name, column)
        case Call() | Reference() | Column():
            # Names may stand for sums of one another: each would be followed many times over.
            if (expression, depth) not in subject.steps:
                subject.steps[expression, depth] = _of_name(subject, expression, depth)
            return subject.steps[expression, depth]
    return None


def _common(one: mpq | None, other: mpq | None) -> mpq | None:
    """The largest number that both are multiples of."""
    if one is None or other is None:
        return None
    return mpq(gcd(one.numerator, other.numerator), lcm(one.denominator, other.denominator))


def _of_name(subject: Subject, expression: Expression, depth: int) -> mpq | None:
    declared = subject.declared(expression)
    if declared is not None:
        if isinstance(declared.type, DateType):
            return mpq(1)
        if isinstance(declared.type, NumberType) and declared.type.denominator:
            return mpq(1, declared.type.denominator)
        return None
    if isinstance(expression, Call):
        applied = subject.applied(expression)
        return None if applied is None else step_of(subject, applied, depth + 1)
    definition = subject.definition(expression)
    return None if definition is None else step_of(subject, definition.value, depth + 1)


def _of_score(member: Member) -> mpq | None:
    """The step of a published score, whichever of its roundings a reading takes."""
    if not isinstance(member, Block) or member.rounding is None:
        return None
    ways = () if member.roundings is None else tuple(case.way for case in member.roundings.cases)
    steps: list[mpq | None] = [rounding.step for rounding in (member.rounding, *ways)]
    return reduce(_common, steps)


def _of_column(subject: Subject, name: str, column: str) -> mpq | None:
    table = subject.tables[name]
    position = len(table.keys) + table.columns.index(column)
    steps: list[mpq | None] = [abs(cell) for row in table.rows if isinstance(cell := row[position], mpq)]
    return reduce(_common, steps) if steps else None
