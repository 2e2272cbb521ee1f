"""The texts of the catalogue, as Fluent reads them and puts values in."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from dsl.diagnostics.printable import LONGEST

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

_ENTRY = re.compile(r"^([a-z][\w-]*) *=(.*(?:\n(?:[ \t}].*)?)*)", re.MULTILINE)
"""A text of a file: its id, and what follows up to the next one. Its further lines are indented."""


def formatted(id_: str, values: Mapping[str, str | int], language: str) -> str:
    """The text with this id in a language; a plural may depend on a value that is a number.

    Raises LookupError where there is no such text, and ValueError for want of a value.
    """
    text = texts_of(language)[id_]
    if "{" not in text and "\n" not in text.strip():
        return text.strip()
    # Fluent takes long to load, and longer to read hundreds of texts: it is given those that are asked for.
    from fluent.runtime import FluentResource
    from fluent.runtime.types import fluent_number

    bundle = _bundle(language)
    if not bundle.has_message(id_):
        bundle.add_resource(FluentResource(f"{id_} ={text}"))
    pattern = bundle.get_message(id_).value
    if pattern is None:
        raise LookupError(f"the message {id_} has no text")
    shown = {
        # More than this is not shown of a sentence, and Fluent refuses very long values.
        name: value[: LONGEST + 1] if isinstance(value, str) else fluent_number(value, useGrouping=False)
        for name, value in values.items()
    }
    said, faults = bundle.format_pattern(pattern, shown)
    if faults:
        raise ValueError(f"the message {id_} in {language}: {faults[0]}")
    return str(said)


@cache
def texts_of(language: str) -> Mapping[str, str]:
    """The texts of a language by id, as they stand in its files. No text refers to another."""
    folder = files("dsl.diagnostics").joinpath("texts", language)
    return dict(
        found
        for file in sorted(folder.iterdir(), key=str)
        for found in _ENTRY.findall(file.read_text("utf-8"))
    )


@cache
def _bundle(language: str) -> "FluentBundle":
    from fluent.runtime import FluentBundle

    return FluentBundle([language], use_isolating=False)
