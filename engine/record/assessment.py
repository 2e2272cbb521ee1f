"""The assessment of many bodies, recorded."""

from dataclasses import dataclass, replace

from engine.cohort.assess import assess
from engine.cohort.endings import Ending, endings_of
from engine.cohort.fault import CohortFault
from engine.cohort.request import Cohort
from engine.cohort.result import Assessment
from engine.record.program import RecordingProgram
from engine.record.recording import BODY, Recording

__all__ = ["Recorded", "recorded"]


@dataclass(frozen=True, slots=True)
class Recorded:
    """An assessment with its recording; of one that failed the fault, and what was recorded up to there.

    `endings` are the bodies that ended, with the windows that they are in.
    """

    cohort: Cohort
    assessment: Assessment | None
    fault: CohortFault | None
    recording: Recording
    endings: tuple[Ending, ...] = ()


def recorded(program: RecordingProgram, cohort: Cohort) -> Recorded:
    """The assessment of a cohort by a program that records nothing else meanwhile. Raises as `assess`."""
    marked = tuple(replace(body, values={**body.values, BODY: body.id}) for body in cohort.bodies)
    program.recording()
    try:
        assessment = assess(program, replace(cohort, bodies=marked))
    except CohortFault as fault:
        return Recorded(cohort, None, fault, program.recording())
    recording = program.recording()
    bodies = {body.id: body for body in cohort.bodies}
    endings = endings_of(program, bodies, cohort.reorganisations) if cohort.reorganisations else ()
    return Recorded(cohort, assessment, None, recording, endings)
