"""What is known where an expression stands: of the data, by the bounds of inputs, by conditions around it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from dsl.prove.interval import intersection
from dsl.prove.polynomial import Polynomial
from dsl.prove.subject import Subject
from engine.graph.declaration import Interval
from engine.graph.expression import Expression

MOST_STEPS = 1_000
"""How many steps one proof may take. A proof that needs more is not found: the author splits the formula."""


class Budget:
    """The steps that are left to a proof."""

    def __init__(self, steps: int = MOST_STEPS) -> None:
        self._left = steps
        self.underway: set[int] = set()
        """The expressions whose ranges are being found, by their numbers."""
        self.nested = 0
        """How many polynomials are being looked into, one for the sake of another."""

    def refill(self, steps: int = MOST_STEPS) -> None:
        """Begin a further proof with the same facts."""
        self._left = steps

    def spend(self) -> bool:
        """Take a step; false where none is left."""
        self._left -= 1
        return self._left >= 0


@dataclass(frozen=True, slots=True)
class Constraint:
    """A polynomial that is not below 0, or above 0 where `strict`."""

    polynomial: Polynomial
    strict: bool


Literal = tuple[Expression, bool]
"""A condition, and whether it holds."""


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """What is known. Each method gives the facts with one more; None where they contradict each other."""

    subject: Subject
    budget: Budget
    ranges: Mapping[int, Interval] = field(default_factory=dict)
    constraints: tuple[Constraint, ...] = ()
    nonzero: tuple[Polynomial, ...] = ()
    truths: Mapping[Expression, bool] = field(default_factory=dict)
    options: Mapping[Expression, frozenset[str]] = field(default_factory=dict)
    clauses: tuple[tuple[Literal, ...], ...] = ()
    depth: int = 0
    inside_unit: bool = False
    """Whether the body has submitted the unit that the expression stands in."""
    at_hand: frozenset[str] = frozenset()
    """The rows of which one row is at hand, so that what is known of their columns is known of this row."""
    memo: dict[int, Interval] = field(default_factory=dict, repr=False)
    """Ranges that were found already, by the numbers of the expressions."""
    assumed: "dict[Literal | str, Facts | None]" = field(default_factory=dict, repr=False)
    """What is known where a further condition holds, or inside rows, as far as that was asked for already."""

    @property
    def more_than_nothing(self) -> bool:
        """Whether more is known than holds of any data."""
        return bool(
            self.ranges or self.constraints or self.nonzero or self.truths or self.options or self.clauses
        )

    def with_range(self, atom: int, interval: Interval) -> "Facts | None":
        """An atom lies in this range."""
        known = self.ranges.get(atom)
        narrowed = interval if known is None else intersection(known, interval)
        if narrowed is None:
            return None
        return replace(self, ranges={**self.ranges, atom: narrowed}, memo={}, assumed={})

    def with_constraint(self, polynomial: Polynomial, strict: bool) -> "Facts":
        """A polynomial is not below 0, or above 0 where `strict`."""
        return replace(
            self, constraints=(*self.constraints, Constraint(polynomial, strict)), memo={}, assumed={}
        )

    def with_nonzero(self, polynomial: Polynomial) -> "Facts":
        """A polynomial is not 0."""
        return replace(self, nonzero=(*self.nonzero, polynomial), memo={}, assumed={})

    def with_truth(self, condition: Expression, holds: bool) -> "Facts | None":
        """A condition that is looked into no further holds, or does not."""
        if self.truths.get(condition, holds) is not holds:
            return None
        return replace(self, truths={**self.truths, condition: holds}, memo={}, assumed={})

    def with_options(self, of: Expression, options: frozenset[str]) -> "Facts | None":
        """A text or choice is one of these."""
        if not options:
            return None
        return replace(self, options={**self.options, of: options}, memo={}, assumed={})

    def with_clause(self, clause: tuple[Literal, ...]) -> "Facts":
        """One of several conditions is as the clause says."""
        return replace(self, clauses=(*self.clauses, clause), memo={}, assumed={})

    def with_clauses(self, clauses: tuple[tuple[Literal, ...], ...]) -> "Facts":
        """The same with these clauses in the place of all others."""
        return replace(self, clauses=clauses, memo={}, assumed={})

    def deeper(self) -> "Facts":
        """The same, inside one more name."""
        return replace(self, depth=self.depth + 1, memo={}, assumed={})


def starting(subject: Subject, inside_unit: bool = False) -> Facts:
    """What is known of any data that the methodology admits; inside a unit, that it was submitted."""
    return Facts(subject, Budget(), inside_unit=inside_unit)
