"""The schema of a whole request."""

import json
from dataclasses import replace
from typing import Any

from api.schema import request_schema, schema_bytes
from engine.graph.label import Label
from engine.graph.methodology import Methodology
from tests.intake.graphs import Uses, number, value
from tests.intake.small import SPARSE_USES, USES, graph, sparse


def schema_of(small: Methodology) -> Any:
    return request_schema(small, Uses(small, USES))


CLOSED = schema_of(graph())
OPEN = schema_of(graph(closed=False))
ONE_KIND = schema_of(graph(closed=False, kinds=("central",)))


def body_of(schema: Any) -> Any:
    return schema["properties"]["bodies"]["items"]


def data_of(schema: Any, number: int) -> Any:
    return schema["$defs"][f"data-{number}"]["properties"]


def test_request() -> None:
    assert CLOSED["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert CLOSED["required"] == ["bodies"]
    assert CLOSED["additionalProperties"] is False
    assert (CLOSED["properties"]["bodies"]["minItems"], CLOSED["properties"]["bodies"]["maxItems"]) == (
        1,
        100_000,
    )


def test_each_declared_body_has_the_data_of_its_profile() -> None:
    body = body_of(CLOSED)
    assert body["properties"]["id"] == {"$ref": "#/$defs/body-id"}
    assert CLOSED["$defs"]["body-id"] == {
        "oneOf": [{"const": "finance"}, {"const": "culture"}, {"const": "river-oblast"}]
    }
    assert [case["if"]["properties"]["id"]["enum"] for case in body["allOf"][:3]] == [
        ["finance"],
        ["culture"],
        ["river-oblast"],
    ]
    assert body["allOf"][1]["then"] == {
        "properties": {
            "data": {"anyOf": [{"$ref": "#/$defs/data-2"}, {"type": "null"}]},
            "conclusions": {"anyOf": [{"$ref": "#/$defs/conclusions-2"}, {"type": "null"}]},
        }
    }


def test_bodies_of_the_same_profile_share_their_data() -> None:
    small = graph()
    assert small.bodies is not None
    finance = small.bodies[0]
    twin = replace(finance, label=Label("twin", titles=(("en", "Twin"),)))
    schema = schema_of(replace(small, bodies=(*small.bodies, twin)))
    assert body_of(schema)["allOf"][0]["if"]["properties"]["id"]["enum"] == ["finance", "twin"]
    assert schema["$defs"]["body-id"]["oneOf"][3] == {"const": "twin", "title": "Twin"}


def test_required_and_optional_inputs_of_a_block() -> None:
    (goals, null) = data_of(CLOSED, 1)["goals"]["anyOf"]
    assert null == {"type": "null"}
    assert goals["required"] == ["indicators", "cases", "rate", "audited"]
    assert goals["properties"]["cases"] == {"$ref": "#/$defs/goals.cases"}
    assert goals["properties"]["share"] == {"anyOf": [{"$ref": "#/$defs/goals.share"}, {"type": "null"}]}


def test_block_in_a_block_is_required_where_something_in_it_is() -> None:
    contact = data_of(CLOSED, 1)["contact"]["anyOf"][0]
    assert contact["required"] == ["rendered", "late", "letters"]
    assert contact["properties"]["letters"]["required"] == ["note"]


def test_block_outside_the_scope_is_null() -> None:
    assert data_of(CLOSED, 2)["contact"] == {
        "description": "The block contact is outside the scope of these bodies, which are assessed on goals.",
        "type": "null",
    }


def test_value_that_nothing_uses_says_so() -> None:
    spare = data_of(CLOSED, 3)["contact"]["anyOf"][0]["properties"]["spare"]
    assert spare == {
        "description": "Nothing that these bodies are assessed on uses it.",
        "anyOf": [{"$ref": "#/$defs/contact.spare"}, {"type": "null"}],
    }


def test_unit_that_is_submitted_asks_for_what_lies_elsewhere() -> None:
    given = {"required": ["staff"], "properties": {"staff": {"not": {"type": "null"}}}}
    warnings = {"required": ["warnings"], "properties": {"warnings": {"not": {"type": "null"}}}}
    contact = {"required": ["contact"], "properties": {"contact": {"not": {"type": "null"}}}}
    assert CLOSED["$defs"]["data-1"]["allOf"] == [
        {"if": {"anyOf": [contact]}, "then": {"allOf": [given]}},
        {"if": {"anyOf": [given, warnings]}, "then": {"allOf": [given, warnings]}},
    ]


def test_open_body_has_the_data_of_its_kind() -> None:
    body = body_of(OPEN)
    assert body["required"] == ["id", "kind"]
    assert body["properties"]["kind"] == {"oneOf": [{"const": "central"}, {"const": "local"}]}
    assert [case["if"] for case in body["allOf"][:2]] == [
        {"properties": {"kind": {"const": "central"}}},
        {"properties": {"kind": {"const": "local"}}},
    ]


def test_the_only_kind_may_be_left_out() -> None:
    body = body_of(ONE_KIND)
    assert body["required"] == ["id"]
    assert body["properties"]["kind"]["anyOf"][1] == {"type": "null"}


def test_body_has_no_kind_where_there_are_none() -> None:
    body = body_of(schema_of(graph(closed=False, kinds=())))
    assert body["required"] == ["id"]
    assert list(body["properties"]) == ["id", "attributes", "data", "conclusions", "history"]


def test_block_without_inputs_is_an_empty_object() -> None:
    data = data_of(request_schema(sparse(), Uses(sparse(), SPARSE_USES)), 1)
    empty = {"type": "object", "additionalProperties": False, "required": [], "properties": {}}
    assert data["fixed"] == {"anyOf": [empty, {"type": "null"}]}
    assert data["outer"]["anyOf"][0]["properties"]["inner"] == data["fixed"]
    assert data["local"]["type"] == "null"


def test_document_has_exact_numbers() -> None:
    small = graph()
    raw = schema_bytes(small, Uses(small, USES))
    rate = json.loads(raw, parse_float=str)["$defs"]["goals.rate"]
    assert rate["anyOf"][0] == {"type": "number", "minimum": 0, "maximum": "62.5"}
    odd = replace(small, inputs=(*small.inputs, value("tiny", number("0.10000000000000000001"))))
    assert b'"minimum":0.10000000000000000001' in schema_bytes(odd, Uses(odd, USES))
