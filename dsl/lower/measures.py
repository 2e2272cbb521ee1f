"""Criteria, penalties, bonuses, caps and results."""

from dsl.diagnostics.message import Message, say
from dsl.elaborate.context import BROKEN, Env, Typed
from dsl.elaborate.logic import condition
from dsl.elaborate.types import Broken, DateOf, NumberOf, Type, YesOrNo, described, unit_text
from dsl.elaborate.values import value_of_definition
from dsl.lower.clauses import applies_of, kinds_of, roundings_of, share_of
from dsl.lower.directions import directions_of
from dsl.lower.labels import label_of
from dsl.lower.workshop import Workshop
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.expression import Expression, Product
from engine.graph.methodology import Adjustment, AdjustmentKind, Cap, Criterion, Result
from engine.graph.span import Span

_SCORE_UNITS = (None, (), (("points", 1),))


def lower_criterion(workshop: Workshop, declaration: Declaration) -> Criterion:
    """A criterion with its score."""
    line = declaration.line
    written = line if isinstance(line, tree.MemberOf) else None
    scope = Env(declaration.path)
    worth = share_of(workshop, declaration, say("worth-of-criterion"), written.worth if written else None)
    weight = share_of(workshop, declaration, say("weight-of-criterion"), written.weight if written else None)
    applies, known = applies_of(workshop, declaration, scope)
    env = Env(declaration.path, known=known, worth=worth)
    score = _score(workshop, declaration, env)
    kinds = kinds_of(workshop, declaration)
    directions = directions_of(workshop, declaration)
    return Criterion(label_of(workshop, declaration), score, worth, weight, kinds, applies, directions)


def _score(workshop: Workshop, declaration: Declaration, env: Env) -> Expression:
    clause = declaration.one("score")
    if clause is None or not isinstance(clause.line, tree.Defined):
        if not declaration.broken:
            workshop.findings.add(
                "E0201",
                declaration.name_span,
                say("criterion-without-score", criterion=declaration.name),
                say("write-this", text="score = …"),
            )
        return BROKEN.expression
    return score_expression(workshop, declaration, clause, env)


def score_expression(
    workshop: Workshop, declaration: Declaration, clause: Declaration, env: Env, role: Message | None = None
) -> Expression:
    """The value of `score = …`: a number, in points or without a unit, that is always there.

    `role` is how it is called where it is reported.
    """
    if not isinstance(clause.line, tree.Defined):
        return BROKEN.expression
    named = Declaration(
        clause.word, clause.line, f"{declaration.path}.score", clause.span, clause.parts, clause.broken
    )
    typed = value_of_definition(workshop.context, named, clause.line.value, env)
    role = role or say("score-of", name=declaration.name)
    return _points_expression(workshop, typed, clause.line.value.span, env, role)


def _points_expression(workshop: Workshop, typed: Typed, span: Span, env: Env, role: Message) -> Expression:
    if not score_in_points(workshop, typed, span, role):
        return BROKEN.expression
    return workshop.context.provided(typed, span, env, role).expression


def score_in_points(workshop: Workshop, typed: Typed, span: Span, role: Message) -> bool:
    """Whether a value is a number, which is reported where it is not, or is in the unit of something else."""
    if typed.broken:
        return False
    if not isinstance(typed.type, NumberOf):
        workshop.findings.add("E0401", span, say("must-be-number", role=role, type=described(typed.type)))
        return False
    if typed.type.unit not in _SCORE_UNITS:
        workshop.findings.add(
            "E0402",
            span,
            say("score-in-another-unit", role=role, unit=unit_text(typed.type.unit or ())),
            say("divide-by-the-same-unit"),
        )
    return True


