"""Whatever is sent, allowed or not: never a fault of the service's own, and every answer as described."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from api.app import service_over
from api.loading import Loaded, load
from api.registry import Registry
from api.settings import Settings
from tests.service.conftest import METHODOLOGIES
from tests.service.process import serving

EVALUATE = "/v1/methodologies/{methodology_id}/evaluate"
EXPLAIN = "/v1/methodologies/{methodology_id}/explain"
READINGS = "/v1/methodologies/{methodology_id}/readings"
LIFT = "/v1/methodologies/{methodology_id}/lift"
COMPARE = "/v1/compare"

bounded = settings(
    deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck), print_blob=False
)


def description() -> dict[str, Any]:
    """The description of the service; what addresses name is often there, so that more than 404 is met."""
    whole = service_over(Registry({}, {}), Settings()).openapi()
    names = {
        "methodology_id": ["small", "fragile", "nothing"],
        "file": ["work.rules", "portion.rules", "a/b"],
        "kind": ["not-found", "nothing"],
    }
    for operations in whole["paths"].values():
        for operation in operations.values():
            for parameter in operation.get("parameters", ()):
                if parameter["in"] == "path":
                    parameter["schema"] = {"enum": names[parameter["name"]]}
    return whole


def description_of(path: str, methodology: str) -> dict[str, Any]:
    """The description of what takes data, with the methodology's own schema in its place."""
    loaded = load(METHODOLOGIES / methodology)
    assert isinstance(loaded, Loaded)
    schema = json.loads(loaded.schema.replace(b'"#/$defs/', b'"#/components/schemas/'))
    whole = description()
    whole["components"]["schemas"] |= schema.pop("$defs")
    whole["paths"] = {path: whole["paths"][path]}
    operation = whole["paths"][path]["post"]
    content = operation["requestBody"]["content"]["application/json"]
    if path == COMPARE:
        properties = content["schema"]["properties"]
        properties["from"] = properties["to"] = {"enum": [methodology, "fragile", "nothing"]}
        properties["data"] = schema
        return whole
    content["schema"] = schema
    (id_,) = (parameter for parameter in operation["parameters"] if parameter["in"] == "path")
    id_["schema"] = {"const": methodology}
    for parameter in operation["parameters"]:
        if parameter["name"] == "body":
            parameter["schema"] = {"enum": ["north", "south", "nowhere"]}
    return whole


everything = schemathesis.openapi.from_dict(description()).exclude(
    path=[EVALUATE, EXPLAIN, READINGS, LIFT, COMPARE]
)
evaluate = schemathesis.openapi.from_dict(description_of(EVALUATE, "small"))
explain = schemathesis.openapi.from_dict(description_of(EXPLAIN, "small"))
readings = schemathesis.openapi.from_dict(description_of(READINGS, "small"))
lift = schemathesis.openapi.from_dict(description_of(LIFT, "small"))
compare = schemathesis.openapi.from_dict(description_of(COMPARE, "small"))


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serving(METHODOLOGIES) as process:
        yield f"http://{process.host}:{process.port}"


@everything.parametrize()
@settings(bounded, max_examples=25)
def test_every_answer_is_as_described(case: schemathesis.Case, address: str) -> None:
    case.call_and_validate(base_url=address)


@evaluate.parametrize()
@settings(bounded, max_examples=70)
def test_what_the_schema_forbids_is_refused(case: schemathesis.Case, address: str) -> None:
    """What it allows may still be refused: a schema cannot compare one value with another."""
    case.call_and_validate(base_url=address, excluded_checks=[positive_data_acceptance])


@readings.parametrize()
@settings(bounded, max_examples=35)
def test_the_readings_of_what_the_schema_forbids_are_refused(case: schemathesis.Case, address: str) -> None:
    case.call_and_validate(base_url=address, excluded_checks=[positive_data_acceptance])


@explain.parametrize()
@settings(bounded, max_examples=35)
def test_an_explanation_is_as_described_or_refused(case: schemathesis.Case, address: str) -> None:
    """The body that is named need not be among those of the request."""
    case.call_and_validate(base_url=address, excluded_checks=[positive_data_acceptance])


@lift.parametrize()
@settings(bounded, max_examples=25)
def test_what_would_lift_a_body_is_as_described_or_refused(case: schemathesis.Case, address: str) -> None:
    case.call_and_validate(base_url=address, excluded_checks=[positive_data_acceptance])


@compare.parametrize()
@settings(bounded, max_examples=35)
def test_a_comparison_is_as_described_or_refused(case: schemathesis.Case, address: str) -> None:
    """Two methodologies need have nothing in common, and one that is named need not be there."""
    case.call_and_validate(base_url=address, excluded_checks=[positive_data_acceptance])
