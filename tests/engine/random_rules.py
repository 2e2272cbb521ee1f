"""Random small methodologies and data for them."""

from dataclasses import dataclass, field, replace
from typing import Any

from gmpy2 import mpq
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from engine.graph.declaration import (
    Band,
    Bands,
    Bound,
    ChoiceType,
    DateType,
    Function,
    Input,
    Interval,
    Named,
    NumberType,
    Rows,
    ScalarType,
    Table,
    YesNoType,
)
from engine.graph.expression import (
    Absolute,
    Aggregate,
    AggregateKind,
    Argument,
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
from engine.graph.label import Label
from engine.graph.methodology import Combination, Criterion, Inapplicable, Member, Methodology
from engine.graph.rounding import RoundingMode
from tests.engine import build as b

TWO = NumberType(decimals=2)
POSITIVE = NumberType(lower=Bound(b.number(0), strict=True), decimals=1)
CHOICE = ChoiceType(("a", "b"))
SIGNS = st.sampled_from(["<", "<=", ">", ">=", "=", "!="])
CONSTANTS = st.sampled_from([mpq(n, d) for n in (-3, -1, 0, 1, 2, 5) for d in (1, 2, 3, 100)])
STEPS = st.sampled_from([mpq(1, 100), mpq(1), mpq(1, 2), mpq(5), mpq(3, 10), mpq(1, 7)])

WORTHS = st.sampled_from([mpq(10), mpq(5, 3), mpq(40)])
WEIGHTS = st.sampled_from([mpq(1, 2), mpq(3), mpq(0)])

INPUTS: dict[str, tuple[ScalarType, bool]] = {
    "u.whole": (b.WHOLE, False),
    "u.two": (TWO, False),
    "u.cents": (b.CENTS, False),
    "u.positive": (POSITIVE, False),
    "u.any": (b.ANY, False),
    "u.maybe": (TWO, True),
    "u.maybe_any": (b.ANY, True),
    "u.option": (CHOICE, False),
    "u.maybe_option": (CHOICE, True),
    "u.yes": (YesNoType(), False),
    "u.day": (DateType(), False),
}
COLUMNS: dict[str, tuple[ScalarType, bool]] = {
    "planned": (POSITIVE, False),
    "actual": (TWO, True),
    "free": (b.ANY, False),
    "sort": (CHOICE, False),
}
LIST = "u.list"
TABLE = Table(
    Label("u.table"),
    ("sort", "rate"),
    ("points", "word"),
    (
        ("a", Interval(None, False, mpq(0), True), mpq(1, 3), "low"),
        ("a", Interval(mpq(0), False, mpq(5, 2), False), mpq(7), "high"),
        ("b", Interval(None, False, mpq(3, 2), True), mpq(0), "below"),
        ("b", mpq(3, 2), mpq(-2), "exact"),
        ("b", Interval(mpq(2), True, None, False), mpq(1, 7), "open"),
    ),
)
PRICES = Table(
    Label("u.prices"),
    ("count",),
    ("price", "note"),
    tuple((mpq(n), mpq(n, 3), None if n == 2 else mpq(n, 10)) for n in range(6)),
)
PAIRS = Table(
    Label("u.pairs"),
    ("sort", "yes"),
    ("value",),
    (("a", True, mpq(1, 3)), ("a", False, mpq(2)), ("b", True, mpq(0)), ("c", True, mpq(9))),
)
SCALE = Bands(
    Label("u.scale"),
    (
        Band("low", Interval(None, False, mpq(1), True)),
        Band("middle", Interval(mpq(1), False, mpq(3), False)),
        Band("high", Interval(mpq(3), True, mpq(5000), False)),
    ),
)


@dataclass(frozen=True)
class Names:
    """What an expression may refer to."""

    named: tuple[str, ...] = ()
    functions: tuple[tuple[str, int], ...] = ()
    scores: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    known: frozenset[Reference | Column] = field(default_factory=frozenset)
    in_function: bool = False
    careless: bool = False
    irrational: bool = False

    @property
    def inputs(self) -> tuple[str, ...]:
        """Inputs that may be used as numbers here."""
        if self.in_function:
            return ()
        return tuple(
            id_
            for id_, (type_, optional) in INPUTS.items()
            if isinstance(type_, NumberType)
            and (not optional or self.careless or Reference(id_) in self.known)
        )

    @property
    def numbers(self) -> tuple[Expression, ...]:
        """All leaves that are numbers."""
        leaves: list[Expression] = [Reference(id_) for id_ in (*self.inputs, *self.named)]
        leaves += [Argument(name) for name in self.arguments]
        leaves += [b.score_of(id_) for id_ in self.scores if self.careless]
        leaves += [
            Column(LIST, name)
            for name in self.columns
            if isinstance(COLUMNS[name][0], NumberType)
            and (not COLUMNS[name][1] or self.careless or Column(LIST, name) in self.known)
        ]
        leaves += [Column(LIST, name) for name in self.derived]
        return tuple(leaves)


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


@st.composite
def rules(draw: DrawFn, irrational: bool = False) -> Methodology:
    """A methodology of one block "u" with everything in it, and results."""
    names = Names(careless=draw(st.integers(0, 5)) == 0, irrational=irrational)
    functions: list[Function] = []
    named: list[Named] = [Named(Label("u.rate"), Constant(draw(CONSTANTS)), parameter=True)]
    names = replace(names, named=("u.rate",))
    for position in range(draw(st.integers(0, 2))):
        arguments = ("p", "q")[: draw(st.integers(1, 2))]
        inside = Names(
            named=("u.rate",),
            functions=names.functions,
            arguments=arguments,
            in_function=True,
            irrational=irrational,
        )
        functions.append(Function(Label(f"f{position}"), arguments, numbers(draw, inside, 3)))
        names = replace(names, functions=(*names.functions, (f"f{position}", len(arguments))))
    derived: dict[str, Any] = {}
    for position in range(draw(st.integers(0, 3))):
        row = replace(names, columns=tuple(COLUMNS))
        absent = draw(st.booleans())
        if absent:
            row = replace(row, known=frozenset({Column(LIST, "actual")}))
        value = numbers(draw, row, 3)
        if absent:
            derived[f"derived{position}"] = (value, (Column(LIST, "actual"),))
        else:
            derived[f"derived{position}"] = value
            names = replace(names, derived=(*names.derived, f"derived{position}"))
    derived_names, names = names.derived, replace(names, derived=())
    names = replace(names, derived=())
    for position in range(draw(st.integers(0, 4))):
        id_ = f"u.let{position}"
        if draw(st.integers(0, 3)) == 0:
            absence = (Reference("u.maybe"),)
            value = numbers(draw, replace(names, known=frozenset(absence)), 3)
            named.append(Named(Label(id_), value, absence))
            if names.careless:
                names = replace(names, named=(*names.named, id_))
        else:
            named.append(Named(Label(id_), numbers(draw, names, 3)))
            names = replace(names, named=(*names.named, id_))
    columns = {name: type_ for name, (type_, _) in COLUMNS.items()}
    listed = b.rows(
        LIST, columns, tuple(name for name, (_, optional) in COLUMNS.items() if optional), **derived
    )
    extra = numbers(draw, replace(names, derived=derived_names, columns=tuple(COLUMNS)), 2)
    named.append(Named(Label("u.summed"), Aggregate(AggregateKind.sum, LIST, extra)))
    names = replace(names, named=(*names.named, "u.summed"))
    inputs: list[Input | Rows] = [Input(Label(id_), type_, opt) for id_, (type_, opt) in INPUTS.items()]
    return b.methodology(
        blocks(draw, "u", names, 2),
        inputs=(*inputs, listed),
        named=tuple(named),
        functions=tuple(functions),
        tables=(TABLE, PRICES, PAIRS),
        bands=(SCALE,),
        results=results(draw, "", Names(scores=("u", "u.m0"), in_function=True, careless=True)),
    )


def blocks(draw: DrawFn, id_: str, names: Names, levels: int) -> Member:
    """A random block."""
    members: list[Member] = []
    outer = names
    combination = draw(st.sampled_from(list(Combination)))
    worths = draw(st.booleans())
    for position in range(draw(st.integers(1, 3))):
        member = f"{id_}.m{position}"
        nested = levels > 1 and combination is not Combination.sum and draw(st.integers(0, 2)) == 0
        if nested:
            made: Member = blocks(draw, member, names, levels - 1)
        else:
            made = b.criterion(
                member, numbers(draw, names, 3), applies=_maybe(draw, names), kinds=_kinds(draw)
            )
        if combination is Combination.sum and worths and isinstance(made, Criterion):
            made = replace(made, worth=draw(WORTHS))
        if combination is Combination.average:
            made = replace(made, weight=draw(WEIGHTS))
        members.append(made)
        names = replace(names, scores=(*names.scores, member))
    ids = tuple(member.label.id for member in members)
    runs = draw(st.sampled_from([(), (), (ids[:1], ids), (ids, ids[1:] or ids)]))
    return b.block(
        id_,
        *members,
        combination=combination.value,
        top=draw(st.sampled_from([10, 100])),
        applies=_maybe(draw, outer) if "." in id_ else None,
        kinds=_kinds(draw) if "." in id_ else None,
        formula=numbers(draw, names, 3) if combination is Combination.formula else None,
        inapplicable=draw(st.sampled_from([None, *Inapplicable, Inapplicable.rescale])),
        receivers=tuple(draw(st.sets(st.sampled_from(ids)))),
        least=draw(st.sampled_from([1, 1, 1, 2])),
        runs=runs,
        adjustments=tuple(
            draw(st.sampled_from([b.penalty, b.bonus]))(
                f"{id_}.adjustment{position}",
                numbers(draw, names, 2),
                applies=_maybe(draw, names),
                kinds=_kinds(draw),
                most=draw(st.sampled_from([None, b.number(3)])),
            )
            for position in range(draw(st.integers(0, 2)))
        ),
        caps=tuple(
            b.cap(f"{id_}.cap{position}", numbers(draw, names, 1), conditions(draw, names, 2))
            for position in range(draw(st.integers(0, 2)))
        ),
        floor=draw(st.sampled_from([None, mpq(0), mpq(1, 3)])),
        ceiling=draw(st.sampled_from([None, mpq(10)])),
        rounding=draw(st.none() | roundings()),
        results=results(draw, id_, replace(names, scores=(*names.scores, id_), careless=True)),
    )


def _maybe(draw: DrawFn, names: Names) -> Expression | None:
    return conditions(draw, names, 2) if draw(st.integers(0, 2)) == 0 else None


def _kinds(draw: DrawFn) -> tuple[str, ...] | None:
    return draw(st.sampled_from([None] * 8 + [("central",), ("local",)]))


def results(draw: DrawFn, id_: str, names: Names) -> tuple[Any, ...]:
    """Random results, careless about what may be missing."""
    made = []
    for position in range(draw(st.integers(0, 2))):
        own = f"{id_}.result{position}"
        rounding = draw(st.none() | roundings())
        value = (
            numbers(draw, names, 2)
            if names.in_function
            else draw(
                st.sampled_from([Reference("u.maybe"), numbers(draw, names, 2), b.score_of(id_ or "u")])
            )
        )
        applies = _maybe(draw, names)
        made.append(b.result(own, value, rounding=rounding, applies=applies, kinds=_kinds(draw)))
    if not names.in_function and draw(st.booleans()):
        made.append(
            b.result(
                f"{id_}.word",
                Lookup("u.table", "word", (Reference("u.option"), numbers(draw, names, 1))),
                "text",
            )
        )
    return tuple(made)


@st.composite
def bodies(draw: DrawFn) -> dict[str, Any]:
    """Values for the inputs."""
    values: dict[str, Any] = {id_: _value(draw, type_, optional) for id_, (type_, optional) in INPUTS.items()}
    values[LIST] = [
        tuple(_value(draw, type_, optional) for type_, optional in COLUMNS.values())
        for _ in range(draw(st.integers(0, 5)))
    ]
    return values


def _value(draw: DrawFn, type_: ScalarType, optional: bool) -> Any:
    if optional and draw(st.integers(0, 2)) == 0:
        return None
    match type_:
        case ChoiceType():
            return draw(st.sampled_from(type_.options))
        case YesNoType():
            return draw(st.booleans())
        case DateType():
            return draw(st.integers(1, 1000))
        case NumberType(denominator=None):
            return draw(CONSTANTS)
        case NumberType(whole=True):
            return draw(st.integers(0, 5))
        case NumberType(lower=None):
            return draw(st.sampled_from([-250, -1, 0, 1, 50, 100, 250, 1234]))
        case _:
            return draw(st.sampled_from([1, 10, 25, 300]))
