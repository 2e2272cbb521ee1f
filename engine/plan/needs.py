"""What the rules of a unit reach: inputs and scores."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from engine.evaluate.declarations import Declarations
from engine.graph.cohort import Choice, Condition, Places, TieKey
from engine.graph.declaration import Rows, ScalarType, bounds_of
from engine.graph.expression import (
    Aggregate,
    Call,
    Column,
    Expression,
    OverBodies,
    OverKind,
    Placed,
    Population,
    Raised,
    Reference,
    Scored,
    ScoreOf,
)
from engine.graph.formulas import own_formulas
from engine.graph.methodology import Block, Member, Methodology, Result
from engine.plan.walk import parts_of
from engine.profile import Profile

__all__ = [
    "OF_THE_BODY",
    "Reached",
    "behind",
    "cohort_expressions",
    "expressions_of",
    "needs_of",
    "reached_from",
    "results_expressions",
    "uses_bodies",
]

Chosen = TypeVar("Chosen")

OF_THE_BODY: Final = frozenset({OverKind.rank, OverKind.decile})
"""What the body at hand is among other bodies: that takes its own value too."""


@dataclass(frozen=True, slots=True)
class Reached:
    """The ids of the inputs, of the blocks and criteria, and of the flags that expressions depend on.

    `over` are the values over bodies that they use, each with nothing of what it depends on in other bodies.
    """

    inputs: frozenset[str]
    members: frozenset[str]
    flags: frozenset[str] = frozenset()
    over: frozenset[OverBodies] = frozenset()


def reached_from(declarations: Declarations, expressions: Iterable[Placed]) -> Reached:
    """What the expressions depend on, through named values, derived columns and functions."""
    inputs: set[str] = set()
    members: set[str] = set()
    flags: set[str] = set()
    over: set[OverBodies] = set()
    waiting = list(expressions)
    opened: set[object] = set()
    while waiting:
        expression = waiting.pop()
        if not isinstance(expression, OverBodies) or expression.kind in OF_THE_BODY:
            waiting.extend(parts_of(expression))
        match expression:
            case OverBodies():
                over.add(expression)
            case Scored() | ScoreOf():
                members.add(expression.id)
            case Raised():
                flags.add(expression.flag)
            case Aggregate():
                inputs.add(expression.rows)
            case Reference(id=id_) if id_ in declarations.inputs:
                inputs.add(id_)
            case Reference() | Column() | Call():
                if isinstance(expression, Column):
                    inputs.add(expression.rows)
                if expression not in opened:
                    opened.add(expression)
                    waiting.extend(behind(declarations, expression))
            case _:
                pass
    return Reached(frozenset(inputs), frozenset(members), frozenset(flags), frozenset(over))


def behind(declarations: Declarations, expression: Reference | Column | Call) -> Iterator[Expression]:
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
    yield from own_formulas(member, profile.kind)
    if inner and isinstance(member, Block):
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
        roots = [*results_expressions(declarations.methodology.results, profile)]
        roots += cohort_expressions(declarations.methodology, profile)
    elif declarations.parents[unit] is not None:
        raise KeyError(unit)
    elif unit in profile.members:
        roots = list(expressions_of(declarations.members[unit], profile))
    else:
        return frozenset()
    found: frozenset[str] = frozenset()
    reached = _inputs_of(declarations, profile.kind, roots)
    while reached - found:
        limits = [limit for id_ in reached - found for limit in _limits(declarations, id_)]
        found |= reached
        reached = reached_from(declarations, limits).inputs
    return found & declarations.data


def uses_bodies(declarations: Declarations, profile: Profile, unit: str) -> bool:
    """Whether the active part of a top-level member uses values over bodies."""
    return bool(reached_from(declarations, expressions_of(declarations.members[unit], profile)).over)


def _inputs_of(declarations: Declarations, kind: str, expressions: Iterable[Placed]) -> frozenset[str]:
    """The inputs that expressions depend on, with what a body of this kind adds to values over bodies."""
    inputs: frozenset[str] = frozenset()
    opened: set[OverBodies] = set()
    waiting = list(expressions)
    while waiting:
        reached = reached_from(declarations, waiting)
        inputs |= reached.inputs
        further = [
            each for each in reached.over - opened if _may_concern(declarations.methodology, each, kind)
        ]
        opened.update(further)
        waiting = [part for each in further for part in parts_of(each)]
    return inputs


def _may_concern(methodology: Methodology, over: OverBodies, kind: str) -> bool:
    """Whether bodies of this kind may be among those that a value is taken over."""
    match over.population:
        case Population.kind:
            return over.of == kind
        case Population.rating:
            return any(
                each.label.id == over.of and (each.kinds is None or kind in each.kinds)
                for each in methodology.ratings
            )
        case _:
            return True


def cohort_expressions(methodology: Methodology, profile: Profile) -> Iterator[Expression]:
    """The expressions that the places and flags of this kind of body follow from, and succession."""
    for rating in methodology.ratings:
        if rating.kinds is None or profile.kind in rating.kinds:
            yield rating.score
            yield from () if rating.applies is None else (rating.applies,)
            yield from (part for way in _ways(rating.ties) for key in way.keys for part in _value(key))
    for flag in methodology.flags:
        if flag.kinds is None or profile.kind in flag.kinds:
            yield from () if flag.applies is None else (flag.applies,)
            for mark in _ways(flag.marks):
                if isinstance(mark, Condition):
                    yield mark.holds
                elif isinstance(mark, Places):
                    yield from (part for key in mark.keys for part in _value(key))
    if methodology.succession is not None:
        yield methodology.succession.score


def _ways(choice: Choice[Chosen]) -> tuple[Chosen, ...]:
    return (*(case.way for case in choice.cases), choice.otherwise)


def _value(key: TieKey) -> tuple[Expression, ...]:
    return () if key.value is None else (key.value,)


def _limits(declarations: Declarations, id_: str) -> Iterator[Expression]:
    """The limits of the values of an input or of its columns."""
    declared = declarations.inputs[id_]
    types: list[ScalarType] = (
        [column.type for column in declared.columns] if isinstance(declared, Rows) else [declared.type]
    )
    for type_ in types:
        for _, bound in bounds_of(type_):
            yield bound.limit
