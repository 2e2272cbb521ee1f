"""An average, a least or greatest value, a spread is taken of something."""

from gmpy2 import mpq

from dsl.check.doubts import Reason, Words
from dsl.diagnostics.message import say
from dsl.prove.bounds import bounds
from dsl.prove.facts import Facts, starting
from dsl.prove.interval import is_positive
from dsl.prove.polynomials import polynomial_of
from dsl.prove.populations import counts_itself, is_populated, lacking
from dsl.prove.ranges import range_of
from dsl.prove.row_sums import rows_with
from dsl.prove.walk import Doubt
from engine.graph.expression import (
    Aggregate,
    AggregateKind,
    Expression,
    OverBodies,
    OverKind,
    Population,
    Reference,
    Scored,
)

CODE = "E0603"
_ANY_NUMBER = frozenset({AggregateKind.sum, AggregateKind.count})
_OF_ANY_BODIES = frozenset({OverKind.sum, OverKind.count})
_OF_THE_BODY = frozenset({OverKind.rank, OverKind.decile})
_OF_TWO_BODIES = frozenset({OverKind.sample_variance, OverKind.sample_standard_deviation})


def is_safe(facts: Facts, expression: Expression) -> bool:
    """Whether there are as many rows or bodies as an aggregate needs, and weights that do not sum to 0."""
    match expression:
        case Aggregate():
            return expression.kind in _ANY_NUMBER or (
                _enough_rows(facts, expression) and _weights_count(facts, expression)
            )
        case OverBodies() if is_of_the_body(expression):
            return counts_itself(facts, expression)
        case OverBodies():
            return expression.kind in _OF_ANY_BODIES or (
                is_populated(facts, expression, _bodies(expression)) and _bodies_weigh(facts, expression)
            )
    return True


def is_of_the_body(expression: Expression) -> bool:
    """Whether it is the place of the body at hand among others, which is missing where it is none of them."""
    return isinstance(expression, OverBodies) and expression.kind in _OF_THE_BODY


def _rows(expression: Aggregate) -> int:
    return 2 if expression.kind is AggregateKind.sample_variance else 1


def _bodies(expression: OverBodies) -> int:
    return 2 if expression.kind in _OF_TWO_BODIES else 1


def _enough_rows(facts: Facts, expression: Aggregate) -> bool:
    where = None if expression.kind is AggregateKind.share else expression.where
    found = rows_with(facts, expression.rows, where)
    return found.lower is not None and found.lower >= _rows(expression)


def _weights_count(facts: Facts, expression: Aggregate) -> bool:
    """Whether the weights of a weighted average, if it is one, sum to more than 0."""
    if expression.weight is None:
        return True
    total = Aggregate(AggregateKind.sum, expression.rows, expression.weight, expression.where)
    return is_positive(bounds(facts, polynomial_of(facts.subject, total)))


def _bodies_weigh(facts: Facts, expression: OverBodies) -> bool:
    """Whether the weight of each body, if there are weights, is above 0."""
    if expression.weight is None:
        return True
    body: Facts | None = starting(facts.subject)
    if body is not None and expression.where is not None:
        body = facts.subject.assume(body, expression.where, True)
    return body is None or is_positive(range_of(body, expression.weight))


def reason(doubt: Doubt, words: Words) -> Reason:
    """What an aggregate may lack, and the guard that makes sure of it."""
    expression = doubt.expression
    match expression:
        case Aggregate(rows=rows, where=where):
            rows = rows.rpartition(".")[2]
            counted = _counted(rows, None if expression.kind is AggregateKind.share else where, words)
            if expression.kind is not AggregateKind.share and _enough_rows(doubt.facts, expression):
                return Reason(expression.span, say("weights-may-sum-to-zero"), say("guard-the-weights"))
            return _lacking(expression, words, counted, _rows(expression))
        case OverBodies() if is_of_the_body(expression):
            said = say("not-among-the-bodies", place=words.quoted(expression))
            return Reason(expression.span, said, say("ask-what-is-asked-of-the-bodies"))
        case OverBodies():
            if is_populated(doubt.facts, expression, _bodies(expression)):
                return Reason(expression.span, say("weights-may-sum-to-zero"), say("guard-the-weights"))
            return _lacking(expression, words, _counted_bodies(doubt, expression, words), _bodies(expression))
    raise TypeError(f"a {type(expression).__name__} is no aggregate")


def _counted_bodies(doubt: Doubt, expression: OverBodies, words: Words) -> str:
    """The count of the bodies that have what a value is taken of."""
    where = None if expression.kind is OverKind.share else expression.where
    conditions = [] if where is None else [words.quoted(where)]
    for each in lacking(doubt.facts.subject, expression):
        match each:
            case Reference(id=id_) if id_ in doubt.facts.subject.inputs:
                conditions.append(f"{words.quoted(Reference(id_))} is known")
            case Scored(id=id_):
                conditions.append(f"{id_} is scored")
    condition = f" where {' and '.join(conditions)}" if conditions else ""
    return f"count({_phrase(expression)}{condition})"


def _phrase(expression: OverBodies) -> str:
    """The bodies, as rules name them."""
    match expression.population:
        case Population.every:
            return "over all bodies"
        case Population.same_kind:
            return "over bodies of the same kind"
        case Population.kind:
            return f"over bodies of kind {expression.of}"
        case Population.rating:
            return f"over bodies rated in {expression.of}"


def _counted(rows: str, where: Expression | None, words: Words) -> str:
    return f"count({rows})" if where is None else f"count({rows} where {words.quoted(where)})"


def _lacking(expression: Expression, words: Words, counted: str, least: int) -> Reason:
    return Reason(
        expression.span,
        say("too-few", aggregate=words.quoted(expression), least=least),
        say("guard-the-number", counted=counted, least=str(mpq(least - 1))),
    )
