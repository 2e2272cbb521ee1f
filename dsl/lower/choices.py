"""Clauses that readings decide: several ways, each behind its condition, and the last one otherwise."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from dsl.diagnostics.diagnostic import Related
from dsl.diagnostics.message import say
from dsl.elaborate.context import Context, Env
from dsl.elaborate.logic import condition
from dsl.lower.settled import Settled, answers, through
from dsl.lower.workshop import Workshop
from dsl.outline.outline import Declaration
from dsl.outline.places import called
from dsl.syntax import tree
from engine.graph.cohort import Case, Choice
from engine.graph.expression import (
    Aggregate,
    Column,
    Expression,
    OverBodies,
    Placed,
    Raised,
    Reference,
    Scored,
    ScoreOf,
)

Way = TypeVar("Way")

Clause = tuple[Declaration, tree.Guard | None, Way]
"""A line, the condition at its end, and what it says."""

_OF_BODIES = Aggregate | Column | OverBodies | Raised | Scored | ScoreOf


def choice_of(workshop: Workshop, clauses: Sequence[Clause[Way]]) -> Choice[Way] | None:
    """The way that lines of one kind state, or leave to readings; None without such lines or with a fault."""
    if not clauses:
        return None
    if len(clauses) == 1 and clauses[0][1] is None:
        return Choice((), clauses[0][2])
    cases = [
        Case(guard_condition(workshop, declaration, guard.condition), way)
        for declaration, guard, way in clauses
        if guard is not None and guard.condition is not None
    ]
    if not _complete(workshop, clauses):
        return None
    _check_reached(workshop, [case.condition for case in cases], clauses)
    _check_repeated(workshop, clauses)
    return Choice(tuple(cases), clauses[-1][2])


def switch(workshop: Workshop, declaration: Declaration, word: str, *, usual: bool = False) -> Choice[bool]:
    """Whether a clause of fixed words turns what is `usual` round, always or under its condition."""
    clause = declaration.one(word)
    if clause is None or not isinstance(clause.line, tree.Switch):
        return Choice((), usual)
    guard = clause.line.guard
    if guard is None:
        return Choice((), not usual)
    if guard.condition is None:
        _follows_nothing(workshop, guard)
        return Choice((), usual)
    holds = guard_condition(workshop, declaration, guard.condition)
    _check_reached(workshop, [holds], [(clause, guard, not usual)])
    return Choice((Case(holds, not usual),), usual)


def guard_condition(workshop: Workshop, declaration: Declaration, node: tree.Expression) -> Expression:
    """A condition that readings and parameters settle before any body is met."""
    typed = condition(workshop.context, node, Env(declaration.path), say("what-follows", word="when"))
    if not typed.broken and not is_settled(workshop.context, typed.expression):
        workshop.findings.add(
            "E0405",
            node.span,
            say("settled-before-bodies"),
            say("ask-for-readings-alone"),
        )
    return typed.expression


def is_settled(context: Context, expression: Placed, also: frozenset[str] = frozenset()) -> bool:
    """Whether constants, readings and parameters alone decide a value; `also` are further ids it may use."""
    for node in through(context, expression):
        if isinstance(node, _OF_BODIES):
            return False
        if isinstance(node, Reference) and node.id not in also:
            symbol = context.symbols.values.get(node.id)
            if symbol is None or symbol.sort not in ("reading", "parameter", "let"):
                return False
    return True


def _follows_nothing(workshop: Workshop, guard: tree.Guard) -> None:
    workshop.findings.add("E0504", guard.span, say("otherwise-after-nothing"), say("delete-the-word"))


def _check_reached(
    workshop: Workshop, conditions: Sequence[Expression], clauses: Sequence[Clause[Way]]
) -> None:
    """Report lines that are taken under no answer to the readings that they ask for."""
    if any(_asks_for_a_constant(workshop.context, condition) for condition in conditions):
        return
    missed = set(range(len(clauses)))
    known = False
    for answer in answers(workshop.context, conditions):
        settled = Settled(workshop.context, answer)
        values = [settled.value(condition) for condition in conditions]
        if not all(isinstance(value, bool) for value in values):
            return
        missed.discard(values.index(True) if True in values else len(conditions))
        known = True
    for at in sorted(missed) if known else ():
        declaration, guard, _ = clauses[at]
        workshop.findings.add(
            "E0504",
            guard.span if guard is not None else declaration.span,
            say("no-option-leads-here"),
            say("correct-conditions-above"),
        )


def _asks_for_a_constant(context: Context, condition: Expression) -> bool:
    """Whether a condition asks for a parameter that no reading decides: it is a switch of the author's."""
    symbols = context.symbols.values
    for node in through(context, condition):
        symbol = symbols.get(node.id) if isinstance(node, Reference) else None
        if symbol is not None and symbol.sort == "parameter":
            behind = (part for part in through(context, node) if isinstance(part, Reference))
            if not any(symbols[part.id].sort == "reading" for part in behind if part.id in symbols):
                return True
    return False


def _check_repeated(workshop: Workshop, clauses: Sequence[Clause[Way]]) -> None:
    """Report a line that says what the line above it says."""
    for (above, _, first), (below, guard, second) in pairwise(clauses):
        reported = any(workshop.findings.reported(part.span) for part in (above, below))
        if first == second and guard is not None and not reported:
            workshop.findings.add(
                "E0109",
                below.span,
                say("said-above-already"),
                say("keep-one"),
                [Related(above.span, say("said-here"))],
            )


def _complete(workshop: Workshop, clauses: Sequence[Clause[Way]]) -> bool:
    """Whether each line but the last has a condition and the last says `otherwise`."""
    first = clauses[0][0]
    if len(clauses) == 1 and clauses[0][1] is not None and clauses[0][1].condition is None:
        _follows_nothing(workshop, clauses[0][1])
        return False
    for position, (declaration, guard, _) in enumerate(clauses):
        last = position == len(clauses) - 1
        if guard is None:
            other = first.span if position else clauses[1][0].span
            workshop.findings.add(
                "E0109",
                declaration.span,
                say("twice-without-condition", line=called(declaration.word)),
                say("keep-one-or-write-when"),
                [Related(other, say("other-one-here"))],
            )
            return False
        if guard.condition is None and not last:
            workshop.findings.add("E0504", guard.span, say("lines-after-otherwise"))
            return False
        if guard.condition is not None and last:
            workshop.findings.add(
                "E0501",
                declaration.span,
                say("no-condition-may-hold"),
                say("write-line-with-otherwise"),
            )
            return False
    return True
