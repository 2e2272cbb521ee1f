"""Which members are evaluated, and what is said of those that are not."""

import pytest
from gmpy2 import mpq

from engine.graph.methodology import Scope
from engine.program import Profile, Program, profile_of
from engine.result import BlockResult, CriterionResult, Status
from tests.engine import build as b

GOALS = b.block("goals", b.criterion("goals.plan", b.ref("goals.x"), 100), inapplicable="rescale")
TALKS = b.block(
    "talks",
    b.criterion("talks.appeals", 30, 50),
    b.criterion("talks.openness", 20, 50, kinds=("local",)),
    inapplicable="rescale",
)
GRAPH = b.methodology(GOALS, TALKS, inputs=(b.given("goals.x"),))


def test_a_member_that_was_not_handed_in_is_not_evaluated() -> None:
    profile = profile_of(GRAPH, "central", None)
    body = b.evaluate_body(GRAPH, profile, {}, frozenset({"talks"}))
    assert body.members[0] == BlockResult("goals", Status.not_submitted)
    assert body.members[1].status is Status.scored


def test_a_member_outside_the_scope_is_not_evaluated_even_if_handed_in() -> None:
    profile = profile_of(GRAPH, "central", Scope(("talks",)))
    body = b.evaluate_body(GRAPH, profile, {}, frozenset({"talks", "goals"}))
    assert body.members[0] == BlockResult("goals", Status.out_of_scope)


def test_a_criterion_for_other_kinds_is_out_of_scope() -> None:
    talks = b.evaluate(GRAPH, "central", goals__x=1).members[1]
    assert isinstance(talks, BlockResult)
    assert talks.members[1] == CriterionResult("talks.openness", Status.out_of_scope)
    assert talks.score == mpq(60)
    local = b.evaluate(GRAPH, "local", goals__x=1).members[1]
    assert local.score == mpq(50)


def test_a_criterion_that_does_not_apply_has_no_score() -> None:
    graph = b.methodology(
        b.block(
            "goals",
            b.criterion("goals.a", 10, 50, applies=b.compare(b.ref("goals.x"), ">", 0)),
            b.criterion("goals.b", 20, 50),
            inapplicable="rescale",
        ),
        inputs=(b.given("goals.x"),),
    )
    without, applying = (b.first(b.evaluate(graph, goals__x=x)) for x in (0, 1))
    assert without.members[0] == CriterionResult("goals.a", Status.not_applicable)
    assert without.combined == mpq(40)
    assert applying.members[0] == CriterionResult("goals.a", Status.scored, mpq(10), mpq(50))
    assert applying.combined == mpq(30)


def test_a_block_where_nothing_applies_is_not_scored_but_its_adjustments_are_reported() -> None:
    graph = b.methodology(
        b.block(
            "goals",
            b.criterion("goals.a", 10, 100, applies=b.compare(b.ref("goals.x"), ">", 0)),
            inapplicable="rescale",
            adjustments=(b.penalty("goals.late", b.ref("goals.x")),),
        ),
        inputs=(b.given("goals.x"),),
    )
    block = b.first(b.evaluate(graph, goals__x=0))
    assert block.status is Status.not_scored
    assert (block.exact, block.score, block.combined) == (None, None, None)
    assert [each.points for each in block.adjustments] == [mpq(0)]


def test_too_few_scored_members_leave_the_block_unscored() -> None:
    asked = b.compare(b.ref("goals.x"), ">", 0)
    graph = b.methodology(
        b.block(
            "goals",
            *(b.criterion(f"goals.c{n}", 10, 25, applies=asked if n else None) for n in range(4)),
            inapplicable="rescale",
            least=2,
        ),
        inputs=(b.given("goals.x"),),
    )
    assert b.first(b.evaluate(graph, goals__x=0)).status is Status.not_scored
    assert b.first(b.evaluate(graph, goals__x=1)).score == mpq(40)


def test_a_block_that_does_not_apply_is_not_entered() -> None:
    asked = b.compare(b.ref("u.x"), ">", 0)
    inner = b.block(
        "u.inner",
        b.criterion("u.inner.a", b.over(1, b.ref("u.x")), weight=mpq(1)),
        combination="average",
        weight=mpq(1),
        applies=asked,
        inapplicable="rescale",
        results=(b.result("u.inner.seen", 1),),
    )
    graph = b.methodology(
        b.block(
            "u",
            inner,
            b.criterion("u.b", 7, weight=mpq(1)),
            combination="average",
            inapplicable="rescale",
            results=(b.result("u.of_inner", b.score_of("u.inner.a")),),
        ),
        inputs=(b.given("u.x"),),
    )
    skipped, entered = (b.first(b.evaluate(graph, u__x=x)) for x in (0, 2))
    assert skipped.members[0] == BlockResult("u.inner", Status.not_applicable)
    assert skipped.score == mpq(7)
    assert skipped.results[0].status is Status.not_scored
    assert entered.score == mpq(15, 4)
    assert entered.results[0].value == mpq(1, 2)
    assert isinstance(entered.members[0], BlockResult)
    assert entered.members[0].results[0].value == mpq(1)


def test_a_top_level_block_may_not_apply() -> None:
    graph = b.methodology(
        b.block("u", b.criterion("u.a", 1, 1), applies=b.compare(b.ref("u.x"), ">", 0), inapplicable="zero"),
        inputs=(b.given("u.x"),),
    )
    assert b.first(b.evaluate(graph, u__x=0)) == BlockResult("u", Status.not_applicable)
    assert b.first(b.evaluate(graph, u__x=1)).status is Status.scored


def test_a_criterion_may_stand_without_a_block() -> None:
    graph = b.methodology(
        b.criterion(
            "speed", b.times(2, b.ref("speed_input")), applies=b.compare(b.ref("speed_input"), ">", 1)
        ),
        inputs=(b.given("speed_input"),),
        results=(b.result("double", b.times(2, b.score_of("speed"))),),
    )
    body = b.evaluate(graph, speed_input=3)
    assert body.members[0] == CriterionResult("speed", Status.scored, mpq(6))
    assert body.results[0].value == mpq(12)
    body = b.evaluate(graph, speed_input=1)
    assert body.members[0] == CriterionResult("speed", Status.not_applicable)
    assert body.results[0].status is Status.not_scored


@pytest.mark.parametrize(
    ("scope", "members"),
    [
        (None, {"goals", "goals.plan", "talks", "talks.appeals"}),
        (("talks",), {"talks", "talks.appeals"}),
        (("talks.appeals",), {"talks", "talks.appeals"}),
        (("talks.openness", "goals"), {"talks", "goals", "goals.plan"}),
    ],
)
def test_the_profile_is_the_scope_within_the_kind(scope: tuple[str, ...] | None, members: set[str]) -> None:
    profile = profile_of(GRAPH, "central", None if scope is None else Scope(scope))
    assert profile == Profile("central", frozenset(members))


def test_a_scope_that_names_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match=r"talks\.apeals"):
        profile_of(GRAPH, "central", Scope(("talks.apeals",)))


def test_a_block_for_other_kinds_takes_its_members_with_it() -> None:
    graph = b.methodology(b.block("u", b.criterion("u.a", 1, 1), kinds=("local",)))
    assert profile_of(graph, "central", None).members == frozenset()
    assert b.evaluate(graph, "central").members == (BlockResult("u", Status.out_of_scope),)


def test_units_are_the_top_level_members_and_the_root() -> None:
    assert Program(GRAPH).units == ("goals", "talks", "")
