"""The values of a body in several years -> exact numbers by year."""

from gmpy2 import mpq

from api.intake.further import Further
from api.intake.limits import Limits
from api.intake.plain.table import read_table
from api.intake.plain.value import FAULTY
from api.intake.report import Path, Report
from api.wire.pointer import pointer_to
from api.wire.tree import Json


def read_history(
    further: Further, kind: str, given: Json, path: Path, report: Report, limits: Limits
) -> dict[int, mpq]:
    """The values by year; nothing where no flag looks at the history of bodies of the kind.

    Faults are reported; after one, the history is of no use.
    """
    if given is None:
        return {}
    values: dict[int, mpq] = {}
    places: dict[int, Path] = {}
    for index, row in enumerate(read_table(further.history, given, path, report, limits) or ()):
        if not row or row[0] is FAULTY:
            continue
        year, value = row
        here = (*path, index)
        if year in places:
            message = f"the year {year} is given twice, first at {pointer_to(places[year])}"
            report.fault((*here, "year"), "R117", message, "give one value for each year")
        else:
            places[year] = here
            values[year] = value
    if values and kind not in further.followed:
        message = "nothing that the body is assessed on uses its history"
        report.warn(path, "R201", message, "leave it out")
        return {}
    return values
