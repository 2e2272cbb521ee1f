"""What follows for bodies together shows: ratings, flags, windows, objections."""

from collections.abc import Iterator

from engine.cohort.result import AppealNote, AppealStatus, FlagStatus, PopulationResult
from engine.cover.chosen import Chosen
from engine.cover.item import Aspect, Key
from engine.graph.cohort import Flag, Rating
from engine.graph.methodology import Methodology
from engine.record.assessment import Recorded

__all__ = ["shown_together"]


def shown_together(methodology: Methodology, chosen: Chosen, recorded: Recorded) -> Iterator[Key]:
    """What an assessment shows beyond the outcomes of its bodies by themselves."""
    assessment = recorded.assessment
    if assessment is None:
        return
    kinds = {body.profile.kind for body in recorded.cohort.bodies}
    for rating in methodology.ratings:
        populations = [each for each in assessment.ratings if each.rating == rating.label.id]
        yield from _kinds(rating.kinds, rating.label.id, kinds)
        yield from _rating(rating, chosen, populations)
    for flag in methodology.flags:
        yield from _kinds(flag.kinds, flag.label.id, kinds)
        yield from _flag(flag, chosen, recorded)
    yield from _windows(methodology, chosen, recorded)
    yield from _appeals(methodology, recorded)


def _kinds(own: tuple[str, ...] | None, id_: str, kinds: set[str]) -> Iterator[Key]:
    if own is not None:
        for kind in kinds:
            yield Aspect.of_kind if kind in own else Aspect.of_another_kind, id_


def _rating(rating: Rating, chosen: Chosen, populations: list[PopulationResult]) -> Iterator[Key]:
    """Its choices count where a body has a place; who is in it counts for those without one too."""
    label = rating.label
    if any(each.places or each.unranked for each in populations):
        yield from chosen.way(label, "needs", rating.needs)
        yield from chosen.way(label, "apart", rating.apart)
    if any(each.places for each in populations):
        yield Aspect.ranked, label.id
        yield from chosen.way(label, "unrounded", rating.unrounded)
        yield from chosen.way(label, "ties", rating.ties)
        yield from chosen.way(label, "roundings", rating.roundings)


def _flag(flag: Flag, chosen: Chosen, recorded: Recorded) -> Iterator[Key]:
    """A flag of ratings is asked for where a body has a place, any other one for every body of its kinds."""
    assessment, id_ = recorded.assessment, flag.label.id
    if assessment is None:
        return
    if flag.ratings:
        asked = {
            (place.body, population.rating)
            for population in assessment.ratings
            if population.rating in flag.ratings
            for place in population.places
        }
    else:
        bodies = recorded.cohort.bodies
        asked = {(body.id, "") for body in bodies if flag.kinds is None or body.profile.kind in flag.kinds}
    found = [(standing.id, each) for standing in assessment.bodies for each in standing.flags]
    own = [(body, each) for body, each in found if each.flag == id_]
    if asked:
        yield from chosen.way(flag.label, "marks", flag.marks)
    if any(each.status is FlagStatus.raised for _, each in own):
        yield Aspect.raised, id_
    if asked - {(body, each.rating or "") for body, each in own}:
        yield Aspect.not_raised, id_


def _windows(methodology: Methodology, chosen: Chosen, recorded: Recorded) -> Iterator[Key]:
    succession = methodology.succession
    if succession is None:
        return
    used = {window.label.id for ending in recorded.endings for window in ending.windows.values()}
    for window in succession.windows:
        if window.label.id in used:
            yield Aspect.window, window.label.id
            yield from chosen.way(window.label, "rated", window.rated)
            yield from chosen.way(window.label, "counts", window.counts)
            yield from chosen.way(window.label, "recommends", window.recommends)


def _appeals(methodology: Methodology, recorded: Recorded) -> Iterator[Key]:
    rules, assessment = methodology.appeals, recorded.assessment
    if rules is None or assessment is None:
        return
    for appeal, result in zip(recorded.cohort.appeals, assessment.appeals, strict=True):
        codes = {remark.code for remark in result.remarks}
        if result.status is AppealStatus.applied:
            yield (Aspect.applied,)
        yield (Aspect.no_documents if AppealNote.no_documents in codes else Aspect.documents,)
        if rules.filing is not None:
            late = AppealNote.filed_late in codes
            yield Aspect.late if late else Aspect.in_time, rules.filing.label.id
        if rules.answering is not None and appeal.decided is not None:
            late = AppealNote.answered_late in codes
            yield Aspect.late if late else Aspect.in_time, rules.answering.label.id
