"""Methodologies of a few lines, and their analysis."""

import json
from typing import Any

from api.loading import Loaded, compiled
from api.readings import readings_of
from dsl import compile_unproved

MANIFEST = """\
id: drawn
title: {en: "Drawn"}
assessed_year: 2030
law_as_of: 2030-01-15
languages: [en]
kinds:
  office: {title: {en: "Office"}}
schedule: {work: 2031-03-01}
calendar: {weekend: [saturday, sunday]}
rules: [drawn.rules]
"""

WORK = """\
block work
    scale from 0 to 100
    input done: number from 0 to 100
    input extra: number from 0 to 100
    criterion amount, worth 100
        score = {score}
    round half up to 1 decimal
"""

RATING = """\
rating total
    bodies assessed on work
    score = score of work
    highest score first
    equal scores share the best place
"""


def reading(name: str, *options: str) -> str:
    """A reading whose first option is the default."""
    first, *others = options
    lines = [f"    option {first}, by default", *(f"    option {other}" for other in others)]
    return "\n".join([f"reading {name}", *lines, ""])


def loaded(*rules: str) -> Loaded:
    """The methodology of these rules."""
    result = compiled(_files(rules))
    assert isinstance(result, Loaded), result.report
    return result


def unproved(*rules: str) -> Loaded:
    """The methodology of rules that the check refuses, as they may fail."""
    compilation = compile_unproved(_files(rules))
    assert compilation.methodology is not None, compilation.diagnostics
    return Loaded(compilation.methodology, compilation.sources, compilation.diagnostics, compilation.clauses)


def _files(rules: tuple[str, ...]) -> dict[str, bytes]:
    return {"methodology.yaml": MANIFEST.encode(), "drawn.rules": "\n".join(rules).encode()}


def body(id_: str, done: object = 50, extra: object = 0) -> dict[str, Any]:
    """A body with data."""
    return {"id": id_, "kind": "office", "data": {"work": {"done": done, "extra": extra}}}


def analysis(methodology: Loaded, *bodies: dict[str, Any], seed: int = 0, **parts: Any) -> Any:
    """The analysis of the readings of these bodies."""
    return json.loads(readings_of(methodology, json.dumps({"bodies": bodies, **parts}).encode(), seed))