def lower_adjustment(workshop: Workshop, declaration: Declaration) -> Adjustment:
    """A penalty or a bonus."""
    kind = AdjustmentKind(declaration.word)
    word = "takes" if kind is AdjustmentKind.penalty else "gives"
    scope = Env(declaration.path)
    applies, known = applies_of(workshop, declaration, scope)
    env = Env(declaration.path, known=known)
    clause = declaration.one(word)
    points: Expression = BROKEN.expression
    most: Expression | None = None
    if clause is not None and isinstance(clause.line, tree.Points):
        points = _points(workshop, declaration, clause.line, env)
        if clause.line.most is not None:
            typed = workshop.context.number(clause.line.most, env, say("what-follows", word="at most"))
            most = _points_expression(workshop, typed, clause.line.most.span, env, say("the-limit"))
    elif not declaration.broken:
        workshop.findings.add(
            "E0201",
            declaration.name_span,
            say("penalty-without-points", penalty=declaration.name)
            if kind is AdjustmentKind.penalty
            else say("bonus-without-points", bonus=declaration.name),
            say("write-this", text=f"{word} … for each of …"),
        )
    label = label_of(workshop, declaration)
    return Adjustment(label, kind, points, most, kinds_of(workshop, declaration), applies)


def _points(workshop: Workshop, declaration: Declaration, line: tree.Points, env: Env) -> Expression:
    name = declaration.name
    role = say("penalty-named", name=name) if declaration.word == "penalty" else say("bonus-named", name=name)
    typed = workshop.context.number(line.points, env, role)
    points = _points_expression(workshop, typed, line.points.span, env, role)
    if line.each is None:
        return points
    each = workshop.context.number(line.each, env, say("what-follows", word="for each of"))
    if each.broken:
        return points
    each = workshop.context.provided(each, line.each.span, env, role)
    factors = points.factors if isinstance(points, Product) else (points,)
    return Product((*factors, each.expression), span=line.span)


def lower_cap(workshop: Workshop, declaration: Declaration) -> Cap | None:
    """A cap; None where it does not say what it limits."""
    clause = declaration.one("limits the score to")
    if clause is None or not isinstance(clause.line, tree.Limits):
        if not declaration.broken:
            workshop.findings.add(
                "E0201",
                declaration.name_span,
                say("cap-without-limit", cap=declaration.name),
                say("write-this", text="limits the score to … when …"),
            )
        return None
    env = Env(declaration.path)
    asked = condition(workshop.context, clause.line.condition, env, say("what-follows", word="when"))
    asked = workshop.context.provided(asked, clause.line.condition.span, env, say("this-condition"))
    env = env.knowing(asked.if_true)
    typed = workshop.context.number(clause.line.limit, env, say("limit-of-a-cap"))
    limit = _points_expression(workshop, typed, clause.line.limit.span, env, say("the-limit"))
    return Cap(label_of(workshop, declaration), limit, asked.expression)


def lower_result(workshop: Workshop, declaration: Declaration) -> Result | None:
    """A further published value; None where it was reported."""
    line = declaration.line
    if not isinstance(line, tree.Defined):
        return None
    outer = declaration.path.rpartition(".")[0]
    applies, known = applies_of(workshop, declaration, Env(outer))
    env = Env(outer, known=known)
    typed = value_of_definition(workshop.context, declaration, line.value, env)
    role = say("result-named", name=declaration.name)
    typed = workshop.context.provided(typed, line.value.span, env, role)
    rounding, roundings = roundings_of(workshop, declaration, Env(outer))
    if rounding is not None and not isinstance(typed.type, NumberOf | Broken):
        workshop.findings.add("E0401", declaration.span, say("only-numbers-are-rounded"))
    kinds = kinds_of(workshop, declaration)
    label = label_of(workshop, declaration)
    return Result(label, _published(typed.type), typed.expression, kinds, applies, rounding, roundings)


def _published(type_: Type) -> str:
    match type_:
        case NumberOf() | Broken():
            return "number"
        case DateOf():
            return "date"
        case YesOrNo():
            return "yes_no"
        case _:
            return "text"
