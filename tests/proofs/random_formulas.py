"""Random formulas over a few inputs, and random data for them.

The inputs have the bounds that people give them, and the formulas the forms that people write, so that many
directions can be proved.
"""

from collections.abc import Mapping
from random import Random
from typing import Any

from gmpy2 import mpq

from engine.graph.declaration import (
    Band,
    Bands,
    Bound,
    ChoiceType,
    ColumnInput,
    DateType,
    Derived,
    Function,
    Input,
    Interval,
    Named,
    NumberType,
    Rows,
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
from engine.graph.methodology import Methodology
from engine.graph.rounding import RoundingMode
from tests.engine import build as b

ROWS = "items"
SIGNS = ("<", "<=", ">", ">=", "=", "!=")
NUMBERS = tuple(
    mpq(n, d) for n, d in ((0, 1), (1, 1), (2, 1), (3, 1), (5, 1), (1, 2), (3, 4), (10, 1), (-1, 1))
)


def _bound(limit: Any, strict: bool = False) -> Bound:
    return Bound(b.lift(limit), strict)


NUMERIC: Mapping[str, NumberType | DateType] = {
    "whole": NumberType(lower=_bound(0), decimals=0, whole=True),
    "part": NumberType(lower=_bound(0), upper=_bound(Reference("whole")), decimals=0, whole=True),
    "some": NumberType(lower=_bound(0)),
    "positive": NumberType(lower=_bound(0, strict=True)),
    "share": NumberType(lower=_bound(0), upper=_bound(1)),
    "any": NumberType(),
    "below": NumberType(upper=_bound(0)),
    "day": DateType(lower=_bound(1), upper=_bound(3000)),
}
COLUMNS: Mapping[str, NumberType] = {
    "planned": NumberType(lower=_bound(0, strict=True)),
    "done": NumberType(lower=_bound(0)),
    "few": NumberType(lower=_bound(0), upper=_bound(Column(ROWS, "planned"))),
    "loose": NumberType(),
}
LEAVES: tuple[Expression, ...] = (
    *(Reference(name) for name in NUMERIC),
    *(Column(ROWS, name) for name in COLUMNS),
)
STEPS = Table(
    Label("steps"),
    ("sort", "rate"),
    ("up", "down", "mixed"),
    (
        ("a", Interval(None, False, mpq(1), True), mpq(0), mpq(9), mpq(1)),
        ("a", Interval(mpq(1), False, mpq(3), False), mpq(2), mpq(4), mpq(0)),
        ("a", Interval(mpq(3), True, None, False), mpq(7), mpq(4), mpq(2)),
        ("b", Interval(None, False, mpq(2), True), mpq(1), mpq(3), mpq(5)),
        ("b", Interval(mpq(2), False, None, False), mpq(1), mpq(2), mpq(6)),
    ),
)
GRADES = Bands(
    Label("grades"),
    (
        Band("low", Interval(None, False, mpq(1), True)),
        Band("middle", Interval(mpq(1), False, mpq(3), True)),
        Band("high", Interval(mpq(3), False, None, False)),
    ),
)


class Author:
    """Writes formulas with the choices of a `Random`."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self.lets: list[str] = []
        self.derived: list[str] = []
        self.functions: list[str] = []

    def number(self, depth: int, row: bool = False, arguments: tuple[str, ...] = ()) -> Expression:
        """A number; `row` where a row is at hand, with arguments inside a function."""
        if depth <= 0 or self._random.random() < 0.15:
            return self._leaf(row, arguments)

        def inner(less: int = 1) -> Expression:
            return self.number(depth - less, row, arguments)

        sorts = ["sum", "sum", "difference", "product", "product", "quotient", "quotient", "extreme", "share"]
        sorts += ["choice", "choice", "steps", "rounded", "power", "negative", "absolute"]
        if not arguments:
            sorts += ["lookup", "call", "year"]
            if not row:
                sorts += ["aggregate"] * 4
        match self._random.choice(sorts):
            case "sum":
                return b.plus(inner(), inner())
            case "difference":
                return b.minus(inner(), inner())
            case "product":
                return b.times(*(inner() for _ in range(self._random.choice((2, 2, 3)))))
            case "quotient":
                return b.over(inner(), self._random.choice((inner(), self._divisor(row, arguments))))
            case "share":
                part, rest = inner(2), inner(2)
                return b.over(part, b.plus(part, rest))
            case "extreme":
                return Extreme(self._random.random() < 0.5, (inner(), inner(2)))
            case "choice":
                cases = [
                    (self.condition(depth - 1, row, arguments), inner())
                    for _ in range(self._random.choice((1, 1, 2)))
                ]
                return b.choose(*cases, otherwise=inner())
            case "steps":
                return self._steps(inner(2))
            case "rounded":
                mode = self._random.choice(list(RoundingMode))
                return Rounded(inner(), Rounding(mode, self._random.choice((mpq(1), mpq(1, 10), mpq(3)))))
            case "power":
                return Power(inner(), self._random.choice((-2, -1, 0, 1, 2, 3)))
            case "negative":
                return Negative(inner())
            case "absolute":
                return Absolute(inner())
            case "lookup":
                column = self._random.choice(("up", "down", "mixed"))
                sort = self._random.choice((Reference("sort"), Constant("a"), Constant("b")))
                return Lookup("steps", column, (sort, inner()))
            case "call" if self.functions:
                return Call(self._random.choice(self.functions), (inner(), inner(2)))
            case "year":
                return YearOf(b.plus(Reference("day"), self._random.choice((0, 400))))
            case "aggregate":
                return self._aggregate(depth)
        return inner()

    def _leaf(self, row: bool, arguments: tuple[str, ...]) -> Expression:
        if self._random.random() < 0.25:
            return Constant(self._random.choice(NUMBERS))
        if arguments:
            return Argument(self._random.choice(arguments))
        names: list[Expression] = [Reference(name) for name in NUMERIC if name != "day"]
        names += [Reference(name) for name in self.lets]
        if row:
            names = [*names[:3], *(Reference(name) for name in self.lets)]
            names += 2 * [Column(ROWS, name) for name in (*COLUMNS, *self.derived)]
        return self._random.choice(names)

    def _divisor(self, row: bool, arguments: tuple[str, ...]) -> Expression:
        if arguments:
            return Argument(arguments[-1])
        return Column(ROWS, "planned") if row else Reference(self._random.choice(("positive", "whole")))

    def _steps(self, rate: Expression) -> Expression:
        """Points by limits in order, as tables of points are written."""
        down = self._random.random() < 0.5
        limits = sorted(self._random.sample((mpq(0), mpq(1, 2), mpq(1), mpq(2), mpq(4)), 2), reverse=not down)
        points = sorted(
            self._random.sample((mpq(0), mpq(1), mpq(5), mpq(9)), 3), reverse=self._random.random() < 0.8
        )
        sign = self._random.choice(("<=", "<") if down else (">=", ">"))
        conditions: list[Expression] = [b.compare(rate, sign, limit) for limit in limits]
        if self._random.random() < 0.3:
            names = self._random.sample(("low", "middle", "high"), 2)
            conditions = [Same(BandOf("grades", rate), Constant(name)) for name in names]
        cases = zip(conditions, points, strict=False)
        last: Any = self._random.choice((points[2], rate, Reference("some")))
        return b.choose(*cases, otherwise=last)

    def condition(self, depth: int, row: bool = False, arguments: tuple[str, ...] = ()) -> Expression:
        """A condition."""
        sort = self._random.choice(["compare"] * 5 + ["both", "either", "not", "same", "yes"])
        if depth > 0 and sort in ("both", "either"):
            parts = tuple(self.condition(depth - 1, row, arguments) for _ in range(2))
            return Both(parts) if sort == "both" else Either(parts)
        if depth > 0 and sort == "not":
            return Not(self.condition(depth - 1, row, arguments))
        if not arguments and sort == "same":
            if self._random.random() < 0.5:
                return Same(Reference("sort"), Constant(self._random.choice("ab")))
            band = BandOf("grades", self.number(depth - 1, row))
            return Same(band, Constant(self._random.choice(("low", "middle", "high"))))
        if not arguments and sort == "yes":
            return Column(ROWS, "yes") if row else Reference("yes")
        left = self.number(depth - 1, row, arguments)
        right = self.number(min(depth - 1, 0), row, arguments)
        return b.compare(left, self._random.choice(SIGNS), right)

    def _aggregate(self, depth: int) -> Expression:
        kind = self._random.choice([*AggregateKind, AggregateKind.sum, AggregateKind.average])
        where = self.condition(depth - 2, row=True) if self._random.random() < 0.4 else None
        if kind in (AggregateKind.count, AggregateKind.share):
            where = where or self.condition(depth - 2, row=True)
            return Aggregate(kind, ROWS, None, where)
        weight = level = None
        if kind is AggregateKind.average and self._random.random() < 0.4:
            weight = self.number(0, row=True)
        if kind is AggregateKind.quantile:
            level = Constant(self._random.choice((mpq(1, 2), mpq(0), mpq(1), mpq(9, 10))))
        return Aggregate(kind, ROWS, self.number(depth - 1, row=True), where, weight, level)


def methodology(random: Random, depth: int = 3) -> Methodology:
    """A methodology of a criterion, named `score`, with a random formula."""
    author = Author(random)
    functions: list[Function] = []
    for position in range(random.choice((0, 1))):
        functions.append(Function(Label(f"f{position}"), ("p", "q"), author.number(2, arguments=("p", "q"))))
        author.functions.append(f"f{position}")
    named: list[Named] = []
    for position in range(random.choice((0, 1, 2))):
        named.append(Named(Label(f"let{position}"), author.number(depth - 1)))
        author.lets.append(f"let{position}")
    derived: list[Derived] = []
    for position in range(random.choice((0, 1, 2))):
        derived.append(Derived(Label(f"{ROWS}.own{position}"), author.number(depth - 1, row=True)))
        author.derived.append(f"own{position}")
    columns = (
        *(ColumnInput(Label(f"{ROWS}.{name}"), type_) for name, type_ in COLUMNS.items()),
        ColumnInput(Label(f"{ROWS}.yes"), YesNoType()),
    )
    inputs = (
        *(Input(Label(name), type_) for name, type_ in NUMERIC.items()),
        Input(Label("sort"), ChoiceType(("a", "b"))),
        Input(Label("yes"), YesNoType()),
        Rows(Label(ROWS), columns, tuple(derived)),
    )
    applies = author.condition(1) if random.random() < 0.3 else None
    return b.methodology(
        b.criterion("score", author.number(depth), applies=applies),
        inputs=inputs,
        named=tuple(named),
        functions=tuple(functions),
        tables=(STEPS,),
        bands=(GRADES,),
    )


SAMPLES = tuple(
    mpq(n, d)
    for n, d in ((0, 1), (1, 1), (2, 1), (3, 1), (4, 1), (7, 1), (10, 1), (1, 2), (3, 4), (1, 3), (5, 2))
)


def data(random: Random) -> dict[str, Any]:
    """Data of a body that keep to the bounds."""
    values: dict[str, Any] = {name: _value(random, name) for name in NUMERIC}
    values["part"] = mpq(random.randint(0, int(values["whole"])))
    values["sort"] = random.choice("ab")
    values["yes"] = random.random() < 0.5
    values[ROWS] = tuple(_row(random) for _ in range(random.choice((1, 1, 2, 3))))
    return values


def _value(random: Random, name: str) -> mpq:
    match name:
        case "whole" | "part":
            return mpq(random.randint(0, 6))
        case "positive" | "planned":
            return random.choice(SAMPLES[1:])
        case "share":
            return random.choice((mpq(0), mpq(1), mpq(1, 2), mpq(3, 4), mpq(1, 3)))
        case "any" | "loose":
            return random.choice(SAMPLES) * random.choice((1, -1))
        case "below":
            return -random.choice(SAMPLES)
        case "day":
            return mpq(random.randint(1, 3000))
    return random.choice(SAMPLES)


def _row(random: Random) -> tuple[Any, ...]:
    planned = _value(random, "planned")
    few = planned * random.choice((mpq(0), mpq(1), mpq(1, 2)))
    return planned, _value(random, "done"), few, _value(random, "loose"), random.random() < 0.5


def grown(random: Random, values: dict[str, Any], leaf: Expression) -> dict[str, Any] | None:
    """The same data with a greater value of an input, in one row where it is a column; None for none."""
    if isinstance(leaf, Reference):
        value = _value(random, leaf.id)
        other = {**values, leaf.id: value}
        fits = value > values[leaf.id] and other["part"] <= other["whole"]
        return other if fits else None
    if not isinstance(leaf, Column):
        raise TypeError("no input grows")
    rows = list(values[ROWS])
    at, column = random.randrange(len(rows)), list(COLUMNS).index(leaf.name)
    value = _value(random, leaf.name)
    row = (*rows[at][:column], value, *rows[at][column + 1 :])
    if value <= rows[at][column] or row[2] > row[0]:
        return None
    return {**values, ROWS: (*rows[:at], row, *rows[at + 1 :])}
