"""Values against the other values that bound them."""

from collections.abc import Mapping
from typing import Any

from gmpy2 import mpq

from api.intake.layout import Scalar
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
    if value is None or value is FAULTY:
        return
    for end, other in scalar.open_ends():
        limit = values.get(other.id) if other.column is None else row[other.column]
        if limit is None or limit is FAULTY:
            continue
        exact, exact_limit = mpq(value) / scalar.scale, mpq(limit) / other.scale
        if not end.admits(exact, exact_limit):
            named = f"{other.name}, which is {exact_words(scalar.type, exact_limit)}"
            report.fault(path, "R107", beyond(end, exact_words(scalar.type, exact), named))
