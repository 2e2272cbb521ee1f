"""Which readings can change the places of a rating: those that its rules reach.

The rules of a block count where data of it were handed in, those of the succession where something happened;
what a concluded score or a quiet year leaves without effect is passed over.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from api.answer.behind import expressions_in
from engine.cohort.request import Cohort
from engine.evaluate.declarations import Declarations
from engine.graph.cohort import Rating, Succession
from engine.graph.expression import Call, Column, OverBodies, Placed, Population, Reference, Scored, ScoreOf
from engine.graph.methodology import Methodology
from engine.plan.needs import behind
from engine.plan.walk import parts_of

WITHOUT_PLACES = ("recommends", "warns")
"""What a window of the succession says that no place follows from."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What of a request matters: of which units data were handed in, and whether bodies ended."""

    units: frozenset[str]
    reorganised: bool


def circumstances_of(cohort: Cohort) -> Circumstances:
    """Those of a request."""
    units = frozenset[str]().union(*(body.submitted for body in cohort.bodies))
    return Circumstances(units, bool(cohort.reorganisations))


class Touching:
    """Finds the readings that one methodology's ratings reach. `methodology` is not settled."""

    def __init__(self, methodology: Methodology) -> None:
        self._declarations = Declarations(methodology)
        self._readings = frozenset(reading.label.id for reading in methodology.readings)
        self._ratings = {rating.label.id: rating for rating in methodology.ratings}

    def anything(self) -> Circumstances:
        """Data of everything, and bodies that ended."""
        members = self._declarations.methodology.members
        return Circumstances(frozenset(member.label.id for member in members), reorganised=True)

    def of(self, rating: str, circumstances: Circumstances) -> frozenset[str]:
        """The ids of the readings that can change the places of a rating."""
        found: set[str] = set()
        opened: set[object] = set()
        waiting: list[Placed] = list(self._of_rating(self._ratings[rating], circumstances, opened))
        while waiting:
            expression = waiting.pop()
            waiting.extend(parts_of(expression))
            if isinstance(expression, Reference) and expression.id in self._readings:
                found.add(expression.id)
            waiting.extend(self._behind(expression, circumstances, opened))
        return frozenset(found)

    def _behind(
        self, expression: Placed, circumstances: Circumstances, opened: set[object]
    ) -> Iterator[Placed]:
        """What stands behind the names of an expression; what was opened before is not opened again."""
        match expression:
            case Reference() | Column() | Call() if expression not in opened:
                opened.add(expression)
                yield from behind(self._declarations, expression)
            case Scored() | ScoreOf():
                yield from self._of_members([expression.id], circumstances, opened)
            case OverBodies(population=Population.rating, of=rating):
                yield from self._of_rating(self._ratings[rating], circumstances, opened)
            case _:
                pass

    def _of_rating(
        self, rating: Rating, circumstances: Circumstances, opened: set[object]
    ) -> Iterator[Placed]:
        if rating.label.id in opened:
            return
        opened.add(rating.label.id)
        yield from expressions_in(rating)
        ways = (*(case.way for case in rating.needs.cases), rating.needs.otherwise)
        yield from self._of_members((id_ for way in ways for id_ in way), circumstances, opened)
        succession = self._declarations.methodology.succession
        if succession is not None and circumstances.reorganised:
            yield from _of_succession(succession)

    def _of_members(
        self, members: Iterable[str], circumstances: Circumstances, opened: set[object]
    ) -> Iterator[Placed]:
        """The expressions of the whole units that members stand in."""
        for unit in sorted({self._declarations.unit_of(member) for member in members}):
            if unit in circumstances.units and ("unit", unit) not in opened:
                opened.add(("unit", unit))
                yield from expressions_in(self._declarations.members[unit])


def _of_succession(succession: Succession) -> Iterator[Placed]:
    """Derived columns are reached through the score."""
    yield succession.score
    for window in succession.windows:
        for field in fields(window):
            if field.name not in WITHOUT_PLACES:
                yield from expressions_in(getattr(window, field.name))
