"""What is said of a finding, apart from the language that it is said in."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Conjunction(StrEnum):
    """How a list of things is joined in a sentence; the names are the ids of the words in the texts."""

    both = "joined-by-and"
    either = "joined-by-or"
    comma = "joined-by-comma"


@dataclass(frozen=True, slots=True)
class Message:
    """A text of the catalogue, by its id, with the values that are put into it.

    A value is a text that stands in the rules or is the same in every language (a name, a number), a whole
    number that decides on a plural, or a message or list of its own.
    """

    id: str
    values: "tuple[tuple[str, Value], ...]" = ()


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values, joined as the language joins them."""

    items: "tuple[Value, ...]"
    conjunction: Conjunction = Conjunction.both


Value = str | int | Message | Listed


def say(id_: str, /, **values: Value) -> Message:
    """The message with this id and these values."""
    return Message(id_, tuple(values.items()))


def listed(items: Iterable[Value], conjunction: Conjunction = Conjunction.both) -> Listed:
    """Several values as one: `a, b and c`."""
    return Listed(tuple(items), conjunction)
