"""Each value that is looked for on a scale of bands lies in one of them."""

from gmpy2 import mpq

from dsl.check.doubts import Reason, Words
from dsl.diagnostics.message import say
from dsl.diagnostics.numerals import numeral
from dsl.prove.coverage import uncovered
from dsl.prove.facts import Facts
from dsl.prove.lattice import step_of
from dsl.prove.ranges import range_of
from dsl.prove.walk import Doubt
from engine.graph.expression import BandOf, Expression

CODE = "E0605"


def is_safe(facts: Facts, expression: Expression) -> bool:
    """Whether the value lies in a band."""
    return not isinstance(expression, BandOf) or _outside(facts, expression) is None


def _outside(facts: Facts, expression: BandOf) -> mpq | None:
    """A value that lies in no band."""
    bands = facts.subject.bands[expression.bands].bands
    step = step_of(facts.subject, expression.operand)
    return uncovered(range_of(facts, expression.operand), (band.interval for band in bands), step)


def reason(doubt: Doubt, words: Words) -> Reason:
    """A value that lies in no band."""
    expression = doubt.expression
    if not isinstance(expression, BandOf):
        raise TypeError("no value lies in a band here")
    value = _outside(doubt.facts, expression)
    if value is None:
        raise ValueError("each value lies in a band")
    said = say(
        "belongs-to-no-band",
        value=numeral(value),
        bands=expression.bands.rpartition(".")[2],
        operand=words.quoted(expression.operand),
        range=words.interval(range_of(doubt.facts, expression.operand)),
    )
    return Reason(expression.span, said, say("extend-the-bands"))
