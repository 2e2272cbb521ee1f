"""Coverage by rule: which of the things that the rules can do no worked case shows."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from api.cases.run import Run
from api.cases.tested import CaseResult
from api.cases.uncovered import place_of, told
from api.loading import Loaded
from dsl.diagnostics.message import Message
from dsl.excerpts import Excerpts
from engine.cover.item import Key
from engine.cover.items import items_of
from engine.cover.shown import shown
from engine.graph.methodology import Methodology
from engine.graph.span import Span

__all__ = ["Coverage", "Uncovered", "coverage_of", "keys_of", "positions_shown"]


@dataclass(frozen=True, slots=True)
class Uncovered:
    """What no case shows: where it stands, and what it is."""

    span: Span | None
    said: Message


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many things the rules can do, and what of that no case shows, in the order of the files."""

    items: int
    uncovered: tuple[Uncovered, ...]

    @property
    def covered(self) -> int:
        """How many of the things are shown."""
        return self.items - len(self.uncovered)

    @property
    def percent(self) -> int:
        """The covered part in whole percent, rounded down: 100 is all."""
        return 100 * self.covered // self.items if self.items else 100


def keys_of(methodology: Methodology, run: Run) -> frozenset[Key]:
    """What a case that was run shows of the rules."""
    return shown(methodology, run.program, run.recorded)


def positions_shown(methodology: Methodology, results: Iterable[CaseResult]) -> frozenset[int]:
    """What these cases show of the rules: the positions among all that the rules can do."""
    covered = frozenset[Key]().union(
        *(keys_of(methodology, result.run) for result in results if result.run is not None)
    )
    return frozenset(at for at, item in enumerate(items_of(methodology)) if item.key in covered)


def coverage_of(loaded: Loaded, shown_at: Collection[int]) -> Coverage:
    """The coverage by cases that show what is at these positions.

    What stands at one place is one thing, in however many ways the rules were put together from it.
    """
    things: dict[tuple[Span | None, Message], bool] = {}
    excerpts = Excerpts(loaded.sources)
    for at, item in enumerate(items_of(loaded.methodology)):
        place = place_of(item, loaded.clauses)
        thing = place, told(item, excerpts.short(place))
        things[thing] = things.get(thing, False) or at in shown_at
    lacking = [Uncovered(span, said) for (span, said), is_shown in things.items() if not is_shown]
    return Coverage(len(things), tuple(sorted(lacking, key=_place)))


def _place(uncovered: Uncovered) -> tuple[str, int, int]:
    span = uncovered.span
    return ("", 0, 0) if span is None else (span.file, span.line, span.column)
