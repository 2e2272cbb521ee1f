"""How much one request may hold."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The largest sizes that are read, and the most faults (or warnings) of one request that are listed."""

    bodies: int = 100_000
    rows: int = 100_000
    text: int = 10_000
    faults: int = 1_000
