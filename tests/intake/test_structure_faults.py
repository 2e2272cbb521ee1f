"""Objects, arrays, fields: what is missing, unknown or of the wrong shape."""

import json

import pytest

from api.wire.fault import Fault
from tests.intake.small import GOALS, fault_of, faults_of, finance, request, with_goals, with_indicator


def test_document_that_is_no_json() -> None:
    assert fault_of(b"").code == "R008"


@pytest.mark.parametrize(
    ("raw", "found"), [(b"null", "null"), (b"[]", "an array"), (b"7", "the number 7"), (b"true", "true")]
)
def test_document_that_is_no_object(raw: bytes, found: str) -> None:
    assert fault_of(raw) == Fault("", "R101", f"expected an object with the member bodies, found {found}")


def test_no_member_bodies() -> None:
    assert fault_of(b"{}") == Fault("/bodies", "R103", "bodies is missing", "give an array of bodies")


def test_bodies_that_are_no_array() -> None:
    assert fault_of(b'{"bodies": {}}') == Fault(
        "/bodies", "R101", "expected an array of bodies, found an object"
    )


def test_no_bodies() -> None:
    assert fault_of(request()) == Fault("/bodies", "R114", "there are no bodies", "give at least one")


def test_body_that_is_no_object() -> None:
    assert fault_of(request("finance")) == Fault(
        "/bodies/0", "R101", 'expected an object, found the text "finance"'
    )


def test_data_that_are_no_object() -> None:
    assert fault_of(request({"id": "finance", "data": []})) == Fault(
        "/bodies/0/data", "R101", "expected an object, found an array"
    )


def test_block_that_is_no_object() -> None:
    assert fault_of(request(finance(goals=5))) == Fault(
        "/bodies/0/data/goals", "R101", "expected an object, found the number 5"
    )


def test_rows_that_are_no_array() -> None:
    assert fault_of(with_goals(indicators={})) == Fault(
        "/bodies/0/data/goals/indicators", "R101", "expected an array of objects, found an object"
    )


def test_row_that_is_no_object() -> None:
    assert fault_of(with_goals(indicators=[None])) == Fault(
        "/bodies/0/data/goals/indicators/0", "R101", "expected an object, found null"
    )


def test_missing_value() -> None:
    goals = {key: value for key, value in GOALS.items() if key != "cases"}
    assert fault_of(request(finance(goals=goals))) == Fault(
        "/bodies/0/data/goals/cases", "R103", "cases is missing", "give a whole number"
    )


def test_null_where_a_value_is_required() -> None:
    assert fault_of(with_goals(cases=None)) == Fault(
        "/bodies/0/data/goals/cases", "R103", "cases is missing", "give a whole number"
    )


def test_missing_rows() -> None:
    assert fault_of(with_goals(indicators=None)) == Fault(
        "/bodies/0/data/goals/indicators", "R103", "indicators is missing", "give an array of objects"
    )


def test_missing_value_in_a_row() -> None:
    assert fault_of(with_indicator(direction=None)) == Fault(
        "/bodies/0/data/goals/indicators/1/direction",
        "R103",
        "direction is missing",
        "give one of growth, decline",
    )


def test_unknown_field_of_the_request() -> None:
    assert fault_of(b'{"body": 1, "bodies": [{"id": "finance"}]}') == Fault(
        "/body", "R102", '"body" is not a field of the request', 'did you mean "bodies"?'
    )


def test_unknown_field_of_a_body() -> None:
    assert fault_of(request({"id": "finance", "x": 1})) == Fault(
        "/bodies/0/x", "R102", '"x" is not a field of a body', "the fields are id, data, conclusions, history"
    )


def test_unknown_block() -> None:
    assert fault_of(request(finance(gaols={}))) == Fault(
        "/bodies/0/data/gaols", "R102", '"gaols" is not a field of the data', 'did you mean "goals"?'
    )


def test_unknown_field_of_a_block() -> None:
    assert fault_of(with_goals(case=1)) == Fault(
        "/bodies/0/data/goals/case", "R102", '"case" is not a field of goals', 'did you mean "cases"?'
    )


def test_unknown_field_of_a_row() -> None:
    assert fault_of(with_indicator(**{"a/~b": None})) == Fault(
        "/bodies/0/data/goals/indicators/1/a~1~0b",
        "R102",
        '"a/~b" is not a field of a row of goals.indicators',
        "the fields are name, planned, actual, direction",
    )


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        ("reorganisations", "leave it out: the methodology says nothing about reorganised bodies"),
        ("appeals", "leave it out: the methodology says nothing about objections"),
        ("readings", "leave it out: the methodology has no readings"),
    ],
)
def test_field_that_the_methodology_does_not_provide_for(field: str, hint: str) -> None:
    for given in (None, []):
        raw = json.dumps({"bodies": [{"id": "finance"}], field: given}).encode()
        assert fault_of(raw) == Fault(f"/{field}", "R102", f'"{field}" is not a field of the request', hint)


def test_all_faults_of_all_bodies_at_once() -> None:
    raw = request(
        finance(goals=GOALS | {"cases": -1, "rat": 1, "rate": None}),
        {"id": "nobody"},
        {"id": "culture", "data": {"goals": GOALS | {"audited": 1}}},
    )
    assert [(fault.pointer, fault.code) for fault in faults_of(raw)] == [
        ("/bodies/0/data/goals/rat", "R102"),
        ("/bodies/0/data/goals/cases", "R107"),
        ("/bodies/0/data/goals/rate", "R103"),
        ("/bodies/1/id", "R104"),
        ("/bodies/2/data/goals/audited", "R101"),
    ]
