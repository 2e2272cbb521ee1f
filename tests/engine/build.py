"""Short ways to write graphs by hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from gmpy2 import mpq

from engine.graph.declaration import Bound, ColumnInput, Derived, Input, Named, NumberType, Rows, ScalarType
from engine.graph.expression import (
    Aggregate,
    AggregateKind,
    Alternative,
    Alternatives,
    Column,
    Comparison,
    Constant,
    Difference,
    Expression,
    Known,
    Order,
    Product,
    Quotient,
    Reference,
    Rounding,
    Scored,
    ScoreOf,
    Sum,
)
from engine.graph.label import Label
from engine.graph.methodology import (
    Adjustment,
    AdjustmentKind,
    Block,
    Cap,
    Combination,
    Criterion,
    Inapplicable,
    Kind,
    Member,
    Methodology,
    Result,
)
from engine.graph.rounding import RoundingMode
from engine.graph.span import Span
from engine.program import Profile, Program, profile_of
from engine.result import BlockResult, BodyResult, CriterionResult

WHOLE = NumberType(decimals=0, whole=True)
CENTS = NumberType(lower=Bound(Constant(mpq(0)), strict=False), decimals=2)
SIGNED = NumberType(decimals=2)
ANY = NumberType()

HALF_UP = Rounding(RoundingMode.half_up, mpq(1, 100))


def place(line: int) -> Span:
    """A place in a file of rules."""
    return Span("goals.rules", line, 1, line, 9)


def number(value: int | str | mpq) -> Constant:
    """A constant number, exact as written."""
    return Constant(mpq(value))


def lift(value: Any) -> Expression:
    """An expression from a number, a text, a yes or no; an expression stays what it is."""
    if isinstance(value, bool):
        return Constant(value)
    return number(value) if isinstance(value, int | mpq) else value


def ref(id_: str) -> Reference:
    """The value of an input or a named value."""
    return Reference(id_)


def plus(*terms: Any) -> Sum:
    """All terms added."""
    return Sum(tuple(lift(term) for term in terms))


def minus(left: Any, right: Any) -> Difference:
    """`left - right`."""
    return Difference(lift(left), lift(right))


def times(*factors: Any) -> Product:
    """All factors multiplied."""
    return Product(tuple(lift(factor) for factor in factors))


def over(dividend: Any, divisor: Any, line: int | None = None) -> Quotient:
    """`dividend / divisor`."""
    return Quotient(lift(dividend), lift(divisor), span=None if line is None else place(line))


def compare(left: Any, sign: str, right: Any) -> Comparison:
    """A comparison by its sign."""
    return Comparison(Order(sign), lift(left), lift(right))


def choose(*cases: tuple[Any, Any], otherwise: Any) -> Alternatives:
    """Pairs of condition and value, and the last value."""
    return Alternatives(
        tuple(Alternative(lift(condition), lift(value)) for condition, value in cases), lift(otherwise)
    )


def known(operand: Reference | Column) -> Known:
    """Whether a value is there."""
    return Known(operand)


def score_of(id_: str, rounded: bool = True) -> ScoreOf:
    """The score of a member."""
    return ScoreOf(id_, rounded)


def scored(id_: str) -> Scored:
    """Whether a member has a score."""
    return Scored(id_)


def aggregate(kind: str, rows: str, value: Any = None, **parts: Any) -> Aggregate:
    """An aggregate by its name."""
    given = None if value is None else lift(value)
    lifted: dict[str, Any] = {name: lift(part) for name, part in parts.items()}
    return replace(Aggregate(AggregateKind(kind), rows, given), **lifted)


def given(id_: str, type_: ScalarType = WHOLE, optional: bool = False) -> Input:
    """An input."""
    return Input(Label(id_), type_, optional)


def named(id_: str, value: Any, *absent: Expression, line: int | None = None) -> Named:
    """A named value."""
    return Named(Label(id_, span=None if line is None else place(line)), lift(value), absent)


def rows(id_: str, columns: Mapping[str, ScalarType], optional: tuple[str, ...] = (), **derived: Any) -> Rows:
    """Rows, with derived columns: an expression each, or a pair of one and what may be absent."""
    made = []
    for name, definition in derived.items():
        value, absent = definition if isinstance(definition, tuple) else (definition, ())
        made.append(Derived(Label(f"{id_}.{name}"), lift(value), absent))
    inputs = tuple(
        ColumnInput(Label(f"{id_}.{name}"), type_, name in optional) for name, type_ in columns.items()
    )
    return Rows(Label(id_), inputs, tuple(made))


def criterion(id_: str, score: Any, worth: int | None = None, **rest: Any) -> Criterion:
    """A criterion."""
    return Criterion(Label(id_), lift(score), None if worth is None else mpq(worth), **rest)


def block(id_: str, *members: Member, combination: str = "sum", top: int = 100, **rest: Any) -> Block:
    """A block from 0 to `top`."""
    if isinstance(rest.get("inapplicable"), str):
        rest["inapplicable"] = Inapplicable(rest["inapplicable"])
    return Block(Label(id_), mpq(0), mpq(top), Combination(combination), members, **rest)


def penalty(id_: str, points: Any, **rest: Any) -> Adjustment:
    """A penalty."""
    return Adjustment(Label(id_), AdjustmentKind.penalty, lift(points), **rest)


def bonus(id_: str, points: Any, **rest: Any) -> Adjustment:
    """A bonus."""
    return Adjustment(Label(id_), AdjustmentKind.bonus, lift(points), **rest)


def cap(id_: str, limit: Any, condition: Any) -> Cap:
    """A cap."""
    return Cap(Label(id_), lift(limit), lift(condition))


def result(id_: str, value: Any, type_: str = "number", **rest: Any) -> Result:
    """A further published value."""
    return Result(Label(id_), type_, lift(value), **rest)


def methodology(*members: Member, **rest: Any) -> Methodology:
    """A methodology of these blocks and criteria."""
    return Methodology(
        id="test",
        titles=(),
        assessed_year=1,
        law_as_of=date(1, 1, 1),
        languages=("en",),
        kinds=(Kind("central"), Kind("local")),
        sources=(),
        members=members,
        **rest,
    )


def evaluate(graph: Methodology, kind: str = "central", /, **given_values: Any) -> BodyResult:
    """The scores of a body whose data are all handed in, from both evaluators at once.

    Names of values have `__` for a dot.
    """
    values = {name.replace("__", "."): value for name, value in given_values.items()}
    return evaluate_body(graph, profile_of(graph, kind, None), values)


def evaluate_body(
    graph: Methodology, profile: Profile, values: dict[str, Any], submitted: frozenset[str] | None = None
) -> BodyResult:
    """The scores of a body, from both evaluators at once; each unit has a plan, and the plans do not fail."""
    program = Program(graph)
    handed_in = frozenset(program.units) if submitted is None else submitted
    plainly = program.evaluate_plainly(profile, values, handed_in)
    for unit in program.units:
        if unit and unit in profile.members and unit in handed_in:
            plan = program.plan(profile, unit)
            assert plan is not None
            plan.outcome(plan.score(values))
    assert program.evaluate(profile, values, handed_in) == plainly
    return plainly


def first(body: BodyResult) -> BlockResult:
    """The first member, which is a block."""
    member = body.members[0]
    assert isinstance(member, BlockResult)
    return member


def inside(outcome: BlockResult, position: int) -> CriterionResult:
    """A member of the block, which is a criterion."""
    member = outcome.members[position]
    assert isinstance(member, CriterionResult)
    return member
