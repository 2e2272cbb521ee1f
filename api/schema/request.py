"""The JSON Schema of the requests to one methodology (draft 2020-12)."""

from collections.abc import Mapping
from typing import Any

import msgspec

from api.intake.expected import Expected, Known, Needs, expected_of
from api.intake.form import Form
from api.intake.layout import Table
from api.intake.limits import Limits
from api.schema.data import data_schema
from api.schema.presence import given
from api.schema.value import NUMBER_TEXT, Schema, nullable, scalar_schema, table_schema
from api.schema.words import Words
from engine.graph.methodology import Methodology

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_encode = msgspec.json.Encoder(decimal_format="number").encode
_LIMITS = Limits()


def schema_bytes(methodology: Methodology, needs: Needs, limits: Limits = _LIMITS) -> bytes:
    """The schema as a JSON document, every number in it exact. Raises what `request_schema` raises."""
    return _encode(request_schema(methodology, needs, limits))


def request_schema(methodology: Methodology, needs: Needs, limits: Limits = _LIMITS) -> dict[str, Any]:
    """The schema as plain data, in which numbers that are not whole are `Decimal`s.

    Every request that is read without a fault is valid by it. The other way round, a reader looks closer: at
    bounds against other values, at the bounds and decimals of numbers written as texts, at the decimals of
    JSON numbers, at days that no month has, at bodies given twice.
    Raises ValueError for a methodology whose inputs give no form of data (see `layout_of`).
    """
    expected = expected_of(methodology, needs, limits)
    return _Request(methodology, expected).schema()


class _Request:
    def __init__(self, methodology: Methodology, expected: Expected) -> None:
        self._methodology = methodology
        self._expected = expected
        self._words = Words(methodology.languages)
        self._labels = {member.label.id: member.label for member, _ in methodology.walk()}
        self._names = {id(form): f"data-{number}" for number, form in enumerate(expected.forms, start=1)}

    def schema(self) -> Schema:
        """The schema of a whole request."""
        known = self._expected.known
        bodies = {
            "type": "array",
            "minItems": 1,
            "maxItems": self._expected.limits.bodies,
            "items": self._open_body() if known is None else self._closed_body(known),
        }
        return (
            {"$schema": DIALECT}
            | self._words.titles(self._methodology.titles)
            | {
                "type": "object",
                "additionalProperties": False,
                "required": ["bodies"],
                "properties": {"bodies": bodies},
                "$defs": self._definitions(),
            }
        )

    def _definitions(self) -> dict[str, Schema]:
        """The inputs by id, the data of each form by its name."""
        words, limits = self._words, self._expected.limits
        inputs = {
            leaf.id: table_schema(leaf, words, limits)
            if isinstance(leaf, Table)
            else scalar_schema(leaf, words, limits)
            for leaf in self._expected.layout.data.leaves()
        }
        forms = {
            self._names[id(form)]: data_schema(form, self._labels, words) for form in self._expected.forms
        }
        return {"number-text": NUMBER_TEXT} | inputs | forms

    def _closed_body(self, known: Mapping[str, Known]) -> Schema:
        ids = [{"const": id_} | self._words.titles(body.body.label.titles) for id_, body in known.items()]
        cases = [
            {
                "if": {
                    "properties": {"id": {"enum": [id_ for id_, body in known.items() if body.form is form]}}
                },
                "then": self._of_form(form),
            }
            for form in self._expected.forms
        ]
        return {
            "type": "object",
            "additionalProperties": False,
            "required": ["id"],
            "properties": {"id": {"oneOf": ids}, "data": True},
            "allOf": cases,
        }

    def _open_body(self) -> Schema:
        expected = self._expected
        kinds: list[Schema] = [
            {"const": kind.id} | self._words.titles(kind.titles) for kind in self._methodology.kinds
        ]
        kind: Schema = {"oneOf": kinds}
        attributes = {
            id_: nullable(scalar_schema(attribute, self._words, expected.limits))
            for id_, attribute in expected.layout.attributes.items()
        }
        if expected.only_kind is not None:
            cases = [self._of_form(expected.kinds[expected.only_kind])]
        else:
            cases = [
                {"if": {"properties": {"kind": {"const": name}}}, "then": self._of_form(form)}
                for name, form in expected.kinds.items()
            ]
        return {
            "type": "object",
            "additionalProperties": False,
            "required": ["id", "kind"] if expected.only_kind is None else ["id"],
            "properties": {
                "id": {"type": "string", "minLength": 1, "maxLength": expected.limits.text},
                **({"kind": kind if expected.only_kind is None else nullable(kind)} if kinds else {}),
                "attributes": nullable(
                    {"type": "object", "additionalProperties": False, "properties": attributes}
                ),
                "data": True,
            },
            "allOf": cases,
        }

    def _of_form(self, form: Form) -> Schema:
        """What holds for the bodies of a form: the form of their data, the attributes that they must have."""
        data = {"properties": {"data": nullable({"$ref": f"#/$defs/{self._names[id(form)]}"})}}
        attributes = self._expected.layout.attributes if self._expected.known is None else {}
        needed = [
            given(f"attributes.{id_}")
            for id_, attribute in attributes.items()
            if id_ in form.demand.attributes and not attribute.optional
        ]
        return {"allOf": [data, *needed]} if needed else data
