"""Whether the history of a body got worse, year after year."""

from collections.abc import Mapping
from itertools import pairwise

from gmpy2 import mpq

from engine.graph.cohort import Trend, TrendKind

__all__ = ["missing_years", "worsened"]


def missing_years(trend: Trend, history: Mapping[int, mpq], last: int) -> tuple[int, ...]:
    """The years that the trend up to the year `last` compares and the history does not have."""
    return tuple(year for year in range(last - trend.years, last + 1) if year not in history)


def worsened(trend: Trend, history: Mapping[int, mpq], last: int) -> bool:
    """Whether each of the years up to `last` is strictly worse than the one that it is compared with.

    Raises KeyError where a year is missing.
    """
    values = [history[year] for year in range(last - trend.years, last + 1)]
    if trend.kind is TrendKind.against_first:
        pairs = [(values[0], value) for value in values[1:]]
    else:
        pairs = list(pairwise(values))
    return all(after < before if trend.falling else after > before for before, after in pairs)
