"""The JSON Schema of the requests to one methodology (draft 2020-12)."""

from typing import Any

import msgspec

from api.intake.expected import Expected, Needs, expected_of
from api.intake.layout import Table
from api.intake.limits import Limits
from api.schema.body import BodySchema
from api.schema.events import appeals_schema, corrections_name, corrections_schema, reorganisations_schema
from api.schema.further import conclusion_name, conclusion_schema, readings_schema
from api.schema.value import NUMBER_TEXT, Schema, nullable, scalar_schema, table_schema
from api.schema.words import Words
from engine.graph.methodology import Block, Methodology

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
    JSON numbers, at days that no month has, at bodies given twice, at what happened to bodies as a whole.
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
        self._body = BodySchema(methodology, expected, self._labels, self._words)

    def schema(self) -> Schema:
        """The schema of a whole request."""
        bodies = {
            "type": "array",
            "minItems": 1,
            "maxItems": self._expected.limits.bodies,
            "items": self._body.entry(),
        }
        return (
            {"$schema": DIALECT}
            | self._words.titles(self._methodology.titles)
            | {
                "type": "object",
                "additionalProperties": False,
                "required": ["bodies"],
                "properties": {"bodies": bodies} | self._further(),
                "$defs": self._definitions(),
            }
        )

    def _further(self) -> dict[str, Schema]:
        """What the methodology provides for beside the bodies."""
        methodology, words, limits = self._methodology, self._words, self._expected.limits
        found: dict[str, Schema] = {}
        if methodology.succession is not None:
            schema = reorganisations_schema(methodology.succession, self._body.id(), words, limits)
            found["reorganisations"] = nullable(schema)
        fields = self._expected.further.appeal
        if methodology.appeals is not None and fields is not None:
            schema = appeals_schema(methodology.appeals, fields, self._labels, self._body.id(), words, limits)
            found["appeals"] = nullable(schema)
        if methodology.readings:
            found["readings"] = nullable(readings_schema(methodology.readings, words))
        return found

    def _definitions(self) -> dict[str, Schema]:
        """The inputs by id; all else by names with a hyphen, which no id has."""
        words, expected = self._words, self._expected
        inputs = {
            leaf.id: table_schema(leaf, words, expected.limits)
            if isinstance(leaf, Table)
            else scalar_schema(leaf, words, expected.limits)
            for leaf in expected.layout.data.leaves()
        }
        blocks = {
            conclusion_name(member.label.id): conclusion_schema(member, words, expected.limits)
            for member in self._methodology.members
            if isinstance(member, Block)
        }
        appeals = self._methodology.appeals
        for block in () if appeals is None else appeals.blocks:
            blocks[corrections_name(block)] = corrections_schema(expected.layout, block)
        return {"number-text": NUMBER_TEXT} | inputs | self._body.definitions() | blocks
