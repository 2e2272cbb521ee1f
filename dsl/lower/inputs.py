"""Inputs and attributes: their types, their bounds, their rows."""

from gmpy2 import mpq

from dsl.diagnostics.message import say
from dsl.elaborate.arithmetic import joined
from dsl.elaborate.context import BROKEN, Env, Typed
from dsl.elaborate.literals import unit_of
from dsl.elaborate.types import DateOf, NumberOf, described
from dsl.elaborate.values import value_of
from dsl.lower.labels import label_of
from dsl.lower.workshop import Workshop
from dsl.names.declare import is_rows
from dsl.names.symbols import Symbol
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.declaration import (
    Bound,
    ChoiceType,
    ColumnInput,
    DateType,
    Derived,
    Input,
    NumberType,
    Origin,
    Rows,
    ScalarType,
    TextType,
    YesNoType,
    bounds_of,
)
from engine.graph.expression import Column, Constant, Expression, Reference

MOST_DECIMALS = 100


def lower_input(workshop: Workshop, declaration: Declaration) -> Input | Rows | None:
    """An input, rows or an attribute; None where it was reported."""
    line = declaration.line
    if not isinstance(line, tree.Typed) or line.type is None:
        return None
    if is_rows(declaration):
        return _rows(workshop, declaration)
    if declaration.all("column"):
        first = declaration.all("column")[0]
        workshop.findings.add(
            "E0108",
            first.span,
            say("only-rows-have-columns"),
            say("write-this", text=f"input {declaration.name}: rows"),
        )
    scope = declaration.path.rpartition(".")[0]
    type_ = lower_type(workshop, line.type, Env(scope))
    _not_itself(workshop, type_, Reference(declaration.path))
    origin = Origin.attribute if declaration.word == "attribute" else Origin.data
    return Input(label_of(workshop, declaration), type_, line.type.optional, origin)


def _rows(workshop: Workshop, declaration: Declaration) -> Rows:
    line = declaration.line
    assert isinstance(line, tree.Typed) and line.type is not None  # noqa: S101, PT018 - asked by is_rows
    if line.type.optional or line.type.intervals or line.type.unit or line.type.decimals:
        workshop.findings.add(
            "E0202",
            line.type.span,
            say("rows-have-no-bounds"),
            say("no-rows-are-an-empty-list"),
        )
    if not declaration.all("column") and not declaration.broken:
        said = say("rows-without-columns", rows=declaration.name)
        workshop.findings.add("E0201", declaration.name_span, said)
    env = Env(declaration.path.rpartition(".")[0], rows=declaration.path)
    columns: list[ColumnInput] = []
    for column in declaration.all("column"):
        typed = column.line
        if not isinstance(typed, tree.Typed) or typed.type is None:
            continue
        if typed.type.base == "rows":
            workshop.findings.add("E0406", typed.type.span, say("rows-inside-rows"))
            continue
        type_ = lower_type(workshop, typed.type, env)
        _not_itself(workshop, type_, Column(declaration.path, column.name))
        columns.append(ColumnInput(label_of(workshop, column), type_, typed.type.optional))
    symbols = workshop.context.symbols.columns.get(declaration.path, {})
    derived = tuple(
        _derived(workshop, declaration.path, symbol)
        for symbol in symbols.values()
        if symbol.sort == "definition"
    )
    return Rows(label_of(workshop, declaration), tuple(columns), derived)


def _not_itself(workshop: Workshop, type_: ScalarType, own: Expression) -> None:
    for _, bound in bounds_of(type_):
        if bound.limit == own and bound.span is not None:
            workshop.findings.add("E0202", bound.span, say("bounded-by-itself"))


def _derived(workshop: Workshop, rows: str, symbol: Symbol) -> Derived:
    typed = value_of(workshop.context, symbol)
    label = label_of(workshop, symbol.declaration, f"{rows}.{symbol.path}")
    return Derived(label, typed.expression, absences(typed))


def absences(typed: Typed) -> tuple[Expression, ...]:
    """What may be absent from a value, in a fixed order."""
    return tuple(sorted(typed.absent, key=repr))


def lower_type(workshop: Workshop, written: tree.TypeOf, env: Env) -> ScalarType:
    """The type of an input in the graph."""
    if written.base in ("number", "whole"):
        return _number(workshop, written, env)
    if written.decimals is not None or written.unit is not None:
        span = (written.decimals or written.unit or written).span
        workshop.findings.add("E0202", span, say("only-numbers-have-units"))
    if written.base == "date":
        lower, upper = _bounds(workshop, written, env, DateOf())
        _not_empty(workshop, written, lower, upper)
        return DateType(lower, upper)
    for interval in written.intervals:
        workshop.findings.add("E0202", interval.span, say("only-numbers-have-bounds"))
    if written.base == "choice":
        return ChoiceType(_options(workshop, written))
    return YesNoType() if written.base == "yes_no" else TextType()


