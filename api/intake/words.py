"""What messages about a request are made of: what was found, what was expected, what was meant."""

from collections.abc import Collection, Iterable
from datetime import date
from difflib import get_close_matches

from gmpy2 import mpq

from api.intake.layout import Scalar
from api.intake.written import written
from api.wire.quoted import quoted, visible
from api.wire.tree import Json, NumberText
from engine.exact import plain_text
from engine.graph.declaration import ChoiceType, DateType, NumberType, ScalarType, TextType, YesNoType

MOST_LISTED = 12
"""A list of names in a message has at most so many of them."""

_LONGEST_COMPARED = 64


def found(value: Json) -> str:
    """A value of the request, or of a Python program, in words."""
    match written(value):
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case dict():
            return "an object"
        case list():
            return "an array"
        case NumberText() as number:
            return f"the number {visible(number)}"
        case str() as text:
            return f"the text {quoted(text)}"
        case other:
            return f"a Python {type(other).__name__}"


def expected(type_: ScalarType) -> str:
    """What a value of this type is, in words."""
    match type_:
        case NumberType(whole=True):
            return "a whole number"
        case NumberType():
            return "a number"
        case DateType():
            return "a date"
        case TextType():
            return "a text"
        case YesNoType():
            return "true or false"
        case ChoiceType(options=options):
            return f"one of {listed(options)}"


def listed(names: Collection[str]) -> str:
    """The names with commas between them, cut short when there are many."""
    if len(names) <= MOST_LISTED:
        return ", ".join(names)
    return ", ".join(list(names)[:MOST_LISTED]) + f" and {len(names) - MOST_LISTED} more"


def outside_scope(what: str, scope: Collection[str]) -> str:
    """What is said of something that a body is not assessed on."""
    return f"the {what} is outside the scope of the body, which is assessed on {listed(scope) or 'nothing'}"


def meant(text: str, names: Iterable[str], otherwise: str | None = None) -> str | None:
    """Asks whether the nearest of the names was meant; `otherwise` when none is near."""
    near = get_close_matches(text, names, 1) if len(text) <= _LONGEST_COMPARED else []
    return f"did you mean {quoted(near[0])}?" if near else otherwise


def exact_words(scalar_type: ScalarType, value: mpq) -> str:
    """A number as a decimal or a fraction, a date as in a calendar; `value` is not scaled."""
    if isinstance(scalar_type, DateType):
        return date.fromordinal(int(value)).isoformat()
    return plain_text(value)


def range_words(scalar: Scalar) -> str | None:
    """The range that the constant ends of a value leave, in words; None where there is none."""
    words = [
        f"{_END_WORDS[end.lower, end.strict]} {exact_words(scalar.type, limit)}"
        for end, limit in scalar.fixed_ends()
    ]
    return " and ".join(words) or None


_END_WORDS = {
    (True, False): "at least",
    (True, True): "above",
    (False, False): "at most",
    (False, True): "below",
}
