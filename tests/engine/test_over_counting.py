"""Which bodies count in a value over bodies, and what happens where they give none."""

from dataclasses import replace
from typing import Any

import pytest
from gmpy2 import mpq

from engine.graph.declaration import NumberType, Origin
from engine.graph.expression import Column, Either, Expression
from engine.graph.methodology import Methodology
from engine.program import Fault, FaultCode, Program
from tests.engine import build as b
from tests.engine.bodies import body, faults, of_bodies, over, score_in, scored

X = b.ref("u.x")
MAYBE = b.ref("u.maybe")
COUNTED = of_bodies("count", where=b.compare(b.plus(X, 1), ">", 0))
"""How many bodies have an `x`."""


def graph(value: Expression, **rest: Any) -> Methodology:
    """The block `u`, in which a value over bodies is asked for, and another block beside it."""
    return b.methodology(
        b.block(
            "u",
            b.criterion("u.asked", value, 50),
            b.criterion("u.x", X, 50, kinds=("central",)),
            inapplicable="zero",
        ),
        b.block("v", b.criterion("v.y", b.ref("v.y"), 100)),
        inputs=(
            b.given("u.x"),
            b.given("u.maybe", optional=True),
            b.given("v.y"),
            replace(b.given("size", NumberType()), origin=Origin.attribute),
        ),
        **rest,
    )


def asked(value: Expression, *others: Any) -> Any:
    """The value as the body `a` sees it; the others are bodies without their methodology."""
    made = graph(value)
    first = body(made, "a", u__x=4, u__maybe=None, v__y=1, size=None)
    found = scored(made, first, *(other(made) for other in others))
    return score_in(found["a"], "u.asked")


def test_a_body_that_does_not_submit_the_block_does_not_count() -> None:
    assert asked(COUNTED, lambda made: body(made, "b", submitted=("v",), v__y=1)) == 1


def test_a_body_that_is_not_assessed_on_the_block_does_not_count() -> None:
    assert asked(COUNTED, lambda made: body(made, "b", scope=("v",), v__y=1)) == 1


def test_what_a_body_gives_for_nothing_does_not_count() -> None:
    assert asked(COUNTED, lambda made: body(made, "b", scope=("v",), v__y=1, u__x=3)) == 1


def test_a_body_counts_whose_criterion_is_for_another_kind_when_the_block_asks_it_for_the_value() -> None:
    assert asked(COUNTED, lambda made: body(made, "b", "local", u__x=3, u__maybe=None, v__y=1)) == 2


def test_a_body_that_is_assessed_on_part_of_the_block_counts_with_what_this_part_uses() -> None:
    assert asked(COUNTED, lambda made: body(made, "b", scope=("u.x",), u__x=3)) == 2
    known = of_bodies("count", where=Either((b.known(MAYBE), b.compare(X, ">", 0))))
    assert asked(known, lambda made: body(made, "b", scope=("u.x",), u__x=3)) == 1


def test_scores_of_members_outside_of_the_scope_do_not_count() -> None:
    best = of_bodies("count", where=b.scored("u.x"))
    assert asked(best, lambda made: body(made, "b", scope=("u.asked",), u__maybe=None)) == 1
    assert asked(best, lambda made: body(made, "b", "local", u__x=3, u__maybe=None, v__y=1)) == 1
    part = of_bodies("share", where=b.scored("u.x"))
    assert asked(part, lambda made: body(made, "b", "local", u__x=3, u__maybe=None, v__y=1)) == 1


def test_a_value_that_is_missing_is_for_the_condition_to_leave_out() -> None:
    known = of_bodies("average", MAYBE, where=b.known(MAYBE))
    assert asked(
        b.plus(known, of_bodies("share", where=b.known(MAYBE))),
        lambda made: body(made, "b", u__x=1, u__maybe=7, v__y=1),
    ) == mpq(15, 2)


def test_an_attribute_that_a_body_does_not_have_leaves_it_out() -> None:
    sizes = of_bodies("sum", b.ref("size"))
    others = [
        lambda made: body(made, "b", scope=("v",), v__y=1, size=mpq(8)),
        lambda made: body(made, "c", u__x=1, u__maybe=None, v__y=1, size=None),
    ]
    assert asked(sizes, *others) == 8


def test_a_nested_value_does_not_ask_a_body_for_what_it_rests_on() -> None:
    """`b` has no `x`, but it has what the outer value needs."""
    made = b.methodology(
        b.block(
            "u",
            b.criterion("u.asked", of_bodies("sum", b.plus(b.ref("y"), of_bodies("max", X))), 100),
        ),
        b.block("v", b.criterion("v.y", b.ref("y"), 100)),
        inputs=(b.given("u.x"), b.given("y")),
    )
    bodies = (body(made, "a", u__x=4, y=1), body(made, "b", scope=("v",), y=2))
    assert score_in(scored(made, *bodies)["a"], "u.asked") == 11


