"""Arrays of objects in a request, and the fields that these have."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from api.intake.limits import Limits
from api.intake.plain.members import check_members
from api.intake.plain.table import read_cell
from api.intake.records import Fields
from api.intake.report import Path, Report
from api.intake.roll import MOST_COMPARED
from api.intake.words import found, meant
from api.wire.quoted import quoted
from api.wire.tree import Json


def entries_of(
    given: Json, fields: Collection[str], whose: str, path: Path, report: Report, limits: Limits
) -> Iterator[tuple[Path, dict[str, Json]]]:
    """The objects of an array with their places; each that is none, and each unknown field, is reported.

    No array is an empty one. `whose` says what each object is.
    """
    if given is None:
        return
    if not isinstance(given, list):
        report.fault(path, "R101", f"expected an array of objects, found {found(given)}")
        return
    if len(given) > limits.rows:
        message = f"{path[-1]} has {len(given)} entries, at most {limits.rows} are read"
        report.fault(path, "R113", message)
        return
    for index, entry in enumerate(given):
        here = (*path, index)
        if isinstance(entry, dict):
            check_members(entry, fields, whose, here, report)
            yield here, entry
        else:
            report.fault(here, "R101", f"expected an object, found {found(entry)}")


def read_fields(
    fields: Fields, given: Mapping[str, Json], path: Path, report: Report, limits: Limits
) -> dict[str, Any]:
    """The typed values of the fields; None where an optional one is missing, FAULTY after a fault."""
    return {
        name: read_cell(field, given.get(name), (*path, name), report, limits)
        for name, field in fields.items()
    }


def is_known(id_: str, bodies: Collection[str] | None, whose: str, path: Path, report: Report) -> bool:
    """Whether a body is one of these, which are those of `whose`; reported where it is not.

    Where it is not known which ones there are, every body may be one of them.
    """
    if bodies is None or id_ in bodies:
        return True
    hint = meant(id_, bodies) if len(bodies) <= MOST_COMPARED else None
    report.fault(path, "R104", f"{quoted(id_)} is not a body of {whose}", hint)
    return False
