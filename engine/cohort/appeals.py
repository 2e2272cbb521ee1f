"""Appeals: which objections are admitted, and what the applied ones correct."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from engine.cohort.calendar import OutsideCalendarError, last_day
from engine.cohort.request import Appeal, AppealOutcome, Cohort
from engine.cohort.result import AppealNote, AppealRemark, AppealResult, AppealStatus
from engine.graph.cohort import Appeals, Calendar, TimeLimit
from engine.graph.methodology import Methodology

__all__ = ["corrected", "judged"]


def judged(methodology: Methodology, appeals: Iterable[Appeal]) -> tuple[AppealResult, ...]:
    """What becomes of objections, in their order.

    An objection that is not admissible stays so whatever its outcome. Raises ValueError where the methodology
    provides for none, where one was filed before the results were received, and where a day lies outside the
    calendar by which working days are counted.
    """
    return tuple(_judged(methodology, appeal) for appeal in appeals)


def _judged(methodology: Methodology, appeal: Appeal) -> AppealResult:
    rules = methodology.appeals
    if rules is None:
        raise ValueError(f"the methodology `{methodology.id}` provides for no objections")
    if appeal.filed < appeal.received:
        raise ValueError(f"the objection of `{appeal.body}` was filed before it received the results")
    refusals = _refusals(rules, methodology.calendar, appeal)
    remarks = [*refusals, *_answered(rules, methodology.calendar, appeal)]
    return AppealResult(appeal.body, appeal.block, _status(appeal, bool(refusals)), tuple(remarks))


def _status(appeal: Appeal, refused: bool) -> AppealStatus:
    if refused:
        return AppealStatus.inadmissible
    match appeal.outcome:
        case None:
            return AppealStatus.pending
        case AppealOutcome.rejected:
            return AppealStatus.rejected
        case AppealOutcome.accepted:
            return AppealStatus.applied


def _refusals(rules: Appeals, calendar: Calendar | None, appeal: Appeal) -> list[AppealRemark]:
    """Why an objection is not admissible."""
    remarks = []
    if appeal.block not in rules.blocks:
        remarks.append(AppealRemark(AppealNote.block_without_appeals, rules.label))
    if rules.documents is not None and not appeal.documents:
        remarks.append(AppealRemark(AppealNote.no_documents, rules.documents))
    if rules.filing is not None:
        last = _overrun(calendar, rules.filing, appeal.received, appeal.filed)
        if last is not None:
            remarks.append(AppealRemark(AppealNote.filed_late, rules.filing.label, last))
    return remarks


def _answered(rules: Appeals, calendar: Calendar | None, appeal: Appeal) -> list[AppealRemark]:
    if rules.answering is None or appeal.decided is None:
        return []
    last = _overrun(calendar, rules.answering, appeal.filed, appeal.decided)
    return [] if last is None else [AppealRemark(AppealNote.answered_late, rules.answering.label, last)]


def _overrun(calendar: Calendar | None, limit: TimeLimit, start: date, event: date) -> date | None:
    """The last day in time, where an event lies after it.

    A limit that reaches beyond the calendar is kept by every day that the calendar has.
    """
    try:
        last = last_day(calendar, start, limit.days, limit.working)
    except OutsideCalendarError:
        if limit.working and calendar is not None and not calendar.first <= event <= calendar.last:
            raise
        return None
    return last if event > last else None


def corrected(cohort: Cohort, applied: Iterable[Appeal]) -> Cohort:
    """The cohort with what these objections correct: inputs replaced whole, concluded scores replaced."""
    bodies = {body.id: body for body in cohort.bodies}
    for appeal in applied:
        body = bodies[appeal.body]
        conclusions = dict(body.conclusions)
        if appeal.conclusion is not None:
            conclusions[appeal.block] = appeal.conclusion
        bodies[body.id] = replace(body, values={**body.values, **appeal.corrections}, conclusions=conclusions)
    return replace(cohort, bodies=tuple(bodies.values()))
