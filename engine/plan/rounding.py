"""Roundings and powers in generated code."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from gmpy2 import mpq

from engine.evaluate.exactly import to_power
from engine.exact import RoundingMode, TooLargeError, round_to_multiple
from engine.graph.expression import Rounding
from engine.plan.arithmetic import exact
from engine.plan.code import DENOMINATOR_LIMIT, RATIONAL, REAL, Binding, Code, Form, Sort, number_constant
from engine.plan.writer import Writer

__all__ = ["POWER_BITS", "raise_to", "round_to"]

POWER_BITS: Final = 1_000_000
"""The bits of a power from which on the plain evaluator is asked whether it is too large."""


def round_to(writer: Writer, code: Code, rounding: Rounding, hint: str) -> Code:
    """The value, rounded; it becomes a whole number over the denominator of the step."""
    step = rounding.step
    if code.number is not None:
        return number_constant(round_to_multiple(code.number, rounding.mode, step))
    if code.form.sort is Sort.real or step.denominator > DENOMINATOR_LIMIT:
        mode = _mode(writer, rounding.mode)
        text = f"round_to_multiple({exact(writer, code)}, {mode}, {writer.rational(step)})"
        return writer.risked(text, RATIONAL, hint)
    form = Form(Sort.scaled, int(step.denominator), from_zero=code.form.from_zero)
    if code.form.sort is Sort.rational:
        steps = _rational_steps(writer, code, rounding, hint)
    else:
        ratio = 1 / (code.form.denominator * step)
        if ratio.denominator == 1:
            return _times(code, int(ratio.numerator * step.numerator), form)
        steps = _scaled_steps(writer, code, rounding.mode, ratio, hint)
    return _times(steps, int(step.numerator), form)


def _times(code: Code, factor: int, form: Form) -> Code:
    if factor == 1:
        return Code(code.text, form, code.binding)
    return Code(f"{code.within(Binding.product)} * {factor}", form, Binding.product)


def _mode(writer: Writer, mode: RoundingMode) -> str:
    return writer.constant(f'RoundingMode("{mode.value}")', mode.value)


def _rational_steps(writer: Writer, code: Code, rounding: Rounding, hint: str) -> Code:
    value = writer.bind(code, hint)
    above = _multiplied(f"{value.text}.numerator", int(rounding.step.denominator))
    below = _multiplied(f"{value.text}.denominator", int(rounding.step.numerator))
    return Code(f"int({rounding.mode.value}({above}, {below}))", value.form)


def _multiplied(text: str, factor: int) -> str:
    return text if factor == 1 else f"{text} * {factor}"


def _scaled_steps(writer: Writer, code: Code, mode: RoundingMode, ratio: mpq, hint: str) -> Code:
    """The value times the ratio, rounded to a whole number."""
    factor, divisor = int(ratio.numerator), int(ratio.denominator)
    inline = _INLINE.get(mode)
    if inline is None:
        return Code(
            f"{mode.value}({_multiplied(code.within(Binding.product), factor)}, {divisor})", code.form
        )
    ways = inline(factor, divisor)
    if code.form.from_zero:
        ways = (ways[0], ways[0])
    if ways[0] == ways[1]:
        return Code(ways[0].format(code.within(Binding.product)), code.form, Binding.sum)
    value = writer.bind(code, hint)
    above, below = (way.format(value.text) for way in ways)
    return Code(f"{above} if {value.text} >= 0 else {below}", code.form, Binding.choice)


_Ways = tuple[str, str]
"""The text for numbers from 0 on, and the one for numbers below 0."""


def _product(factor: int) -> str:
    return "{0}" if factor == 1 else f"{{0}} * {factor}"


def _floor(factor: int, divisor: int) -> str:
    return f"{_product(factor)} // {divisor}"


def _ceiling(factor: int, divisor: int) -> str:
    return f"-(-{_product(factor)} // {divisor})"


def _nearest_up(factor: int, divisor: int) -> str:
    """The middle goes to the greater neighbour."""
    if divisor % 2 == 0:
        return f"({_product(factor)} + {divisor // 2}) // {divisor}"
    return f"({_product(2 * factor)} + {divisor}) // {2 * divisor}"


def _nearest_down(factor: int, divisor: int) -> str:
    """The middle goes to the lesser neighbour."""
    if divisor % 2 == 0:
        return f"-(({divisor // 2} - {_product(factor)}) // {divisor})"
    return f"-(({divisor} - {_product(2 * factor)}) // {2 * divisor})"


_INLINE: Final[Mapping[RoundingMode, Callable[[int, int], _Ways]]] = MappingProxyType(
    {
        RoundingMode.half_up: lambda factor, divisor: (
            _nearest_up(factor, divisor),
            _nearest_down(factor, divisor),
        ),
        RoundingMode.half_down: lambda factor, divisor: (
            _nearest_down(factor, divisor),
            _nearest_up(factor, divisor),
        ),
        RoundingMode.up: lambda factor, divisor: (_ceiling(factor, divisor), _floor(factor, divisor)),
        RoundingMode.down: lambda factor, divisor: (_floor(factor, divisor), _ceiling(factor, divisor)),
        RoundingMode.ceiling: lambda factor, divisor: (_ceiling(factor, divisor),) * 2,
        RoundingMode.floor: lambda factor, divisor: (_floor(factor, divisor),) * 2,
    }
)


def raise_to(writer: Writer, base: Code, exponent: int, hint: str) -> Code:
    """A whole power."""
    if base.number is not None and not (base.number == 0 and exponent < 0):
        try:
            power = to_power(base.number, exponent)
        except TooLargeError:
            writer.risky()
            writer.put("raise TooLargeError")
            return number_constant(mpq(0))
        return number_constant(power) if isinstance(power, mpq) else base
    if base.form.sort is Sort.scaled and 0 <= exponent < 1000:
        denominator = base.form.denominator**exponent
        if denominator <= DENOMINATOR_LIMIT:
            return _scaled_power(writer, base, exponent, denominator, hint)
    form = REAL if base.form.sort is Sort.real else Form(Sort.rational, nonzero=base.form.nonzero)
    return writer.risked(f"to_power({exact(writer, base)}, {exponent})", form, hint)


def _scaled_power(writer: Writer, base: Code, exponent: int, denominator: int, hint: str) -> Code:
    if exponent == 0:
        return number_constant(mpq(1))
    if exponent == 1:
        return base
    value = writer.bind(base, hint)
    writer.risky()
    writer.put(f"if {value.text}.bit_length() * {exponent} > {POWER_BITS}:", ["raise TooLargeError"])
    from_zero = base.form.from_zero or exponent % 2 == 0
    form = Form(Sort.scaled, denominator, from_zero=from_zero, nonzero=base.form.nonzero)
    return Code(f"{value.text} ** {exponent}", form)
