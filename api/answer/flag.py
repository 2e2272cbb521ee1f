"""Flags of the answer: those raised, and those that cannot be determined."""

from collections.abc import Iterable

from api.answer.published import Shown
from api.answer.statement import statement
from api.answer.words import undetermined_sentence
from api.labels import by_language, cited
from engine.cohort.result import FlagResult, FlagStatus
from engine.graph.methodology import Methodology


class FlagsShower:
    """Shows the flags of one methodology."""

    def __init__(self, methodology: Methodology) -> None:
        self._labels = {flag.label.id: flag.label for flag in methodology.flags}
        self._ratings = {rating.label.id: rating.label.name for rating in methodology.ratings}
        self._words = {
            id_: {"title": by_language(label.titles), "note": by_language(label.notes), "cites": cited(label)}
            for id_, label in self._labels.items()
        }

    def raised(self, results: Iterable[FlagResult]) -> list[Shown]:
        """The flags that a body has, with what the rules say about each."""
        return [
            self._head(result) | self._words[result.flag]
            for result in results
            if result.status is FlagStatus.raised
        ]

    def undetermined(self, results: Iterable[FlagResult]) -> list[Shown]:
        """A note for each flag that a body may have or not have."""
        notes = []
        for result in results:
            if result.status is FlagStatus.undetermined:
                label = self._labels[result.flag]
                sentence = undetermined_sentence(label.name, result)
                notes.append(statement("flag_undetermined", sentence, label) | self._head(result))
        return notes

    def _head(self, result: FlagResult) -> Shown:
        members: Shown = {"flag": self._labels[result.flag].name}
        if result.rating is not None:
            members["rating"] = self._ratings[result.rating]
        if result.population is not None:
            members["population"] = result.population
        return members
