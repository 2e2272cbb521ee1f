"""Who stands on the last, or first, places of a rating."""

from collections.abc import Iterator

from engine.cohort.entry import Entry, Groups, by_keys
from engine.cohort.measures import flag_keys
from engine.graph.cohort import Border, Flag, Places

__all__ = ["marked"]


def marked(flag: Flag, mark: Places, rating: str, groups: Groups) -> tuple[str, ...]:
    """The bodies that the flag marks by their places; `groups` are the ranked bodies, best first.

    Raises CohortFault where keys are not told apart.
    """
    return tuple(entry.body for entry in _marked(flag, mark, rating, groups))


def _marked(flag: Flag, mark: Places, rating: str, groups: Groups) -> Iterator[Entry]:
    beyond = 0
    for group in reversed(groups) if mark.last else groups:
        if beyond >= mark.count:
            return
        match mark.border:
            case Border.inclusive:
                yield from group
                beyond += len(group)
            case Border.distinct:
                yield from group
                beyond += 1
            case Border.exact:
                left = mark.count - beyond
                beyond += len(group)
                if len(group) > left:
                    keyed = by_keys(group, mark.keys, flag_keys(flag, rating), flag.label)
                    ordered = [entry for part in keyed for entry in part]
                    group = ordered[-left:] if mark.last else ordered[:left]
                yield from group
