"""The schema of a single value, and of a table."""

import re
from dataclasses import replace
from decimal import Decimal

from api.intake.layout import Branch, Table, layout_of
from api.intake.limits import Limits
from api.schema.value import NUMBER_TEXT, Schema, scalar_schema, table_schema
from api.schema.words import Words
from engine.graph.declaration import Input, NumberType, Rows
from engine.graph.label import Citation, Label
from tests.intake.graphs import (
    DATE,
    TEXT,
    YES_NO,
    choice,
    criterion,
    methodology,
    number,
    reference,
    rows,
    value,
    whole,
)

WORDS = Words(("ru", "en"))
LIMITS = Limits(rows=3, text=7)
TEXT_FORM = {"$ref": "#/$defs/number-text"}


def schema_of(input_: Input | Rows) -> Schema:
    graph = methodology([input_, value("other", whole())], [criterion("c")])
    leaf = layout_of(graph).data.members["x"]
    assert not isinstance(leaf, Branch)
    return (
        table_schema(leaf, WORDS, LIMITS) if isinstance(leaf, Table) else scalar_schema(leaf, WORDS, LIMITS)
    )


def test_number_is_a_number_or_its_text() -> None:
    assert schema_of(value("x", number())) == {"anyOf": [{"type": "number"}, TEXT_FORM]}


def test_bounds_that_are_decimals_are_exact() -> None:
    assert schema_of(value("x", number(above="0.1", high="62.5"))) == {
        "description": "Above 0.1 and at most 62.5.",
        "anyOf": [
            {"type": "number", "exclusiveMinimum": Decimal("0.1"), "maximum": Decimal("62.5")},
            TEXT_FORM,
        ],
    }


def test_bound_without_a_decimal_form_is_an_annotation() -> None:
    assert schema_of(value("x", number(low="1/3", below=2))) == {
        "description": "At least 1/3 and below 2.",
        "anyOf": [{"type": "number", "exclusiveMaximum": 2}, TEXT_FORM],
        "x-at-least": "1/3",
    }


def test_decimals_and_unit_are_annotations() -> None:
    assert schema_of(value("x", NumberType(decimals=2, unit="days"))) == {
        "description": "At most 2 decimals.",
        "anyOf": [{"type": "number"}, TEXT_FORM],
        "x-decimals": 2,
        "x-unit": "days",
    }


def test_whole_number_that_another_one_bounds() -> None:
    assert schema_of(value("x", whole(reference("other")))) == {
        "description": "At least 0. At most other.",
        "anyOf": [{"type": "integer", "minimum": 0}, TEXT_FORM],
        "x-at-most": "other",
    }


def test_date_with_bounds() -> None:
    assert schema_of(value("x", replace(DATE, lower=number(low=730_486).lower))) == {
        "description": "At least 2001-01-01.",
        "type": "string",
        "format": "date",
        "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        "x-at-least": "2001-01-01",
    }


def test_text_choice_and_yes_or_no() -> None:
    assert schema_of(value("x", TEXT)) == {"type": "string", "maxLength": 7}
    assert schema_of(value("x", choice("a", "b"))) == {"enum": ["a", "b"]}
    assert schema_of(value("x", YES_NO)) == {"type": "boolean"}


def test_rows() -> None:
    assert schema_of(rows("x", "b", a=TEXT, b=YES_NO)) == {
        "type": "array",
        "maxItems": 3,
        "items": {
            "type": "object",
            "additionalProperties": False,
            "required": ["a"],
            "properties": {
                "a": {"type": "string", "maxLength": 7},
                "b": {"anyOf": [{"type": "boolean"}, {"type": "null"}]},
            },
        },
    }


def test_titles_notes_and_citations() -> None:
    label = Label(
        "x",
        titles=(("en", "Staff"), ("ru", "Штат")),
        notes=(("en", "on 1 January"),),
        cites=(Citation("order", "2"), Citation("order", "5")),
    )
    assert schema_of(Input(label, YES_NO)) == {
        "title": "Штат",
        "x-titles": {"en": "Staff", "ru": "Штат"},
        "description": 'On 1 January. Cites order "2"; order "5".',
        "type": "boolean",
    }


def test_number_as_text() -> None:
    good = re.compile(NUMBER_TEXT["pattern"]).fullmatch
    assert all(map(good, ("0", "-12", "120.5", "0.10", "1e2", "1.5E-3", "1/3", "-10/4")))
    assert not any(map(good, ("", "01", "+1", ".5", "1.", "1/0", "1/-3", "1.5/2", " 1", "1,5", "NaN")))
