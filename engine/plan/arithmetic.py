"""Sums, products and quotients of pieces of code, and the way from one representation to another."""

from collections.abc import Sequence
from functools import reduce
from math import lcm, prod

from gmpy2 import mpq

from engine.plan.code import (
    DENOMINATOR_LIMIT,
    REAL,
    Binding,
    Code,
    Form,
    Sort,
    number_constant,
)
from engine.plan.writer import Writer

__all__ = ["add", "divide", "exact", "into", "multiply", "negate", "scaled"]

_ZERO = mpq(0)
_ONE = mpq(1)


def exact(writer: Writer, code: Code) -> str:
    """The number as an mpq or a Real; it binds as an atom."""
    if code.number is not None:
        return writer.rational(code.number)
    if code.form.sort is not Sort.scaled:
        return code.within(Binding.atom)
    denominator = code.form.denominator
    if denominator == 1:
        return f"mpq({code.text})"
    return f"({writer.rational(mpq(1, denominator))} * {code.within(Binding.sign)})"


def scaled(code: Code, denominator: int) -> Code:
    """A scaled value over a multiple of its denominator."""
    form = Form(
        Sort.scaled, denominator, code.form.optional, from_zero=code.form.from_zero, nonzero=code.form.nonzero
    )
    if code.number is not None:
        numerator = int(code.number * denominator)
        return Code(str(numerator), form, Binding.sign if numerator < 0 else Binding.atom, code.number)
    factor = denominator // code.form.denominator
    if factor == 1:
        return code
    return Code(f"{code.within(Binding.product)} * {factor}", form, Binding.product)


def into(writer: Writer, code: Code, form: Form) -> str:
    """The text of a value in another form, which is common to it and others."""
    if code.form.sort is Sort.nothing:
        return "None"
    if form.sort is Sort.scaled:
        if not code.form.optional:
            return scaled(code, form.denominator).text
        if code.form.denominator == form.denominator:
            return code.text
    elif code.form.sort is not Sort.scaled and code.number is None:
        return code.text
    elif not code.form.optional:
        return exact(writer, code)
    name = writer.bind(code, "value")
    inner = into(writer, name.known_as(optional=False), form)
    return f"None if {name.text} is None else {inner}"


def _any_real(codes: Sequence[Code]) -> bool:
    return any(code.form.sort is Sort.real for code in codes)


def _sequential(writer: Writer, operator: str, codes: Sequence[Code], hint: str) -> Code:
    """Real numbers, joined just as the plain evaluator joins them."""
    return reduce(
        lambda left, right: writer.risked(
            f"{exact(writer, left)} {operator} {exact(writer, right)}", REAL, hint
        ),
        codes,
    )


def _joined(terms: Sequence[tuple[bool, str]]) -> str:
    """Texts that bind as products, each added or (`minus`) subtracted."""
    text = ""
    for position, (minus, term) in enumerate(terms):
        sign = ("-" if minus else "") if position == 0 else (" - " if minus else " + ")
        text += sign + term
    return text


def add(writer: Writer, terms: Sequence[tuple[bool, Code]], hint: str) -> Code:
    """The sum of the terms; those with True before them are subtracted."""
    codes = [code for _, code in terms]
    if _any_real(codes):
        total = negate(writer, codes[0], hint) if terms[0][0] else codes[0]
        for minus, code in terms[1:]:
            total = _sequential(writer, "-" if minus else "+", (total, code), hint)
        return total
    constant = sum(
        (-code.number if minus else code.number for minus, code in terms if code.number is not None), _ZERO
    )
    varying = [(minus, code) for minus, code in terms if code.number is None]
    if not varying:
        return number_constant(constant)
    from_zero = constant >= 0 and all(code.form.from_zero and not minus for minus, code in varying)
    nonzero = from_zero and (constant > 0 or any(code.form.nonzero for _, code in varying))
    if len(varying) == 1 and constant == 0 and not varying[0][0]:
        return varying[0][1]
    whole = [(minus, code) for minus, code in varying if code.form.sort is Sort.scaled]
    rational = [(minus, code) for minus, code in varying if code.form.sort is not Sort.scaled]
    denominator = lcm(
        *(code.form.denominator for _, code in whole), *([] if rational else [int(constant.denominator)])
    )
    if denominator > DENOMINATOR_LIMIT or (rational and not whole):
        return _add_rational(writer, varying, constant, from_zero, nonzero)
    parts = [(minus, scaled(code, denominator).within(Binding.product)) for minus, code in whole]
    if rational:
        total = Code(_joined(parts), Form(Sort.scaled, denominator), Binding.sum)
        return _add_rational(writer, [*rational, (False, total)], constant, from_zero, nonzero)
    if constant:
        parts.append((constant < 0, str(int(abs(constant) * denominator))))
    form = Form(Sort.scaled, denominator, from_zero=from_zero, nonzero=nonzero)
    return Code(_joined(parts), form, Binding.sum)


