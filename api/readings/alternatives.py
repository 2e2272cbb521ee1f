"""What changes where one question is read in another way and all others as in the request."""

from collections.abc import Iterator
from dataclasses import dataclass

from api.answer.published import Shown
from api.chosen import Chosen
from api.intake import Request
from api.loading import Loaded
from api.problem import Problem
from api.readings.compare import differences
from api.scoring import assessed, request_in, unwritable
from api.wire.fault import Fault
from api.wire.tree import Json
from engine.cohort.result import Assessment, Place
from engine.exact import UndecidedError


@dataclass(frozen=True, slots=True)
class Way:
    """A reading, and another of its options than that of the request (`own`)."""

    reading: str
    option: str
    own: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes of a request: its answer, and the places in it."""

    assessment: Assessment
    answer: Shown

    @property
    def places(self) -> Iterator[Place]:
        """Those of all bodies, but for what their scope is too small for."""
        return (place for standing in self.assessment.bodies for place in standing.places)


def outcome_of(loaded: Loaded, chosen: Chosen, request: Request) -> Outcome:
    """What comes of a request by a choice of readings; a Problem where it cannot be scored."""
    assessment = assessed(chosen.program, request)
    evaluation_id = loaded.intake.canonical.evaluation_id(loaded.digest, request)
    try:
        return Outcome(assessment, chosen.writer.answer(evaluation_id, request, assessment))
    except UndecidedError as error:
        raise unwritable(error) from error


def ways_of(loaded: Loaded, own: Outcome) -> tuple[Way, ...]:
    """All single changes, in the order of the rules."""
    readings: dict[str, str] = own.answer["readings"]
    return tuple(
        Way(reading.label.name, option, readings[reading.label.name])
        for reading in loaded.methodology.readings
        for option in reading.names
        if option != readings[reading.label.name]
    )


def outcome_by(loaded: Loaded, tree: Json, own: Outcome, way: Way) -> Outcome:
    """What comes of the same data read in another way; a Problem where they cannot be scored then."""
    if not isinstance(tree, dict):
        raise TypeError("the data of a request are an object")
    readings: dict[str, Json] = {**own.answer["readings"], way.reading: way.option}
    request = request_in(loaded, {**tree, "readings": readings})
    return outcome_of(loaded, loaded.choices.made(request.readings), request)


def shown(way: Way, own: Outcome, other: Outcome | Problem) -> Shown:
    """A single change, with all that differs; with `faults` where the data cannot be scored by it."""
    head = {"reading": way.reading, "option": way.option, "instead_of": way.own}
    if isinstance(other, Problem):
        faults = [_fault(fault) for fault in other.faults] or [_fault(Fault("", "Q026", other.detail))]
        return {**head, "scores": [], "ratings": [], "flags": [], "faults": faults}
    return {**head, **differences(own.answer, other.answer), "faults": []}


def _fault(fault: Fault) -> Shown:
    return {
        "pointer": fault.pointer,
        "code": fault.code,
        "message": fault.message,
        "hint": fault.hint,
    }
