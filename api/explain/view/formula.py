"""A step with its numbers put in: `55 × 11,25 / 14`."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from api.explain.exact import NUMBER, YES_NO
from api.explain.model import Step
from api.explain.view.numbers import ABOUT, Numbers
from api.explain.view.titles import Words
from dsl.diagnostics.message import say

__all__ = ["Formulas", "equal", "headed", "is_leaf"]

CONDITIONS, COMPARISON, SUM, PRODUCT, SIGN, ATOM = range(6)
"""How tightly an operation binds what it is made of."""

_ORDERS: Final[Mapping[str, str]] = MappingProxyType(
    {"<": "<", "<=": "≤", ">": ">", ">=": "≥", "=": "=", "!=": "≠"}
)
_RESOLVED: Final = frozenset({"reference", "alternatives", "call", "constant", "column"})
_NAMES: Final[Mapping[str, str]] = MappingProxyType(
    {"ln": "ln", "exp": "exp", "root": "root", "power": "power"}
)
_SAMPLED: Final = 24
"""A formula with more numbers than that is not written out."""


class Formulas:
    """Writes the steps of one explanation."""

    def __init__(self, steps: Sequence[Step], numbers: Numbers, words: Words) -> None:
        self._steps = steps
        self._both = words.say(say("explain-and"))
        self._either = words.say(say("explain-or"))
        self._open = words.say(say("explain-undetermined"))
        self._numbers = numbers

    def value(self, step: Step) -> str:
        """What a step is worth."""
        if step.supposed:
            return self._open
        return self._numbers.value(step.type, step.value)

    def opened(self, step: Step) -> Step:
        """The step that a choice between alternatives, or another name, comes down to."""
        while step.operation == "alternatives" or (step.operation == "call" and step.inputs):
            below = self._steps[step.inputs[-1] - 1]
            if below.name:
                return step
            step = below
        return step

    def put_in(self, step: Step) -> str:
        """The formula of a step with the numbers of its operands; nothing where it is a number itself."""
        step = self.opened(step)
        if step.operation in _RESOLVED:
            return ""
        text, _ = self._written(step, top=True)
        return "" if text in (self.value(step), self._plain(step)[0]) else text

    def conclusion(self, step: Step) -> str:
        """The formula and its value: `55 × 11,25 / 14 ≈ 44,196429`, `8/10 = 0,8`."""
        value = self.value(step)
        if step.type == NUMBER and isinstance(step.value, str):
            value = self._numbers.whole(step.value)
        formula = self.put_in(step)
        if not formula:
            return value
        if step.type == YES_NO:
            return f"{formula}: {value}"
        return equal(formula, value)

    def _operand(self, number: int, binding: int) -> str:
        text, own = self._written(self._steps[number - 1], top=False)
        return f"({text})" if own < binding else text

    def _plain(self, step: Step) -> tuple[str, int]:
        if step.type == NUMBER and isinstance(step.value, str):
            return self._numbers.operand(step.value), ATOM
        return self.value(step), ATOM

    def _written(self, step: Step, *, top: bool) -> tuple[str, int]:
        if step.operation in _SEE_THROUGH and (top or not step.name):
            return self._written(self._steps[step.inputs[-1] - 1], top=False)
        if (step.name and not top) or step.operation not in _WRITERS or len(step.inputs) > _SAMPLED:
            return self._plain(step)
        return _WRITERS[step.operation](self, step)

    def _joined(self, step: Step, sign: str, binding: int) -> tuple[str, int]:
        return sign.join(self._operand(each, binding) for each in step.inputs), binding

    def _sum(self, step: Step) -> tuple[str, int]:
        return self._joined(step, " + ", SUM)

    def _product(self, step: Step) -> tuple[str, int]:
        return self._joined(step, " × ", PRODUCT)

    def _difference(self, step: Step) -> tuple[str, int]:
        left, right = step.inputs
        return f"{self._operand(left, SUM)} - {self._operand(right, PRODUCT)}", SUM

    def _quotient(self, step: Step) -> tuple[str, int]:
        left, right = step.inputs
        return f"{self._operand(left, PRODUCT)} / {self._operand(right, SIGN)}", PRODUCT

    def _negative(self, step: Step) -> tuple[str, int]:
        return f"-{self._operand(step.inputs[0], SIGN)}", SUM

    def _power(self, step: Step) -> tuple[str, int]:
        return f"{self._operand(step.inputs[0], ATOM)} ^ {step.exponent}", SIGN

    def _extreme(self, step: Step) -> tuple[str, int]:
        return f"{step.kind}({'; '.join(self._operand(each, 0) for each in step.inputs)})", ATOM

    def _absolute(self, step: Step) -> tuple[str, int]:
        return f"|{self._operand(step.inputs[0], 0)}|", ATOM

    def _irrational(self, step: Step) -> tuple[str, int]:
        return f"{_NAMES[step.kind]}({'; '.join(self._operand(each, 0) for each in step.inputs)})", ATOM

    def _comparison(self, step: Step) -> tuple[str, int]:
        left, right = step.inputs
        return f"{self._operand(left, SUM)} {_ORDERS[step.order]} {self._operand(right, SUM)}", COMPARISON

    def _same(self, step: Step) -> tuple[str, int]:
        left, right = step.inputs
        return f"{self._operand(left, SUM)} = {self._operand(right, SUM)}", COMPARISON

    def _conditions(self, step: Step) -> tuple[str, int]:
        """Conditions joined by `and` or by `or`; further ones within them stand in parentheses."""
        if len(step.inputs) == 1:
            return self._written(self._steps[step.inputs[0] - 1], top=False)
        sign = f" {self._both if step.operation == 'both' else self._either} "
        return sign.join(self._operand(each, COMPARISON) for each in step.inputs), CONDITIONS


_SEE_THROUGH: Final = frozenset({"alternatives", "call"})

_WRITERS: Final[Mapping[str, Callable[[Formulas, Step], tuple[str, int]]]] = MappingProxyType(
    {
        "sum": Formulas._sum,
        "product": Formulas._product,
        "difference": Formulas._difference,
        "quotient": Formulas._quotient,
        "negative": Formulas._negative,
        "power": Formulas._power,
        "extreme": Formulas._extreme,
        "absolute": Formulas._absolute,
        "irrational": Formulas._irrational,
        "comparison": Formulas._comparison,
        "same": Formulas._same,
        "both": Formulas._conditions,
        "either": Formulas._conditions,
    }
)


def equal(left: str, right: str) -> str:
    """An equation; a value that is shortened has its own sign: `a = 5`, `a ≈ 0,333333`."""
    return f"{left} {right}" if right.startswith(ABOUT) else f"{left} = {right}"


def headed(head: str, written: str) -> str:
    """A rule as it is written, behind what it is the rule of."""
    if not head or not written or written == head:
        return head or written
    return f"{head} {written}" if head.endswith(":") else f"{head} = {written}"


def is_leaf(steps: Sequence[Step], step: Step) -> bool:
    """Whether a name stands for what was handed in, or for a constant: there is no more to tell."""
    return all(steps[each - 1].operation == "constant" for each in step.inputs) and (
        step.operation in ("reference", "column")
    )
