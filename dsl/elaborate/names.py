"""Names: inputs, columns, parameters, named values, scores."""

from dsl.elaborate.context import BROKEN, NOTHING, Context, Env, Typed
from dsl.elaborate.types import ChoiceOf, NumberOf, RowsOf
from dsl.names.symbols import KIND, Symbol
from dsl.syntax import tree
from engine.graph.expression import Column, Constant, Reference, Scored, ScoreOf

_NO_VALUE = {"table": "look up … in {}", "bands": "band of … in {}", "function": "{}(…)"}


def name(context: Context, node: tree.Name, env: Env) -> Typed:
    """The value of a name; the innermost declaration around the expression counts."""
    if node.text in env.arguments:
        return env.arguments[node.text]
    if env.rows is not None:
        column = context.symbols.columns.get(env.rows, {}).get(node.text)
        if column is not None:
            return _column(context, column, node, env)
    if node.text == KIND and context.kinds and not env.in_function:
        return Typed(Reference(KIND, span=node.span), ChoiceOf(context.kinds))
    symbol = context.symbols.value(env.scope, node.text)
    if symbol is None:
        return _unknown(context, node, env)
    if env.in_function and symbol.sort not in ("parameter", "table", "bands", "function"):
        return context.report(
            "E0306",
            node.span,
            f"a function sees only its own parameters, and `{node.text}` is none of them",
            "hand the value over as a parameter",
        )
    if symbol.sort in _NO_VALUE:
        return context.report(
            "E0306",
            node.span,
            f"`{node.text}` is a {symbol.sort}, which has no value of its own",
            f"write `{_NO_VALUE[symbol.sort].format(node.text)}`",
        )
    if symbol.sort == "rows":
        return context.report(
            "E0406",
            node.span,
            f"`{node.text}` are rows, which have no single value",
            f"write `count({node.text})`, `sum(… of {node.text})` or another aggregate",
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
    measure = context.symbols.measure(env.scope, node.text)
    if measure is not None:
        hint = f"write `score of {node.text}`" if measure.sort in ("block", "criterion") else None
        return context.report("E0306", node.span, f"`{node.text}` is a {measure.sort}, not a value", hint)
    for rows, columns in context.symbols.columns.items():
        if node.text in columns and rows != env.rows:
            short = rows.rpartition(".")[2]
            return context.report(
                "E0406",
                node.span,
                f"`{node.text}` is a column of `{short}`, which has a value only in a row",
                f"write an aggregate, such as `sum({node.text} of {short})`",
            )
    known = context.symbols.visible(env.scope, env.rows)
    return context.unknown("E0301", node, f"nothing is called `{node.text}` here", known)


def own_worth(context: Context, node: tree.OwnWorth, env: Env) -> Typed:
    """`worth`: the points that the criterion at hand is worth."""
    if env.worth is None:
        return context.report(
            "E0306",
            node.span,
            "`worth` has a value only in a criterion that is worth something",
            "write the number",
        )
    return Typed(Constant(env.worth, span=node.span), NumberOf())


def score_of(context: Context, node: tree.ScoreOf, env: Env) -> Typed:
    """`score of goals`, `unrounded score of goals`."""
    symbol = context.symbols.measure(env.scope, node.path)
    if symbol is None or symbol.sort not in ("block", "criterion"):
        similar = context.symbols.similar_measure(env.scope, node.path)
        return context.report(
            "E0301",
            node.span,
            f"there is no block or criterion called `{node.path}`",
            f"did you mean `{similar}`?" if similar else None,
        )
    if env.in_function or env.rows is not None:
        return context.report("E0306", node.span, "a score is out of reach here", "name it with `let` first")
    context.score_uses.append((symbol.path, env.scope, node.span))
    absence = Scored(symbol.path)
    absent = NOTHING if absence in env.known else frozenset({absence})
    score = ScoreOf(symbol.path, node.rounded, span=node.span)
    return Typed(score, NumberOf(), absent)


def is_rows_name(context: Context, node: tree.Expression, env: Env) -> str | None:
    """The path of the rows that a bare name means, if it means rows."""
    if not isinstance(node, tree.Name):
        return None
    argument = env.arguments.get(node.text)
    if argument is not None:
        return argument.type.rows if isinstance(argument.type, RowsOf) else None
    symbol = context.symbols.value(env.scope, node.text)
    return symbol.path if symbol is not None and symbol.sort == "rows" else None
