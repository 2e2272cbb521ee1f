"""The form of `methodology.yaml` and `bodies.yaml`. Values arrive as the text of the file."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

from dsl.diagnostics.message import say
from dsl.manifest.form import FormError, day_meant

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
NAME = re.compile(r"[^\W\d]\w*")
LANGUAGE = re.compile(r"[a-z]{2,3}")


def _id(text: str) -> str:
    if not ID.fullmatch(text):
        raise FormError(say("id-is-made-of"))
    return text


def _name(text: str) -> str:
    if not NAME.fullmatch(text):
        raise FormError(say("name-is-made-of"))
    return text


def _language(text: str) -> str:
    if not LANGUAGE.fullmatch(text):
        raise FormError(say("language-is-a-tag"))
    return text


def _date(text: Any) -> date:
    if not isinstance(text, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        meant = day_meant(text) if isinstance(text, str) else None
        advice = say("write-this", text=meant) if meant else say("write-a-date")
        raise FormError(say("date-is-written"), advice)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise FormError(say("day-does-not-exist")) from None


def _year(text: Any) -> int:
    if not isinstance(text, str) or not re.fullmatch(r"[1-9][0-9]{3}", text):
        raise FormError(say("year-is-four-digits"))
    return int(text)


def _one_or_more(value: Any) -> Any:
    return value if isinstance(value, list) else [value]


Id = Annotated[str, AfterValidator(_id)]
Name = Annotated[str, AfterValidator(_name)]
Language = Annotated[str, AfterValidator(_language)]
Day = Annotated[date, BeforeValidator(_date)]
Year = Annotated[int, BeforeValidator(_year)]
Texts = dict[Language, Annotated[str, Field(min_length=1)]]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CitationEntry(_Strict):
    """A paragraph of a source."""

    source: str
    at: str


Citations = Annotated[list[CitationEntry], BeforeValidator(_one_or_more)]


class KindEntry(_Strict):
    """A kind of assessed bodies."""

    title: Texts = {}


class SourceEntry(_Strict):
    """A document that citations refer to, and whether it is law.

    `provisions` are the places of it that the rules carry out: each is cited somewhere.
    """

    title: Texts
    authority: Literal["law", "document"]
    provisions: list[str] = []


WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class CalendarEntry(_Strict):
    """Which days are worked on: the weekend, the public holidays of a country, and single days."""

    weekend: list[Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]] = [
        "saturday",
        "sunday",
    ]
    holidays_of: str | None = None
    free: list[Day] = []
    working: list[Day] = []


class MethodologyFile(_Strict):
    """`methodology.yaml`."""

    id: Id
    formerly: list[Id] = []
    title: Texts
    note: Texts = {}
    assessed_year: Year
    law_as_of: Day
    languages: Annotated[list[Language], Field(min_length=1)]
    kinds: dict[Name, KindEntry] = {}
    sources: dict[Name, SourceEntry] = {}
    schedule: dict[Id, Day] = {}
    calendar: CalendarEntry | None = None
    rules: Annotated[list[str], Field(min_length=1)]
    cites: Citations = []


Members = Annotated[list[str], Field(min_length=1)]


class BodyEntry(_Strict):
    """An assessed body. Without `scope` it is assessed on everything."""

    id: Id
    kind: str | None = None
    title: Texts = {}
    note: Texts = {}
    scope: Annotated[list[str | dict[str, Members]], Field(min_length=1)] | None = None
    attributes: dict[str, str] = {}
    cites: Citations = []
    assumes: dict[Id, Texts] = {}
    formerly: list[Id] = []


class BodiesFile(_Strict):
    """`bodies.yaml`."""

    bodies: Annotated[list[BodyEntry], Field(min_length=1)]
