"""Flags: whom they mark, in which ratings."""

from collections.abc import Iterator

from dsl.check.walk import children
from dsl.diagnostics.message import Message, say
from dsl.elaborate.context import BROKEN, Env
from dsl.elaborate.logic import condition
from dsl.lower.choices import choice_of
from dsl.lower.clauses import applies_of, kinds_of
from dsl.lower.labels import label_of
from dsl.lower.ratings import tie_keys
from dsl.lower.workshop import Workshop
from dsl.outline.outline import Declaration
from dsl.syntax import tree
from engine.graph.cohort import (
    PLACE,
    RATED,
    RATING_SCORE,
    Border,
    Choice,
    Condition,
    Flag,
    Mark,
    Places,
    TieKey,
    TieKeyKind,
    Trend,
    TrendKind,
)
from engine.graph.expression import Expression, Placed, Reference

MOST_YEARS = 100
"""The most years in a row that a flag compares."""
_IN_RATINGS = frozenset({PLACE, RATED, RATING_SCORE})


def lower_flag(workshop: Workshop, declaration: Declaration) -> Flag:
    """A flag."""
    ratings = _ratings(workshop, declaration)
    env = Env(declaration.path)
    applies, known = applies_of(workshop, declaration, env)
    clauses = [
        (part, part.line.guard, _mark(workshop, part, part.line, env.knowing(known)))
        for part in declaration.all("marks")
        if isinstance(part.line, tree.MarksLine)
    ]
    marks = choice_of(workshop, clauses)
    if not clauses and not declaration.broken:
        workshop.findings.add(
            "E0201",
            declaration.name_span,
            say("flag-marks-nobody", flag=declaration.name),
            say("write-marks"),
        )
    for part, _, mark in clauses:
        if isinstance(mark, Places) and not ratings and not part.broken:
            workshop.findings.add(
                "E0201",
                part.span,
                say("places-in-no-rating", flag=declaration.name),
                say("write-in-ratings"),
            )
    conditions = [mark.holds for _, _, mark in clauses if isinstance(mark, Condition)]
    for expression in [*conditions, *([applies] if applies is not None else [])]:
        if not ratings:
            _check_given(
                workshop,
                expression,
                say("flag-in-no-rating", flag=declaration.name),
                say("write-in-ratings"),
            )
    for _, _, mark in clauses:
        for key in mark.keys if isinstance(mark, Places) else ():
            if key.value is not None:
                _check_given(
                    workshop,
                    key.value,
                    say("told-apart-before-places"),
                    say("take-score-or-attribute"),
                )
    return Flag(
        label=label_of(workshop, declaration, declaration.name),
        marks=marks or Choice((), Condition(BROKEN.expression)),
        ratings=ratings,
        kinds=kinds_of(workshop, declaration),
        applies=applies,
    )


def _ratings(workshop: Workshop, declaration: Declaration) -> tuple[str, ...]:
    clause = declaration.one("in")
    if clause is None or not isinstance(clause.line, tree.NamesLine):
        return ()
    known = workshop.context.symbols.ratings
    for word in clause.line.names:
        if word.text not in known:
            said = say("no-such-rating", name=word.text)
            workshop.findings.unknown("E0301", word.text, word.span, said, known)
    return tuple(word.text for word in clause.line.names)


def _mark(workshop: Workshop, clause: Declaration, line: tree.MarksLine, env: Env) -> Mark:
    keys = tie_keys(workshop, clause, env)
    match line.mark:
        case tree.MarkPlaces(last=last, border=border, count=count):
            _check_keys(workshop, clause, border == "exact")
            _check_last_key(workshop, clause, keys)
            number = _count(workshop, count, say("number-of-places"))
            return Places(number, last, Border(border), keys)
        case tree.MarkTrend(years=years, falling=falling, kind=kind):
            _check_keys(workshop, clause, False)
            number = _count(workshop, years, say("number-of-years", most=MOST_YEARS), MOST_YEARS)
            return Trend(number, falling, TrendKind(kind))
        case tree.MarkWhere(condition=node):
            _check_keys(workshop, clause, False)
            typed = condition(workshop.context, node, env, say("what-follows", word="where"))
            typed = workshop.context.provided(typed, node.span, env, say("this-condition"))
            return Condition(typed.expression)


def _check_keys(workshop: Workshop, clause: Declaration, wanted: bool) -> None:
    given = bool(clause.all("by"))
    if wanted and not given and not clause.broken:
        workshop.findings.add(
            "E0201",
            clause.span,
            say("exact-number-without-keys"),
            say("write-keys-below"),
        )
    if given and not wanted:
        workshop.findings.add(
            "E0202",
            clause.all("by")[0].span,
            say("keys-without-exact-number"),
            say("delete-or-mark-exactly"),
        )


def _check_last_key(workshop: Workshop, clause: Declaration, keys: tuple[TieKey, ...]) -> None:
    """Report keys that may leave bodies equal, so that an exact number of them cannot be told."""
    if keys and keys[-1].kind is not TieKeyKind.body_id:
        workshop.findings.add(
            "E0201",
            clause.all("by")[-1].span,
            say("keys-may-leave-equal"),
            say("write-key-of-body-id"),
        )


def _count(workshop: Workshop, number: tree.Number, said: Message, most: int | None = None) -> int:
    if number.value.denominator == 1 and number.value >= 1 and (most is None or number.value <= most):
        return int(number.value)
    workshop.findings.add("E0206", number.span, said)
    return 1


def _check_given(workshop: Workshop, expression: Expression, said: Message, advice: Message) -> None:
    """Report questions about a rating where none can be asked about."""
    for node in _parts(expression):
        if not isinstance(node, Reference) or node.id not in _IN_RATINGS or node.span is None:
            continue
        if workshop.context.symbols.value("", node.id.rpartition(".")[2]) is None:
            workshop.findings.add("E0306", node.span, said, advice)


def _parts(expression: Placed) -> Iterator[Placed]:
    yield expression
    for child in children(expression):
        yield from _parts(child)
