"""The one way from the bytes of a request to the bytes of its answer, for HTTP and the command line alike."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from api.intake import Request
from api.intake.limits import Limits
from api.intake.report import FullError, Report
from api.loading import Loaded
from api.problem import Problem
from api.wire.fault import Fault as RequestFault
from api.wire.json_tree import read_json
from api.wire.pointer import pointer_to
from api.wire.quoted import visible
from api.wire.tree import Json
from engine.cohort.assess import CohortFault, Witness, assess
from engine.cohort.request import Cohort, CohortBody
from engine.cohort.result import Assessment
from engine.evaluate.faults import Fault, FaultCode
from engine.exact import UndecidedError
from engine.program import Program

Progress = Callable[[int, int], None]
"""Is told, now and then, how many of how many bodies are scored."""

CODES: Mapping[FaultCode, str] = MappingProxyType(
    {
        FaultCode.division_by_zero: "Q021",
        FaultCode.no_table_row: "Q022",
        FaultCode.no_band: "Q023",
        FaultCode.empty_aggregate: "Q024",
        FaultCode.domain: "Q025",
        FaultCode.undecided: "Q026",
        FaultCode.too_large: "Q027",
        FaultCode.missing_value: "Q028",
    }
)
"""What the engine finds wrong -> the code that it has in an answer."""

NONE: Final[Mapping[str, str]] = MappingProxyType({})


def score(
    loaded: Loaded, raw: bytes, progress: Progress | None = None, readings: Mapping[str, str] = NONE
) -> bytes:
    """The answer to these bytes; a Problem that lists every fault when they cannot be scored.

    `readings` are chosen beside those that the request asks for; each is one of the methodology.
    """
    request = requested(loaded, raw, readings)
    chosen = loaded.chosen(request.readings)
    assessment = assessed(chosen.program, request, progress)
    evaluation_id = loaded.intake.canonical.evaluation_id(loaded.digest, request)
    try:
        return chosen.writer.write(evaluation_id, request, assessment)
    except UndecidedError as error:
        raise unwritable(error) from error


def requested(loaded: Loaded, raw: bytes, readings: Mapping[str, str] = NONE) -> Request:
    """The request in these bytes, with these readings beside its own; a Problem where there is none."""
    return request_in(loaded, tree_in(raw), readings)


def tree_in(raw: bytes) -> Json:
    """The exact tree in these bytes; a Problem where they are no JSON."""
    tree, faults = read_json(raw)
    if faults:
        raise Problem("malformed-json", "the body cannot be read as JSON", faults)
    return tree


def request_in(loaded: Loaded, tree: Json, readings: Mapping[str, str] = NONE) -> Request:
    """The request that a tree says, with these readings beside its own; a Problem where there is none."""
    contradictions = _contradictions(tree, readings) if readings else {}
    others = {name: option for name, option in readings.items() if name not in contradictions}
    request, faults = loaded.intake.read_tree(tree, others)
    faults = (*contradictions.values(), *faults)
    if request is None or faults:
        raise Problem("invalid-request", f"the body does not fit the schema: {count(faults)}", faults)
    return replace(request, readings={**request.readings, **others}) if others else request


def assessed(
    program: Program, request: Request, progress: Progress | None = None, witness: Witness | None = None
) -> Assessment:
    """What the bodies of a request get; a Problem that lists every fault when the rules have no value."""
    try:
        return assess(program, cohort_of(request), progress, witness)
    except CohortFault as error:
        faults = faults_of(request, error)
        detail = f"the rules cannot score the data: {count(faults)}"
        raise Problem("not-scorable", detail, faults) from error


def cohort_of(request: Request) -> Cohort:
    """What is assessed together by a request."""
    bodies = tuple(
        [
            CohortBody(body.id, body.profile, body.values, body.submitted, body.conclusions, body.history)
            for body in request.bodies
        ]
    )
    return Cohort(bodies, request.reorganisations, request.appeals)


def unwritable(error: UndecidedError) -> Problem:
    """The refusal where the digits of a score stay open."""
    return Problem("not-scorable", f"a score cannot be written down: {error}")


def sentence(fault: Fault) -> str:
    """What the engine found wrong, and where."""
    place = "" if fault.span is None else f", {fault.span}"
    return f"{fault.id}{place}: {fault.message}"


def count(faults: tuple[object, ...]) -> str:
    """How many faults there are, in words."""
    return "1 fault" if len(faults) == 1 else f"{len(faults)} faults"


def _contradictions(tree: Json, others: Mapping[str, str]) -> dict[str, RequestFault]:
    """The readings that are asked for in two ways, by name."""
    own = tree.get("readings") if isinstance(tree, dict) else None
    if not isinstance(own, dict):
        return {}
    return {
        name: RequestFault(
            pointer_to(["readings", name]),
            "Q032",
            f"{name} is {visible(asked)} here, but it is also asked for as {option}",
            "ask for it in one way",
        )
        for name, option in others.items()
        if isinstance(asked := own.get(name), str) and asked != option
    }


def faults_of(request: Request, error: CohortFault) -> tuple[RequestFault, ...]:
    """What the engine found, in the order of the bodies of the request."""
    places = {body.id: index for index, body in enumerate(request.bodies)}
    report = Report(Limits().faults)
    try:
        for body, fault in sorted(error.faults, key=lambda each: places[each[0]]):
            report.fault(("bodies", places[body]), CODES[fault.code], sentence(fault))
    except FullError:
        pass
    return report.faults