def _options(workshop: Workshop, written: tree.TypeOf) -> tuple[str, ...]:
    seen: dict[str, tree.Word] = {}
    for option in written.options:
        if option.text in seen:
            workshop.findings.add("E0302", option.span, say("choice-named-twice", choice=option.text))
        seen.setdefault(option.text, option)
    return tuple(seen)


def _number(workshop: Workshop, written: tree.TypeOf, env: Env) -> NumberType:
    unit = unit_of(workshop.context, written.unit) if written.unit else None
    lower, upper = _bounds(workshop, written, env, NumberOf(unit))
    whole = written.base == "whole"
    decimals: int | None = 0 if whole else None
    if written.decimals is not None:
        number = written.decimals.value
        if whole:
            workshop.findings.add("E0202", written.decimals.span, say("whole-number-without-decimals"))
        elif number.denominator != 1 or number > MOST_DECIMALS:
            said = say("decimals-are-whole", most=MOST_DECIMALS)
            workshop.findings.add("E0206", written.decimals.span, said)
        else:
            decimals = int(number)
    if whole and lower is None:
        lower = Bound(Constant(mpq(0)), strict=False)
    elif whole and lower is not None and isinstance(lower.limit, Constant) and mpq(lower.limit.value) < 0:
        workshop.findings.add(
            "E0206",
            lower.span or written.span,
            say("whole-number-never-negative"),
            say("write-number-of-both-signs"),
        )
    name = written.unit.text if written.unit and unit else None
    _not_empty(workshop, written, lower, upper)
    return NumberType(lower, upper, decimals, whole, name)


def _bounds(
    workshop: Workshop, written: tree.TypeOf, env: Env, type_: NumberOf | DateOf
) -> tuple[Bound | None, Bound | None]:
    lower: Bound | None = None
    upper: Bound | None = None
    for interval in written.intervals:
        if interval.lower is not None:
            if lower is not None:
                workshop.findings.add("E0109", interval.span, say("lower-bound-twice"), say("keep-one"))
            lower = _bound(workshop, interval.lower, env, type_)
        if interval.upper is not None:
            if upper is not None:
                workshop.findings.add("E0109", interval.span, say("upper-bound-twice"), say("keep-one"))
            upper = _bound(workshop, interval.upper, env, type_)
    return lower, upper


def _bound(workshop: Workshop, limit: tree.Limit, env: Env, type_: NumberOf | DateOf) -> Bound | None:
    context = workshop.context
    typed = context.elaborate(limit.value, env)
    if typed.broken:
        return None
    if type(typed.type) is not type(type_):
        context.report(
            "E0401",
            limit.value.span,
            say("bound-of-another-type", bound=described(typed.type), input=described(type_)),
        )
        return None
    if isinstance(type_, NumberOf):
        joined(context, Typed(BROKEN.expression, type_), typed, limit.value.span, say("the-bound"))
    expression = typed.expression
    fixed = context.fixed(expression)
    if fixed is not None:
        return Bound(Constant(fixed, span=limit.value.span), limit.strict, limit.span)
    if not _is_input(workshop, expression):
        context.report(
            "E0405",
            limit.value.span,
            say("bound-is-a-number-or-input"),
            say("check-else-by-a-rule"),
        )
        return None
    return Bound(expression, limit.strict, limit.span)


def _is_input(workshop: Workshop, expression: Expression) -> bool:
    symbols = workshop.context.symbols
    if isinstance(expression, Column):
        return symbols.columns[expression.rows][expression.name].sort == "column"
    return isinstance(expression, Reference) and (
        expression.id in symbols.values and symbols.values[expression.id].sort in ("input", "attribute")
    )


def _not_empty(workshop: Workshop, written: tree.TypeOf, lower: Bound | None, upper: Bound | None) -> None:
    if lower is None or upper is None:
        return
    low, high = (bound.limit.value if isinstance(bound.limit, Constant) else None for bound in (lower, upper))
    if low is None or high is None or isinstance(low, str) or isinstance(high, str):
        return
    if low > high or (low == high and (lower.strict or upper.strict)):
        said = say("no-date-within-bounds") if written.base == "date" else say("no-number-within-bounds")
        workshop.findings.add("E0205", written.span, said)
