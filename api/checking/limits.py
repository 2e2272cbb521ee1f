"""How much one check may take."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CheckLimits:
    """The limits of `POST /v1/check`; each is many times what a methodology needs."""

    files: int = 200
    text: int = 1024 * 1024
    """The characters of all files together."""
    nodes: int = 100_000
    """The words, numbers, quoted texts and signs of all files together: the tree is made of them."""
    seconds: float = 10
    """How long a check may run; the time in which it waits for its turn does not count."""
    memory: int = 1024 * 1024 * 1024
    """The address space, in bytes, of a process that checks."""
    workers: int = 2
    """How many checks run at the same time. Each takes a processor for itself; the others wait."""
    waiting: int = 20
    """How many may wait."""


MOST_FINDINGS = 1000
"""The findings that an answer lists; how many more there are, it says."""
