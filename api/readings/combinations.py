"""The ways to read several open questions at once: all of them, or a sample where there are too many."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import product
from math import prod

from engine.graph.cohort import Reading

MOST = 4096
"""Up to so many combinations are all gone through; of more, so many are drawn."""


@dataclass(frozen=True, slots=True)
class Combinations:
    """The combinations of the options of some readings; without readings there is one, which is empty."""

    readings: tuple[Reading, ...]
    seed: int

    @property
    def count(self) -> int:
        """How many there are."""
        return prod(len(reading.options) for reading in self.readings)

    @property
    def exhaustive(self) -> bool:
        """Whether all of them are gone through."""
        return self.count <= MOST

    @property
    def length(self) -> int:
        """How many are gone through."""
        return min(self.count, MOST)

    def __iter__(self) -> Iterator[dict[str, str]]:
        """The options by reading, of each combination or of each draw. The same seed draws the same."""
        names = [reading.label.id for reading in self.readings]
        options = [reading.names for reading in self.readings]
        if self.exhaustive:
            yield from (dict(zip(names, each, strict=True)) for each in product(*options))
            return
        for draw in range(MOST):
            digest = sha256(f"{self.seed}:{draw}".encode()).digest()
            number = int.from_bytes(digest) % self.count
            yield dict(zip(names, _numbered(options, number), strict=True))


def _numbered(options: Sequence[tuple[str, ...]], number: int) -> Iterator[str]:
    """The combination with this number."""
    for names in options:
        number, place = divmod(number, len(names))
        yield names[place]
