"""Runs worked cases: what comes of the data of each by one methodology."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from api.answer import AnswerWriter
from api.intake import Intake, Request
from api.scoring import cohort_of, faults_of
from api.wire.fault import Fault
from dsl.cases.case import Case
from engine.cohort.assess import CohortFault, assess
from engine.cohort.result import Assessment
from engine.exact import UndecidedError
from engine.graph.methodology import Methodology
from engine.record.assessment import Recorded, recorded
from engine.record.program import PlainProgram, RecordingProgram

__all__ = ["Answered", "Outcome", "Recorder", "Refused", "Run", "Runner", "read_request"]

Made = TypeVar("Made", bound=PlainProgram)


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer in the form in which expectations speak of it."""

    answer: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Refused:
    """The faults that keep a request from having an answer."""

    faults: tuple[Fault, ...]


Outcome = Answered | Refused


def read_request(intake: Intake, case: Case) -> Request | Refused:
    """The request of a case, or why it is none."""
    request, faults = intake.read_plainly(case.request())
    return Refused(faults) if request is None else request


class Programs(Generic[Made]):
    """The programs of one methodology under the readings that were met, each with what writes its answers."""

    def __init__(
        self, methodology: Methodology, make: Callable[[Methodology, Mapping[str, str]], Made]
    ) -> None:
        self._methodology = methodology
        self._make = make
        self._made: dict[frozenset[tuple[str, str]], tuple[Made, AnswerWriter]] = {}

    def under(self, readings: Mapping[str, str]) -> tuple[Made, AnswerWriter]:
        """The program and the writer under these readings."""
        key = frozenset(readings.items())
        made = self._made.get(key)
        if made is None:
            program = self._make(self._methodology, readings)
            made = program, AnswerWriter(self._methodology, "", readings, program.methodology)
            self._made[key] = made
        return made


class Runner:
    """Runs cases by one methodology, and keeps nothing of how that goes."""

    def __init__(self, methodology: Methodology) -> None:
        self._programs = Programs(methodology, PlainProgram)

    def run(self, case: Case, request: Request) -> Outcome:
        """What comes of the request of a case. Raises what the methodology does not provide for."""
        program, writer = self._programs.under(request.readings)
        try:
            assessment = assess(program, cohort_of(request))
        except CohortFault as fault:
            return Refused(faults_of(request, fault))
        return answered(case, writer, request, assessment)


@dataclass(frozen=True, slots=True)
class Run:
    """A case that was run, with what was recorded on the way and the program that it was run by."""

    outcome: Outcome
    recorded: Recorded
    program: RecordingProgram


class Recorder:
    """Runs cases by one methodology, and records each."""

    def __init__(self, methodology: Methodology) -> None:
        self._programs = Programs(methodology, RecordingProgram)

    def run(self, case: Case, request: Request) -> Run:
        """What comes of the request of a case, recorded."""
        program, writer = self._programs.under(request.readings)
        found = recorded(program, cohort_of(request))
        if found.fault is not None or found.assessment is None:
            faults = () if found.fault is None else faults_of(request, found.fault)
            return Run(Refused(faults), found, program)
        return Run(answered(case, writer, request, found.assessment), found, program)


def answered(case: Case, writer: AnswerWriter, request: Request, assessment: Assessment) -> Outcome:
    """The answer as the expectation of a case speaks of it: of the one body, or of all by their ids."""
    try:
        expected = {key.text for key, _ in case.expect.entries} if case.expect is not None else set()
        answer = writer.answer("", request, assessment, assumed="assumptions" in expected)
    except UndecidedError as error:
        return Refused((Fault("", "Q026", str(error)),))
    if case.whole:
        return Answered(answer | {"bodies": {body["id"]: body for body in answer["bodies"]}})
    body = answer["bodies"][0]
    return Answered(body | (body["blocks"] or body["criteria"]))
