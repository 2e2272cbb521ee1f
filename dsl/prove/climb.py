"""Data that take the score of a block out of its range: changed one input at a time, as long as it moves."""

from collections.abc import Callable, Iterator
from itertools import product

from gmpy2 import mpq

from dsl.prove.subject import Subject
from dsl.prove.trial import Data, Trial
from dsl.prove.witness import Sample, Search
from engine.graph.declaration import Interval
from engine.graph.expression import Expression
from engine.graph.formulas import formulas_of
from engine.graph.methodology import Block

MOST_ROUNDS = 3
"""How often each input is changed."""


def climbed(
    subject: Subject, trial: Trial, given: tuple[Expression, ...], block: Block, scale: Interval
) -> tuple[Data, mpq] | None:
    """Data that take the score of a block off a scale, and the score; None where none were found."""
    search = Search(subject, (*given, *formulas_of(block)))
    if search.over_bodies:
        return None
    samples = search.samples()
    if not all(samples.values()):
        return None
    for kind, readings in search.settings():

        def score(data: Data, kind: str = kind, readings: dict[str, str] = readings) -> mpq | None:
            found = trial.block(kind, readings, data, given, block.label.id)
            return found if isinstance(found, mpq) else None

        for start, upwards in product(_starts(samples), (True, False)):
            for data, found in _climb(search, samples, start, score, upwards):
                if found not in scale:
                    return search.shown(kind, data), found
    return None


def _starts(samples: dict[str, list[Sample]]) -> Iterator[dict[str, Sample]]:
    """All inputs at one end of their range, and all at the other: what is multiplied by 0 would not move."""
    yield {id_: several[0] for id_, several in samples.items()}
    yield {id_: several[1 % len(several)] for id_, several in samples.items()}


def _climb(
    search: Search,
    samples: dict[str, list[Sample]],
    start: dict[str, Sample],
    score: Callable[[Data], mpq | None],
    upwards: bool,
) -> Iterator[tuple[Data, mpq]]:
    """Data of ever greater, or ever lesser, scores."""
    data = start
    best = score(data) if search.keeps(data) else None
    if best is not None:
        yield data, best
    for _ in range(MOST_ROUNDS):
        moved = False
        for id_, several in samples.items():
            for value in several:
                tried = {**data, id_: value}
                found = score(tried) if search.keeps(tried) else None
                if found is None or (best is not None and (found <= best if upwards else found >= best)):
                    continue
                data, best, moved = tried, found, True
                yield data, best
        if not moved:
            return
