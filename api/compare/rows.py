"""A comparison as the rows of tables: what a terminal and a memo show of it, in the words of the answer."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gmpy2 import mpq

from api.answer.number import shown

__all__ = ["Move", "Row", "Section", "flag_lines", "left_out_lines", "moves_of", "sections_of"]

_DECIMALS = 2
_MOST_CAUSES = 3
"""So many parts of a difference are told one by one, the largest first."""
_WHOLE = "the methodology as a whole"

Document = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Row:
    """One body in a rating, under both methodologies."""

    body: str
    before: str
    after: str
    change: str
    place_before: str
    place_after: str
    causes: str


@dataclass(frozen=True, slots=True)
class Section:
    """A rating in one of its populations, the bodies by their later place."""

    rating: str
    population: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """What an edit does to the places of a rating, with all other edits made."""

    edit: str
    rating: str
    bodies: str
    places: str


def sections_of(document: Document) -> tuple[Section, ...]:
    """All ratings of a comparison."""
    together: dict[tuple[str, str], list[tuple[tuple[bool, mpq, str], Row]]] = {}
    for body in document["bodies"]:
        for rating, place in body.get("ratings", {}).items():
            population = (place["after"] or place["before"])["population"]
            row = _order(body["id"], place), _row(body["id"], place)
            together.setdefault((rating, population), []).append(row)
    return tuple(
        Section(rating, population, tuple(row for _, row in sorted(rows, key=lambda each: each[0])))
        for (rating, population), rows in together.items()
    )


def _order(body: str, place: Document) -> tuple[bool, mpq, str]:
    rank = (place["after"] or {}).get("rank")
    return rank is None, mpq(str(rank)) if rank is not None else mpq(0), body


def _row(body: str, place: Document) -> Row:
    before, after = (place[side] or {} for side in ("before", "after"))
    return Row(
        body,
        before.get("score") or "",
        after.get("score") or "",
        "" if place["difference"] is None else _signed(mpq(place["difference"])),
        _place(before),
        _place(after),
        _causes(place),
    )


def _place(place: Document) -> str:
    rank = place.get("rank")
    return str(rank) if rank is not None else str(place.get("status", "")).replace("_", " ")


def _causes(place: Document) -> str:
    """The largest parts of a difference, and what the others come to."""
    causes = place.get("causes")
    if causes is None:
        return ""
    parts = [(_edits(cause["groups"]), mpq(cause["part"])) for cause in causes]
    parts.sort(key=lambda part: (-abs(part[1]), part[0]))
    told = [f"{name} {_signed(part)}" for name, part in parts[:_MOST_CAUSES]]
    rest = parts[_MOST_CAUSES:]
    if rest:
        told.append(f"{len(rest)} more {_signed(sum((part for _, part in rest), mpq(0)))}")
    return ", ".join(told)


def _edits(ids: Sequence[str]) -> str:
    return " and ".join(id_ or _WHOLE for id_ in ids)


def _signed(number: mpq) -> str:
    """The number with its sign and two decimals; `≈` where it has more."""
    text = shown(number, _DECIMALS)
    exactly = mpq(text) == number
    sign = "+" if number > 0 else ""
    return f"{'' if exactly else '≈'}{sign}{text}"


def moves_of(document: Document) -> tuple[Move, ...]:
    """Which edits move bodies, those that move the most places first."""
    return tuple(
        Move(move["group"] or _WHOLE, move["rating"], str(move["bodies"]), str(move["places"]))
        for move in document["moves"]
    )


def flag_lines(document: Document) -> Iterator[str]:
    """The flags that bodies gain and lose, one line for each."""
    for body in document["bodies"]:
        states: dict[tuple[str, str], list[str]] = {}
        for side, what in enumerate(("lost", "gained")):
            for flag in body["flags"][what]:
                where = f" in {flag['rating']}" if "rating" in flag else ""
                states.setdefault((flag["flag"], where), ["not raised", "not raised"])[side] = flag["status"]
        for (flag, where), (before, after) in states.items():
            yield f"{body['id']}: {flag}{where} was {before}, is {after}"


def left_out_lines(document: Document) -> Iterator[str]:
    """What of the data one methodology cannot read, the same of several bodies in one line."""
    for side in ("from", "to"):
        name = document[side]["id"]
        together: dict[tuple[str, str, str], int] = {}
        for each in document["left_out"][side]:
            steps = each["pointer"].split("/")[1:]
            of_body = steps[0] == "bodies" and len(steps) > 2
            what = ".".join(step for step in steps[3:] if step != "*") if of_body else steps[0]
            key = what, each["code"], each["message"]
            together[key] = together.get(key, 0) + each["times"]
        for (what, code, message), times in together.items():
            yield f"{name} leaves out {what} ({times}): {code} {message}"
