"""Values over bodies: what is made of the values of many bodies, and of which bodies."""

from typing import Any

import pytest
from gmpy2 import mpq

from engine.exact import square_root
from engine.graph.cohort import Rating
from engine.graph.declaration import NumberType, YesNoType
from engine.graph.expression import Column, Expression
from engine.graph.label import Label
from engine.graph.methodology import Methodology
from tests.engine import build as b
from tests.engine.bodies import body, of_bodies, over, score_in, scored

X = b.ref("u.x")
W = b.ref("u.w")


def graph(score: Expression, **rest: Any) -> Methodology:
    """A criterion whose score is asked for."""
    inputs = (b.given("u.x", b.SIGNED), b.given("u.w"))
    return b.methodology(b.block("u", b.criterion("u.a", score, 100)), inputs=inputs, **rest)


def of_all(expression: Expression, *values: int, kinds: tuple[str, ...] = ()) -> list[Any]:
    """The score of each body; the values of `x` are in hundredths, `w` counts from 1."""
    made = graph(expression)
    bodies = [
        body(made, f"b{at}", kinds[at] if kinds else "central", u__x=value, u__w=at + 1)
        for at, value in enumerate(values)
    ]
    found = scored(made, *bodies)
    return [score_in(found[each.id], "u.a") for each in bodies]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("sum", mpq(14)),
        ("average", mpq(7, 2)),
        ("min", mpq(1)),
        ("max", mpq(6)),
        ("variance", mpq(13, 4)),
        ("sample_variance", mpq(13, 3)),
        ("standard_deviation", square_root(mpq(13, 4))),
        ("sample_standard_deviation", square_root(mpq(13, 3))),
    ],
)
def test_one_value_of_all_bodies(kind: str, expected: Any) -> None:
    assert of_all(of_bodies(kind, X), 100, 300, 400, 600) == [expected] * 4


def test_bodies_are_counted() -> None:
    assert of_all(of_bodies("count"), 1, 2, 3) == [mpq(3)] * 3
    assert of_all(of_bodies("count", where=b.compare(X, ">", 1)), 100, 200, 300) == [mpq(2)] * 3


def test_the_share_of_the_bodies_that_meet_a_condition() -> None:
    assert of_all(of_bodies("share", where=b.compare(X, ">", 1)), 100, 200, 300) == [mpq(2, 3)] * 3


def test_a_quantile_lies_between_two_bodies_in_proportion() -> None:
    level = of_bodies("quantile", X, level=mpq(9, 10))
    assert of_all(level, 500, 100, 200, 400, 300) == [mpq(46, 10)] * 5


def test_an_average_by_weights() -> None:
    assert of_all(of_bodies("average", X, weight=W), 100, 400) == [mpq(3)] * 2


def test_a_condition_leaves_bodies_out() -> None:
    kept = of_bodies("average", X, where=b.compare(X, "<", 5))
    assert of_all(kept, 100, 300, 900) == [mpq(2)] * 3


def test_bodies_of_the_same_kind() -> None:
    best = of_bodies("max", X, "same_kind")
    assert of_all(best, 100, 500, 300, kinds=("central", "local", "central")) == [mpq(3), mpq(5), mpq(3)]


def test_bodies_of_a_certain_kind() -> None:
    best = of_bodies("max", X, "kind", of="central")
    assert of_all(best, 100, 500, 300, kinds=("central", "local", "central")) == [mpq(3)] * 3


def test_bodies_that_a_rating_is_for() -> None:
    best = Rating(Label("best"), b.score_of("u"))
    made = graph(of_bodies("sum", X, "rating", of="best"), ratings=(best,))
    bodies = [body(made, name, u__x=100, u__w=1) for name in ("a", "b", "c")]
    found = scored(made, *bodies, rated={"best": ("a", "c", "elsewhere")})
    assert [score_in(found[name], "u.a") for name in "abc"] == [mpq(2)] * 3


def test_the_largest_value_has_rank_1_and_equal_ones_share_the_better_rank() -> None:
    assert of_all(of_bodies("rank", X), 100, 300, 200, 300) == [mpq(4), mpq(1), mpq(3), mpq(1)]


def test_ranks_among_bodies_of_the_same_kind() -> None:
    rank = of_bodies("rank", X, "same_kind")
    assert of_all(rank, 100, 300, 200, kinds=("central", "local", "central")) == [mpq(2), mpq(1), mpq(1)]


def test_a_decile_is_the_first_whose_upper_end_is_not_exceeded() -> None:
    values = [100 * value for value in range(11)]
    assert of_all(of_bodies("decile", X), *values) == [mpq(d) for d in (1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)]
    assert of_all(of_bodies("decile", X), 700) == [mpq(1)]


def test_equal_values_are_in_the_same_decile() -> None:
    assert of_all(of_bodies("decile", X), 5, 5, 5, 9) == [mpq(1), mpq(1), mpq(1), mpq(10)]


def test_normalising_against_the_best_and_the_worst() -> None:
    low, high = of_bodies("min", X), of_bodies("max", X)
    spread = b.minus(high, low)
    score = b.choose((b.compare(spread, ">", 0), b.over(b.minus(X, low), spread)), otherwise=0)
    assert of_all(score, 100, 500, 200) == [mpq(0), mpq(1), mpq(1, 4)]
    assert of_all(score, 200, 200) == [mpq(0), mpq(0)]


