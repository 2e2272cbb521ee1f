"""What of a request decides which rules take part in it: the data handed in, the bodies that ended."""

from dataclasses import dataclass

from api.readings.combinations import Combinations
from engine.cohort.assess import CohortFault
from engine.cohort.endings import UncoveredDayError, endings_of
from engine.cohort.request import Cohort
from engine.graph.cohort import Reading, Window
from engine.graph.methodology import Methodology
from engine.program import Program

MOST_TRIED = 64
"""In so many ways at most the limits of windows are read, to find those that are met."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The units of which data were handed in, and the windows of succession that are met.

    `windows` are the ids of those that the end of a body lies in, by some reading at least; with `movable` it
    depends on readings which of them that is.
    """

    units: frozenset[str]
    windows: frozenset[str] = frozenset()
    movable: bool = False


def circumstances_of(methodology: Methodology, cohort: Cohort, limits: tuple[Reading, ...]) -> Circumstances:
    """Those of a request; `limits` are the readings that the limits of the windows ask for."""
    units = frozenset[str]().union(*(body.submitted for body in cohort.bodies))
    if not cohort.reorganisations:
        return Circumstances(units)
    combinations = Combinations(limits, 0)
    if combinations.count > MOST_TRIED:
        return any_window(methodology, units)
    bodies = {body.id: body for body in cohort.bodies}
    met: set[tuple[tuple[str, str, str], ...]] = set()
    for combination in combinations:
        try:
            endings = endings_of(Program(methodology, combination), bodies, cohort.reorganisations)
        except (CohortFault, UncoveredDayError):
            return any_window(methodology, units)
        met.add(
            tuple(
                (ending.event.body, block, window.label.id)
                for ending in endings
                for block, window in ending.windows.items()
            )
        )
    return Circumstances(units, frozenset(window for way in met for *_, window in way), len(met) > 1)


def any_window(methodology: Methodology, units: frozenset[str]) -> Circumstances:
    """Circumstances in which any window may be met."""
    return Circumstances(units, frozenset(window.label.id for window in windows_of(methodology)), True)


def windows_of(methodology: Methodology) -> tuple[Window, ...]:
    """The windows of a methodology's succession."""
    return () if methodology.succession is None else methodology.succession.windows
