"""Types of values, as the compiler knows them."""

from collections.abc import Iterable
from dataclasses import dataclass

from dsl.diagnostics.message import Conjunction, Listed, Message, Value, listed, say

Unit = tuple[tuple[str, int], ...]
"""A product of powers of named units; `()` is a pure ratio."""


@dataclass(frozen=True, slots=True)
class NumberOf:
    """A number. `unit` is None where the author gives none; `percent_sign` marks a number written `5%`."""

    unit: Unit | None = None
    percent_sign: bool = False


@dataclass(frozen=True, slots=True)
class YesOrNo:
    """Yes or no: an input of that type, or a condition."""


@dataclass(frozen=True, slots=True)
class TextOf:
    """Any text."""


@dataclass(frozen=True, slots=True)
class ChoiceOf:
    """One of several names."""

    options: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DateOf:
    """A date."""


@dataclass(frozen=True, slots=True)
class RowsOf:
    """Rows, as the parameter of a function: the path of the input."""

    rows: str


@dataclass(frozen=True, slots=True)
class Broken:
    """The type of what was reported already: nothing more is said about it."""


Type = NumberOf | YesOrNo | TextOf | ChoiceOf | DateOf | RowsOf | Broken


def described(type_: Type) -> Message:
    """A type in a sentence."""
    match type_:
        case NumberOf():
            return say("a-number")
        case YesOrNo():
            return say("a-yes-or-no")
        case TextOf():
            return say("a-text")
        case ChoiceOf(options):
            return say("one-of", options=as_written(options))
        case DateOf():
            return say("a-date")
        case RowsOf():
            return say("rows")
        case Broken():
            return say("something-faulty")


def as_written(names: Iterable[str]) -> Listed:
    """Names of the rules, one after the other."""
    return listed((say("as-written", text=name) for name in names), Conjunction.comma)


def unit_text(unit: Unit) -> Value:
    """A unit as people write it: `tenge`, `tenge/days`; a message where it is none."""
    if not unit:
        return say("a-pure-number")
    above = [name if power == 1 else f"{name}^{power}" for name, power in unit if power > 0]
    below = [name if power == -1 else f"{name}^{-power}" for name, power in unit if power < 0]
    return "*".join(above or ["1"]) + "".join(f"/{name}" for name in below)


def multiplied(left: Unit, right: Unit, sign: int = 1) -> Unit:
    """The unit of a product (of a quotient with sign -1)."""
    powers = dict(left)
    for name, power in right:
        powers[name] = powers.get(name, 0) + sign * power
    return tuple(sorted((name, power) for name, power in powers.items() if power))
