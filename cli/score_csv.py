"""The scores as CSV in long form: one line for each score, adjustment, value, place and flag of each body."""

import csv
import sys
from collections.abc import Iterator

from cli.answer import Adjustment, Answer, Body, Flag, Note, Place, Published, Score

HEADER = (
    *("body", "kind", "block", "item", "name", "status", "score", "exact"),
    *("rank", "of", "population", "rating"),
)

Line = tuple[str, ...]
"""The columns from `block` on."""

ELSEWHERE = ("", "", "", "")
"""The last columns of what is in no rating."""


def print_csv(answer: Answer) -> None:
    """Print the lines on stdout."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(HEADER)
    for body in answer.bodies:
        lines = (*_inside("", body), *_places(body), *_flags(body))
        writer.writerows((body.id, body.kind, *line) for line in lines)


def _inside(path: str, part: Body | Score) -> Iterator[Line]:
    """What stands in the block of this path ("" for the outermost level), in the order of the document."""
    for name, criterion in part.criteria.items():
        yield _line(path, "criterion", name, criterion)
    for name, block in part.blocks.items():
        inner = f"{path}.{name}" if path else name
        yield _line(inner, "block", "", block)
        yield from _inside(inner, block)
    if isinstance(part, Score):
        for name, penalty in part.penalties.items():
            yield _line(path, "penalty", name, penalty)
        for name, bonus in part.bonuses.items():
            yield _line(path, "bonus", name, bonus)
    for name, result in part.results.items():
        yield _line(path, "result", name, result)


def _line(path: str, item: str, name: str, value: Score | Adjustment | Published) -> Line:
    match value:
        case Score(score=shown):
            pass
        case Adjustment(points=shown):
            pass
        case Published(text=shown):
            pass
    return path, item, name, value.status, shown or "", value.exact or "", *ELSEWHERE


def _places(body: Body) -> Iterator[Line]:
    for name, place in body.ratings.items():
        score = place.score or "", place.exact or ""
        yield "", "rating", name, place.status, *score, *_rank(place), place.population, name


def _rank(place: Place) -> tuple[str, str]:
    return ("", "") if place.rank is None else (str(place.rank), str(place.of))


def _flags(body: Body) -> Iterator[Line]:
    for flag in body.flags:
        yield _flag(flag, "raised")
    for note in body.notes:
        if note.flag:
            yield _flag(note, "undetermined")


def _flag(flag: Flag | Note, status: str) -> Line:
    return "", "flag", flag.flag, status, "", "", "", "", flag.population, flag.rating
