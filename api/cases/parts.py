"""Half of the worked cases, run: what one of two processes does of the work of both."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from api.cases.coverage import positions_shown
from api.cases.suite import Suite
from api.cases.tested import CaseResult, run_cases
from dsl.cases.case import Case

__all__ = ["Part", "halves", "run_part"]

SETTLING = 4
"""A choice of readings takes so much of the time of a case to be settled, and its first case with it."""


@dataclass(frozen=True, slots=True)
class Part:
    """What came of some cases: those that failed, by position, and the positions of what all of them show.

    The results are without what was recorded, and those that passed say nothing: so they are soon handed from
    one process to another.
    """

    failed: Mapping[int, CaseResult]
    shown_at: frozenset[int]


def halves(cases: tuple[Case, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The positions of the cases in two parts.

    Cases under the same readings stay together as far as they can: each choice of readings is settled anew.
    """
    readings = [repr(case.readings()) for case in cases]
    order = sorted(range(len(cases)), key=lambda at: (readings[at], at))
    costs = [
        1 if before is not None and readings[before] == readings[at] else SETTLING
        for before, at in zip([None, *order], order, strict=False)
    ]
    spent = list(accumulate(costs))
    middle = sum(2 * so_far <= spent[-1] for so_far in spent)
    return tuple(order[:middle]), tuple(order[middle:])


def run_part(suite: Suite, positions: Sequence[int]) -> Part:
    """Run the cases at these positions."""
    results = run_cases(suite.loaded, [suite.cases[at] for at in positions])
    shown_at = positions_shown(suite.loaded.methodology, results)
    failed = {
        at: replace(result, request=None, run=None)
        for at, result in zip(positions, results, strict=True)
        if not result.passed
    }
    return Part(failed, shown_at)
