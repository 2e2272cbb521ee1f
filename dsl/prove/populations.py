"""Whether there are bodies to take a value over."""

from dsl.prove.facts import Facts
from dsl.prove.subject import Subject, parts_of
from engine.graph.expression import (
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
    return least <= 1 and facts.inside_unit and _counts_itself(facts.subject, expression)


def _counts_for(subject: Subject, count: OverBodies, expression: OverBodies) -> bool:
    """Whether each body that a count finds counts in the expression."""
    if count.kind is not OverKind.count or (count.population, count.of) != (
        expression.population,
        expression.of,
    ):
        return False
    if count.where != expression.where:
        return False
    return _reached(subject, (expression.value, expression.weight)) <= _reached(subject, (count.where,))


def _counts_itself(subject: Subject, expression: OverBodies) -> bool:
    if expression.where is not None or expression.population not in (Population.every, Population.same_kind):
        return False
    reached = _reached(subject, (expression.value, expression.weight))
    return not any(isinstance(each, ScoreOf | Scored | OverBodies) for each in reached)


def _reached(subject: Subject, several: tuple[Expression | None, ...]) -> frozenset[Expression]:
    """The inputs, scores and values over bodies that expressions ask for, through names."""
    found: set[Expression] = set()
    entered: set[Expression | str] = set()
    waiting = [each for each in several if each is not None]
    while waiting:
        for part in parts_of(waiting.pop()):
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
            elif isinstance(part, Reference | Column | Scored | OverBodies):
                found.add(part)
    return frozenset(found)
