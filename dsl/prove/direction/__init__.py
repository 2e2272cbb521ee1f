"""Whether the score of a criterion can only rise, or only fall, with an input.

That holds as long as the criterion applies, of two bodies whose data differ in this input alone and have it
both; whether it applies may depend on the input as well, and is not part of the question.
"""

from collections.abc import Mapping

from dsl.prove.conditions import assume, decided
from dsl.prove.direction.analysis import Analysis
from dsl.prove.direction.course import Course
from dsl.prove.direction.reach import Reach
from dsl.prove.direction.rules import RULES
from dsl.prove.facts import Facts, starting
from dsl.prove.order import definitions_in_order
from dsl.prove.ranges import range_of
from dsl.prove.rules import RULES as RANGES
from dsl.prove.scores import where_scored
from dsl.prove.subject import Subject
from engine.graph.declaration import DateType, NumberType
from engine.graph.expression import Column, Expression, Reference
from engine.graph.methodology import Criterion, Methodology

__all__ = ["Course", "Directions", "directions_of"]


class Directions:
    """The courses of the scores of a methodology, found when they are asked for."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject
        definitions = tuple(definitions_in_order(subject))
        self._reach = Reach(subject, definitions)
        self._analyses: dict[Expression, Analysis] = {}
        self._facts: dict[str, Facts] = {}
        self._names: dict[str, list[Expression]] = {}
        for name, _ in definitions:
            if name not in subject.starting_ranges:
                range_of(starting(subject), name)

    def course(self, criterion: Criterion, leaf: Expression) -> Course:
        """Which way the score goes as an input, or the value of a column in one row, grows."""
        analysis, facts = self._asked(criterion, leaf)
        return analysis.course(facts, criterion.score)

    def hurdle(self, criterion: Criterion, leaf: Expression) -> Expression:
        """The part of a formula with an open course that leaves that of the score open."""
        analysis, facts = self._asked(criterion, leaf)
        return analysis.hurdle(facts, criterion.score)

    def _asked(self, criterion: Criterion, leaf: Expression) -> tuple[Analysis, Facts]:
        analysis = self._analyses.get(leaf)
        if analysis is None:
            analysis = self._analyses[leaf] = Analysis(self._subject, self._reach, RULES, leaf)
        id_ = criterion.label.id
        if id_ not in self._facts:
            facts = where_scored(self._subject, criterion)
            self._facts[id_] = facts or starting(self._subject, inside_unit=True)
            self._names[id_] = self._reach.definitions_behind(criterion.score)
        self._facts[id_].budget.refill()
        analysis.prepare(self._names[id_])
        return analysis, self._facts[id_]

    def inputs(self, criterion: Criterion) -> tuple[Expression, ...]:
        """The numbers and dates among the inputs that a score rests on, in the order of their ids."""
        declared = self._subject.declared
        found = [
            leaf
            for leaf in self._reach.inputs_behind(criterion.score)
            if (input_ := declared(leaf)) is not None and isinstance(input_.type, NumberType | DateType)
        ]
        return tuple(sorted(found, key=path_of))


def path_of(leaf: Expression) -> str:
    """The id of an input; of a column that of its rows, a dot and its name."""
    match leaf:
        case Column(rows=rows, name=name):
            return f"{rows}.{name}"
        case Reference(id=id_):
            return id_
    raise TypeError(f"a {type(leaf).__name__} is no input")


def directions_of(methodology: Methodology) -> Mapping[str, Mapping[str, Course]]:
    """The course of the score of each criterion with each number and date that it depends on, by ids."""
    directions = Directions(Subject(methodology, RANGES, assume, decided))
    found: dict[str, dict[str, Course]] = {}
    for member, _ in methodology.walk():
        if isinstance(member, Criterion):
            courses = {path_of(leaf): directions.course(member, leaf) for leaf in directions.inputs(member)}
            found[member.label.id] = {
                path: course for path, course in courses.items() if course is not Course.constant
            }
    return found