def test_a_value_over_bodies_may_rest_on_another() -> None:
    """The mean distance from the mean."""
    distance = b.minus(X, of_bodies("average", X))
    positive = of_bodies("average", distance, where=b.compare(distance, ">", 0))
    assert of_all(positive, 100, 200, 600) == [mpq(3)] * 3


def test_the_rank_of_a_rank() -> None:
    turned = of_bodies("rank", of_bodies("rank", X))
    assert of_all(turned, 100, 300, 200) == [mpq(1), mpq(3), mpq(2)]


def test_values_in_lets_and_rows() -> None:
    made = b.methodology(
        b.block("u", b.criterion("u.a", b.ref("best"), 100)),
        inputs=(b.rows("u.list", {"n": b.WHOLE}),),
        named=(
            b.named("total", b.aggregate("sum", "u.list", Column("u.list", "n"))),
            b.named("best", of_bodies("max", b.ref("total"))),
        ),
    )
    bodies = [
        body(made, "a", u__list=[(1,), (2,)]),
        body(made, "b", u__list=[(5,)]),
        body(made, "c", u__list=[]),
    ]
    found = scored(made, *bodies)
    assert {score_in(outcomes, "u.a") for outcomes in found.values()} == {mpq(5)}


def test_a_criterion_may_use_the_scores_that_another_one_has_over_bodies() -> None:
    best = of_bodies("max", b.score_of("u.a"), where=b.scored("u.a"))
    made = b.methodology(
        b.block(
            "u",
            b.criterion("u.b", b.over(b.score_of("u.a"), best), 50),
            b.criterion("u.a", b.times(2, X), 50),
        ),
        inputs=(b.given("u.x"),),
    )
    found = scored(made, body(made, "a", u__x=3), body(made, "b", u__x=12))
    assert [score_in(found[name], "u.b") for name in "ab"] == [mpq(1, 4), mpq(1)]


def test_a_score_over_bodies_may_rest_on_a_score_over_bodies() -> None:
    best = of_bodies("max", b.score_of("u.b"), where=b.scored("u.b"))
    made = b.methodology(
        b.block(
            "u",
            b.criterion("u.a", b.minus(best, b.score_of("u.b")), 50),
            b.criterion("u.b", b.minus(X, of_bodies("min", X)), 50),
        ),
        inputs=(b.given("u.x"),),
    )
    found = scored(made, body(made, "a", u__x=3), body(made, "b", u__x=12))
    assert [score_in(found[name], "u.a") for name in "ab"] == [mpq(9), mpq(0)]


def test_penalties_caps_formulas_and_results_of_a_block() -> None:
    most = of_bodies("max", X)
    made = b.methodology(
        b.block(
            "u",
            combination="formula",
            formula=b.times(10, most),
            adjustments=(b.penalty("u.p", b.minus(most, X)),),
            caps=(b.cap("u.c", most, b.compare(X, "<", of_bodies("average", X))),),
            results=(b.result("u.r", of_bodies("rank", b.score_of("u"), where=b.scored("u"))),),
        ),
        inputs=(b.given("u.x"),),
    )
    found = scored(made, body(made, "a", u__x=2), body(made, "b", u__x=4))
    assert [score_in(found[name], "u") for name in "ab"] == [mpq(4), mpq(40)]
    assert [outcomes[0].results[0].value for outcomes in found.values()] == [mpq(2), mpq(1)]  # type: ignore[union-attr]


def test_irrational_values_are_exact_too() -> None:
    deviation = of_bodies("standard_deviation", X)
    z = b.over(b.minus(X, of_bodies("average", X)), deviation)
    assert of_all(of_bodies("variance", b.times(deviation, X)), 100, 300) == [mpq(1)] * 2
    low, middle, high = of_all(z, 100, 200, 300)
    assert (low.digits(20), middle) == ("-1.2247448713915890491", mpq(0))
    assert high.digits(20) == "1.2247448713915890491"
    assert of_all(of_bodies("rank", z), 100, 200, 300, 200) == [mpq(4), mpq(2), mpq(1), mpq(2)]


def test_the_order_of_the_bodies_has_no_meaning() -> None:
    made = graph(b.plus(of_bodies("rank", X), of_bodies("average", X, weight=W)))
    bodies = [body(made, f"b{at}", u__x=at * at, u__w=7 - at) for at in range(6)]
    assert over(made, *bodies) == over(made, *reversed(bodies))


def test_a_body_among_no_others() -> None:
    assert of_all(of_bodies("rank", X), 5) == [mpq(1)]
    assert of_all(of_bodies("variance", X), 5) == [mpq(0)]


def test_types_beside_numbers() -> None:
    made = b.methodology(
        b.block("u", b.criterion("u.a", of_bodies("share", where=b.ref("u.open")), 100)),
        inputs=(b.given("u.open", YesNoType()), b.given("u.y", NumberType())),
    )
    found = scored(made, body(made, "a", u__open=True), body(made, "b", u__open=False))
    assert score_in(found["a"], "u.a") == mpq(1, 2)
