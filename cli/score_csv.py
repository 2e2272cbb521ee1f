"""The scores as CSV in long form: one line for each block and criterion of each body."""

import csv
import sys
from collections.abc import Iterator, Mapping

from cli.answer import Answer, Score

HEADER = ("body", "kind", "block", "criterion", "status", "score", "exact")

Line = tuple[str, str, Score]
"""Block, criterion and their score."""


def print_csv(answer: Answer) -> None:
    """Print the lines on stdout."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(HEADER)
    for body in answer.bodies:
        for block, criterion, score in _lines("", body.blocks, body.criteria):
            row = (body.id, body.kind, block, criterion, score.status, score.score or "", score.exact or "")
            writer.writerow(row)


def _lines(path: str, blocks: Mapping[str, Score], criteria: Mapping[str, Score]) -> Iterator[Line]:
    """What stands in the block of this path ("" for the top); a nested block has its whole path."""
    for name, score in criteria.items():
        yield path, name, score
    for name, score in blocks.items():
        inner = f"{path}.{name}" if path else name
        yield inner, "", score
        yield from _lines(inner, score.blocks, score.criteria)
