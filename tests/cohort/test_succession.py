"""Scores of bodies that ended, counted in those of their successors."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from gmpy2 import mpq

from engine.cohort.assess import assess
from engine.cohort.fault import CohortFault
from engine.cohort.request import Cohort
from engine.cohort.result import RatingStatus, UnratedReason
from engine.graph.cohort import EFFECTIVE
from engine.program import FaultCode, Program
from engine.result import Status
from tests.cohort import build as c
from tests.engine import build as b

COUNTS = c.window("first", "2025-01-01", "2025-06-30", rated=False, counts=True)
LATER = c.window("second", "2025-07-01", "2025-12-31", rated=False)
RULES = c.succession(COUNTS, LATER)
RATED = (c.rating("goals"),)
DAY = "2025-03-01"


def exact(
    given: list[c.Given], *events: Any, of: str = "heir", block: str = "goals", **rest: Any
) -> mpq | None:
    """The score of a body before its rounding."""
    graph = c.graph("goals", "talks", **{"succession": RULES, "ratings": RATED, **rest})
    found = c.block_of(c.assessed(graph, given, *events), of, block).exact
    assert found is None or isinstance(found, mpq)
    return found


def test_a_predecessor_counts_by_its_share() -> None:
    given = c.bodies(heir=80, old=50)
    assert exact(given, c.ended("old", DAY, heir=1)) == 65
    assert exact(given, c.ended("old", DAY, heir="1/3", other="2/3")) == mpq(80 * 3 + 50, 4)


def test_a_window_that_does_not_count_leaves_the_score() -> None:
    given = c.bodies(heir=80, old=50)
    assert exact(given, c.ended("old", "2025-06-30", heir=1)) == 65
    assert exact(given, c.ended("old", "2025-07-01", heir=1)) == 80


def test_rounded_once_and_by_the_rounding_of_the_block() -> None:
    graph = c.graph(succession=RULES, ratings=RATED)
    given = c.bodies(heir="80.004", old="50.004")
    block = c.block_of(c.assessed(graph, given, c.ended("old", DAY, heir="1/3", x="2/3")), "heir")
    assert (block.exact, block.score) == ((mpq("80.004") * 3 + mpq("50.004")) / 4, mpq("72.5"))


def test_several_predecessors() -> None:
    given = c.bodies(heir=90, old=60, older=30)
    assert exact(given, c.ended("old", DAY, heir=1), c.ended("older", "2025-02-01", heir=1)) == 60


def test_several_successors() -> None:
    given = c.bodies(heir=90, other=10, old=60)
    event = c.ended("old", DAY, heir="1/2", other="1/2")
    assert (exact(given, event), exact(given, event, of="other")) == (80, mpq(80, 3))


def test_in_a_chain_the_predecessor_counts_with_its_own() -> None:
    given = c.bodies(heir=90, middle=60, old=30)
    events = (c.ended("middle", "2025-05-01", heir=1), c.ended("old", "2025-02-01", middle=1))
    assert exact(given, *events, of="middle") == 45
    assert exact(given, *events) == mpq(135, 2)


def test_a_long_chain() -> None:
    names = [f"b{at}" for at in range(3000)]
    events = [c.ended(old, DAY, **{new: 1}) for old, new in pairwise(names)]
    assert exact([c.body(name, 7) for name in names], *events, of=names[-1]) == 7


def test_a_predecessor_without_a_score_has_no_effect() -> None:
    assert exact([c.body("heir", 80), c.body("old", None)], c.ended("old", DAY, heir=1)) == 80
    assert exact([c.body("heir", 80), c.body("old")], c.ended("old", DAY, heir=1)) == 80


def test_a_successor_without_a_score_stays_without_one() -> None:
    assert exact([c.body("heir", None), c.body("old", 50)], c.ended("old", DAY, heir=1)) is None
    assert exact([c.body("heir"), c.body("old", 50)], c.ended("old", DAY, heir=1)) is None


def test_each_block_by_itself() -> None:
    given = [c.body("heir", 80, talks=10), c.body("old", 50)]
    event = c.ended("old", DAY, heir=1)
    assert (exact(given, event), exact(given, event, block="talks")) == (65, 10)


def test_a_concluded_block_stays_as_it_is_and_counts_in_others() -> None:
    old = c.body("old", conclusions={"goals": 50})
    assert exact([c.body("heir", 80), old], c.ended("old", DAY, heir=1)) == 65
    heir = c.body("heir", conclusions={"goals": 80})
    assert exact([heir, c.body("old", 50)], c.ended("old", DAY, heir=1)) == 80


def test_a_predecessor_that_is_not_assessed_together_has_no_effect() -> None:
    assert exact(c.bodies(heir=80), c.ended("old", DAY, heir=1)) == 80


def test_what_was_counted_is_told() -> None:
    graph = c.graph(succession=RULES)
    given = c.bodies(heir=80, old=50)
    (found,) = c.standing(c.assessed(graph, given, c.ended("old", DAY, heir=1)), "heir").succeeded
    (contribution,) = found.contributions
    assert (found.block, found.own) == ("goals", 80)
    assert (contribution.body, contribution.share, contribution.score) == ("old", 1, 50)
    assert contribution.effective.isoformat() == DAY


def test_the_time_of_the_year_may_weigh() -> None:
    days = b.minus(c.of_predecessors(EFFECTIVE), 739252)
    part = b.over(days, 365)
    score = c.weighted(c.of_predecessors("part"))
    rules = c.succession(COUNTS, score=score, part=b.times(c.of_predecessors("share"), part))
    given = c.bodies(heir=80, old=7)
    assert exact(given, c.ended("old", "2025-01-01", heir=1), succession=rules) == 80
    weight = mpq(59, 365)
    expected = (80 + weight * 7) / (1 + weight)
    assert exact(given, c.ended("old", DAY, heir=1), succession=rules) == expected


def test_a_reading_may_change_the_weight_and_the_windows() -> None:
    none = c.is_option("weight", "none")
    counts = c.chosen((none, False), otherwise=True)
    rules = c.succession(c.window("all", None, None, counts=counts))
    readings = (c.reading("weight", "share", "none"),)
    graph = c.graph(succession=rules, readings=readings)
    given, event = c.bodies(heir=80, old=50), c.ended("old", DAY, heir=1)
    assert c.block_of(c.assessed(graph, given, event), "heir").exact == 65
    assert c.block_of(c.assessed(graph, given, event, weight="none"), "heir").exact == 80


def test_irrational_scores_are_counted() -> None:
    root = b.block(
        "goals", combination="formula", formula=c.square_root(b.ref("goals.x")), rounding=b.HALF_UP
    )
    graph = c.graph(root, succession=RULES, ratings=RATED)
    found = c.assessed(graph, c.bodies(heir=2, old=8), c.ended("old", DAY, heir=1))
    assert c.block_of(found, "heir").score == mpq(212, 100)
    assert c.place(found, "heir").score == mpq(212, 100)


def test_results_of_the_block_follow_the_counted_score() -> None:
    good = b.result("goals.good", b.compare(b.score_of("goals"), ">=", 70), "yes_no")
    graph = c.graph(c.marked_block("goals", results=(good,)), succession=RULES)
    found = c.assessed(graph, c.bodies(heir=80, old=50), c.ended("old", DAY, heir=1))
    assert [c.block_of(found, id_).results[0].value for id_ in ("heir", "old")] == [False, False]
    without = c.assessed(graph, c.bodies(heir=80, old=50))
    assert c.block_of(without, "heir").results[0].value is True


def test_results_and_ratings_take_the_counted_score() -> None:
    graph = c.graph(
        succession=RULES, ratings=RATED, results=(b.result("twice", b.times(2, b.score_of("goals"))),)
    )
    found = c.assessed(graph, c.bodies(heir=80, old=50, other=70), c.ended("old", DAY, heir=1))
    assert c.standing(found, "heir").result.results[0].value == 130
    assert c.ranks(found) == {"other": "1", "heir": "2"}


def test_a_body_that_ended_has_no_place_of_its_own() -> None:
    graph = c.graph(succession=RULES, ratings=RATED)
    found = c.assessed(graph, c.bodies(heir=80, old=50), c.ended("old", DAY, heir=1))
    place = c.place(found, "old")
    assert (place.status, place.rank, place.score) == (RatingStatus.not_rated, None, None)
    (reason,) = place.reasons
    assert reason.reason is UnratedReason.succession
    assert reason.label == COUNTS.label
    assert reason.day is not None
    assert reason.day.isoformat() == DAY
    assert c.population(found).bodies == 2


def test_a_window_may_leave_a_body_its_place() -> None:
    rules = c.succession(c.window("all", None, None, counts=True))
    graph = c.graph(succession=rules, ratings=RATED)
    found = c.assessed(graph, c.bodies(heir=80, old=50), c.ended("old", DAY, heir=1))
    assert set(c.ranks(found)) == {"heir", "old"}


def test_windows_of_the_blocks_that_a_rating_takes_decide() -> None:
    by_deadline = c.succession(
        c.window("before", None, b.ref(c.DEADLINE), rated=False), c.window("after", None, None)
    )
    days = {"goals": "2025-02-01", "talks": "2025-04-01"}
    graph = c.graph(
        "goals",
        "talks",
        succession=by_deadline,
        schedule=tuple((block, date.fromisoformat(day)) for block, day in days.items()),
        ratings=(
            c.rating("goals", needs=("goals", "talks")),
            c.rating("talks"),
            c.rating("unified", b.plus(b.score_of("goals"), b.score_of("talks"))),
            c.rating("by_mark", b.ref("goals.x")),
        ),
    )
    found = c.assessed(graph, [c.body("old", 5, talks=6)], c.ended("old", DAY))
    statuses = {place.rating: place.status.value for place in c.standing(found, "old").places}
    assert statuses == {
        "goals": "ranked",
        "talks": "not_rated",
        "unified": "not_rated",
        "by_mark": "not_rated",
    }


def test_a_fault_in_the_rules_names_the_successor() -> None:
    rules = c.succession(COUNTS, score=b.over(b.ref(c.OWN), b.minus(b.ref(c.OWN), 80), 4))
    graph = c.graph(succession=rules)
    with pytest.raises(CohortFault) as caught:
        c.assessed(graph, c.bodies(heir=80, old=50), c.ended("old", DAY, heir=1))
    ((body, fault),) = caught.value.faults
    assert (body, fault.code, fault.id) == ("heir", FaultCode.division_by_zero, "succession")
    assert fault.span == b.place(4)


def test_a_day_that_no_window_covers_is_refused() -> None:
    with pytest.raises(ValueError, match="no window covers 2024-03-01"):
        exact(c.bodies(heir=1, old=2), c.ended("old", "2024-03-01", heir=1))


def test_a_circle_is_refused() -> None:
    events = (c.ended("old", DAY, heir=1), c.ended("heir", DAY, old=1))
    with pytest.raises(ValueError, match="cycle"):
        exact(c.bodies(heir=1, old=2), *events)


def test_reorganisations_without_rules_are_refused() -> None:
    program = Program(c.graph())
    with pytest.raises(ValueError, match="no rules of succession"):
        assess(program, Cohort((), (c.ended("old", DAY),)))


def test_the_own_status_stays() -> None:
    graph = c.graph(succession=RULES)
    given = [c.body("heir", None), c.body("old", 50)]
    found = c.assessed(graph, given, c.ended("old", DAY, heir=1))
    assert c.block_of(found, "heir").status is Status.not_scored
