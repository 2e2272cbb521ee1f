"""Problems: what every refused request is answered with (RFC 9457, `application/problem+json`).

A problem is of one of the kinds in `KINDS`. Its type URI, `/problems/<kind>`, is stable: programs may rely on
it.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from pydantic import BaseModel, Field

from api.wire.fault import Fault

MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of problem: its HTTP status, its title, and what it means in a few sentences."""

    status: int
    title: str
    meaning: str


KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        "malformed-json": Kind(
            400,
            "The body is not JSON",
            "The body of the request could not be read as one JSON document in UTF-8, or it says "
            "something that has no single meaning, such as a key given twice. `errors` lists every place "
            "with its code.",
        ),
        "not-found": Kind(
            404, "There is nothing at this address", "No endpoint has the path of the request."
        ),
        "unknown-methodology": Kind(
            404,
            "There is no such methodology",
            "The service has no methodology of this id. GET /v1/methodologies lists those that it has.",
        ),
        "unknown-source": Kind(
            404,
            "There is no such source file",
            "The methodology was not made from a file of this name. GET "
            "/v1/methodologies/{methodology_id} lists those that it was made from.",
        ),
        "unknown-kind": Kind(
            404, "There is no such kind of problem", "The service answers with no problem of this type."
        ),
        "no-signing-key": Kind(
            404,
            "The service signs no records",
            "Records are signed where who runs the service gives it a key: see TARAZY_SIGNING_KEY.",
        ),
        "method-not-allowed": Kind(
            405,
            "The method is not allowed here",
            "The path exists, but not for the method of the request. The header Allow says which it takes.",
        ),
        "not-acceptable": Kind(
            406,
            "The answer has no media type that is accepted",
            "The header Accept of the request names no media type that the endpoint answers in. `detail` "
            "lists those that there are.",
        ),
        "content-too-large": Kind(
            413,
            "The body is too large",
            "The body of the request is larger than the service accepts. Send the bodies in several "
            "requests, or ask who runs the service to raise TARAZY_MAX_BODY_SIZE.",
        ),
        "unsupported-media-type": Kind(
            415,
            "The body is not of a media type that is read here",
            "A body is sent as Content-Type: application/json in UTF-8, and not compressed.",
        ),
        "invalid-request": Kind(
            422,
            "The body is not what is asked for",
            "The body is JSON, but not of the form that the schema of the methodology, or the endpoint, "
            "asks for. `errors` lists all faults at once; each pointer (RFC 6901) leads to a place in the "
            "body. Nothing was scored.",
        ),
        "invalid-parameter": Kind(
            422,
            "A parameter of the address is not valid",
            "A query parameter is unknown or has a value that it does not take. The pointer of each error "
            "is the name of the parameter after a slash.",
        ),
        "incompatible-methodologies": Kind(
            422,
            "The methodologies have nothing in common",
            "No block, criterion or input of the one methodology is one of the other, by its id or by a "
            "former one, so that every edit between them would say that one thing was removed or another "
            "added.",
        ),
        "check-over-limit": Kind(
            422,
            "The check takes too much time or memory",
            "The files were checked up to the time or the memory that a check may take, and the check was "
            "ended. `errors` names the limit. `tarazy check` has no such limits.",
        ),
        "not-scorable": Kind(
            422,
            "The rules cannot score these data",
            "The data fit the schema, but a rule has no value for them. The message of each error names "
            "the rule and its place in the methodology's files. Nothing was scored.",
        ),
        "not-explainable": Kind(
            422,
            "The scores cannot be explained",
            "The scores exist, but their rules rest on one another too deeply for the steps to be told one "
            "by one. Ask for the scores without an explanation.",
        ),
        "refused": Kind(
            400,
            "The request cannot be served",
            "The request is refused for a reason without a type of its own.",
        ),
        "internal-error": Kind(
            500,
            "The service failed",
            "The fault lies with the service, not with the request. Its log has the particulars.",
        ),
        "check-broken-off": Kind(
            503,
            "The check broke off",
            "The process that checked the files ended before it answered. Most often it needed more memory "
            "than it may take. Nothing else is affected, and the next check runs in another process.",
        ),
        "too-many-checks": Kind(
            503,
            "Too many checks at once",
            "As many checks run, and as many wait, as the service allows. The header Retry-After says when "
            "it is worth asking again.",
        ),
        "broken-methodology": Kind(
            503,
            "The methodology has errors",
            "The methodology exists, but its rules do not pass the check, so it is not served until they "
            "do. `detail` has the first error; GET /health/ready has more.",
        ),
    }
)
"""By the last part of their type URI."""


class Problem(Exception):  # noqa: N818 - the name that RFC 9457 gives to it
    """A refusal, raised wherever it is found out and rendered at the edge of the service.

    `kind` is a key of `KINDS`; `status` is that of the kind where none is given.
    """

    def __init__(
        self,
        kind: str,
        detail: str,
        faults: Sequence[Fault] = (),
        *,
        headers: Mapping[str, str] | None = None,
        status: int | None = None,
    ) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail
        self.faults = tuple(faults)
        self.headers = dict(headers or {})
        self.status = KINDS[kind].status if status is None else status


class ProblemError(BaseModel):
    """One fault of a request."""

    pointer: str = Field(description="JSON pointer (RFC 6901) to the value; empty for the whole document.")
    code: str = Field(description="Stable code of the fault.")
    message: str = Field(description="What is wrong.")
    hint: str | None = Field(description="How to mend it, where that can be told.")


class ProblemDocument(BaseModel):
    """The body of every answer that is not a success (RFC 9457)."""

    type: str = Field(description="URI reference of the kind of problem; it can be fetched.")
    title: str = Field(description="The kind of problem in a sentence.")
    status: int = Field(description="The HTTP status.")
    detail: str = Field(description="What is wrong with this request.")
    errors: list[ProblemError] = Field(description="All faults of the request.")


def document(problem: Problem) -> bytes:
    """The JSON text of a problem."""
    members = {
        "type": f"/problems/{problem.kind}",
        "title": KINDS[problem.kind].title,
        "status": problem.status,
        "detail": problem.detail,
        "errors": [
            {"pointer": fault.pointer, "code": fault.code, "message": fault.message, "hint": fault.hint}
            for fault in problem.faults
        ],
    }
    return json.dumps(members, ensure_ascii=False).encode("utf-8", "replace")