def _add_rational(
    writer: Writer, terms: Sequence[tuple[bool, Code]], constant: mpq, from_zero: bool, nonzero: bool
) -> Code:
    parts = [(minus, exact(writer, code)) for minus, code in terms]
    if constant:
        parts.append((constant < 0, writer.rational(abs(constant))))
    return Code(_joined(parts), Form(Sort.rational, from_zero=from_zero, nonzero=nonzero), Binding.sum)


def negate(writer: Writer, code: Code, hint: str) -> Code:
    """The value with its sign turned."""
    if code.number is not None:
        return number_constant(-code.number)
    if code.form.sort is Sort.real:
        return writer.risked(f"-{exact(writer, code)}", REAL, hint)
    form = Form(code.form.sort, code.form.denominator, nonzero=code.form.nonzero)
    return Code(f"-{code.within(Binding.sign)}", form, Binding.sign)


def multiply(writer: Writer, codes: Sequence[Code], hint: str) -> Code:
    """The product."""
    if _any_real(codes):
        return _sequential(writer, "*", codes, hint)
    constant = prod((code.number for code in codes if code.number is not None), start=_ONE)
    varying = [code for code in codes if code.number is None]
    if not varying or constant == 0:
        return number_constant(constant)
    if len(varying) == 1 and constant == 1:
        return varying[0]
    from_zero = constant > 0 and all(code.form.from_zero for code in varying)
    nonzero = all(code.form.nonzero for code in varying)
    whole = [code for code in varying if code.form.sort is Sort.scaled]
    rational = [code for code in varying if code.form.sort is not Sort.scaled]
    factor = constant / prod(code.form.denominator for code in whole)
    numerator, denominator = int(factor.numerator), int(factor.denominator)
    texts = [code.within(Binding.product) for code in whole]
    if not rational:
        if numerator != 1:
            texts.append(str(numerator) if numerator >= 0 else f"({numerator})")
        text, binding = " * ".join(texts), Binding.product
        if len(texts) == 1:
            text, binding = whole[0].text, whole[0].binding
        if denominator <= DENOMINATOR_LIMIT:
            return Code(text, Form(Sort.scaled, denominator, False, from_zero, nonzero), binding)
        return Code(f"mpq({text}, {denominator})", Form(Sort.rational, 1, False, from_zero, nonzero))
    texts = [code.within(Binding.product) for code in rational] + [
        code.within(Binding.atom) for code in whole
    ]
    if factor != 1:
        texts.append(_factor(writer, factor))
    binding = Binding.product if len(texts) > 1 else rational[0].binding
    return Code(" * ".join(texts), Form(Sort.rational, 1, False, from_zero, nonzero), binding)


def _factor(writer: Writer, factor: mpq) -> str:
    """A constant beside an mpq: a whole one may stay whole."""
    if factor.denominator == 1 and factor > 0:
        return str(factor.numerator)
    return writer.rational(factor)


def divide(writer: Writer, dividend: Code, divisor: Code, hint: str) -> Code:
    """The quotient; by a constant it stays what it is, by a variable it becomes an mpq."""
    if _any_real((dividend, divisor)):
        return _sequential(writer, "/", (dividend, divisor), hint)
    if divisor.number is not None:
        if divisor.number == 0:
            writer.risky()
            writer.put("raise ZeroDivisionError")
            return number_constant(_ZERO)
        return multiply(writer, (dividend, number_constant(1 / divisor.number)), hint)
    from_zero = dividend.form.from_zero and divisor.form.from_zero
    form = Form(Sort.rational, 1, False, from_zero, dividend.form.nonzero)
    code = Code(_quotient(writer, dividend, divisor), form, Binding.product)
    return code if divisor.form.nonzero else writer.risked(code.text, form, hint)


def _quotient(writer: Writer, dividend: Code, divisor: Code) -> str:
    if dividend.form.sort is Sort.rational or divisor.form.sort is Sort.rational:
        if (
            dividend.form.sort is Sort.rational
            and divisor.form.sort is Sort.scaled
            and dividend.number is None
        ):
            factor = divisor.form.denominator
            times = f" * {factor}" if factor != 1 else ""
            return f"{dividend.within(Binding.product)}{times} / {divisor.within(Binding.atom)}"
        return f"{exact(writer, dividend)} / {exact(writer, divisor)}"
    ratio = mpq(divisor.form.denominator, dividend.form.denominator)
    return f"mpq({_times(dividend, int(ratio.numerator))}, {_times(divisor, int(ratio.denominator))})"


def _times(code: Code, factor: int) -> str:
    return code.text if factor == 1 else f"{code.within(Binding.product)} * {factor}"
