"""Roundings in another way, and to other decimals."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from dsl.mutate.numbers import decimal
from dsl.mutate.replacement import Replacement
from engine.graph.expression import Placed, Rounding
from engine.graph.rounding import RoundingMode

__all__ = ["changed_rounding"]

_OTHERS: Mapping[RoundingMode, tuple[RoundingMode, ...]] = MappingProxyType(
    {
        RoundingMode.half_up: (RoundingMode.half_even, RoundingMode.down),
        RoundingMode.half_even: (RoundingMode.half_up, RoundingMode.down),
        RoundingMode.half_down: (RoundingMode.half_up, RoundingMode.down),
        RoundingMode.up: (RoundingMode.down, RoundingMode.half_up),
        RoundingMode.down: (RoundingMode.up, RoundingMode.half_up),
        RoundingMode.ceiling: (RoundingMode.floor, RoundingMode.half_up),
        RoundingMode.floor: (RoundingMode.ceiling, RoundingMode.half_up),
    }
)
"""For each way of rounding one that is easily taken for it, and one that differs for most numbers."""


def changed_rounding(node: Placed) -> Iterator[Replacement]:
    """What may stand in the place of a rounding."""
    if not isinstance(node, Rounding):
        return
    for mode in _OTHERS[node.mode]:
        yield _replaced(node, replace(node, mode=mode))
    for step in (node.step / 10, node.step * 10):
        yield _replaced(node, replace(node, step=step))


def _replaced(node: Rounding, new: Rounding) -> Replacement:
    return Replacement(new, _written(node), _written(new), node.span)


def _written(rounding: Rounding) -> str:
    mode = rounding.mode.value.replace("_", " ")
    step = rounding.step
    if step.numerator == 1 and str(step.denominator) == "1" + "0" * (len(str(step.denominator)) - 1):
        places = len(str(step.denominator)) - 1
        return f"{mode} to {places} decimal{'' if places == 1 else 's'}"
    return f"{mode} to a multiple of {decimal(step)}"
