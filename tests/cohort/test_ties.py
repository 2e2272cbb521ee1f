"""Places of bodies with equal scores, and which score decides."""

import pytest
from gmpy2 import mpq

from engine.graph.cohort import Ties, TieWay
from engine.graph.declaration import NumberType
from tests.cohort import build as c
from tests.engine import build as b

VISITS = b.given("visits", NumberType(), optional=True)


@pytest.mark.parametrize(
    ("way", "places"),
    [
        (TieWay.best, ["1", "2", "2", "4"]),
        (TieWay.dense, ["1", "2", "2", "3"]),
        (TieWay.mean, ["1", "5/2", "5/2", "4"]),
    ],
)
def test_equal_scores(way: TieWay, places: list[str]) -> None:
    graph = c.graph(ratings=(c.rating("goals", ties=way),))
    found = c.assessed(graph, c.bodies(d=70, c=80, b=80, a=90))
    assert c.ranks(found) == dict(zip("abcd", places, strict=True))


def test_bodies_of_one_place_stand_in_the_order_of_their_ids() -> None:
    graph = c.graph(ratings=(c.rating("goals"),))
    assert list(c.ranks(c.assessed(graph, c.bodies(z=1, b=5, y=5, a=5)))) == ["a", "b", "y", "z"]


def test_keys_tell_equal_scores_apart() -> None:
    ties = c.broken(c.by_value(b.ref("visits")), c.by_id())
    graph = c.graph(inputs=(VISITS,), ratings=(c.rating("goals", ties=ties),))
    given = [
        c.body(id_, 50, values={"visits": mpq(visits)}) for id_, visits in (("a", 3), ("b", 9), ("c", 3))
    ]
    assert c.ranks(c.assessed(graph, [*given, c.body("d", 60)])) == {"d": "1", "b": "2", "a": "3", "c": "4"}


def test_a_key_may_put_the_smaller_value_first() -> None:
    ties = c.broken(c.by_value(b.ref("visits"), descending=False))
    graph = c.graph(inputs=(VISITS,), ratings=(c.rating("goals", ties=ties),))
    given = [c.body(id_, 50, values={"visits": mpq(visits)}) for id_, visits in (("a", 3), ("b", 2))]
    assert c.ranks(c.assessed(graph, given)) == {"b": "1", "a": "2"}


def test_what_all_keys_leave_equal_shares_the_better_place() -> None:
    ties = c.broken(c.by_value(b.ref("visits")))
    graph = c.graph(inputs=(VISITS,), ratings=(c.rating("goals", ties=ties),))
    visits = {"a": 3, "b": 3, "c": 1}
    given = [c.body(id_, 50, values={"visits": mpq(number)}) for id_, number in visits.items()]
    assert c.ranks(c.assessed(graph, given)) == {"a": "1", "b": "1", "c": "3"}


@pytest.mark.parametrize("descending", [True, False])
def test_a_body_without_the_value_of_a_key_comes_last(descending: bool) -> None:
    ties = c.broken(c.by_value(b.ref("visits"), descending))
    graph = c.graph(inputs=(VISITS,), ratings=(c.rating("goals", ties=ties),))
    given = [c.body("a", 50), c.body("b", 50, values={"visits": mpq(7)}), c.body("c", 50)]
    assert c.ranks(c.assessed(graph, given)) == {"b": "1", "a": "2", "c": "2"}


def test_the_unrounded_score_as_a_key_and_as_what_decides() -> None:
    given = c.bodies(a="0.331", b="0.333", c="0.332")
    by_exact = b.score_of("goals", rounded=False)
    rules = {
        "best": c.rating("goals", by_exact, rounding=b.HALF_UP),
        "key": c.rating("goals", by_exact, rounding=b.HALF_UP, ties=c.broken(c.by_unrounded())),
        "unrounded": c.rating("goals", by_exact, rounding=b.HALF_UP, unrounded=True),
    }
    places = {name: c.ranks(c.assessed(c.graph(ratings=(rule,)), given)) for name, rule in rules.items()}
    assert set(places["best"].values()) == {"1"}
    assert places["key"] == places["unrounded"] == {"b": "1", "c": "2", "a": "3"}
    found = c.assessed(c.graph(ratings=(rules["unrounded"],)), given)
    assert (c.place(found, "a").score, c.place(found, "a").exact) == (mpq(33, 100), mpq(331, 1000))


def test_body_ids_in_either_order() -> None:
    for descending, order in ((False, ["a", "b", "c"]), (True, ["c", "b", "a"])):
        graph = c.graph(ratings=(c.rating("goals", ties=c.broken(c.by_id(descending))),))
        assert list(c.ranks(c.assessed(graph, c.bodies(b=1, c=1, a=1)))) == order


def test_the_lowest_score_may_come_first() -> None:
    graph = c.graph(ratings=(c.rating("goals", highest_first=False),))
    assert c.ranks(c.assessed(graph, c.bodies(a=9, b=1, c=9, d=4))) == {
        "b": "1",
        "d": "2",
        "a": "3",
        "c": "3",
    }


def test_irrational_scores_are_ranked() -> None:
    ties = Ties(TieWay.broken, (c.by_unrounded(), c.by_id(descending=True)))
    graph = c.graph(ratings=(c.rating("goals", c.square_root(b.score_of("goals")), ties=ties),))
    found = c.assessed(graph, c.bodies(a=2, b=3, c=2, d=4))
    assert c.ranks(found) == {"d": "1", "b": "2", "c": "3", "a": "4"}
