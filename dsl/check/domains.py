"""Functions are applied to what they have a value for."""

from datetime import date

from gmpy2 import mpq

from dsl.check.doubts import Reason, Words
from dsl.diagnostics.message import Message, say
from dsl.prove.digits import digits_of
from dsl.prove.facts import Facts
from dsl.prove.interval import NOT_NEGATIVE, POSITIVE, UNIT
from dsl.prove.lattice import step_of
from dsl.prove.ranges import range_of
from dsl.prove.targets import is_within
from dsl.prove.walk import Doubt
from engine.graph.declaration import Interval
from engine.graph.expression import Aggregate, Expression, Irrational, IrrationalFunction, Power, YearOf
from engine.graph.methodology import Result
from engine.graph.span import Span

CODE = "E0602"
CALENDAR = Interval(mpq(date.min.toordinal()), False, mpq(date.max.toordinal()), False)
"""The days that have a year, by their numbers."""
LARGEST_EXPONENT = mpq(500)
"""Up to which exponent, of either sign, a power is worked out whatever its base."""
MOST_DIGITS = 250_000
"""How many digits the numerator and the denominator of a power may have."""
LARGEST_ARGUMENT = mpq(100_000)
"""Up to which argument, of either sign, `exp` is worked out."""


def is_safe(facts: Facts, expression: Expression) -> bool:
    """Whether a function is applied in its domain, a day is one of the calendar, a power not too long."""
    match expression:
        case YearOf(operand=day):
            return _is_whole(facts, day) and is_within(facts, day, CALENDAR)
        case Power():
            return digits_of(facts, expression.base) * abs(expression.exponent) <= MOST_DIGITS
    return _outside(facts, expression) is None


def _outside(facts: Facts, expression: Expression) -> tuple[Expression, Message] | None:
    """What may lie outside of a domain, and the domain in words; None where nothing does."""
    match expression:
        case Aggregate(level=level) if level is not None and not is_within(facts, level, UNIT):
            return level, say("domain-of-level")
        case Irrational(function=IrrationalFunction.ln, operands=(operand,)):
            return None if is_within(facts, operand, POSITIVE) else (operand, say("domain-of-ln"))
        case Irrational(function=IrrationalFunction.exp, operands=(operand,)):
            admitted = Interval(-LARGEST_ARGUMENT, False, LARGEST_ARGUMENT, False)
            return None if is_within(facts, operand, admitted) else (operand, say("domain-of-exp"))
        case Irrational(function=IrrationalFunction.root, operands=(operand, order)):
            return _outside_root(facts, operand, order)
        case Irrational(function=IrrationalFunction.power, operands=(base, exponent)):
            return _outside_power(facts, base, exponent)
    return None


def _is_whole(facts: Facts, day: Expression) -> bool:
    """Whether a date is a whole number of days."""
    step = step_of(facts.subject, day)
    return step is not None and step.denominator == 1


def _outside_root(facts: Facts, operand: Expression, order: Expression) -> tuple[Expression, Message] | None:
    known = range_of(facts, order)
    step = step_of(facts.subject, order)
    whole = step is not None and step > 0 and step.denominator == 1
    if not whole or known.lower is None or known.lower < 1:
        return order, say("domain-of-order")
    odd = known.lower == known.upper and known.lower % 2 == 1
    if odd or is_within(facts, operand, NOT_NEGATIVE):
        return None
    return operand, say("domain-of-root")


def _outside_power(facts: Facts, base: Expression, exponent: Expression) -> tuple[Expression, Message] | None:
    if not is_within(facts, exponent, Interval(-LARGEST_EXPONENT, False, LARGEST_EXPONENT, False)):
        return exponent, say("domain-of-exponent")
    if is_within(facts, base, POSITIVE):
        return None
    if is_within(facts, base, NOT_NEGATIVE):
        return None if is_within(facts, exponent, NOT_NEGATIVE) else (base, say("domain-of-falling-power"))
    step = step_of(facts.subject, exponent)
    whole = step is not None and step.denominator == 1
    if whole and is_within(facts, exponent, NOT_NEGATIVE):
        return None
    return base, say("domain-of-power")


def result_outside(facts: Facts, result: Result, words: Words) -> Reason | None:
    """Why a result that is a date may lie outside of the calendar; None where it cannot."""
    if result.type != "date" or (_is_whole(facts, result.value) and is_within(facts, result.value, CALENDAR)):
        return None
    return _outside_of_calendar(facts, result.value, result.label.span, words)


def _outside_of_calendar(facts: Facts, day: Expression, otherwise: Span | None, words: Words) -> Reason:
    if not _is_whole(facts, day):
        said = say("no-whole-days", operand=words.quoted(day))
        return Reason(day.span or otherwise, said, say("round-the-days"))
    year = str(facts.subject.methodology.assessed_year)
    said = say("outside-of-calendar", operand=words.quoted(day))
    return Reason(day.span or otherwise, said, say("bound-the-date", year=year))


def reason(doubt: Doubt, words: Words) -> Reason:
    """What may lie outside of the domain of a function, and the guard that keeps it inside."""
    match doubt.expression:
        case YearOf(operand=day):
            return _outside_of_calendar(doubt.facts, day, doubt.expression.span, words)
        case Power():
            said = say("too-many-digits", power=words.quoted(doubt.expression))
            return Reason(doubt.expression.span, said, say("bound-the-base"))
    found = _outside(doubt.facts, doubt.expression)
    if found is None:
        raise ValueError("nothing lies outside of its domain")
    operand, domain = found
    said = say(
        "outside-of-domain",
        operand=words.quoted(operand),
        range=words.interval(range_of(doubt.facts, operand)),
        domain=domain,
    )
    return Reason(operand.span or doubt.expression.span, said, say("guard-the-domain"))
