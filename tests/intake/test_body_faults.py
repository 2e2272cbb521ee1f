"""Who a body is: its id, its kind, its attributes."""

from api.wire.fault import Fault
from tests.intake.small import body_of, fault_of, faults_of, intake, request

OPEN = intake(closed=False)
ONE_KIND = intake(closed=False, kinds=("central",))
NO_KINDS = intake(closed=False, kinds=())


def test_body_without_id() -> None:
    assert fault_of(request({})) == Fault(
        "/bodies/0/id", "R103", "the body has no id", "give the id of a body"
    )


def test_id_that_is_no_text() -> None:
    assert fault_of(request({"id": 1})) == Fault(
        "/bodies/0/id", "R101", "expected a text, found the number 1"
    )


def test_empty_id() -> None:
    assert fault_of(request({"id": ""})) == Fault(
        "/bodies/0/id", "R114", "the id is empty", "give the id of a body"
    )


def test_unknown_body() -> None:
    assert fault_of(request({"id": "finanse"})) == Fault(
        "/bodies/0/id", "R104", '"finanse" is not a body of this methodology', 'did you mean "finance"?'
    )


def test_body_given_twice() -> None:
    twice = Fault(
        "/bodies/2/id",
        "R105",
        'the body "finance" is given twice, first at /bodies/0',
        "give all of its data in one place",
    )
    assert fault_of(request({"id": "finance"}, {"id": "culture"}, {"id": "finance"})) == twice
    given: list[dict[str, object]] = [{"id": name, "data": {}} for name in ("finance", "culture", "finance")]
    assert fault_of(request(*given)) == twice


def test_kind_of_a_declared_body_is_not_asked_for() -> None:
    assert fault_of(request({"id": "finance", "kind": "central"})) == Fault(
        "/bodies/0/kind",
        "R102",
        '"kind" is not a field of a body',
        "leave it out: the methodology declares it for each body",
    )


def test_open_body_needs_its_kind() -> None:
    assert fault_of(request({"id": "any", "attributes": {"region": "north"}}), OPEN) == Fault(
        "/bodies/0/kind", "R103", "kind is missing", "give one of central, local"
    )


def test_unknown_kind() -> None:
    assert fault_of(request({"id": "any", "kind": "locale"}), OPEN) == Fault(
        "/bodies/0/kind", "R110", '"locale" is not one of central, local', 'did you mean "local"?'
    )


def test_kind_that_is_no_text() -> None:
    assert fault_of(request({"id": "any", "kind": 1}), OPEN) == Fault(
        "/bodies/0/kind", "R101", "expected one of central, local, found the number 1"
    )


def test_the_only_kind_need_not_be_given() -> None:
    given = {"id": "any", "attributes": {"region": "north"}}
    assert body_of(request(given), ONE_KIND).kind == "central"
    assert body_of(request(given | {"kind": "central"}), ONE_KIND).kind == "central"


def test_kind_where_there_are_none() -> None:
    attributes = {"region": "north"}
    assert body_of(request({"id": "any", "attributes": attributes}), NO_KINDS).kind == ""
    for kind in ("", "central", None):
        assert fault_of(request({"id": "any", "attributes": attributes, "kind": kind}), NO_KINDS) == Fault(
            "/bodies/0/kind",
            "R102",
            '"kind" is not a field of a body',
            "leave it out: the methodology has no kinds of bodies",
        )


def test_missing_attribute() -> None:
    assert fault_of(request({"id": "any", "kind": "local", "attributes": {}}), OPEN) == Fault(
        "/bodies/0/attributes/region", "R103", "region is missing", "give one of north, south"
    )


def test_faulty_and_unknown_attributes() -> None:
    given = {"id": "any", "kind": "local", "attributes": {"region": "east", "peopl": 1, "population": -1}}
    assert [(fault.pointer, fault.message) for fault in faults_of(request(given), OPEN)] == [
        ("/bodies/0/attributes/peopl", '"peopl" is not a field of the attributes'),
        ("/bodies/0/attributes/region", '"east" is not one of north, south'),
        ("/bodies/0/attributes/population", "-1 is below 0"),
    ]


def test_attributes_that_are_no_object() -> None:
    assert fault_of(request({"id": "any", "kind": "local", "attributes": []}), OPEN) == Fault(
        "/bodies/0/attributes", "R101", "expected an object, found an array"
    )
