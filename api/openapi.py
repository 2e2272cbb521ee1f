"""What the description of the service (OpenAPI) says beyond what the framework finds out by itself."""

from collections.abc import Mapping
from typing import Any

from api import problem
from api.evidence.record import Record
from api.problem import KINDS, ProblemDocument, ProblemError

Responses = dict[int | str, dict[str, Any]]

_AT = "#/components/schemas/"


def problems(*kinds: str) -> Responses:
    """The descriptions of the refusals of an endpoint, by status."""
    titles: dict[int, list[str]] = {}
    for kind in kinds:
        titles.setdefault(KINDS[kind].status, []).append(f"{KINDS[kind].title}: `/problems/{kind}`")
    return {status: _answer(". ".join(sentences)) for status, sentences in titles.items()}


def text(description: str, media_type: str = "text/plain") -> Responses:
    """The description of a success that is plain text."""
    return {200: {"description": description, "content": {media_type: {"schema": {"type": "string"}}}}}


def json_object(description: str, schema: Mapping[str, Any] | None = None) -> Responses:
    """The description of a success that is a JSON object."""
    content = {"application/json": {"schema": dict(schema or {"type": "object"})}}
    return {200: {"description": description, "content": content}}


def schema_of_records() -> dict[str, str]:
    """The schema of a record, which `complete` adds to the description."""
    return {"$ref": f"{_AT}{Record.__name__}"}


def complete(description: dict[str, Any]) -> None:
    """Add the problem document and the record to a description; take out its framework's refusals."""
    schemas = description.setdefault("components", {}).setdefault("schemas", {})
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    schemas["ProblemError"] = ProblemError.model_json_schema()
    schemas["ProblemDocument"] = ProblemDocument.model_json_schema(ref_template=_AT + "{model}")
    schemas["ProblemDocument"].pop("$defs", None)
    record = Record.model_json_schema(ref_template=_AT + "{model}")
    schemas |= record.pop("$defs")
    schemas[Record.__name__] = record
    for operations in description["paths"].values():
        for operation in operations.values():
            answers = operation["responses"]
            if "application/json" in answers.get("422", {}).get("content", {}):
                del answers["422"]
            answers["500"] = _answer(f"{KINDS['internal-error'].title}: `/problems/internal-error`")


def _answer(description: str) -> dict[str, Any]:
    schema = {"$ref": f"{_AT}ProblemDocument"}
    return {"description": description, "content": {problem.MEDIA_TYPE: {"schema": schema}}}
