"""The way into the engine: a methodology made ready to score bodies."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from engine.evaluate.context import Outcome
from engine.evaluate.declarations import Declarations
from engine.evaluate.evaluation import evaluate_member, evaluate_plainly
from engine.evaluate.faults import EvaluationFault, Failure, Fault, FaultCode
from engine.flat import Flat, flatten
from engine.graph.methodology import Block, Member, Methodology
from engine.plan.needs import needs_of
from engine.plan.unit import RootPlan, UnitPlan, plan_root, plan_unit
from engine.plan.writer import NotPlannedError
from engine.profile import Profile, profile_of
from engine.result import BlockResult, BodyResult, CriterionResult, Status

__all__ = ["ROOT", "EvaluationFault", "Fault", "FaultCode", "Profile", "Program", "profile_of"]

ROOT: Final = ""
"""The id of the unit that holds the results of the methodology."""

_FAILING: Final = (ArithmeticError, LookupError, ValueError, TypeError, RecursionError)
"""What a plan may raise: then the plain evaluator is asked, which finds the place or, at last, the score."""


class Program:
    """A methodology made ready to score bodies.

    Plans are made when a profile is first met, and kept; apart from that nothing changes.
    """

    def __init__(self, methodology: Methodology) -> None:
        self.methodology = methodology
        self._declarations = Declarations(methodology)
        self._top: dict[str, Member] = {member.label.id: member for member in methodology.members}
        self._units: dict[Profile, dict[str, UnitPlan | None]] = {}
        self._roots: dict[Profile, RootPlan | None] = {}

    @property
    def units(self) -> tuple[str, ...]:
        """The ids of the top-level blocks and criteria, and "" for the results of the methodology."""
        return (*self._top, ROOT)

    def needs(self, profile: Profile, unit: str) -> frozenset[str]:
        """The ids of the inputs and attributes that the active part of a unit uses, or that bound those.

        Raises KeyError for what is no unit.
        """
        if unit != ROOT and unit not in self._top:
            raise KeyError(unit)
        return needs_of(self._declarations, profile, unit)

    def evaluate(self, profile: Profile, values: Mapping[str, Any], submitted: frozenset[str]) -> BodyResult:
        """All scores of one body, by the plans.

        `values` are the typed inputs of the submitted units, within their declared bounds: an int over the
        declared denominator, an mpq where none is declared, a day's ordinal, a str, a bool, None for what is
        missing, a list of tuples for rows. Raises EvaluationFault.
        """
        try:
            plans = self._plans(profile)
            members = tuple(
                [
                    plan.outcome(plan.score(values))
                    if id_ in submitted and (plan := plans.get(id_)) is not None
                    else self._outcome(member, profile, values, submitted)
                    for id_, member in self._top.items()
                ]
            )
            if not self.methodology.results:
                return BodyResult(members, ())
            root = self._root(profile)
            if root is None:
                return self.evaluate_plainly(profile, values, submitted)
            return BodyResult(members, root.outcome(root.score(values, members)))
        except (Failure, *_FAILING):
            return self.evaluate_plainly(profile, values, submitted)

    def evaluate_plainly(
        self, profile: Profile, values: Mapping[str, Any], submitted: frozenset[str]
    ) -> BodyResult:
        """The same by reading the graph as it stands. Raises EvaluationFault."""
        return evaluate_plainly(self._declarations, profile, values, submitted)

    def flat(self, profile: Profile, unit: str) -> Callable[[Mapping[str, Any]], Flat]:
        """What gives the flat scores (see `engine.flat`) of one unit for `values` as `evaluate` takes them.

        Raises KeyError for what is no unit, ValueError for a unit two of whose values have the same path; the
        function raises EvaluationFault.
        """
        member = self._top[unit]
        flatten(member, _unevaluated(member, Status.out_of_scope))
        plan = self.plan(profile, unit)

        def plainly(values: Mapping[str, Any]) -> Flat:
            try:
                return flatten(member, self._outcome(member, profile, values, frozenset({unit})))
            except Failure as failure:
                raise EvaluationFault(failure.faults) from failure

        if plan is None:
            return plainly
        flat = plan.flat

        def planned(values: Mapping[str, Any]) -> Flat:
            try:
                return flat(values)
            except (Failure, *_FAILING):
                return plainly(values)

        return planned

    def source(self, profile: Profile, unit: str) -> str:
        """The generated code of a unit; a comment where it has none. Raises KeyError for what is no unit."""
        if unit == ROOT:
            root = self._root(profile)
            return _UNPLANNED if root is None else root.source
        plan = self.plan(profile, unit)
        return _UNPLANNED if plan is None else plan.source

    def plan(self, profile: Profile, unit: str) -> UnitPlan | None:
        """The plan of a top-level member; None where it is not active or the plain evaluator does it."""
        return self._plans(profile)[unit]

    def _plans(self, profile: Profile) -> Mapping[str, UnitPlan | None]:
        plans = self._units.get(profile)
        if plans is None:
            plans = {id_: self._planned(profile, member) for id_, member in self._top.items()}
            self._units[profile] = plans
        return plans

    def _planned(self, profile: Profile, unit: Member) -> UnitPlan | None:
        if unit.label.id not in profile.members:
            return None
        try:
            return plan_unit(self._declarations, profile, unit)
        except NotPlannedError:
            return None

    def _root(self, profile: Profile) -> RootPlan | None:
        if profile not in self._roots:
            try:
                self._roots[profile] = plan_root(self._declarations, profile)
            except NotPlannedError:
                self._roots[profile] = None
        return self._roots[profile]

    def _outcome(
        self, member: Member, profile: Profile, values: Mapping[str, Any], submitted: frozenset[str]
    ) -> Outcome:
        """The outcome of a member without a plan."""
        id_ = member.label.id
        if id_ not in profile.members:
            return _unevaluated(member, Status.out_of_scope)
        if id_ not in submitted:
            return _unevaluated(member, Status.not_submitted)
        return evaluate_member(self._declarations, profile, values, submitted, member)


_UNPLANNED: Final = "# There is no generated code: the plain evaluator scores this unit.\n"


def _unevaluated(member: Member, status: Status) -> Outcome:
    result = BlockResult if isinstance(member, Block) else CriterionResult
    return result(member.label.id, status)
