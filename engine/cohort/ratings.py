"""Ratings: who has a place among whom, and why the others have none."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from engine.cohort.entry import Entry, Groups, by_score
from engine.cohort.lacking import lacking
from engine.cohort.measures import Measure, score_id
from engine.cohort.places import ranked, told_apart
from engine.cohort.request import CohortBody
from engine.cohort.result import ALL, Place, PopulationResult, RatingStatus, Unrated, UnratedReason
from engine.cohort.succession import Members
from engine.cohort.taking_part import Fits, LeftOut
from engine.exact import Number
from engine.outermost import Outermost
from engine.profile import Profile
from engine.program import Program
from engine.result import ResultValue, Status

__all__ = ["Population", "populations_of"]


@dataclass(frozen=True, slots=True)
class Population:
    """A rating among the bodies of a population.

    `groups` are its ranked bodies by what places them: the score, and the keys of ties. `outside` are the ids
    of those whose scope is too small for it.
    """

    measure: Measure
    result: PopulationResult
    groups: Groups
    outside: frozenset[str]


@dataclass(slots=True)
class _Field:
    """The bodies of one population while they are gathered."""

    name: str
    bodies: int = 0
    entries: list[Entry] = field(default_factory=list)
    unranked: list[Place] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)


def populations_of(
    program: Program,
    bodies: Mapping[str, CohortBody],
    members: Members,
    outermost: Mapping[str, Outermost],
    left_out: LeftOut,
) -> tuple[Population, ...]:
    """All ratings among all of their populations, in the order of the rules and of the kinds.

    Raises CohortFault where scores are not told apart.
    """
    rater = _Rater(program, members, outermost, left_out)
    return tuple(
        population for measure in program.measures for population in rater.populations(measure, bodies)
    )


class _Rater:
    def __init__(
        self,
        program: Program,
        members: Members,
        outermost: Mapping[str, Outermost],
        left_out: LeftOut,
    ) -> None:
        self._program = program
        self._members = members
        self._outermost = outermost
        self._left_out = left_out
        self._fits = program.once(Fits)
        self._sizes = program.once(_sizes_of)

    def populations(self, measure: Measure, bodies: Mapping[str, CohortBody]) -> list[Population]:
        """One rating among its populations."""
        sizes = self._sizes[measure.rating.label.id]
        fields = {name: _Field(name, size) for name, size in sizes.items()}
        for body in bodies.values():
            fit = self._fits.of(measure, body.profile)
            if fit is not None:
                self._enter(measure, fields[_name(measure, body.profile)], body, fit)
        return [_population(measure, each) for each in fields.values()]

    def _enter(self, measure: Measure, entrants: _Field, body: CohortBody, without: tuple[str, ...]) -> None:
        """Take a body into a population; it is not assessed on `without`."""
        rating = measure.rating.label.id
        if without:
            outside = Unrated(UnratedReason.scope, tuple((id_, Status.out_of_scope) for id_ in without))
            entrants.outside.append(body.id)
            entrants.unranked.append(
                Place(body.id, rating, entrants.name, RatingStatus.not_rated, reasons=(outside,))
            )
            return
        if self._program.listed is None:
            entrants.bodies += 1
        measured = self._outermost[body.id].measured
        found = measured.get(score_id(rating))
        unranked = self._unranked(measure, body, found)
        if unranked is not None:
            status, reasons = unranked
            entrants.unranked.append(Place(body.id, rating, entrants.name, status, reasons=reasons))
        elif found is not None:
            score, exact = _numbers(found)
            ranking = exact if measure.rating.unrounded.otherwise else score
            entrants.entries.append(Entry(body.id, ranking, score, exact, measured))

    def _unranked(
        self, measure: Measure, body: CohortBody, found: ResultValue | None
    ) -> tuple[RatingStatus, tuple[Unrated, ...]] | None:
        """Why a body of full scope has no place; None where it has one."""
        if found is None:
            return RatingStatus.not_rated, self._left_out[body.id][measure.rating.label.id]
        if found.status is Status.not_applicable:
            return RatingStatus.not_rated, (Unrated(UnratedReason.condition),)
        if found.status is Status.scored:
            return None
        status, reason = lacking(self._program.declarations, measure, body.profile, self._members[body.id])
        return status, (reason,)


def _sizes_of(program: Program) -> Mapping[str, Mapping[str, int]]:
    """The populations of each rating, with the number of their bodies where the methodology lists them."""
    return {measure.rating.label.id: _sizes(program, measure) for measure in program.measures}


def _sizes(program: Program, measure: Measure) -> Mapping[str, int]:
    fits = program.once(Fits)
    names = [ALL]
    if measure.rating.apart.otherwise:
        kinds = [kind.id for kind in program.methodology.kinds] or [""]
        names = [kind for kind in kinds if measure.is_for(kind)]
    sizes = dict.fromkeys(names, 0)
    for profile, count in program.listed_alike.items():
        if fits.of(measure, profile) == ():
            sizes[_name(measure, profile)] += count
    return sizes


def _name(measure: Measure, profile: Profile) -> str:
    return profile.kind if measure.rating.apart.otherwise else ALL


def _numbers(found: ResultValue) -> tuple[Number, Number]:
    """A score as published and before its rounding."""
    score, exact = found.value, found.exact
    if score is None or exact is None or isinstance(score, bool | str):
        raise TypeError(f"`{found.id}` is no number")
    return score, exact


def _population(measure: Measure, entrants: _Field) -> Population:
    rating = measure.rating
    groups = told_apart(rating, by_score(entrants.entries, rating.highest_first, rating.label))
    id_, name, ranked_bodies = rating.label.id, entrants.name, len(entrants.entries)
    places = tuple(
        [
            Place(entry.body, id_, name, RatingStatus.ranked, entry.score, entry.exact, rank, ranked_bodies)
            for entry, rank in ranked(rating, groups)
        ]
    )
    unranked = sorted(entrants.unranked, key=lambda place: place.body)
    unranked = [replace(place, of=ranked_bodies) for place in unranked]
    result = PopulationResult(id_, name, places, tuple(unranked), entrants.bodies)
    return Population(measure, result, groups, frozenset(entrants.outside))
