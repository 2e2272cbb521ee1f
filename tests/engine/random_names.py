"""What random expressions refer to: inputs, columns, tables, bands."""

from dataclasses import dataclass, field

from gmpy2 import mpq
from hypothesis import strategies as st

from engine.graph.declaration import (
    Band,
    Bands,
    Bound,
    ChoiceType,
    DateType,
    Interval,
    NumberType,
    ScalarType,
    Table,
    YesNoType,
)
from engine.graph.expression import (
    Argument,
    Column,
    Expression,
    Reference,
)
from engine.graph.label import Label
from tests.engine import build as b

TWO = NumberType(decimals=2)
POSITIVE = NumberType(lower=Bound(b.number(0), strict=True), decimals=1)
CHOICE = ChoiceType(("a", "b"))
SIGNS = st.sampled_from(["<", "<=", ">", ">=", "=", "!="])
CONSTANTS = st.sampled_from([mpq(n, d) for n in (-3, -1, 0, 1, 2, 5) for d in (1, 2, 3, 100)])
STEPS = st.sampled_from([mpq(1, 100), mpq(1), mpq(1, 2), mpq(5), mpq(3, 10), mpq(1, 7)])

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
