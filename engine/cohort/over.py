"""Values over the bodies of a request, worked out for all of them together before what uses them.

`aggregated` is asked twice: before the units are scored, and when the scores of all blocks are final, for the
results, ratings and flags. Each value over bodies is worked out after those that it rests on, and handed to
the evaluators with the values of each body: a number, or the fault that keeps it from being one.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from gmpy2 import mpq

from engine.cohort.counting import Handed, Requirement
from engine.cohort.order import in_order
from engine.cohort.request import CohortBody
from engine.cohort.statistics import deciles, ranks, statistic, weighted_mean
from engine.evaluate.context import Context, Handlers
from engine.evaluate.declarations import Declarations
from engine.evaluate.evaluation import context_of, found_in
from engine.evaluate.faults import CAUGHT, EmptyAggregateError, Failure, Fault, FaultCode
from engine.evaluate.handlers import HANDLERS
from engine.evaluate.over import value_over
from engine.exact import Number
from engine.graph.expression import Constant, OverBodies, OverKind, Placed, Population
from engine.plan.needs import OF_THE_BODY, cohort_expressions, expressions_of, results_expressions
from engine.result import BodyResult

__all__ = ["OverTaken", "OverValues", "aggregated"]

OverValues = Mapping[str, Number | Fault]
"""The values over bodies as one body sees them, by the keys of `Declarations.over`."""


def aggregated(
    declarations: Declarations,
    bodies: Sequence[CohortBody],
    rated: Mapping[str, Collection[str]],
    results: Mapping[str, BodyResult] | None = None,
    handlers: Handlers = HANDLERS,
    noted: list["OverTaken"] | None = None,
) -> dict[str, OverValues]:
    """For each body by id the values over bodies that belong into its values.

    Without `results` they are those that the units use. With the final `results` of all bodies by id they are
    those that the outermost results, the ratings and the flags use. `rated` are the ids of the bodies that
    each rating is for, by the id of the rating; the declarations are those of a settled methodology. What
    fails, for want of bodies or in the data of one, is a fault in the place of the number. What each value
    was made of is `noted` where that is asked for. Raises ValueError for values that go round in a circle.
    """
    if not declarations.over:
        return {body.id: {} for body in bodies}
    cohort = _Cohort(declarations, bodies, rated, results, handlers, noted)
    for expression in in_order(declarations, cohort.using(), through_scores=results is None):
        cohort.work_out(expression)
    return cohort.handed_over()


@dataclass(frozen=True, slots=True)
class OverTaken:
    """What one value over bodies was made of: `bodies` met the condition, of `counting` that were asked.

    `values` and `weights` are theirs, in the same order. `kind` is that of the bodies where they are those of
    one kind, as the body at hand sees them. `final` says that the value rests on final scores.
    """

    expression: OverBodies
    kind: str
    final: bool
    counting: tuple[str, ...]
    bodies: tuple[str, ...]
    values: tuple[Number, ...]
    weights: tuple[Number, ...]


class _Body:
    """One body while values are taken of it: `shared` has what all bodies of its kind see, `own` the rest."""

    __slots__ = ("context", "given", "own", "shared")

    def __init__(self, given: CohortBody, shared: dict[str, Number | Fault]) -> None:
        self.given = given
        self.shared = shared
        self.own: dict[str, Number | Fault] = {}
        self.context: Context | None = None


@dataclass(slots=True)
class _Taken:
    """What the bodies that meet the condition give, in the same order."""

    bodies: list[_Body] = field(default_factory=list)
    values: list[Number] = field(default_factory=list)
    weights: list[Number] = field(default_factory=list)


class _FailedError(Exception):
    """A value of one body cannot be worked out."""

    def __init__(self, failure: Failure, body: str) -> None:
        self.fault = Fault(
            failure.code, failure.id or "", failure.span, f"{failure.message}, for the body {body}"
        )
        super().__init__(self.fault.message)


class _Cohort:
    """All bodies of a request, in the order of their ids."""

    def __init__(
        self,
        declarations: Declarations,
        bodies: Sequence[CohortBody],
        rated: Mapping[str, Collection[str]],
        results: Mapping[str, BodyResult] | None,
        handlers: Handlers,
        noted: list[OverTaken] | None,
    ) -> None:
        self._declarations = declarations
        self._handlers = handlers
        self._noted = noted
        self._rated = rated
        self._results = results
        self._handed = Handed(declarations)
        self._shared: dict[str, dict[str, Number | Fault]] = {each.profile.kind: {} for each in bodies}
        ordered = sorted(bodies, key=lambda each: each.id)
        self._bodies = [_Body(each, self._shared[each.profile.kind]) for each in ordered]

    def using(self) -> Iterator[Placed]:
        """The expressions that use values over bodies at this time."""
        methodology = self._declarations.methodology
        for profile in dict.fromkeys(each.given.profile for each in self._bodies):
            if self._results is not None:
                yield from results_expressions(methodology.results, profile)
                yield from cohort_expressions(methodology, profile)
                continue
            for member in methodology.members:
                if member.label.id in profile.members:
                    yield from expressions_of(member, profile)

    def work_out(self, expression: OverBodies) -> None:
        """Add a value over bodies; those that it rests on are there."""
        key = self._declarations.over[expression]
        needed = Requirement(self._handed, expression, self._rated, self._results is not None)
        counting = [each for each in self._bodies if needed.met_by(each.given)]
        if expression.population is not Population.same_kind:
            self._add(expression, key, counting, self._shared)
            return
        for kind in self._shared:
            alike = [each for each in counting if each.given.profile.kind == kind]
            self._add(expression, key, alike, [kind])

    def _add(self, expression: OverBodies, key: str, counting: list[_Body], kinds: Collection[str]) -> None:
        """Add the value that these bodies give; bodies of these kinds see it."""
        if expression.kind not in OF_THE_BODY:
            value = self._value(expression, counting)
            for kind in kinds:
                self._shared[kind][key] = value
            return
        own = self._places(expression, counting)
        apart = Fault(
            FaultCode.missing_value,
            "",
            expression.span,
            f"the body is not among those that `{expression.kind.value}` compares",
        )
        for body in self._bodies:
            if body.given.profile.kind in kinds:
                body.own[key] = own.get(body.given.id, apart)

    def _value(self, expression: OverBodies, counting: list[_Body]) -> Number | Fault:
        """What these bodies give, or why they give nothing."""
        try:
            taken = self._taken(expression, counting)
            match expression.kind:
                case OverKind.count:
                    return mpq(len(taken.bodies))
                case OverKind.share:
                    return _share(len(taken.bodies), len(counting))
                case OverKind.average if expression.weight is not None:
                    return weighted_mean(taken.values, taken.weights)
                case kind:
                    return statistic(kind, taken.values, _level(expression))
        except _FailedError as failed:
            return failed.fault
        except CAUGHT as error:
            return _fault(error, expression)

    def _places(self, expression: OverBodies, counting: list[_Body]) -> dict[str, Number | Fault]:
        """What each of these bodies is among them, by id; nothing of one that does not meet the condition."""
        try:
            taken = self._taken(expression, counting)
            place = ranks if expression.kind is OverKind.rank else deciles
            found = place(taken.values)
        except _FailedError as failed:
            return dict.fromkeys((each.given.id for each in counting), failed.fault)
        except CAUGHT as error:
            return dict.fromkeys((each.given.id for each in counting), _fault(error, expression))
        return {body.given.id: value for body, value in zip(taken.bodies, found, strict=True)}

    def _taken(self, expression: OverBodies, counting: list[_Body]) -> _Taken:
        taken = _Taken()
        for body in counting:
            context = body.context or self._entered(body)
            try:
                if expression.where is not None and not context.holds(expression.where):
                    continue
                if expression.value is not None:
                    taken.values.append(context.number(expression.value))
                if expression.weight is not None:
                    taken.weights.append(context.number(expression.weight))
            except Failure as failure:
                raise _FailedError(failure, body.given.id) from failure
            taken.bodies.append(body)
        if self._noted is not None:
            self._noted.append(
                OverTaken(
                    expression,
                    _kind_of(expression, counting),
                    self._results is not None,
                    tuple(each.given.id for each in counting),
                    tuple(each.given.id for each in taken.bodies),
                    tuple(taken.values),
                    tuple(taken.weights),
                )
            )
        return taken

    def _entered(self, body: _Body) -> Context:
        """Where the values of a body are worked out, each when it is first asked for."""
        declarations, given = self._declarations, body.given

        def over(expression: OverBodies) -> Number:
            found = body.own if expression.kind in OF_THE_BODY else body.shared
            return value_over(found, declarations.over[expression])

        if self._results is None:
            context = context_of(
                declarations, given.profile, given.values, given.submitted, over, self._handlers
            )
        else:
            outcomes = found_in(self._results[given.id].members)
            context = Context(
                declarations, given.profile.kind, given.values, self._handlers, outcomes.get, over=over
            )
        body.context = context
        return context

    def handed_over(self) -> dict[str, OverValues]:
        """The values over bodies for each body."""
        return {
            each.given.id: {**each.shared, **each.own} if each.own else each.shared for each in self._bodies
        }


def _kind_of(expression: OverBodies, counting: list[_Body]) -> str:
    """The one kind of the bodies, where they are of one by the rules."""
    alike = expression.population is Population.same_kind and counting
    return counting[0].given.profile.kind if alike else ""


def _share(met: int, counting: int) -> mpq:
    if not counting:
        raise EmptyAggregateError("no body counts")
    return mpq(met, counting)


def _level(expression: OverBodies) -> Number | None:
    level = expression.level.value if isinstance(expression.level, Constant) else None
    return level if isinstance(level, mpq) else None


def _fault(error: Exception, expression: OverBodies) -> Fault:
    """Why a value over bodies does not exist; the declaration that uses it is the place."""
    return Failure.of(error, expression.span).faults[0]
