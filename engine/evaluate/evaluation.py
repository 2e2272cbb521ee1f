"""The plain evaluation of one body: its blocks and criteria, each worked out when asked for, and once."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from engine.evaluate.blocks import adjusted, adjustment_result, combined_of, published, rounded, with_worth
from engine.evaluate.context import Context, Handlers, Outcome, Over
from engine.evaluate.declarations import Declarations
from engine.evaluate.faults import EvaluationFault, Failure, failing_in
from engine.evaluate.handlers import HANDLERS
from engine.exact import Number
from engine.graph.methodology import Block, Criterion, Member, Result
from engine.profile import Profile
from engine.result import AdjustmentResult, BlockResult, BodyResult, CriterionResult, ResultValue, Status

__all__ = [
    "context_of",
    "evaluate_member",
    "evaluate_plainly",
    "found_in",
    "members_plainly",
    "results_plainly",
]


def evaluate_plainly(
    declarations: Declarations,
    profile: Profile,
    values: Mapping[str, Any],
    submitted: frozenset[str],
    handlers: Handlers = HANDLERS,
) -> BodyResult:
    """All scores of one body. Raises EvaluationFault with every fault that was found."""
    return _Evaluation(declarations, profile, values, submitted, handlers).body()


def members_plainly(
    declarations: Declarations,
    profile: Profile,
    values: Mapping[str, Any],
    submitted: frozenset[str],
    handlers: Handlers = HANDLERS,
) -> tuple[Outcome, ...]:
    """The scores of the top-level members of one body. Raises EvaluationFault with every fault."""
    try:
        return _Evaluation(declarations, profile, values, submitted, handlers).members()
    except Failure as failure:
        raise EvaluationFault(failure.faults) from failure


def results_plainly(
    declarations: Declarations,
    profile: Profile,
    values: Mapping[str, Any],
    members: Iterable[Outcome],
    results: tuple[Result, ...],
    handlers: Handlers = HANDLERS,
) -> tuple[ResultValue, ...]:
    """Further published values, from given outcomes of the top-level members.

    A score that these do not hold is absent. Raises EvaluationFault with every fault.
    """
    try:
        context = Context(declarations, profile.kind, values, handlers, found_in(members).get)
        return _all_published(context, results)
    except Failure as failure:
        raise EvaluationFault(failure.faults) from failure


def found_in(members: Iterable[Outcome]) -> dict[str, Outcome]:
    """These outcomes and all inside them, by id."""
    found: dict[str, Outcome] = {}
    waiting = list(members)
    while waiting:
        outcome = waiting.pop()
        found[outcome.id] = outcome
        if isinstance(outcome, BlockResult):
            waiting.extend(outcome.members)
    return found


def evaluate_member(
    declarations: Declarations,
    profile: Profile,
    values: Mapping[str, Any],
    submitted: frozenset[str],
    member: Member,
    handlers: Handlers = HANDLERS,
) -> Outcome:
    """The scores of one top-level member of one body. Raises Failure."""
    return _Evaluation(declarations, profile, values, submitted, handlers).whole(member)


def context_of(
    declarations: Declarations,
    profile: Profile,
    values: Mapping[str, Any],
    submitted: frozenset[str],
    over: Over,
    handlers: Handlers = HANDLERS,
) -> Context:
    """Where values of one body, its scores included, are worked out as they are asked for."""
    return _Evaluation(declarations, profile, values, submitted, handlers, over).context


class _Failures:
    """The failures of several things that are each attempted."""

    def __init__(self) -> None:
        self._found: list[Failure] = []

    def note(self, failure: Failure) -> None:
        self._found.append(failure)

    def raise_any(self) -> None:
        """Raise them as one, if there are any."""
        if self._found:
            raise Failure.joined(self._found)


def _all_published(context: Context, results: tuple[Result, ...]) -> tuple[ResultValue, ...]:
    failures = _Failures()
    values: list[ResultValue] = []
    for result in results:
        try:
            with failing_in(result.label):
                values.append(published(context, result))
        except Failure as failure:
            failures.note(failure)
    failures.raise_any()
    return tuple(values)


class _Evaluation:
    def __init__(
        self,
        declarations: Declarations,
        profile: Profile,
        values: Mapping[str, Any],
        submitted: frozenset[str],
        handlers: Handlers,
        over: Over | None = None,
    ) -> None:
        self._declarations = declarations
        self._profile = profile
        self._submitted = submitted
        self.context = Context(declarations, profile.kind, values, handlers, self._outcome_of, over=over)
        self._outcomes: dict[str, Outcome] = {}
        self._applicable: dict[str, bool] = {}

    def body(self) -> BodyResult:
        """Everything."""
        try:
            members = self.members()
            return BodyResult(members, self.results(self._declarations.methodology.results))
        except Failure as failure:
            raise EvaluationFault(failure.faults) from failure

    def members(self) -> tuple[Outcome, ...]:
        """The top-level members."""
        failures = _Failures()
        members: list[Outcome] = []
        for member in self._declarations.methodology.members:
            try:
                members.append(self.whole(member))
            except Failure as failure:
                failures.note(failure)
        failures.raise_any()
        return tuple(members)

    def whole(self, member: Member) -> Outcome:
        """The outcome of a member, with the results of the blocks in it."""
        outcome = self._outcome(member)
        return self._with_results(member, outcome) if isinstance(outcome, BlockResult) else outcome

    def _with_results(self, member: Member, outcome: BlockResult) -> BlockResult:
        if not isinstance(member, Block) or outcome.status not in (Status.scored, Status.not_scored):
            return outcome
        members = tuple(
            self._with_results(child, inner) if isinstance(inner, BlockResult) else inner
            for child, inner in zip(member.members, outcome.members, strict=True)
        )
        return replace(outcome, members=members, results=self.results(member.results))

    def results(self, results: tuple[Result, ...]) -> tuple[ResultValue, ...]:
        """The further published values, in their order."""
        return _all_published(self.context, results)

    def _outcome_of(self, id_: str) -> Outcome | None:
        """The outcome of a member; None for one in a block that is not evaluated."""
        parent = self._declarations.parents[id_]
        if parent is not None and not self._entered(parent):
            return None
        return self._outcome(self._declarations.members[id_])

    def _entered(self, block: Block) -> bool:
        """Whether what stands in a block is evaluated."""
        parent = self._declarations.parents[block.label.id]
        return (parent is None or self._entered(parent)) and self._standing(block) is None

    def _standing(self, member: Member) -> Status | None:
        """Why a member is not evaluated, given that the blocks around it are; None where it is."""
        id_ = member.label.id
        if id_ not in self._profile.members:
            return Status.out_of_scope
        if self._declarations.parents[id_] is None and id_ not in self._submitted:
            return Status.not_submitted
        if member.applies is None:
            return None
        if id_ not in self._applicable:
            with failing_in(member.label):
                self._applicable[id_] = self.context.holds(member.applies)
        return None if self._applicable[id_] else Status.not_applicable

    def _outcome(self, member: Member) -> Outcome:
        id_ = member.label.id
        if id_ not in self._outcomes:
            standing = self._standing(member)
            if isinstance(member, Criterion):
                self._outcomes[id_] = self._criterion(member, standing)
            elif standing is None:
                self._outcomes[id_] = self._block(member)
            else:
                self._outcomes[id_] = BlockResult(id_, standing)
        return self._outcomes[id_]

    def _criterion(self, criterion: Criterion, standing: Status | None) -> CriterionResult:
        id_ = criterion.label.id
        if standing is not None:
            return CriterionResult(id_, standing)
        with failing_in(criterion.label):
            return CriterionResult(id_, Status.scored, self.context.number(criterion.score), criterion.worth)

    def _block(self, block: Block) -> BlockResult:
        members, adjustments = self._parts(block)
        id_ = block.label.id
        scores: dict[str, Number] = {each.id: each.score for each in members if each.score is not None}
        with failing_in(block.label):
            combined = combined_of(self.context, block, scores)
            if combined is None:
                return BlockResult(id_, Status.not_scored, members=members, adjustments=adjustments)
            exact, caps = adjusted(self.context, block, combined.value, adjustments)
            return BlockResult(
                id_,
                Status.scored,
                exact,
                rounded(exact, block.rounding),
                combined.value,
                tuple(with_worth(block, each, combined) for each in members),
                adjustments,
                caps,
                combined.run,
            )

    def _parts(self, block: Block) -> tuple[tuple[Outcome, ...], tuple[AdjustmentResult, ...]]:
        """The members and the adjustments of a block; all of their failures are found."""
        failures = _Failures()
        members: list[Outcome] = []
        for member in block.members:
            try:
                members.append(self._outcome(member))
            except Failure as failure:
                failures.note(failure)
        adjustments: list[AdjustmentResult] = []
        for adjustment in block.adjustments:
            try:
                adjustments.append(adjustment_result(self.context, adjustment))
            except Failure as failure:
                failures.note(failure)
        failures.raise_any()
        return tuple(members), tuple(adjustments)
