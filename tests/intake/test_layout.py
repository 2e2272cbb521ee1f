"""The form of data that inputs give."""

from dataclasses import replace

import pytest
from gmpy2 import mpq

from api.intake.layout import Branch, End, Other, Scalar, Table, layout_of
from engine.graph.declaration import Named
from engine.graph.expression import Constant, Product, Quotient, Reference
from engine.graph.label import Label
from tests.intake.graphs import (
    TEXT,
    attribute,
    block,
    column,
    criterion,
    methodology,
    number,
    rows,
    value,
    whole,
)

ONE = [criterion("c")]


def test_ids_nest_the_data() -> None:
    layout = layout_of(methodology([value("a", TEXT), value("b.c.d", TEXT), rows("b.e", f=TEXT)], ONE))
    assert list(layout.data.members) == ["a", "b"]
    b = layout.data.members["b"]
    assert isinstance(b, Branch)
    assert [type(member) for member in b.members.values()] == [Branch, Table]
    assert [leaf.id for leaf in layout.data.leaves()] == ["a", "b.c.d", "b.e"]


def test_block_without_inputs_has_an_empty_object() -> None:
    blocks = [block("a", block("a.b", block("a.b.c"))), block("d", block("d.e")), block("f", block("f.g"))]
    data = layout_of(methodology([value("a.b.x", TEXT), value("d.e", TEXT), value("f", TEXT)], blocks)).data
    empty = Branch("a.b.c")
    x, e, f = data.leaves()
    assert data == Branch(
        "",
        {"a": Branch("a", {"b": Branch("a.b", {"x": x, "c": empty})}), "d": Branch("d", {"e": e}), "f": f},
    )


def test_attributes_lie_apart() -> None:
    layout = layout_of(methodology([attribute("region", TEXT)], ONE))
    assert list(layout.attributes) == ["region"]
    assert layout.data.members == {}


def ends_of(*inputs: object, named: tuple[Named, ...] = ()) -> tuple[End, ...]:
    graph = replace(methodology(inputs, ONE), named=named)  # type: ignore[arg-type]
    leaf = layout_of(graph).data.members["x"]
    assert isinstance(leaf, Scalar)
    return leaf.ends


def test_whole_number_is_never_negative() -> None:
    assert ends_of(value("x", whole())) == (End(lower=True, strict=False, limit=mpq(0)),)


def test_bound_may_be_arithmetic_of_constants_and_parameters() -> None:
    limit = Quotient(Product((Reference("half"), Constant(mpq(3)))), Constant(mpq(4)))
    parameter = Named(Label("half"), Constant(mpq(1, 2)), parameter=True)
    (end,) = ends_of(value("x", number(high=limit)), named=(parameter,))
    assert end.limit == mpq(3, 8)


def test_bound_may_be_another_input() -> None:
    ends = ends_of(value("x", number(high=Reference("y"))), value("y", number(decimals=2)))
    assert ends == (End(lower=False, strict=False, limit=Other("y", "y", 100)),)


def test_bound_of_a_column_may_be_another_column() -> None:
    table = layout_of(
        methodology([rows("x", a=number(), b=number(high=column("x", "a")))], ONE)
    ).data.members["x"]
    assert isinstance(table, Table)
    assert table.columns["b"].ends == (End(lower=False, strict=False, limit=Other("x.a", "a", 1, 0)),)


def test_bound_that_is_neither_is_refused() -> None:
    with pytest.raises(ValueError, match="no constant: the divisor is 0"):
        ends_of(value("x", number(high=Quotient(Constant(mpq(1)), Constant(mpq(0))))))
    with pytest.raises(ValueError, match="x has no input column z"):
        layout_of(methodology([rows("x", a=number(high=column("x", "z")))], ONE))


def test_input_below_another_one_is_refused() -> None:
    with pytest.raises(ValueError, match=r"a\.b lies below the input a"):
        layout_of(methodology([value("a", TEXT), value("a.b", TEXT)], ONE))
    with pytest.raises(ValueError, match="a is two things: an input and what holds inputs"):
        layout_of(methodology([value("a.b", TEXT), value("a", TEXT)], ONE))
