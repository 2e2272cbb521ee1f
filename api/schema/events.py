"""What happened to bodies: reorganisations and objections -> their schemas."""

from collections.abc import Mapping
from typing import Any

from api.intake.layout import Branch, Layout, Scalar
from api.intake.limits import Limits
from api.intake.records import REORGANISATION, SUCCESSOR, Fields
from api.schema.further import conclusion_name
from api.schema.presence import all_given, any_given, given
from api.schema.value import Schema, nullable, scalar_schema
from api.schema.words import Words
from engine.cohort.request import AppealOutcome
from engine.graph.cohort import Appeals, Succession
from engine.graph.label import Label


def reorganisations_schema(succession: Succession, body: Schema, words: Words, limits: Limits) -> Schema:
    """The schema of `reorganisations`; `body` is that of the id of a body."""
    share = scalar_schema(SUCCESSOR.columns["share"], words, limits)
    successors = _array({"body": body, "share": share}, ("body", "share"), limits)
    effective = scalar_schema(REORGANISATION["effective"], words, limits)
    fields = {"body": body, "effective": effective, "successors": successors}
    return words.of(succession.label) | _array(fields, tuple(fields), limits)


def appeals_schema(
    appeals: Appeals,
    fields: Fields,
    labels: Mapping[str, Label],
    body: Schema,
    words: Words,
    limits: Limits,
) -> Schema:
    """The schema of `appeals`, whose single values are `fields`; `labels` are those of the blocks by id."""
    properties: dict[str, Any] = {name: _field(field, words, limits) for name, field in fields.items()}
    properties["body"] = body
    properties["block"] = {
        "oneOf": [{"const": block} | words.titles(labels[block].titles) for block in appeals.blocks]
    }
    required = [name for name, field in fields.items() if not field.optional]
    schema = _array(properties | {"corrections": True, "conclusion": True}, required, limits)
    schema["items"]["allOf"] = [*(_of_block(block) for block in appeals.blocks), *_DECISION]
    return words.of(appeals.label) | schema


def corrections_name(block: str) -> str:
    """The name of the schema of the corrections of a block."""
    return f"corrections-{block}"


def corrections_schema(layout: Layout, block: str) -> Schema:
    """The schema of corrections of the inputs of a block: any of them, at least one."""
    branch = layout.data.members.get(block)
    return _partial(branch if isinstance(branch, Branch) else Branch(block)) | {"minProperties": 1}


def _partial(branch: Branch) -> Schema:
    properties: dict[str, Any] = {}
    for key, node in branch.members.items():
        if isinstance(node, Branch):
            properties[key] = _partial(node)
        else:
            reference: Schema = {"$ref": f"#/$defs/{node.id}"}
            properties[key] = nullable(reference) if node.optional else reference
    return {"type": "object", "additionalProperties": False, "properties": properties}


def _array(properties: Mapping[str, Any], required: tuple[str, ...] | list[str], limits: Limits) -> Schema:
    entry: Schema = {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": dict(properties),
    }
    return {"type": "array", "maxItems": limits.rows, "items": entry}


def _field(field: Scalar, words: Words, limits: Limits) -> Schema:
    schema = scalar_schema(field, words, limits)
    return nullable(schema) if field.optional else schema


def _of_block(block: str) -> Schema:
    corrected = {
        "corrections": nullable({"$ref": f"#/$defs/{corrections_name(block)}"}),
        "conclusion": nullable({"$ref": f"#/$defs/{conclusion_name(block)}"}),
    }
    return {"if": {"properties": {"block": {"const": block}}}, "then": {"properties": corrected}}


_DECISION: tuple[Schema, ...] = (
    {"if": given("outcome"), "then": given("decided")},
    {"if": given("decided"), "then": given("outcome")},
    {
        "if": {"required": ["outcome"], "properties": {"outcome": {"const": AppealOutcome.accepted.value}}},
        "then": any_given(["corrections", "conclusion"]),
    },
    {"not": all_given(["corrections", "conclusion"])},
)
"""An objection is decided with an outcome on a day; an accepted one corrects inputs or a conclusion."""
