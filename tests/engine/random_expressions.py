"""Random expressions."""

from dataclasses import replace

from gmpy2 import mpq
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from engine.graph.expression import (
    Absolute,
    Aggregate,
    AggregateKind,
    BandOf,
    Both,
    Call,
    Column,
    Constant,
    Either,
    Expression,
    Extreme,
    Irrational,
    IrrationalFunction,
    Lookup,
    Negative,
    Not,
    Power,
    Reference,
    Rounded,
    Rounding,
    Same,
    YearOf,
)
from engine.graph.rounding import RoundingMode
from tests.engine import build as b
from tests.engine.random_names import COLUMNS, CONSTANTS, LIST, SIGNS, STEPS, Names


def numbers(draw: DrawFn, names: Names, depth: int) -> Expression:
    """A random number."""
    if depth <= 0 or draw(st.integers(0, 5)) == 0:
        if draw(st.integers(0, 3)) and names.numbers:
            return draw(st.sampled_from(names.numbers))
        return Constant(draw(CONSTANTS))
    sub = [numbers(draw, names, depth - 1) for _ in range(2)]
    sort = draw(st.sampled_from(_SORTS))
    if names.irrational and draw(st.integers(0, 5)) == 0:
        return irrationals(draw, *sub)
    match sort:
        case "sum":
            return b.plus(*sub)
        case "difference":
            return b.minus(*sub)
        case "product":
            return b.times(*sub)
        case "quotient":
            return b.over(sub[0], sub[1])
        case "negative":
            return Negative(sub[0])
        case "absolute":
            return Absolute(sub[0])
        case "power":
            return Power(sub[0], draw(st.sampled_from([-2, -1, 0, 1, 2, 3])))
        case "extreme":
            return Extreme(draw(st.booleans()), (*sub, numbers(draw, names, 0)))
        case "rounded":
            return Rounded(sub[0], draw(roundings()))
        case "choice":
            return choices(draw, names, depth)
        case "guarded":
            return guarded(draw, names, depth)
        case "call" if names.functions:
            id_, arity = draw(st.sampled_from(names.functions))
            return Call(id_, tuple(numbers(draw, names, depth - 2) for _ in range(arity)))
        case "lookup" if not names.in_function:
            if draw(st.booleans()):
                clamped = Extreme(True, (b.number(0), Extreme(False, (b.number(5), sub[0]))))
                key = Rounded(clamped, Rounding(RoundingMode.up, mpq(1)))
                column = "note" if names.careless else "price"
                return Lookup("u.prices", column, (draw(st.sampled_from([key, key, key, sub[0]])),))
            if draw(st.booleans()):
                return Lookup("u.pairs", "value", (Reference("u.option"), Reference("u.yes")))
            return Lookup("u.table", "points", (Reference("u.option"), sub[0]))
        case "aggregate" if not names.in_function:
            return aggregates(draw, names, depth)
        case "year" if not names.in_function:
            return YearOf(b.plus(Reference("u.day"), draw(st.sampled_from([0, 400]))))
        case _:
            return sub[0]


_SORTS = [
    "sum", "difference", "product", "quotient", "negative", "absolute", "power", "extreme",
    "rounded", "choice", "guarded", "guarded", "call", "lookup", "aggregate", "aggregate", "year",
]  # fmt: skip


@st.composite
def roundings(draw: DrawFn) -> Rounding:
    """A random rounding."""
    return Rounding(draw(st.sampled_from(list(RoundingMode))), draw(STEPS))


def irrationals(draw: DrawFn, one: Expression, other: Expression) -> Expression:
    """A random function whose values are no fractions, mostly where it has one."""
    function = draw(st.sampled_from(list(IrrationalFunction)))
    small = Extreme(True, (b.number(-2), Extreme(False, (b.number(2), one))))
    match function:
        case IrrationalFunction.ln:
            return Irrational(function, (b.plus(Absolute(one), draw(st.sampled_from([0, 1]))),))
        case IrrationalFunction.exp:
            return Irrational(function, (small,))
        case IrrationalFunction.root:
            operand = draw(st.sampled_from([one, Absolute(one), Absolute(one)]))
            return Irrational(function, (operand, b.number(draw(st.integers(2, 3)))))
        case IrrationalFunction.power:
            return Irrational(function, (b.plus(Absolute(other), 1), small))


