"""Flags for a history that gets worse year after year."""

import pytest

from engine.cohort.result import FlagResult, FlagStatus
from engine.graph.cohort import Trend, TrendKind
from tests.cohort import build as c


def found(trend: Trend, *values: object, first: int = 2022) -> tuple[FlagResult, ...]:
    """What a body with these values, year after year, is flagged with."""
    graph = c.graph(flags=(c.flag("worse", trend),))
    history = {first + at: value for at, value in enumerate(values) if value is not None}
    return c.standing(c.assessed(graph, [c.body("a", 1, history=history)]), "a").flags


@pytest.mark.parametrize(
    ("values", "consecutive", "against_first"),
    [
        ((4, 3, 2, 1), True, True),
        ((4, 3, 3, 1), False, True),
        ((4, 2, 3, 1), False, True),
        ((4, 2, 4, 1), False, False),
        ((4, 4, 3, 2), False, False),
        ((1, 2, 3, 4), False, False),
        (("0.3", "0.29", "0.289", "0.2889"), True, True),
    ],
)
def test_falls_in_a_row_and_years_below_the_first(
    values: tuple[object, ...], consecutive: bool, against_first: bool
) -> None:
    for kind, raised in ((TrendKind.consecutive, consecutive), (TrendKind.against_first, against_first)):
        flags = found(Trend(3, True, kind), *values)
        assert [flag.status for flag in flags] == ([FlagStatus.raised] if raised else [])


def test_rising_may_be_what_is_worse() -> None:
    trend = Trend(2, False, TrendKind.consecutive)
    assert found(trend, 1, 2, 3, first=2023)[0].status is FlagStatus.raised
    assert found(trend, 1, 2, 2, first=2023) == ()


def test_the_assessed_year_is_the_last_and_earlier_ones_do_not_count() -> None:
    trend = Trend(2, True, TrendKind.consecutive)
    assert found(trend, 1, 9, 8, 7, first=2022)[0].status is FlagStatus.raised
    assert found(trend, 9, 8, 7, 8, first=2022) == ()


def test_a_missing_year_leaves_it_undetermined() -> None:
    trend = Trend(3, True, TrendKind.consecutive)
    assert found(trend, 4, None, 2, 1) == (FlagResult("worse", FlagStatus.undetermined, years=(2023,)),)
    assert found(trend)[0].years == (2022, 2023, 2024, 2025)
