"""Concluded blocks: scores that were handed in take the place of computed ones."""

from engine.cohort.republishing import republished
from engine.cohort.request import CohortBody
from engine.evaluate.context import Outcome
from engine.program import Program
from engine.result import BlockResult, Status

__all__ = ["with_conclusions"]


def with_conclusions(program: Program, body: CohortBody, members: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
    """The members with the concluded blocks of a body as they were concluded: the score, and nothing inside.

    Raises EvaluationFault where a result of such a block cannot follow from its score.
    """
    for position, member in enumerate(program.methodology.members):
        score = body.conclusions.get(member.label.id)
        if score is not None:
            concluded = BlockResult(member.label.id, Status.scored, score, score)
            members = republished(
                program, body, (*members[:position], concluded, *members[position + 1 :]), position
            )
    return members
