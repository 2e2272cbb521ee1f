"""Succession: the scores of bodies that ended are counted in those of their successors."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from graphlib import TopologicalSorter

from gmpy2 import mpq

from engine.cohort.endings import Ending
from engine.cohort.fault import Faults
from engine.cohort.republishing import republished
from engine.cohort.request import CohortBody
from engine.cohort.result import Contribution, Succeeded
from engine.evaluate.blocks import held_in_range, rounded
from engine.evaluate.context import Context, Handlers, Outcome
from engine.evaluate.evaluation import found_in
from engine.evaluate.faults import EvaluationFault, Failure, failing_in
from engine.graph.cohort import Succession
from engine.graph.methodology import Block
from engine.program import Program
from engine.result import BlockResult

__all__ = ["Counted", "Members", "context_of_succession", "succeeded"]

Members = Mapping[str, tuple[Outcome, ...]]
"""The outcomes of the top-level members of each body."""

Counted = Mapping[str, tuple[Succeeded, ...]]
"""The blocks in which predecessors are counted, by body."""

_Predecessor = tuple[Ending, mpq]
"""The end of a body, and the share of its functions that passed to the successor at hand."""


def succeeded(
    program: Program, bodies: Mapping[str, CohortBody], endings: Iterable[Ending], members: Members
) -> tuple[Members, Counted]:
    """The members with the scores of bodies that ended counted in those of their successors.

    Predecessors come before their successors, so that their scores already count their own. Raises
    CohortFault; CycleError where a body is its own successor through others.
    """
    succession = program.methodology.succession
    before: dict[str, list[_Predecessor]] = {}
    for ending in endings:
        for successor in ending.event.successors:
            if ending.event.body in bodies and successor.body in bodies:
                before.setdefault(successor.body, []).append((ending, successor.share))
    if succession is None or not before:
        return members, {}
    order = TopologicalSorter({id_: [each.event.body for each, _ in found] for id_, found in before.items()})
    step = _Step(program, succession, dict(members))
    faults = Faults()
    failed: set[str] = set()
    made: dict[str, tuple[Succeeded, ...]] = {}
    for id_ in order.static_order():
        if not failed.isdisjoint(each.event.body for each, _ in before.get(id_, ())):
            failed.add(id_)
        elif id_ in before:
            try:
                made[id_] = step.take(bodies[id_], before[id_])
            except EvaluationFault as fault:
                failed.add(id_)
                faults.note(id_, fault)
    faults.raise_any()
    return step.members, {id_: blocks for id_, blocks in made.items() if blocks}


def context_of_succession(
    program: Program,
    body: CohortBody,
    members: tuple[Outcome, ...],
    counted: Succeeded,
    handlers: Handlers,
) -> Context:
    """Where the score of a block that counts predecessors is worked out, the body's members being these.

    Raises ValueError where the methodology has no rules of succession.
    """
    succession = program.methodology.succession
    if succession is None:
        raise ValueError(f"the methodology `{program.methodology.id}` has no rules of succession")
    deadline = dict(program.methodology.schedule).get(counted.block)
    values = {
        **body.values,
        succession.own.label.id: counted.own,
        succession.deadline.label.id: None if deadline is None else deadline.toordinal(),
        succession.predecessors.label.id: [
            (each.share, each.effective.toordinal(), each.score) for each in counted.contributions
        ],
    }

    def outcome_of(id_: str) -> Outcome | None:
        return found_in(members).get(id_)

    return Context(program.declarations, body.profile.kind, values, handlers, outcome_of)


class _Step:
    """What is done for one successor after the other."""

    def __init__(
        self, program: Program, succession: Succession, members: dict[str, tuple[Outcome, ...]]
    ) -> None:
        self.members = members
        self._program = program
        self._succession = succession

    def take(self, body: CohortBody, predecessors: list[_Predecessor]) -> tuple[Succeeded, ...]:
        """Count the predecessors of one body, whose own scores are final."""
        made = []
        for position, block in enumerate(self._program.methodology.members):
            outcome = self.members[body.id][position]
            if (
                not isinstance(block, Block)
                or not isinstance(outcome, BlockResult)
                or outcome.exact is None
                or block.label.id in body.conclusions
            ):
                continue
            contributions = self._contributions(predecessors, position, block.label.id)
            if contributions:
                made.append(Succeeded(block.label.id, outcome.exact, contributions))
                members = self.members[body.id]
                counted = self._counted(body, block, outcome, made[-1])
                members = (*members[:position], counted, *members[position + 1 :])
                self.members[body.id] = republished(self._program, body, members, position)
        return tuple(made)

    def _contributions(
        self, predecessors: list[_Predecessor], position: int, block: str
    ) -> tuple[Contribution, ...]:
        found = []
        for ending, share in predecessors:
            event = ending.event
            window = ending.windows.get(block)
            outcome = self.members[event.body][position]
            if (
                window is not None
                and window.counts.otherwise
                and isinstance(outcome, BlockResult)
                and outcome.exact is not None
            ):
                found.append(Contribution(event.body, share, event.effective, outcome.exact))
        return tuple(found)

    def _counted(self, body: CohortBody, block: Block, own: BlockResult, counted: Succeeded) -> BlockResult:
        """The block with the scores of predecessors counted in its own."""
        program = self._program
        context = context_of_succession(program, body, self.members[body.id], counted, program.handlers)
        try:
            with failing_in(self._succession.label):
                exact = context.number(self._succession.score)
            with failing_in(block.label):
                exact = held_in_range(exact, block)
                return replace(own, exact=exact, score=rounded(exact, block.rounding))
        except Failure as failure:
            raise EvaluationFault(failure.faults) from failure
