"""What a request asks, as bytes: the same for the same question, different for any other one."""

from hashlib import sha256
from typing import Any

from api.intake.request import BodyRequest, Request


def evaluation_id(digest: str, request: Request) -> str:
    """The name of a question: a digest of the methodology's digest and of the canonical input."""
    question = sha256(digest.encode())
    question.update(b"\n")
    question.update(canonical_input(request))
    return f"sha256:{question.hexdigest()}"


def canonical_input(request: Request) -> bytes:
    """The typed values of all bodies, whatever the order of bodies, rows and keys, and however written.

    `repr` of texts and numbers has no newline and tells every value from any other.
    """
    return "\n".join(sorted(map(_canonical_body, request.bodies))).encode()


def _canonical_body(body: BodyRequest) -> str:
    values = [(id_, _canonical(body.values[id_])) for id_ in sorted(body.values)]
    return repr((body.id, sorted(body.submitted), values))


def _canonical(value: Any) -> Any:
    return sorted(map(repr, value)) if type(value) is list else value
