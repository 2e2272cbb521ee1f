"""Nothing is divided by zero."""

from dsl.check.doubts import Reason, Words
from dsl.diagnostics.message import say
from dsl.prove.facts import Facts
from dsl.prove.ranges import range_of
from dsl.prove.rows import columns_at_hand
from dsl.prove.targets import is_nonzero
from dsl.prove.walk import Doubt
from engine.graph.expression import Expression, Power, Quotient

CODE = "E0601"


def is_safe(facts: Facts, expression: Expression) -> bool:
    """Whether what is divided by is never 0."""
    divisor = _divisor(expression)
    return divisor is None or is_nonzero(facts, divisor)


def _divisor(expression: Expression) -> Expression | None:
    match expression:
        case Quotient(divisor=divisor):
            return divisor
        case Power(base=base, exponent=exponent) if exponent < 0:
            return base
    return None


def reason(doubt: Doubt, words: Words) -> Reason:
    """What is divided by, in which range it lies, and the guard that keeps it from 0."""
    divisor = _divisor(doubt.expression)
    if divisor is None:
        raise TypeError(f"nothing is divided in a {type(doubt.expression).__name__}")
    quoted, found = words.quoted(divisor), range_of(doubt.facts, divisor)
    mixed = found.lower is None or found.lower < 0
    if any(columns_at_hand(divisor)):
        advice = (
            say("guard-row-not-zero", divisor=quoted)
            if mixed
            else say("guard-row-above-zero", divisor=quoted)
        )
    else:
        advice = say("guard-not-zero", divisor=quoted) if mixed else say("guard-above-zero", divisor=quoted)
    said = say("divisor-may-be-zero", divisor=quoted, range=words.interval(found))
    return Reason(divisor.span or doubt.expression.span, said, advice)
