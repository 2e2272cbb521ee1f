"""Single values and tables -> their schemas."""

from decimal import Decimal
from typing import Any

from gmpy2 import mpq, remove

from api.intake.layout import End, Other, Scalar, Table
from api.intake.limits import Limits
from api.intake.words import exact_words, range_words
from api.schema.words import Words
from api.wire.numbers import MOST_DIGITS
from engine.exact import plain_text
from engine.graph.declaration import ChoiceType, DateType, NumberType, TextType, YesNoType

Schema = dict[str, Any]
"""A schema as plain data; numbers that are not whole are `Decimal`s."""

NULL: Schema = {"type": "null"}
NUMBER_TEXT: Schema = {
    "type": "string",
    "title": "A number as text",
    "description": "An exact number: 120.5, -3, 1e2 or 1/3. The bounds of the value hold for it too.",
    "pattern": r"^-?(0|[1-9][0-9]*)((\.[0-9]+)?([eE][+-]?[0-9]+)?|/[1-9][0-9]*)$",
    "maxLength": MOST_DIGITS + len("-.e-"),
}
NUMBER_TEXT_REFERENCE: Schema = {"$ref": "#/$defs/number-text"}

_TOLD = frozenset(("title", "x-titles", "description"))
_DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_KEYWORDS = {
    (True, False): "minimum",
    (True, True): "exclusiveMinimum",
    (False, False): "maximum",
    (False, True): "exclusiveMaximum",
}
_ANNOTATIONS = {
    (True, False): "x-at-least",
    (True, True): "x-above",
    (False, False): "x-at-most",
    (False, True): "x-below",
}


def scalar_schema(scalar: Scalar, words: Words, limits: Limits) -> Schema:
    """The schema of a value that is given."""
    ranges = [_open_range(end, other) for end, other in scalar.open_ends()]
    fixed = range_words(scalar)
    match scalar.type:
        case NumberType() as type_:
            form = _number(scalar, type_)
            if type_.decimals:
                ranges.append(f"at most {type_.decimals} decimals")
        case DateType():
            form = {"type": "string", "format": "date", "pattern": _DATE}
        case TextType():
            form = {"type": "string", "maxLength": limits.text}
        case YesNoType():
            form = {"type": "boolean"}
        case ChoiceType(options=options):
            form = {"enum": list(options)}
    remarks = [*([fixed] if fixed else []), *ranges]
    return words.of(scalar.label, *remarks) | form | _annotations(scalar)


def table_schema(table: Table, words: Words, limits: Limits) -> Schema:
    """The schema of rows."""
    columns = {
        name: nullable(scalar_schema(column, words, limits))
        if column.optional
        else scalar_schema(column, words, limits)
        for name, column in table.columns.items()
    }
    required = [name for name, column in table.columns.items() if not column.optional]
    row = {"type": "object", "additionalProperties": False, "required": required, "properties": columns}
    return words.of(table.label) | {"type": "array", "maxItems": limits.rows, "items": row}


def nullable(schema: Schema) -> Schema:
    """The same, or null; what it says to people stays where it is seen first."""
    told = {key: value for key, value in schema.items() if key in _TOLD}
    rest = {key: value for key, value in schema.items() if key not in _TOLD}
    return told | {"anyOf": [rest, NULL]}


def _number(scalar: Scalar, type_: NumberType) -> Schema:
    number: Schema = {"type": "integer" if type_.decimals == 0 else "number"}
    for end, limit in scalar.fixed_ends():
        keyword = _decimal(limit)
        if keyword is not None:
            number[_KEYWORDS[end.lower, end.strict]] = keyword
    schema: Schema = {"anyOf": [number, NUMBER_TEXT_REFERENCE]}
    if type_.decimals:
        schema["x-decimals"] = type_.decimals
    if type_.unit is not None:
        schema["x-unit"] = type_.unit
    return schema


def _annotations(scalar: Scalar) -> Schema:
    """The ends of the range that JSON Schema has no keyword for."""
    found: Schema = {}
    for end in scalar.ends:
        name = _ANNOTATIONS[end.lower, end.strict]
        if isinstance(end.limit, Other):
            found[name] = end.limit.id
        elif isinstance(scalar.type, DateType) or _decimal(end.limit) is None:
            found[name] = exact_words(scalar.type, end.limit)
    return found


def _open_range(end: End, other: Other) -> str:
    return f"{_ANNOTATIONS[end.lower, end.strict].removeprefix('x-').replace('-', ' ')} {other.name}"


def _decimal(value: mpq) -> int | Decimal | None:
    """The number as JSON can write it exactly; None for a fraction without end."""
    if value.denominator == 1:
        return int(value)
    without_twos, _ = remove(value.denominator, 2)
    rest, _ = remove(without_twos, 5)
    return Decimal(plain_text(value)) if rest == 1 else None
