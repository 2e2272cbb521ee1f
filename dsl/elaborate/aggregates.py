"""One value of many rows: `count(rows where …)`, `average(x of rows weighted by y)`."""

from dataclasses import replace

from gmpy2 import mpq

from dsl.diagnostics.message import say
from dsl.elaborate.builtins import AGGREGATES, DEVIATIONS
from dsl.elaborate.context import BROKEN, Context, Env, Typed
from dsl.elaborate.logic import condition
from dsl.elaborate.names import is_rows_name
from dsl.elaborate.types import NumberOf
from dsl.syntax import tree
from engine.graph.expression import (
    Aggregate,
    AggregateKind,
    Constant,
    Expression,
    Irrational,
    IrrationalFunction,
)

_ROWS_ONLY = frozenset({AggregateKind.count, AggregateKind.share})
_HALF = Constant(mpq(1, 2))
_TWO = Constant(mpq(2))


def is_aggregate(context: Context, node: tree.Call, env: Env) -> bool:
    """Whether a call runs over rows: `min(a, b)` does not, `min(a of rows)` does."""
    if node.function.text not in AGGREGATES:
        return False
    first = node.arguments[0]
    if first.rows or first.where or first.weight or node.function.text not in ("min", "max"):
        return True
    return is_rows_name(context, first.value, env) is not None


def aggregate(context: Context, node: tree.Call, env: Env) -> Typed:
    """The value of an aggregate."""
    kind = AGGREGATES[node.function.text]
    first, *further = node.arguments
    if env.in_aggregate or (env.rows is not None):
        return context.report(
            "E0407",
            node.span,
            say("rows-in-a-row", function=node.function.text),
            say("name-outside-rows"),
        )
    if kind in _ROWS_ONLY:
        rows, value_node = is_rows_name(context, first.value, env), None
        misplaced = first.rows is not None or rows is None
        example = f"{node.function.text}(rows where …)"
    else:
        name = tree.Name(first.rows.text, span=first.rows.span) if first.rows else None
        rows, value_node = (is_rows_name(context, name, env) if name else None), first.value
        misplaced = rows is None
        example = f"{node.function.text}(… of rows)"
    if misplaced or rows is None:
        return _no_rows(context, node, first, env, example)
    inner = replace(env, rows=rows, in_aggregate=True)
    where = condition(context, first.where, inner, say("what-follows", word="where")) if first.where else None
    if where is not None and first.where is not None:
        where = context.provided(where, first.where.span, inner, say("this-condition"))
        inner = inner.knowing(where.if_true)
    parts = [] if where is None else [where]
    value = weight = None
    if value_node is not None:
        value = context.number(value_node, inner, say("what-runs-over", function=node.function.text))
        value = context.provided(value, value_node.span, inner, say("as-written", text=node.function.text))
        parts.append(value)
    if first.weight is not None:
        weight = _weight(context, node, kind, first.weight, inner)
        parts.append(weight)
    level = level_of(context, node, further, env, "quantile(… of rows, 90%)")
    if any(part.broken for part in parts) or level is BROKEN:
        return BROKEN
    if kind is AggregateKind.share and where is None:
        return context.report(
            "E0403", node.span, say("share-needs-condition"), say("write-this", text=example)
        )
    expression: Expression = Aggregate(
        kind,
        rows,
        value.expression if value else None,
        where.expression if where else None,
        weight.expression if weight else None,
        level if isinstance(level, Constant) else None,
        span=node.span,
    )
    if node.function.text in DEVIATIONS:
        expression = Irrational(IrrationalFunction.root, (expression, _TWO), span=node.span)
        return Typed(expression, _type_of(AggregateKind.average, value))
    return Typed(expression, _type_of(kind, value))


def _no_rows(context: Context, node: tree.Call, first: tree.Argument, env: Env, example: str) -> Typed:
    word = first.rows or (first.value if isinstance(first.value, tree.Name) else None)
    if (
        word is not None
        and context.symbols.value(env.scope, word.text) is None
        and word.text not in env.arguments
    ):
        rows = None if first.rows else _rows_of(context, word.text, env)
        if rows is not None:
            said, name = say("which-rows", function=node.function.text), node.function.text
            right = f"{name}({rows})" if AGGREGATES[name] in _ROWS_ONLY else f"{name}({word.text} of {rows})"
            return context.report("E0406", node.span, said, say("write-this", text=right))
        known = context.symbols.visible(env.scope)
        return context.unknown("E0301", word, say("no-such-rows", name=word.text), known)
    return context.report(
        "E0406",
        node.span,
        say("which-rows", function=node.function.text),
        say("write-this", text=example),
    )


def _rows_of(context: Context, column: str, env: Env) -> str | None:
    """The rows within reach that have a column of this name."""
    for name in context.symbols.visible(env.scope):
        symbol = context.symbols.value(env.scope, name)
        if symbol is not None and symbol.sort == "rows" and column in context.symbols.columns[symbol.path]:
            return name
    return None


def _type_of(kind: AggregateKind, value: Typed | None) -> NumberOf:
    if kind in _ROWS_ONLY or value is None or not isinstance(value.type, NumberOf):
        return NumberOf()
    if kind in (AggregateKind.variance, AggregateKind.sample_variance):
        unit = value.type.unit
        return NumberOf(tuple((name, 2 * power) for name, power in unit) if unit else unit)
    return NumberOf(value.type.unit)


def _weight(
    context: Context, node: tree.Call, kind: AggregateKind, weight_node: tree.Expression, inner: Env
) -> Typed:
    if kind is not AggregateKind.average:
        return context.report(
            "E0403",
            weight_node.span,
            say("takes-no-weights", function=node.function.text),
            say("only-average-does"),
        )
    weight = context.number(weight_node, inner, say("a-weight"))
    return context.provided(weight, weight_node.span, inner, say("this-weight"))


def level_of(
    context: Context, node: tree.Call, further: list[tree.Argument], env: Env, example: str
) -> Expression | Typed | None:
    """The level of a quantile, which follows its rows or bodies; None for what has no level."""
    word = node.function.text
    if word == "quantile" and len(further) != 1:
        said, advice = say("takes-one-further-value", function=word), say("write-this", text=example)
        return context.report("E0403", node.span, said, advice)
    if word != "quantile" and further:
        return context.report("E0403", node.span, say("takes-no-further-value", function=word))
    if not further:
        return _HALF if word == "median" else None
    for part in (further[0].rows, further[0].over, further[0].where, further[0].weight):
        if part is not None:
            return context.report("E0403", part.span, say("level-is-single"))
    level = context.number(further[0].value, env, say("level-of-quantile"))
    if level.broken:
        return BROKEN
    constant = context.constant(level, further[0].value.span, say("level-of-quantile"))
    if constant is None:
        return BROKEN
    if not 0 <= constant <= 1:
        return context.report("E0206", further[0].span, say("level-is-part-of-one"))
    return Constant(constant, span=further[0].span)
