"""A value of many bodies: `max(visits over all bodies)`, `rank(x over bodies of kind city where …)`."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from dsl.diagnostics.message import Message, say
from dsl.elaborate.aggregates import level_of
from dsl.elaborate.builtins import OVER_BODIES
from dsl.elaborate.context import BROKEN, NOTHING, Absence, Context, Env, Typed
from dsl.elaborate.logic import condition
from dsl.elaborate.types import NumberOf
from dsl.syntax import tree
from engine.graph.expression import Constant, OverBodies, OverKind, Population

_BODIES_ONLY = frozenset({OverKind.count, OverKind.share})
_OF_THE_BODY = frozenset({OverKind.rank, OverKind.decile})
"""What the body at hand is among the others: its own value must be there."""
_SQUARED = frozenset({OverKind.variance, OverKind.sample_variance})
_APART: Mapping[str, Message] = MappingProxyType(
    {
        "flag": say("name-at-outermost"),
        "succession": say("succession-rests-on-its-bodies"),
    }
)
"""Declarations whose names mean what other bodies do not have, and what helps there."""


def is_over(node: tree.Call) -> bool:
    """Whether a call runs over bodies, or can do nothing else."""
    first = node.arguments[0]
    over = first.over is not None or isinstance(first.value, tree.Over)
    return (over and node.function.text in OVER_BODIES) or _only_over(node)


def _only_over(node: tree.Call) -> bool:
    return node.function.text in OVER_BODIES and OVER_BODIES[node.function.text] in _OF_THE_BODY


def over(context: Context, node: tree.Call, env: Env) -> Typed:
    """A value of many bodies."""
    word = node.function.text
    kind = OVER_BODIES[word]
    first, *further = node.arguments
    bodies = first.value if isinstance(first.value, tree.Over) else first.over
    if bodies is None:
        return context.report(
            "E0406",
            node.span,
            say("which-bodies", function=word),
            say("write-this", text=f"{word}(… over all bodies)"),
        )
    if _out_of_reach(context, node, env) or _misshaped(context, node, kind, first):
        return BROKEN
    of = _name_of(context, bodies)
    parts = _parts(context, node, kind, first, Env(env.scope, worth=env.worth, of_any_body=True))
    level = level_of(context, node, further, env, f"quantile(… {_phrase(bodies)}, 90%)")
    if of is None or level is BROKEN or any(part is not None and part.broken for part in parts):
        return BROKEN
    value, where, weight = parts
    expression = OverBodies(
        kind,
        bodies.population,
        of,
        value.expression if value else None,
        where.expression if where else None,
        weight.expression if weight else None,
        level if isinstance(level, Constant) else None,
        span=node.span,
    )
    own = _own_absences(context, word, first.value, env) if kind in _OF_THE_BODY else NOTHING
    return Typed(expression, _type_of(kind, value), own)


def misplaced_over(context: Context, node: tree.Over, _env: Env) -> Typed:
    """`over all bodies` where no aggregate takes it."""
    return context.report(
        "E0406",
        node.span,
        say("bodies-as-value", bodies=_phrase(node)),
        say("write-over-in-aggregate"),
    )


def _out_of_reach(context: Context, node: tree.Call, env: Env) -> bool:
    """Whether the bodies cannot be seen from here; reported where it is so."""
    word = node.function.text
    if env.in_function:
        context.report(
            "E0306",
            node.span,
            say("bodies-in-a-function", function=word),
            say("name-and-hand-over"),
        )
    elif env.rows is not None:
        context.report("E0407", node.span, say("bodies-in-a-row", function=word), say("name-outside-rows"))
    elif advice := _APART.get(env.scope.partition(".")[0]):
        context.report("E0306", node.span, say("bodies-out-of-reach", function=word), advice)
    else:
        return False
    return True


def _misshaped(context: Context, node: tree.Call, kind: OverKind, first: tree.Argument) -> bool:
    """Whether a value is given where none is taken, or is lacking; reported where it is so."""
    word = node.function.text
    if kind in _BODIES_ONLY and first.over is not None:
        said, place = say("takes-bodies-alone", function=word), first.value.span
        advice = say("write-this", text=f"{word}({_phrase(first.over)} where …)")
    elif kind not in _BODIES_ONLY and isinstance(first.value, tree.Over):
        said, place = say("which-value-of-bodies", function=word), node.span
        advice = say("write-this", text=f"{word}(… {_phrase(first.value)})")
    elif kind is OverKind.share and first.where is None:
        said, place = say("share-needs-condition"), node.span
        advice = say("write-this", text="share(over all bodies where …)")
    elif first.weight is not None and kind is not OverKind.average:
        said, place = say("takes-no-weights", function=word), first.weight.span
        advice = say("only-average-does")
    else:
        return False
    context.report("E0403", place, said, advice)
    return True


def _name_of(context: Context, bodies: tree.Over) -> str | None:
    """The kind or the rating of the population; None where it was reported."""
    word = bodies.name
    if bodies.population is Population.same_kind and not context.kinds:
        context.report("E0301", bodies.span, say("no-kinds"), say("write-this", text="over all bodies"))
        return None
    if word is None:
        return ""
    if bodies.population is Population.kind:
        if word.text not in context.kinds:
            context.unknown("E0301", word, say("no-such-kind", name=word.text), context.kinds)
            return None
    elif word.text not in context.symbols.ratings:
        known = context.symbols.ratings
        context.unknown("E0301", word, say("no-such-rating", name=word.text), known)
        return None
    return word.text


def _parts(
    context: Context, node: tree.Call, kind: OverKind, first: tree.Argument, env: Env
) -> tuple[Typed | None, Typed | None, Typed | None]:
    """Value, condition and weight of each body: nothing is known of it but what the condition tells."""
    word = node.function.text
    value = where = weight = None
    if first.where is not None:
        where = condition(context, first.where, env, say("what-follows", word="where"))
        where = context.provided(where, first.where.span, env, say("this-condition"), among=True)
        env = env.knowing(where.if_true)
    if kind not in _BODIES_ONLY:
        value = context.number(first.value, env, say("what-runs-over", function=word))
        value = context.provided(value, first.value.span, env, say("as-written", text=word), among=True)
    if first.weight is not None:
        weight = context.number(first.weight, env, say("a-weight"))
        weight = context.provided(weight, first.weight.span, env, say("this-weight"), among=True)
    return value, where, weight


def _own_absences(context: Context, word: str, node: tree.Expression, env: Env) -> frozenset[Absence]:
    """What may be absent from the value of the body at hand."""
    return context.number(node, env, say("what-runs-over", function=word)).absent - env.known


def _type_of(kind: OverKind, value: Typed | None) -> NumberOf:
    if value is None or kind in _OF_THE_BODY or not isinstance(value.type, NumberOf):
        return NumberOf()
    type_ = replace(value.type, percent_sign=False)
    if kind in _SQUARED and type_.unit:
        return NumberOf(tuple((name, 2 * power) for name, power in type_.unit))
    return type_


def _phrase(bodies: tree.Over) -> str:
    """The bodies, as written."""
    match bodies.population:
        case Population.every:
            return "over all bodies"
        case Population.same_kind:
            return "over bodies of the same kind"
        case Population.kind:
            return f"over bodies of kind {bodies.name.text if bodies.name else '…'}"
        case Population.rating:
            return f"over bodies rated in {bodies.name.text if bodies.name else '…'}"
