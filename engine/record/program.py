"""Programs that read the graph as it stands: nothing is made beforehand, and one notes what it reads."""

from collections.abc import Collection, Mapping
from typing import Any

from engine.evaluate.context import Outcome
from engine.evaluate.evaluation import members_plainly
from engine.graph.methodology import Methodology, Result
from engine.outermost import Outermost
from engine.plan.unit import RootPlan
from engine.profile import Profile
from engine.program import Program
from engine.record.recording import BODY, Recording, ScoredBody
from engine.record.tape import Tape
from engine.result import BodyResult

__all__ = ["PlainProgram", "RecordingProgram"]


class PlainProgram(Program):
    """A methodology that the plain evaluator scores: soon made, for few bodies. The scores are the same."""

    def evaluate(self, profile: Profile, values: Mapping[str, Any], submitted: frozenset[str]) -> BodyResult:
        """As `Program.evaluate`."""
        return self.evaluate_plainly(profile, values, submitted)

    def members(
        self, profile: Profile, values: Mapping[str, Any], submitted: frozenset[str]
    ) -> tuple[Outcome, ...]:
        """As `Program.members`."""
        return members_plainly(self.declarations, profile, values, submitted, self.handlers)

    def conclude(
        self, profile: Profile, values: Mapping[str, Any], members: tuple[Outcome, ...]
    ) -> Outermost:
        """As `Program.conclude`."""
        return self.conclude_plainly(profile, values, members)

    def _planned_root(self, _profile: Profile, _results: tuple[Result, ...]) -> RootPlan | None:
        return None


class RecordingProgram(PlainProgram):
    """A methodology whose evaluations are noted.

    The values of a body have its id under `BODY`, where the steps are to tell of which body they are. No
    answers are kept: those would not be noted again.
    """

    keeps = False

    def __init__(self, methodology: Methodology, choices: Mapping[str, str]) -> None:
        super().__init__(methodology, choices)
        self._tape = Tape()
        self._bodies: list[ScoredBody] = []
        self.handlers = self._tape.handlers

    def recording(self) -> Recording:
        """What was noted since this was last asked for."""
        bodies = tuple(self._bodies)
        self._bodies.clear()
        return Recording(self._tape.cut(), bodies)

    def members(
        self, profile: Profile, values: Mapping[str, Any], submitted: frozenset[str]
    ) -> tuple[Outcome, ...]:
        """As `Program.members`, noted."""
        members = super().members(profile, values, submitted)
        self._bodies.append(ScoredBody(values.get(BODY, ""), profile, members))
        return members

    def conclude_plainly(
        self,
        profile: Profile,
        values: Mapping[str, Any],
        members: tuple[Outcome, ...],
        left_out: Collection[str] = (),
    ) -> Outermost:
        """As `Program.conclude_plainly`, noted."""
        outermost = super().conclude_plainly(profile, values, members, left_out)
        self._bodies.append(ScoredBody(values.get(BODY, ""), profile, outermost=outermost))
        return outermost
