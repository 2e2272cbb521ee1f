"""Bodies that take part in a rating and have no place in it, and why."""

from gmpy2 import mpq

from engine.cohort.result import Place, RatingStatus, UnratedReason
from engine.graph.declaration import NumberType, YesNoType
from engine.graph.expression import Either
from engine.result import Status
from tests.cohort import build as c
from tests.engine import build as b

TOTAL = b.plus(b.score_of("goals"), b.score_of("talks"))
UNIFIED = c.rating("unified", TOTAL, needs=("goals", "talks"))


def unified(*given: c.Given) -> list[Place]:
    """Those without a place in the unified rating."""
    graph = c.graph("goals", "talks", ratings=(UNIFIED,))
    return list(c.population(c.assessed(graph, given), "unified").unranked)


def test_a_block_that_was_not_handed_in_leaves_the_rating_incomplete() -> None:
    (found,) = unified(c.body("a", 50))
    assert found.status is RatingStatus.incomplete
    assert found.reasons[0].reason is UnratedReason.no_score
    assert found.reasons[0].members == (("talks", Status.not_submitted),)
    assert (found.score, found.exact, found.rank) == (None, None, None)


def test_one_block_without_a_score_leaves_it_incomplete() -> None:
    (found,) = unified(c.body("a", 50, talks=None))
    assert found.status is RatingStatus.incomplete
    assert found.reasons[0].members == (("talks", Status.not_scored),)


def test_a_body_of_which_nothing_applies_is_not_rated() -> None:
    (found,) = unified(c.body("a", None, talks=None))
    assert found.status is RatingStatus.not_rated
    assert found.reasons[0].members == (("goals", Status.not_scored), ("talks", Status.not_scored))


def test_nothing_handed_in_is_incomplete_not_unrateable() -> None:
    found = unified(c.body("a"), c.body("b", None))
    assert [place.status for place in found] == [RatingStatus.incomplete] * 2


def test_those_without_a_place_are_in_the_order_of_their_ids() -> None:
    assert [place.body for place in unified(c.body("z", 1), c.body("a"), c.body("m", 3))] == ["a", "m", "z"]


def test_a_missing_input_is_named_as_such() -> None:
    extra = b.given("extra", NumberType(), optional=True)
    graph = c.graph(
        inputs=(extra,), ratings=(c.rating("goals", b.plus(b.score_of("goals"), b.ref("extra"))),)
    )
    found = c.assessed(graph, [c.body("a", 1, values={"extra": mpq(2)}), c.body("b", 9)])
    assert c.ranks(found) == {"a": "1"}
    place = c.place(found, "b")
    assert (place.status, place.reasons[0].reason) == (RatingStatus.incomplete, UnratedReason.missing_value)


def test_the_condition_of_a_rating() -> None:
    small = b.given("small", YesNoType())
    graph = c.graph(inputs=(small,), ratings=(c.rating("goals", applies=b.ref("small")),))
    found = c.assessed(
        graph, [c.body("a", 1, values={"small": True}), c.body("b", 2, values={"small": False})]
    )
    assert c.ranks(found) == {"a": "1"}
    place = c.place(found, "b")
    assert (place.status, place.reasons[0].reason) == (RatingStatus.not_rated, UnratedReason.condition)
    assert c.population(found).bodies == 2


def test_a_score_that_handles_absence_itself_gives_a_place() -> None:
    score = b.choose((b.scored("talks"), TOTAL), otherwise=b.score_of("goals"))
    graph = c.graph("goals", "talks", ratings=(c.rating("unified", score, needs=("goals", "talks")),))
    found = c.assessed(graph, [c.body("a", 50), c.body("b", 40, talks=30)])
    assert c.ranks(found, "unified") == {"b": "1", "a": "2"}


def test_what_is_needed_but_not_taken_is_no_reason() -> None:
    graph = c.graph("goals", "talks", ratings=(c.rating("goals", needs=("goals", "talks")),))
    found = c.assessed(graph, [c.body("a", 50), c.body("b", None, talks=3)])
    assert c.ranks(found) == {"a": "1"}
    assert c.place(found, "b").status is RatingStatus.not_rated


def test_criteria_of_a_block_that_was_not_evaluated_have_its_status() -> None:
    graph = c.graph(ratings=(c.rating("marks", b.score_of("goals.mark")),))
    found = c.assessed(graph, [c.body("a"), c.body("b", conclusions={"goals": 50}), c.body("c", None)])
    reasons = {id_: c.place(found, id_, "marks").reasons[0].members for id_ in "abc"}
    assert reasons == {
        "a": (("goals.mark", Status.not_submitted),),
        "b": (("goals.mark", Status.not_submitted),),
        "c": (("goals.mark", Status.not_applicable),),
    }


def test_a_condition_on_scores_that_are_absent_is_no_fault() -> None:
    asked = Either((b.compare(b.score_of("talks"), ">", 0), b.scored("goals")))
    graph = c.graph("goals", "talks", ratings=(c.rating("goals", applies=asked, needs=("goals",)),))
    found = c.assessed(graph, [c.body("a", 50), c.body("b", 40, talks=1)])
    assert c.ranks(found) == {"b": "1"}
    assert c.place(found, "a").reasons[0].reason is UnratedReason.missing_value
