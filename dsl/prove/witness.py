"""Data that break a rule: searched for near the ends of ranges and the limits in the rules, then tried."""

from collections.abc import Callable, Iterator
from itertools import islice, product

from gmpy2 import mpq

from dsl.names.symbols import KIND
from dsl.prove.facts import starting
from dsl.prove.lattice import step_of
from dsl.prove.ranges import range_of
from dsl.prove.samples import samples_of
from dsl.prove.subject import Subject, parts_of
from dsl.prove.trial import Data, Datum, Outcome, Trial
from engine.graph.declaration import Bound, ColumnInput, Input, Rows, bounds_of
from engine.graph.expression import (
    Aggregate,
    Call,
    Column,
    Constant,
    Expression,
    OverBodies,
    Reference,
    Scored,
    ScoreOf,
)

Sample = Datum | tuple[tuple[Datum, ...], ...]
MOST_TRIED = 1_500
MOST_READINGS = 4
MOST_ROWS = 12
"""How many different rows are tried together, one or two at a time."""


class Search:
    """The data that formulas depend on, and ways to fill them in."""

    def __init__(self, subject: Subject, several: tuple[Expression, ...]) -> None:
        self._subject = subject
        self._reached = _reached(subject, several)
        self._inputs: list[Input | Rows] = []
        self.readings: dict[str, tuple[str, ...]] = {}
        self.over_bodies = any(isinstance(each, OverBodies) for each in self._reached)
        """Whether data of one body are not enough."""
        self.scores = any(isinstance(each, ScoreOf | Scored) for each in self._reached)
        """Whether scores are asked for."""
        names = {each.id for each in self._reached if isinstance(each, Reference)}
        names |= {each.rows for each in self._reached if isinstance(each, Aggregate | Column)}
        for declared in subject.methodology.inputs:
            if declared.label.id in names:
                self._inputs.append(declared)
        for name in sorted(names & subject.readings.keys()):
            self.readings[name] = subject.readings[name]

    def data(self) -> Iterator[Data]:
        """Different data that keep to the bounds of the inputs, simple ones first."""
        samples = list(self.samples().values())
        while _number(samples) > MOST_TRIED and any(len(each) > 2 for each in samples):
            longest = max(samples, key=len)
            del longest[-1]
        for chosen in islice(product(*samples), MOST_TRIED):
            data = {each.label.id: value for each, value in zip(self._inputs, chosen, strict=True)}
            if self.keeps(data):
                yield data

    def samples(self) -> dict[str, list[Sample]]:
        """Values of each input that are worth trying, simple ones first."""
        self._add_limits()
        constants = self._constants()
        return {declared.label.id: self._samples(declared, constants) for declared in self._inputs}

    def settings(self) -> Iterator[tuple[str, dict[str, str]]]:
        """The kinds of bodies, each with some choices of the readings that are asked for."""
        several = [
            dict(zip(self.readings, chosen, strict=True))
            for chosen in islice(product(*self.readings.values()), MOST_READINGS)
        ]
        yield from product(self._subject.kinds or ("",), several)

    def shown(self, kind: str, data: Data) -> Data:
        """Data that broke a rule, with the kind of body where that is asked for."""
        return {KIND: kind, **data} if Reference(KIND) in self._reached else data

    def keeps(self, data: Data) -> bool:
        """Whether all values keep to the bounds against other inputs."""
        return all(self._keeps(declared, data[declared.label.id], data) for declared in self._inputs)

    def numbers(self, declared: Input | ColumnInput, name: Expression) -> list[mpq]:
        """Values of a number or date that are worth trying."""
        found = self._scalar(declared, name, self._constants())
        return [each for each in found if isinstance(each, mpq)]

    def _constants(self) -> list[mpq]:
        found = (each.value for each in self._reached if isinstance(each, Constant))
        return sorted({value for value in found if isinstance(value, mpq)})

    def _add_limits(self) -> None:
        """Take in the inputs that bound those at hand."""
        waiting = list(self._inputs)
        while waiting:
            declared = waiting.pop()
            for bound in _bounds(declared):
                limit = bound.limit
                other = self._subject.inputs.get(limit.id) if isinstance(limit, Reference) else None
                if other is not None and other not in self._inputs:
                    self._inputs.append(other)
                    waiting.append(other)

    def _samples(self, declared: Input | Rows, constants: list[mpq]) -> list[Sample]:
        if isinstance(declared, Input):
            return list(self._scalar(declared, Reference(declared.label.id), constants))
        used = {
            each.name for each in self._reached if isinstance(each, Column) and each.rows == declared.label.id
        }
        cells = [
            self._scalar(column, Column(declared.label.id, column.label.name), constants)[
                : None if column.label.name in used else 1
            ]
            for column in declared.columns
        ]
        rows = [row for row in islice(product(*cells), 200) if self._row_keeps(declared, row)][:MOST_ROWS]
        singles: list[Sample] = [(row,) for row in rows]
        pairs = [(one, other) for one in rows for other in rows]
        return [*singles, (), *pairs[:MOST_ROWS]]

    def _scalar(self, declared: Input | ColumnInput, name: Expression, constants: list[mpq]) -> list[Datum]:
        found = samples_of(
            declared.type,
            range_of(starting(self._subject), name),
            step_of(self._subject, name),
            constants,
            self._subject.methodology.assessed_year,
        )
        return [*found, None] if declared.optional else found

    def _keeps(self, declared: Input | Rows, value: object, data: Data) -> bool:
        """Whether a value keeps to the bounds against other inputs."""
        if isinstance(declared, Rows):
            return not isinstance(value, tuple) or all(self._row_keeps(declared, row) for row in value)
        if value is None:
            return True
        return all(
            _stands(value, is_lower, bound, data.get(bound.limit.id))
            for is_lower, bound in _ends(declared)
            if isinstance(bound.limit, Reference)
        )

    def _row_keeps(self, rows: Rows, row: tuple[Datum, ...]) -> bool:
        cells = {column.label.name: cell for column, cell in zip(rows.columns, row, strict=True)}
        return all(
            _stands(cells[column.label.name], is_lower, bound, cells.get(bound.limit.name))
            for column in rows.columns
            for is_lower, bound in _ends(column)
            if isinstance(bound.limit, Column) and cells[column.label.name] is not None
        )


