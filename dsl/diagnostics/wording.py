"""Messages in words: the texts of the catalogue, with the values put in, in one of its languages."""

from enum import StrEnum

from dsl.diagnostics.bundle import formatted
from dsl.diagnostics.message import Listed, Message, Value
from dsl.diagnostics.printable import sentence

__all__ = ["Language", "worded"]


class Language(StrEnum):
    """A language that findings are told in."""

    en = "en"
    ru = "ru"
    kk = "kk"


def worded(message: Message, language: Language = Language.en) -> str:
    """A message in words, on one line and not longer than can be read.

    Raises LookupError for a message that the catalogue does not have, and ValueError for one that cannot be
    put together, for want of a value.
    """
    return sentence(_worded(message, language))


def _worded(value: Value, language: Language) -> str:
    match value:
        case Message():
            values = {name: _ready(each, language) for name, each in value.values}
            return formatted(value.id, values, language.value)
        case Listed():
            words = [_worded(each, language) for each in value.items]
            if len(words) < 2:
                return "".join(words)
            parts: dict[str, str | int] = {"several": ", ".join(words[:-1]), "last": words[-1]}
            return formatted(value.conjunction, parts, language.value)
        case _:
            return str(value)


def _ready(value: Value, language: Language) -> str | int:
    """A value as the texts take it: a number stays one, since a plural may depend on it."""
    return value if isinstance(value, int) else _worded(value, language)
