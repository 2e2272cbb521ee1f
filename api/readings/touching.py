"""Which readings can change the places of a rating: those that its rules reach.

The rules of a block count where data of it were handed in, those of the succession where something happened;
what a concluded score or a quiet year leaves without effect is passed over.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from typing import TypeVar

from api.answer.behind import expressions_in
from api.readings.circumstances import Circumstances, any_window, windows_of
from engine.evaluate.declarations import Declarations
from engine.graph.cohort import Choice, Rating, Reading, Succession, Window
from engine.graph.expression import Call, Column, OverBodies, Placed, Population, Reference, Scored, ScoreOf
from engine.graph.methodology import Methodology
from engine.plan.needs import behind
from engine.plan.walk import parts_of

Way = TypeVar("Way")
Further = Callable[[Placed], Iterable[Placed]]
"""What else an expression rests on, beside its parts and the definitions of its names."""

ORDERING = ("apart", "unrounded", "ties")
"""What of a rating puts scores in order that are there already."""


class Touching:
    """Finds the readings that the rules of one methodology reach. `methodology` is not settled."""

    def __init__(self, methodology: Methodology) -> None:
        self._methodology = methodology
        self._declarations = Declarations(methodology)
        self._readings = frozenset(reading.label.id for reading in methodology.readings)
        self._ratings = {rating.label.id: rating for rating in methodology.ratings}

    @property
    def anything(self) -> Circumstances:
        """Data of everything, and bodies that ended at any time."""
        units = frozenset(member.label.id for member in self._methodology.members)
        return any_window(self._methodology, units)

    @property
    def limits(self) -> tuple[Reading, ...]:
        """The readings that decide in which window of the succession a day lies."""
        roots = (each for window in windows_of(self._methodology) for each in _limits(window))
        found = self._reached(roots, _nothing_further)
        return tuple(reading for reading in self._methodology.readings if reading.label.id in found)

    def places(self, rating: str, circumstances: Circumstances) -> frozenset[str]:
        """The ids of the readings that can change the places of a rating."""
        reach = _Reach(self._declarations, self._ratings, circumstances)
        return self._reached(reach.rating(rating), reach.further)

    def units(self) -> frozenset[str]:
        """Those that can change what bodies get by themselves, before anything happens to them."""
        return self._reached(expressions_in(self._methodology.members), _nothing_further)

    def measures(self) -> frozenset[str]:
        """Those that can change what ratings take from the final scores of a body, before they order it."""
        roots = (each for rating in self._methodology.ratings for each in _measuring(rating))
        return self._reached(roots, _nothing_further)

    def _reached(self, roots: Iterable[Placed], further: Further) -> frozenset[str]:
        found: set[str] = set()
        opened: set[Placed] = set()
        waiting = list(roots)
        while waiting:
            expression = waiting.pop()
            waiting.extend(parts_of(expression))
            waiting.extend(further(expression))
            if isinstance(expression, Reference) and expression.id in self._readings:
                found.add(expression.id)
            elif isinstance(expression, Reference | Column | Call) and expression not in opened:
                opened.add(expression)
                waiting.extend(behind(self._declarations, expression))
        return frozenset(found)


class _Reach:
    """What stands behind the places of ratings; nothing is opened twice."""

    def __init__(
        self, declarations: Declarations, ratings: dict[str, Rating], circumstances: Circumstances
    ) -> None:
        self._declarations = declarations
        self._ratings = ratings
        self._circumstances = circumstances
        self._opened: set[tuple[str, str]] = set()

    def rating(self, id_: str) -> Iterator[Placed]:
        """The expressions of a rating, of what it needs, and of what happens to bodies."""
        if not self._first("rating", id_):
            return
        rating = self._ratings[id_]
        yield from expressions_in(rating)
        yield from self._members(member for way in ways_of(rating.needs) for member in way)
        succession = self._declarations.methodology.succession
        if succession is not None and self._circumstances.windows and self._first("succession", ""):
            yield from _of_succession(succession, self._circumstances)

    def further(self, expression: Placed) -> Iterator[Placed]:
        """The rules of the scores and of the ratings that an expression asks for."""
        match expression:
            case Scored() | ScoreOf():
                yield from self._members([expression.id])
            case OverBodies(population=Population.rating, of=rating):
                yield from self.rating(rating)
            case _:
                pass

    def _members(self, members: Iterable[str]) -> Iterator[Placed]:
        """The expressions of the whole units that members stand in."""
        for unit in dict.fromkeys(map(self._declarations.unit_of, members)):
            if unit in self._circumstances.units and self._first("unit", unit):
                yield from expressions_in(self._declarations.members[unit])

    def _first(self, what: str, id_: str) -> bool:
        """Whether this is opened for the first time."""
        before = len(self._opened)
        self._opened.add((what, id_))
        return len(self._opened) > before


def _of_succession(succession: Succession, circumstances: Circumstances) -> Iterator[Placed]:
    """What places follow from; derived columns are reached through the score."""
    met = [window for window in succession.windows if window.label.id in circumstances.windows]
    for window in met:
        yield from expressions_in((window.rated, window.counts))
    if any(way for window in met for way in ways_of(window.counts)):
        yield succession.score
    if circumstances.movable:
        for window in succession.windows:
            yield from _limits(window)


def _limits(window: Window) -> Iterator[Placed]:
    return expressions_in((window.lower, window.upper, window.applies))


def _measuring(rating: Rating) -> Iterator[Placed]:
    """The expressions of a rating without those that only order it; keys of ties are measured too."""
    keyed = any(key.value is not None for way in ways_of(rating.ties) for key in way.keys)
    for field in fields(rating):
        if field.name not in ORDERING or (field.name == "ties" and keyed):
            yield from expressions_in(getattr(rating, field.name))


def ways_of(choice: Choice[Way]) -> tuple[Way, ...]:
    """All ways that a choice leaves to readings."""
    return (*(case.way for case in choice.cases), choice.otherwise)


def _nothing_further(_: Placed) -> Iterable[Placed]:
    return ()
