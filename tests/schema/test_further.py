"""The schema of what is said beside the data of bodies."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from gmpy2 import mpq

from api.schema import request_schema
from engine.graph.cohort import Option, Reading
from engine.graph.label import Citation, Label
from engine.graph.methodology import Methodology
from tests.intake.cohorts import (
    ALL_DATA,
    CLOSED,
    CONCLUDED,
    GOALS_DATA,
    accepted,
    ended,
    objection,
    raw,
    rounded,
    whole,
    with_calendar,
    with_open_rounding,
)
from tests.intake.graphs import Uses
from tests.intake.small import CONTACT, GOALS, USES, graph


def schema_of(small: Methodology) -> Any:
    return request_schema(small, Uses(small, USES))


SCHEMA = schema_of(whole())
NULL = {"type": "null"}


def or_null(schema: Any) -> Any:
    """The part of a schema that is not for null."""
    (given,) = (each for each in schema["anyOf"] if each != NULL)
    return given


@pytest.mark.parametrize(
    "sent",
    [
        raw(CONCLUDED),
        raw({"id": "culture", "conclusions": {"contact": None, "goals": None}}),
        raw({"id": "finance", "conclusions": {"contact": "7.5"}, "data": {"goals": GOALS, "contact": None}}),
        raw({"id": "finance", "history": [{"year": 2001, "value": "1/3"}, {"year": "1999", "value": -1}]}),
        raw({"id": "finance", "conclusions": None, "history": None}),
        raw({"id": "finance"}, reorganisations=None, appeals=None, readings=None),
        raw({"id": "finance"}, reorganisations=[], appeals=[], readings={"ties": None, "digits": "none"}),
        raw(
            {"id": "finance"},
            reorganisations=[
                ended("culture", "2001-03-01", ("finance", "1/3"), ("river-oblast", "2/3")),
                ended("finance", "2001-05-01"),
            ],
        ),
        raw(GOALS_DATA, appeals=[objection(), objection(block="contact", outcome=None, decided=None)]),
        raw(GOALS_DATA, appeals=[objection(outcome="rejected", decided="2002-04-05", conclusion=None)]),
        raw(CONCLUDED, appeals=[accepted(conclusion=5)]),
        raw(
            ALL_DATA,
            appeals=[
                accepted({"share": None, "indicators": GOALS["indicators"]}),
                accepted({"late": 1, "letters": {}}, block="contact"),
                accepted({"letters": {"answered": None, "note": "x"}}, block="contact"),
            ],
        ),
    ],
)
def test_request_that_is_read(sent: bytes) -> None:
    assert CLOSED.read(sent)[1] == ()
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(sent))


@pytest.mark.parametrize(
    "sent",
    [
        raw({"id": "finance", "conclusions": {"goals": 101}}),
        raw({"id": "finance", "conclusions": {"gaols": None}}),
        raw({"id": "culture", "conclusions": {"contact": 1}}),
        raw({"id": "finance", "conclusions": {"contact": 1}, "data": {"contact": CONTACT}}),
        raw({"id": "finance", "history": [{"year": 2002, "value": 1}]}),
        raw({"id": "finance", "history": [{"year": 2001}]}),
        raw({"id": "finance"}, readings={"ties": "dence"}),
        raw({"id": "finance"}, readings={"tie": None}),
        raw({"id": "finance"}, reorganisations=[{"body": "culture", "effective": "2001-03-01"}]),
        raw({"id": "finance"}, reorganisations=[ended("culture", "2001-03-01", ("nobody", 1))]),
        raw({"id": "finance"}, reorganisations=[ended("culture", "2001-03-01", ("finance", 0))]),
        raw(GOALS_DATA, appeals=[objection(block="discipline")]),
        raw(GOALS_DATA, appeals=[objection(outcome="accepted", decided="2002-04-05")]),
        raw(GOALS_DATA, appeals=[objection(decided="2002-04-05")]),
        raw(GOALS_DATA, appeals=[objection(outcome="rejected")]),
        raw(GOALS_DATA, appeals=[accepted({"cases": None})]),
        raw(GOALS_DATA, appeals=[accepted({"case": 1})]),
        raw(GOALS_DATA, appeals=[accepted({})]),
        raw(GOALS_DATA, appeals=[accepted({"late": 1})]),
        raw(GOALS_DATA, appeals=[accepted({"cases": 1}, conclusion=5)]),
    ],
)
def test_request_that_is_refused(sent: bytes) -> None:
    assert CLOSED.read(sent)[1]
    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(json.loads(sent))


def test_methodology_provides_for_the_fields() -> None:
    assert list(SCHEMA["properties"]) == ["bodies", "reorganisations", "appeals", "readings"]
    assert list(schema_of(graph())["properties"]) == ["bodies"]


def test_conclusion_of_a_block() -> None:
    assert SCHEMA["$defs"]["conclusion-goals"] == {
        "description": "At least 0 and at most 100. At most 2 decimals.",
        "anyOf": [{"type": "number", "minimum": 0, "maximum": 100}, {"$ref": "#/$defs/number-text"}],
        "x-decimals": 2,
    }
    assert SCHEMA["$defs"]["conclusion-contact"]["x-multiple-of"] == "0.5"


def test_conclusion_of_a_block_whose_rounding_readings_decide() -> None:
    conclusion = schema_of(with_open_rounding(whole()))["$defs"]["conclusion-goals"]
    assert conclusion["anyOf"][0]["type"] == "number"
    assert "x-decimals" not in conclusion
    settled = schema_of(rounded(whole(), goals=mpq(1)))["$defs"]["conclusion-goals"]
    assert settled["anyOf"][0]["type"] == "integer"


def test_conclusions_of_each_form() -> None:
    (goals, contact) = SCHEMA["$defs"]["conclusions-2"]["properties"].items()
    assert goals == ("goals", {"anyOf": [{"$ref": "#/$defs/conclusion-goals"}, NULL]})
    assert contact == (
        "contact",
        {"description": "The block contact is outside the scope of these bodies.", "type": "null"},
    )


def test_years_of_a_history() -> None:
    year = SCHEMA["$defs"]["body-history"]["items"]["properties"]["year"]
    assert year["anyOf"][0] == {"type": "integer", "minimum": 1000, "maximum": 2001}


def test_history_that_nothing_looks_at_says_so() -> None:
    history = schema_of(graph())["properties"]["bodies"]["items"]["properties"]["history"]
    assert history["description"] == "Nothing that bodies are assessed on uses it."


def test_readings_with_their_options() -> None:
    label = Label("ties", titles=(("en", "Ties"),), cites=(Citation("law", "3"),))
    best = Option(Label("ties.best", titles=(("en", "The better place"),), notes=(("en", "it is usual"),)))
    small = replace(whole(), readings=(Reading(label, (best, Option(Label("ties.dense"))), "best"),))
    assert or_null(schema_of(small)["properties"]["readings"])["properties"] == {
        "ties": {
            "title": "Ties",
            "description": 'Cites law "3".',
            "default": "best",
            "anyOf": [
                {
                    "oneOf": [
                        {"const": "best", "title": "The better place", "description": "It is usual."},
                        {"const": "dense"},
                    ]
                },
                NULL,
            ],
        }
    }


def test_bodies_that_are_reorganised_are_those_of_the_methodology() -> None:
    entry = or_null(SCHEMA["properties"]["reorganisations"])["items"]
    assert entry["required"] == ["body", "effective", "successors"]
    assert entry["properties"]["body"] == {"$ref": "#/$defs/body-id"}
    assert SCHEMA["$defs"]["body-id"]["oneOf"][0] == {"const": "finance"}
    assert schema_of(whole(closed=False))["$defs"]["body-id"]["type"] == "string"


def test_corrections_are_any_inputs_of_the_block() -> None:
    corrections = SCHEMA["$defs"]["corrections-contact"]
    assert corrections["minProperties"] == 1
    assert "required" not in corrections
    assert list(corrections["properties"]) == ["rendered", "late", "letters", "spare"]
    assert corrections["properties"]["letters"]["properties"] == {
        "answered": {"anyOf": [{"$ref": "#/$defs/contact.letters.answered"}, NULL]},
        "note": {"$ref": "#/$defs/contact.letters.note"},
    }


def test_days_of_an_objection_lie_in_the_calendar() -> None:
    schema = schema_of(with_calendar(whole(), working=True))
    received = or_null(schema["properties"]["appeals"])["items"]["properties"]["received"]
    assert received["description"] == "At least 2002-01-01 and at most 2002-12-31."


def test_title_of_a_block_stands_with_its_conclusion() -> None:
    small = whole()
    goals, *others = small.members
    titled = replace(goals, label=Label("goals", titles=(("en", "Goals"),)))
    schema = schema_of(replace(small, members=(titled, *others)))
    assert schema["$defs"]["conclusion-goals"]["title"] == "Goals"
    blocks = or_null(schema["properties"]["appeals"])["items"]["properties"]["block"]["oneOf"]
    assert blocks == [{"const": "goals", "title": "Goals"}, {"const": "contact"}]
