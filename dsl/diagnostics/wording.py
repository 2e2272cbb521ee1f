"""Messages in words: the texts of the catalogue, with the values put in, in one of its languages."""

from enum import StrEnum
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

from dsl.diagnostics.message import Listed, Message, Value
from dsl.diagnostics.printable import LONGEST, sentence

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
            return _formatted(value.id, values, language)
        case Listed():
            words = [_worded(each, language) for each in value.items]
            if len(words) < 2:
                return "".join(words)
            return _formatted(
                value.conjunction, {"several": ", ".join(words[:-1]), "last": words[-1]}, language
            )
        case _:
            return str(value)


def _ready(value: Value, language: Language) -> object:
    """A value as the texts take it: a number stays one, since a plural may depend on it."""
    if isinstance(value, int):
        return fluent_number(value, useGrouping=False)
    return _worded(value, language)


def _formatted(id_: str, values: dict[str, object], language: Language) -> str:
    bundle = _bundle(language)
    pattern = bundle.get_message(id_).value
    if pattern is None:
        raise LookupError(f"the message {id_} has no text")
    # More than this is not shown of a sentence, and Fluent refuses very long values.
    shown = {
        name: value[: LONGEST + 1] if isinstance(value, str) else value for name, value in values.items()
    }
    text, faults = bundle.format_pattern(pattern, shown)
    if faults:
        raise ValueError(f"the message {id_} in {language}: {faults[0]}")
    return str(text)


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language.value], use_isolating=False)
    for file in sorted(files("dsl.diagnostics").joinpath("texts", language.value).iterdir(), key=str):
        bundle.add_resource(FluentResource(file.read_text("utf-8")))
    return bundle
