"""Values over bodies in generated code: numbers that were worked out before, for all bodies together."""

from collections.abc import Iterable
from typing import Final

from engine.evaluate.declarations import Declarations
from engine.graph.expression import (
    Call,
    Column,
    Irrational,
    OverBodies,
    OverKind,
    Placed,
    Reference,
    Rounded,
    ScoreOf,
)
from engine.graph.formulas import formulas_of
from engine.plan.code import RATIONAL, REAL, Code
from engine.plan.emitter import Emitter
from engine.plan.needs import behind
from engine.plan.walk import parts_of

__all__ = ["any_irrational", "emit_over"]

_ROOTS: Final = frozenset({OverKind.standard_deviation, OverKind.sample_standard_deviation})
_COUNTED: Final = frozenset({OverKind.count, OverKind.share, OverKind.rank, OverKind.decile})


def emit_over(emitter: Emitter, expression: OverBodies) -> Code:
    """The value over bodies; that there is none shows where it is asked for."""
    form = REAL if any_irrational(emitter.declarations, [expression]) else RATIONAL
    key = emitter.declarations.over[expression]
    text = f"value_over(values, {key!r})"
    with emitter.named(f"{expression.kind.value}_over_bodies"):
        return emitter.shared(expression, 0, lambda: emitter.writer.risked(text, form, emitter.hint))


def any_irrational(declarations: Declarations, expressions: Iterable[Placed]) -> bool:
    """Whether a value that the expressions depend on, on whatever way, may be a Real."""
    waiting = list(expressions)
    opened: set[object] = set()
    while waiting:
        expression = waiting.pop()
        match expression:
            case Irrational():
                return True
            case OverBodies() if expression.kind in _ROOTS:
                return True
            case OverBodies() if expression.kind in _COUNTED:
                continue
            case Rounded():
                continue
            case ScoreOf() if expression.id not in opened:
                opened.add(expression.id)
                waiting.extend(formulas_of(declarations.members[expression.id]))
            case Reference() | Column() | Call() if expression not in opened:
                opened.add(expression)
                waiting.extend(behind(declarations, expression))
            case _:
                pass
        waiting.extend(parts_of(expression))
    return False
