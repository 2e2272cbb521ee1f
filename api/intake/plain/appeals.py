"""The objections of a request, each by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from gmpy2 import mpq

from api.intake.form import Form
from api.intake.plain.compare import compare
from api.intake.plain.conclusions import read_conclusion
from api.intake.plain.correctable import check_correctable, check_decision
from api.intake.plain.corrections import Correction, read_corrections
from api.intake.plain.entries import entries_of, is_known, read_fields
from api.intake.plain.value import FAULTY
from api.intake.records import Fields
from api.intake.report import Path, Report
from api.intake.request import BodyRequest
from api.intake.roll import Roll
from api.intake.words import found, outside_scope
from api.wire.tree import Json
from engine.cohort.request import Appeal, AppealOutcome


@dataclass(frozen=True, slots=True)
class Objection:
    """An objection as far as it was read; a `sound` one has no fault of its own.

    `single` are the typed values of its fields, FAULTY after a fault. `body` is None where it is not in the
    request or has a fault itself; `form` is that of its data.
    """

    path: Path
    single: Mapping[str, Any]
    body: BodyRequest | None
    form: Form | None
    corrections: Mapping[str, Correction]
    conclusion: mpq | None
    sound: bool

    def typed(self) -> Appeal:
        """The objection; of no use after a fault."""
        outcome, decided = self.single["outcome"], self.single["decided"]
        return Appeal(
            self.single["body"],
            self.single["block"],
            date.fromordinal(self.single["received"]),
            date.fromordinal(self.single["filed"]),
            self.single["documents"],
            None if outcome is None else AppealOutcome(outcome),
            None if decided is None else date.fromordinal(decided),
            {id_: correction.value for id_, correction in self.corrections.items()},
            self.conclusion,
        )


def read_objections(roll: Roll, fields: Fields, given: Json, path: Path, report: Report) -> list[Objection]:
    """The objections, each checked by itself; `fields` are their single values."""
    known = (*fields, "corrections", "conclusion")
    entries = entries_of(given, known, "an objection", path, report, roll.expected.limits)
    return [_read_objection(roll, fields, entry, here, report) for here, entry in entries]


def _read_objection(
    roll: Roll, fields: Fields, given: dict[str, Json], path: Path, report: Report
) -> Objection:
    before = report.count
    single = read_fields(fields, given, path, report, roll.expected.limits)
    for name in ("filed", "decided"):
        compare(fields[name], single[name], (*path, name), report, single)
    body, form = _whose(roll, single["body"], (*path, "body"), report)
    block = single["block"]
    corrections: Mapping[str, Correction] = {}
    conclusion = None
    if block is not FAULTY and _is_in_scope(form, block, (*path, "block"), report):
        corrections = _corrections(roll, form, block, given.get("corrections"), path, report)
        if given.get("conclusion") is not None:
            allowed = roll.expected.further.conclusions[block]
            here = (*path, "conclusion")
            conclusion = read_conclusion(allowed, given["conclusion"], here, report, roll.expected.limits)
        check_correctable(block, body, given, path, report)
    check_decision(single, body, given, path, report)
    return Objection(path, single, body, form, corrections, conclusion, sound=report.count == before)


def _whose(roll: Roll, id_: Any, path: Path, report: Report) -> tuple[BodyRequest | None, Form | None]:
    """The body that objects, where it has no fault, and the form of its data."""
    if id_ is FAULTY:
        return None, None
    declared = roll.expected.known
    if declared is not None and not is_known(id_, declared, "this methodology", path, report):
        return None, None
    is_known(id_, roll.asked, "this request", path, report)
    return roll.sound.get(id_), roll.form_of(id_)


def _is_in_scope(form: Form | None, block: str, path: Path, report: Report) -> bool:
    if form is None or block in form.profile.members:
        return True
    message = outside_scope(f"block {block}", form.scope)
    report.fault(path, "R106", message, "a body objects to results of its own")
    return False


def _corrections(
    roll: Roll, form: Form | None, block: str, given: Json, path: Path, report: Report
) -> Mapping[str, Correction]:
    """The corrections; those of a body that is not known are read as if it were assessed on everything."""
    here = (*path, "corrections")
    forms = roll.expected.forms if form is None else (form,)
    if given is None or not forms:
        return {}
    if not isinstance(given, dict):
        report.fault(here, "R101", f"expected an object, found {found(given)}")
        return {}
    lenient = replace(forms[0], outside={}) if form is None else form
    return read_corrections(lenient, block, given, here, report)
