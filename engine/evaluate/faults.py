"""Why a body cannot be scored, and where in the rules that shows."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from engine.exact import DomainError, TooLargeError, UndecidedError
from engine.graph.label import Label
from engine.graph.span import Span

__all__ = [
    "CODES",
    "EmptyAggregateError",
    "EvaluationFault",
    "Failure",
    "Fault",
    "FaultCode",
    "MissingValueError",
    "NoBandError",
    "NoTableRowError",
    "failing_in",
]


class FaultCode(StrEnum):
    """What went wrong."""

    division_by_zero = "division_by_zero"
    no_table_row = "no_table_row"
    no_band = "no_band"
    empty_aggregate = "empty_aggregate"
    domain = "domain"
    undecided = "undecided"
    too_large = "too_large"
    missing_value = "missing_value"
    """A value was used that is not there; a methodology that passes its checks never does that."""


class NoTableRowError(LookupError):
    """No row of the table has these keys."""


class NoBandError(LookupError):
    """The number lies in no band."""


class EmptyAggregateError(ValueError):
    """There are too few rows for the aggregate."""


class MissingValueError(ValueError):
    """A value was used that is not there."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One reason why a body cannot be scored.

    `id` is the declaration it is in, `span` the innermost expression that failed, as far as it has a place.
    """

    code: FaultCode
    id: str
    span: Span | None
    message: str


class EvaluationFault(Exception):  # noqa: N818 - a fault of the rules or the data, not of the program
    """A body cannot be scored; `faults` says why, in the order of the rules."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__("; ".join(f"{fault.id}: {fault.message}" for fault in faults))
        self.faults = faults


CODES: Final[Mapping[type[Exception], FaultCode]] = MappingProxyType(
    {
        ZeroDivisionError: FaultCode.division_by_zero,
        NoTableRowError: FaultCode.no_table_row,
        NoBandError: FaultCode.no_band,
        EmptyAggregateError: FaultCode.empty_aggregate,
        DomainError: FaultCode.domain,
        UndecidedError: FaultCode.undecided,
        TooLargeError: FaultCode.too_large,
        RecursionError: FaultCode.too_large,
        MissingValueError: FaultCode.missing_value,
    }
)
"""The code of each exception that the arithmetic may raise."""

_OWN_WORDS: Final[Mapping[FaultCode, str]] = MappingProxyType(
    {FaultCode.division_by_zero: "the divisor is 0"}
)


class Failure(Exception):  # noqa: N818 - carries a failure upward until its place is known
    """A fault on its way up; its place is filled in by the first who knows it."""

    def __init__(self, code: FaultCode, message: str, span: Span | None = None) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.span = span
        self.id: str | None = None
        self.others: tuple[Fault, ...] = ()

    @classmethod
    def of(cls, error: Exception, span: Span | None = None) -> "Failure":
        """The failure that an exception of the arithmetic means."""
        code = CODES[type(error)]
        if isinstance(error, RecursionError):
            return cls(code, "the formula is nested too deeply to be computed", span)
        return cls(code, _OWN_WORDS.get(code, str(error)), span)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The fault, with those that were found beside it."""
        return (Fault(self.code, self.id or "", self.span, self.message), *self.others)

    def placed(self, label: Label) -> "Failure":
        """The same failure, in this declaration unless it is already known to be in another."""
        if self.id is None:
            self.id = label.id
            self.span = self.span or label.span
        return self

    @classmethod
    def joined(cls, failures: Iterable["Failure"]) -> "Failure":
        """Several placed failures as one; at least one is given."""
        first, *rest = failures
        faults = dict.fromkeys(fault for failure in (first, *rest) for fault in failure.faults)
        first.others = tuple(faults)[1:]
        return first


CAUGHT: Final = tuple(CODES)


@contextmanager
def failing_in(label: Label) -> Iterator[None]:
    """Whatever fails in here is in this declaration, unless it is known to be in another."""
    try:
        yield
    except Failure as failure:
        raise failure.placed(label) from failure.__cause__
    except CAUGHT as error:
        raise Failure.of(error).placed(label) from error
