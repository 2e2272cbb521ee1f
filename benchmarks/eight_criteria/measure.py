"""The measuring: interleaved rounds, answers held to the exact ones."""

import gc
from collections.abc import Sequence
from time import perf_counter
from typing import Any, NamedTuple

from benchmarks.eight_criteria.contest import Batch, Contestant
from benchmarks.eight_criteria.data import Body, invalid_bodies


class Row(NamedTuple):
    name: str
    version: str
    seconds: Sequence[float]  # for one body, by round
    differ: int
    refused: str


def refusals(contestant: Contestant) -> str:
    wrong = list(invalid_bodies())
    refused = 0
    for body in wrong:
        try:
            contestant.evaluate(contestant.native(body))
        except Exception:  # noqa: BLE001 - each engine refuses in its own way
            refused += 1
    return f"{refused} of {len(wrong)}"


def differing(given: Sequence[str], right: Sequence[str]) -> int:
    return sum(text != wanted for text, wanted in zip(given, right, strict=True))


def one_by_one(contestant: Contestant, natives: Sequence[Any]) -> float:
    evaluate = contestant.evaluate
    gc.collect()
    start = perf_counter()
    for native in natives:
        evaluate(native)
    return (perf_counter() - start) / len(natives)


def at_once(batch: Batch, native: Any, count: int) -> float:
    gc.collect()
    start = perf_counter()
    batch.evaluate(native)
    return (perf_counter() - start) / count


def run_singles(
    entrants: Sequence[tuple[str, Contestant]], data: Sequence[Body], right: Sequence[str], rounds: int
) -> list[Row]:
    """Each round gives the same slice of the bodies to every contestant; the first to go rotates."""
    natives = [[contestant.native(body) for body in data] for _, contestant in entrants]
    differ = [
        differing([contestant.score_text(contestant.evaluate(native)) for native in given], right)
        for (_, contestant), given in zip(entrants, natives, strict=True)
    ]
    gc.freeze()
    seconds: list[list[float]] = [[] for _ in entrants]
    for turn in range(rounds):
        for step in range(len(entrants)):
            place = (turn + step) % len(entrants)
            seconds[place].append(one_by_one(entrants[place][1], natives[place][turn::rounds]))
    gc.unfreeze()
    return [
        Row(contestant.name, release, taken, wrong, refusals(contestant))
        for (release, contestant), taken, wrong in zip(entrants, seconds, differ, strict=True)
    ]


def run_batches(
    entrants: Sequence[tuple[str, Batch]], data: Sequence[Body], right: Sequence[str], rounds: int
) -> list[Row]:
    natives = [batch.native(data) for _, batch in entrants]
    differ = [
        differing(batch.score_texts(batch.evaluate(native)), right)
        for (_, batch), native in zip(entrants, natives, strict=True)
    ]
    seconds: list[list[float]] = [[] for _ in entrants]
    for _ in range(rounds):
        for (_, batch), native, taken in zip(entrants, natives, seconds, strict=True):
            taken.append(at_once(batch, native, len(data)))
    return [
        Row(batch.name, release, taken, wrong, "")
        for (release, batch), taken, wrong in zip(entrants, seconds, differ, strict=True)
    ]