def test_rows_that_were_not_handed_in_leave_a_body_out() -> None:
    rows = b.aggregate("sum", "u.list", Column("u.list", "n"))
    made = b.methodology(
        b.block("u", b.criterion("u.asked", of_bodies("count", where=b.compare(rows, ">=", 0)), 100)),
        inputs=(b.rows("u.list", {"n": b.WHOLE}),),
    )
    bodies = (body(made, "a", u__list=[(1,)]), body(made, "b", u__list=[]), body(made, "c", submitted=()))
    assert score_in(scored(made, *bodies)["a"], "u.asked") == 2


NOBODY = b.compare(X, ">", 100)


@pytest.mark.parametrize(
    "kind", ["average", "min", "max", "variance", "sample_variance", "standard_deviation", "quantile"]
)
def test_nothing_is_made_of_no_bodies(kind: str) -> None:
    level = {"level": mpq(1, 2)} if kind == "quantile" else {}
    made = graph(of_bodies(kind, X, where=NOBODY, **level))
    found = faults(made, body(made, "a", u__x=4, v__y=1, size=None))
    assert [(fault.code, fault.id) for fault in found["a"]] == [(FaultCode.empty_aggregate, "u.asked")]


def test_sums_and_counts_of_no_bodies_are_0() -> None:
    assert asked(of_bodies("sum", X, where=NOBODY)) == 0
    assert asked(of_bodies("count", where=NOBODY)) == 0


def test_one_body_is_no_sample() -> None:
    made = graph(of_bodies("sample_variance", X))
    (fault,) = faults(made, body(made, "a", u__x=4, v__y=1, size=None))["a"]
    assert fault.message == "too few bodies count for a variance: 1"


def test_weights_that_sum_to_0() -> None:
    made = graph(of_bodies("average", X, weight=b.minus(X, 4)))
    (fault,) = faults(made, body(made, "a", u__x=4, v__y=1, size=None))["a"]
    assert fault.code is FaultCode.division_by_zero


def test_a_body_that_is_not_compared_has_no_rank() -> None:
    made = graph(of_bodies("rank", X, where=b.compare(X, ">", 3)))
    bodies = [body(made, name, u__x=x, v__y=1, size=None) for name, x in (("a", 4), ("b", 2))]
    found = faults(made, *bodies)
    assert list(found) == ["b"]
    assert found["b"][0].message == "the body is not among those that `rank` compares"


def test_a_rank_with_a_name_is_missing_where_the_value_of_the_body_is() -> None:
    place = b.named("place", of_bodies("rank", MAYBE, where=b.known(MAYBE)), MAYBE)
    made = graph(b.choose((b.known(b.ref("place")), b.ref("place")), otherwise=0), named=(place,))
    values = {"a": 3, "b": None, "c": 5}
    bodies = [body(made, name, u__x=1, u__maybe=maybe, v__y=1) for name, maybe in values.items()]
    found = scored(made, *bodies)
    assert [score_in(found[name], "u.asked") for name in "abc"] == [mpq(2), mpq(0), mpq(1)]


def test_a_fault_in_the_data_of_one_body_names_that_body() -> None:
    """Every body that asks for the value has the fault; one that does not ask has none."""
    ratio = b.over(1, b.minus(X, 4), line=7)
    score = b.choose((b.compare(X, "<", 9), of_bodies("max", ratio)), otherwise=0)
    made = graph(score, named=(b.named("best", ratio, line=3),))
    bodies = [body(made, name, u__x=x, v__y=1, size=None) for name, x in (("a", 4), ("b", 2), ("c", 9))]
    fault = Fault(FaultCode.division_by_zero, "u.asked", b.place(7), "the divisor is 0, for the body a")
    assert faults(made, *bodies) == {"a": (fault,), "b": (fault,)}


def test_a_body_by_itself_has_no_values_over_bodies() -> None:
    made = graph(of_bodies("max", X))
    alone = body(made, "a", u__x=4, v__y=1)
    program = Program(made)
    with pytest.raises(ValueError, match="for all bodies of a request together"):
        program.evaluate(alone.profile, alone.values, alone.submitted)
    with pytest.raises(ValueError, match="u uses values over bodies"):
        program.flat(alone.profile, "u")
    assert program.flat(alone.profile, "v")(alone.values)["score"] == 1


def test_values_that_go_round_in_a_circle_are_refused() -> None:
    made = graph(of_bodies("max", b.score_of("u.asked"), where=b.scored("u.asked")))
    with pytest.raises(ValueError, match="rests on itself"):
        over(made, body(made, "a", u__x=4, v__y=1))


def test_inputs_that_values_over_bodies_use_are_asked_for() -> None:
    made = graph(
        b.plus(
            of_bodies("max", MAYBE, where=b.known(MAYBE)),
            of_bodies("max", b.ref("v.y"), "kind", of="local"),
        )
    )
    program = Program(made)
    assert program.needs(body(made, "a").profile, "u") == {"u.maybe", "u.x"}
    assert program.needs(body(made, "a", "local").profile, "u") == {"u.maybe", "v.y"}
