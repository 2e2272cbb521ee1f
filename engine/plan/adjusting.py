"""Penalties, bonuses, caps and limits in generated code."""

from dataclasses import replace

from engine.graph.expression import Expression
from engine.graph.methodology import Adjustment, AdjustmentKind, Block, Cap
from engine.plan.arithmetic import add, exact, into
from engine.plan.choices import choose
from engine.plan.code import TRUTH, Binding, Code, Sort, common_form, number_constant
from engine.plan.comparing import extreme
from engine.plan.emitter import MISSING, Emitter
from engine.plan.shares import or_zero

__all__ = ["adjusted", "applying", "points_of"]


def applying(
    emitter: Emitter, condition: Expression | None, value: Expression, most: Expression | None
) -> Code:
    """A number, at most `most`, where the condition holds; missing elsewhere."""
    writer = emitter.writer
    asked = None if condition is None else emitter.condition(condition)
    if asked is not None and asked.constant is False:
        return MISSING
    if asked is None or condition is None or asked.constant is True:
        return _limited(emitter, value, most)
    with writer.inner(emitter.facts_when(condition, True)) as scope:
        code = _limited(emitter, value, most)
    return choose(writer, asked, (scope.lines, code), ([], MISSING), emitter.hint)


def _limited(emitter: Emitter, value: Expression, most: Expression | None) -> Code:
    code = emitter.number(value)
    if most is None:
        return code
    return extreme(emitter.writer, (code, emitter.number(most)), False, emitter.hint)


def points_of(emitter: Emitter, adjustment: Adjustment) -> Code:
    """The points of a penalty or bonus; missing where it does not apply."""
    if adjustment.kinds is not None and emitter.kind not in adjustment.kinds:
        return MISSING
    with emitter.named(adjustment.label.id):
        return applying(emitter, adjustment.applies, adjustment.points, adjustment.most)


def adjusted(
    emitter: Emitter, block: Block, combined: Code, adjustments: list[tuple[Adjustment, Code]]
) -> tuple[Code, list[tuple[Cap, Code]]]:
    """The score before its rounding, and for each cap whether it held the score down."""
    writer = emitter.writer
    terms = [(False, combined)]
    for adjustment, points in adjustments:
        if points.form.sort is not Sort.nothing:
            terms.append((adjustment.kind is AdjustmentKind.penalty, or_zero(points)))
    value = add(writer, terms, emitter.hint)
    caps: list[tuple[Cap, Code]] = []
    for cap in block.caps:
        held = _capped(emitter, cap, value)
        if held is not None:
            value, flag = held
            caps.append((cap, flag))
    if block.floor is not None:
        value = extreme(writer, (value, number_constant(block.floor)), True, emitter.hint)
    if block.ceiling is not None:
        value = extreme(writer, (value, number_constant(block.ceiling)), False, emitter.hint)
    return value, caps


def _capped(emitter: Emitter, cap: Cap, value: Code) -> tuple[Code, Code] | None:
    """The value under a cap and whether that held it down; None if the condition never holds."""
    writer = emitter.writer
    with emitter.named(cap.label.id):
        condition = emitter.condition(cap.condition)
        if condition.constant is False:
            return None
        with writer.inner(emitter.facts_when(cap.condition, True)) as scope:
            limit = emitter.number(cap.limit)
            form = replace(common_form((value.form, limit.form)), only_absent=False)
            capped, flag = writer.name(emitter.hint), writer.name(f"{emitter.hint}.held")
            if form.sort is Sort.real:
                writer.risky()
                text = exact(writer, limit)
            else:
                text = into(writer, limit, form)
            limit = writer.bind(Code(text, form, Binding.choice), emitter.hint)
            writer.put(f"if {limit.text} < {capped}:", [f"{capped} = {limit.text}", f"{flag} = True"])
        text = exact(writer, value) if form.sort is Sort.real else into(writer, value, form)
        writer.put(f"{capped} = {text}")
        writer.put(f"{flag} = False")
        writer.put(f"if {condition.text}:", scope.lines)
        return Code(capped, form), Code(flag, TRUTH)
