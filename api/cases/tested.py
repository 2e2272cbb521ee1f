"""The worked cases of a methodology, run: which come out as expected, and where the others differ."""

from collections.abc import Iterable
from dataclasses import dataclass

from api.cases.compare import Mismatch, mismatches
from api.cases.order import first_of
from api.cases.run import Recorder, Refused, Run, read_request
from api.cases.steps import Line
from api.cases.way import way_to
from api.intake import Request
from api.loading import Loaded
from dsl.cases.case import Case
from dsl.excerpts import Excerpts

__all__ = ["CaseResult", "run_cases"]


@dataclass(frozen=True, slots=True)
class CaseResult:
    """A case, and what in its answer is not as expected, in the order of the case.

    `first` comes first in the order of evaluation, and `way` are the rules that made what stands there.
    `request` and `run` are None where the data are no request.
    """

    case: Case
    request: Request | None
    run: Run | None
    mismatches: tuple[Mismatch, ...] = ()
    first: Mismatch | None = None
    way: tuple[Line, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether all came out as expected."""
        return not self.mismatches


def run_cases(loaded: Loaded, cases: Iterable[Case]) -> tuple[CaseResult, ...]:
    """All cases, run and recorded, in their order."""
    recorder = Recorder(loaded.methodology)
    excerpts = Excerpts(loaded.sources)
    return tuple(_result(loaded, recorder, excerpts, case) for case in cases)


def _result(loaded: Loaded, recorder: Recorder, excerpts: Excerpts, case: Case) -> CaseResult:
    request = read_request(loaded.intake, case)
    if isinstance(request, Refused):
        found = tuple(mismatches(case, request))
        return CaseResult(case, None, None, found, found[0] if found else None)
    run = recorder.run(case, request)
    found = tuple(mismatches(case, run.outcome))
    if not found:
        return CaseResult(case, request, run)
    only = None if case.whole else request.bodies[0].id
    first = first_of(loaded.methodology, found, only)
    return CaseResult(case, request, run, found, first, way_to(run, excerpts, first, only))
