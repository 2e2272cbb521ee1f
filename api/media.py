"""What the body of a request must be: plain JSON in UTF-8."""

from starlette.requests import Request

from api.problem import Problem
from api.wire.quoted import visible

JSON = "application/json"


def require_json(request: Request) -> None:
    """Raise a problem unless the head of the request announces such a body."""
    encodings = ", ".join(request.headers.getlist("content-encoding"))
    if encodings.strip().lower() not in ("", "identity"):
        raise _unsupported(f"the body is encoded as {visible(encodings)}: send it as it is")
    given = request.headers.get("content-type")
    if given is None:
        raise _unsupported(f"the request has no Content-Type: send {JSON}")
    media, *parameters = (part.strip() for part in given.lower().split(";"))
    if media != JSON:
        raise _unsupported(f"the Content-Type is {visible(given)}: send {JSON}")
    for name, _, value in (parameter.partition("=") for parameter in parameters):
        if name == "charset" and value.strip('"') not in ("utf-8", "utf8"):
            raise _unsupported(f"the charset is {visible(value)}: send utf-8")


def _unsupported(detail: str) -> Problem:
    return Problem("unsupported-media-type", detail, headers={"Accept": JSON})
