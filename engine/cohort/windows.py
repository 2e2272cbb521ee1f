"""The windows of succession: which of them the day of a reorganisation lies in, for each block."""

from collections.abc import Mapping
from datetime import date

from engine.evaluate.context import Context, Handlers
from engine.evaluate.declarations import Declarations
from engine.evaluate.faults import EvaluationFault, Failure, failing_in
from engine.evaluate.handlers import HANDLERS
from engine.graph.cohort import Window
from engine.graph.declaration import Bound
from engine.graph.methodology import Block
from engine.profile import Profile
from engine.program import Program

__all__ = ["Windows", "windows_of"]


def windows_of(program: Program, profile: Profile, day: date) -> Mapping[str, Window | None]:
    """The window that a body of this profile which ended on `day` is in, for each of its outermost blocks.

    None where the rules have no window for that day. Raises EvaluationFault where a limit has no value.
    """
    return Windows(program.declarations, program.handlers).of(profile, day)


class Windows:
    """The windows of one methodology; remembers those of the days that were asked for."""

    def __init__(self, declarations: Declarations, handlers: Handlers = HANDLERS) -> None:
        self._declarations = declarations
        self._handlers = handlers
        self._schedule = dict(declarations.methodology.schedule)
        self._blocks = [
            member.label.id for member in declarations.methodology.members if isinstance(member, Block)
        ]
        self._known: dict[tuple[str, date, str], Window | None] = {}

    def of(self, profile: Profile, day: date) -> Mapping[str, Window | None]:
        """As `windows_of`."""
        try:
            return {
                block: self._window(profile.kind, day, block)
                for block in self._blocks
                if block in profile.members
            }
        except Failure as failure:
            raise EvaluationFault(failure.faults) from failure

    def _window(self, kind: str, day: date, block: str) -> Window | None:
        key = (kind, day, block)
        if key not in self._known:
            self._known[key] = self._found(kind, day, block)
        return self._known[key]

    def _found(self, kind: str, day: date, block: str) -> Window | None:
        succession = self._declarations.methodology.succession
        if succession is None:
            return None
        deadline = self._schedule.get(block)
        values = {succession.deadline.label.id: None if deadline is None else deadline.toordinal()}
        context = Context(self._declarations, kind, values, self._handlers, lambda _: None)
        return next((window for window in succession.windows if _holds(context, window, day)), None)


def _holds(context: Context, window: Window, day: date) -> bool:
    with failing_in(window.label):
        if not (_within(context, window.lower, day, 1) and _within(context, window.upper, day, -1)):
            return False
        return window.applies is None or context.holds(window.applies)


def _within(context: Context, bound: Bound | None, day: date, sign: int) -> bool:
    """Whether a day keeps to a lower (sign 1) or an upper bound (sign -1)."""
    if bound is None:
        return True
    distance = sign * (day.toordinal() - context.number(bound.limit))
    return distance > 0 if bound.strict else distance >= 0
