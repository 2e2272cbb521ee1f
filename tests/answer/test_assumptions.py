"""Which assumptions an answer names."""

from dataclasses import replace

from gmpy2 import mpq

from api.answer.assumptions import Assumptions
from engine.graph.declaration import (
    Bands,
    ColumnInput,
    Derived,
    Function,
    Input,
    Named,
    NumberType,
    Rows,
    Table,
)
from engine.graph.expression import (
    Aggregate,
    AggregateKind,
    BandOf,
    Call,
    Column,
    Constant,
    Expression,
    Lookup,
    Reference,
    Sum,
)
from engine.graph.methodology import Adjustment, AdjustmentKind, Cap, Criterion, Member, Methodology, Result
from engine.profile import profile_of
from tests.answer.parts import assuming
from tests.intake.graphs import block, criterion, methodology

ZERO = Constant(mpq(0))


def found(graph: Methodology, unit: str, kind: str = "central") -> list[str]:
    return sorted(Assumptions(graph, graph).of(profile_of(graph, kind, None), unit))


def scored_by(score: Expression, *inputs: Input | Rows) -> Methodology:
    return methodology(inputs, [Criterion(assuming("plan"), score)])


def test_those_of_everything_active_in_a_block() -> None:
    inner = replace(criterion("goals.plan"), label=assuming("goals.plan", "A2"))
    other = replace(criterion("goals.local", kinds=("local",)), label=assuming("goals.local", "A3"))
    goals = replace(
        block("goals", inner, other),
        label=assuming("goals", "A1"),
        adjustments=(
            Adjustment(assuming("goals.late", "A4"), AdjustmentKind.penalty, ZERO),
            Adjustment(assuming("goals.early", "A5"), AdjustmentKind.bonus, ZERO, kinds=("local",)),
        ),
        caps=(Cap(assuming("goals.cap", "A6"), ZERO, Constant(True)),),
        results=(Result(assuming("goals.mark", "A7"), "text", Constant("x")),),
    )
    graph = methodology((), [goals], ("central", "local"))
    assert found(graph, "goals") == ["A1", "A2", "A4", "A6", "A7"]
    assert found(graph, "goals", "local") == ["A1", "A2", "A3", "A4", "A5", "A6", "A7"]


def test_those_of_the_inputs_that_are_used() -> None:
    inputs = [Input(assuming("a", "A1"), NumberType()), Input(assuming("b", "A2"), NumberType())]
    assert found(scored_by(Reference("a"), *inputs), "plan") == ["A1"]


def test_those_of_rows_and_columns_that_are_used() -> None:
    rows = Rows(
        assuming("r", "A1"),
        (
            ColumnInput(assuming("r.a", "A2"), NumberType()),
            ColumnInput(assuming("r.b", "A3"), NumberType()),
        ),
        (Derived(assuming("r.c", "A4"), Column("r", "a")), Derived(assuming("r.d", "A5"), Column("r", "b"))),
    )
    total = Aggregate(AggregateKind.sum, "r", Column("r", "c"))
    assert found(scored_by(total, rows), "plan") == ["A1", "A2", "A4"]
    assert found(scored_by(Aggregate(AggregateKind.count, "r"), rows), "plan") == ["A1"]


def test_those_of_names_functions_tables_and_bands_that_are_used() -> None:
    score = Sum((Call("f", ()), Lookup("t", "x", (ZERO,)), BandOf("bands", ZERO)))
    graph = replace(
        scored_by(score),
        named=(
            Named(assuming("n", "A1"), ZERO),
            Named(assuming("unused", "A9"), ZERO),
            Named(assuming("absent", "A5"), ZERO),
        ),
        functions=(Function(assuming("f", "A2"), (), Reference("n")),),
        tables=(Table(assuming("t", "A3"), ("k",), ("x",), ()),),
        bands=(Bands(assuming("bands", "A4"), ()),),
    )
    assert found(graph, "plan") == ["A1", "A2", "A3", "A4"]


def test_those_of_the_results_of_the_methodology() -> None:
    results = (
        Result(assuming("mark", "A1"), "number", Reference("n")),
        Result(assuming("other", "A3"), "number", ZERO, kinds=("local",)),
    )
    graph = replace(
        methodology((), [criterion("plan")]), results=results, named=(Named(assuming("n", "A2"), ZERO),)
    )
    assert found(graph, "") == ["A1", "A2"]


def test_none_twice() -> None:
    members: list[Member] = [replace(criterion("plan"), label=assuming("plan", "A1", "A1"))]
    assert found(methodology((), members), "plan") == ["A1"]
