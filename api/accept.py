"""The media type that an answer is given in: the one that the head prefers of those offered (RFC 9110)."""

from collections.abc import Sequence

from starlette.requests import Request

from api.problem import Problem
from api.wire.quoted import visible

__all__ = ["accepted", "preferred_of"]

ANY = "*/*"
_FULL = 1000
"""A weight of 1, in thousandths."""


def accepted(request: Request, offered: Sequence[str]) -> str:
    """The preferred one of the offered types; the first one where the head names none.

    Raises a problem where it takes none of them.
    """
    given = ", ".join(request.headers.getlist("accept"))
    found = preferred_of(given, offered)
    if found is None:
        detail = f"nothing of {visible(given)} can be answered here: there is {', '.join(offered)}"
        raise Problem("not-acceptable", detail)
    return found


def preferred_of(given: str, offered: Sequence[str]) -> str | None:
    """The offered type of the largest weight, and among equals the first one; None where all have none.

    Of several ranges that a type is in the narrowest counts. What cannot be read counts for nothing.
    """
    ranges = [found for part in given.split(",") if (found := _range(part)) is not None]
    if not given.strip():
        return offered[0]
    best, weight = None, 0
    for each in offered:
        matching = [(_narrowness(range_), own) for range_, own in ranges if _covers(range_, each)]
        own = max(matching, default=(0, 0))[1]
        if own > weight:
            best, weight = each, own
    return best


def _range(part: str) -> tuple[str, int] | None:
    """A range of media types with its weight in thousandths."""
    media, *parameters = (piece.strip().lower() for piece in part.split(";"))
    if media.count("/") != 1:
        return None
    weight: int | None = _FULL
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            weight = _thousandths(value.strip())
    return None if weight is None else (media, weight)


def _thousandths(text: str) -> int | None:
    whole, _, decimals = text.partition(".")
    if whole not in ("0", "1") or len(decimals) > 3 or not (decimals or "0").isdecimal():
        return None
    weight = int(whole) * _FULL + int((decimals or "0").ljust(3, "0"))
    return weight if weight <= _FULL else None


def _covers(range_: str, media: str) -> bool:
    return range_ in (ANY, media) or (range_.endswith("/*") and media.startswith(range_[:-1]))


def _narrowness(range_: str) -> int:
    return 0 if range_ == ANY else 1 if range_.endswith("/*") else 2
