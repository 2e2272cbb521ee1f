"""One entry of `bodies` -> the body with its typed values."""

from collections.abc import Mapping
from typing import Any

from api.intake.expected import Expected
from api.intake.form import Form
from api.intake.plain.compare import compare
from api.intake.plain.data import read_data
from api.intake.plain.members import check_members
from api.intake.plain.value import FAULTY, read_scalar
from api.intake.report import Path, Report
from api.intake.request import BodyRequest
from api.intake.words import expected as expected_words
from api.intake.words import found, listed, meant
from api.wire.quoted import quoted
from api.wire.tree import Json, NumberText

_NOT_YET = "this version does not take it yet"
LATER: Mapping[str, Mapping[str, str]] = {
    "the request": {"reorganisations": _NOT_YET, "appeals": _NOT_YET, "readings": _NOT_YET},
    "a body": {"conclusions": _NOT_YET, "history": _NOT_YET},
}
"""The fields that the interface foresees but that are not read yet, each with the hint that says so."""

_DECLARED = dict.fromkeys(("kind", "attributes"), "leave it out: the methodology declares it for each body")
_NO_KINDS = {"kind": "leave it out: the methodology has no kinds of bodies"}


def read_body(
    expected: Expected, given: Json, index: int, seen: dict[str, int], report: Report
) -> BodyRequest | None:
    """The body at this place of `bodies`, or None when its faults leave it unknown what it should look like.

    Faults are reported; after one, the body is of no use. `seen` has the places of the bodies before by their
    ids, and gets this one.
    """
    path: Path = ("bodies", index)
    if not isinstance(given, dict):
        report.fault(path, "R101", f"expected an object, found {found(given)}")
        return None
    hints = {**LATER["a body"], **(_NO_KINDS if expected.known is None else _DECLARED)}
    check_members(given, fields_of(expected), "a body", path, report, hints)
    id_ = _read_id(expected, given.get("id"), index, seen, report)
    if expected.known is not None:
        if id_ is None or id_ not in expected.known:
            return None
        known = expected.known[id_]
        values = {"kind": known.body.kind, **known.attributes}
        submitted = read_data(known.form, given.get("data"), (*path, "data"), values, report)
        return BodyRequest(id_, known.body.kind, known.form.profile, values, submitted, known.body)
    kind = given.get("kind") if expected.names_kind else None
    form = _read_kind(expected, kind, (*path, "kind"), report)
    if form is None:
        return None
    values = {"kind": form.profile.kind}
    _read_attributes(form, given.get("attributes"), (*path, "attributes"), values, report)
    submitted = read_data(form, given.get("data"), (*path, "data"), values, report)
    return BodyRequest(id_ or "", form.profile.kind, form.profile, values, submitted)


def fields_of(expected: Expected) -> tuple[str, ...]:
    """The fields that a body may have."""
    if expected.known is not None:
        return ("id", "data")
    return ("id", "kind", "attributes", "data") if expected.names_kind else ("id", "attributes", "data")


def _read_id(expected: Expected, given: Json, index: int, seen: dict[str, int], report: Report) -> str | None:
    """The id, whether or not there is such a body; None when it is no id."""
    path: Path = ("bodies", index, "id")
    most = expected.limits.text
    if given is None:
        report.fault(path, "R103", "the body has no id", "give the id of a body")
    elif not isinstance(given, str) or isinstance(given, NumberText):
        report.fault(path, "R101", f"expected a text, found {found(given)}")
    elif not given:
        report.fault(path, "R114", "the id is empty", "give the id of a body")
    elif len(given) > most:
        report.fault(path, "R112", f"the text has {len(given)} characters, at most {most} are read")
    else:
        if expected.known is not None and given not in expected.known:
            message = f"{quoted(given)} is not a body of this methodology"
            report.fault(path, "R104", message, meant(given, expected.known))
        elif given in seen:
            message = f"the body {quoted(given)} is given twice, first at /bodies/{seen[given]}"
            report.fault(path, "R105", message, "give all of its data in one place")
        else:
            seen[given] = index
        return given
    return None


def _read_kind(expected: Expected, given: Json, path: Path, report: Report) -> Form | None:
    """The form of the bodies of this kind."""
    kinds = expected.kinds
    if given is None:
        if expected.only_kind is not None:
            return kinds[expected.only_kind]
        report.fault(path, "R103", "kind is missing", f"give one of {listed(kinds)}")
    elif not isinstance(given, str) or isinstance(given, NumberText):
        report.fault(path, "R101", f"expected one of {listed(kinds)}, found {found(given)}")
    elif given not in kinds:
        message = f"{quoted(given)} is not one of {listed(kinds)}"
        report.fault(path, "R110", message, meant(given, kinds))
    else:
        return kinds[given]
    return None


def _read_attributes(form: Form, given: Json, path: Path, values: dict[str, Any], report: Report) -> None:
    """Add the typed attributes to `values`; one that is not given is None."""
    if given is not None and not isinstance(given, dict):
        report.fault(path, "R101", f"expected an object, found {found(given)}")
        return
    attributes = form.layout.attributes
    given = given or {}
    check_members(given, attributes, "the attributes", path, report)
    for id_, attribute in attributes.items():
        value = given.get(id_)
        if value is not None:
            typed = read_scalar(attribute, value, (*path, id_), report, form.limits)
            values[id_] = None if typed is FAULTY else typed
            continue
        values[id_] = None
        if id_ in form.demand.attributes and not attribute.optional:
            report.fault((*path, id_), "R103", f"{id_} is missing", f"give {expected_words(attribute.type)}")
    for id_, attribute in attributes.items():
        compare(attribute, values[id_], (*path, id_), report, values)
