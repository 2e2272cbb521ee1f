"""Names: inputs, columns, parameters, named values, scores."""

from dataclasses import replace

from dsl.diagnostics.message import say
from dsl.elaborate.context import BROKEN, NOTHING, Context, Env, Typed
from dsl.elaborate.types import ChoiceOf, NumberOf, RowsOf, YesOrNo
from dsl.names.sorts import SORTS
from dsl.names.symbols import KIND, Symbol
from dsl.syntax import tree
from engine.graph.expression import Argument, Column, Constant, Raised, Reference, Scored, ScoreOf
from engine.graph.span import Span

_CALLED = {**SORTS, "bands": say("scale-of-bands")}
_OPPOSITES = {"known": "is missing", "missing": "is known", "scored": "not … is scored"}
"""What is meant where one of these stands after `is not`."""
_SEEN_BY_FUNCTIONS = frozenset({"parameter", "reading", "table", "bands", "function"})
_NO_VALUE = {"table": "look up … in {}", "bands": "band of … in {}", "function": "{}(…)"}


def name(context: Context, node: tree.Name, env: Env) -> Typed:
    """The value of a name; the innermost declaration around the expression counts."""
    if node.text in env.arguments:
        given = env.arguments[node.text]
        if not isinstance(given.expression, Argument):
            return given
        return replace(given, expression=replace(given.expression, span=node.span))
    if env.rows is not None:
        column = context.symbols.columns.get(env.rows, {}).get(node.text)
        if column is not None:
            return _column(context, column, node, env)
    if node.text == KIND and env.in_function:
        return _out_of_sight(context, node)
    if node.text == KIND and context.kinds:
        return Typed(Reference(KIND, span=node.span), ChoiceOf(context.kinds))
    symbol = context.symbols.value(env.scope, node.text)
    if symbol is None:
        return _unknown(context, node, env)
    if env.in_function and symbol.sort not in _SEEN_BY_FUNCTIONS:
        return _out_of_sight(context, node)
    if symbol.sort in ("function", "reading", "parameter"):
        context.used.add(symbol.path)
    if symbol.sort in _NO_VALUE:
        return context.report(
            "E0306",
            node.span,
            say("has-no-value", name=node.text, sort=_CALLED[symbol.sort]),
            say("write-this", text=_NO_VALUE[symbol.sort].format(node.text)),
        )
    if symbol.sort == "rows":
        return context.report(
            "E0406",
            node.span,
            say("rows-have-no-value", name=node.text),
            say("write-an-aggregate", name=node.text),
        )
    declared = context.value_of(context, symbol)
    if declared.broken:
        return BROKEN
    return Typed(
        Reference(symbol.path, span=node.span),
        declared.type,
        declared.absent - env.known,
        declared.if_true,
        declared.if_false,
    )


def _out_of_sight(context: Context, node: tree.Name) -> Typed:
    return context.report(
        "E0306",
        node.span,
        say("function-sees-parameters", name=node.text),
        say("hand-over"),
    )


def _column(context: Context, column: Symbol, node: tree.Name, env: Env) -> Typed:
    declared = context.value_of(context, column)
    if declared.broken:
        return BROKEN
    return Typed(
        Column(env.rows or "", node.text, span=node.span),
        declared.type,
        declared.absent - env.known,
        declared.if_true,
        declared.if_false,
    )


def _unknown(context: Context, node: tree.Name, env: Env) -> Typed:
    if context.findings.lost(node.text):
        return BROKEN
    measure = context.symbols.measure(env.scope, node.text)
    if measure is not None:
        scored = measure.sort in ("block", "criterion")
        advice = say("write-this", text=f"score of {node.text}") if scored else None
        said = say("is-no-value", name=node.text, sort=_CALLED[measure.sort])
        return context.report("E0306", node.span, said, advice)
    for rows, columns in context.symbols.columns.items():
        if node.text in columns and rows != env.rows:
            short = rows.rpartition(".")[2]
            return context.report(
                "E0406",
                node.span,
                say("column-has-no-value", name=node.text, rows=short),
                say("write-a-sum", name=node.text, rows=short),
            )
    known = context.symbols.visible(env.scope, env.rows)
    opposite = _OPPOSITES.get(node.text)
    advice = say("write-this", text=opposite) if opposite else None
    return context.unknown("E0301", node, say("nothing-is-called", name=node.text), known, advice)


