"""Whatever is declared has a part in some result: inputs, named values, tables, alternatives, criteria."""

from collections.abc import Iterator
from dataclasses import is_dataclass, replace

from dsl.diagnostics.diagnostic import Findings
from dsl.diagnostics.message import Message, say
from dsl.diagnostics.numerals import numeral
from dsl.prove.facts import Facts
from dsl.prove.interval import is_point
from dsl.prove.ranges import range_of
from dsl.prove.subject import Subject, parts_of
from engine.graph.declaration import ChoiceType, Input, Origin, Rows, TextType
from engine.graph.expression import (
    Aggregate,
    Alternatives,
    BandOf,
    Call,
    Column,
    Lookup,
    Placed,
    Reference,
)
from engine.graph.label import Label
from engine.graph.methodology import Criterion, Methodology
from engine.graph.span import Span

INPUT, DEFINITION, ALTERNATIVE, CRITERION = "W0603", "W0604", "W0605", "W0606"


def check_scoring(methodology: Methodology, findings: Findings) -> None:
    """Report a methodology by which nothing is scored and nothing worked out."""
    if not methodology.members and not methodology.results and methodology.span is not None:
        findings.add("E0201", methodology.span, say("nothing-is-scored"), say("declare-what-is-scored"))


def check_unused(subject: Subject, findings: Findings) -> None:
    """Report inputs and definitions that no result depends on.

    Texts, and the choices in rows, may be there to tell one thing from another.
    """
    methodology = subject.methodology
    used = _used(subject)
    asked = {(type(each), of) for each in used if (of := _asked_of(each)) is not None}
    for declared in methodology.inputs:
        if isinstance(declared, Rows):
            _check_rows(declared, asked, used, findings)
        elif Reference(declared.label.id) not in used and not _only_tells_apart(declared):
            name = declared.label.name
            attribute = declared.origin is Origin.attribute
            said = say("attribute-unused", name=name) if attribute else say("input-unused", name=name)
            _report(INPUT, declared.label, said, findings)
    for named in methodology.named:
        if Reference(named.label.id) not in used and not named.parameter:
            said = say("let-unused", name=named.label.name)
            _report(DEFINITION, named.label, said, findings)
    for table in methodology.tables:
        if (Lookup, table.label.id) not in asked:
            _report(DEFINITION, table.label, say("table-unused", name=table.label.name), findings)
    for bands in methodology.bands:
        if (BandOf, bands.label.id) not in asked:
            _report(DEFINITION, bands.label, say("bands-unused", name=bands.label.name), findings)


def _asked_of(expression: Placed) -> str | None:
    """The id of the rows, the table or the bands that an expression asks."""
    match expression:
        case Aggregate(rows=id_) | Column(rows=id_) | Lookup(table=id_) | BandOf(bands=id_):
            return id_
    return None


def _check_rows(rows: Rows, asked: set[tuple[type, str]], used: set[Placed], findings: Findings) -> None:
    name = rows.label.id
    if asked.isdisjoint({(Aggregate, name), (Column, name)}):
        _report(INPUT, rows.label, say("input-unused", name=rows.label.name), findings)
        return
    for column in rows.columns:
        if Column(name, column.label.name) not in used and not isinstance(column.type, TextType | ChoiceType):
            _report(INPUT, column.label, say("column-unused", name=column.label.name), findings)
    for derived in rows.derived:
        if Column(name, derived.label.name) not in used:
            _report(DEFINITION, derived.label, say("column-unused", name=derived.label.name), findings)


def _only_tells_apart(declared: Input) -> bool:
    return isinstance(declared.type, TextType)


def _report(code: str, label: Label, said: Message, findings: Findings) -> None:
    if label.span is not None:
        advice = say("use-or-delete-input") if code == INPUT else say("use-or-delete-definition")
        findings.add(code, label.span, said, advice)


def _used(subject: Subject) -> set[Placed]:
    """All expressions that some result, rating, flag or bound rests on, through names and functions."""
    methodology = subject.methodology
    bare = replace(methodology, named=(), functions=(), inputs=_without_derived(methodology))
    waiting: list[Placed] = list(_expressions(bare))
    found: set[Placed] = set()
    entered: set[object] = set()
    while waiting:
        for part in parts_of(waiting.pop()):  # type: ignore[arg-type]
            found.add(part)
            definition = subject.definition(part)
            name: object = definition.label.id if definition is not None else None
            following: Placed | None = None if definition is None else definition.value
            if isinstance(part, Call):
                name, following = part.function, subject.functions[part.function].value
            if following is not None and name not in entered:
                entered.add(name)
                waiting.append(following)
    return found


def _without_derived(methodology: Methodology) -> tuple[Input | Rows, ...]:
    return tuple(replace(each, derived=()) if isinstance(each, Rows) else each for each in methodology.inputs)


def _expressions(part: object) -> Iterator[Placed]:
    """The outermost expressions in a part of the graph."""
    waiting = [part]
    while waiting:
        each = waiting.pop()
        if isinstance(each, Placed):
            yield each
        elif isinstance(each, tuple):
            waiting.extend(each)
        elif is_dataclass(each) and not isinstance(each, Label | Span):
            waiting.extend(getattr(each, name) for name in each.__dataclass_fields__)


class Taken:
    """Which alternatives can be taken; asked for wherever their formula is worked out."""

    def __init__(self) -> None:
        self._alive: dict[Span, bool] = {}
        self._last: set[Span] = set()

    def note(self, facts: Facts, expression: Alternatives) -> None:
        """Note which alternatives can be taken where these facts hold."""
        assume = facts.subject.assume
        left: Facts | None = facts
        for case in expression.cases:
            reached = None if left is None else assume(left, case.condition, True)
            self._note(case.span or case.value.span, reached is not None, last=False)
            left = None if left is None else assume(left, case.condition, False)
        self._note(expression.otherwise.span, left is not None, last=True)

    def _note(self, span: Span | None, taken: bool, last: bool) -> None:
        if span is not None and last:
            self._last.add(span)
        if span is not None:
            self._alive[span] = taken or self._alive.get(span, False)

    def report(self, findings: Findings) -> None:
        """Report the alternatives that can be taken nowhere."""
        for span, alive in self._alive.items():
            if alive:
                continue
            if span in self._last:
                findings.add(ALTERNATIVE, span, say("cannot-be-reached"), say("mend-conditions"))
            else:
                findings.add(ALTERNATIVE, span, say("cannot-be-taken"), say("delete-or-mend-condition"))


def check_discrimination(facts: Facts, criterion: Criterion, findings: Findings) -> None:
    """Report a criterion that gives all bodies the same score."""
    found = range_of(facts, criterion.score)
    if is_point(found) and found.lower is not None and criterion.label.span is not None:
        said = say("gives-all-the-same", criterion=criterion.label.name, score=numeral(found.lower))
        findings.add(CRITERION, criterion.label.span, said, say("let-it-depend-on-data"))
