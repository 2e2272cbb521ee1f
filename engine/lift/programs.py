"""Programs that score a cohort in which one body changes, and the others stay as they are."""

from collections.abc import Iterable, Mapping
from typing import Any

from engine.cohort.measures import results_for
from engine.cohort.request import CohortBody
from engine.evaluate.blocks import published
from engine.evaluate.context import Context, Outcome
from engine.evaluate.evaluation import found_in
from engine.evaluate.faults import Failure
from engine.exact import UndecidedError
from engine.lift.handlers import RANGED
from engine.outermost import Outermost
from engine.profile import Profile
from engine.program import Program
from engine.record.program import PlainProgram

__all__ = ["ExactProgram", "OpenOutcome", "Others", "RangedProgram"]


class Others:
    """What the bodies get by themselves that stay as they are, by the very object that holds their values."""

    def __init__(self, program: Program, bodies: Iterable[CohortBody]) -> None:
        self._program = program
        self._bodies = {id(body.values): body for body in bodies}
        self._members: dict[int, tuple[Outcome, ...]] = {}
        self._outermost: dict[int, Outermost] = {}

    def members(self, values: Mapping[str, Any]) -> tuple[Outcome, ...] | None:
        """The outcomes of a body with these values; None where that is none of these bodies."""
        body = self._bodies.get(id(values))
        if body is None:
            return None
        if id(values) not in self._members:
            self._members[id(values)] = self._program.members(body.profile, body.values, body.submitted)
        return self._members[id(values)]

    def outermost(self, values: Mapping[str, Any], members: tuple[Outcome, ...]) -> Outermost | None:
        """What ratings measure such a body by; None where its outcomes are not those by itself."""
        if self._members.get(id(values)) is not members:
            return None
        if id(values) not in self._outermost:
            profile = self._bodies[id(values)].profile
            self._outermost[id(values)] = self._program.conclude(profile, values, members)
        return self._outermost[id(values)]


class ExactProgram(Program):
    """Another program that does not score twice what stays as it is."""

    def __init__(self, program: Program, others: Others) -> None:
        super().__init__(program.methodology)
        self._whole = program
        self._others = others

    def members(
        self, profile: Profile, values: Mapping[str, Any], submitted: frozenset[str]
    ) -> tuple[Outcome, ...]:
        """As `Program.members`."""
        return self._others.members(values) or self._whole.members(profile, values, submitted)

    def conclude(
        self, profile: Profile, values: Mapping[str, Any], members: tuple[Outcome, ...]
    ) -> Outermost:
        """As `Program.conclude`."""
        return self._others.outermost(values, members) or self._whole.conclude(profile, values, members)


class RangedProgram(PlainProgram):
    """A methodology that reads values of which a range is known."""

    handlers = RANGED
    keeps = False

    def __init__(self, program: Program, others: Others) -> None:
        super().__init__(program.methodology)
        self._others = others

    def members(
        self, profile: Profile, values: Mapping[str, Any], submitted: frozenset[str]
    ) -> tuple[Outcome, ...]:
        """As `Program.members`."""
        return self._others.members(values) or super().members(profile, values, submitted)

    def conclude(
        self, profile: Profile, values: Mapping[str, Any], members: tuple[Outcome, ...]
    ) -> Outermost:
        """As `Program.conclude`, without the values that cannot be told."""
        known = self._others.outermost(values, members)
        if known is not None:
            return known
        context = Context(self.declarations, profile.kind, values, RANGED, found_in(members).get)
        found = {}
        for result in results_for(self.methodology, self.measures, profile):
            try:
                found[result.label.id] = published(context, result)
            except Failure:
                continue
        return Outermost((), found)


class OpenOutcome:
    """The outcome of a block or criterion that cannot be told: whoever asks for it cannot tell either."""

    __slots__ = ("id",)

    def __init__(self, id_: str) -> None:
        self.id = id_

    def __getattr__(self, _name: str) -> Any:
        raise UndecidedError("the values of a range give different outcomes")
