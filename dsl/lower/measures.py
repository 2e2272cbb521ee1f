"""Criteria, penalties, bonuses, caps and results."""

from dsl.elaborate.context import BROKEN, Env, Typed
from dsl.elaborate.logic import condition
from dsl.elaborate.types import Broken, DateOf, NumberOf, Type, YesOrNo, described, unit_text
from dsl.elaborate.values import value_of_definition
from dsl.lower.clauses import applies_of, kinds_of, roundings_of, share_of
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
    worth = share_of(workshop, declaration, "worth", written.worth if written else None)
    weight = share_of(workshop, declaration, "weight", written.weight if written else None)
    applies, known = applies_of(workshop, declaration, scope)
    env = Env(declaration.path, known=known, worth=worth)
    score = _score(workshop, declaration, env)
    kinds = kinds_of(workshop, declaration)
    return Criterion(label_of(workshop, declaration), score, worth, weight, kinds, applies)


def _score(workshop: Workshop, declaration: Declaration, env: Env) -> Expression:
    clause = declaration.one("score")
    if clause is None or not isinstance(clause.line, tree.Defined):
        if not declaration.broken:
            workshop.findings.add(
                "E0201",
                declaration.name_span,
                f"the criterion `{declaration.name}` has no score",
                "write `score = …`",
            )
        return BROKEN.expression
    return score_expression(workshop, declaration, clause, env)


def score_expression(
    workshop: Workshop, declaration: Declaration, clause: Declaration, env: Env, role: str = ""
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
    role = role or f"the score of `{declaration.name}`"
    return _points_expression(workshop, typed, clause.line.value.span, env, role)


def _points_expression(workshop: Workshop, typed: Typed, span: Span, env: Env, role: str) -> Expression:
    if not score_in_points(workshop, typed, span, role):
        return BROKEN.expression
    return workshop.context.provided(typed, span, env, role).expression


def score_in_points(workshop: Workshop, typed: Typed, span: Span, role: str) -> bool:
    """Whether a value is a number, which is reported where it is not, or is in the unit of something else."""
    if typed.broken:
        return False
    if not isinstance(typed.type, NumberOf):
        workshop.findings.add("E0401", span, f"{role} must be a number, and this is {described(typed.type)}")
        return False
    if typed.type.unit not in _SCORE_UNITS:
        workshop.findings.add(
            "E0402",
            span,
            f"{role} is in {unit_text(typed.type.unit or ())}",
            "divide it by something in the same unit",
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
            typed = workshop.context.number(clause.line.most, env, "what follows `at most`")
            most = _points_expression(workshop, typed, clause.line.most.span, env, "the limit")
    elif not declaration.broken:
        workshop.findings.add(
            "E0201",
            declaration.name_span,
            f"the {kind.value} `{declaration.name}` does not say what it {word}",
            f"write `{word} … for each of …`",
        )
    label = label_of(workshop, declaration)
    return Adjustment(label, kind, points, most, kinds_of(workshop, declaration), applies)


def _points(workshop: Workshop, declaration: Declaration, line: tree.Points, env: Env) -> Expression:
    role = f"the {declaration.word} `{declaration.name}`"
    typed = workshop.context.number(line.points, env, role)
    points = _points_expression(workshop, typed, line.points.span, env, role)
    if line.each is None:
        return points
    each = workshop.context.number(line.each, env, "what follows `for each of`")
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
                f"the cap `{declaration.name}` does not say what it limits",
                "write `limits the score to … when …`",
            )
        return None
    env = Env(declaration.path)
    asked = condition(workshop.context, clause.line.condition, env, "what follows `when`")
    asked = workshop.context.provided(asked, clause.line.condition.span, env, "this condition")
    env = env.knowing(asked.if_true)
    typed = workshop.context.number(clause.line.limit, env, "the limit of a cap")
    limit = _points_expression(workshop, typed, clause.line.limit.span, env, "the limit")
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
    typed = workshop.context.provided(typed, line.value.span, env, f"the result `{declaration.name}`")
    rounding, roundings = roundings_of(workshop, declaration, Env(outer))
    if rounding is not None and not isinstance(typed.type, NumberOf | Broken):
        workshop.findings.add("E0401", declaration.span, "only a number can be rounded")
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
