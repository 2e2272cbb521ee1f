"""Names: inputs, columns, parameters, named values, scores."""

from dsl.elaborate.context import BROKEN, NOTHING, Context, Env, Typed
from dsl.elaborate.types import ChoiceOf, NumberOf, RowsOf, YesOrNo
from dsl.names.symbols import KIND, Symbol
from dsl.syntax import tree
from engine.graph.expression import Column, Constant, Raised, Reference, Scored, ScoreOf
from engine.graph.span import Span

_CALLED = {"bands": "scale of bands"}
_OPPOSITES = {"known": "is missing", "missing": "is known", "scored": "not … is scored"}
"""What is meant where one of these stands after `is not`."""
_SEEN_BY_FUNCTIONS = frozenset({"parameter", "reading", "table", "bands", "function"})
_NO_VALUE = {"table": "look up … in {}", "bands": "band of … in {}", "function": "{}(…)"}


def name(context: Context, node: tree.Name, env: Env) -> Typed:
    """The value of a name; the innermost declaration around the expression counts."""
    if node.text in env.arguments:
        return env.arguments[node.text]
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
    if symbol.sort in ("function", "reading"):
        context.used.add(symbol.path)
    if symbol.sort in _NO_VALUE:
        return context.report(
            "E0306",
            node.span,
            f"`{node.text}` is a {_CALLED.get(symbol.sort, symbol.sort)}, which has no value of its own",
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


def _out_of_sight(context: Context, node: tree.Name) -> Typed:
    return context.report(
        "E0306",
        node.span,
        f"a function sees only its own parameters, and `{node.text}` is none of them",
        "hand the value over as a parameter",
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
    opposite = _OPPOSITES.get(node.text)
    hint = f"write `{opposite}`" if opposite else None
    return context.unknown("E0301", node, f"nothing is called `{node.text}` here", known, hint)


def weight_of(context: Context, node: tree.WeightOf, env: Env) -> Typed:
    """`weight of service`: the weight that a block or criterion declares."""
    path = _scored_path(context, node.path, node.span, env)
    if path is None:
        return BROKEN
    line = context.symbols.measures[path].declaration.line
    if not isinstance(line, tree.MemberOf) or line.weight is None:
        return context.report("E0306", node.span, f"`{node.path}` has no weight")
    weight = context.constant(context.number(line.weight, Env(""), "a weight"), node.span, "a weight")
    return BROKEN if weight is None else Typed(Constant(weight, span=node.span), NumberOf())


def is_raised(context: Context, node: tree.IsRaised, env: Env) -> Typed:
    """`last_places is raised`."""
    if not isinstance(node.operand, tree.Name):
        return context.report("E0401", node.operand.span, "only a flag can be raised")
    if not env.scope.startswith("flag."):
        return context.report(
            "E0306", node.span, "flags are raised after all scores and places: only a flag can ask for them"
        )
    name = node.operand.text
    if name not in context.symbols.flags:
        return context.unknown(
            "E0301", node.operand, f"there is no flag called `{name}`", context.symbols.flags
        )
    return Typed(Raised(name, span=node.span), YesOrNo())


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
    path = _scored_path(context, node.path, node.span, env)
    if path is None:
        return BROKEN
    absence = Scored(path)
    absent = NOTHING if absence in env.known else frozenset({absence})
    return Typed(ScoreOf(path, node.rounded, span=node.span), NumberOf(), absent)


def is_scored(context: Context, node: tree.IsScored, env: Env) -> Typed:
    """`openness is scored`."""
    if not isinstance(node.operand, tree.Name):
        return context.report("E0401", node.operand.span, "only a block or a criterion can be scored")
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
        context.findings.unknown(
            "E0301", path, span, f"there is no block or criterion called `{path}`", known
        )
        return None
    if env.in_function or env.rows is not None:
        context.report("E0306", span, "a score is out of reach here", "name it with `let` first")
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
