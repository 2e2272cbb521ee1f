"""Flags for the last, or the first, places of a rating."""

from collections.abc import Mapping
from typing import Any

import pytest
from gmpy2 import mpq

from engine.graph.cohort import PLACE, RATED, RATING_SCORE, TieWay
from engine.graph.declaration import NumberType
from engine.graph.expression import Reference
from tests.cohort import build as c
from tests.engine import build as b

SCORES = {"a": 50, "b": 50, "c": 60, "d": 60, "e": 70}
RATING = c.rating("goals")


def raised(mark: Any, scores: Mapping[str, Any] | None = None, **rest: Any) -> set[str]:
    """The bodies that a flag of the rating marks."""
    rating = rest.pop("rating", RATING)
    graph = c.graph(ratings=(rating,), flags=(c.flag("low", mark, "goals", **rest),))
    return c.flagged(c.assessed(graph, c.bodies(**(scores or SCORES))), "low", "goals")


@pytest.mark.parametrize(
    ("border", "bodies"), [("inclusive", "abcd"), ("distinct", "abcde"), ("exact", "abd")]
)
def test_50_50_60_60_70(border: str, bodies: str) -> None:
    assert raised(c.last(3, border)) == set(bodies)


def test_exactly_so_many_are_told_apart_by_keys_then_by_id() -> None:
    scores = {"a": "0.331", "b": "0.333", "c": "0.332", "d": "0.331"}
    by_exact = c.rating("goals", b.score_of("goals", rounded=False), rounding=b.HALF_UP)
    assert raised(c.last(1, "exact", c.by_unrounded()), scores, rating=by_exact) == {"d"}
    assert raised(c.last(2, "exact", c.by_unrounded()), scores, rating=by_exact) == {"a", "d"}
    assert raised(c.last(3, "exact", c.by_unrounded()), scores, rating=by_exact) == {"a", "c", "d"}
    assert raised(c.last(1, "exact", c.by_id(descending=True)), scores) == {"a"}


def test_the_value_of_an_expression_as_a_key() -> None:
    mark = c.last(1, "exact", c.by_value(b.ref("visits")))
    visits = b.given("visits", NumberType())
    graph = c.graph(inputs=(visits,), ratings=(RATING,), flags=(c.flag("low", mark, "goals"),))
    given = [c.body(id_, 5, values={"visits": mpq(number)}) for id_, number in (("a", 2), ("b", 1), ("c", 3))]
    assert c.flagged(c.assessed(graph, given), "low", "goals") == {"b"}


@pytest.mark.parametrize(("border", "bodies"), [("inclusive", "ecd"), ("distinct", "ecd"), ("exact", "ec")])
def test_the_first_places(border: str, bodies: str) -> None:
    assert raised(c.last(2, border, first=True)) == set(bodies)


def test_where_the_lowest_score_is_best_the_last_are_the_highest() -> None:
    rating = c.rating("goals", highest_first=False)
    assert raised(c.last(1), rating=rating) == {"e"}


def test_the_ways_to_share_a_place_do_not_matter() -> None:
    for way in (TieWay.best, TieWay.dense, TieWay.mean):
        assert raised(c.last(3), rating=c.rating("goals", ties=way)) == set("abcd")


def test_bodies_that_keys_tell_apart_have_places_of_their_own() -> None:
    rating = c.rating("goals", ties=c.broken(c.by_id()))
    assert len(raised(c.last(3), rating=rating)) == 3
    assert raised(c.last(3, "distinct"), rating=rating) == raised(c.last(3), rating=rating)


def test_the_score_that_ranks_decides() -> None:
    scores = {"a": "0.331", "b": "0.333", "c": "0.332"}
    exact = b.score_of("goals", rounded=False)
    rounded = c.rating("goals", exact, rounding=b.HALF_UP)
    unrounded = c.rating("goals", exact, rounding=b.HALF_UP, unrounded=True)
    assert raised(c.last(1), scores, rating=rounded) == set("abc")
    assert raised(c.last(1), scores, rating=unrounded) == {"a"}


def test_fewer_bodies_than_places() -> None:
    for border in ("inclusive", "distinct", "exact"):
        assert raised(c.last(3, border), {"a": 1, "b": 2}) == {"a", "b"}


def test_small_ratings_may_be_left_alone() -> None:
    applies = b.compare(Reference(RATED), ">", 3)
    assert raised(c.last(3), {"a": 1, "b": 2, "c": 3}, applies=applies) == set()
    assert raised(c.last(3), {"a": 1, "b": 2, "c": 3, "d": 4}, applies=applies) == set("abc")


def test_a_flag_may_ask_for_the_place_and_the_score() -> None:
    low = b.compare(Reference(RATING_SCORE), "<", 60)
    assert raised(low) == {"a", "b"}
    assert raised(b.compare(Reference(PLACE), "<=", 2)) == {"c", "d", "e"}
    assert raised(c.last(3), applies=b.compare(Reference(PLACE), "=", 2)) == {"c", "d"}


def test_bodies_without_a_place_are_neither_flagged_nor_counted() -> None:
    assert raised(c.last(2), {"a": None, "b": 10, "c": 20, "d": 30}) == {"b", "c"}


def test_each_rating_and_population_by_itself() -> None:
    ratings = (c.rating("goals", apart=True), c.rating("talks"))
    graph = c.graph("goals", "talks", ratings=ratings, flags=(c.flag("low", c.last(1), "goals", "talks"),))
    given = [
        c.body("a", 1, talks=5),
        c.body("b", 2, talks=4),
        c.body("c", 3, talks=3, kind="local"),
    ]
    found = c.assessed(graph, given)
    assert c.flagged(found, "low", "goals") == {"a", "c"}
    assert c.flagged(found, "low", "talks") == {"c"}
    marks = [(flag.rating, flag.population) for flag in c.standing(found, "c").flags]
    assert marks == [("goals", "local"), ("talks", "all")]


def test_a_flag_for_one_kind_counts_the_others_all_the_same() -> None:
    graph = c.graph(ratings=(RATING,), flags=(c.flag("low", c.last(2), "goals", kinds=("local",)),))
    given = [c.body("a", 1), c.body("b", 2, kind="local"), c.body("c", 3, kind="local")]
    assert c.flagged(c.assessed(graph, given), "low", "goals") == {"b"}
