"""Changed rules tried against the worked cases: which case notices a change."""

from collections.abc import Iterator
from dataclasses import dataclass

from api.cases.compare import as_expected
from api.cases.coverage import keys_of
from api.cases.run import Refused, Runner, read_request
from api.cases.suite import Suite
from api.cases.tested import CaseResult
from api.intake import Intake, Request
from dsl.cases.case import Case
from dsl.mutate.mutant import Mutant
from engine.cover.item import Aspect, Key
from engine.graph.methodology import Methodology
from engine.program import Program

__all__ = ["Trial"]

_FAILING = (ArithmeticError, LookupError, ValueError, TypeError, RecursionError)
"""What rules may raise that mean nothing any more: whoever runs them notices."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known of a case: its request, what it shows of the rules, and which units have data in it."""

    case: Case
    request: Request | None
    keys: frozenset[Key]
    units: frozenset[str]


class Trial:
    """Tries changes of one methodology against those of its cases that reach what is changed."""

    def __init__(self, suite: Suite, results: tuple[CaseResult, ...]) -> None:
        """`results` are those of the cases of the suite, all of which passed."""
        self._methodology = suite.loaded.methodology
        self._known = [_known(self._methodology, result) for result in results]

    def noticed_by(self, mutant: Mutant) -> Case | None:
        """The first case that does not come out as expected any more; None where no case notices."""
        changed = mutant.applied(self._methodology)
        try:
            runner = Runner(changed)
            intake = Intake(changed, Program(changed)) if mutant.intake else None
        except _FAILING:
            return self._known[0].case if self._known else None
        for known in self._reaching(mutant):
            if _notices(known, runner, intake):
                # What stands beside this in the rules is likely to be noticed by the same case.
                self._known.remove(known)
                self._known.insert(0, known)
                return known.case
        return None

    def _reaching(self, mutant: Mutant) -> Iterator[_Known]:
        """The cases that may notice a change."""
        for known in list(self._known):
            if known.request is None:
                reached = mutant.intake
            elif mutant.nodes:
                reached = any((Aspect.evaluated, node) in known.keys for node in mutant.nodes)
            elif mutant.unit:
                reached = mutant.unit in known.units
            else:
                reached = True
            if reached:
                yield known


def _known(methodology: Methodology, result: CaseResult) -> _Known:
    if result.run is None or result.request is None:
        return _Known(result.case, None, frozenset(), _all_units(methodology))
    units = {unit for body in result.request.bodies for unit in (*body.submitted, *body.conclusions)}
    return _Known(result.case, result.request, keys_of(methodology, result.run), frozenset(units))


def _all_units(methodology: Methodology) -> frozenset[str]:
    return frozenset(member.label.id for member in methodology.members)


def _notices(known: _Known, runner: Runner, intake: Intake | None) -> bool:
    try:
        request = known.request if intake is None else read_request(intake, known.case)
        if request is None:
            return False
        outcome = request if isinstance(request, Refused) else runner.run(known.case, request)
        return not as_expected(known.case, outcome)
    except _FAILING:
        return True
