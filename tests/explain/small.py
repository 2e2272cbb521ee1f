"""A small methodology with a bit of everything, and explanations of its bodies."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from api.explain.explainer import Level
from api.explain.explaining import explain, explanation_bytes
from api.explain.model import Explanation
from api.explain.view import Format, shown
from api.loading import Loaded, load
from dsl.diagnostics.wording import Language
from tests.cases.small import loaded
from tests.cli.terminal import ROOT

MANIFEST = """id: example
title: {en: "An example", ru: "Пример", kk: "Мысал"}
assessed_year: 2025
law_as_of: 2025-01-01
languages: [en, ru, kk]
sources:
  order:
    title: {en: "Order No 1", ru: "Приказ № 1", kk: "№ 1 бұйрық"}
    authority: law
    provisions: ["4", "5", "6"]
rules: [example.rules]
"""

RULES = """block service
    title en "Service" ru "Обслуживание" kk "Қызмет көрсету"
    cites order "4"
    scale from 0 to 100
    inapplicable members are rescaled
    never below 0
    round half up to 2 decimals

    input planned: number above 0
        title en "Visits planned" ru "Посещения по плану" kk "Жоспарланған келу саны"
    input visits: number from 0
    input survey: number from 1 to 5, may be missing
    input late: whole number

    let attendance = visits / planned
        title en "Attendance" ru "Посещаемость" kk "Келу деңгейі"

    criterion visits, worth 60
        title en "Visits" ru "Посещения" kk "Келу"
        cites order "5"
        score = worth * min(1, attendance)

    criterion survey, worth 40
        title en "Survey" ru "Опрос" kk "Сауалнама"
        assumes survey en "in proportion to the mark"
        applies when survey is known
        score = worth * survey / 5

    penalty late
        title en "Late reports" ru "Опоздания" kk "Кешігу"
        cites order "6"
        takes 0.5 for each of late, at most 3
"""


@cache
def methodology(rules: str = RULES, manifest: str = MANIFEST) -> Loaded:
    """The methodology of these rules, compiled once."""
    return loaded(rules, manifest=manifest)


@cache
def shipped(folder: str) -> Loaded:
    """The methodology in a folder of the repository, read and compiled once."""
    found = load(ROOT / folder)
    assert isinstance(found, Loaded)
    return found


def request(*bodies: Mapping[str, Any], **further: Any) -> bytes:
    """A request with these bodies."""
    return json.dumps({"bodies": bodies, **further}).encode()


def service(**inputs: Any) -> bytes:
    """A request with one body, `a`, of the small methodology."""
    data = {"planned": 3000, "visits": 1000, "survey": "4.5", "late": 1, **inputs}
    return request({"id": "a", "data": {"service": data}})


def explained(
    made: Loaded, raw: bytes, body: str = "a", level: Level = Level.full, *, rows: bool = False
) -> Explanation:
    """The explanation of a body."""
    return explain(made, raw, body, level, whole_rows=rows)


def document(explanation: Explanation) -> dict[str, Any]:
    """The JSON of an explanation."""
    found: dict[str, Any] = json.loads(explanation_bytes(explanation))
    return found


def text(explanation: Explanation, language: Language = Language.en, form: Format = Format.text) -> str:
    """An explanation for people."""
    return shown(explanation, form, language)
