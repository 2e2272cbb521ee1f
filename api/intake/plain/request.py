"""The tree of a request -> its parts, before any of them is read."""

from collections.abc import Mapping

from api.intake.expected import Expected
from api.intake.plain.members import check_members
from api.intake.report import Report
from api.intake.words import found
from api.wire.tree import Json

_NOT_PROVIDED: Mapping[str, str] = {
    "reorganisations": "leave it out: the methodology says nothing about reorganised bodies",
    "appeals": "leave it out: the methodology says nothing about objections",
    "readings": "leave it out: the methodology has no readings",
}
"""What is said of a field that a methodology has no use for."""


def fields_of(expected: Expected) -> tuple[str, ...]:
    """The fields that a request may have."""
    further = expected.further
    provided = {
        "reorganisations": further.settled.succession is not None,
        "appeals": further.appeal is not None,
        "readings": bool(further.readings),
    }
    return ("bodies", *(name for name, is_provided in provided.items() if is_provided))


def read_parts(expected: Expected, tree: Json, report: Report) -> Mapping[str, Json] | None:
    """The fields of a request, without those that it may not have; None where it is no object.

    Faults are reported.
    """
    if not isinstance(tree, dict):
        report.fault((), "R101", f"expected an object with the member bodies, found {found(tree)}")
        return None
    fields = fields_of(expected)
    check_members(tree, fields, "the request", (), report, _NOT_PROVIDED)
    return {name: given for name, given in tree.items() if name in fields}


def read_entries(expected: Expected, given: Json, report: Report) -> list[Json]:
    """The entries of `bodies`; none where there is a fault, which is reported."""
    most = expected.limits.bodies
    if given is None:
        report.fault(("bodies",), "R103", "bodies is missing", "give an array of bodies")
    elif not isinstance(given, list):
        report.fault(("bodies",), "R101", f"expected an array of bodies, found {found(given)}")
    elif not given:
        report.fault(("bodies",), "R114", "there are no bodies", "give at least one")
    elif len(given) > most:
        message = f"the request has {len(given)} bodies, at most {most} are read"
        report.fault(("bodies",), "R113", message, "send them in several requests")
    else:
        return given
    return []
