"""The author's own functions.

A function of single values stays a function of the graph. One that takes rows is made once for each choice of
rows that it is called with, since what its rows' columns are is known only then.
"""

from itertools import chain
from types import MappingProxyType

from dsl.diagnostics.message import say
from dsl.elaborate.builtins import BUILTIN_FUNCTIONS
from dsl.elaborate.context import BROKEN, Context, Env, Typed
from dsl.elaborate.input_types import type_of_input
from dsl.elaborate.names import is_rows_name
from dsl.elaborate.options import option
from dsl.elaborate.types import ChoiceOf, NumberOf, RowsOf, Type, described
from dsl.elaborate.values import value_of_definition
from dsl.names.symbols import Symbol
from dsl.syntax import tree
from engine.graph.expression import Argument, Call, Constant, Expression


def call_author_function(context: Context, node: tree.Call, env: Env) -> Typed:
    """A function of the author's, applied."""
    symbol = context.symbols.value(env.scope, node.function.text)
    if symbol is None or symbol.sort != "function":
        return _unknown(context, node, symbol)
    line = symbol.declaration.line
    if not isinstance(line, tree.FunctionOf):
        return BROKEN
    context.used.add(symbol.path)
    taken, given = len(line.parameters), len(node.arguments)
    if given != taken:
        return context.report(
            "E0403", node.span, say("takes-values", function=node.function.text, taken=taken, given=given)
        )
    rows: dict[str, str] = {}
    handed: list[Typed] = []
    for parameter, argument in zip(line.parameters, node.arguments, strict=True):
        wanted = parameter_type(context, parameter)
        if isinstance(wanted, RowsOf):
            path = is_rows_name(context, argument.value, env)
            if path is None:
                return context.report(
                    "E0406",
                    argument.span,
                    say("takes-rows", function=node.function.text),
                    say("write-name-of-rows"),
                )
            rows[parameter.name.text] = path
            continue
        value = option(context, wanted, argument.value, env) or context.elaborate(argument.value, env)
        if value.broken:
            return BROKEN
        if not _fits(context, value, wanted, argument, node.function.text):
            return BROKEN
        handed.append(value)
    made = function_value(context, symbol, rows)
    if made.broken:
        return BROKEN
    arguments = tuple(value.expression for value in handed)
    absent = frozenset(absence for value in handed for absence in value.absent)
    return Typed(
        Call(instance_id(symbol.path, rows), arguments, span=node.span), made.type, absent | made.absent
    )


def _fits(context: Context, value: Typed, wanted: Type, argument: tree.Argument, function: str) -> bool:
    """Whether a value is of the type that a function takes; reported where it is not."""
    if type(value.type) is type(wanted) and (not isinstance(wanted, ChoiceOf) or value.type == wanted):
        return True
    context.report(
        "E0401",
        argument.span,
        say("takes-type", function=function, wanted=described(wanted), type=described(value.type)),
    )
    return False


def takes_rows(symbol: Symbol) -> bool:
    """Whether this is a function that is made anew for the rows of each call."""
    line = symbol.declaration.line
    return isinstance(line, tree.FunctionOf) and any(
        part.type is not None and part.type.base == "rows" for part in line.parameters
    )


def instance_id(path: str, rows: dict[str, str]) -> str:
    """The id of a function made for these rows."""
    return f"{path}[{', '.join(rows.values())}]" if rows else path


def parameter_type(context: Context, parameter: tree.Parameter) -> Type:
    """The type of a function's parameter; a number where none is given."""
    if parameter.type is None:
        return NumberOf()
    if parameter.type.base == "rows":
        return RowsOf("")
    return type_of_input(context, parameter.type)


def function_value(context: Context, symbol: Symbol, rows: dict[str, str]) -> Typed:
    """The value of a function in terms of its arguments, made once for each choice of rows."""
    path = instance_id(symbol.path, rows)
    done = context.instances.get(path)
    if done is not None:
        return done[1]
    line = symbol.declaration.line
    if not isinstance(line, tree.FunctionOf):
        return BROKEN
    if context.entered(symbol):
        return BROKEN
    arguments: dict[str, Typed] = {}
    parameters: list[str] = []
    for parameter in line.parameters:
        name, type_ = parameter.name.text, parameter_type(context, parameter)
        _check_qualifiers(context, parameter)
        if isinstance(type_, RowsOf):
            arguments[name] = Typed(_NO_VALUE, RowsOf(rows.get(name, "")))
        else:
            arguments[name] = Typed(Argument(name), type_)
            parameters.append(name)
    env = Env(symbol.path.rpartition(".")[0], arguments=MappingProxyType(arguments), in_function=True)
    made = value_of_definition(context, symbol.declaration, line.value, env)
    made = context.provided(made, line.value.span, env, say("this-function"))
    context.left(symbol)
    context.instances[path] = (symbol, made, tuple(parameters))
    return made


def _check_qualifiers(context: Context, parameter: tree.Parameter) -> None:
    written = parameter.type
    if written is not None and written.intervals:
        context.report("E0202", written.span, say("parameter-has-no-bounds"), say("say-it-of-input"))


_NO_VALUE: Expression = Constant(False)


def _unknown(context: Context, node: tree.Call, symbol: Symbol | None) -> Typed:
    """A name before a parenthesis that is no function; of a table it is said how a value is found in it."""
    said = say("no-such-function", name=node.function.text)
    if symbol is not None and symbol.sort == "table":
        advice = say("write-this", text=_looked_up(context, node, symbol))
        return context.report("E0301", node.function.span, said, advice)
    if symbol is not None and symbol.sort == "bands":
        advice = say("write-this", text=f"band of … in {node.function.text}")
        return context.report("E0301", node.function.span, said, advice)
    own = (symbol.declaration.name for symbol in context.symbols.values.values() if symbol.sort == "function")
    known = chain(BUILTIN_FUNCTIONS, own)
    return context.unknown("E0301", node.function, said, known)


def _looked_up(context: Context, node: tree.Call, symbol: Symbol) -> str:
    """How a value is looked up in a table, with the names that are known."""
    table = context.tables.get(symbol.path)
    column = next(iter(table.columns)) if table is not None and len(table.columns) == 1 else "…"
    keys = [part.value.text if isinstance(part.value, tree.Name) else "…" for part in node.arguments]
    return f"look up {column} in {node.function.text} by ({', '.join(keys) or '…'})"
