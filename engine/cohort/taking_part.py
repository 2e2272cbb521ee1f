"""Which bodies a rating is for: by kind, by scope, and by what succession leaves them."""

from collections.abc import Iterable, Mapping

from engine.cohort.endings import Ending
from engine.cohort.measures import Measure
from engine.cohort.request import CohortBody
from engine.cohort.result import Unrated, UnratedReason
from engine.profile import Profile
from engine.program import Program

__all__ = ["Fits", "LeftOut", "left_out_of", "taking_part"]

LeftOut = Mapping[str, Mapping[str, tuple[Unrated, ...]]]
"""Why bodies that ended have no place, by body and rating."""


class Fits:
    """What ratings need and bodies are not assessed on, worked out once for each rating and profile."""

    def __init__(self, _program: Program) -> None:
        self._known: dict[tuple[str, Profile], tuple[str, ...] | None] = {}

    def of(self, measure: Measure, profile: Profile) -> tuple[str, ...] | None:
        """What of a rating's needs a body is not assessed on; None where the rating does not concern it."""
        key = measure.rating.label.id, profile
        if key not in self._known:
            without = measure.lacking(profile)
            concerned = measure.is_for(profile.kind) and (not without or len(without) < len(measure.needs))
            self._known[key] = without if concerned else None
        return self._known[key]


def taking_part(
    program: Program, bodies: Iterable[CohortBody], left_out: LeftOut
) -> Mapping[str, tuple[str, ...]]:
    """The bodies that each rating is for, placed or not, by rating."""
    given = tuple(bodies)
    fits = program.once(Fits)
    return {
        measure.rating.label.id: tuple(
            body.id
            for body in given
            if fits.of(measure, body.profile) == ()
            and measure.rating.label.id not in left_out.get(body.id, ())
        )
        for measure in program.measures
    }


def left_out_of(program: Program, bodies: Mapping[str, CohortBody], endings: Iterable[Ending]) -> LeftOut:
    """The ratings in which the windows leave bodies that ended without a place.

    The windows that count are those of the blocks that the rating's score takes; where it takes anything
    else, or nothing, those of all blocks of the body.
    """
    found: dict[str, dict[str, tuple[Unrated, ...]]] = {}
    for ending in endings:
        barred = {block: window for block, window in ending.windows.items() if not window.rated.otherwise}
        if not barred or ending.event.body not in bodies:
            continue
        for measure in program.measures:
            labels = {
                window.label.id: window.label
                for block, window in barred.items()
                if block in measure.units or not ending.windows.keys() >= measure.units or not measure.units
            }
            if labels:
                found.setdefault(ending.event.body, {})[measure.rating.label.id] = tuple(
                    Unrated(UnratedReason.succession, label=label, day=ending.event.effective)
                    for label in labels.values()
                )
    return found
