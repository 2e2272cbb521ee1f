"""Reorganisations beside one another: who succeeds whom, and when."""

import itertools
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from api.intake.plain.circles import circle_through, knots_of
from api.wire.fault import Fault
from tests.intake.cohorts import OPEN, ended, raw, read
from tests.intake.small import fault_of, faults_of


def sent(*events: Any) -> bytes:
    """A request in which these bodies are reorganised, with all bodies that they name."""
    names = {event["body"] for event in events}
    names |= {successor["body"] for event in events for successor in event["successors"]}
    bodies = [{"id": name, "kind": "local", "attributes": {"region": "north"}} for name in sorted(names)]
    return raw(*bodies, reorganisations=events)


def into(body: str, day: str, *successors: str) -> dict[str, Any]:
    """A reorganisation, with equal shares."""
    return ended(body, f"2001-{day}", *((each, f"1/{len(successors)}") for each in successors))


def test_chain_of_successors() -> None:
    assert len(read(sent(into("a", "02-01", "b"), into("b", "05-01", "c")), OPEN).reorganisations) == 2


def test_chain_within_one_day() -> None:
    assert read(sent(into("b", "05-01", "c"), into("a", "05-01", "b")), OPEN)


def test_body_that_is_reorganised_twice() -> None:
    assert fault_of(sent(into("a", "02-01", "b"), into("a", "03-01", "c")), OPEN) == Fault(
        "/reorganisations/1/body",
        "R105",
        'the body "a" is reorganised twice, first at /reorganisations/0',
        "give all of its successors in one place",
    )


def test_successor_that_had_ended_before() -> None:
    assert fault_of(sent(into("b", "03-01", "c"), into("a", "05-01", "b", "c")), OPEN) == Fault(
        "/reorganisations/1/successors/0/body",
        "R120",
        '"b" takes over on 2001-05-01, after its own end on 2001-03-01',
        "its own end is at /reorganisations/0",
    )


def test_circle_is_told_once_at_its_first_reorganisation() -> None:
    events = [
        into("x", "01-01", "b"),
        into("b", "03-01", "c"),
        into("c", "04-01", "a"),
        into("a", "02-01", "b"),
    ]
    assert fault_of(sent(*events), OPEN) == Fault(
        "/reorganisations/1",
        "R119",
        'the bodies "b", "c", "a" succeed one another in a circle',
        "nobody takes over from a body that succeeded it",
    )


def test_circles_that_have_nothing_in_common_are_told_each() -> None:
    events = [
        into("a", "02-01", "b"),
        into("c", "02-01", "d"),
        into("d", "02-01", "c"),
        into("b", "02-01", "a"),
    ]
    assert [fault.pointer for fault in faults_of(sent(*events), OPEN)] == [
        "/reorganisations/0",
        "/reorganisations/1",
    ]


def test_order_of_reorganisations_does_not_matter() -> None:
    events = [into("a", "02-01", "b", "d"), into("b", "03-01", "c"), into("c", "04-01", "a")]
    for order in itertools.permutations(events):
        (fault,) = faults_of(sent(*order), OPEN)
        assert (fault.pointer, fault.code) == ("/reorganisations/0", "R119")


GRAPHS = st.integers(1, 7).flatmap(
    lambda size: st.lists(st.sets(st.integers(0, size - 1), max_size=3), min_size=size, max_size=size)
)


@given(GRAPHS)
def test_knots_are_the_bodies_that_reach_one_another(edges: list[set[int]]) -> None:
    heirs = {
        str(body): sorted(str(heir) for heir in successors if heir != body)
        for body, successors in enumerate(edges)
    }
    reached = {body: reach(body, heirs) for body in heirs}
    together = {
        frozenset(other for other in heirs if other in reached[body] and body in reached[other])
        for body in heirs
    }
    knots = knots_of(heirs)
    assert sorted(map(sorted, knots)) == sorted(sorted(knot) for knot in together if len(knot) > 1)
    for knot in knots:
        for body in knot:
            circle = circle_through(body, knot, heirs)
            assert circle[0] == body
            assert len(set(circle)) == len(circle)
            assert all(
                heir in heirs[each] for each, heir in zip(circle, circle[1:] + circle[:1], strict=True)
            )


def reach(body: str, heirs: dict[str, list[str]]) -> set[str]:
    """All bodies that a body leads to in some steps."""
    found: set[str] = set()
    waiting = list(heirs[body])
    while waiting:
        each = waiting.pop()
        if each not in found:
            found.add(each)
            waiting += heirs[each]
    return found


def test_very_long_chain_and_circle() -> None:
    names = [f"body-{n}" for n in range(20_000)]
    Random(1).shuffle(names)
    heirs = {name: [heir] for name, heir in zip(names, names[1:] + names[:1], strict=True)}
    (knot,) = knots_of(heirs)
    assert len(circle_through(names[0], knot, heirs)) == len(names)
    assert knots_of(heirs | {names[-1]: []}) == []
