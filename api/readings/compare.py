"""What differs between two answers to the same bodies: published scores, places, flags."""

from collections.abc import Iterator
from typing import Any

from api.answer.published import Shown

PLACE = ("score", "rank", "status", "population")
"""What of a place is compared."""


def differences(before: Shown, after: Shown) -> Shown:
    """All differences between two answers, body by body in their order."""
    pairs = list(zip(before["bodies"], after["bodies"], strict=True))
    return {
        "scores": [each for one, other in pairs for each in _scores(one, other)],
        "ratings": [each for one, other in pairs for each in _places(one, other)],
        "flags": [each for one, other in pairs for each in _flags(one, other)],
    }


def _scores(before: Shown, after: Shown) -> Iterator[Shown]:
    """The blocks, and the criteria outside of blocks, whose published score or status differs."""
    others = dict(_members("", after))
    for path, one in _members("", before):
        other = others[path]
        if one != other:
            yield {"body": before["id"], "path": path, "before": one, "after": other}
    for name, one in before.get("criteria", {}).items():
        first, second = _score(one), _score(after["criteria"][name])
        if first != second:
            yield {"body": before["id"], "path": name, "before": first, "after": second}


def _members(path: str, part: Shown) -> Iterator[tuple[str, Shown]]:
    """The blocks in a part of an answer, inner ones after outer ones, by path."""
    for name, block in part.get("blocks", {}).items():
        yield f"{path}{name}", _score(block)
        yield from _members(f"{path}{name}.", block)


def _score(part: Shown) -> Shown:
    return {"score": part.get("score"), "status": part["status"]}


def _places(before: Shown, after: Shown) -> Iterator[Shown]:
    """The ratings in which the body stands elsewhere; null where it is not in a rating at all."""
    ones, others = before.get("ratings", {}), after.get("ratings", {})
    for name in dict.fromkeys((*ones, *others)):
        one, other = _place(ones.get(name)), _place(others.get(name))
        if one != other:
            yield {"body": before["id"], "rating": name, "before": one, "after": other}


def _place(place: Shown | None) -> Shown | None:
    return None if place is None else {name: place.get(name) for name in PLACE}


def _flags(before: Shown, after: Shown) -> Iterator[Shown]:
    ones, others = _states(before), _states(after)
    for flag, rating in dict.fromkeys((*ones, *others)):
        one, other = (states.get((flag, rating), "not_raised") for states in (ones, others))
        if one != other:
            where = {} if rating is None else {"rating": rating}
            yield {"body": before["id"], "flag": flag, **where, "before": one, "after": other}


def _states(body: Shown) -> dict[tuple[str, str | None], str]:
    """Which flags the body has, or may have."""
    raised = {_flag(flag): "raised" for flag in body.get("flags", ())}
    open_ = {_flag(note): "undetermined" for note in body.get("notes", ()) if "flag" in note}
    return {**raised, **open_}


def _flag(part: dict[str, Any]) -> tuple[str, str | None]:
    return part["flag"], part.get("rating")
