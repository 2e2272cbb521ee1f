"""The places of bodies in a rating."""

from gmpy2 import mpq

from engine.cohort.entry import Entry, Groups, by_keys
from engine.cohort.measures import tie_keys
from engine.graph.cohort import Rating, TieWay

__all__ = ["ranked", "told_apart"]


def told_apart(rating: Rating, groups: Groups) -> Groups:
    """The groups of bodies with equal scores, best first, split where the rating tells them apart by keys.

    Raises CohortFault where the values of keys are not told apart.
    """
    ties = rating.ties.otherwise
    if ties.way is not TieWay.broken:
        return groups
    ids = tie_keys(rating)
    return [part for group in groups for part in by_keys(group, ties.keys, ids, rating.label)]


def ranked(rating: Rating, groups: Groups) -> list[tuple[Entry, mpq]]:
    """The entries of a settled rating with their places, best first; those of a group share theirs."""
    ties = rating.ties.otherwise
    found: list[tuple[Entry, mpq]] = []
    for position, group in enumerate(groups, start=1):
        first, last = len(found) + 1, len(found) + len(group)
        match ties.way:
            case TieWay.dense:
                rank = mpq(position)
            case TieWay.mean:
                rank = mpq(first + last, 2)
            case TieWay.best | TieWay.broken:
                rank = mpq(first)
        found.extend((entry, rank) for entry in group)
    return found
