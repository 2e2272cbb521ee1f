"""What a methodology declares besides its blocks: inputs, named values, functions, tables, bands."""

import enum
from collections.abc import Iterator
from dataclasses import dataclass, field

from gmpy2 import mpq

from engine.graph.expression import Expression
from engine.graph.label import Label
from engine.graph.span import Span


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of the range of an input.

    `limit` is a constant expression or the value of another input (of another column in the same row).
    `strict` excludes the limit itself.
    """

    limit: Expression
    strict: bool
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class NumberType:
    """An exact number.

    `decimals` is the largest number of decimals that may be given, where the author limits it; a whole number
    has 0 of them and is never negative. `unit` is a name, or None where the author gives none.
    """

    lower: Bound | None = None
    upper: Bound | None = None
    decimals: int | None = None
    whole: bool = False
    unit: str | None = None

    @property
    def denominator(self) -> int | None:
        """The number that makes every admitted value whole when multiplied by it, where there is one."""
        return None if self.decimals is None else 10**self.decimals


@dataclass(frozen=True, slots=True)
class DateType:
    """A calendar date, written `2025-07-01`."""

    lower: Bound | None = None
    upper: Bound | None = None


@dataclass(frozen=True, slots=True)
class TextType:
    """Any text."""


@dataclass(frozen=True, slots=True)
class YesNoType:
    """Yes or no."""


@dataclass(frozen=True, slots=True)
class ChoiceType:
    """One of these names."""

    options: tuple[str, ...]


ScalarType = NumberType | DateType | TextType | YesNoType | ChoiceType


class Origin(enum.StrEnum):
    """Where the value of an input comes from: the data of the body, or what the body is."""

    data = "data"
    attribute = "attribute"


@dataclass(frozen=True, slots=True)
class Input:
    """One value of a body's raw data, or one attribute of the body."""

    label: Label
    type: ScalarType
    optional: bool = False
    origin: Origin = Origin.data


@dataclass(frozen=True, slots=True)
class ColumnInput:
    """One column of input rows."""

    label: Label
    type: ScalarType
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Derived:
    """A column computed row by row.

    It is missing in a row where one of the columns or inputs named in `absent` is missing.
    """

    label: Label
    value: Expression
    absent: tuple[Expression, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """Input that is a table: any number of rows of the same columns."""

    label: Label
    columns: tuple[ColumnInput, ...]
    derived: tuple[Derived, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """A value with a name: a parameter or a `let`.

    It is missing where one of the inputs or scores named in `absent` is missing.
    """

    label: Label
    value: Expression
    absent: tuple[Expression, ...] = ()
    parameter: bool = False


@dataclass(frozen=True, slots=True)
class Function:
    """A function of the author's own; the names of its parameters are its `Argument`s."""

    label: Label
    parameters: tuple[str, ...]
    value: Expression


@dataclass(frozen=True, slots=True)
class Interval:
    """A range of numbers; a missing end is open without limit, a strict end excludes its limit."""

    lower: mpq | None = None
    lower_strict: bool = False
    upper: mpq | None = None
    upper_strict: bool = False

    def __contains__(self, number: object) -> bool:
        if self.lower is not None and not (
            self.lower < number if self.lower_strict else self.lower <= number  # type: ignore[operator]
        ):
            return False
        return self.upper is None or bool(
            number < self.upper if self.upper_strict else number <= self.upper  # type: ignore[operator]
        )


@dataclass(frozen=True, slots=True)
class Band:
    """A named range."""

    name: str
    interval: Interval
    span: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Bands:
    """A scale of named ranges, none of which overlap."""

    label: Label
    bands: tuple[Band, ...]


Cell = mpq | bool | str | Interval | None


@dataclass(frozen=True, slots=True)
class Table:
    """A look-up table.

    `keys` and `columns` name what is looked up by and what is found. A row has one cell per key (an exact
    value, or an `Interval` that the key must lie in) and then one per column.
    """

    label: Label
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def bounds_of(type_: ScalarType) -> Iterator[tuple[bool, Bound]]:
    """The ends of an input's range, each with whether it is the lower one."""
    if isinstance(type_, NumberType | DateType):
        if type_.lower is not None:
            yield True, type_.lower
        if type_.upper is not None:
            yield False, type_.upper
