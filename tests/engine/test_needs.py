"""Which inputs a unit uses."""

import pytest
from gmpy2 import mpq

from engine.graph.declaration import Bound, ColumnInput, Derived, Function, NumberType, Rows, YesNoType
from engine.graph.expression import Argument, Call, Column
from engine.graph.label import Label
from engine.graph.methodology import Scope
from engine.program import Program, profile_of
from tests.engine import build as b

BOUNDED = NumberType(upper=Bound(b.ref("u.rendered"), strict=False), decimals=0)
LIST = Rows(
    Label("u.list"),
    (ColumnInput(Label("u.list.y"), BOUNDED),),
    (Derived(Label("u.list.double"), b.times(2, Column("u.list", "y"))),),
)
GRAPH = b.methodology(
    b.block(
        "u",
        b.criterion("u.a", b.ref("u.let"), 50, applies=b.ref("attribute")),
        b.criterion("u.b", b.aggregate("sum", "u.list", Column("u.list", "double")), 50, kinds=("local",)),
        inapplicable="zero",
        adjustments=(
            b.penalty("u.p", b.ref("u.cases"), most=b.ref("u.most"), kinds=("local",)),
            b.bonus("u.q", 1, applies=b.known(b.ref("u.maybe"))),
        ),
        caps=(b.cap("u.cap", b.ref("u.limit"), b.compare(b.ref("u.asked"), ">", 0)),),
        results=(b.result("u.r", b.ref("u.shown")),),
    ),
    b.block("v", combination="formula", formula=Call("twice", (b.ref("v.x"),))),
    inputs=(
        *(
            b.given(id_)
            for id_ in (
                "u.behind", "u.cases", "u.most", "u.limit", "u.asked", "u.shown", "u.unused", "u.rendered",
                "v.x", "factor", "root_only",
            )
        ),
        b.given("attribute", YesNoType()),
        b.given("u.maybe", optional=True),
        b.rows("u.other", {"z": b.WHOLE}),
        LIST,
    ),
    named=(
        b.named("u.let", b.plus(b.ref("u.behind"), b.ref("u.let2"))),
        b.named("u.let2", 1, b.ref("u.maybe")),
        b.named("factor2", b.ref("factor")),
    ),
    functions=(Function(Label("twice"), ("p",), b.times(2, Argument("p"), b.ref("factor2"))),),
    results=(b.result("total", b.plus(b.score_of("u"), b.ref("root_only"))),),
)  # fmt: skip
GRAPH_PROGRAM = Program(GRAPH)
ALWAYS = {"u.behind", "u.maybe", "attribute", "u.limit", "u.asked", "u.shown"}


def test_what_the_active_part_uses() -> None:
    assert GRAPH_PROGRAM.needs(profile_of(GRAPH, "central", None), "u") == ALWAYS
    local = GRAPH_PROGRAM.needs(profile_of(GRAPH, "local", None), "u")
    assert local == ALWAYS | {"u.list", "u.rendered", "u.cases", "u.most"}


def test_only_what_is_in_scope() -> None:
    without_a = profile_of(GRAPH, "local", Scope(("u.b",)))
    assert "u.behind" not in GRAPH_PROGRAM.needs(without_a, "u")
    assert GRAPH_PROGRAM.needs(without_a, "v") == frozenset()


def test_through_functions() -> None:
    assert GRAPH_PROGRAM.needs(profile_of(GRAPH, "central", None), "v") == {"v.x", "factor"}


def test_the_root_needs_its_own_inputs() -> None:
    assert GRAPH_PROGRAM.needs(profile_of(GRAPH, "central", None), "") == {"root_only"}


def test_what_is_no_unit_is_refused() -> None:
    profile = profile_of(GRAPH, "central", None)
    for unit in ("w", "u.a"):
        with pytest.raises(KeyError):
            GRAPH_PROGRAM.needs(profile, unit)
    with pytest.raises(KeyError):
        GRAPH_PROGRAM.source(profile, "w")


def test_what_is_needed_suffices() -> None:
    profile = profile_of(GRAPH, "local", None)
    needed = frozenset[str]().union(*(GRAPH_PROGRAM.needs(profile, unit) for unit in GRAPH_PROGRAM.units))
    values = {**dict.fromkeys(needed, 1), "u.list": [(1,)], "attribute": True}
    body = b.evaluate_body(GRAPH, profile, values)
    assert body.members[1].score == mpq(2)