def witness(
    subject: Subject,
    trial: Trial,
    given: tuple[Expression, ...],
    expression: Expression,
    breaks: Callable[[Outcome], bool],
) -> tuple[Data, Outcome] | None:
    """Data for which a formula breaks a rule, with what came of them; None where none were found."""
    search = Search(subject, (*given, expression))
    if search.over_bodies or search.scores:
        return None
    settings = list(search.settings())
    for data in search.data():
        for kind, readings in settings:
            outcome = trial.formula(kind, readings, data, given, expression)
            if outcome is not None and breaks(outcome):
                return search.shown(kind, data), outcome
    return None


def _reached(subject: Subject, several: tuple[Expression, ...]) -> set[Expression]:
    """All that formulas are made of, through names and functions."""
    found: set[Expression] = set()
    entered: set[str] = set()
    waiting: list[Expression] = list(several)
    while waiting:
        for part in parts_of(waiting.pop()):
            definition = subject.definition(part) if part not in found else None
            found.add(part)
            if definition is not None:
                waiting.append(definition.value)
            if isinstance(part, Call) and part.function not in entered:
                entered.add(part.function)
                waiting.append(subject.functions[part.function].value)
    return found


def _number(samples: list[list[Sample]]) -> int:
    number = 1
    for each in samples:
        number *= len(each)
    return number


def _ends(declared: Input | ColumnInput) -> Iterator[tuple[bool, Bound]]:
    return bounds_of(declared.type)


def _bounds(declared: Input | Rows) -> Iterator[Bound]:
    several = declared.columns if isinstance(declared, Rows) else (declared,)
    for each in several:
        yield from (bound for _, bound in _ends(each))


def _stands(value: object, is_lower: bool, bound: Bound, limit: object) -> bool:
    if not isinstance(value, mpq) or not isinstance(limit, mpq):
        return True
    if value == limit:
        return not bound.strict
    return (value > limit) is is_lower
