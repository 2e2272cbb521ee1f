"""Flags by a condition, and flags that ask for other flags."""

from typing import Any

import pytest
from gmpy2 import mpq

from engine.cohort.result import FlagResult, FlagStatus
from engine.graph.cohort import RATING_SCORE, Flag, Trend, TrendKind
from engine.graph.declaration import NumberType
from engine.graph.expression import Both, Either, Expression, Not, Raised, Reference
from tests.cohort import build as c
from tests.engine import build as b

WORSE = c.flag("worse", Trend(1, True, TrendKind.consecutive))
LOW = c.flag("low", c.last(1), "goals")
BOTH = Both((Raised("low"), Raised("worse")))
EITHER = Either((Raised("low"), Raised("worse")))
FALL, RISE, GAP = {2024: 2, 2025: 1}, {2024: 1, 2025: 2}, {2025: 1}


def ground(condition: Expression, low: bool, history: dict[int, Any], *flags: Flag) -> tuple[FlagResult, ...]:
    """What a body is flagged with by a condition on its place and its history."""
    graph = c.graph(ratings=(c.rating("goals"),), flags=(c.flag("ground", condition), LOW, WORSE, *flags))
    given = [c.body("a", 1 if low else 9, history=history), c.body("b", 5)]
    flags_of_a = c.standing(c.assessed(graph, given), "a").flags
    return tuple(flag for flag in flags_of_a if flag.flag == "ground")


@pytest.mark.parametrize(
    ("condition", "low", "history", "status"),
    [
        (BOTH, True, FALL, FlagStatus.raised),
        (BOTH, True, RISE, None),
        (BOTH, False, FALL, None),
        (BOTH, True, GAP, FlagStatus.undetermined),
        (BOTH, False, GAP, None),
        (EITHER, True, RISE, FlagStatus.raised),
        (EITHER, False, FALL, FlagStatus.raised),
        (EITHER, False, RISE, None),
        (EITHER, True, GAP, FlagStatus.raised),
        (EITHER, False, GAP, FlagStatus.undetermined),
        (Not(Raised("worse")), True, GAP, FlagStatus.undetermined),
        (Either((Raised("worse"), Not(Raised("worse")))), False, GAP, FlagStatus.raised),
        (Both((Raised("worse"), Not(Raised("worse")))), False, GAP, None),
    ],
)
def test_two_grounds_together(
    condition: Expression, low: bool, history: dict[int, Any], status: FlagStatus | None
) -> None:
    """An undetermined flag leaves another one undetermined only where it decides."""
    assert [flag.status for flag in ground(condition, low, history)] == ([] if status is None else [status])


def test_an_undetermined_flag_names_the_years_that_decide() -> None:
    assert ground(EITHER, False, GAP) == (FlagResult("ground", FlagStatus.undetermined, years=(2024,)),)


def test_a_flag_of_several_ratings_counts_where_it_is_raised_in_any() -> None:
    low = c.flag("low", c.last(1), "goals", "talks")
    graph = c.graph(
        "goals",
        "talks",
        ratings=(c.rating("goals"), c.rating("talks")),
        flags=(low, c.flag("ground", Raised("low"))),
    )
    found = c.assessed(graph, [c.body("a", 1, talks=9), c.body("b", 5, talks=5), c.body("d", 9, talks=6)])
    assert c.flagged(found, "ground") == {"a", "b"}


def test_a_flag_raised_in_one_rating_is_raised_though_it_is_undetermined_in_another() -> None:
    visits = b.given("visits", NumberType(), optional=True)
    odd = Either((b.compare(Reference(RATING_SCORE), "<", 50), b.compare(b.ref("visits"), ">", 3)))
    graph = c.graph(
        "goals",
        "talks",
        inputs=(visits,),
        ratings=(c.rating("goals"), c.rating("talks")),
        flags=(c.flag("odd", odd, "goals", "talks"), c.flag("ground", Raised("odd"))),
    )
    found = c.standing(c.assessed(graph, [c.body("a", 10, talks=90)]), "a")
    assert [(flag.flag, flag.rating, flag.status) for flag in found.flags] == [
        ("odd", "goals", FlagStatus.raised),
        ("odd", "talks", FlagStatus.undetermined),
        ("ground", None, FlagStatus.raised),
    ]


def test_flags_ask_for_one_another_in_any_order_of_the_rules() -> None:
    first, second = c.flag("first", Raised("second")), c.flag("second", Raised("low"))
    for flags in ((first, second, LOW), (LOW, second, first)):
        graph = c.graph(ratings=(c.rating("goals"),), flags=flags)
        found = c.standing(c.assessed(graph, c.bodies(a=1, b=2)), "a")
        assert [flag.flag for flag in found.flags] == [flag.label.id for flag in flags]


def test_a_condition_on_scores_and_data() -> None:
    visits = b.given("visits", NumberType())
    condition = Both((b.compare(b.score_of("goals"), "<", 50), b.compare(b.ref("visits"), ">", 3)))
    graph = c.graph(inputs=(visits,), flags=(c.flag("busy", condition),))
    given = [
        c.body("a", 40, values={"visits": mpq(5)}),
        c.body("b", 40, values={"visits": mpq(1)}),
        c.body("d", 60, values={"visits": mpq(5)}),
    ]
    assert c.flagged(c.assessed(graph, given), "busy") == {"a"}


def test_a_missing_value_leaves_a_condition_undetermined() -> None:
    graph = c.graph(flags=(c.flag("poor", b.compare(b.score_of("goals"), "<", 50)),))
    assert c.standing(c.assessed(graph, [c.body("a")]), "a").flags == (
        FlagResult("poor", FlagStatus.undetermined),
    )


def test_what_a_flag_applies_to() -> None:
    local = c.is_option("kind", "local")
    graph = c.graph(
        flags=(c.flag("one", b.lift(True), applies=local), c.flag("two", b.lift(True), kinds=("central",)))
    )
    found = c.assessed(graph, [c.body("a", 1), c.body("b", 1, kind="local")])
    assert (c.flagged(found, "one"), c.flagged(found, "two")) == ({"b"}, {"a"})


def test_a_flag_that_does_not_apply_is_not_undetermined() -> None:
    never = c.flag("ground", Raised("worse"), applies=b.lift(False))
    graph = c.graph(flags=(never, c.flag("worse", WORSE.marks, kinds=("local",))))
    assert c.standing(c.assessed(graph, [c.body("a", 1, history=GAP)]), "a").flags == ()


def test_an_irrational_score_at_hand() -> None:
    rating = c.rating("goals", c.square_root(b.score_of("goals")))
    graph = c.graph(
        ratings=(rating,), flags=(c.flag("low", b.compare(Reference(RATING_SCORE), "<", 2), "goals"),)
    )
    assert c.flagged(c.assessed(graph, c.bodies(a=3, b=4, d=5)), "low", "goals") == {"a"}


def test_a_reading_decides_what_is_marked() -> None:
    strict = c.reading("strict", "no", "yes")
    marks = c.chosen((c.is_option("strict", "yes"), c.last(2)), otherwise=c.last(1))
    graph = c.graph(ratings=(c.rating("goals"),), flags=(c.flag("low", marks, "goals"),), readings=(strict,))
    assert c.flagged(c.assessed(graph, c.bodies(a=1, b=2, d=3)), "low", "goals") == {"a"}
    assert c.flagged(c.assessed(graph, c.bodies(a=1, b=2, d=3), strict="yes"), "low", "goals") == {"a", "b"}
