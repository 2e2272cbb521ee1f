"""Each value that is looked for on a scale of bands lies in one of them."""

from gmpy2 import mpq

from dsl.check.doubts import Reason, Words
from dsl.diagnostics.diagnostic import Related
from dsl.diagnostics.message import say
from dsl.diagnostics.numerals import numeral
from dsl.prove.coverage import uncovered
from dsl.prove.facts import Facts
from dsl.prove.lattice import step_of
from dsl.prove.ranges import range_of
from dsl.prove.walk import Doubt
from engine.graph.declaration import Band
from engine.graph.expression import BandOf, Expression
from engine.graph.span import Span

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
    bands = doubt.facts.subject.bands[expression.bands].bands
    related = [] if expression.span is None else [Related(expression.span, say("band-is-asked-for"))]
    below = [band for band in bands if band.interval.upper is not None and band.interval.upper <= value]
    if below:
        nearest = max(below, key=lambda band: band.interval.upper or value)
        if nearest.span is not None and nearest.span != _beside(bands, value):
            related.insert(0, Related(nearest.span, say("band-ends-below", band=nearest.name)))
    return Reason(_beside(bands, value) or expression.span, said, say("extend-the-bands"), tuple(related))


def _beside(bands: tuple[Band, ...], value: mpq) -> Span | None:
    """The place of the band that begins next above a value, of the last one where none does."""
    above = [band for band in bands if band.interval.lower is not None and band.interval.lower >= value]
    if above:
        return min(above, key=lambda band: band.interval.lower or value).span
    return bands[-1].span if bands else None
