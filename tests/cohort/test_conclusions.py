"""Blocks whose score was handed in as concluded."""

from gmpy2 import mpq

from engine.result import BlockResult, ResultValue, Status
from tests.cohort import build as c
from tests.engine import build as b

TOTAL = b.plus(b.times(mpq("0.45"), b.score_of("goals")), b.times(mpq("0.55"), b.score_of("talks")))


def test_a_concluded_score_enters_as_it_is() -> None:
    graph = c.graph(ratings=(c.rating("goals"),))
    found = c.assessed(graph, [c.body("a", conclusions={"goals": "75.05"}), c.body("b", 80)])
    assert c.block_of(found, "a") == BlockResult("goals", Status.scored, mpq("75.05"), mpq("75.05"))
    assert c.standing(found, "a").concluded == {"goals"}
    assert c.standing(found, "b").concluded == frozenset()
    assert c.ranks(found) == {"b": "1", "a": "2"}


def test_concluded_blocks_beside_computed_ones() -> None:
    graph = c.graph("goals", "talks", ratings=(c.rating("unified", TOTAL, rounding=b.HALF_UP),))
    given = [
        c.body("a", 50, conclusions={"talks": "60.1"}),
        c.body("b", conclusions={"goals": 1, "talks": 2}),
    ]
    found = c.assessed(graph, given)
    assert c.place(found, "a", "unified").exact == mpq("55.555")
    assert c.place(found, "a", "unified").score == mpq("55.56")
    assert c.place(found, "b", "unified").score == mpq("1.55")


def test_nothing_inside_a_concluded_block_has_a_score() -> None:
    graph = c.graph(results=(b.result("mark", b.score_of("goals.mark")),))
    found = c.assessed(graph, [c.body("a", conclusions={"goals": 5})])
    assert c.standing(found, "a").result.results == (ResultValue("mark", Status.not_scored),)


def test_results_of_a_concluded_block_follow_from_its_score_where_they_can() -> None:
    inner = b.block("goals.inner", b.criterion("goals.inner.mark", 1), combination="highest")
    graph = c.graph(
        b.block(
            "goals",
            inner,
            combination="highest",
            results=(
                b.result("goals.good", b.compare(b.score_of("goals"), ">=", 70), "yes_no"),
                b.result("goals.mark", b.score_of("goals.inner")),
            ),
        )
    )
    found = c.assessed(graph, [c.body("a", conclusions={"goals": 75})])
    assert c.block_of(found, "a").results == (
        ResultValue("goals.good", Status.scored, True),
        ResultValue("goals.mark", Status.not_scored),
    )
