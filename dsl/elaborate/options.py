"""The options of a choice, which rules write without quotation marks."""

from dsl.diagnostics.message import say
from dsl.elaborate.context import Context, Env, Typed
from dsl.elaborate.types import ChoiceOf, Type, as_written
from dsl.syntax import tree
from engine.graph.expression import Constant


def option(context: Context, wanted: Type, node: tree.Expression, env: Env) -> Typed | None:
    """The option that a bare name means where a choice is wanted; None where it is something else.

    A name that is neither an option nor anything else is reported.
    """
    if not isinstance(wanted, ChoiceOf) or not isinstance(node, tree.Name):
        return None
    if node.text in wanted.options:
        return Typed(Constant(node.text, span=node.span), wanted)
    column = node.text in context.symbols.columns.get(env.rows or "", ())
    if column or node.text in env.arguments or context.symbols.value(env.scope, node.text):
        return None
    said = say("not-one-of", name=node.text, options=as_written(wanted.options))
    return context.unknown("E0404", node, said, wanted.options)
