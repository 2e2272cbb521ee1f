"""The fast reader and the plain one give the same, whatever they are given."""

from typing import Any

from hypothesis import event, given
from hypothesis import strategies as st

from api.intake import Intake
from api.wire.tree import NumberText
from tests.intake import cohorts
from tests.intake.graphs import Uses
from tests.intake.large import entry, large, uses
from tests.intake.small import SPARSE_USES, intake, sparse
from tests.intake.strategies import (
    CLOSED_BODIES,
    KINDLESS_BODIES,
    ODD,
    OPEN_BODIES,
    SPARSE_BODIES,
    requests,
)

CLOSED = intake()
OPEN = intake(closed=False)
OPEN_OF_ONE_KIND = intake(closed=False, kinds=("central",))
OPEN_WITHOUT_KINDS = intake(closed=False, kinds=())
SPARSE = Intake(sparse(), Uses(sparse(), SPARSE_USES))


def agree(reader: Intake, bodies: Any) -> None:
    agree_on(reader, {"bodies": bodies})


def agree_on(reader: Intake, tree: Any) -> None:
    found = reader.read_plainly(tree)
    event("faults" if found[1] else "no faults")
    assert reader.read_tree(tree) == found


@given(CLOSED_BODIES)
def test_declared_bodies(bodies: Any) -> None:
    agree(CLOSED, bodies)


@given(OPEN_BODIES)
def test_open_bodies(bodies: Any) -> None:
    agree(OPEN, bodies)


@given(OPEN_BODIES)
def test_open_bodies_of_one_kind(bodies: Any) -> None:
    agree(OPEN_OF_ONE_KIND, bodies)


@given(KINDLESS_BODIES | OPEN_BODIES)
def test_open_bodies_without_kinds(bodies: Any) -> None:
    agree(OPEN_WITHOUT_KINDS, bodies)


@given(requests())
def test_declared_bodies_of_which_more_is_said(tree: Any) -> None:
    agree_on(cohorts.CLOSED, tree)


@given(requests(closed=False))
def test_open_bodies_of_which_more_is_said(tree: Any) -> None:
    agree_on(cohorts.OPEN, tree)


@given(SPARSE_BODIES)
def test_blocks_without_inputs(bodies: Any) -> None:
    agree(SPARSE, bodies)


def exact(value: Any) -> Any:
    """A plain JSON value as an exact tree."""
    match value:
        case dict():
            return {key: exact(inner) for key, inner in value.items()}
        case list():
            return [exact(inner) for inner in value]
        case bool() | str():
            return value
        case _:
            return NumberText(value)


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every container below a value with every key or index in it."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [place for key, inner in list(steps) for place in ((value, key), *places(inner))]


@given(st.data())
def test_one_odd_value_anywhere_in_a_large_body(data: st.DataObject) -> None:
    body = exact(entry())
    container, key = data.draw(st.sampled_from(places(body)))
    container[key] = data.draw(ODD)
    agree(LARGE, [body])


LARGE = Intake(large(), uses(large()))
