"""The tree of a request -> its bodies."""

from api.intake.expected import Expected
from api.intake.plain.body import LATER
from api.intake.plain.members import check_members
from api.intake.report import Report
from api.intake.words import found
from api.wire.tree import Json

FIELDS = ("bodies",)


def read_entries(expected: Expected, tree: Json, report: Report) -> list[Json]:
    """The entries of `bodies`; none where there is a fault, which is reported."""
    if not isinstance(tree, dict):
        report.fault((), "R101", f"expected an object with the member bodies, found {found(tree)}")
        return []
    check_members(tree, FIELDS, "the request", (), report, LATER["the request"])
    given = tree.get("bodies")
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
