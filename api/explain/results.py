"""Further published values and roundings, explained."""

from typing import Any

from api.explain.exact import exact_or_digits, fraction, typed_value
from api.explain.model import ResultPart, RoundingPart, Why
from api.explain.statics import Statics
from api.explain.steps import NONE, PartSteps
from engine.exact import Number
from engine.graph.expression import Rounding
from engine.graph.methodology import Result
from engine.result import ResultValue, Status

__all__ = ["result_part", "rounding_part"]


def result_part(
    statics: Statics, steps: PartSteps, result: Result, outcome: ResultValue, *, full: bool
) -> ResultPart:
    """A further published value."""
    condition = steps.root(result.applies)
    fields: dict[str, Any] = {}
    if outcome.value is not None:
        is_date = result.type == "date"
        fields["type"], fields["value"], fields["inexact"] = typed_value(outcome.value, is_date=is_date)
        fields["exact"] = fraction(outcome.exact)
    elif outcome.status is Status.not_applicable and condition and result.applies is not None:
        written = statics.rule(result.applies).written
        values = steps.asked(condition)
        fields["why"] = Why(
            reason="condition", written=written, values=values, step=condition if full else NONE
        )
    else:
        fields["why"] = Why(reason=outcome.status.value)
    root = steps.root(result.value, result.label)
    if result.type == "date":
        steps.dated(root)
    return ResultPart(
        **statics.declared(result.label),
        **fields,
        status=outcome.status.value,
        rounding=rounding_part(result.rounding, outcome.exact, _published(outcome)),
        condition=condition if full else NONE,
        step=root if full else NONE,
    )


def rounding_part(
    rounding: Rounding | None, before: Number | None, after: Number | None
) -> RoundingPart | None:
    """A rounding with what it made of what; None without one."""
    if rounding is None or before is None or after is None:
        return None
    return RoundingPart(
        mode=rounding.mode.value,
        step=str(rounding.step),
        before=exact_or_digits(before)[0],
        after=exact_or_digits(after)[0],
    )


def _published(outcome: ResultValue) -> Number | None:
    value = outcome.value
    return None if value is None or isinstance(value, bool | str) else value
