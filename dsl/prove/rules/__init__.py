"""The range of each kind of expression: one function for each."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from dsl.prove.facts import Facts
from dsl.prove.interval import ANY
from dsl.prove.rules import aggregates, arithmetic, choices, functions, names
from engine.graph import expression as graph
from engine.graph.declaration import Interval

Rule = Callable[[Facts, Any], Interval]


def no_number(_facts: Facts, _expression: graph.Expression) -> Interval:
    """A yes or no, a text: there is nothing to say of it."""
    return ANY


RULES: Mapping[type, Rule] = MappingProxyType(
    {
        graph.Constant: arithmetic.constant_range,
        graph.Sum: arithmetic.polynomial_range,
        graph.Difference: arithmetic.polynomial_range,
        graph.Negative: arithmetic.polynomial_range,
        graph.Product: arithmetic.polynomial_range,
        graph.Quotient: arithmetic.quotient_range,
        graph.Power: arithmetic.power_range,
        graph.Extreme: arithmetic.extreme_range,
        graph.Absolute: arithmetic.absolute_range,
        graph.Rounded: arithmetic.rounded_range,
        graph.YearOf: arithmetic.year_range,
        graph.Irrational: functions.irrational_range,
        graph.Reference: names.name_range,
        graph.Column: names.name_range,
        graph.ScoreOf: names.score_range,
        graph.Call: names.call_range,
        graph.Alternatives: choices.alternatives_range,
        graph.Lookup: choices.lookup_range,
        graph.Aggregate: aggregates.aggregate_range,
        graph.OverBodies: aggregates.over_range,
        graph.Argument: no_number,
        graph.BandOf: no_number,
        graph.Comparison: no_number,
        graph.Same: no_number,
        graph.Both: no_number,
        graph.Either: no_number,
        graph.Not: no_number,
        graph.Known: no_number,
        graph.Scored: no_number,
        graph.Raised: no_number,
    }
)