def choices(draw: DrawFn, names: Names, depth: int) -> Expression:
    """Random alternatives."""
    cases = [
        (conditions(draw, names, depth - 1), numbers(draw, names, depth - 1))
        for _ in range(draw(st.integers(1, 3)))
    ]
    return b.choose(*cases, otherwise=numbers(draw, names, depth - 1))


def guarded(draw: DrawFn, names: Names, depth: int) -> Expression:
    """Alternatives that ask for what they then use: something that may be missing, or a divisor."""
    optional: list[Reference | Column] = []
    if not names.in_function:
        optional += [Reference("u.maybe"), Reference("u.maybe_any")]
    if "actual" in names.columns:
        optional.append(Column(LIST, "actual"))
    by_absence: bool = draw(st.booleans())
    if optional and by_absence:
        asked = draw(st.sampled_from(optional))
        inside = replace(names, known=names.known | {asked})
        value = numbers(draw, inside, depth - 1)
        if draw(st.booleans()):
            both = Both((b.known(asked), conditions(draw, inside, depth - 1)))
            return b.choose((both, value), otherwise=numbers(draw, names, depth - 1))
        return b.choose((Not(b.known(asked)), numbers(draw, names, depth - 1)), otherwise=value)
    divisor = numbers(draw, names, 0)
    quotient = b.over(numbers(draw, names, depth - 1), divisor)
    other = numbers(draw, names, depth - 1)
    if draw(st.booleans()):
        return b.choose((b.compare(divisor, "=", 0), other), otherwise=quotient)
    return b.choose((b.compare(divisor, draw(st.sampled_from([">", "<"])), 0), quotient), otherwise=other)


def conditions(draw: DrawFn, names: Names, depth: int) -> Expression:
    """A random condition."""
    sort = draw(
        st.sampled_from(["compare", "compare", "both", "either", "not", "same", "yes", "known", "scored"])
    )
    if depth > 0 and sort in ("both", "either"):
        parts = tuple(conditions(draw, names, depth - 1) for _ in range(draw(st.integers(1, 3))))
        return Both(parts) if sort == "both" else Either(parts)
    if depth > 0 and sort == "not":
        return Not(conditions(draw, names, depth - 1))
    if not names.in_function:
        match sort:
            case "same":
                return Same(Reference("u.option"), Constant(draw(st.sampled_from(["a", "b"]))))
            case "yes":
                return Reference("u.yes")
            case "known":
                return b.known(draw(st.sampled_from([Reference("u.maybe"), Reference("u.maybe_option")])))
            case "scored" if names.scores:
                return b.scored(draw(st.sampled_from(names.scores)))
            case "both":
                return Same(Reference("kind"), Constant("central"))
            case "either":
                word = BandOf("u.scale", numbers(draw, names, depth - 1))
                return Same(word, Constant(draw(st.sampled_from(["low", "middle", "high"]))))
    left, right = numbers(draw, names, depth - 1), numbers(draw, names, min(depth - 1, 1))
    return b.compare(left, draw(SIGNS), right)


def aggregates(draw: DrawFn, names: Names, depth: int) -> Expression:
    """A random aggregate."""
    inside = replace(names, columns=tuple(COLUMNS), known=names.known - {Column(LIST, "actual")})
    where: Expression | None = None
    match draw(st.integers(0, 3)):
        case 0:
            where = conditions(draw, inside, depth - 2)
        case 1:
            where = b.known(Column(LIST, "actual"))
            inside = replace(inside, known=inside.known | {Column(LIST, "actual")})
        case 2:
            where = Same(Column(LIST, "sort"), Constant("a"))
    kind = draw(st.sampled_from(list(AggregateKind)))
    if kind in (AggregateKind.count, AggregateKind.share):
        return Aggregate(kind, LIST, where=where)
    value = numbers(draw, inside, depth - 2)
    weight = level = None
    if kind is AggregateKind.average and draw(st.booleans()):
        weight = numbers(draw, inside, depth - 2)
    if kind is AggregateKind.quantile:
        level = Constant(draw(st.sampled_from([mpq(0), mpq(1, 2), mpq(9, 10), mpq(1), mpq(1, 3)])))
    made = Aggregate(kind, LIST, value, where, weight, level)
    if draw(st.integers(0, 4)):
        filled = b.compare(Aggregate(AggregateKind.count, LIST, where=where), ">", 0)
        return b.choose((filled, made), otherwise=numbers(draw, names, 0))
    return made
