"""Values against the other values that bound them."""

from collections.abc import Mapping
from typing import Any

from gmpy2 import mpq

from api.intake.layout import End, Other, Scalar
from api.intake.plain.value import FAULTY, beyond
from api.intake.report import Path, Report
from api.intake.words import exact_words


def compare(
    scalar: Scalar,
    value: Any,
    path: Path,
    report: Report,
    values: Mapping[str, Any],
    row: tuple[Any, ...] = (),
) -> None:
    """Report a value that lies beyond another one.

    The other one is in `values` or, for a column, in `row`. Where one of the two is missing or faulty there
    is nothing to compare.
    """
    for end, other in scalar.open_ends():
        limit = values.get(other.id) if other.column is None else row[other.column]
        message = breach(scalar, value, end, other, limit)
        if message is not None:
            report.fault(path, "R107", message)


def breach(scalar: Scalar, value: Any, end: End, other: Other, limit: Any) -> str | None:
    """What is said of a value beyond the limit that another value is; None where it is not."""
    if value is None or value is FAULTY or limit is None or limit is FAULTY:
        return None
    exact, exact_limit = mpq(value) / scalar.scale, mpq(limit) / other.scale
    if end.admits(exact, exact_limit):
        return None
    named = f"{other.name}, which is {exact_words(scalar.type, exact_limit)}"
    return beyond(end, exact_words(scalar.type, exact), named)
