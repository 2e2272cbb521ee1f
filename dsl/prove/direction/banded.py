"""Whether a value lies in a band, said by the limits of the band."""

from dataclasses import replace

from dsl.prove.subject import Subject
from engine.graph.declaration import Interval
from engine.graph.expression import (
    BandOf,
    Both,
    Comparison,
    Constant,
    Either,
    Expression,
    Not,
    Order,
    Same,
)


def as_limits(subject: Subject, condition: Expression) -> Expression:
    """A condition in which the names of bands are replaced by their limits; itself where it names none."""
    match condition:
        case Both(conditions=several) | Either(conditions=several):
            inner = tuple(as_limits(subject, each) for each in several)
            changed = any(one is not other for one, other in zip(inner, several, strict=True))
            return replace(condition, conditions=inner) if changed else condition
        case Not(condition=inner_condition):
            found = as_limits(subject, inner_condition)
            return condition if found is inner_condition else Not(found, span=condition.span)
        case Same(left=left, right=right):
            return (
                _limits(subject, condition, left, right)
                or _limits(subject, condition, right, left)
                or condition
            )
    return condition


def _limits(subject: Subject, same: Same, of: Expression, name: Expression) -> Expression | None:
    band = subject.resolved(of)
    if not isinstance(band, BandOf) or not isinstance(name, Constant):
        return None
    for each in subject.bands[band.bands].bands:
        if each.name == name.value:
            return _inside(band.operand, each.interval, same)
    return Constant(False, span=same.span)


def _inside(operand: Expression, interval: Interval, same: Same) -> Expression:
    limits: list[Expression] = []
    if interval.lower is not None:
        order = Order.above if interval.lower_strict else Order.at_least
        limits.append(Comparison(order, operand, Constant(interval.lower), span=same.span))
    if interval.upper is not None:
        order = Order.below if interval.upper_strict else Order.at_most
        limits.append(Comparison(order, operand, Constant(interval.upper), span=same.span))
    return limits[0] if len(limits) == 1 else Both(tuple(limits), span=same.span)
