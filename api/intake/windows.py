"""The days that the rules of succession are for."""

from collections.abc import Iterator
from datetime import date

from gmpy2 import mpq

from engine.cohort.windows import Windows
from engine.evaluate.context import Context
from engine.evaluate.declarations import Declarations
from engine.evaluate.faults import EvaluationFault, Failure
from engine.evaluate.handlers import HANDLERS
from engine.graph.cohort import Succession, Window
from engine.graph.declaration import Bound
from engine.graph.methodology import Methodology
from engine.profile import Profile


class Covered:
    """Tells for one request which days are in a window of a methodology whose readings are settled."""

    def __init__(self, methodology: Methodology, succession: Succession) -> None:
        self._declarations = Declarations(methodology)
        self._succession = succession
        self._windows = Windows(self._declarations)
        self._schedule = dict(methodology.schedule)

    def lacking(self, profile: Profile, day: date) -> list[str]:
        """The blocks of bodies of the profile for which no window has this day.

        None of them where the rules give a limit of a window no value: the assessment tells that.
        """
        try:
            found = self._windows.of(profile, day)
        except EvaluationFault:
            return []
        return [block for block, window in found.items() if window is None]

    def words(self, profile: Profile, block: str) -> Iterator[str]:
        """The windows of a block by their names, with the days that they begin and end with."""
        deadline = self._schedule.get(block)
        values = {self._succession.deadline.label.id: None if deadline is None else deadline.toordinal()}
        context = Context(self._declarations, profile.kind, values, HANDLERS, lambda _: None)
        for window in self._succession.windows:
            yield _words(context, window)


def _words(context: Context, window: Window) -> str:
    """A window and its days, as far as they are known."""
    ends = []
    for bound, strictly, otherwise in ((window.lower, "after", "from"), (window.upper, "to before", "to")):
        day = None if bound is None else _day(context, bound)
        if bound is not None and day is not None:
            ends.append(f"{strictly if bound.strict else otherwise} {day}")
    return " ".join([window.label.name, *ends])


def _day(context: Context, bound: Bound) -> date | None:
    try:
        day = context.number(bound.limit)
    except Failure:
        return None
    if not isinstance(day, mpq) or day.denominator != 1 or not 0 < day <= date.max.toordinal():
        return None
    return date.fromordinal(int(day))
