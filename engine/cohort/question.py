"""Conditions about a body that may ask for the place at hand and for flags."""

from collections.abc import Mapping
from itertools import product
from types import MappingProxyType
from typing import Any, Final

from engine.cohort.request import CohortBody
from engine.evaluate.context import Context, Handlers, Outcome
from engine.evaluate.declarations import AT_HAND, Declarations
from engine.evaluate.evaluation import found_in
from engine.evaluate.faults import Failure, FaultCode, failing_in
from engine.evaluate.handlers import HANDLERS
from engine.exact import Real
from engine.graph.expression import Expression
from engine.graph.label import Label
from engine.plan.needs import reached_from

__all__ = ["Question", "States"]

MOST_KNOWN: Final = 4096
"""So many answers are kept that hold for all bodies which a question cannot tell apart."""

States = Mapping[str, bool | None]
"""Whether a body has a flag, by the id of the flag; None where that is open. It has no others."""


_NO_FLAGS: Final[Mapping[str, bool]] = MappingProxyType({})


class Question:
    """A condition of the flag with this label; answered once for all bodies that it cannot tell apart."""

    def __init__(
        self,
        declarations: Declarations,
        condition: Expression,
        label: Label,
        handlers: Handlers = HANDLERS,
        *,
        keeps: bool = True,
    ) -> None:
        """Without `keeps` it is answered for each body anew."""
        reached = reached_from(declarations, [condition])
        self.flags = tuple(sorted(reached.flags))
        self._declarations = declarations
        self._handlers = handlers
        self._keeps = keeps
        self._condition = condition
        self._label = label
        self._at_hand = tuple(sorted(reached.inputs & AT_HAND))
        self._own = bool(reached.members or reached.over or reached.inputs - AT_HAND)
        self._known: dict[tuple[object, ...], bool | None] = {}

    def answer(
        self,
        body: CohortBody,
        members: tuple[Outcome, ...],
        at_hand: Mapping[str, Any],
        states: States,
    ) -> bool | None:
        """Whether it holds; None where a flag that cannot be determined, or a missing value, decides that.

        `at_hand` has the place at hand, by the ids under which rules ask for it. Raises Failure.
        """
        if not self.flags:
            return self._supposing(body, members, at_hand, _NO_FLAGS)
        unknown = [flag for flag in self.flags if states.get(flag, False) is None]
        certain = {flag: bool(states.get(flag)) for flag in self.flags}
        answers: set[bool | None] = set()
        for values in product((False, True), repeat=len(unknown)):
            supposed = certain | dict(zip(unknown, values, strict=True))
            answers.add(self._supposing(body, members, at_hand, supposed))
            if len(answers) > 1:
                return None
        return answers.pop()

    def _supposing(
        self,
        body: CohortBody,
        members: tuple[Outcome, ...],
        at_hand: Mapping[str, Any],
        raised: Mapping[str, bool],
    ) -> bool | None:
        asked = [at_hand.get(id_) for id_ in self._at_hand]
        if self._own or not self._keeps or any(isinstance(each, Real) for each in asked):
            return self._evaluated(body, members, at_hand, raised)
        key = (body.profile.kind, *asked, *(raised[flag] for flag in self.flags))
        if key in self._known:
            return self._known[key]
        answer = self._evaluated(body, members, at_hand, raised)
        if len(self._known) < MOST_KNOWN:
            self._known[key] = answer
        return answer

    def _evaluated(
        self,
        body: CohortBody,
        members: tuple[Outcome, ...],
        at_hand: Mapping[str, Any],
        raised: Mapping[str, bool],
    ) -> bool | None:
        def outcome_of(id_: str) -> Outcome | None:
            return found_in(members).get(id_)

        values = {**body.values, **at_hand} if self._own else at_hand
        context = Context(self._declarations, body.profile.kind, values, self._handlers, outcome_of, raised)
        try:
            with failing_in(self._label):
                return context.holds(self._condition)
        except Failure as failure:
            if failure.code is FaultCode.missing_value:
                return None
            raise
