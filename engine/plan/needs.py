"""What the rules of a unit reach: inputs and scores."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from engine.evaluate.declarations import Declarations
from engine.graph.declaration import Rows, ScalarType, bounds_of
from engine.graph.expression import Aggregate, Call, Column, Expression, Placed, Reference, Scored, ScoreOf
from engine.graph.methodology import Block, Member, Result
from engine.plan.walk import parts_of
from engine.profile import Profile

__all__ = ["Reached", "expressions_of", "needs_of", "reached_from"]


@dataclass(frozen=True, slots=True)
class Reached:
    """The ids of the inputs and of the blocks and criteria that expressions depend on."""

    inputs: frozenset[str]
    members: frozenset[str]


def reached_from(declarations: Declarations, expressions: Iterable[Placed]) -> Reached:
    """What the expressions depend on, through named values, derived columns and functions."""
    inputs: set[str] = set()
    members: set[str] = set()
    waiting = list(expressions)
    opened: set[object] = set()
    while waiting:
        expression = waiting.pop()
        waiting.extend(parts_of(expression))
        match expression:
            case Scored() | ScoreOf():
                members.add(expression.id)
            case Aggregate():
                inputs.add(expression.rows)
            case Reference(id=id_) if id_ in declarations.inputs:
                inputs.add(id_)
            case Reference() | Column() | Call():
                if isinstance(expression, Column):
                    inputs.add(expression.rows)
                if expression not in opened:
                    opened.add(expression)
                    waiting.extend(_behind(declarations, expression))
            case _:
                pass
    return Reached(frozenset(inputs), frozenset(members))


def _behind(declarations: Declarations, expression: Reference | Column | Call) -> Iterator[Expression]:
    """The expressions that define what a name stands for."""
    if isinstance(expression, Call):
        yield declarations.functions[expression.function].value
        return
    if isinstance(expression, Reference):
        definition = declarations.named.get(expression.id)
        if definition is not None:
            yield definition.value
            yield from definition.absent
        return
    derived = declarations.derived.get((expression.rows, expression.name))
    if derived is not None:
        yield derived.value
        yield from derived.absent


def expressions_of(member: Member, profile: Profile, inner: bool = True) -> Iterator[Expression]:
    """The expressions of an active member and (`inner`) of the active members in it."""
    if member.applies is not None:
        yield member.applies
    if not isinstance(member, Block):
        yield member.score
        return
    if member.formula is not None:
        yield member.formula
    for adjustment in member.adjustments:
        if adjustment.kinds is None or profile.kind in adjustment.kinds:
            yield adjustment.points
            yield from (each for each in (adjustment.most, adjustment.applies) if each is not None)
    for cap in member.caps:
        yield from (cap.condition, cap.limit)
    if inner:
        yield from results_expressions(member.results, profile)
        for child in member.members:
            if child.label.id in profile.members:
                yield from expressions_of(child, profile)


def results_expressions(results: Iterable[Result], profile: Profile) -> Iterator[Expression]:
    """The expressions of the results that are for this kind of body."""
    for result in results:
        if result.kinds is None or profile.kind in result.kinds:
            yield result.value
            if result.applies is not None:
                yield result.applies


def needs_of(declarations: Declarations, profile: Profile, unit: str) -> frozenset[str]:
    """The ids of the inputs that the active part of a unit uses, and of those that bound them.

    The unit is a top-level member, or "" for the results of the methodology. Raises KeyError for another one.
    """
    if unit == "":
        roots = list(results_expressions(declarations.methodology.results, profile))
    elif declarations.parents[unit] is not None:
        raise KeyError(unit)
    elif unit in profile.members:
        roots = list(expressions_of(declarations.members[unit], profile))
    else:
        return frozenset()
    found: frozenset[str] = frozenset()
    reached = reached_from(declarations, roots).inputs
    while reached - found:
        limits = [limit for id_ in reached - found for limit in _limits(declarations, id_)]
        found |= reached
        reached = reached_from(declarations, limits).inputs
    return found


def _limits(declarations: Declarations, id_: str) -> Iterator[Expression]:
    """The limits of the values of an input or of its columns."""
    declared = declarations.inputs[id_]
    types: list[ScalarType] = (
        [column.type for column in declared.columns] if isinstance(declared, Rows) else [declared.type]
    )
    for type_ in types:
        for _, bound in bounds_of(type_):
            yield bound.limit
