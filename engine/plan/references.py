"""Constants, names, scores and calls in generated code."""

from gmpy2 import mpq

from engine.evaluate.declarations import KIND
from engine.graph.declaration import DateType, Derived, Input, Named, NumberType, ScalarType, YesNoType
from engine.graph.expression import Argument, Call, Column, Constant, Expression, Reference, Scored, ScoreOf
from engine.plan.choices import choose
from engine.plan.code import TEXT, TRUTH, Binding, Code, Form, Sort, number_constant
from engine.plan.comparing import truth
from engine.plan.conditions import is_there, negated
from engine.plan.emitter import MISSING, Emitter
from engine.plan.facts import NO_FACTS, Fact, there

__all__ = [
    "constant",
    "emit_argument",
    "emit_call",
    "emit_column",
    "emit_constant",
    "emit_reference",
    "emit_score",
    "form_of",
]


def form_of(type_: ScalarType, optional: bool) -> Form:
    """How the values of an input are represented."""
    if isinstance(type_, DateType):
        return Form(Sort.scaled, 1, optional, from_zero=True, nonzero=True)
    if not isinstance(type_, NumberType):
        sort = Sort.truth if isinstance(type_, YesNoType) else Sort.text
        return Form(sort, optional=optional)
    limit = type_.lower.limit if type_.lower is not None else None
    lower = limit.value if isinstance(limit, Constant) and isinstance(limit.value, mpq) else None
    from_zero = type_.whole or (lower is not None and lower >= 0)
    nonzero = lower is not None and (
        lower > 0 or (lower == 0 and type_.lower is not None and type_.lower.strict)
    )
    denominator = type_.denominator
    if denominator is None:
        return Form(Sort.rational, 1, optional, from_zero, nonzero)
    return Form(Sort.scaled, denominator, optional, from_zero, nonzero)


def constant(value: mpq | bool | str) -> Code:
    """A value that is known beforehand."""
    if isinstance(value, bool):
        return truth(value)
    if isinstance(value, str):
        return Code(repr(value), TEXT, constant=value)
    return number_constant(value)


def emit_constant(_emitter: Emitter, expression: Constant) -> Code:
    """The value as written."""
    return constant(expression.value)


def emit_reference(emitter: Emitter, expression: Reference) -> Code:
    """The value of an input or of a named value."""
    named = emitter.declarations.named.get(expression.id)
    declared = emitter.declarations.inputs.get(expression.id)
    if named is None and declared is None and expression.id == KIND:
        return constant(emitter.kind)
    with emitter.named(expression.id):
        if named is not None:
            code = emitter.shared(expression, 0, lambda: _defined(emitter, named))
            return _certain(emitter, named, code)
        if not isinstance(declared, Input):
            raise TypeError(f"`{expression.id}` has no value of its own")
        return emitter.shared(expression, 0, lambda: _given(declared))


def _given(declared: Input) -> Code:
    id_ = declared.label.id
    text = f"values.get({id_!r})" if declared.optional else f"values[{id_!r}]"
    return Code(text, form_of(declared.type, declared.optional))


def emit_column(emitter: Emitter, expression: Column) -> Code:
    """The value of a column in the row at hand."""
    depth = emitter.writer.depth_of_rows(expression.rows)
    derived = emitter.declarations.derived.get((expression.rows, expression.name))
    if derived is not None:
        with emitter.named(derived.label.id):
            code = emitter.shared(expression, depth, lambda: _defined(emitter, derived))
            return _certain(emitter, derived, code)
    position, column = emitter.declarations.columns[expression.rows, expression.name]
    columns = emitter.writer.scopes[depth].columns
    if position not in columns:
        columns[position] = emitter.writer.name(column.label.id)
    return Code(columns[position], form_of(column.type, column.optional))


def _defined(emitter: Emitter, definition: Named | Derived) -> Code:
    """The value of a named value or a derived column."""
    with emitter.called_with({}):
        absences = [negated(_presence(emitter, each)) for each in definition.absent]
        if any(absence.constant is True for absence in absences):
            return MISSING
        asked = [absence for absence in absences if absence.constant is None]
        if not asked:
            return emitter.code(definition.value)
        facts = NO_FACTS.union(*(there(emitter.declarations, each) for each in definition.absent))
        with emitter.writer.inner(facts) as scope:
            value = emitter.code(definition.value)
        texts = " or ".join(absence.within(Binding.both) for absence in asked)
        missing = Code(texts, TRUTH, Binding.either if len(asked) > 1 else asked[0].binding)
        code = choose(emitter.writer, missing, ([], MISSING), (scope.lines, value), emitter.hint)
        return code if value.form.optional else code.known_as(only_absent=True)


def _certain(emitter: Emitter, definition: Named | Derived, code: Code) -> Code:
    """The code of a definition, certain to be there where nothing that it needs is absent."""
    facts = emitter.writer.facts
    if code.form.only_absent and all(Fact("there", absent) in facts for absent in definition.absent):
        return code.known_as(optional=False)
    return code


def _presence(emitter: Emitter, expression: Expression) -> Code:
    return (
        emitter.condition(expression)
        if isinstance(expression, Scored)
        else is_there(emitter.code(expression))
    )


def emit_argument(emitter: Emitter, expression: Argument) -> Code:
    """What the function was called with."""
    return emitter.arguments[expression.name]


def emit_call(emitter: Emitter, expression: Call) -> Code:
    """The function's value for these arguments, written out in place."""
    function = emitter.declarations.functions[expression.function]
    writer = emitter.writer
    given = [writer.bind(emitter.required(argument), function.label.id) for argument in expression.arguments]
    with emitter.called_with(dict(zip(function.parameters, given, strict=True))):
        return emitter.code(function.value)


def emit_score(emitter: Emitter, expression: ScoreOf) -> Code:
    """The score of a block or criterion; None where it has none."""
    scores = emitter.scores.get(expression.id)
    if scores is None:
        return MISSING
    return scores.published if expression.rounded else scores.exact
