"""The schema and the reader agree: on everything that is admitted, and on the form of what is not."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import jsonschema
import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from api.intake import Intake
from api.schema import request_schema
from api.wire.fault import Fault
from api.wire.tree import NumberText
from engine.graph.methodology import Methodology
from tests.intake.cohorts import LONE_USES, lone, whole, with_open_rounding
from tests.intake.graphs import Uses
from tests.intake.small import SPARSE_USES, USES, graph, sparse
from tests.intake.strategies import (
    CLOSED_BODIES,
    FEW,
    KINDLESS_BODIES,
    OPEN_BODIES,
    SPARSE_BODIES,
    mostly,
    requests,
)

READ_CLOSER = {"R006", "R105", "R108", "R109", "R111", *(f"R{number}" for number in range(115, 125))}
"""Codes of what only a reader finds: repeated bodies, decimals, days that no month has, endless digits, and
what is wrong with parts of a request beside one another.
"""

OF_EVENTS = {"R104", "R106", "R114"}
"""Codes of what only a reader finds in what happened to bodies: who they are, what they are assessed on."""


class Both:
    """The reader and the schema of one methodology."""

    def __init__(self, methodology: Methodology, uses: Mapping[str, tuple[str, ...]] = USES) -> None:
        self.intake = Intake(methodology, Uses(methodology, uses))
        schema = request_schema(methodology, Uses(methodology, uses))
        jsonschema.Draft202012Validator.check_schema(schema)
        self._validator = jsonschema.Draft202012Validator(
            schema, format_checker=jsonschema.FormatChecker(["date"])
        )

    def check(self, bodies: Any) -> None:
        self.check_tree({"bodies": bodies})

    def check_tree(self, tree: Any) -> None:
        request, faults = self.intake.read_tree(tree)
        errors = [error.message for error in self._validator.iter_errors(plain(tree))]
        event("admitted" if request else "refused by the reader alone" if not errors else "refused by both")
        if request is not None:
            assert errors == []
        if not errors:
            assert [fault for fault in faults if not needs_a_closer_look(fault, tree)] == []


def needs_a_closer_look(fault: Fault, tree: Any) -> bool:
    """Whether a schema cannot find this: of bounds, those that are other values and those of texts."""
    value = tree
    for step in fault.pointer.split("/")[1:]:
        value = value[int(step)] if isinstance(value, list) else value[step]
    is_text = isinstance(value, str) and not isinstance(value, NumberText)
    if fault.code in OF_EVENTS and not fault.pointer.startswith("/bodies"):
        return True
    return fault.code in READ_CLOSER or (fault.code == "R107" and (is_text or "which is" in fault.message))


def plain(value: Any) -> Any:
    """An exact tree as a validator takes it: whole numbers are ints, however they are written."""
    match value:
        case NumberText():
            number = Decimal(value)
            return int(number) if number == int(number) else number
        case dict():
            return {key: plain(inner) for key, inner in value.items()}
        case list():
            return [plain(inner) for inner in value]
        case _:
            return value


CLOSED = Both(graph())
OPEN = Both(graph(closed=False))
OPEN_OF_ONE_KIND = Both(graph(closed=False, kinds=("central",)))
OPEN_WITHOUT_KINDS = Both(graph(closed=False, kinds=()))
SPARSE = Both(sparse(), SPARSE_USES)


ALL_CLOSED = Both(with_open_rounding(whole()))
ALL_OPEN = Both(whole(closed=False))
LONE = Both(lone(), LONE_USES)


@given(requests())
def test_declared_bodies_of_which_more_is_said(tree: Any) -> None:
    ALL_CLOSED.check_tree(tree)


@given(requests(closed=False))
def test_open_bodies_of_which_more_is_said(tree: Any) -> None:
    ALL_OPEN.check_tree(tree)


LONE_DATA = st.fixed_dictionaries({}, optional={"staff": FEW, "warnings": FEW, "staffed": mostly({}, {})})
LONE_BODY = st.fixed_dictionaries(
    {"id": st.just("x"), "data": LONE_DATA}, optional={"conclusions": mostly({}, {"lone": "1"})}
)


@given(LONE_BODY)
def test_block_without_data_under_its_own_key_that_may_be_concluded(body: Any) -> None:
    LONE.check([body])


@given(CLOSED_BODIES)
def test_declared_bodies(bodies: Any) -> None:
    CLOSED.check(bodies)


@given(OPEN_BODIES)
def test_open_bodies(bodies: Any) -> None:
    OPEN.check(bodies)


@given(OPEN_BODIES)
def test_open_bodies_of_one_kind(bodies: Any) -> None:
    OPEN_OF_ONE_KIND.check(bodies)


@given(KINDLESS_BODIES | OPEN_BODIES)
def test_open_bodies_without_kinds(bodies: Any) -> None:
    OPEN_WITHOUT_KINDS.check(bodies)


@given(SPARSE_BODIES)
def test_blocks_without_inputs(bodies: Any) -> None:
    SPARSE.check(bodies)


@pytest.mark.parametrize("raw", [b"null", b"[]", b"{}", b'{"bodies": []}', b'{"bodies": [1]}', b'{"x": 1}'])
def test_documents_that_are_no_request(raw: bytes) -> None:
    small = graph()
    schema = request_schema(small, Uses(small, USES))

    assert CLOSED.intake.read(raw)[1]
    assert not jsonschema.Draft202012Validator(schema).is_valid(json.loads(raw))
