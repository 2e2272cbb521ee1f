"""Which function turns which expression into code."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from engine.graph import expression
from engine.plan import aggregates, choices, conditions, numbers, over, references, tables
from engine.plan.emitter import Handler

__all__ = ["HANDLERS"]

HANDLERS: Final[Mapping[type, Handler]] = MappingProxyType(
    {
        expression.Constant: references.emit_constant,
        expression.Reference: references.emit_reference,
        expression.Column: references.emit_column,
        expression.Argument: references.emit_argument,
        expression.ScoreOf: references.emit_score,
        expression.Call: references.emit_call,
        expression.Sum: numbers.emit_sum,
        expression.Difference: numbers.emit_difference,
        expression.Negative: numbers.emit_negative,
        expression.Product: numbers.emit_product,
        expression.Quotient: numbers.emit_quotient,
        expression.Power: numbers.emit_power,
        expression.Extreme: numbers.emit_extreme,
        expression.Absolute: numbers.emit_absolute,
        expression.Rounded: numbers.emit_rounded,
        expression.Irrational: numbers.emit_irrational,
        expression.YearOf: numbers.emit_year,
        expression.Comparison: conditions.emit_comparison,
        expression.Same: conditions.emit_same,
        expression.Both: conditions.emit_both,
        expression.Either: conditions.emit_either,
        expression.Not: conditions.emit_not,
        expression.Known: conditions.emit_known,
        expression.Scored: conditions.emit_scored,
        expression.Alternatives: choices.emit_alternatives,
        expression.Aggregate: aggregates.emit_aggregate,
        expression.OverBodies: over.emit_over,
        expression.Lookup: tables.emit_lookup,
        expression.BandOf: tables.emit_band,
    }
)
"""For each sort of expression, the function that turns it into code."""
