"""Conditions in generated code."""

from collections.abc import Sequence

from engine.graph.expression import Both, Comparison, Either, Expression, Known, Not, Same, Scored
from engine.plan.code import TRUTH, Binding, Code, Sort
from engine.plan.comparing import compare, truth
from engine.plan.emitter import Emitter
from engine.plan.facts import NO_FACTS

__all__ = [
    "emit_both",
    "emit_comparison",
    "emit_either",
    "emit_known",
    "emit_not",
    "emit_same",
    "emit_scored",
    "is_there",
    "negated",
]


def emit_comparison(emitter: Emitter, expression: Comparison) -> Code:
    """Whether two numbers stand in this order."""
    left, right = emitter.number(expression.left), emitter.number(expression.right)
    return compare(emitter.writer, expression.order, left, right, emitter.hint)


def emit_same(emitter: Emitter, expression: Same) -> Code:
    """Whether two texts, choices or yes-or-no values are the same."""
    left, right = emitter.required(expression.left), emitter.required(expression.right)
    if left.constant is not None and right.constant is not None:
        return truth(left.constant == right.constant)
    sides = (left, right) if right.constant is not None else (right, left)
    if sides[1].constant is True:
        return sides[0]
    if sides[1].constant is False:
        return negated(sides[0])
    text = f"{left.within(Binding.sum)} == {right.within(Binding.sum)}"
    return Code(text, TRUTH, Binding.comparison)


def emit_not(emitter: Emitter, expression: Not) -> Code:
    """Whether the condition does not hold."""
    return negated(emitter.condition(expression.condition))


def negated(code: Code) -> Code:
    """The opposite of a condition."""
    if isinstance(code.constant, bool):
        return truth(not code.constant)
    if code.binding is Binding.comparison and code.text.endswith(" is not None"):
        return Code(f"{code.text.removesuffix('not None')}None", TRUTH, Binding.comparison)
    return Code(f"not {code.within(Binding.negation)}", TRUTH, Binding.negation)


def emit_known(emitter: Emitter, expression: Known) -> Code:
    """Whether the value is there."""
    return is_there(emitter.code(expression.operand))


def is_there(code: Code) -> Code:
    """Whether a value is not None."""
    if code.form.sort is Sort.nothing:
        return truth(False)
    if not code.form.optional:
        return truth(True)
    return Code(f"{code.text} is not None", TRUTH, Binding.comparison)


def emit_scored(emitter: Emitter, expression: Scored) -> Code:
    """Whether the block or criterion has a score."""
    scores = emitter.scores.get(expression.id)
    return truth(False) if scores is None else is_there(scores.published)


def emit_both(emitter: Emitter, expression: Both) -> Code:
    """Whether all conditions hold, asked in their order until one does not."""
    return _joined(emitter, expression.conditions, all_hold=True)


def emit_either(emitter: Emitter, expression: Either) -> Code:
    """Whether any condition holds, asked in their order until one does."""
    return _joined(emitter, expression.conditions, all_hold=False)


def _joined(emitter: Emitter, conditions: Sequence[Expression], all_hold: bool) -> Code:
    """The conditions as one expression; from a later one that needs statements on, they are nested."""
    writer = emitter.writer
    codes: list[Code] = []
    facts = NO_FACTS
    for position, condition in enumerate(conditions):
        if codes:
            with writer.inner(facts) as scope:
                code = emitter.condition(condition)
                if scope.lines:
                    rest = _nested(emitter, code, condition, conditions[position + 1 :], all_hold)
                    name = writer.name(emitter.hint)
                    writer.put(f"{name} = {rest.text}")
            if scope.lines:
                writer.put(f"{name} = {_in_one(codes, all_hold).text}")
                writer.put(f"if {name}:" if all_hold else f"if not {name}:", scope.lines)
                return Code(name, TRUTH)
        else:
            code = emitter.condition(condition)
        if isinstance(code.constant, bool):
            if code.constant is not all_hold:
                return code
        else:
            codes.append(code)
        facts |= emitter.facts_when(condition, all_hold)
    return _in_one(codes, all_hold)


def _nested(
    emitter: Emitter, code: Code, condition: Expression, others: Sequence[Expression], all_hold: bool
) -> Code:
    """A condition and those after it, in the scope where it was computed."""
    if isinstance(code.constant, bool) and code.constant is not all_hold:
        return code
    first = [] if isinstance(code.constant, bool) else [code]
    with emitter.writer.inner(emitter.facts_when(condition, all_hold)) as scope:
        rest = _joined(emitter, others, all_hold)
    if not scope.lines:
        return _in_one([*first, *([] if rest.constant is all_hold else [rest])], all_hold)
    name = emitter.writer.name(emitter.hint)
    emitter.writer.put_into(scope.lines, f"{name} = {rest.text}")
    emitter.writer.put(f"{name} = {_in_one(first, all_hold).text}")
    emitter.writer.put(f"if {name}:" if all_hold else f"if not {name}:", scope.lines)
    return Code(name, TRUTH)


def _in_one(codes: Sequence[Code], all_hold: bool) -> Code:
    if not codes:
        return truth(all_hold)
    if len(codes) == 1:
        return codes[0]
    binding = Binding.both if all_hold else Binding.either
    word = " and " if all_hold else " or "
    return Code(word.join(code.within(Binding(binding + 1)) for code in codes), TRUTH, binding)
