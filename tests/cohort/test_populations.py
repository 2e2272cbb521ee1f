"""Among whom a rating is formed."""

from dataclasses import replace

from engine.cohort.result import ALL, RatingStatus, UnratedReason
from engine.graph.label import Label
from engine.graph.methodology import Body, Scope
from engine.result import Status
from tests.cohort import build as c
from tests.engine import build as b

UNIFIED = b.plus(b.score_of("goals"), b.score_of("talks"))
BOTH = c.rating("unified", UNIFIED, needs=("goals", "talks"), apart=True)


def test_kinds_apart_have_a_population_each_even_without_bodies() -> None:
    graph = c.graph(ratings=(c.rating("goals", apart=True),))
    found = c.assessed(graph, [c.body("a", 50), c.body("b", 60)])
    assert [(each.population, len(each.places)) for each in found.ratings] == [("central", 2), ("local", 0)]


def test_all_kinds_together() -> None:
    graph = c.graph(ratings=(c.rating("goals"),))
    found = c.assessed(graph, [c.body("a", 50), c.body("b", 60, kind="local")])
    assert [each.population for each in found.ratings] == [ALL]
    assert c.ranks(found) == {"b": "1", "a": "2"}


def test_a_rating_for_one_kind_does_not_concern_the_others() -> None:
    graph = c.graph(ratings=(c.rating("goals", kinds=("local",), apart=True),))
    found = c.assessed(graph, [c.body("a", 50), c.body("b", 60, kind="local")])
    assert [(each.population, each.bodies) for each in found.ratings] == [("local", 1)]
    assert c.standing(found, "a").places == ()


def test_a_rating_needs_all_of_its_blocks_in_scope() -> None:
    graph = c.graph("goals", "talks", ratings=(BOTH,))
    found = c.assessed(
        graph,
        [
            c.body("both", 50, talks=10),
            c.body("one", 60, scope=("goals",)),
            c.body("other", talks=60, scope=("talks",)),
        ],
    )
    result = c.population(found, "unified", "central")
    assert [place.body for place in result.places] == ["both"]
    one, other = result.unranked
    assert (one.body, one.status) == ("one", RatingStatus.not_rated)
    assert one.reasons[0].reason is UnratedReason.scope
    assert one.reasons[0].members == (("talks", Status.out_of_scope),)
    assert other.reasons[0].members == (("goals", Status.out_of_scope),)
    assert c.standing(found, "one").places == ()
    assert result.bodies == 1


def test_a_body_with_nothing_of_what_a_rating_needs_is_not_mentioned() -> None:
    graph = c.graph("goals", "talks", "staff", ratings=(BOTH,))
    found = c.assessed(graph, [c.body("a", staff=1, scope=("staff",))])
    assert c.population(found, "unified", "central").unranked == ()


def test_without_needs_those_blocks_count_that_the_score_takes() -> None:
    graph = c.graph("goals", "talks", ratings=(c.rating("goals"), c.rating("unified", UNIFIED)))
    found = c.assessed(graph, [c.body("a", 50, talks=1), c.body("b", 60, scope=("goals",))])
    assert set(c.ranks(found)) == {"a", "b"}
    assert set(c.ranks(found, "unified")) == {"a"}
    assert c.population(found, "unified").unranked[0].body == "b"


def test_a_block_is_in_scope_with_only_some_of_its_criteria() -> None:
    two = b.block(
        "talks",
        b.criterion("talks.a", b.ref("talks.x")),
        b.criterion("talks.b", 10),
        combination="highest",
        inapplicable="rescale",
    )
    graph = c.graph(two, ratings=(c.rating("talks", needs=("talks",)),))
    found = c.assessed(graph, [c.body("a", talks=3, scope=("talks.a",)), c.body("b", talks=3)])
    assert c.ranks(found, "talks") == {"b": "1", "a": "2"}


def test_a_criterion_may_be_needed() -> None:
    two = b.block(
        "talks",
        b.criterion("talks.a", b.ref("talks.x")),
        b.criterion("talks.b", 10),
        combination="highest",
        inapplicable="rescale",
    )
    graph = c.graph(two, ratings=(c.rating("talks", needs=("talks.b",)),))
    found = c.assessed(graph, [c.body("a", talks=3, scope=("talks.a",)), c.body("b", talks=3)])
    assert set(c.ranks(found, "talks")) == {"b"}


def test_a_rating_may_be_over_an_input_alone() -> None:
    graph = c.graph(ratings=(c.rating("by_mark", b.ref("goals.x")),))
    found = c.assessed(graph, c.bodies(a=1, b=2))
    assert c.ranks(found, "by_mark") == {"b": "1", "a": "2"}


def test_how_many_bodies_a_rating_is_for() -> None:
    listed = tuple(
        Body(Label(id_), "central", Scope(scope))
        for id_, scope in (("a", ("goals", "talks")), ("b", ("goals", "talks")), ("c", ("goals",)))
    )
    graph = c.graph("goals", "talks", ratings=(BOTH,))
    given = [c.body("a", 1, talks=1), c.body("c", 1, scope=("goals",))]
    open_set, closed_set = (
        c.population(c.assessed(each, given), "unified", "central")
        for each in (graph, replace(graph, bodies=listed))
    )
    assert (open_set.bodies, closed_set.bodies) == (1, 2)
    assert closed_set.places[0].of == 1


def test_a_request_with_some_of_the_bodies_is_rated_among_those() -> None:
    graph = c.graph(ratings=(c.rating("goals"),))
    assert c.ranks(c.assessed(graph, c.bodies(b=5, c=3))) == {"b": "1", "c": "2"}
    assert c.ranks(c.assessed(graph, c.bodies(a=9, b=5, c=3)))["b"] == "2"
    assert c.place(c.assessed(graph, c.bodies(b=5, c=3)), "c").of == 2
