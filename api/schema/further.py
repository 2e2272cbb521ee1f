"""What a request says beside the data of its bodies -> its schemas."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from gmpy2 import mpq

from api.intake.conclusion import conclusion_of
from api.intake.form import Form
from api.intake.limits import Limits
from api.schema.presence import all_given
from api.schema.value import NULL, Schema, nullable, scalar_schema
from api.schema.words import Words, described
from engine.exact import plain_text
from engine.graph.cohort import Reading
from engine.graph.label import Label
from engine.graph.methodology import Block


def conclusion_schema(block: Block, words: Words, limits: Limits) -> Schema:
    """The schema of the concluded score of a block, whatever the readings."""
    open_, steps = block.roundings, set[mpq]()
    if open_ is not None:
        steps = {open_.otherwise.step, *(case.way.step for case in open_.cases)}
    conclusion = conclusion_of(replace(block, rounding=None) if len(steps) > 1 else block)
    schema = scalar_schema(conclusion.scalar, words, limits)
    if conclusion.step is None:
        return schema
    return schema | {"x-multiple-of": plain_text(conclusion.step)}


def conclusions_schema(
    form: Form, blocks: Iterable[str], labels: Mapping[str, Label], words: Words
) -> Schema:
    """The schema of `conclusions` of the bodies of a form, of these blocks."""
    properties = {
        block: nullable({"$ref": f"#/$defs/{conclusion_name(block)}"})
        if block in form.profile.members
        else words.of(labels[block], f"the block {block} is outside the scope of these bodies") | NULL
        for block in blocks
    }
    remark = "Concluded scores of blocks, each in place of the raw data of its block"
    return described([remark]) | {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }


def either_of(blocks: Iterable[str]) -> list[Schema]:
    """What says of a body that none of these blocks has both a conclusion and data of its own."""
    return [{"not": all_given([f"data.{block}", f"conclusions.{block}"])} for block in blocks]


def conclusion_name(block: str) -> str:
    """The name of the schema of the conclusion of a block."""
    return f"conclusion-{block}"


def readings_schema(readings: Iterable[Reading], words: Words) -> Schema:
    """The schema of `readings`."""
    return described(["Readings of the law other than the default ones"]) | {
        "type": "object",
        "additionalProperties": False,
        "properties": {reading.label.id: _reading_schema(reading, words) for reading in readings},
    }


def _reading_schema(reading: Reading, words: Words) -> Schema:
    options: list[Schema] = [
        {"const": option.label.name} | words.of(option.label) for option in reading.options
    ]
    return words.of(reading.label) | {"default": reading.default, "anyOf": [{"oneOf": options}, NULL]}
