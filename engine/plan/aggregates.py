"""Aggregates over rows in generated code: one loop each."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from engine.graph.expression import Aggregate, AggregateKind, Expression, Reference
from engine.plan.arithmetic import divide, exact, into, multiply
from engine.plan.code import RATIONAL, REAL, Code, Form, Sort
from engine.plan.emitter import Emitter
from engine.plan.facts import Fact, without_row
from engine.plan.walk import reaches_arguments, rows_around
from engine.plan.writer import Lines

__all__ = ["emit_aggregate"]

_COUNTED = Form(Sort.scaled, from_zero=True)


@dataclass(slots=True)
class _Loop:
    """A loop that is being made: what stands before it, and what is done in each row that counts."""

    emitter: Emitter
    aggregate: Aggregate
    rows: str
    before: Lines

    def variable(self, name: str, start: str) -> str:
        """A variable that is set before the loop."""
        given = self.emitter.writer.name(f"{self.aggregate.rows}.{name}")
        self.emitter.writer.put_into(self.before, f"{given} = {start}")
        return given

    def do(self, statement: str, block: Lines | None = None) -> None:
        """Do this in each row that counts."""
        self.emitter.writer.put(statement, block)

    @property
    def filled(self) -> bool:
        """Whether it is certain that some row counts."""
        counting = Aggregate(AggregateKind.count, self.aggregate.rows, where=self.aggregate.where)
        return Fact("filled", counting) in self.emitter.writer.facts


def emit_aggregate(emitter: Emitter, expression: Aggregate) -> Code:
    """The aggregate of the rows that meet its condition; computed once if no row at hand matters to it."""
    with emitter.named(f"{expression.rows}.{expression.kind.value}"):
        if rows_around(expression) or reaches_arguments(expression):
            return _emitted(emitter, expression)
        return emitter.shared(expression, 0, lambda: _emitted(emitter, expression))


def _emitted(emitter: Emitter, expression: Aggregate) -> Code:
    with emitter.named(expression.rows):
        rows = emitter.shared(
            Reference(expression.rows), 0, lambda: Code(f"values[{expression.rows!r}]", Form(Sort.text))
        )
    loop = _Loop(emitter, expression, rows.text, [])
    match expression.kind:
        case AggregateKind.count:
            return _count(loop)
        case AggregateKind.share:
            return _share(loop)
        case AggregateKind.sum:
            return _total(loop)
        case AggregateKind.average:
            return _average(loop)
        case AggregateKind.smallest | AggregateKind.largest:
            return _extreme(loop)
        case AggregateKind.variance | AggregateKind.sample_variance | AggregateKind.quantile:
            return _of_list(loop)


def _each_row(loop: _Loop, body: "Callable[[_Loop], Code]") -> Code:
    """Write the loop; `body` gives the statements of a row that counts and what it makes of them."""
    writer = loop.emitter.writer
    where = loop.aggregate.where
    facts = loop.emitter.facts_when(where, True) if where is not None else frozenset()
    with writer.loop(loop.aggregate.rows, without_row(writer.facts, loop.aggregate.rows)) as scope:
        condition = None if where is None else loop.emitter.condition(where)
        with writer.inner(facts) as counting:
            result = body(loop)
        if condition is None or condition.constant is True:
            scope.lines.extend(counting.lines)
        else:
            writer.put(f"if {condition.text}:", counting.lines)
    writer.scope.lines.extend(loop.before)
    writer.put(f"for {_target(loop, scope.columns)} in {loop.rows}:", scope.lines)
    return result


def _target(loop: _Loop, columns: dict[int, str]) -> str:
    if not columns:
        return "_"
    number = len(loop.emitter.declarations.rows_of(loop.aggregate.rows).columns)
    names = ", ".join(columns.get(position, "_") for position in range(number))
    return f"({names},)" if number == 1 else names


def _value(loop: _Loop, expression: Expression | None) -> Code:
    if expression is None:
        raise TypeError(f"an aggregate ({loop.aggregate.kind}) has a value")
    return loop.emitter.number(expression)


def _counting(loop: _Loop) -> Code:
    """How many rows count, counted in the loop where that is needed."""
    if loop.aggregate.where is None:
        return Code(f"len({loop.rows})", _COUNTED)
    number = loop.variable("count", "0")
    loop.do(f"{number} += 1")
    return Code(number, _COUNTED)


def _count(loop: _Loop) -> Code:
    if loop.aggregate.where is None:
        return _counting(loop)
    return _each_row(loop, _counting)


def _share(loop: _Loop) -> Code:
    count = _count(loop)
    text = f"mpq({count.text}, len({loop.rows}))"
    form = Form(Sort.rational, from_zero=True)
    every = Fact("filled", Aggregate(AggregateKind.count, loop.aggregate.rows))
    if loop.filled or every in loop.emitter.writer.facts:
        return Code(text, form)
    return loop.emitter.writer.risked(text, form, loop.emitter.hint)


def _adding(loop: _Loop, value: Code, name: str) -> Code:
    """The total of a value, added up in the loop."""
    writer = loop.emitter.writer
    form = replace(value.form, optional=False, nonzero=False)
    total = loop.variable(name, "0" if form.sort is Sort.scaled else "mpq(0)")
    if form.sort is Sort.real:
        writer.risky()
        loop.do(f"{total} = {total} + {exact(writer, value)}")
    else:
        loop.do(f"{total} += {into(writer, value, form)}")
    return Code(total, form)


def _total(loop: _Loop) -> Code:
    return _each_row(loop, lambda loop: _adding(loop, _value(loop, loop.aggregate.value), "sum"))


def _average(loop: _Loop) -> Code:
    if loop.aggregate.weight is not None:
        return _weighted_average(loop)
    counts: list[Code] = []

    def body(loop: _Loop) -> Code:
        total = _adding(loop, _value(loop, loop.aggregate.value), "sum")
        counts.append(_counting(loop))
        return total

    total, count = _each_row(loop, body), counts[0]
    writer = loop.emitter.writer
    if total.form.sort is Sort.real:
        return writer.risked(f"{total.text} / mpq({count.text})", REAL, loop.emitter.hint)
    known = count.known_as(nonzero=loop.filled)
    return divide(writer, total, known, loop.emitter.hint)


def _weighted_average(loop: _Loop) -> Code:
    writer = loop.emitter.writer
    weights: list[Code] = []

    def body(loop: _Loop) -> Code:
        hint = loop.emitter.hint
        value = writer.bind(_value(loop, loop.aggregate.value), hint)
        weight = writer.bind(_value(loop, loop.aggregate.weight), hint)
        total = _adding(loop, multiply(writer, (value, weight), hint), "sum")
        weights.append(_adding(loop, weight, "weights"))
        return total

    total = _each_row(loop, body)
    return divide(writer, total, weights[0], loop.emitter.hint)


def _extreme(loop: _Loop) -> Code:
    largest = loop.aggregate.kind is AggregateKind.largest

    def body(loop: _Loop) -> Code:
        writer = loop.emitter.writer
        value = writer.bind(_value(loop, loop.aggregate.value), loop.emitter.hint)
        form = replace(value.form, optional=False)
        text = into(writer, value, form) if value.form.sort is Sort.scaled else exact(writer, value)
        best = loop.variable(loop.aggregate.kind.value, "None")
        if form.sort is Sort.real:
            writer.risky()
        sign = ">" if largest else "<"
        loop.do(f"if {best} is None or {text} {sign} {best}:", [f"{best} = {text}"])
        return Code(best, form)

    best = _each_row(loop, body)
    if not loop.filled:
        writer = loop.emitter.writer
        writer.risky()
        writer.put(f"if {best.text} is None:", ["raise EmptyAggregateError"])
    return best


def _of_list(loop: _Loop) -> Code:
    """Variances and quantiles, which need all values at once."""
    kind = loop.aggregate.kind

    def body(loop: _Loop) -> Code:
        writer = loop.emitter.writer
        value = _value(loop, loop.aggregate.value)
        form = replace(value.form, optional=False)
        listed = loop.variable("values", "[]")
        text = into(writer, value, form) if form.sort is Sort.scaled else exact(writer, value)
        loop.do(f"{listed}.append({text})")
        return Code(listed, form)

    values = _each_row(loop, body)
    writer = loop.emitter.writer
    scaled = values.form.sort is Sort.scaled
    own = f", {values.form.denominator}" if scaled else ""
    form = REAL if values.form.sort is Sort.real else RATIONAL
    if kind is AggregateKind.quantile:
        level = _value(loop, loop.aggregate.level)
        if level.form.sort is Sort.real:
            form = REAL
        name = "scaled_quantile" if scaled else "quantile"
        text = f"{name}({values.text}, {exact(writer, level)}{own})"
    else:
        name = "scaled_variance" if scaled else "variance"
        text = f"{name}({values.text}, {kind is AggregateKind.sample_variance}{own})"
    return writer.risked(text, form, loop.emitter.hint)
