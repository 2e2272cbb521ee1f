"""What every part of an explanation is made of: exact numbers, texts by language, places in the law."""

from msgspec import Struct

__all__ = ["Assumption", "Citation", "Exact", "Fraction", "Part", "RoundingPart", "SourcePart", "Texts"]

Texts = dict[str, str]
"""Text by language."""

Fraction = str
"""An exact number in words: `5`, `801/10`."""

Exact = str | bool | None
"""A value: a number or a text or a date (ISO), yes or no, nothing where it is missing; `type` says which."""


class Part(Struct, frozen=True, omit_defaults=True):
    """A part of an explanation."""


class Citation(Part, frozen=True, kw_only=True):
    """A place in a source."""

    source: str
    at: str


class Assumption(Part, frozen=True, kw_only=True):
    """What no source gives."""

    id: str
    text: Texts = {}
    reconstructed: bool = False


class RoundingPart(Part, frozen=True, kw_only=True):
    """A rounding to a multiple of `step`."""

    mode: str
    step: Fraction
    before: Fraction
    after: Fraction


class SourcePart(Part, frozen=True, kw_only=True):
    """A source that the methodology cites."""

    id: str
    title: Texts = {}
    law: bool = False
