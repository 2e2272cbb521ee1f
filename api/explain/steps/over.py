"""What values over bodies were made of."""

from collections.abc import Iterable

from gmpy2 import mpq

from api.explain.exact import fraction
from api.explain.model import OverBody, OverPart
from engine.cohort.over import OverTaken
from engine.graph.expression import Constant, OverBodies

__all__ = ["OverTeller"]


class OverTeller:
    """Tells them of one assessment."""

    def __init__(self, taken: Iterable[OverTaken]) -> None:
        self._taken = {(each.expression, each.kind, each.final): each for each in taken}

    def part(self, expression: OverBodies, kind: str, *, final: bool) -> OverPart:
        """The bodies behind a value, as a body of a kind sees it: every one of them."""
        population, of = expression.population.value, expression.of
        level = expression.level.value if isinstance(expression.level, Constant) else None
        shown = str(level) if isinstance(level, mpq) else None
        for key in ((expression, one, when) for when in (final, not final) for one in (kind, "")):
            found = self._taken.get(key)
            if found is not None:
                return OverPart(
                    population=population,
                    of=of,
                    counting=len(found.counting),
                    level=shown,
                    final=found.final,
                    bodies=_bodies(found),
                )
        return OverPart(population=population, of=of, level=shown, final=final)


def _bodies(taken: OverTaken) -> tuple[OverBody, ...]:
    values = taken.values or (None,) * len(taken.bodies)
    weights = taken.weights or (None,) * len(taken.bodies)
    return tuple(
        OverBody(body=body, value=fraction(value), weight=fraction(weight))
        for body, value, weight in zip(taken.bodies, values, weights, strict=True)
    )
