"""Further published values in generated code."""

from dataclasses import replace

from engine.graph.methodology import Result
from engine.plan.code import Code, Sort
from engine.plan.comparing import truth
from engine.plan.emitter import MISSING, Emitter
from engine.plan.guards import Exports, guarded
from engine.plan.parts import ResultCode
from engine.plan.rounding import round_to
from engine.plan.writer import Lines, Writer

__all__ = ["result_code"]


def result_code(emitter: Emitter, result: Result, outer: Exports) -> ResultCode:
    """The code of a result; where it needs something that is absent, it has no value."""
    if result.kinds is not None and emitter.kind not in result.kinds:
        return ResultCode(result)
    writer = emitter.writer
    absences = writer.absences
    with emitter.named(result.label.id), writer.inner() as scope:
        made = _made(emitter, result)
    if writer.absences != absences:
        made = _attempted(writer, made, scope.lines)
    else:
        writer.scope.lines.extend(scope.lines)
    applies = made.applies
    if applies.constant is None:
        applies = outer.give(applies, f"{result.label.id}.applies", "False")
    published = _given(outer, made.published, result)
    exact = published if made.exact == made.published else _given(outer, made.exact, result)
    return ResultCode(result, applies, published, exact)


def _given(outer: Exports, code: Code, result: Result) -> Code:
    return code if code.constant is not None else outer.give(code, result.label.id)


def _attempted(writer: Writer, made: ResultCode, lines: Lines) -> ResultCode:
    """The same, without a value where one that is missing was needed."""
    missed: Lines = []

    def kept(code: Code, hint: str, otherwise: str) -> Code:
        if code.form.sort is Sort.nothing:
            return code
        name = writer.name(hint)
        writer.put_into(lines, f"{name} = {code.text}")
        writer.put_into(missed, f"{name} = {otherwise}")
        return Code(name, replace(code.form, optional=otherwise == "None"))

    id_ = made.result.label.id
    applies = made.applies
    if applies.constant is not True:
        applies = kept(applies, f"{id_}.applies", "True")
    published = kept(made.published, id_, "None")
    exact = published if made.exact == made.published else kept(made.exact, f"{id_}.exact", "None")
    writer.put("try:", lines)
    writer.put("except MissingValueError:", missed)
    return ResultCode(made.result, applies, published, exact)


def _made(emitter: Emitter, result: Result) -> ResultCode:
    applies = truth(True) if result.applies is None else emitter.condition(result.applies)
    if applies.constant is False:
        return ResultCode(result)
    if result.applies is None or applies.constant is True:
        published, exact = _values(emitter, result)
        return ResultCode(result, truth(True), published, exact)
    applies = emitter.writer.bind(applies, f"{result.label.id}.applies")
    with guarded(emitter.writer, applies, emitter.facts_when(result.applies, True)) as exports:
        published, exact = _values(emitter, result)
        exact = exports.give(exact, result.label.id)
        published = exports.give(published, result.label.id)
    return ResultCode(result, applies, published, exact)


def _values(emitter: Emitter, result: Result) -> tuple[Code, Code]:
    """The value as published, and before its rounding."""
    writer = emitter.writer
    value = emitter.code(result.value)
    if result.type != "number" or value.form.sort is Sort.nothing:
        return value, MISSING
    if result.rounding is None:
        value = writer.bind(value, emitter.hint)
        return value, value
    if not value.form.optional:
        value = writer.bind(value, emitter.hint)
        return round_to(writer, value, result.rounding, emitter.hint), value
    with guarded(writer, Code(f"{value.text} is not None", value.form)) as exports:
        rounded = round_to(writer, value.known_as(optional=False), result.rounding, emitter.hint)
        published = exports.give(rounded, emitter.hint)
    return published, value
