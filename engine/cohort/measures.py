"""What ratings and flags measure a body by: scores and keys, as further results of the outermost level."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from engine.evaluate.declarations import Declarations
from engine.graph.cohort import Flag, Places, Rating, TieKey, TieKeyKind, TieWay
from engine.graph.label import Label
from engine.graph.methodology import Block, Methodology, Result
from engine.plan.needs import reached_from
from engine.profile import Profile

__all__ = ["Measure", "flag_keys", "measures_of", "results_for", "score_id", "tie_keys"]


@dataclass(frozen=True, slots=True)
class Measure:
    """A rating with what it rests on.

    `needs` are the members that a body must be assessed on, `used` those whose scores the rating's score
    takes, `units` the top-level members that the latter stand in. A rating that names no needs has those
    that its score takes; one whose score takes none rests on all that it needs.
    """

    rating: Rating
    needs: tuple[str, ...]
    used: tuple[str, ...]
    units: frozenset[str]

    def is_for(self, kind: str) -> bool:
        """Whether the rating is for this kind of bodies."""
        return self.rating.kinds is None or kind in self.rating.kinds

    def lacking(self, profile: Profile) -> tuple[str, ...]:
        """What the rating needs and the body is not assessed on."""
        return tuple(id_ for id_ in self.needs if id_ not in profile.members)

    def holds(self, profile: Profile) -> bool:
        """Whether a body of this kind is assessed on all that the rating needs."""
        return self.is_for(profile.kind) and not self.lacking(profile)


def measures_of(declarations: Declarations) -> tuple[Measure, ...]:
    """The ratings of a settled methodology, in their order."""
    return tuple(_measure(declarations, rating) for rating in declarations.methodology.ratings)


def _measure(declarations: Declarations, rating: Rating) -> Measure:
    reached = tuple(sorted(reached_from(declarations, [rating.score]).members))
    needs = rating.needs.otherwise or tuple(dict.fromkeys(_block_of(declarations, id_) for id_ in reached))
    used = reached or needs
    return Measure(rating, needs, used, frozenset(declarations.unit_of(id_) for id_ in used))


def _block_of(declarations: Declarations, id_: str) -> str:
    """The block itself, or the one that a criterion stands in, where there is one."""
    if isinstance(declarations.members[id_], Block):
        return id_
    parent = declarations.parents[id_]
    return id_ if parent is None else parent.label.id


def results_for(
    methodology: Methodology, measures: Iterable[Measure], profile: Profile
) -> tuple[Result, ...]:
    """The scores and keys of those of these ratings that bodies of this profile take part in."""
    return tuple(
        result
        for measure in measures
        if measure.holds(profile)
        for result in _results(measure.rating, methodology.flags)
    )


def score_id(rating: str) -> str:
    """The id of the result that is the score of a rating."""
    return f"rating:{rating}"


def tie_keys(rating: Rating) -> tuple[str | None, ...]:
    """The ids of the results that are the keys of a rating's ties; None for those that are no results."""
    ties = rating.ties.otherwise
    return _key_ids(f"ties:{rating.label.id}", ties.keys) if ties.way is TieWay.broken else ()


def flag_keys(flag: Flag, rating: str) -> tuple[str | None, ...]:
    """The same for the keys of a flag of the last places of a rating."""
    mark = flag.marks.otherwise
    return _key_ids(f"flag:{flag.label.id}:{rating}", mark.keys) if isinstance(mark, Places) else ()


def _key_ids(owner: str, keys: tuple[TieKey, ...]) -> tuple[str | None, ...]:
    return tuple(
        f"{owner}:{position}" if key.kind is TieKeyKind.value else None for position, key in enumerate(keys)
    )


def _results(rating: Rating, flags: tuple[Flag, ...]) -> Iterator[Result]:
    label = rating.label
    yield Result(
        replace(label, id=score_id(label.id)),
        "number",
        rating.score,
        applies=rating.applies,
        rounding=rating.rounding,
    )
    yield from _keys(rating, label, rating.ties.otherwise.keys, tie_keys(rating))
    for flag in flags:
        mark = flag.marks.otherwise
        if isinstance(mark, Places) and label.id in flag.ratings:
            yield from _keys(rating, flag.label, mark.keys, flag_keys(flag, label.id))


def _keys(
    rating: Rating, label: Label, keys: tuple[TieKey, ...], ids: tuple[str | None, ...]
) -> Iterator[Result]:
    for key, id_ in zip(keys, ids, strict=False):
        if id_ is not None and key.value is not None:
            yield Result(replace(label, id=id_), "number", key.value, applies=rating.applies)
