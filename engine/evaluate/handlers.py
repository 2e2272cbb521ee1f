"""Which function evaluates which expression."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from engine.evaluate import aggregates, conditions, numbers, references, tables
from engine.evaluate.context import Handler
from engine.graph import expression

__all__ = ["HANDLERS"]

HANDLERS: Final[Mapping[type, Handler]] = MappingProxyType(
    {
        expression.Constant: references.evaluate_constant,
        expression.Reference: references.evaluate_reference,
        expression.Column: references.evaluate_column,
        expression.Argument: references.evaluate_argument,
        expression.ScoreOf: references.evaluate_score,
        expression.Call: references.evaluate_call,
        expression.Sum: numbers.evaluate_sum,
        expression.Difference: numbers.evaluate_difference,
        expression.Negative: numbers.evaluate_negative,
        expression.Product: numbers.evaluate_product,
        expression.Quotient: numbers.evaluate_quotient,
        expression.Power: numbers.evaluate_power,
        expression.Extreme: numbers.evaluate_extreme,
        expression.Absolute: numbers.evaluate_absolute,
        expression.Rounded: numbers.evaluate_rounded,
        expression.Irrational: numbers.evaluate_irrational,
        expression.YearOf: numbers.evaluate_year,
        expression.Comparison: conditions.evaluate_comparison,
        expression.Same: conditions.evaluate_same,
        expression.Both: conditions.evaluate_both,
        expression.Either: conditions.evaluate_either,
        expression.Not: conditions.evaluate_not,
        expression.Known: conditions.evaluate_known,
        expression.Scored: conditions.evaluate_scored,
        expression.Raised: conditions.evaluate_raised,
        expression.Alternatives: conditions.evaluate_alternatives,
        expression.Aggregate: aggregates.evaluate_aggregate,
        expression.OverBodies: aggregates.evaluate_over,
        expression.Lookup: tables.evaluate_lookup,
        expression.BandOf: tables.evaluate_band,
    }
)
"""For each sort of expression, the function that evaluates it."""
