"""The value of an expression that no input takes part in."""

from gmpy2 import mpq

from engine.evaluate.context import Context
from engine.evaluate.declarations import Declarations
from engine.evaluate.faults import Failure
from engine.evaluate.handlers import HANDLERS
from engine.graph.expression import Constant, Expression
from engine.graph.methodology import Methodology


class Constants:
    """Works out constant expressions of one methodology."""

    def __init__(self, methodology: Methodology) -> None:
        self._context = Context(Declarations(methodology), "", {}, HANDLERS, lambda _: None)

    def value(self, expression: Expression) -> mpq:
        """The number that an expression of constants and parameters gives.

        Raises ValueError where it needs an input, has no value, or gives no rational number.
        """
        if isinstance(expression, Constant) and isinstance(expression.value, mpq):
            return expression.value
        try:
            number = self._context.number(expression)
        except Failure as failure:
            raise ValueError(f"no constant: {failure.message}") from failure
        if not isinstance(number, mpq):
            raise ValueError("no constant: the number is not rational")  # noqa: TRY004 - of the rules, not a type
        return number