def weight_of(context: Context, node: tree.WeightOf, env: Env) -> Typed:
    """`weight of service`: the weight that a block or criterion declares."""
    path = _scored_path(context, node.path, node.span, env)
    if path is None:
        return BROKEN
    line = context.symbols.measures[path].declaration.line
    if not isinstance(line, tree.MemberOf) or line.weight is None:
        return context.report("E0306", node.span, say("has-no-weight", name=node.path))
    role = say("a-weight")
    weight = context.constant(context.number(line.weight, Env(""), role), node.span, role)
    return BROKEN if weight is None else Typed(Constant(weight, span=node.span), NumberOf())


def is_raised(context: Context, node: tree.IsRaised, env: Env) -> Typed:
    """`last_places is raised`."""
    if not isinstance(node.operand, tree.Name):
        return context.report("E0401", node.operand.span, say("only-a-flag-is-raised"))
    if not env.scope.startswith("flag."):
        return context.report("E0306", node.span, say("flags-come-last"))
    name = node.operand.text
    if name not in context.symbols.flags:
        return context.unknown("E0301", node.operand, say("no-such-flag", name=name), context.symbols.flags)
    return Typed(Raised(name, span=node.span), YesOrNo())


def own_worth(context: Context, node: tree.OwnWorth, env: Env) -> Typed:
    """`worth`: the points that the criterion at hand is worth."""
    if env.worth is None:
        return context.report(
            "E0306",
            node.span,
            say("worth-out-of-place"),
            say("write-the-number"),
        )
    return Typed(Constant(env.worth, span=node.span), NumberOf())


def score_of(context: Context, node: tree.ScoreOf, env: Env) -> Typed:
    """`score of goals`, `unrounded score of goals`."""
    path = _scored_path(context, node.path, node.span, env)
    if path is None:
        return BROKEN
    absence = Scored(path)
    absent = NOTHING if absence in env.known else frozenset({absence})
    return Typed(ScoreOf(path, node.rounded, span=node.span), NumberOf(), absent)


def is_scored(context: Context, node: tree.IsScored, env: Env) -> Typed:
    """`openness is scored`."""
    if not isinstance(node.operand, tree.Name):
        return context.report("E0401", node.operand.span, say("only-a-member-is-scored"))
    path = _scored_path(context, node.operand.text, node.operand.span, env)
    if path is None:
        return BROKEN
    return Typed(Scored(path, span=node.span), YesOrNo(), if_true=frozenset({Scored(path)}))


def _scored_path(context: Context, path: str, span: Span, env: Env) -> str | None:
    """The path of the block or criterion whose score is asked for; None where it was reported."""
    symbol = context.symbols.measure(env.scope, path)
    if symbol is None or symbol.sort not in ("block", "criterion"):
        symbols = context.symbols
        known = symbols.measures if "." in path else symbols.visible_measures(env.scope)
        context.findings.unknown("E0301", path, span, say("no-block-or-criterion", name=path), known)
        return None
    if env.in_function or env.rows is not None:
        context.report("E0306", span, say("scores-are-out-of-reach"), say("name-with-let"))
        return None
    return symbol.path


def is_rows_name(context: Context, node: tree.Expression, env: Env) -> str | None:
    """The path of the rows that a bare name means, if it means rows."""
    if not isinstance(node, tree.Name):
        return None
    argument = env.arguments.get(node.text)
    if argument is not None:
        return argument.type.rows if isinstance(argument.type, RowsOf) else None
    symbol = context.symbols.value(env.scope, node.text)
    return symbol.path if symbol is not None and symbol.sort == "rows" else None
