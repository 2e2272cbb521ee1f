"""Values over bodies at the outermost level: they are taken of the final scores of all blocks."""

from typing import Any

import pytest
from gmpy2 import mpq

from engine.cohort.request import CohortBody
from engine.graph.cohort import Rating
from engine.graph.label import Label
from engine.graph.methodology import Methodology
from engine.program import Program
from engine.result import BlockResult, BodyResult, Status
from tests.engine import build as b
from tests.engine.bodies import NO_RATINGS, body, of_bodies, over, scored

U = b.score_of("u")
WHERE_SCORED = {"where": b.scored("u")}


def graph(*values: Any, **rest: Any) -> Methodology:
    """Two blocks, and results of the outermost level."""
    return b.methodology(
        b.block("u", b.criterion("u.x", b.ref("u.x"), 100), rounding=b.HALF_UP),
        b.block("v", b.criterion("v.y", b.ref("v.y"), 100)),
        inputs=(b.given("u.x"), b.given("v.y")),
        results=tuple(b.result(f"r{at}", value) for at, value in enumerate(values)),
        **rest,
    )


def concluded(score: int) -> BlockResult:
    """The block with a score that was handed in."""
    return BlockResult("u", Status.scored, mpq(score), mpq(score))


def results(
    made: Methodology, *bodies: CohortBody, final: dict[str, BlockResult] | None = None
) -> dict[str, list[Any]]:
    """The outermost results of each body by both evaluators, with these blocks in the place of their own."""
    program = Program(made)
    members = scored(made, *bodies)
    for id_, block in (final or {}).items():
        members[id_] = (block, *members[id_][1:])
    outcomes = {id_: BodyResult(each, ()) for id_, each in members.items()}
    values = over(made, *bodies, rated={"best": [each.id for each in bodies]}, results=outcomes)
    found: dict[str, list[Any]] = {}
    for each in bodies:
        given = {**each.values, **values[each.id]}
        planned = program.conclude(each.profile, given, members[each.id])
        assert planned == program.conclude_plainly(each.profile, given, members[each.id])
        found[each.id] = [result.value for result in planned.results]
    return found


def test_results_rest_on_the_scores_of_all_bodies() -> None:
    made = graph(of_bodies("average", U, **WHERE_SCORED), of_bodies("rank", U, **WHERE_SCORED))
    found = results(made, body(made, "a", u__x=10, v__y=1), body(made, "b", u__x=20, v__y=1))
    assert found == {"a": [mpq(15), mpq(2)], "b": [mpq(15), mpq(1)]}


def test_final_scores_count_and_not_those_of_the_block_itself() -> None:
    made = graph(of_bodies("max", U, **WHERE_SCORED))
    bodies = (body(made, "a", u__x=10, v__y=1), body(made, "b", u__x=20, v__y=1))
    assert results(made, *bodies, final={"b": concluded(50)})["a"] == [mpq(50)]


def test_a_concluded_score_counts_though_the_block_has_no_data() -> None:
    made = graph(
        of_bodies("count", **WHERE_SCORED),
        of_bodies("count", where=b.scored("u.x")),
        of_bodies("share", where=b.compare(U, ">", 30)),
    )
    bodies = (
        body(made, "a", u__x=10, v__y=1),
        body(made, "b", conclusions={"u": mpq(50)}, v__y=1),
        body(made, "c", submitted=("v",), v__y=1),
    )
    found = results(made, *bodies, final={"b": concluded(50)})
    assert found["a"] == [mpq(2), mpq(1), mpq(1, 2)]


def test_units_know_no_final_scores() -> None:
    """A concluded block has no criteria and no data that the unit of another body could be compared with."""
    made = b.methodology(
        b.block("u", b.criterion("u.x", of_bodies("sum", b.ref("u.x")), 100)), inputs=(b.given("u.x"),)
    )
    bodies = (body(made, "a", u__x=10), body(made, "b", conclusions={"u": mpq(50)}))
    assert scored(made, *bodies)["a"][0].score == mpq(10)


def test_scores_of_ratings_and_inputs_at_the_outermost_level() -> None:
    best = Rating(Label("best"), b.over(U, of_bodies("max", U, "rating", of="best", **WHERE_SCORED)))
    made = graph(of_bodies("sum", b.ref("u.x")), ratings=(best,))
    bodies = (body(made, "a", u__x=10, v__y=1), body(made, "b", u__x=20, v__y=1))
    members = scored(made, *bodies)
    outcomes = {id_: BodyResult(each, ()) for id_, each in members.items()}
    values = over(made, *bodies, rated={"best": ("a", "b")}, results=outcomes)
    assert sorted(values["a"].values()) == [mpq(20), mpq(30)]  # type: ignore[type-var]


def test_where_nothing_asks_nothing_is_worked_out() -> None:
    made = graph(of_bodies("sum", b.ref("u.x")))
    bodies = (body(made, "a", u__x=10, v__y=1),)
    assert over(made, *bodies) == {"a": {}}


def test_the_bodies_of_each_rating_are_told() -> None:
    made = graph(of_bodies("sum", b.ref("u.x"), "rating", of="best"))
    with pytest.raises(KeyError, match="best"):
        over(made, body(made, "a", u__x=10, v__y=1), rated=NO_RATINGS, results={})
