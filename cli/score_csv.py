"""The scores as CSV in long form: one line for each score, adjustment and published value of each body."""

import csv
import sys
from collections.abc import Iterator

from cli.answer import Adjustment, Answer, Body, Published, Score

HEADER = ("body", "kind", "block", "item", "name", "status", "score", "exact")

Line = tuple[str, str, str, str, str, str]
"""The columns from `block` on."""


def print_csv(answer: Answer) -> None:
    """Print the lines on stdout."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(HEADER)
    for body in answer.bodies:
        writer.writerows((body.id, body.kind, *line) for line in _inside("", body))


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
    return path, item, name, value.status, shown or "", value.exact or ""
