"""What readings, ratings, flags, succession and objections can show."""

from collections.abc import Iterator

from engine.cover.expressions import both_ways, items_in
from engine.cover.item import Aspect, Item
from engine.cover.measures import kinds_of, switch_of, ways_of
from engine.graph.cohort import (
    Appeals,
    Condition,
    Flag,
    Mark,
    Places,
    Rating,
    Reading,
    Succession,
    TieKey,
    Window,
)
from engine.graph.label import Label
from engine.graph.methodology import Methodology

__all__ = ["items_of_cohorts"]

_SWITCHES = (
    ("rated", "predecessor is not rated"),
    ("counts", "predecessor counts in the score"),
    ("recommends", "results are recommendations"),
)


def items_of_cohorts(methodology: Methodology) -> Iterator[Item]:
    """What a methodology can show over many bodies."""
    kinds = frozenset(kind.id for kind in methodology.kinds)
    for reading in methodology.readings:
        yield from _reading(reading)
    for rating in methodology.ratings:
        yield from _rating(rating, kinds)
    for flag in methodology.flags:
        yield from _flag(flag, kinds)
    if methodology.succession is not None:
        yield from _succession(methodology.succession)
    if methodology.appeals is not None:
        yield from _appeals(methodology.appeals)


def _reading(reading: Reading) -> Iterator[Item]:
    for option in reading.options:
        name = option.label.name
        yield Item(Aspect.option, option.label, (Aspect.option, reading.label.id, name), name=name)


def _rating(rating: Rating, kinds: frozenset[str]) -> Iterator[Item]:
    label = rating.label
    yield Item(Aspect.ranked, label, (Aspect.ranked, label.id))
    yield from kinds_of(label, rating.kinds, kinds)
    yield from items_in(label, rating.score)
    if rating.applies is not None:
        yield from both_ways(label, rating.applies)
        yield from items_in(label, rating.applies)
    yield from ways_of(label, "needs", "bodies assessed on", rating.needs)
    yield from switch_of(label, "apart", "separate for each kind", rating.apart)
    yield from switch_of(label, "unrounded", "places follow the unrounded score", rating.unrounded)
    yield from ways_of(label, "ties", "equal scores", rating.ties)
    yield from ways_of(label, "roundings", "round", rating.roundings)
    for ties in (*(case.way for case in rating.ties.cases), rating.ties.otherwise):
        for key in ties.keys:
            yield from _key(label, key)


def _key(label: Label, key: TieKey) -> Iterator[Item]:
    if key.value is not None:
        yield from items_in(label, key.value)


def _flag(flag: Flag, kinds: frozenset[str]) -> Iterator[Item]:
    label = flag.label
    for aspect in (Aspect.raised, Aspect.not_raised):
        yield Item(aspect, label, (aspect, label.id))
    yield from kinds_of(label, flag.kinds, kinds)
    if flag.applies is not None:
        yield from both_ways(label, flag.applies)
        yield from items_in(label, flag.applies)
    yield from ways_of(label, "marks", "marks", flag.marks)
    for mark in (*(case.way for case in flag.marks.cases), flag.marks.otherwise):
        yield from _mark(flag, mark)


def _mark(flag: Flag, mark: Mark) -> Iterator[Item]:
    if isinstance(mark, Condition):
        yield from items_in(flag.label, mark.holds)
    elif isinstance(mark, Places):
        for key in mark.keys:
            yield from _key(flag.label, key)


def _succession(succession: Succession) -> Iterator[Item]:
    yield from items_in(succession.label, succession.score)
    for window in succession.windows:
        yield from _window(window)


def _window(window: Window) -> Iterator[Item]:
    label = window.label
    yield Item(Aspect.window, label, (Aspect.window, label.id))
    for field, word in _SWITCHES:
        yield from switch_of(label, field, word, getattr(window, field))


def _appeals(appeals: Appeals) -> Iterator[Item]:
    yield Item(Aspect.applied, appeals.label, (Aspect.applied,))
    if appeals.documents is not None:
        for aspect in (Aspect.documents, Aspect.no_documents):
            yield Item(aspect, appeals.documents, (aspect,))
    for limit in (appeals.filing, appeals.answering):
        if limit is not None:
            for aspect in (Aspect.in_time, Aspect.late):
                yield Item(aspect, limit.label, (aspect, limit.label.id))
