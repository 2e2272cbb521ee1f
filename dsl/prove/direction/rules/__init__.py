"""The course of each kind of expression: one function for each."""

from collections.abc import Mapping
from types import MappingProxyType

from dsl.prove.direction.analysis import Rule
from dsl.prove.direction.rules import aggregates, alternatives, arithmetic, conditions, names, tables
from engine.graph import expression as graph

RULES: Mapping[type, Rule] = MappingProxyType(
    {
        graph.Sum: arithmetic.sum_course,
        graph.Difference: arithmetic.difference_course,
        graph.Negative: arithmetic.negative_course,
        graph.Product: arithmetic.product_course,
        graph.Quotient: arithmetic.quotient_course,
        graph.Power: arithmetic.power_course,
        graph.Extreme: arithmetic.extreme_course,
        graph.Absolute: arithmetic.absolute_course,
        graph.Rounded: arithmetic.rounded_course,
        graph.YearOf: arithmetic.rounded_course,
        graph.Irrational: arithmetic.irrational_course,
        graph.Reference: names.name_course,
        graph.Column: names.name_course,
        graph.Call: names.call_course,
        graph.ScoreOf: names.score_course,
        graph.Comparison: conditions.comparison_course,
        graph.Same: conditions.same_course,
        graph.Both: conditions.both_course,
        graph.Either: conditions.both_course,
        graph.Not: conditions.not_course,
        graph.Known: conditions.known_course,
        graph.Alternatives: alternatives.alternatives_course,
        graph.Aggregate: aggregates.aggregate_course,
        graph.Lookup: tables.lookup_course,
        graph.Constant: conditions.open_course,
        graph.Argument: conditions.open_course,
        graph.BandOf: conditions.open_course,
        graph.OverBodies: conditions.open_course,
        graph.Raised: conditions.open_course,
        graph.Scored: conditions.scored_course,
    }
)
"""Of constants and arguments nothing is asked: they depend on no input."""
