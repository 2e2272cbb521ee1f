"""The functions and aggregates that the language brings along."""

from collections.abc import Mapping
from types import MappingProxyType

from engine.graph.expression import AggregateKind, OverKind

AGGREGATES: Mapping[str, AggregateKind] = MappingProxyType(
    {
        "sum": AggregateKind.sum,
        "count": AggregateKind.count,
        "average": AggregateKind.average,
        "min": AggregateKind.smallest,
        "max": AggregateKind.largest,
        "share": AggregateKind.share,
        "variance": AggregateKind.variance,
        "sample_variance": AggregateKind.sample_variance,
        "standard_deviation": AggregateKind.variance,
        "sample_standard_deviation": AggregateKind.sample_variance,
        "quantile": AggregateKind.quantile,
        "median": AggregateKind.quantile,
    }
)
"""Words that make one value of many rows. `min` and `max` also take single values."""

DEVIATIONS = frozenset({"standard_deviation", "sample_standard_deviation"})
"""Those whose value is the square root of the variance."""

OVER_BODIES: Mapping[str, OverKind] = MappingProxyType(
    {
        **{word: OverKind(word) for word in AGGREGATES if word != "median"},
        "median": OverKind.quantile,
        "rank": OverKind.rank,
        "decile": OverKind.decile,
    }
)
"""Words that make a value of many bodies."""

SCALAR_FUNCTIONS: Mapping[str, tuple[int, int | None]] = MappingProxyType(
    {
        "min": (2, None),
        "max": (2, None),
        "clamp": (3, 3),
        "abs": (1, 1),
        "ln": (1, 1),
        "exp": (1, 1),
        "root": (2, 2),
        "square_root": (1, 1),
        "power": (2, 2),
        "year_of": (1, 1),
        "days_between": (2, 2),
    }
)
"""Functions of single values, with the least and the greatest number of arguments."""

BUILTIN_FUNCTIONS = frozenset(OVER_BODIES) | frozenset(SCALAR_FUNCTIONS)

BUILTIN_UNITS = frozenset({"points", "percent", "days"})
"""Units that need no declaration: of scores, of parts of a hundred, of the time between dates."""
