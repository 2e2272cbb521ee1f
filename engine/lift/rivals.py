"""The place of a body among others, as far as its score is known."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from gmpy2 import mpq

from engine.exact import Number, ends_of
from engine.graph.cohort import Border, Places, Rating, TieWay

__all__ = ["Rivals", "toward_better"]

Ends = tuple[mpq, mpq]
"""A number at or below a score, and one at or above it; the greater score is the better one."""


def toward_better(number: Number, highest_first: bool) -> Ends:
    """The ends of a score, turned so that the greater is the better one."""
    low, high = ends_of(number)
    return (low, high) if highest_first else (-high, -low)


@dataclass(frozen=True)
class Rivals:
    """The other bodies that have a place in a rating, by the scores that rank them."""

    rating: Rating
    scores: tuple[Ends, ...]

    @classmethod
    def of(cls, rating: Rating, scores: Iterable[Number]) -> "Rivals":
        """Those with these scores."""
        return cls(rating, tuple(toward_better(each, rating.highest_first) for each in scores))

    @cached_property
    def _lows(self) -> list[mpq]:
        return sorted(low for low, _ in self.scores)

    @cached_property
    def _highs(self) -> list[mpq]:
        return sorted(high for _, high in self.scores)

    @cached_property
    def _different(self) -> list[mpq] | None:
        """The different scores in their order; None where one of them is not known to the last digit."""
        if any(low != high for low, high in self.scores):
            return None
        return sorted({low for low, _ in self.scores})

    def ranks(self, own: Ends) -> tuple[mpq, mpq]:
        """The best and the worst place that a body with such a score may have."""
        low, high = own
        count = len(self.scores)
        way = self.rating.ties.otherwise.way
        surely = count - bisect_right(self._lows, high)
        maybe = count - bisect_right(self._highs, low)
        maybe_equal = count - bisect_left(self._highs, low)
        if way is TieWay.best:
            return mpq(1 + surely), mpq(1 + maybe)
        if way is TieWay.broken:
            return mpq(1 + surely), mpq(1 + maybe_equal)
        different = self._different
        if way is TieWay.dense:
            if different is None:
                return mpq(1 + min(surely, 1)), mpq(1 + maybe)
            best, worst = (1 + len(different) - bisect_right(different, end) for end in (high, low))
            return mpq(best), mpq(worst)
        if different is None:
            return mpq(1 + surely), mpq(1 + maybe_equal)
        return self._mean(high), self._mean(low)

    def _mean(self, score: mpq) -> mpq:
        """The mean of the places that a body with exactly this score shares."""
        above = len(self.scores) - bisect_right(self._lows, score)
        equal = bisect_right(self._lows, score) - bisect_left(self._lows, score)
        return mpq(2 * above + 2 + equal, 2)

    def marked(self, mark: Places, own: Ends) -> bool | None:
        """Whether such a body is among the last, or first, places that are marked; None if that is open."""
        low, high = own
        if mark.last:
            surely, maybe = bisect_left(self._highs, low), bisect_left(self._lows, high)
            maybe_equal = bisect_right(self._lows, high)
        else:
            count = len(self.scores)
            surely, maybe = count - bisect_right(self._lows, high), count - bisect_right(self._highs, low)
            maybe_equal = count - bisect_left(self._highs, low)
        if self.rating.ties.otherwise.way is TieWay.broken:
            maybe = maybe_equal
        match mark.border:
            case Border.inclusive:
                return _told(surely, maybe, mark.count)
            case Border.distinct:
                return self._among_distinct(mark, own)
            case Border.exact:
                return _told(surely, maybe_equal, mark.count)

    def _among_distinct(self, mark: Places, own: Ends) -> bool | None:
        different = self._different
        if different is None or self.rating.ties.otherwise.way is TieWay.broken:
            return None
        if mark.last:
            beyond = [bisect_left(different, end) for end in own]
        else:
            beyond = [len(different) - bisect_right(different, end) for end in reversed(own)]
        return _told(beyond[0], beyond[1], mark.count)


def _told(surely: int, maybe: int, count: int) -> bool | None:
    """Whether fewer bodies than `count` stand beyond, of which so many surely and so many maybe do."""
    if maybe < count:
        return True
    return False if surely >= count else None
