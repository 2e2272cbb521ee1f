"""The readings that a request asks for."""

from api.intake.further import Further
from api.intake.limits import Limits
from api.intake.plain.members import check_members
from api.intake.plain.value import FAULTY, read_scalar
from api.intake.report import Path, Report
from api.intake.words import found
from api.wire.tree import Json


def read_readings(
    further: Further, given: Json, path: Path, report: Report, limits: Limits
) -> dict[str, str] | None:
    """The options that are asked for, by the names of the readings; None after a fault was reported."""
    if given is None:
        return {}
    if not isinstance(given, dict):
        report.fault(path, "R101", f"expected an object, found {found(given)}")
        return None
    check_members(given, further.readings, "the readings", path, report)
    options = {
        name: read_scalar(further.readings[name], value, (*path, name), report, limits)
        for name, value in given.items()
        if value is not None and name in further.readings
    }
    return None if FAULTY in options.values() or not given.keys() <= further.readings.keys() else options
