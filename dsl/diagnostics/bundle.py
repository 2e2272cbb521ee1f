"""The texts of the catalogue, as Fluent reads them and puts values in."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number

from dsl.diagnostics.printable import LONGEST


def formatted(id_: str, values: Mapping[str, str | int], language: str) -> str:
    """The text with this id in a language; a plural may depend on a value that is a number.

    Raises LookupError where there is no such text, and ValueError for want of a value.
    """
    bundle = _bundle(language)
    pattern = bundle.get_message(id_).value
    if pattern is None:
        raise LookupError(f"the message {id_} has no text")
    shown = {name: _shown(value) for name, value in values.items()}
    text, faults = bundle.format_pattern(pattern, shown)
    if faults:
        raise ValueError(f"the message {id_} in {language}: {faults[0]}")
    return str(text)


def _shown(value: str | int) -> object:
    # More than this is not shown of a sentence, and Fluent refuses very long values.
    return value[: LONGEST + 1] if isinstance(value, str) else fluent_number(value, useGrouping=False)


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted(files("dsl.diagnostics").joinpath("texts", language).iterdir(), key=str):
        bundle.add_resource(FluentResource(file.read_text("utf-8")))
    return bundle
