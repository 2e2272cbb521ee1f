"""The media type that an answer is given in: the best of those that the head of the request accepts."""

from collections.abc import Sequence

from starlette.requests import Request

from api.problem import Problem
from api.wire.quoted import visible

ANYTHING = "*/*"


def accepted_media(request: Request, offered: Sequence[str]) -> str:
    """One of the offered media types, the first one where several are as good; a Problem for none of them.

    Without a header `Accept` anything is accepted (RFC 9110).
    """
    accept = ", ".join(request.headers.getlist("accept")) or ANYTHING
    wanted = dict(filter(None, map(_weighed, accept.split(","))))
    best, weight = "", 0.0
    for media in offered:
        found = max(
            ((_precision(pattern), each) for pattern, each in wanted.items() if _matches(pattern, media)),
            default=(0, 0.0),
        )[1]
        if found > weight:
            best, weight = media, found
    if not best:
        there = ", ".join(offered)
        raise Problem("not-acceptable", f"the request accepts {visible(accept)}; there is {there}")
    return best


def _weighed(part: str) -> tuple[str, float] | None:
    """A media type, or a pattern of several, with its weight; nothing for what cannot be read."""
    media, *parameters = (piece.strip().lower() for piece in part.split(";"))
    if media.count("/") != 1:
        return None
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            number = value.strip()
            if not (
                number.replace(".", "", 1).isdigit() and number.isascii() and len(number) <= len("0.000")
            ):
                return None
            return media, float(number)
    return media, 1.0


def _matches(pattern: str, media: str) -> bool:
    kind, _, sort = pattern.partition("/")
    return pattern in (ANYTHING, media) or (sort == "*" and media.startswith(f"{kind}/"))


def _precision(pattern: str) -> int:
    """How closely a pattern says what is wanted; the closest one decides on a media type."""
    return 0 if pattern == ANYTHING else 1 if pattern.endswith("/*") else 2
