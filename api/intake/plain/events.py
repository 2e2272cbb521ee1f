"""What happened to bodies: their reorganisations and their objections."""

from api.intake.plain.appeals import read_objections
from api.intake.plain.lineage import check_lineage
from api.intake.plain.objections import check_objections
from api.intake.plain.reorganisations import read_endings
from api.intake.report import Report
from api.intake.roll import Roll
from api.wire.tree import Json
from engine.cohort.request import Appeal, Reorganisation


def read_reorganisations(roll: Roll, given: Json, report: Report) -> tuple[Reorganisation, ...]:
    """The reorganisations; of no use after a fault, which is reported."""
    endings = read_endings(roll, given, ("reorganisations",), report)
    check_lineage(endings, report)
    return tuple(typed for typed in (ending.typed() for ending in endings) if typed is not None)


def read_appeals(roll: Roll, given: Json, report: Report) -> tuple[Appeal, ...]:
    """The objections; of no use after a fault, which is reported."""
    fields = roll.expected.further.appeal
    if fields is None or given is None:
        return ()
    objections = read_objections(roll, fields, given, ("appeals",), report)
    check_objections(objections, report)
    return tuple(objection.typed() for objection in objections if objection.sound)
