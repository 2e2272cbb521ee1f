"""How far a search for changes goes before it says that it went no further."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LiftLimits:
    """The most work of one search, counted in scored bodies.

    `inputs` is the most values of the body that are looked into. `steps` is the most ranges and values that
    are gone through for one value and one goal. `bodies` is the most bodies that are scored in all; one with
    very many rows counts as several, one for each `rows` of them.
    """

    inputs: int = 400
    steps: int = 2_000
    bodies: int = 40_000
    rows: int = 25
