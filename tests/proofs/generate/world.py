"""What the rules at hand may speak of, and what their author knows about it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction


@dataclass(frozen=True)
class Num:
    """A number by its name: an input, a column, a parameter; `most` is another one that it never exceeds.

    An open end excludes its limit. What is `optional` may be missing.
    """

    text: str
    low: Fraction | None = None
    low_open: bool = False
    high: Fraction | None = None
    high_open: bool = False
    whole: bool = False
    optional: bool = False
    most: str | None = None

    @property
    def at_least_zero(self) -> bool:
        return self.low is not None and self.low >= 0

    @property
    def above_zero(self) -> bool:
        return self.low is not None and (self.low > 0 or (self.low == 0 and self.low_open))

    @property
    def ranged(self) -> bool:
        return self.low is not None and self.high is not None and self.low < self.high


@dataclass(frozen=True)
class Option:
    """A choice by its name, with its options."""

    text: str
    options: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True)
class Day:
    """A date by its name."""

    text: str
    optional: bool = False


@dataclass(frozen=True)
class Sort:
    """The values of one place: of a block, or of the rows of a table."""

    numbers: tuple[Num, ...] = ()
    options: tuple[Option, ...] = ()
    flags: tuple[str, ...] = ()
    days: tuple[Day, ...] = ()

    def joined(self, other: Sort) -> Sort:
        return Sort(
            self.numbers + other.numbers,
            self.options + other.options,
            self.flags + other.flags,
            self.days + other.days,
        )

    @property
    def sure(self) -> tuple[Num, ...]:
        """The numbers that are never missing."""
        return tuple(number for number in self.numbers if not number.optional)


@dataclass(frozen=True)
class Listed:
    """Rows by their name, with their columns; `parts` are derived columns from 0 to 1."""

    name: str
    columns: Sort
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class FromTable:
    """A table: its name, the column to look up, whether that lies from 0 to 1, and what its keys take."""

    name: str
    column: str
    part: bool
    keys: tuple[tuple[str, ...] | None, ...]
    """Options for an exact key, None for a key in a range."""
    complete: bool
    """Whether every number of a range is found."""


@dataclass(frozen=True)
class Named:
    """Bands: their name, those of their bands, and whether there is one for every number."""

    name: str
    bands: tuple[str, ...]
    complete: bool


@dataclass(frozen=True)
class Own:
    """A function of the author's own: `part` gives a value from 0 to 1 whatever the arguments."""

    name: str
    arity: int
    part: bool


@dataclass(frozen=True)
class World:
    """Everything that may be spoken of. `care` is how many guards of a hundred the author thinks of."""

    care: int
    values: Sort = Sort()
    rows: tuple[Listed, ...] = ()
    tables: tuple[FromTable, ...] = ()
    bands: tuple[Named, ...] = ()
    functions: tuple[Own, ...] = ()
    parts: tuple[str, ...] = ()
    """Names of values from 0 to 1."""
    readings: tuple[Option, ...] = ()
    kinds: tuple[str, ...] = ()
    irrational: bool = False

    def with_values(self, values: Sort) -> World:
        return replace(self, values=self.values.joined(values))


@dataclass
class Page:
    """The text in the making: lines with their depth."""

    lines: list[tuple[int, str]] = field(default_factory=list)
    taken: int = 0

    def add(self, depth: int, text: str) -> None:
        self.lines.append((depth, text))

    def name(self, stem: str) -> str:
        """A name that nothing else has."""
        self.taken += 1
        return f"{stem}{self.taken}"

    def value(self, depth: int, head: str, value: Value) -> None:
        """A line `head = value` with its alternatives."""
        if not value.cases:
            self.add(depth, f"{head} = {value.otherwise}")
            return
        (first, condition), *others = value.cases
        self.add(depth, f"{head} = {first} when {condition}")
        for one, condition in others:
            self.add(depth + 2, f"{one} when {condition}")
        self.add(depth + 2, f"{value.otherwise} otherwise")

    @property
    def text(self) -> str:
        return "".join(f"{'    ' * depth}{text}\n" for depth, text in self.lines)


@dataclass(frozen=True)
class Value:
    """A value with its alternatives, in their order."""

    otherwise: str
    cases: tuple[tuple[str, str], ...] = ()
