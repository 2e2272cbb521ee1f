"""In which order values over bodies are worked out: each after those that it rests on."""

from collections.abc import Iterable, Iterator

from engine.evaluate.declarations import Declarations
from engine.graph.expression import OverBodies, Placed
from engine.graph.formulas import formulas_of
from engine.plan.needs import reached_from
from engine.plan.walk import parts_of

__all__ = ["in_order"]


def in_order(
    declarations: Declarations, expressions: Iterable[Placed], through_scores: bool
) -> tuple[OverBodies, ...]:
    """The values over bodies that the expressions use, and those that these rest on, which stand before them.

    `through_scores` says that scores are yet to be worked out, with what they rest on. Raises ValueError for
    a circle.
    """
    done: dict[OverBodies, None] = {}
    path: list[tuple[OverBodies | None, Iterator[OverBodies]]] = [
        (None, _below(declarations, expressions, through_scores))
    ]
    underway: set[OverBodies] = set()
    while path:
        expression, further = path[-1]
        below = next(further, None)
        if below is None:
            path.pop()
            if expression is not None:
                done[expression] = None
                underway.remove(expression)
        elif below in underway:
            raise ValueError(f"a value over bodies rests on itself: {below.kind.value}, {below.span}")
        elif below not in done:
            underway.add(below)
            path.append((below, _below(declarations, parts_of(below), through_scores)))
    return tuple(done)


def _below(
    declarations: Declarations, expressions: Iterable[Placed], through_scores: bool
) -> Iterator[OverBodies]:
    """The values over bodies that expressions use, but not those that only these use."""
    found: set[OverBodies] = set()
    opened: set[str] = set()
    waiting = list(expressions)
    while waiting:
        reached = reached_from(declarations, waiting)
        found |= reached.over
        waiting = []
        for id_ in reached.members - opened if through_scores else ():
            opened.add(id_)
            waiting.extend(_behind_score(declarations, id_))
    return iter([each for each in declarations.over if each in found])


def _behind_score(declarations: Declarations, id_: str) -> Iterator[Placed]:
    """All that decides the score of a member, with whether the blocks around it apply."""
    yield from formulas_of(declarations.members[id_])
    around = declarations.parents[id_]
    while around is not None:
        if around.applies is not None:
            yield around.applies
        around = declarations.parents[around.label.id]
