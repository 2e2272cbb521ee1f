"""The assessment of many bodies together: the way in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from engine.cohort.appeals import corrected, judged
from engine.cohort.conclusions import with_conclusions
from engine.cohort.endings import Ending, endings_of
from engine.cohort.fault import CohortFault, Faults
from engine.cohort.flags import flags_of
from engine.cohort.moves import moved
from engine.cohort.notes import notes_of
from engine.cohort.over import OverTaken, aggregated
from engine.cohort.proceedings import Proceedings
from engine.cohort.ratings import Population, populations_of
from engine.cohort.request import Cohort, CohortBody
from engine.cohort.result import AppealStatus, Assessment, Place, Standing
from engine.cohort.succession import Counted, Members, succeeded
from engine.cohort.taking_part import LeftOut, left_out_of, taking_part
from engine.evaluate.context import Outcome
from engine.evaluate.faults import EvaluationFault
from engine.outermost import Outermost
from engine.program import Program
from engine.result import BodyResult

__all__ = ["CohortFault", "Measured", "Progress", "Witness", "assess", "measured"]

Progress = Callable[[int, int], None]
"""Is told, now and then, how many of how many bodies are scored."""

Witness = Callable[[Proceedings], None]
"""Is told what an assessment went through, for who explains it afterwards."""

Bodies = Mapping[str, CohortBody]


def assess(
    program: Program, cohort: Cohort, progress: Progress | None = None, witness: Witness | None = None
) -> Assessment:
    """Scores, succession, ratings, flags and objections of bodies that are assessed together.

    With applied objections the whole is done before and after their corrections; a witness is told of both.
    Raises CohortFault with every fault of a step; ValueError for a cohort that is not as `Cohort` says, or
    that the methodology does not provide for.
    """
    appeals = judged(program.methodology, cohort.appeals)
    applied = [
        appeal
        for appeal, result in zip(cohort.appeals, appeals, strict=True)
        if result.status is AppealStatus.applied
    ]
    scores = _Scores(program, progress, len(cohort.bodies) * (2 if applied else 1))
    before = _assessed(program, cohort, scores, witness)
    if not applied:
        return replace(before, appeals=appeals)
    after = _assessed(program, corrected(cohort, applied), scores, witness)
    return replace(after, appeals=appeals, moved=moved(before.bodies, after.bodies))


class _Scores:
    """The outcomes of bodies by themselves; a body that objections leave as it is gets them once."""

    def __init__(self, program: Program, progress: Progress | None, total: int) -> None:
        self._program = program
        self._progress = progress
        self._total = total
        self._done = 0
        self._known: dict[str, tuple[CohortBody, tuple[Outcome, ...]]] = {}

    def of(self, body: CohortBody) -> tuple[Outcome, ...]:
        """The outcomes of a body, the concluded ones in their place. Raises EvaluationFault."""
        known, outcomes = self._known.get(body.id, (None, ()))
        if known is not body:
            outcomes = self._program.members(body.profile, body.values, body.submitted)
            outcomes = with_conclusions(self._program, body, outcomes) if body.conclusions else outcomes
            self._known[body.id] = (body, outcomes)
        return outcomes

    def one_more(self) -> None:
        """Tell that one more body is done."""
        self._done += 1
        if self._progress is not None:
            self._progress(self._done, self._total)


@dataclass(frozen=True, slots=True)
class Measured:
    """What bodies get before they are compared with each other, by the id of the body.

    `bodies` have the values over bodies among their values. `members` are final: concluded scores in their
    place, predecessors counted in. `outermost` has what the ratings measure.
    """

    bodies: Bodies
    endings: tuple[Ending, ...]
    left_out: LeftOut
    members: Members
    counted: Counted
    outermost: Mapping[str, Outermost]


def measured(program: Program, cohort: Cohort) -> Measured:
    """What bodies get before they are rated; objections are left aside. Raises as `assess`."""
    return _measured(program, cohort, _Scores(program, None, len(cohort.bodies)), None)


def _measured(program: Program, cohort: Cohort, scores: _Scores, witness: Witness | None) -> Measured:
    bodies: Bodies = {body.id: body for body in cohort.bodies}
    endings = _endings(program, cohort, bodies)
    left_out = left_out_of(program, bodies, endings)
    over: list[OverTaken] | None = None if witness is None else []
    bodies = scored = _with_values_over(program, bodies, left_out, None, over)
    own = _members(bodies, scores)
    members, counted = succeeded(program, bodies, endings, own)
    bodies = _with_values_over(program, bodies, left_out, members, over)
    outermost = _outermost(program, bodies, members, left_out)
    if witness is not None:
        witness(Proceedings(scored, bodies, own, members, outermost, left_out, tuple(over or ())))
    return Measured(bodies, endings, left_out, members, counted, outermost)


def _assessed(program: Program, cohort: Cohort, scores: _Scores, witness: Witness | None) -> Assessment:
    found = _measured(program, cohort, scores, witness)
    bodies, members, counted, outermost = found.bodies, found.members, found.counted, found.outermost
    populations = populations_of(program, bodies, members, outermost, found.left_out)
    places = _places(bodies, populations)
    flags = flags_of(program, bodies, members, populations) if program.methodology.flags else {}
    notes = notes_of(program.methodology, bodies, found.endings, members, counted)
    standings = []
    for id_, body in bodies.items():
        told_about, recommended = notes.get(id_, ((), ()))
        standings.append(
            Standing(
                id_,
                BodyResult(members[id_], outermost[id_].results),
                tuple(places[id_]),
                flags.get(id_, ()),
                counted.get(id_, ()),
                frozenset(body.conclusions),
                tuple(told_about),
                tuple(recommended),
            )
        )
    return Assessment(tuple(standings), tuple(population.result for population in populations))


def _endings(program: Program, cohort: Cohort, bodies: Bodies) -> tuple[Ending, ...]:
    if cohort.reorganisations and program.methodology.succession is None:
        raise ValueError(f"the methodology `{program.methodology.id}` has no rules of succession")
    return endings_of(program, bodies, cohort.reorganisations)


def _with_values_over(
    program: Program,
    bodies: Bodies,
    left_out: LeftOut,
    members: Members | None,
    noted: list[OverTaken] | None,
) -> Bodies:
    """The bodies with the values over bodies that their units use; given final members, all others."""
    if not program.declarations.over:
        return bodies
    rated = taking_part(program, bodies.values(), left_out)
    results = None if members is None else {id_: BodyResult(each, ()) for id_, each in members.items()}
    found = aggregated(program.declarations, tuple(bodies.values()), rated, results, program.handlers, noted)
    return {id_: replace(body, values={**body.values, **found[id_]}) for id_, body in bodies.items()}


def _members(bodies: Bodies, scores: _Scores) -> Members:
    """The outcomes of all bodies by themselves."""
    faults = Faults()
    members: dict[str, tuple[Outcome, ...]] = {}
    for id_, body in bodies.items():
        try:
            members[id_] = scores.of(body)
        except EvaluationFault as fault:
            faults.note(id_, fault)
        scores.one_more()
    faults.raise_any()
    return members


def _outermost(
    program: Program, bodies: Bodies, members: Members, left_out: LeftOut
) -> Mapping[str, Outermost]:
    """The results of the methodology and what the ratings measure, from the final scores.

    A body that ended is not measured by the ratings that it is left out of.
    """
    faults = Faults()
    found: dict[str, Outermost] = {}
    for id_, body in bodies.items():
        try:
            without = left_out.get(id_)
            found[id_] = (
                program.conclude(body.profile, body.values, members[id_])
                if without is None
                else program.conclude_plainly(body.profile, body.values, members[id_], without)
            )
        except EvaluationFault as fault:
            faults.note(id_, fault)
    faults.raise_any()
    return found


def _places(bodies: Bodies, populations: tuple[Population, ...]) -> Mapping[str, list[Place]]:
    """The places of each body, in the order of the ratings; none where its scope is too small."""
    places: dict[str, list[Place]] = {id_: [] for id_ in bodies}
    for population in populations:
        for place in (*population.result.places, *population.result.unranked):
            if place.body not in population.outside:
                places[place.body].append(place)
    return places
