"""The values that a number or a date may be given, from the present one outward in both directions."""

from dataclasses import dataclass

from gmpy2 import mpq

from engine.lift.variable import Grid

__all__ = ["Way", "ways_of"]


@dataclass(frozen=True, slots=True)
class Way:
    """Multiples of a step, from the nearest one away from it: the first one is `start` times the step."""

    step: mpq
    start: int
    sign: int
    count: int

    def value(self, position: int) -> mpq:
        """The value at a position from 0 to below `count`."""
        return self.step * (self.start + self.sign * position)

    def up_to(self, distance: mpq, origin: mpq) -> int:
        """How many of the values are nearer to an origin than so far, or as far."""
        steps = (distance - abs(self.value(0) - origin)) / self.step
        return max(0, min(self.count, int(steps.numerator // steps.denominator) + 1))


def ways_of(grid: Grid, now: mpq | None) -> tuple[Way, ...]:
    """Upward, then downward, without the present value; where there is none, away from 0."""
    if grid.low > grid.high:
        return ()
    if now is None:
        start = min(max(0, grid.low), grid.high)
        up, down = start, start - 1
        found = (Way(grid.step, up, 1, grid.high - up + 1), Way(grid.step, down, -1, down - grid.low + 1))
        return tuple(way for way in found if way.count > 0)
    steps = now / grid.step
    below = int(steps.numerator // steps.denominator)
    above = -int(-steps.numerator // steps.denominator)
    up = max(below + 1, grid.low)
    down = min(above - 1, grid.high)
    found = (Way(grid.step, up, 1, grid.high - up + 1), Way(grid.step, down, -1, down - grid.low + 1))
    return tuple(way for way in found if way.count > 0)
