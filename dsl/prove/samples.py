"""Values of an input that are worth trying: the ends of its range, limits in the rules, 0, 1, large ones."""

from datetime import date

from gmpy2 import mpq

from dsl.prove.interval import on_lattice, point
from dsl.prove.trial import Datum
from engine.graph.declaration import ChoiceType, DateType, Interval, NumberType, ScalarType, YesNoType

MOST_NUMBERS = 10
_USUAL = tuple(map(mpq, (0, 1, -1, 2, 3, 10, 100, 1000)))


def samples_of(
    type_: ScalarType, admitted: Interval, step: mpq | None, constants: list[mpq], year: int
) -> list[Datum]:
    """Some values that a type admits, simple ones first."""
    match type_:
        case YesNoType():
            return [True, False]
        case ChoiceType(options=options):
            return list(options)
        case DateType():
            days = [mpq(date(year, month, 1).toordinal()) for month in (1, 7, 12)]
            return _kept(days, admitted, step)
        case NumberType():
            ends = [end for end in (admitted.lower, admitted.upper) if end is not None]
            little = step or mpq(1, 100)
            near = [number + by for number in (*ends, *constants) for by in (little, -little)]
            first, further = _kept(ends, admitted, step), _kept([*_USUAL, *near, *constants], admitted, step)
            return [*dict.fromkeys((*first, *further))][:MOST_NUMBERS]
    return ["text"]


def _kept(numbers: list[mpq], admitted: Interval, step: mpq | None) -> list[Datum]:
    """The numbers that are admitted, each once, smaller ones first."""
    found = [each for each in numbers if each in admitted and (not step or on_lattice(point(each), step))]
    return [*dict.fromkeys(sorted(found, key=lambda each: (abs(each), each)))]
