"""Clauses that several declarations share: to whom they apply, how they round, constants."""

from gmpy2 import mpq

from dsl.diagnostics.message import Message, say
from dsl.elaborate.context import NOTHING, Absence, Env
from dsl.elaborate.logic import condition
from dsl.elaborate.lookups import rounding_of
from dsl.lower.choices import choice_of
from dsl.lower.workshop import Workshop
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.cohort import Choice
from engine.graph.expression import Expression, Rounding


def kinds_of(workshop: Workshop, declaration: Declaration) -> tuple[str, ...] | None:
    """The kinds of bodies that `applies to` names; None for all."""
    clause = declaration.one("applies to")
    if clause is None or not isinstance(clause.line, tree.NamesLine):
        return None
    kinds = workshop.context.kinds
    for word in clause.line.names:
        if word.text not in kinds:
            workshop.findings.unknown(
                "E0301",
                word.text,
                word.span,
                say("no-such-kind", name=word.text),
                kinds,
                say("kinds-are-declared"),
            )
    named = {word.text for word in clause.line.names}
    return tuple(kind for kind in kinds if kind in named)


def applies_of(
    workshop: Workshop, declaration: Declaration, env: Env
) -> tuple[Expression | None, frozenset[Absence]]:
    """The condition of `applies when`, and what is known to be there where it holds."""
    clause = declaration.one("applies when")
    if clause is None or not isinstance(clause.line, tree.AppliesWhen):
        return None, NOTHING
    node = clause.line.condition
    typed = condition(workshop.context, node, env, say("what-follows", word="applies when"))
    typed = workshop.context.provided(typed, node.span, env, say("this-condition"))
    return typed.expression, typed.if_true


def roundings_of(
    workshop: Workshop, declaration: Declaration, env: Env
) -> tuple[Rounding | None, Choice[Rounding] | None]:
    """The rounding that a declaration states, and how readings decide it, where they do."""
    lines = [(part, part.line) for part in declaration.all("round") if isinstance(part.line, tree.Round)]
    clauses = [
        (part, line.guard, rounding)
        for part, line in lines
        if (rounding := rounding_of(workshop.context, line.rounding, env)) is not None
    ]
    if len(clauses) < len(lines):
        return None, None
    found = choice_of(workshop, clauses)
    if found is None:
        return None, None
    return found.otherwise, found if found.cases else None


def share_of(
    workshop: Workshop, declaration: Declaration, role: Message, node: tree.Expression | None
) -> mpq | None:
    """The worth or weight of a criterion or block; None where it has none, or where it was reported.

    `role` is how it is called where it is reported.
    """
    if node is None:
        return None
    share = constant(workshop, node, Env(declaration.path), role)
    if share is not None and share > 0:
        return share
    if share is not None:
        workshop.findings.add("E0206", declaration.span, say("share-is-above-zero", share=role))
    workshop.unsummed.add(declaration.path.rpartition(".")[0])
    return None


def constant(workshop: Workshop, node: tree.Expression | None, env: Env, role: Message) -> mpq | None:
    """A number that stands in the rules; None where there is none, or where it was reported."""
    if node is None:
        return None
    typed = workshop.context.number(node, env, role)
    return workshop.context.constant(typed, node.span, role)
