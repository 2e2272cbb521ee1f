"""The results of a block that follow from a score which did not come from its members alone."""

from dataclasses import replace

from engine.cohort.request import CohortBody
from engine.evaluate.context import Outcome
from engine.evaluate.evaluation import results_plainly
from engine.graph.methodology import Block, Member
from engine.program import Program
from engine.result import BlockResult

__all__ = ["republished"]


def republished(
    program: Program, body: CohortBody, members: tuple[Outcome, ...], position: int
) -> tuple[Outcome, ...]:
    """The members with the results of the one at `position`, and of the blocks in it, worked out anew.

    What a result needs and the members do not hold is absent. Raises EvaluationFault.
    """
    member = program.methodology.members[position]
    if not _has_results(member):
        return members

    def anew(member: Member, outcome: Outcome) -> Outcome:
        if not isinstance(member, Block) or not isinstance(outcome, BlockResult):
            return outcome
        inner = tuple(anew(child, each) for child, each in zip(member.members, outcome.members, strict=False))
        if outcome.results or outcome is members[position]:
            results = results_plainly(
                program.declarations, body.profile, body.values, members, member.results, program.handlers
            )
            return replace(outcome, members=inner, results=results)
        return replace(outcome, members=inner)

    return (*members[:position], anew(member, members[position]), *members[position + 1 :])


def _has_results(member: Member) -> bool:
    return isinstance(member, Block) and (bool(member.results) or any(map(_has_results, member.members)))
