"""The bodies that ended, each with the windows that this is in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from engine.cohort.fault import Faults
from engine.cohort.request import CohortBody, Reorganisation
from engine.cohort.windows import Windows
from engine.evaluate.faults import EvaluationFault
from engine.graph.cohort import Window
from engine.profile import Profile
from engine.program import Program

__all__ = ["Ending", "UncoveredDayError", "endings_of"]


class UncoveredDayError(ValueError):
    """No window of the succession covers the day of a reorganisation."""


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a body, with its window for each outermost block of the body.

    Where neither the request nor the methodology says what the body was assessed on, the blocks are those of
    its successors.
    """

    event: Reorganisation
    windows: Mapping[str, Window]


def endings_of(
    program: Program, bodies: Mapping[str, CohortBody], reorganisations: Iterable[Reorganisation]
) -> tuple[Ending, ...]:
    """The bodies that ended, in the order of the days and of their ids.

    Raises UncoveredDayError where no window covers the day of one, which `windows_of` tells beforehand;
    CohortFault where a limit of a window has no value.
    """
    windows = Windows(program.declarations, program.handlers)
    faults = Faults()
    endings = []
    for event in sorted(reorganisations, key=lambda each: (each.effective, each.body)):
        found: dict[str, Window] = {}
        try:
            for profile in _profiles(program, bodies, event):
                for block, window in windows.of(profile, event.effective).items():
                    if window is None:
                        day = event.effective
                        raise UncoveredDayError(f"no window covers {day} for `{block}` of `{event.body}`")
                    found[block] = window
        except EvaluationFault as fault:
            faults.note(event.body, fault)
        endings.append(Ending(event, found))
    faults.raise_any()
    return tuple(endings)


def _profiles(program: Program, bodies: Mapping[str, CohortBody], event: Reorganisation) -> Iterable[Profile]:
    """What the body that ended was assessed on, or else what its successors are."""
    if event.body in bodies:
        return (bodies[event.body].profile,)
    if program.listed is not None and event.body in program.listed:
        return (program.listed[event.body],)
    return [bodies[each.body].profile for each in event.successors if each.body in bodies]
