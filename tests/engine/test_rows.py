"""Aggregates over rows and derived columns."""

from typing import Any

import pytest
from gmpy2 import mpq

from engine.graph.declaration import ChoiceType, ScalarType
from engine.graph.expression import Aggregate, Column, Constant, Expression, Same
from engine.graph.methodology import Methodology
from engine.program import EvaluationFault, FaultCode
from engine.result import ResultValue
from tests.engine import build as b

X = Column("u.list", "x")
Y = Column("u.list", "y")
SORT = Column("u.list", "sort")
COLUMNS: dict[str, ScalarType] = {"x": b.SIGNED, "y": b.WHOLE, "sort": ChoiceType(("a", "b"))}
DATA = [(100, 1, "a"), (250, None, "b"), (-50, 3, "a"), (100, 2, "b")]


def graph(*values: Expression, **derived: Any) -> Methodology:
    """A block that publishes these values of its rows."""
    results = tuple(b.result(f"u.r{position}", value) for position, value in enumerate(values))
    return b.methodology(
        b.block("u", combination="formula", formula=b.number(1), results=results),
        inputs=(b.rows("u.list", COLUMNS, ("y",), **derived),),
    )


def published(made: Methodology, data: list[tuple[Any, ...]]) -> list[object]:
    """The published values."""
    results = b.first(b.evaluate(made, u__list=data)).results
    assert all(isinstance(each, ResultValue) for each in results)
    return [each.value for each in results]


KNOWN_Y = b.known(Y)
IS_A = Same(SORT, Constant("a"))


@pytest.mark.parametrize(
    ("aggregate", "value"),
    [
        (b.aggregate("sum", "u.list", X), mpq(4)),
        (b.aggregate("sum", "u.list", X, where=IS_A), mpq(1, 2)),
        (b.aggregate("sum", "u.list", b.over(X, 3)), mpq(4, 3)),
        (b.aggregate("count", "u.list"), mpq(4)),
        (b.aggregate("count", "u.list", where=KNOWN_Y), mpq(3)),
        (b.aggregate("average", "u.list", X), mpq(1)),
        (b.aggregate("average", "u.list", b.times(X, Y), where=KNOWN_Y), mpq(1, 2)),
        (b.aggregate("average", "u.list", X, weight=Y, where=KNOWN_Y), mpq(3, 2) / 6),
        (b.aggregate("min", "u.list", X), mpq(-1, 2)),
        (b.aggregate("max", "u.list", X, where=IS_A), mpq(1)),
        (b.aggregate("share", "u.list", where=IS_A), mpq(1, 2)),
        (b.aggregate("share", "u.list"), mpq(1)),
        (b.aggregate("variance", "u.list", X), mpq(9, 8)),
        (b.aggregate("sample_variance", "u.list", X), mpq(3, 2)),
        (b.aggregate("variance", "u.list", b.over(X, b.plus(Y, 1)), where=KNOWN_Y), mpq(181, 2592)),
        (b.aggregate("quantile", "u.list", X, level=mpq(1, 2)), mpq(1)),
        (b.aggregate("quantile", "u.list", X, level=mpq(9, 10)), mpq(205, 100)),
        (b.aggregate("quantile", "u.list", X, level=0), mpq(-1, 2)),
        (b.aggregate("quantile", "u.list", X, level=1), mpq(5, 2)),
    ],
)
def test_aggregates(aggregate: Aggregate, value: mpq) -> None:
    found = published(graph(aggregate), DATA)[0]
    assert found == value


@pytest.mark.parametrize(
    ("aggregate", "value"),
    [(b.aggregate("sum", "u.list", X), mpq(0)), (b.aggregate("count", "u.list", where=IS_A), mpq(0))],
)
def test_nothing_sums_and_counts_to_zero(aggregate: Aggregate, value: mpq) -> None:
    assert published(graph(aggregate), []) == [value]


