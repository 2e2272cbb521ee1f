"""Tables, bands, and rounding inside a formula."""

from gmpy2 import mpq

from dsl.diagnostics.message import say
from dsl.elaborate.context import BROKEN, Context, Env, Typed
from dsl.elaborate.options import option
from dsl.elaborate.types import ChoiceOf, NumberOf, TextOf, Type, as_written, described
from dsl.names.symbols import Symbol
from dsl.syntax import tree
from engine.graph.expression import BandOf, Constant, Expression, Lookup, Rounded, Rounding

MOST_DECIMALS = 100


def _named(context: Context, word: tree.Word, sort: str, env: Env) -> Symbol | None:
    symbol = context.symbols.value(env.scope, word.text)
    if symbol is not None and symbol.sort == sort:
        return symbol
    said = say("no-such-table", name=word.text) if sort == "table" else say("no-such-bands", name=word.text)
    context.unknown("E0301", word, said, context.symbols.visible(env.scope))
    return None


def look_up(context: Context, node: tree.LookUp, env: Env) -> Typed:
    """`look up points in cut_points by (measure, rate)`."""
    symbol = _named(context, node.table, "table", env)
    if symbol is None or symbol.path not in context.tables:
        return BROKEN
    table = context.tables[symbol.path]
    found = table.columns.get(node.column.text)
    if found is None:
        return context.unknown(
            "E0301",
            node.column,
            say("no-such-column", table=node.table.text, name=node.column.text),
            table.columns,
        )
    if len(node.keys) != len(table.keys):
        return context.report(
            "E0403",
            node.span,
            say("looked-up-by", table=node.table.text, taken=len(table.keys), given=len(node.keys)),
        )
    keys = [
        option(context, type_, key, env) or context.elaborate(key, env)
        for key, (_, type_) in zip(node.keys, table.keys, strict=True)
    ]
    expressions: list[Expression] = []
    for key, key_node, (name, type_) in zip(keys, node.keys, table.keys, strict=True):
        if key.broken:
            return BROKEN
        if isinstance(type_, ChoiceOf) and _is_no_option(context, key, key_node, type_):
            return BROKEN
        if not _fits(key.type, type_):
            return context.report(
                "E0401",
                key_node.span,
                say("key-is-of-type", name=name, wanted=described(type_), type=described(key.type)),
            )
        expressions.append(key.expression)
    absent = frozenset(absence for key in keys for absence in key.absent)
    type_, _optional = found
    return Typed(Lookup(symbol.path, node.column.text, tuple(expressions), span=node.span), type_, absent)


def _is_no_option(context: Context, key: Typed, node: tree.Expression, wanted: ChoiceOf) -> bool:
    """Whether a text that is written out is none of the options of a key; reported where it is."""
    written = key.expression.value if isinstance(key.expression, Constant) else None
    if not isinstance(written, str) or written in wanted.options:
        return False
    context.report("E0404", node.span, say("not-one-of", name=written, options=as_written(wanted.options)))
    return True


def _fits(given: Type, wanted: Type) -> bool:
    if isinstance(given, ChoiceOf) and isinstance(wanted, ChoiceOf):
        return set(given.options) <= set(wanted.options)
    if isinstance(wanted, TextOf | ChoiceOf):
        return isinstance(given, TextOf | ChoiceOf)
    return type(given) is type(wanted)


def band_of(context: Context, node: tree.BandOf, env: Env) -> Typed:
    """`band of score of goals in degrees`: a choice among the names of the bands."""
    symbol = _named(context, node.bands, "bands", env)
    operand = context.number(node.operand, env, say("what-lies-in-band"))
    if symbol is None or operand.broken or symbol.declaration.broken:
        return BROKEN
    names = tuple(dict.fromkeys(part.name for part in symbol.declaration.all("band")))
    type_ = ChoiceOf(names) if names else TextOf()
    return Typed(BandOf(symbol.path, operand.expression, span=node.span), type_, operand.absent)


def rounded(context: Context, node: tree.Rounded, env: Env) -> Typed:
    """`rounded(x, half up to 6 decimals)`."""
    operand = context.number(node.operand, env, say("what-is-rounded"))
    rounding = rounding_of(context, node.rounding, env)
    if operand.broken or rounding is None:
        return BROKEN
    type_ = NumberOf(operand.type.unit) if isinstance(operand.type, NumberOf) else NumberOf()
    return Typed(Rounded(operand.expression, rounding, span=node.span), type_, operand.absent)


def rounding_of(context: Context, node: tree.Rounding, env: Env) -> Rounding | None:
    """The rounding that a clause or a formula declares; None where it was reported."""
    if node.decimals is not None:
        decimals = node.decimals.value
        if decimals.denominator != 1 or decimals > MOST_DECIMALS:
            context.report("E0206", node.decimals.span, say("decimals-are-whole", most=MOST_DECIMALS))
            return None
        return Rounding(node.mode, mpq(1, 10 ** int(decimals)), span=node.span)
    if node.multiple is None:
        return None
    multiple = context.elaborate(node.multiple, env)
    step = context.constant(multiple, node.multiple.span, say("what-is-rounded-to"))
    if step is None:
        return None
    if step <= 0:
        context.report("E0206", node.multiple.span, say("multiple-is-above-zero"))
        return None
    return Rounding(node.mode, step, span=node.span)
