"""The names that generated code may use."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, Final

from gmpy2 import mpq

from engine.evaluate.combination import combine
from engine.evaluate.exactly import (
    band_of,
    extreme,
    irrational,
    quantile,
    row_of,
    to_power,
    variance,
    year_of,
)
from engine.evaluate.faults import EmptyAggregateError, MissingValueError, NoBandError, NoTableRowError
from engine.evaluate.over import value_over
from engine.exact import SCALED, Number, Real, RoundingMode, TooLargeError, round_to_multiple
from engine.graph.expression import IrrationalFunction
from engine.result import AdjustmentResult, BlockResult, CriterionResult, ResultValue, Status

__all__ = ["RUNTIME"]


def scaled_variance(values: Sequence[int], sample: bool, denominator: int) -> mpq:
    """The variance of whole numbers over a denominator."""
    number = len(values)
    degrees = number - 1 if sample else number
    if degrees < 1:
        raise EmptyAggregateError
    total = sum(values)
    squares = sum(value * value for value in values)
    return mpq(number * squares - total * total, number * degrees * denominator * denominator)


def scaled_quantile(values: Sequence[int], level: Number, denominator: int) -> Number:
    """The quantile of whole numbers over a denominator."""
    return quantile([mpq(value) for value in values], level) / mpq(denominator)


def in_range(ranges: Sequence[tuple[int | None, int | None, Any]], number: int) -> Any:
    """What stands beside the first range that holds the number."""
    for low, high, found in ranges:
        if (low is None or low <= number) and (high is None or number <= high):
            return found
    raise NoTableRowError


RUNTIME: Final[Mapping[str, Any]] = MappingProxyType(
    {
        "AdjustmentResult": AdjustmentResult,
        "BlockResult": BlockResult,
        "CriterionResult": CriterionResult,
        "EmptyAggregateError": EmptyAggregateError,
        "IrrationalFunction": IrrationalFunction,
        "MissingValueError": MissingValueError,
        "NoBandError": NoBandError,
        "NoTableRowError": NoTableRowError,
        "Real": Real,
        "ResultValue": ResultValue,
        "RoundingMode": RoundingMode,
        "Status": Status,
        "TooLargeError": TooLargeError,
        "UNSET": object(),
        "band_of": band_of,
        "combine": combine,
        "extreme": extreme,
        "in_range": in_range,
        "irrational": irrational,
        "mpq": mpq,
        "quantile": quantile,
        "round_to_multiple": round_to_multiple,
        "row_of": row_of,
        "scaled_quantile": scaled_quantile,
        "scaled_variance": scaled_variance,
        "to_power": to_power,
        "value_over": value_over,
        "variance": variance,
        "year_of": year_of,
        **{mode.value: function for mode, function in SCALED.items()},
    }
)
"""What the generated code finds around it, by name."""
