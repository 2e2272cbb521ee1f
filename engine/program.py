"""The way into the engine: a methodology made ready to score bodies."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Any, Final, TypeVar

from engine.choices import settled
from engine.cohort.measures import Measure, measures_of, results_for
from engine.evaluate.context import Handlers, Outcome
from engine.evaluate.declarations import Declarations
from engine.evaluate.evaluation import (
    evaluate_member,
    evaluate_plainly,
    members_plainly,
    results_plainly,
)
from engine.evaluate.faults import EvaluationFault, Failure, Fault, FaultCode
from engine.evaluate.handlers import HANDLERS
from engine.flat import Flat, flatten
from engine.graph.methodology import Block, Member, Methodology, Result
from engine.outermost import Outermost, Sought
from engine.plan.needs import needs_of, uses_bodies
from engine.plan.unit import RootPlan, UnitPlan, plan_root, plan_unit
from engine.plan.writer import NotPlannedError
from engine.profile import Profile, profile_of
from engine.result import BlockResult, BodyResult, CriterionResult, Status

__all__ = ["ROOT", "EvaluationFault", "Fault", "FaultCode", "Profile", "Program", "profile_of"]

ROOT: Final = ""
"""The id of the unit that holds the results of the methodology."""

_FAILING: Final = (ArithmeticError, LookupError, ValueError, TypeError, RecursionError)
"""What a plan may raise: then the plain evaluator is asked, which finds the place or, at last, the score."""


_DEFAULTS: Final[Mapping[str, str]] = MappingProxyType({})

Known = TypeVar("Known")


class Program:
    """A methodology made ready to score bodies, under these options of its readings.

    `methodology` is the settled one, `handlers` are those of the plain evaluator. Raises ValueError for a
    reading or an option that there is not. Plans are made when a profile is first met, and kept; apart from
    that nothing changes.
    """

    handlers: Handlers = HANDLERS
    keeps = True
    """Whether answers are kept that hold for several bodies, so that they are worked out but once."""

    def __init__(self, methodology: Methodology, choices: Mapping[str, str] = _DEFAULTS) -> None:
        self.methodology = settled(methodology, choices)
        self.declarations = Declarations(self.methodology)
        self._top: dict[str, Member] = {member.label.id: member for member in self.methodology.members}
        self._units: dict[Profile, dict[str, UnitPlan | None]] = {}
        self._roots: dict[Profile, RootPlan | None] = {}
        self._sought: dict[Profile, Sought] = {}
        self._once: dict[Callable[[Program], Any], Any] = {}
        self._needs: dict[tuple[Profile, str], frozenset[str]] = {}

    def once(self, work: "Callable[[Program], Known]") -> Known:
        """What follows from the rules alone: worked out when it is first asked for, and kept."""
        if work not in self._once:
            self._once[work] = work(self)
        known: Known = self._once[work]
        return known

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
        if (profile, unit) not in self._needs:
            self._needs[profile, unit] = needs_of(self.declarations, profile, unit)
        return self._needs[profile, unit]

    def evaluate(self, profile: Profile, values: Mapping[str, Any], submitted: frozenset[str]) -> BodyResult:
        """All scores of one body, by the plans.

        `values` are the typed inputs of the submitted units, within their declared bounds: an int over the
        declared denominator, an mpq where none is declared, a day's ordinal, a str, a bool, None for what is
        missing, a list of tuples for rows. Raises EvaluationFault.
        """
        try:
            members = self._members(profile, values, submitted)
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
        return evaluate_plainly(self.declarations, profile, values, submitted, self.handlers)

    def members(
        self, profile: Profile, values: Mapping[str, Any], submitted: frozenset[str]
    ) -> tuple[Outcome, ...]:
        """The scores of the top-level members of one body, as in `evaluate`. Raises EvaluationFault."""
        try:
            return self._members(profile, values, submitted)
        except (Failure, *_FAILING):
            return members_plainly(self.declarations, profile, values, submitted, self.handlers)

    def conclude(
        self, profile: Profile, values: Mapping[str, Any], members: tuple[Outcome, ...]
    ) -> Outermost:
        """The results of the methodology, and what ratings measure one body by, from given members.

        A score that the members do not hold is absent: then there is no value, as for results. Raises
        EvaluationFault.
        """
        sought = self._outermost(profile)
        if sought.plan is None:
            return self.conclude_plainly(profile, values, members)
        try:
            return sought.told_apart(sought.plan.outcome(sought.plan.score(values, members)))
        except (Failure, *_FAILING):
            return self.conclude_plainly(profile, values, members)

    def conclude_plainly(
        self,
        profile: Profile,
        values: Mapping[str, Any],
        members: tuple[Outcome, ...],
        left_out: Collection[str] = (),
    ) -> Outermost:
        """The same by reading the graph as it stands, without these ratings. Raises EvaluationFault."""
        sought = self._outermost(profile)
        results = sought.results
        if left_out:
            measures = [each for each in self.measures if each.rating.label.id not in left_out]
            further = results_for(self.methodology, measures, profile)
            results = (*self.methodology.results, *further)
        found = results_plainly(self.declarations, profile, values, members, results, self.handlers)
        return sought.told_apart(found)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The ratings, with what their scores live on."""
        return measures_of(self.declarations)

    @cached_property
    def listed(self) -> Mapping[str, Profile] | None:
        """The profiles of the bodies that the methodology lists, by id; None where their set is open."""
        bodies = self.methodology.bodies
        if bodies is None:
            return None
        alike = {(body.kind, body.scope) for body in bodies}
        profiles = {(kind, scope): profile_of(self.methodology, kind, scope) for kind, scope in alike}
        return {body.label.id: profiles[body.kind, body.scope] for body in bodies}

    @cached_property
    def listed_alike(self) -> Mapping[Profile, int]:
        """How many of the bodies that the methodology lists have each profile."""
        return Counter((self.listed or {}).values())

    def flat(self, profile: Profile, unit: str) -> Callable[[Mapping[str, Any]], Flat]:
        """What gives the flat scores (see `engine.flat`) of one unit for `values` as `evaluate` takes them.

        Raises KeyError for what is no unit, ValueError for a unit two of whose values have the same path and
        for one that uses values over bodies; the function raises EvaluationFault.
        """
        member = self._top[unit]
        if uses_bodies(self.declarations, profile, unit):
            raise ValueError(f"{unit} uses values over bodies, for which all bodies are scored together")
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
            root = self._outermost(profile).plan
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
            return plan_unit(self.declarations, profile, unit)
        except NotPlannedError:
            return None

    def _root(self, profile: Profile) -> RootPlan | None:
        """The plan of the results alone."""
        if profile not in self._roots:
            self._roots[profile] = self._planned_root(profile, self.methodology.results)
        return self._roots[profile]

    def _outermost(self, profile: Profile) -> Sought:
        """The results together with what ratings measure."""
        sought = self._sought.get(profile)
        if sought is None:
            further = results_for(self.methodology, self.measures, profile)
            results = self.methodology.results
            plan = self._planned_root(profile, (*results, *further)) if further else self._root(profile)
            sought = self._sought[profile] = Sought((*results, *further), len(results), plan)
        return sought

    def _planned_root(self, profile: Profile, results: tuple[Result, ...]) -> RootPlan | None:
        try:
            return plan_root(self.declarations, profile, results)
        except NotPlannedError:
            return None

    def _members(
        self, profile: Profile, values: Mapping[str, Any], submitted: frozenset[str]
    ) -> tuple[Outcome, ...]:
        plans = self._plans(profile)
        return tuple(
            [
                plan.outcome(plan.score(values))
                if id_ in submitted and (plan := plans.get(id_)) is not None
                else self._outcome(member, profile, values, submitted)
                for id_, member in self._top.items()
            ]
        )

    def _outcome(
        self, member: Member, profile: Profile, values: Mapping[str, Any], submitted: frozenset[str]
    ) -> Outcome:
        """The outcome of a member without a plan."""
        id_ = member.label.id
        if id_ not in profile.members:
            return _unevaluated(member, Status.out_of_scope)
        if id_ not in submitted:
            return _unevaluated(member, Status.not_submitted)
        return evaluate_member(self.declarations, profile, values, submitted, member)


_UNPLANNED: Final = "# There is no generated code: the plain evaluator scores this unit.\n"


def _unevaluated(member: Member, status: Status) -> Outcome:
    result = BlockResult if isinstance(member, Block) else CriterionResult
    return result(member.label.id, status)
