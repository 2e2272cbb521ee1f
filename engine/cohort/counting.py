"""Which bodies count in a value over bodies: those of its population that handed in what it needs."""

from collections.abc import Collection, Mapping

from engine.cohort.request import CohortBody
from engine.evaluate.declarations import Declarations
from engine.graph.declaration import Input, Origin
from engine.graph.expression import OverBodies, Population
from engine.plan.needs import needs_of, reached_from
from engine.plan.walk import parts_of
from engine.profile import Profile

__all__ = ["Handed", "Requirement"]

_Group = tuple[Profile, frozenset[str], frozenset[str]]
"""What bodies are assessed on, the units that they submit, the blocks that are concluded."""


class Handed:
    """The inputs that bodies are asked for; worked out once for all that are assessed alike."""

    def __init__(self, declarations: Declarations) -> None:
        self.declarations = declarations
        self._asked: dict[tuple[Profile, frozenset[str]], frozenset[str]] = {}

    def asked(self, profile: Profile, submitted: frozenset[str]) -> frozenset[str]:
        """The inputs that a body which submits these units is asked for."""
        found = self._asked.get((profile, submitted))
        if found is None:
            units = [*submitted.intersection(profile.members), ""]
            found = frozenset[str]().union(*(needs_of(self.declarations, profile, unit) for unit in units))
            self._asked[profile, submitted] = found
        return found


class Requirement:
    """What a body must be and have handed in to count in one value over bodies."""

    def __init__(
        self, handed: Handed, expression: OverBodies, rated: Mapping[str, Collection[str]], concluding: bool
    ) -> None:
        """`concluding` says that scores of concluded blocks are there."""
        self._handed = handed
        self._kind = expression.of if expression.population is Population.kind else None
        self._rated = frozenset(rated[expression.of]) if expression.population is Population.rating else None
        self._concluding = concluding
        parts = [part for part in parts_of(expression) if part is not expression.level]
        self._reached = reached_from(handed.declarations, parts)
        self._needed: dict[_Group, tuple[str, ...] | None] = {}

    def met_by(self, body: CohortBody) -> bool:
        """Whether the body counts, as far as the condition of the value allows it."""
        if self._kind is not None and body.profile.kind != self._kind:
            return False
        if self._rated is not None and body.id not in self._rated:
            return False
        group = (body.profile, body.submitted, frozenset(body.conclusions if self._concluding else ()))
        if group not in self._needed:
            self._needed[group] = self._needed_of(*group)
        needed = self._needed[group]
        return needed is not None and all(body.values.get(id_) is not None for id_ in needed)

    def _needed_of(
        self, profile: Profile, submitted: frozenset[str], concluded: frozenset[str]
    ) -> tuple[str, ...] | None:
        """The inputs that such a body must have; None where it lacks something else."""
        declarations = self._handed.declarations
        for id_ in self._reached.members:
            scored = id_ in concluded or declarations.unit_of(id_) in submitted
            if id_ not in profile.members or not scored:
                return None
        needed: list[str] = []
        for id_ in self._reached.inputs:
            declared = declarations.inputs[id_]
            attribute = isinstance(declared, Input) and declared.origin is Origin.attribute
            if not attribute and id_ not in self._handed.asked(profile, submitted):
                return None
            if not (isinstance(declared, Input) and declared.optional):
                needed.append(id_)
        return tuple(needed)
