"""The one way from the bytes of a request to the bytes of its answer, for HTTP and the command line alike."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from api.intake import Request
from api.intake.limits import Limits
from api.intake.report import FullError, Report
from api.loading import Loaded
from api.problem import Problem
from api.wire.json_tree import read_json
from engine.evaluate.faults import EvaluationFault, Fault, FaultCode
from engine.exact import UndecidedError
from engine.result import BodyResult

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


def score(loaded: Loaded, raw: bytes, progress: Progress | None = None) -> bytes:
    """The answer to these bytes; a Problem that lists every fault when they cannot be scored."""
    tree, faults = read_json(raw)
    if faults:
        raise Problem("malformed-json", "the body cannot be read as JSON", faults)
    request, faults = loaded.intake.read_tree(tree)
    if request is None:
        raise Problem("invalid-request", f"the body does not fit the schema: {count(faults)}", faults)
    results = _evaluated(loaded, request, progress)
    evaluation_id = loaded.intake.canonical.evaluation_id(loaded.digest, request)
    try:
        return loaded.writer.write(evaluation_id, request, results)
    except UndecidedError as error:
        raise Problem("not-scorable", f"a score cannot be written down: {error}") from error


def _evaluated(loaded: Loaded, request: Request, progress: Progress | None) -> list[BodyResult]:
    report = Report(Limits().faults)
    results: list[BodyResult] = []
    try:
        for index, body in enumerate(request.bodies):
            try:
                results.append(loaded.program.evaluate(body.profile, body.values, body.submitted))
            except EvaluationFault as error:
                for fault in error.faults:
                    report.fault(("bodies", index), CODES[fault.code], sentence(fault))
            if progress is not None:
                progress(index + 1, len(request.bodies))
    except FullError:
        pass
    if report.faults:
        detail = f"the rules cannot score the data: {count(report.faults)}"
        raise Problem("not-scorable", detail, report.faults)
    return results


def sentence(fault: Fault) -> str:
    """What the engine found wrong, and where."""
    place = "" if fault.span is None else f", {fault.span}"
    return f"{fault.id}{place}: {fault.message}"


def count(faults: tuple[object, ...]) -> str:
    """How many faults there are, in words."""
    return "1 fault" if len(faults) == 1 else f"{len(faults)} faults"
