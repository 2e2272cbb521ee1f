"""What readings decide, under each way to answer them: whether a condition ever holds, which day it is."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from math import prod

from gmpy2 import mpq

from dsl.check.walk import children
from dsl.elaborate.context import Context
from engine.graph.expression import (
    Alternatives,
    Both,
    Call,
    Comparison,
    Constant,
    Difference,
    Either,
    Negative,
    Not,
    Order,
    Placed,
    Reference,
    Same,
    Sum,
)

Value = mpq | bool | str

MOST_ANSWERS = 64
"""Where readings can be answered in more ways together, nothing is said of them."""
_DEEPEST = 100
"""How many named values may rest on one another before nothing is said of them."""
_HOLDS = {
    Order.below: lambda left, right: left < right,
    Order.at_most: lambda left, right: left <= right,
    Order.above: lambda left, right: left > right,
    Order.at_least: lambda left, right: left >= right,
    Order.equal: lambda left, right: left == right,
    Order.unequal: lambda left, right: left != right,
}


def through(context: Context, expression: Placed) -> Iterator[Placed]:
    """The parts of an expression, of the named values that it uses and of the functions, each name once."""
    waiting, seen = [expression], set[str]()
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(children(node))
        behind = _behind(context, node, seen)
        if behind is not None:
            waiting.append(behind)


def answers(context: Context, expressions: Iterable[Placed | None]) -> Iterator[dict[str, Value]]:
    """All ways to answer the readings that the expressions ask for.

    None where they are too many, or where not all options of a reading could be read.
    """
    options: dict[str, tuple[str, ...]] = {}
    for expression in expressions:
        for node in through(context, expression) if expression is not None else ():
            symbol = context.symbols.values.get(node.id) if isinstance(node, Reference) else None
            if symbol is None or symbol.sort != "reading":
                continue
            options[symbol.path] = tuple(option.name for option in symbol.declaration.all("option"))
            if symbol.declaration.broken or len(options[symbol.path]) < 2:
                return
    if prod(map(len, options.values())) > MOST_ANSWERS:
        return
    for chosen in product(*options.values()):
        yield dict(zip(options, chosen, strict=True))


class Settled:
    """What expressions are where the values of open names are given: options of readings, a deadline."""

    def __init__(self, context: Context, answer: Mapping[str, Value]) -> None:
        self._context = context
        self._known: dict[str, Value | None] = dict(answer)
        self._depth = 0

    def value(self, expression: Placed) -> Value | None:
        """The value; None where it takes more than readings, dates and constants to know it."""
        match expression:
            case Constant(value=value):
                return value
            case Reference(id=name):
                return self._of_name(name)
            case Not(condition=condition):
                holds = self.value(condition)
                return None if holds is None else not holds
            case Both(conditions=conditions):
                return self._joined(conditions, False)
            case Either(conditions=conditions):
                return self._joined(conditions, True)
            case Same(left=left, right=right):
                one, other = self.value(left), self.value(right)
                return None if one is None or other is None else one == other
            case Comparison(order=order, left=left, right=right):
                first, second = self._number(left), self._number(right)
                return None if first is None or second is None else bool(_HOLDS[order](first, second))
            case Alternatives():
                return self._alternative(expression)
            case _:
                return self._number(expression)

    def _number(self, expression: Placed) -> mpq | None:
        match expression:
            case Sum(terms=terms):
                total = mpq(0)
                for term in terms:
                    number = self._number(term)
                    if number is None:
                        return None
                    total += number
                return total
            case Difference(left=left, right=right):
                first, second = self._number(left), self._number(right)
                return None if first is None or second is None else first - second
            case Negative(operand=operand):
                number = self._number(operand)
                return None if number is None else -number
            case Constant() | Reference() | Alternatives():
                value = self.value(expression)
                return None if isinstance(value, bool | str) else value
            case _:
                return None

    def _of_name(self, name: str) -> Value | None:
        if name not in self._known:
            named = named_value(self._context, name) if self._depth < _DEEPEST else None
            self._depth += 1
            self._known[name] = None if named is None else self.value(named)
            self._depth -= 1
        return self._known[name]

    def _joined(self, conditions: tuple[Placed, ...], deciding: bool) -> bool | None:
        """One deciding value decides, whatever is not known of the others."""
        values = [self.value(one) for one in conditions]
        if any(value is deciding for value in values):
            return deciding
        return None if None in values else not deciding

    def _alternative(self, expression: Alternatives) -> Value | None:
        for case in expression.cases:
            holds = self.value(case.condition)
            if holds is None:
                return None
            if holds:
                return self.value(case.value)
        return self.value(expression.otherwise)


def _behind(context: Context, node: Placed, seen: set[str]) -> Placed | None:
    """What stands behind a name or a function that was not seen yet."""
    if not isinstance(node, Reference | Call):
        return None
    name = node.id if isinstance(node, Reference) else node.function
    if name in seen:
        return None
    seen.add(name)
    if isinstance(node, Reference):
        return named_value(context, name)
    made = context.instances.get(name)
    return None if made is None else made[1].expression


def named_value(context: Context, name: str) -> Placed | None:
    """The expression behind the id of a parameter or a `let`; None behind any other."""
    symbol = context.symbols.values.get(name)
    if symbol is None or symbol.sort not in ("parameter", "let"):
        return None
    return context.value_of(context, symbol).expression
