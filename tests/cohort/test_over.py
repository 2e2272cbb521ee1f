"""Values over bodies stand in their places between scores, succession, ratings and flags."""

from gmpy2 import mpq

from engine.graph.expression import OverBodies, OverKind, Population
from tests.cohort import build as c
from tests.engine import build as b

LARGEST = OverBodies(OverKind.largest, Population.every, value=b.ref("goals.x"))
MEAN = OverBodies(OverKind.average, Population.rating, of="goals", value=b.score_of("goals"))
RANK = OverBodies(OverKind.rank, Population.rating, of="goals", value=b.score_of("goals"))
SHARE = b.block(
    "goals",
    b.criterion("goals.mark", b.over(b.times(100, b.ref("goals.x")), LARGEST)),
    combination="highest",
)


def test_scores_against_the_best_body() -> None:
    found = c.assessed(c.graph(SHARE), c.bodies(a=10, b=40))
    assert [c.block_of(found, id_).score for id_ in "ab"] == [25, 100]


def test_ratings_take_values_over_final_scores() -> None:
    graph = c.graph(
        SHARE,
        ratings=(c.rating("goals"), c.rating("distance", b.minus(b.score_of("goals"), MEAN))),
        succession=c.succession(c.window("all", None, None, rated=False, counts=True)),
    )
    found = c.assessed(graph, c.bodies(a=10, b=20, d=40, old=5), c.ended("old", "2025-02-01", a=1))
    assert [c.place(found, id_).score for id_ in "abd"] == [mpq("18.75"), 50, 100]
    assert [c.place(found, id_, "distance").score for id_ in "abd"] == [
        mpq("-37.5"),
        mpq("-6.25"),
        mpq("43.75"),
    ]


def test_a_body_that_a_rating_leaves_out_is_not_measured_by_it() -> None:
    graph = c.graph(
        ratings=(c.rating("goals"), c.rating("rank", RANK, needs=("goals",), highest_first=False)),
        succession=c.succession(c.window("all", None, None, rated=False)),
    )
    found = c.assessed(graph, c.bodies(a=10, b=20, old=5), c.ended("old", "2025-02-01", a=1))
    assert c.ranks(found, "rank") == {"b": "1", "a": "2"}
    assert c.place(found, "old", "rank").score is None


def test_flags_take_values_over_bodies() -> None:
    below = c.flag("below", b.compare(b.score_of("goals"), "<", MEAN))
    found = c.assessed(c.graph(ratings=(c.rating("goals"),), flags=(below,)), c.bodies(a=1, b=5, d=9))
    assert c.flagged(found, "below") == {"a"}
