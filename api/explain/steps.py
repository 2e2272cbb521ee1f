"""The steps of a recording as steps of an explanation, each made when it is first asked for, and once."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from msgspec.structs import replace

from api.explain.exact import DATE, NUMBER, fraction, typed_value
from api.explain.model import Limit, RoundingPart, Step, TableRow, WhyValue
from api.explain.over import OverTeller
from api.explain.rows import RowAt, rows_part
from api.explain.statics import Statics
from engine.evaluate.context import Value, typed
from engine.graph.declaration import DateType, Input, Interval
from engine.graph.expression import (
    Absolute,
    Aggregate,
    Alternatives,
    Argument,
    BandOf,
    Both,
    Call,
    Column,
    Comparison,
    Constant,
    Difference,
    Either,
    Extreme,
    Irrational,
    Known,
    Lookup,
    Negative,
    Not,
    OverBodies,
    Placed,
    Power,
    Product,
    Quotient,
    Raised,
    Reference,
    Rounded,
    Same,
    Scored,
    ScoreOf,
    Sum,
    YearOf,
)
from engine.graph.label import Label
from engine.record.one import Part
from engine.record.recording import Step as Noted

__all__ = ["PartSteps", "StepsMaker"]

NONE: Final = 0
"""The identity of no step."""

_NO_ARGUMENTS: Final[Mapping[str, int]] = MappingProxyType({})


class StepsMaker:
    """Collects the steps of one explanation. With `whole` every row of a table is told, however many."""

    def __init__(
        self, statics: Statics, over: OverTeller, kind: str, open_flags: frozenset[str], *, whole: bool
    ) -> None:
        """`open_flags` are those of the body that cannot be determined."""
        self.statics = statics
        self.over = over
        self.kind = kind
        self.open_flags = open_flags
        self.whole = whole
        self.steps: list[Step] = []
        self.constants: dict[int, int] = {}
        self.inputs: dict[tuple[str, Any], int] = {}

    def add(self, **fields: Any) -> int:
        """A further step; its identity."""
        number = len(self.steps) + 1
        self.steps.append(Step(id=number, **fields))
        return number

    def step(self, number: int) -> Step:
        """The step with this identity."""
        return self.steps[number - 1]

    def part(self, part: Part) -> "PartSteps":
        """The steps of one part of the recording."""
        return PartSteps(self, part)

    def asked(self, number: int) -> tuple[WhyValue, ...]:
        """The inputs and named values that a step rests on, each once; those of rows are left out."""
        found: dict[str, WhyValue] = {}
        waiting, seen = [number], {NONE}
        while waiting:
            at = waiting.pop()
            if at in seen:
                continue
            seen.add(at)
            step = self.step(at)
            if step.name and at != number and not step.row:
                value = WhyValue(name=step.name, type=step.type, value=step.value, title=step.title)
                found.setdefault(step.name, value)
            if step.operation != "aggregate":
                waiting.extend(reversed(step.inputs))
        return tuple(found.values())


class PartSteps:
    """The steps of one part of a recording, in which every named value was worked out once."""

    def __init__(self, maker: StepsMaker, part: Part) -> None:
        self._maker = maker
        self._statics = maker.statics
        self._declarations = maker.statics.declarations
        self._tape: Sequence[Noted] = part.steps
        self._part = part
        self._at = {id(step.expression): at for at, step in enumerate(part.steps)}
        named = maker.statics.named
        self._names = [
            (at, named[id(step.expression)])
            for at, step in enumerate(part.steps)
            if id(step.expression) in named
        ]
        self._names.reverse()
        self._done: dict[int, int] = {}
        self._named: dict[str, int] = {}
        self._columns: dict[tuple[str, int, str], int] = {}
        self._rows: dict[str, int] = {}
        self._arguments: Mapping[str, int] = _NO_ARGUMENTS

    def root(self, expression: Placed | None, label: Label | None = None) -> int:
        """The step of an expression that is evaluated once for a body; NONE where it was not.

        It gets the name and the law of the label, where one is given.
        """
        at = None if expression is None else self._at.get(id(expression))
        if at is None:
            return NONE
        self._define_names(at)
        return self._made(at) if label is None else self._labelled(at, label)

    def _define_names(self, before: int) -> None:
        """Make the named values that were worked out before a position, in their order.

        So a long chain of names, each of which needs the next, is not gone down at once.
        """
        while self._names and self._names[-1][0] < before:
            self._of_reference(self._names.pop()[1])

    def asked(self, number: int) -> tuple[WhyValue, ...]:
        """The inputs and named values that a step rests on."""
        return self._maker.asked(number)

    def dated(self, number: int) -> None:
        """Show the value of a step as the date that it is declared to be."""
        step = self._maker.step(number) if number else None
        if step is not None and step.type == NUMBER and isinstance(step.value, str):
            day = date.fromordinal(int(step.value)).isoformat()
            self._maker.steps[number - 1] = replace(step, type=DATE, value=day)

    def value(self, expression: Placed) -> Value:
        """What such an expression was worth; None too where it was not evaluated."""
        at = self._at.get(id(expression))
        return None if at is None else self._tape[at].value

    def _beneath(self, at: int) -> list[int]:
        """The positions of the steps that the one at a position took directly, the first one first."""
        tape = self._tape
        first = tape[at].first
        found = []
        at -= 1
        while at >= first:
            found.append(at)
            at = tape[at].first - 1
        found.reverse()
        return found

    def _made(self, at: int) -> int:
        number = self._done.get(at)
        if number is None:
            noted = self._tape[at]
            number = self._done[at] = _MAKERS[type(noted.expression)](self, at, noted)
        return number

    def _new(self, noted: Noted, inputs: tuple[int, ...], *, is_date: bool = False, **fields: Any) -> int:
        rule = self._statics.rule(noted.expression)
        type_, value, inexact = typed_value(noted.value, is_date=is_date)
        steps = self._maker.steps
        number = len(steps) + 1
        steps.append(
            Step(
                id=number,
                operation=rule.operation,
                inputs=inputs,
                type=type_,
                value=value,
                inexact=inexact,
                file=rule.file,
                line=rule.line,
                column=rule.column,
                written=rule.written,
                **fields,
            )
        )
        return number

    def _is_date(self, number: int) -> bool:
        return self._maker.step(number).type == DATE

    def _operands(self, at: int, operands: Sequence[Placed]) -> tuple[int, ...]:
        """The steps of operands that were all evaluated, in their order."""
        taken = self._taker(at)
        return tuple([taken(operand) for operand in operands])

    def _taker(self, at: int) -> Callable[[Placed], int]:
        """Gives the steps beneath a position one after the other, each for the operand that it is of."""
        beneath = iter(self._beneath(at))

        def taken(operand: Placed) -> int:
            for each in beneath:
                if self._tape[each].expression is operand:
                    return self._made(each)
            raise LookupError(f"no step of {operand!r} was recorded")

        return taken

    # leaves and names

    def _constant(self, _at: int, noted: Noted) -> int:
        known = self._maker.constants.get(id(noted.expression))
        if known is None:
            is_date = self._statics.rule(noted.expression).is_day
            known = self._maker.constants[id(noted.expression)] = self._new(noted, (), is_date=is_date)
        return known

    def _reference(self, _at: int, noted: Noted) -> int:
        return self._of_reference(noted.expression.id)  # type: ignore[attr-defined]

    def _of_reference(self, id_: str) -> int:
        named = self._declarations.named.get(id_)
        if named is None:
            return self._input(id_)
        known = self._named.get(id_)
        if known is None:
            at = self._at.get(id(named.value))
            outer, self._arguments = self._arguments, _NO_ARGUMENTS
            known = self._absent(named.label, named.absent) if at is None else self._labelled(at, named.label)
            self._arguments = outer
            self._named[id_] = known
        return known

    def _input(self, id_: str) -> int:
        """An input, an attribute, the kind of the body, or what is at hand like them."""
        declared = self._declarations.inputs.get(id_)
        if not isinstance(declared, Input):
            key: tuple[str, Any] = (id_, self._maker.kind)
            if key not in self._maker.inputs:
                type_, kind, _ = typed_value(self._maker.kind, is_date=False)
                self._maker.inputs[key] = self._maker.add(
                    operation="reference", type=type_, value=kind, name=id_
                )
            return self._maker.inputs[key]
        value = typed(declared.type, self._part.given.get(id_))
        type_, shown, inexact = typed_value(value, is_date=isinstance(declared.type, DateType))
        key = (id_, shown)
        if key not in self._maker.inputs:
            self._maker.inputs[key] = self._maker.add(
                operation="reference", type=type_, value=shown, inexact=inexact, **self._words(declared.label)
            )
        return self._maker.inputs[key]

    def _words(self, label: Label, *, row: int = 0) -> dict[str, Any]:
        """What a step says that has a declaration of its own."""
        words = self._statics.words(label)
        return words | {"row": row} if row else words

    def _labelled(self, at: int, label: Label, *, row: int = 0) -> int:
        """The step at a position under the name of a declaration; another one where it has a name already."""
        number = self._made(at)
        step = self._maker.step(number)
        said = self._statics.said(label)
        noted = self._tape[at]
        words: dict[str, Any] = {
            "name": label.id,
            "title": said.title,
            "cites": said.cites,
            "assumes": said.assumes,
        }
        made_just_now = number == len(self._maker.steps)
        if made_just_now and not step.name and not isinstance(noted.expression, Constant):
            self._maker.steps[number - 1] = replace(step, **words, row=row)
            return number
        rule = self._statics.rule(noted.expression)
        return self._maker.add(
            operation="reference",
            inputs=(number,),
            type=step.type,
            value=step.value,
            inexact=step.inexact,
            row=row,
            file=rule.file,
            line=rule.line,
            column=rule.column,
            written=rule.written,
            **words,
        )

    def _absent(self, label: Label, absent: Sequence[Placed], *, row: int = 0) -> int:
        """A name without a value, for want of something that it needs."""
        inputs = tuple([self._asked_for(each) for each in absent])
        return self._maker.add(
            operation="absent", inputs=inputs, type="missing", **self._words(label, row=row)
        )

    def _asked_for(self, expression: Placed) -> int:
        """The step of what is asked whether it is there."""
        match expression:
            case Reference(id=id_):
                return self._of_reference(id_)
            case Column(rows=rows, name=name):
                return self._of_column(rows, name, ())
            case Scored(id=id_):
                return self._maker.add(
                    operation="scored", type="yes_no", value=self._is_scored(id_), member=id_
                )
            case _:
                raise TypeError(f"no question whether this is there: {type(expression).__name__}")

    def _is_scored(self, member: str) -> bool:
        return self._tape[-1].context.is_scored(member)

    def _argument(self, _at: int, noted: Noted) -> int:
        return self._arguments[noted.expression.name]  # type: ignore[attr-defined]

    def _column(self, at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        return self._of_column(expression.rows, expression.name, self._beneath(at))

    def _of_column(self, rows: str, name: str, beneath: Sequence[int]) -> int:
        self._define(beneath)
        row = self._rows[rows]
        known = self._columns.get((rows, row, name))
        if known is None:
            derived = self._statics.derived_of(rows, name)
            if derived is None:
                known = self._cell(rows, row, name)
            else:
                known = self._absent(derived.label, derived.absent, row=row)
            self._columns[rows, row, name] = known
        return known

    def _cell(self, rows: str, row: int, name: str) -> int:
        position, column = self._declarations.columns[rows, name]
        value = typed(column.type, self._part.given[rows][row - 1][position])
        type_, shown, inexact = typed_value(value, is_date=isinstance(column.type, DateType))
        words = self._words(column.label, row=row)
        return self._maker.add(operation="column", type=type_, value=shown, inexact=inexact, **words)

    def _define(self, beneath: Sequence[int]) -> None:
        """Take note of the columns of the row at hand that were worked out at these positions."""
        for at in beneath:
            key = self._statics.derived.get(id(self._tape[at].expression))
            if key is not None:
                rows, name = key
                row = self._rows[rows]
                if (rows, row, name) not in self._columns:
                    outer, self._arguments = self._arguments, _NO_ARGUMENTS
                    label = self._declarations.derived[key].label
                    self._columns[rows, row, name] = self._labelled(at, label, row=row)
                    self._arguments = outer

    # scores and flags

    def _score_of(self, _at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        return self._new(noted, (), member=expression.id, rounded=expression.rounded)

    def _scored(self, _at: int, noted: Noted) -> int:
        return self._new(noted, (), member=noted.expression.id)  # type: ignore[attr-defined]

    def _raised(self, _at: int, noted: Noted) -> int:
        flag = noted.expression.flag  # type: ignore[attr-defined]
        return self._new(noted, (), member=flag, supposed=flag in self._maker.open_flags)

    def _over_bodies(self, _at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        over = self._maker.over.part(expression, self._maker.kind, final=self._part.final)
        return self._new(noted, (), kind=expression.kind.value, over=over)

    # conditions

    def _known(self, at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        self._define(self._beneath(at))
        return self._new(noted, (self._asked_for(expression.operand),))

    def _conditions(self, at: int, noted: Noted) -> int:
        """All conditions up to the one that ended the question."""
        expression: Any = noted.expression
        taken = self._taker(at)
        inputs = []
        for condition in expression.conditions:
            inputs.append(taken(condition))
            if self._maker.step(inputs[-1]).value is isinstance(expression, Either):
                break
        return self._new(noted, tuple(inputs))

    def _alternatives(self, at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        taken = self._taker(at)
        inputs = []
        chosen, value = 0, expression.otherwise
        for position, case in enumerate(expression.cases, start=1):
            inputs.append(taken(case.condition))
            if self._maker.step(inputs[-1]).value is True:
                chosen, value = position, case.value
                break
        inputs.append(taken(value))
        return self._new(noted, tuple(inputs), is_date=self._is_date(inputs[-1]), taken=chosen)

    # arithmetic

    def _plain(self, at: int, noted: Noted, operands: Callable[[Any], Sequence[Placed]]) -> int:
        return self._new(noted, self._operands(at, operands(noted.expression)))

    def _sum(self, at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        inputs = self._operands(at, expression.terms)
        return self._new(noted, inputs, is_date=any(map(self._is_date, inputs)))

    def _difference(self, at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        inputs = self._operands(at, (expression.left, expression.right))
        is_date = self._is_date(inputs[0]) and not self._is_date(inputs[1])
        return self._new(noted, inputs, is_date=is_date)

    def _extreme(self, at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        inputs = self._operands(at, expression.operands)
        kind = "max" if expression.largest else "min"
        return self._new(noted, inputs, is_date=any(map(self._is_date, inputs)), kind=kind)

    def _comparison(self, at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        inputs = self._operands(at, (expression.left, expression.right))
        return self._new(noted, inputs, order=expression.order.value)

    def _power(self, at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        return self._new(noted, self._operands(at, (expression.base,)), exponent=expression.exponent)

    def _rounded(self, at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        inputs = self._operands(at, (expression.operand,))
        before, after = self._maker.step(inputs[0]).value, fraction(noted.value)  # type: ignore[arg-type]
        rounding = RoundingPart(
            mode=expression.rounding.mode.value,
            step=str(expression.rounding.step),
            before=str(before),
            after=str(after),
        )
        return self._new(noted, inputs, rounding=rounding)

    def _irrational(self, at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        return self._new(noted, self._operands(at, expression.operands), kind=expression.function.value)

    # what the author declares

    def _call(self, at: int, noted: Noted) -> int:
        """A function applied: the steps of the arguments, and last that of its value."""
        expression: Any = noted.expression
        function = self._declarations.functions[expression.function]
        taken = self._taker(at)
        given = [taken(argument) for argument in expression.arguments]
        outer = self._arguments
        self._arguments = dict(zip(function.parameters, given, strict=True))
        value = taken(function.value)
        self._arguments = outer
        said = self._statics.said(function.label)
        return self._new(
            noted,
            (*given, value),
            is_date=self._is_date(value),
            kind=expression.function,
            cites=said.cites,
            assumes=said.assumes,
        )

    def _lookup(self, at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        inputs = self._operands(at, expression.keys)
        table = self._declarations.tables[expression.table]
        keys = [self._tape[each].value for each in self._beneath(at)][: len(table.keys)]
        for number, row in enumerate(table.rows, start=1):
            cells = row[: len(table.keys)]
            if all(_fits(cell, key) for cell, key in zip(cells, keys, strict=True)):
                found = TableRow(
                    table=expression.table,
                    row=number,
                    keys=tuple(map(_cell, cells)),
                    column=expression.column,
                )
                break
        else:
            raise LookupError(f"no row of the table `{expression.table}` was looked up")
        said = self._statics.said(table.label)
        return self._new(noted, inputs, table=found, cites=said.cites, assumes=said.assumes)

    def _band_of(self, at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        inputs = self._operands(at, (expression.operand,))
        bands = self._declarations.bands[expression.bands]
        band = next(each for each in bands.bands if each.name == noted.value)
        said = self._statics.said(bands.label)
        return self._new(
            noted,
            inputs,
            kind=expression.bands,
            band=_limit(band.interval),
            cites=said.cites,
            assumes=said.assumes,
        )

    # rows

    def _aggregate(self, at: int, noted: Noted) -> int:
        expression: Any = noted.expression
        level, rows = self._told_rows(at, expression)
        made = rows_part(expression, rows, self._value_at, whole=self._maker.whole)
        outer = self._rows.get(expression.rows)
        taken = []
        inputs: list[int] = []
        for row in made.chosen:
            self._rows[expression.rows] = row.number
            told = row.part(self._label_of(expression.rows, row.number), self._made)
            taken.append(told)
            inputs += [each for each in (told.where, told.value, told.weight) if each]
        if outer is None:
            self._rows.pop(expression.rows, None)
        else:
            self._rows[expression.rows] = outer
        level_step = NONE if level is None else self._made(level)
        if level_step:
            inputs.append(level_step)
        is_date = any(
            told.value and self._is_date(told.value) for told in taken
        ) and expression.kind.value in (
            "min",
            "max",
        )
        return self._new(
            noted,
            tuple(dict.fromkeys(inputs)),
            is_date=is_date,
            kind=expression.kind.value,
            level=level_step,
            rows=made.part(tuple(taken)),
        )

    def _label_of(self, rows: str, row: int) -> str:
        """The first text of a row; nothing where it has none."""
        position = self._statics.text_column(rows)
        cell = None if position is None else self._part.given[rows][row - 1][position]
        return cell if isinstance(cell, str) else ""

    def _told_rows(self, at: int, expression: Aggregate) -> tuple[int | None, list[RowAt]]:
        """The positions of what was evaluated in each row, and that of the level."""
        data = self._part.given.get(expression.rows) or ()
        beneath = iter(self._beneath(at))
        rows: list[RowAt] = []
        for number in range(1, len(data) + 1):
            where = value = weight = None
            met = True
            if expression.where is not None:
                where = next(beneath)
                met = self._tape[where].value is True
            if met and expression.value is not None:
                value = next(beneath)
            if met and expression.weight is not None:
                weight = next(beneath)
            rows.append(RowAt(number, where, value, weight, met))
        return next(beneath, None), rows

    def _value_at(self, at: int) -> Value:
        return self._tape[at].value


def _limit(interval: Interval) -> Limit:
    return Limit(
        lower=fraction(interval.lower),
        lower_excluded=interval.lower_strict,
        upper=fraction(interval.upper),
        upper_excluded=interval.upper_strict,
    )


def _fits(cell: Any, key: Any) -> bool:
    return key in cell if isinstance(cell, Interval) else bool(cell == key)


def _cell(cell: Any) -> Any:
    """A cell of a table: a range, or a value."""
    return _limit(cell) if isinstance(cell, Interval) else typed_value(cell, is_date=False)[1]


def _of(*names: str) -> Callable[[Any], Sequence[Placed]]:
    """The operands of an expression in the fields with these names; a field may have several."""

    def operands(expression: Any) -> Sequence[Placed]:
        found: list[Placed] = []
        for name in names:
            value = getattr(expression, name)
            found.extend(value if isinstance(value, tuple) else (value,))
        return found

    return operands


def _plainly(*names: str) -> Callable[[PartSteps, int, Noted], int]:
    return partial(PartSteps._plain, operands=_of(*names))


_MAKERS: Final[Mapping[type, Callable[[PartSteps, int, Noted], int]]] = MappingProxyType(
    {
        Constant: PartSteps._constant,
        Reference: PartSteps._reference,
        Column: PartSteps._column,
        Argument: PartSteps._argument,
        Sum: PartSteps._sum,
        Difference: PartSteps._difference,
        Negative: _plainly("operand"),
        Product: _plainly("factors"),
        Quotient: _plainly("dividend", "divisor"),
        Power: PartSteps._power,
        Extreme: PartSteps._extreme,
        Absolute: _plainly("operand"),
        Comparison: PartSteps._comparison,
        Same: _plainly("left", "right"),
        Both: PartSteps._conditions,
        Either: PartSteps._conditions,
        Not: _plainly("condition"),
        Known: PartSteps._known,
        Scored: PartSteps._scored,
        ScoreOf: PartSteps._score_of,
        Alternatives: PartSteps._alternatives,
        Aggregate: PartSteps._aggregate,
        OverBodies: PartSteps._over_bodies,
        Raised: PartSteps._raised,
        Lookup: PartSteps._lookup,
        BandOf: PartSteps._band_of,
        Rounded: PartSteps._rounded,
        Irrational: PartSteps._irrational,
        Call: PartSteps._call,
        YearOf: _plainly("operand"),
    }
)
