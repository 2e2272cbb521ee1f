"""The objections of a request beside one another, and beside the data that they correct."""

from collections.abc import Sequence

from api.intake.plain.appeals import Objection
from api.intake.plain.corrected import check_corrected
from api.intake.plain.corrections import Correction
from api.intake.report import Report
from api.wire.pointer import pointer_to
from engine.cohort.appeals import judged
from engine.cohort.result import AppealStatus
from engine.graph.methodology import Methodology


def check_objections(methodology: Methodology, objections: Sequence[Objection], report: Report) -> None:
    """Report objections that repeat or contradict one another, and corrections beyond a bound.

    What is applied is held against the data and against what is applied beside it, all else against the data
    alone.
    """
    _check_others(objections, report)
    applied: dict[str, list[Objection]] = {}
    for objection in objections:
        if objection.body is None or objection.form is None:
            continue
        if objection.sound and _is_applied(methodology, objection):
            applied.setdefault(objection.body.id, []).append(objection)
        else:
            check_corrected(objection.form, objection.body.values, objection.corrections, report)
    for together in applied.values():
        _check_together(together, report)


def _is_applied(methodology: Methodology, objection: Objection) -> bool:
    (result,) = judged(methodology, [objection.typed()])
    return result.status is AppealStatus.applied


def _check_others(objections: Sequence[Objection], report: Report) -> None:
    """Report each further objection of a body to the same block that does not correct other inputs."""
    before: dict[tuple[str, str], list[Objection]] = {}
    for objection in objections:
        if not objection.sound:
            continue
        others = before.setdefault((objection.single["body"], objection.single["block"]), [])
        other = next((each for each in others if not _is_apart(objection, each)), None)
        if other is None:
            others.append(objection)
        else:
            _report_second(objection, other, report)


def _is_apart(one: Objection, other: Objection) -> bool:
    """Whether both correct something, and nothing twice."""
    inputs, others = one.corrections.keys(), other.corrections.keys()
    return bool(inputs) and bool(others) and inputs.isdisjoint(others)


def _report_second(objection: Objection, first: Objection, report: Report) -> None:
    place = pointer_to(first.path)
    if objection.typed() == first.typed():
        report.fault(objection.path, "R123", f"the objection at {place} is given again", "leave one out")
        return
    both = [id_ for id_ in objection.corrections if id_ in first.corrections]
    if both:
        message = f"{both[0]} is corrected by the objection at {place} too"
        report.fault(objection.corrections[both[0]].path, "R124", message, "correct an input once")
        return
    message = f"the body objects to the block {objection.single['block']} at {place} too"
    hint = "a further objection to the same block corrects other inputs"
    report.fault(objection.path, "R124", message, hint)


def _check_together(objections: Sequence[Objection], report: Report) -> None:
    """Report corrections of a body that are beyond a bound when all of them are applied."""
    merged: dict[str, Correction] = {}
    for objection in objections:
        merged.update(objection.corrections)
    body, form = objections[0].body, objections[0].form
    if body is not None and form is not None:
        check_corrected(form, body.values, merged, report)
