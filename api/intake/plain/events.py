"""What happened to bodies: their reorganisations and their objections."""

from collections.abc import Sequence

from api.intake.plain.appeals import read_objections
from api.intake.plain.lineage import check_lineage
from api.intake.plain.objections import check_objections
from api.intake.plain.reorganisations import Ending, read_endings
from api.intake.report import Report
from api.intake.roll import Roll
from api.intake.windows import Covered
from api.intake.words import listed
from api.wire.quoted import quoted
from api.wire.tree import Json
from engine.cohort.request import Appeal, Reorganisation


def read_reorganisations(roll: Roll, given: Json, report: Report) -> tuple[Reorganisation, ...]:
    """The reorganisations; of no use after a fault, which is reported."""
    law = roll.expected.further.settled
    if given is None or law.succession is None:
        return ()
    endings = read_endings(roll, given, ("reorganisations",), report)
    check_lineage(endings, report)
    _check_windows(roll, endings, Covered(law, law.succession), report)
    _warn_of_absent(roll, endings, report)
    return tuple(typed for typed in (ending.typed() for ending in endings) if typed is not None)


def read_appeals(roll: Roll, given: Json, report: Report) -> tuple[Appeal, ...]:
    """The objections; of no use after a fault, which is reported."""
    fields = roll.expected.further.appeal
    if fields is None or given is None:
        return ()
    objections = read_objections(roll, fields, given, ("appeals",), report)
    check_objections(roll.expected.further.settled, objections, report)
    return tuple(objection.typed() for objection in objections if objection.sound)


def _warn_of_absent(roll: Roll, endings: Sequence[Ending], report: Report) -> None:
    """Warn of what a reorganisation does not do, since a body of it is not in the request."""
    present = roll.asked
    if present is None:
        return
    for ending in endings:
        if ending.body is not None and ending.body not in present:
            message = f"{quoted(ending.body)} is not in the request: its results count nowhere"
            report.warn((*ending.path, "body"), "R203", message)
            continue
        for successor, _, index in ending.successors:
            if successor not in present:
                message = f"{quoted(successor)} is not in the request: nothing is counted in its scores"
                report.warn((*ending.path, "successors", index, "body"), "R203", message)


def _check_windows(roll: Roll, endings: Sequence[Ending], covered: Covered, report: Report) -> None:
    """Report each reorganisation of a body to which no rule applies because of its day."""
    for ending in endings:
        form = None if ending.body is None else roll.form_of(ending.body)
        if form is None or ending.effective is None:
            continue
        blocks = covered.lacking(form.profile, ending.effective)
        if blocks:
            message = f"no window of the rules covers {ending.effective} for {listed(blocks)}"
            hint = f"the windows of {blocks[0]} are: {'; '.join(covered.words(form.profile, blocks[0]))}"
            report.fault((*ending.path, "effective"), "R121", message, hint)
