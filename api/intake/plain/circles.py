"""Circles in who succeeds whom. Everything here takes time in proportion to all successions."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

Heirs = Mapping[str, Sequence[str]]
"""The successors of each body, as far as they have some themselves."""


def knots_of(heirs: Heirs) -> list[frozenset[str]]:
    """The sets of bodies each of which succeeds all of the others, through others or by itself.

    A body alone is none. The algorithm is the one of Kosaraju and Sharir.
    """
    predecessors: dict[str, list[str]] = {body: [] for body in heirs}
    for body, successors in heirs.items():
        for heir in successors:
            predecessors[heir].append(body)
    first_to_last = [body for reached in _trees(heirs, heirs) for body in reached]
    trees = _trees(reversed(first_to_last), predecessors)
    return [frozenset(knot) for knot in trees if len(knot) > 1]


def circle_through(body: str, knot: frozenset[str], heirs: Heirs) -> list[str]:
    """A shortest circle in a knot that begins with one of its bodies."""
    came_from: dict[str, str] = {}
    waiting = [body]
    for each in waiting:
        for heir in heirs[each]:
            if heir == body:
                return _way_to(each, body, came_from)
            if heir in knot and heir not in came_from:
                came_from[heir] = each
                waiting.append(heir)
    raise ValueError(f"{body} is in no circle of the knot")


def _way_to(last: str, first: str, came_from: Mapping[str, str]) -> list[str]:
    way = [last]
    while way[-1] != first:
        way.append(came_from[way[-1]])
    return way[::-1]


def _trees(bodies: Iterable[str], after: Heirs) -> Iterator[list[str]]:
    """For each body that none before it leads to, what it leads to; each body after all that it leads to."""
    seen: set[str] = set()
    for root in bodies:
        if root in seen:
            continue
        seen.add(root)
        tree: list[str] = []
        way = [(root, iter(after[root]))]
        while way:
            body, rest = way[-1]
            following = next((each for each in rest if each not in seen), None)
            if following is None:
                tree.append(body)
                way.pop()
            else:
                seen.add(following)
                way.append((following, iter(after[following])))
        yield tree
