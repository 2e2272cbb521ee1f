"""The values of the outermost level of one body: the results, and what ratings measure the body by."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from engine.graph.methodology import Result
from engine.plan.unit import RootPlan
from engine.result import ResultValue

__all__ = ["Outermost", "Sought"]


@dataclass(frozen=True, slots=True)
class Outermost:
    """What follows from the scores of the members of a body.

    `measured` are the scores and keys of the ratings that the body takes part in, by the ids that
    `engine.cohort.measures` gives them.
    """

    results: tuple[ResultValue, ...]
    measured: Mapping[str, ResultValue]


_NOTHING: Final = Outermost((), MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Sought:
    """All that is sought at the outermost level; the first `count` are results of the methodology.

    `plan` is None where the plain evaluator does it.
    """

    results: tuple[Result, ...]
    count: int
    plan: RootPlan | None

    def told_apart(self, values: tuple[ResultValue, ...]) -> Outermost:
        """The values of all of them, as what they are."""
        if not values:
            return _NOTHING
        return Outermost(values[: self.count], {value.id: value for value in values[self.count :]})
