"""Every place where a value is worked out, with what is known there.

The order is that of the evaluation: what a condition says is known in what stands behind it. A name is
followed only where its definition is not safe for any data: what is known where it is used may make it so.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from dsl.check.walk import children
from dsl.prove.facts import Facts, starting
from dsl.prove.order import definitions_in_order
from dsl.prove.populations import has_what_is_asked
from dsl.prove.ranges import range_of
from dsl.prove.rows import entered, where_defined
from dsl.prove.subject import Subject
from engine.graph.expression import (
    Aggregate,
    Alternatives,
    Both,
    Call,
    Column,
    Either,
    Expression,
    Known,
    OverBodies,
    Reference,
    Scored,
)

DEEPEST = 12
"""Through how many names that are not safe for any data a use is followed."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place that could not be proved safe: the expression, what is known there, and who judged it.

    Nobody judged it where too many names stand behind it.
    """

    expression: Expression
    facts: Facts
    judge: "Judge | None" = None


Judge = Callable[[Facts, Expression], bool]
"""Whether an expression of one kind is safe where these facts hold."""


@dataclass
class Walk:
    """A walk through the formulas of a methodology.

    `judges` say of each kind of expression whether it is safe, and `met` is told of all alternatives.
    `unsafe` are the names whose definitions are not safe for any data.
    """

    subject: Subject
    judges: Mapping[type, tuple[Judge, ...]]
    met: Callable[[Facts, Alternatives], None]
    unsafe: set[Expression] = field(default_factory=set)

    def definitions(self) -> None:
        """Find the names that are not safe for any data, each after those that it rests on.

        Their ranges are found on the way, so that no chain of names leads deep later.
        """
        for name, definition in definitions_in_order(self.subject):
            range_of(starting(self.subject), name)
            facts: Facts | None = where_defined(self.subject, name)
            for absence in definition.absent:
                facts = None if facts is None else _there(facts, absence)
            if facts is not None and next(self.doubts(facts, definition.value), None) is not None:
                self.unsafe.add(name)

    def doubts(self, facts: Facts, expression: Expression) -> Iterator[Doubt]:
        """The places in an expression, and behind its names, that could not be proved safe."""
        match expression:
            case Both(conditions=conditions) | Either(conditions=conditions):
                yield from self._conditions(facts, conditions, isinstance(expression, Both))
            case Alternatives():
                yield from self._alternatives(facts, expression)
            case Aggregate(rows=rows, where=where, value=value, weight=weight, level=level):
                yield from self._selected(entered(facts, rows), where, (value, weight))
                yield from self._all(facts, (level,))
            case OverBodies(where=where, value=value, weight=weight):
                body = starting(self.subject, has_what_is_asked(self.subject, expression))
                yield from self._selected(body, where, (value, weight))
            case Reference() | Column():
                yield from self._named(facts, expression)
            case Call():
                yield from self._all(facts, expression.arguments)
                yield from self._called(facts, expression)
            case Known(operand=operand):
                yield from self._named(facts, operand)
            case Scored():
                return
            case _:
                yield from self._all(facts, children(expression))  # type: ignore[arg-type]
        for judge in self.judges.get(type(expression), ()):
            if not judge(facts, expression):
                yield Doubt(expression, facts, judge)

    def _all(self, facts: Facts, several: Iterable[Expression | None]) -> Iterator[Doubt]:
        for each in several:
            if each is not None:
                yield from self.doubts(facts, each)

    def _conditions(self, facts: Facts, several: tuple[Expression, ...], ahead: bool) -> Iterator[Doubt]:
        """Conditions that are asked one after the other as long as they hold (or do not)."""
        left: Facts | None = facts
        for condition in several:
            if left is None:
                return
            yield from self.doubts(left, condition)
            left = self.subject.assume(left, condition, ahead)

    def _alternatives(self, facts: Facts, expression: Alternatives) -> Iterator[Doubt]:
        assume = self.subject.assume
        self.met(facts, expression)
        left: Facts | None = facts
        for case in expression.cases:
            if left is None:
                return
            yield from self.doubts(left, case.condition)
            taken = assume(left, case.condition, True)
            if taken is not None:
                yield from self.doubts(taken, case.value)
            left = assume(left, case.condition, False)
        if left is not None:
            yield from self.doubts(left, expression.otherwise)

    def _selected(
        self, facts: Facts, where: Expression | None, values: tuple[Expression | None, ...]
    ) -> Iterator[Doubt]:
        """The values of those rows or bodies that meet a condition."""
        yield from self._all(facts, (where,))
        selected = facts if where is None else self.subject.assume(facts, where, True)
        if selected is not None:
            yield from self._all(selected, values)

    def _called(self, facts: Facts, call: Call) -> Iterator[Doubt]:
        """What a function does for these arguments; for any, where it is too long to put them in."""
        applied = self.subject.applied(call)
        if applied is not None:
            yield from self.doubts(facts.deeper(), applied)
            return
        value = self.subject.functions[call.function].value
        if next(self.doubts(starting(self.subject), value), None) is not None:
            yield Doubt(call, facts)

    def _named(self, facts: Facts, name: Expression) -> Iterator[Doubt]:
        definition = self.subject.definition(name)
        if name not in self.unsafe or definition is None:
            return
        if facts.depth >= DEEPEST or not facts.budget.spend():
            yield Doubt(name, facts)
            return
        known: Facts | None = facts.deeper()
        for absence in definition.absent:
            known = None if known is None else _there(known, absence)
        if known is not None:
            yield from self.doubts(known, definition.value)


def _there(facts: Facts, absence: Expression) -> Facts | None:
    """What is known where something that may be absent is there."""
    condition = absence if isinstance(absence, Scored) else Known(absence)  # type: ignore[arg-type]
    return facts.subject.assume(facts, condition, True)
