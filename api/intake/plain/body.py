"""One entry of `bodies` -> the body with its typed values."""

from collections.abc import Mapping
from typing import Any

from api.intake.expected import Expected
from api.intake.form import Form
from api.intake.plain.compare import compare
from api.intake.plain.conclusions import check_raw_data, read_conclusions
from api.intake.plain.data import read_data
from api.intake.plain.history import read_history
from api.intake.plain.members import check_members
from api.intake.plain.value import FAULTY, read_scalar
from api.intake.report import Path, Report
from api.intake.request import BodyRequest
from api.intake.words import expected as expected_words
from api.intake.words import found, listed, meant
from api.wire.quoted import quoted
from api.wire.tree import Json, NumberText

_DECLARED = dict.fromkeys(("kind", "attributes"), "leave it out: the methodology declares it for each body")
_NO_BLOCKS = {"conclusions": "leave it out: the methodology has no blocks"}
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
    hints = {**_NO_BLOCKS, **(_NO_KINDS if expected.known is None else _DECLARED)}
    check_members(given, fields_of(expected), "a body", path, report, hints)
    id_ = _read_id(expected, given.get("id"), index, seen, report)
    if expected.known is not None:
        if id_ is None or id_ not in expected.known:
            return None
        known = expected.known[id_]
        values = {"kind": known.body.kind, **known.attributes}
        return _read_rest(expected, known.form, id_, given, path, values, report)
    kind = given.get("kind") if expected.names_kind else None
    form = _read_kind(expected, kind, (*path, "kind"), report)
    if form is None:
        return None
    values = {"kind": form.profile.kind}
    _read_attributes(form, given.get("attributes"), (*path, "attributes"), values, report)
    return _read_rest(expected, form, id_ or "", given, path, values, report)


def fields_of(expected: Expected) -> tuple[str, ...]:
    """The fields that a body may have."""
    conclusions = ("conclusions",) if expected.further.conclusions else ()
    if expected.known is not None:
        return ("id", "data", *conclusions, "history")
    kind = ("kind",) if expected.names_kind else ()
    return ("id", *kind, "attributes", "data", *conclusions, "history")


def _read_rest(
    expected: Expected,
    form: Form,
    id_: str,
    given: Mapping[str, Json],
    path: Path,
    values: dict[str, Any],
    report: Report,
) -> BodyRequest:
    """The body whose form is known; `values` has its attributes."""
    further, data = expected.further, given.get("data")
    scores = read_conclusions(further, form, given.get("conclusions"), (*path, "conclusions"), report)
    submitted = read_data(form, data, (*path, "data"), values, report, scores)
    check_raw_data(form, scores, data, values, path, report)
    kind = form.profile.kind
    history = read_history(further, kind, given.get("history"), (*path, "history"), report, form.limits)
    declared = None if expected.known is None else expected.known[id_].body
    conclusions = {block: score for block, score in scores.items() if score is not None}
    return BodyRequest(id_, kind, form.profile, values, submitted, declared, conclusions, history)


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
