"""The assumptions behind what follows for many bodies: ratings, flags, succession, objections."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Protocol

from api.answer.behind import conditions_of, expressions_in, labels_behind
from api.intake import Request
from engine.cohort.result import Assessment
from engine.evaluate.declarations import Declarations
from engine.graph.cohort import Appeals, Flag, Succession, Window
from engine.graph.expression import Expression
from engine.graph.label import Label
from engine.graph.methodology import Methodology


class _Labelled(Protocol):
    """A declaration of the graph."""

    @property
    def label(self) -> Label:
        """Who it is."""


class CohortAssumptions:
    """Finds them by one methodology; `settled` is the same with its readings chosen."""

    def __init__(self, methodology: Methodology, settled: Methodology) -> None:
        self._flags = methodology.flags
        self._declarations = Declarations(settled)
        self._of_rating = self._each(methodology.ratings, settled.ratings)
        self._of_flag = self._each(methodology.flags, settled.flags)
        self._succession = self._of_succession(settled.succession)
        self._of_window = self._each(_windows(methodology), _windows(settled))
        self._appeals = frozenset(_assumed(_labels(settled.appeals)))

    def of(self, request: Request, assessment: Assessment) -> set[str]:
        """The ids of the assumptions of all that took part in an assessment."""
        found: set[str] = set()
        ratings = {result.rating for result in assessment.ratings if result.places or result.unranked}
        for rating in ratings:
            found |= self._of_rating[rating]
        kinds = {body.kind for body in request.bodies}
        for flag in self._flags:
            if _took_part(flag, ratings, kinds):
                found |= self._of_flag[flag.label.id]
        if request.reorganisations:
            found |= self._succession
            for label in set(_shown(assessment)):
                found |= self._of_window.get(label.id, frozenset())
        if request.appeals:
            found |= self._appeals
        return found

    def _each(
        self, declared: Iterable[_Labelled], settled: Iterable[_Labelled]
    ) -> Mapping[str, frozenset[str]]:
        """The assumptions behind each of some declarations, by its id."""
        conditions = {each.label.id: tuple(conditions_of(each)) for each in declared}
        return {
            each.label.id: frozenset(_assumed((each.label, *self._behind(each, conditions[each.label.id]))))
            for each in settled
        }

    def _behind(self, declaration: object, conditions: Iterable[Expression]) -> Iterator[Label]:
        return labels_behind(self._declarations, (*expressions_in(declaration), *conditions))

    def _of_succession(self, succession: Succession | None) -> frozenset[str]:
        if succession is None:
            return frozenset()
        labels = labels_behind(self._declarations, [succession.score])
        return frozenset(_assumed((succession.label, *labels)))


def _windows(methodology: Methodology) -> tuple[Window, ...]:
    return () if methodology.succession is None else methodology.succession.windows


def _took_part(flag: Flag, ratings: set[str], kinds: set[str]) -> bool:
    """Whether a body could have had the flag."""
    concerned = flag.kinds is None or not kinds.isdisjoint(flag.kinds)
    return concerned and (not flag.ratings or not ratings.isdisjoint(flag.ratings))


def _shown(assessment: Assessment) -> Iterator[Label]:
    """The labels that notes, recommendations and reasons name."""
    for standing in assessment.bodies:
        yield from (note.label for note in standing.notes)
        yield from (recommendation.label for recommendation in standing.recommendations)
        for place in standing.places:
            yield from (reason.label for reason in place.reasons if reason.label is not None)


def _labels(appeals: Appeals | None) -> Iterator[Label]:
    if appeals is not None:
        yield appeals.label
        if appeals.documents is not None:
            yield appeals.documents
        yield from (limit.label for limit in (appeals.filing, appeals.answering) if limit is not None)


def _assumed(labels: Iterable[Label]) -> Iterator[str]:
    return (assumption.id for label in labels for assumption in label.assumes)
