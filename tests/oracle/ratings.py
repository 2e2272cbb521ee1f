"""The block ratings and the unified rating: who takes part, who is ranked, on what score (S.48-1)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from tests.oracle.blocks import BLOCKS, BODIES
from tests.oracle.readings import Readings
from tests.oracle.scores import Own, printed, rounded

WEIGHTS: Final = {
    "goals": Fraction(45, 100),
    "interaction": Fraction(30, 100),
    "organisation": Fraction(1, 4),
}
RATINGS: Final = (*BLOCKS, "unified")

RANKED, INCOMPLETE, NOT_RATED = "ranked", "incomplete", "not_rated"


@dataclass(frozen=True)
class Entry:
    """A ranked body: its place (2.5 is possible for shared places), the score as printed, and unrounded."""

    body: str
    rank: Fraction
    score: str
    exact: Fraction


@dataclass(frozen=True)
class Rating:
    """One rating of one population; the ranked bodies by place, then by id."""

    ranked: tuple[Entry, ...]
    incomplete: frozenset[str]
    not_rated: frozenset[str]


@dataclass(frozen=True)
class Field:
    """The bodies of a request with what the ratings need of them.

    `own` holds the status of every block, `exact` the unrounded score after succession, `struck` the blocks
    on which a reorganised body gets no place.
    """

    own: dict[str, dict[str, Own]]
    exact: dict[str, dict[str, Fraction | None]]
    struck: dict[str, set[str]]
    readings: Readings

    def unified(self, body: str) -> Fraction:
        """45 % goals, 30 % interaction, 25 % organisation of the block scores (S.48-1); none counts 0."""
        total = Fraction(0)
        for block, weight in WEIGHTS.items():
            score = self.exact[body][block]
            if score is not None:
                by_printed = self.readings["unified_from"] == "rounded_blocks"
                total += weight * (rounded(score, self.readings["rounding_mode"]) if by_printed else score)
        return total

    def status(self, body: str, rating: str) -> str:
        """Ranked, incomplete (A9) or not rated, in a rating that the body takes part in."""
        needed = BLOCKS if rating == "unified" else (rating,)
        if self.struck[body] & set(needed):
            return NOT_RATED
        statuses = [self.own[body][block].status for block in needed]
        if all(status == "not_scored" for status in statuses):
            return NOT_RATED
        scored = statuses.count("scored")
        if scored == len(needed) or (scored > 0 and self.readings["missing_block"] == "counts_as_zero"):
            return RANKED
        return INCOMPLETE

    def score(self, body: str, rating: str) -> Fraction:
        """The unrounded score of a ranked body."""
        score = self.unified(body) if rating == "unified" else self.exact[body][rating]
        if score is None:
            raise ValueError(f"{body} is not ranked in {rating}")
        return score


def takes_part(body: str, rating: str, readings: Readings) -> bool:
    """The unified rating is of bodies with all three blocks (S.48-1), a block rating of all with it (A7)."""
    scope = BODIES[body][1]
    if rating == "unified" or readings["block_population"] == "all_blocks_only":
        return scope == BLOCKS
    return rating in scope


def populations(rating: str, readings: Readings) -> dict[str, set[str]]:
    """Central and local bodies apart (S.48-1); in block ratings that is a reading (A6)."""
    if rating != "unified" and readings["block_ratings"] == "together":
        return {"all": {"central", "local"}}
    return {"central": {"central"}, "local": {"local"}}


def compared(entry: Entry, readings: Readings) -> Fraction:
    """The score that decides places: the printed one or the unrounded one (A4)."""
    return Fraction(entry.score) if readings["ranking"] == "on_rounded" else entry.exact


def _place(value: Fraction, values: list[Fraction], ties: str) -> Fraction:
    """The place of a value: 1, 2, 2, 4 (A3); dense 1, 2, 2, 3; mean 1, 2.5, 2.5, 4."""
    better = [other for other in values if other > value]
    if ties == "dense":
        return Fraction(1 + len(set(better)))
    best = Fraction(1 + len(better))
    return best + Fraction(values.count(value) - 1, 2) if ties == "mean" else best


def _rating(field: Field, rating: str, bodies: list[str]) -> Rating:
    """The rating of one population."""
    statuses = {body: field.status(body, rating) for body in bodies}
    unplaced: list[Entry] = []
    for body in sorted(body for body in bodies if statuses[body] == RANKED):
        exact = field.score(body, rating)
        score = printed(rounded(exact, field.readings["rounding_mode"]))
        unplaced.append(Entry(body, Fraction(0), score, exact))
    values = [compared(entry, field.readings) for entry in unplaced]
    ranked = [
        Entry(entry.body, _place(value, values, field.readings["ties"]), entry.score, entry.exact)
        for entry, value in zip(unplaced, values, strict=True)
    ]
    return Rating(
        tuple(sorted(ranked, key=lambda entry: (entry.rank, entry.body))),
        frozenset(body for body in bodies if statuses[body] == INCOMPLETE),
        frozenset(body for body in bodies if statuses[body] == NOT_RATED),
    )


def ratings_of(field: Field) -> dict[str, dict[str, Rating]]:
    """Every rating with every population it is split into, empty ones too."""
    ratings: dict[str, dict[str, Rating]] = {}
    for rating in RATINGS:
        members = [body for body in field.own if takes_part(body, rating, field.readings)]
        ratings[rating] = {
            name: _rating(field, rating, [body for body in members if BODIES[body][0] in kinds])
            for name, kinds in populations(rating, field.readings).items()
        }
    return ratings
