"""Which way an expression goes as one input grows and all other data stay as they are.

Two bodies are compared whose data differ in this input alone, in one row where it is a column. What is known
where an expression stands is known of both of them; it says nothing of values between the two.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dsl.check.walk import children
from dsl.prove.direction.course import Course
from dsl.prove.direction.reach import Node, Reach, node_of, nodes_in
from dsl.prove.facts import Facts
from dsl.prove.rows import where_defined
from dsl.prove.subject import Subject
from engine.graph.expression import Aggregate, Column, Expression, Placed

Rule = Callable[["Analysis", Facts, Any], Course]


@dataclass(frozen=True, slots=True)
class Found:
    """The course of an expression, and where it is open the part that is in the way."""

    course: Course
    hurdle: Expression | None


class _Trace:
    """The first part with an open course that was met while an expression is looked into."""

    hurdle: Expression | None = None


class Analysis:
    """The courses of expressions as an input, the `leaf`, grows.

    Where the input is a column, `whole` sees the row in which it grows, and all that stands outside of rows.
    `beside` sees another row of the same rows: its own value stays as it is, and only what is taken of all
    rows may change. For any other input both are the same.
    """

    def __init__(
        self,
        subject: Subject,
        reach: Reach,
        rules: Mapping[type, Rule],
        leaf: Expression,
        whole: "Analysis | None" = None,
    ) -> None:
        self.subject = subject
        self.leaf = leaf
        self.rows = leaf.rows if isinstance(leaf, Column) else ""
        self.whole = whole or self
        self.beside = self
        self._reach = reach
        self._rules = rules
        self._reached = reach.dependent_on([leaf])
        self._trace = _Trace()
        self._depends: dict[Expression, bool] = {}
        self._found: dict[tuple[Facts, Expression], Found] = {}
        self._anyway: dict[Expression, Found] = {}
        if whole is not None:
            self._reached = reach.dependent_on(filter(self._of_all_rows, whole._reached))
            self._trace = whole._trace
        elif self.rows:
            self.beside = Analysis(subject, reach, rules, leaf, self)

    def _of_all_rows(self, node: Node) -> bool:
        return not isinstance(node, Column) or node.rows != self.rows

    def names_behind(self, expression: Expression) -> list[Expression]:
        """The named values and derived columns that an expression rests on."""
        return self._reach.definitions_behind(expression)

    def prepare(self, names: Iterable[Expression]) -> None:
        """Find the courses of names, each behind those that it rests on: so no chain of them leads deep."""
        for name in names:
            for view in dict.fromkeys((self.whole, self.beside)):
                if view.depends(name):
                    view.anyway(name)

    def depends(self, expression: Expression) -> bool:
        """Whether an expression can change as the input grows, as far as names tell."""
        found = self._depends.get(expression)
        if found is None:
            found = self._depends[expression] = self._asks(expression)
        return found

    def _asks(self, expression: Expression) -> bool:
        waiting: list[Placed] = [expression]
        while waiting:
            part = waiting.pop()
            if isinstance(part, Aggregate):
                if any(node in self.whole._reached for node in nodes_in(part)):
                    return True
                continue
            if node_of(part) in self._reached:
                return True
            waiting.extend(children(part))
        return False

    def course(self, facts: Facts, expression: Expression) -> Course:
        """The course of an expression where these facts hold of both bodies."""
        if not self.depends(expression):
            return Course.constant
        found = self._found.get((facts, expression))
        if found is None:
            found = self._found[facts, expression] = self._looked_into(facts, expression)
        return self._told(found)

    def anyway(self, name: Expression) -> Course:
        """The course of a named value or derived column for any data."""
        found = self._anyway.get(name)
        if found is None:
            definition = self.subject.definition(name)
            if definition is None:
                raise LookupError(f"nothing defines {name}")
            found = self._looked_into(where_defined(self.subject, name), definition.value)
            self._anyway[name] = found
        return self._told(found)

    def hurdle(self, facts: Facts, expression: Expression) -> Expression:
        """The part of an expression with an open course that is in the way."""
        self.course(facts, expression)
        return self._found[facts, expression].hurdle or expression

    def _looked_into(self, facts: Facts, expression: Expression) -> Found:
        if not self.depends(expression):
            return Found(Course.constant, None)
        if not facts.budget.spend():
            return Found(Course.open, expression)
        outer, self._trace.hurdle = self._trace.hurdle, None
        course = self._rules[type(expression)](self, facts, expression)
        hurdle = self._trace.hurdle or expression
        self._trace.hurdle = outer
        return Found(course, hurdle if course is Course.open else None)

    def _told(self, found: Found) -> Course:
        if self._trace.hurdle is None:
            self._trace.hurdle = found.hurdle
        return found.course
