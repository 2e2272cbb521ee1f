"""What a rating lives on and a body has no score of."""

from collections.abc import Sequence

from engine.cohort.measures import Measure
from engine.cohort.result import RatingStatus, Unrated, UnratedReason
from engine.evaluate.context import Outcome
from engine.evaluate.declarations import Declarations
from engine.profile import Profile
from engine.result import BlockResult, Status

__all__ = ["lacking"]

_NOTHING_TO_RATE = frozenset({Status.not_scored, Status.not_applicable})


def lacking(
    declarations: Declarations, measure: Measure, profile: Profile, members: Sequence[Outcome]
) -> tuple[RatingStatus, Unrated]:
    """Why a body that takes part has no score in a rating.

    It is not rated where nothing that the rating uses is scored and nothing that it lacks could have been, or
    where all that it lacks is outside its scope, and incomplete otherwise.
    """
    top = {outcome.id: outcome for outcome in members}
    outside = tuple((id_, Status.out_of_scope) for id_ in measure.used if id_ not in profile.members)
    used = [(id_, _status(declarations, top, id_)) for id_ in measure.used if id_ in profile.members]
    without = tuple((id_, status) for id_, status in used if status is not Status.scored)
    if not without and outside:
        return RatingStatus.not_rated, Unrated(UnratedReason.scope, outside)
    if not without:
        return RatingStatus.incomplete, Unrated(UnratedReason.missing_value)
    rateable = len(without) < len(used) or any(status not in _NOTHING_TO_RATE for _, status in without)
    status = RatingStatus.incomplete if rateable else RatingStatus.not_rated
    return status, Unrated(UnratedReason.no_score, without)


def _status(declarations: Declarations, top: dict[str, Outcome], id_: str) -> Status:
    """The status of a member; inside a block that was not evaluated, that of the block."""
    found = _outcome(declarations, top, id_)
    while found is None:
        parent = declarations.parents[id_]
        if parent is None:
            raise KeyError(id_)
        id_ = parent.label.id
        found = _outcome(declarations, top, id_)
        if found is not None and found.status is Status.scored:
            return Status.not_submitted
    return found.status


def _outcome(declarations: Declarations, top: dict[str, Outcome], id_: str) -> Outcome | None:
    parent = declarations.parents[id_]
    if parent is None:
        return top[id_]
    around = _outcome(declarations, top, parent.label.id)
    if not isinstance(around, BlockResult):
        return None
    return next((outcome for outcome in around.members if outcome.id == id_), None)
