"""Constants, names, scores and calls."""

from engine.evaluate.context import Context, Value
from engine.evaluate.faults import failing_in
from engine.graph.expression import Argument, Call, Column, Constant, Reference, ScoreOf
from engine.result import CriterionResult


def evaluate_constant(_context: Context, expression: Constant) -> Value:
    """The value as written."""
    return expression.value


def evaluate_reference(context: Context, expression: Reference) -> Value:
    """The value of an input or of a named value."""
    return context.reference(expression.id)


def evaluate_column(context: Context, expression: Column) -> Value:
    """The value of a column in the row at hand."""
    return context.column(expression.rows, expression.name)


def evaluate_argument(context: Context, expression: Argument) -> Value:
    """What the function was called with."""
    return context.argument(expression.name)


def evaluate_score(context: Context, expression: ScoreOf) -> Value:
    """The score of a block or criterion; None where it has none."""
    outcome = context.outcome(expression.id)
    if outcome is None:
        return None
    if isinstance(outcome, CriterionResult) or expression.rounded:
        return outcome.score
    return outcome.exact


def evaluate_call(context: Context, expression: Call) -> Value:
    """The function's value for these arguments, all of which are computed first."""
    function = context.declarations.functions[expression.function]
    given = [context.present(argument) for argument in expression.arguments]
    arguments = dict(zip(function.parameters, given, strict=True))
    with failing_in(function.label), context.called_with(arguments):
        return context.value(function.value)
