"""The form of the register."""

from pydantic import BaseModel, Field

from api.place import Place

Texts = dict[str, str]
"""Texts by language."""


class Where(BaseModel):
    """A declaration of the rules."""

    what: str = Field(description="What it is, in the words of the rules: block, penalty, rating, ...")
    declaration: str = Field(description="Its id.")
    place: Place | None = Field(description="Where it stands; null where that is not known.")


class AssumedAt(Where):
    """A declaration that rests on an assumption; its place is that of the assumption."""

    cites: list[str] = Field(description="What the declaration cites beside it: source and place in it.")


class AssumptionEntry(BaseModel):
    """What no source gives. An id whose words differ from place to place has an entry for each of them."""

    id: str
    texts: Texts = Field(description="What is assumed, by language.")
    reconstructed: bool = Field(description="Whether it was inferred from published figures.")
    places: list[AssumedAt]


class OptionEntry(BaseModel):
    """One way to read the law."""

    name: str
    titles: Texts
    reason: Texts = Field(description="Why one may read the law in this way, by language.")
    cites: list[str]


class ReadingEntry(BaseModel):
    """An open question of the law, and what it may be answered with."""

    name: str
    titles: Texts
    notes: Texts
    default: str = Field(description="The name of the option that is taken unless another is asked for.")
    options: list[OptionEntry]
    cites: list[str]
    place: Place | None = Field(description="Where it is declared; null where that is not known.")
    used_by: list[Where] = Field(description="The declarations that ask for it.")


class Register(BaseModel):
    """All that a methodology takes for granted."""

    methodology: str = Field(description="The id of the methodology.")
    digest: str = Field(description="Digest of the methodology's meaning.")
    assumptions: list[AssumptionEntry] = Field(description="In the order of the ids.")
    readings: list[ReadingEntry] = Field(description="In the order of the rules.")
