"""Penalties, bonuses, caps, floor, ceiling, rounding."""

from typing import Any

import pytest
from gmpy2 import mpq

from engine.graph.expression import Rounded, Rounding
from engine.graph.methodology import Methodology
from engine.graph.rounding import RoundingMode
from engine.result import BlockResult
from tests.engine import build as b


def graph(**rest: Any) -> Methodology:
    """A block that scores `u.x` hundredths before adjustments."""
    return b.methodology(
        b.block("u", combination="formula", formula=b.ref("u.x"), **rest),
        inputs=(b.given("u.x", b.SIGNED), b.given("u.n")),
    )


def outcome(made: Methodology, x: int, n: int = 0, kind: str = "central") -> BlockResult:
    """The block for these inputs."""
    return b.first(b.evaluate(made, kind, u__x=x, u__n=n))


def test_a_penalty_is_taken_up_to_its_limit() -> None:
    made = graph(adjustments=(b.penalty("u.late", b.times(mpq(1, 5), b.ref("u.n")), most=b.number(5)),))
    assert outcome(made, 5000, 3).exact == mpq(50) - mpq(3, 5)
    block = outcome(made, 5000, 100)
    assert (block.combined, block.exact, block.adjustments[0].points) == (mpq(50), mpq(45), mpq(5))


def test_a_bonus_is_added() -> None:
    made = graph(adjustments=(b.bonus("u.extra", b.ref("u.n")), b.penalty("u.late", 2)))
    assert outcome(made, 5000, 7).exact == mpq(55)


def test_an_adjustment_may_not_apply() -> None:
    asked = b.compare(b.ref("u.n"), ">", 1)
    made = graph(
        adjustments=(
            b.penalty("u.late", b.ref("u.n"), applies=asked),
            b.bonus("u.local", 1, kinds=("local",)),
            b.penalty("u.never", b.over(1, 0), applies=b.compare(0, ">", 1)),
        )
    )
    assert [each.points for each in outcome(made, 5000, 1).adjustments] == [None, None, None]
    assert [each.points for each in outcome(made, 5000, 2, "local").adjustments] == [mpq(2), mpq(1), None]
    assert outcome(made, 5000, 2, "local").exact == mpq(49)


def test_caps_hold_down_in_their_order_and_only_those_that_did_are_named() -> None:
    over_one = b.compare(b.ref("u.n"), ">", 1)
    made = graph(
        caps=(
            b.cap("u.first", 60, b.compare(b.ref("u.n"), ">", 0)),
            b.cap("u.second", 70, over_one),
            b.cap("u.third", b.times(10, b.ref("u.n")), over_one),
        )
    )
    assert (outcome(made, 8000).exact, outcome(made, 8000).caps) == (mpq(80), ())
    assert (outcome(made, 8000, 1).exact, outcome(made, 8000, 1).caps) == (mpq(60), ("u.first",))
    assert outcome(made, 8000, 3).caps == ("u.first", "u.third")
    assert outcome(made, 8000, 3).exact == mpq(30)
    assert outcome(made, 1000, 3).caps == ()


def test_a_cap_may_ask_for_a_criterion() -> None:
    made = b.methodology(
        b.block(
            "u",
            b.criterion("u.a", b.ref("u.x"), 50),
            b.criterion("u.b", 50, 50),
            inapplicable="zero",
            caps=(b.cap("u.nothing", 0, b.compare(b.score_of("u.a"), "=", 0)),),
        ),
        inputs=(b.given("u.x"),),
    )
    assert b.first(b.evaluate(made, u__x=0)).score == mpq(0)
    assert b.first(b.evaluate(made, u__x=1)).score == mpq(51)


def test_floor_and_ceiling_come_after_caps_and_before_rounding() -> None:
    made = graph(
        floor=mpq(1, 3),
        ceiling=mpq(10),
        rounding=b.HALF_UP,
        caps=(b.cap("u.cap", -5, b.compare(b.ref("u.n"), ">", 0)),),
    )
    block = outcome(made, 900, 1)
    assert (block.exact, block.score, block.caps) == (mpq(1, 3), mpq(33, 100), ("u.cap",))
    assert outcome(made, 1234).score == mpq(10)
    assert outcome(made, -1234).exact == mpq(1, 3)


EXPECTED = {
    RoundingMode.half_up: ["-3", "-2", "-1", "0", "1", "2", "3"],
    RoundingMode.half_even: ["-2", "-2", "-1", "0", "1", "2", "2"],
    RoundingMode.half_down: ["-2", "-1", "-1", "0", "1", "1", "2"],
    RoundingMode.up: ["-3", "-2", "-2", "0", "2", "2", "3"],
    RoundingMode.down: ["-2", "-1", "-1", "0", "1", "1", "2"],
    RoundingMode.ceiling: ["-2", "-1", "-1", "0", "2", "2", "3"],
    RoundingMode.floor: ["-3", "-2", "-2", "0", "1", "1", "2"],
}
HALVES = [-250, -150, -101, 0, 101, 150, 250]


@pytest.mark.parametrize("mode", list(RoundingMode))
def test_every_rounding_mode(mode: RoundingMode) -> None:
    made = graph(rounding=Rounding(mode, mpq(1)))
    assert [outcome(made, x).score for x in HALVES] == [mpq(text) for text in EXPECTED[mode]]


@pytest.mark.parametrize("mode", list(RoundingMode))
@pytest.mark.parametrize("step", [mpq(1, 1000), mpq(1, 10), mpq(1, 2), mpq(3, 7), mpq(25)])
def test_rounding_of_scaled_and_of_rational_values_is_the_same(mode: RoundingMode, step: mpq) -> None:
    rounding = Rounding(mode, step)
    made = b.methodology(
        b.block(
            "u",
            combination="formula",
            formula=Rounded(b.ref("u.x"), rounding),
            results=(b.result("u.r", Rounded(b.over(b.ref("u.x"), b.ref("u.n")), rounding)),),
        ),
        inputs=(b.given("u.x", b.SIGNED), b.given("u.n")),
    )
    for x in range(-330, 331, 11):
        block = outcome(made, x, 1)
        assert block.score == block.results[0].value
