"""Whether there are bodies to take a value over."""

from dataclasses import replace

from dsl.names.symbols import KIND
from dsl.prove.facts import Facts, starting
from dsl.prove.interval import is_positive
from dsl.prove.options import options_of
from dsl.prove.subject import Subject, parts_of
from engine.graph.expression import (
    Aggregate,
    Call,
    Column,
    Expression,
    OverBodies,
    OverKind,
    Population,
    Reference,
    Scored,
    ScoreOf,
)

_SPREADS = frozenset(
    {
        OverKind.variance,
        OverKind.standard_deviation,
        OverKind.sample_variance,
        OverKind.sample_standard_deviation,
    }
)


def is_populated(facts: Facts, expression: OverBodies, least: int) -> bool:
    """Whether at least so many bodies count in a value over bodies.

    It is so where a count of the same bodies, that asks for all that the value asks for, was found so large.
    The body at hand counts in a value of its inputs over all bodies: it has handed in what its unit needs.
    """
    for number, known in facts.ranges.items():
        atom = facts.subject.atom(number)
        if known.lower is None or known.lower < least or not isinstance(atom, OverBodies):
            continue
        if _counts_for(facts.subject, atom, expression):
            return True
    if any(_is_spread_of(facts, number, expression) for number in facts.ranges):
        return True
    return least <= 1 and counts_itself(facts, expression)


def _is_spread_of(facts: Facts, number: int, expression: OverBodies) -> bool:
    """Whether an atom is a spread of what the expression is taken of, and above 0: of one body it is 0."""
    atom, known = facts.subject.atom(number), facts.ranges[number]
    if not isinstance(atom, OverBodies) or atom.kind not in _SPREADS or not is_positive(known):
        return False
    return replace(atom, kind=expression.kind) == expression


def _counts_for(subject: Subject, count: OverBodies, expression: OverBodies) -> bool:
    """Whether each body that a count finds counts in the expression."""
    of = (expression.population, expression.of)
    if count.kind is not OverKind.count or (count.population, count.of) != of:
        return False
    where = None if expression.kind is OverKind.share else expression.where
    if where is not None and where != count.where:
        body: Facts | None = starting(subject)
        if body is not None and count.where is not None:
            body = subject.assume(body, count.where, True)
        if body is not None and subject.assume(body, where, False) is not None:
            return False
    needed = _reached(subject, (expression.value, expression.weight, expression.where))
    return needed <= _reached(subject, (count.where,))


def counts_itself(facts: Facts, expression: OverBodies) -> bool:
    """Whether the body at hand is one of those that a value over bodies is taken of.

    It has handed in the inputs that its unit needs, also for the sake of such a value, and the scores that
    are known to be there. A condition is known to hold for it; a share is taken of other bodies as well.
    """
    if not _is_of_population(facts, expression):
        return False
    where = None if expression.kind is OverKind.share else expression.where
    if where is not None and facts.subject.decided(facts, where) is not True:
        return False
    reached = _reached(facts.subject, (expression.value, expression.weight, expression.where))
    return all(_is_there(facts, each) for each in reached)


def _is_of_population(facts: Facts, expression: OverBodies) -> bool:
    if expression.population is Population.kind:
        return options_of(facts, Reference(KIND)) == frozenset({expression.of})
    return expression.population in (Population.every, Population.same_kind)


def lacking(subject: Subject, expression: OverBodies) -> tuple[Expression, ...]:
    """What bodies must have so that the value is taken of them, and what its condition does not ask for."""
    needed = _reached(subject, (expression.value, expression.weight))
    return tuple(sorted(needed - _reached(subject, (expression.where,)), key=str))


def _is_there(facts: Facts, needed: Expression) -> bool:
    """Whether the body at hand has what a value over bodies needs."""
    match needed:
        case Scored():
            return facts.truths.get(needed) is True
        case OverBodies():
            return True
    return facts.inside_unit


def has_what_is_asked(subject: Subject, expression: OverBodies) -> bool:
    """Whether a body that counts has all that values over bodies inside the expression ask for.

    Then it counts in these as well.
    """
    several = (expression.value, expression.weight, expression.where)
    own = _reached(subject, several, into_bodies=False)
    inner = [each for each in _reached(subject, several) if isinstance(each, OverBodies)]
    asked = _reached(subject, tuple(part for each in inner for part in (each.value, each.weight, each.where)))
    return asked <= own and not any(isinstance(each, Scored) for each in asked)


def _reached(
    subject: Subject, several: tuple[Expression | None, ...], into_bodies: bool = True
) -> frozenset[Expression]:
    """The inputs, scores and values over bodies that expressions ask for, through names.

    Without `into_bodies` what a value over bodies asks for is left out.
    """
    found: set[Expression] = set()
    entered: set[Expression | str] = set()
    waiting = [each for each in several if each is not None]
    while waiting:
        for part in parts_of(waiting.pop(), into_bodies):
            definition = subject.definition(part)
            if definition is not None:
                if part not in entered:
                    entered.add(part)
                    waiting.append(definition.value)
            elif isinstance(part, Call):
                if part.function not in entered:
                    entered.add(part.function)
                    waiting.append(subject.functions[part.function].value)
            elif isinstance(part, ScoreOf):
                found.add(Scored(part.id))
            elif isinstance(part, Aggregate):
                found.add(Reference(part.rows))
            elif isinstance(part, Reference | Column | Scored | OverBodies):
                found.add(part)
    return frozenset(found)