@pytest.mark.parametrize(
    ("aggregate", "data", "code"),
    [
        (b.aggregate("average", "u.list", X), [], FaultCode.empty_aggregate),
        (b.aggregate("average", "u.list", X, weight=X), [], FaultCode.empty_aggregate),
        (b.aggregate("average", "u.list", X, weight=X), [(0, 1, "a")], FaultCode.division_by_zero),
        (b.aggregate("min", "u.list", X, where=IS_A), [(1, 1, "b")], FaultCode.empty_aggregate),
        (b.aggregate("max", "u.list", X), [], FaultCode.empty_aggregate),
        (b.aggregate("share", "u.list", where=IS_A), [], FaultCode.empty_aggregate),
        (b.aggregate("variance", "u.list", X), [], FaultCode.empty_aggregate),
        (b.aggregate("sample_variance", "u.list", X), [(1, 1, "a")], FaultCode.empty_aggregate),
        (b.aggregate("quantile", "u.list", X, level=mpq(1, 2)), [], FaultCode.empty_aggregate),
        (b.aggregate("quantile", "u.list", X, level=2), [(1, 1, "a")], FaultCode.domain),
        (b.aggregate("sum", "u.list", Y), [(1, None, "a")], None),
    ],
)
def test_what_has_no_value(aggregate: Aggregate, data: list[tuple[Any, ...]], code: FaultCode | None) -> None:
    if code is None:
        assert published(graph(aggregate), data) == [None]
        return
    with pytest.raises(EvaluationFault) as raised:
        published(graph(aggregate), data)
    assert raised.value.faults[0].code is code
    assert raised.value.faults[0].id == "u.r0"


def test_derived_columns_build_on_each_other() -> None:
    half = Column("u.list", "half")
    double = Column("u.list", "double")
    made = graph(
        b.aggregate("sum", "u.list", double),
        half=b.over(X, 2),
        double=b.choose((b.compare(half, ">", 0), b.times(half, 4)), otherwise=half),
    )
    assert published(made, DATA) == [mpq(2) + 5 - mpq(1, 4) + 2]


def test_a_derived_column_is_missing_where_what_it_needs_is() -> None:
    product = Column("u.list", "product")
    made = graph(
        b.aggregate("sum", "u.list", product, where=b.known(product)),
        b.aggregate("count", "u.list", where=b.known(product)),
        b.aggregate("sum", "u.list", b.choose((b.known(Y), product), otherwise=0)),
        product=(b.times(X, Y), (Y,)),
    )
    assert published(made, DATA) == [mpq(3, 2), mpq(3), mpq(3, 2)]


def test_an_aggregate_within_a_row_sees_all_rows() -> None:
    part = b.over(X, b.aggregate("sum", "u.list", X))
    made = graph(b.aggregate("sum", "u.list", Column("u.list", "part")), part=part)
    assert published(made, DATA) == [mpq(1)]


def test_a_faulty_column_that_no_counted_row_needs_does_no_harm() -> None:
    made = graph(
        b.aggregate("sum", "u.list", Column("u.list", "ratio"), where=b.compare(X, "!=", 0)),
        ratio=b.over(1, X),
    )
    assert published(made, [(0, 1, "a"), (200, 1, "a")]) == [mpq(1, 2)]


def test_a_faulty_total_is_computed_in_the_first_row_that_needs_it() -> None:
    mean = b.aggregate("average", "u.list", X, where=IS_A)
    above = b.choose((IS_A, b.minus(X, mean)), otherwise=0)
    made = graph(b.aggregate("sum", "u.list", b.times(above, above)))
    assert published(made, DATA) == [mpq(9, 8)]
    assert published(made, [(100, 1, "b")]) == [mpq(0)]
    assert published(made, []) == [mpq(0)]


def test_rows_of_one_column() -> None:
    only = Column("u.one", "x")
    made = b.methodology(
        b.block("u", combination="formula", formula=b.aggregate("sum", "u.one", only)),
        inputs=(b.rows("u.one", {"x": b.WHOLE}),),
    )
    assert b.first(b.evaluate(made, u__one=[(1,), (2,)])).score == mpq(3)


def test_rows_within_rows() -> None:
    other = Column("u.others", "z")
    nearer = b.aggregate("count", "u.others", where=b.compare(other, "<", X))
    made = b.methodology(
        b.block("u", combination="formula", formula=b.aggregate("sum", "u.list", nearer)),
        inputs=(b.rows("u.list", COLUMNS, ("y",)), b.rows("u.others", {"z": b.WHOLE})),
    )
    assert b.first(b.evaluate(made, u__list=DATA, u__others=[(0,), (2,)])).score == mpq(4)
