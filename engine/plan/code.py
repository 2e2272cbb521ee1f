"""A piece of generated code: its text, and what is known of the value that it stands for."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, IntEnum
from math import lcm
from typing import Final

from gmpy2 import mpq

__all__ = [
    "DENOMINATOR_LIMIT",
    "NOTHING",
    "RATIONAL",
    "REAL",
    "TEXT",
    "TRUTH",
    "Binding",
    "Code",
    "Form",
    "Sort",
    "common_form",
    "number_constant",
]

DENOMINATOR_LIMIT: Final = 2**120
"""The largest denominator that is carried beside a whole number."""


class Sort(Enum):
    """How a value is represented."""

    truth = "bool"
    text = "str"
    scaled = "an int over a denominator that is known beforehand"
    rational = "an mpq"
    real = "an mpq or a Real"
    nothing = "always None"


@dataclass(frozen=True, slots=True)
class Form:
    """The representation of a value and what is known of it.

    A scaled value n stands for n / `denominator`. `optional`: it may be None. `from_zero`: it is never
    negative. `nonzero`: it is never 0. `only_absent`: it is None only where something that its definition
    names as absent is missing.
    """

    sort: Sort
    denominator: int = 1
    optional: bool = False
    from_zero: bool = False
    nonzero: bool = False
    only_absent: bool = False

    @property
    def is_number(self) -> bool:
        """Whether the value is a number when it is there."""
        return self.sort in (Sort.scaled, Sort.rational, Sort.real)

    @property
    def present(self) -> "Form":
        """The same where it is known not to be missing."""
        return replace(self, optional=False) if self.optional else self


TRUTH: Final = Form(Sort.truth)
TEXT: Final = Form(Sort.text)
RATIONAL: Final = Form(Sort.rational)
REAL: Final = Form(Sort.real)
NOTHING: Final = Form(Sort.nothing, optional=True)


class Binding(IntEnum):
    """How tightly the outermost operator of a text binds."""

    choice = 0
    either = 1
    both = 2
    negation = 3
    comparison = 4
    sum = 5
    product = 6
    sign = 7
    atom = 9


@dataclass(frozen=True, slots=True)
class Code:
    """An expression of the generated code. Computing it twice is right, and computing it never raises.

    `constant` is the value where it is known beforehand.
    """

    text: str
    form: Form
    binding: Binding = Binding.atom
    constant: mpq | bool | str | None = None

    def within(self, binding: Binding) -> str:
        """The text as an operand of an operator that binds this tightly."""
        return self.text if self.binding >= binding else f"({self.text})"

    @property
    def is_name(self) -> bool:
        """Whether it is a variable."""
        return self.text.isidentifier() and self.constant is None

    @property
    def number(self) -> mpq | None:
        """The number that it is known to be beforehand."""
        return self.constant if isinstance(self.constant, mpq) else None

    def known_as(self, **properties: bool) -> "Code":
        """The same with more known of it."""
        form = replace(self.form, **properties)  # type: ignore[arg-type]  # all properties are bools
        return self if form == self.form else replace(self, form=form)


def common_form(forms: Iterable[Form]) -> Form:
    """The form into which values of all these forms can be brought."""
    given = tuple(forms)
    optional = any(form.optional for form in given)
    something = [form for form in given if form.sort is not Sort.nothing]
    if not something:
        return NOTHING
    sorts = {form.sort for form in something}
    from_zero = all(form.from_zero for form in something)
    nonzero = all(form.nonzero for form in something)
    if sorts == {Sort.scaled}:
        denominator = lcm(*(form.denominator for form in something))
        if denominator <= DENOMINATOR_LIMIT:
            return Form(Sort.scaled, denominator, optional, from_zero, nonzero)
    if len(sorts) == 1 and Sort.scaled not in sorts:
        return Form(something[0].sort, 1, optional, from_zero, nonzero)
    if not all(form.is_number for form in something):
        raise TypeError("values of different types cannot be brought together")
    sort = Sort.real if Sort.real in sorts else Sort.rational
    return Form(sort, 1, optional, from_zero, nonzero)


def number_constant(value: mpq) -> Code:
    """A number that is known beforehand; its text is the numerator."""
    fits = value.denominator <= DENOMINATOR_LIMIT
    form = Form(
        Sort.scaled if fits else Sort.rational,
        int(value.denominator) if fits else 1,
        from_zero=value >= 0,
        nonzero=value != 0,
    )
    return Code(str(value.numerator), form, Binding.sign if value < 0 else Binding.atom, value)
