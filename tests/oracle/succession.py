"""Bodies reorganised or liquidated: in which window, and what that does to scores and places (S.53-56)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from tests.oracle.blocks import BLOCKS, number
from tests.oracle.readings import Readings
from tests.oracle.scores import Own

FIRST_HALF, SECOND_HALF, BEFORE_DEADLINE, LATER = "first_half", "second_half", "before_deadline", "later"


@dataclass(frozen=True)
class Event:
    """A reorganisation or liquidation: the body that ends, the effective day, who takes which share."""

    body: str
    effective: date
    shares: dict[str, Fraction]


def events_of(request: dict[str, Any]) -> list[Event]:
    """The reorganisations of a request."""
    return [
        Event(
            event["body"],
            date.fromisoformat(event["effective"]),
            {heir["body"]: number(heir["share"]) for heir in event.get("successors") or []},
        )
        for event in request.get("reorganisations") or []
    ]


def window(effective: date, year: int, deadline: date, deadline_day: str) -> str:
    """S.53 to 30 June, S.54 to 31 December, S.55 before the block's deadline (A15); then no rule (A16)."""
    if effective < date(year, 1, 1):
        raise ValueError(f"no rule for a reorganisation before the assessed year: {effective}")
    if effective <= date(year, 6, 30):
        return FIRST_HALF
    if effective <= date(year, 12, 31):
        return SECOND_HALF
    inside = effective <= deadline if deadline_day == "inside" else effective < deadline
    return BEFORE_DEADLINE if inside else LATER


def time_share(effective: date, year: int) -> Fraction:
    """The part of the assessed year that passed before the effective day: 0 on 1 January (A13)."""
    start = date(year, 1, 1)
    return Fraction((effective - start).days, (date(year + 1, 1, 1) - start).days)


@dataclass(frozen=True)
class Succession:
    """The events of a request, read for one assessed year, its schedule and the readings chosen."""

    events: list[Event]
    year: int
    schedule: dict[str, date]
    readings: Readings

    def _window(self, event: Event, block: str) -> str:
        return window(event.effective, self.year, self.schedule[block], self.readings["deadline_day"])

    def weight(self, event: Event, heir: str, block: str) -> Fraction:
        """What a predecessor's score weighs beside the successor's own, which weighs 1 (S.53; A13, A14)."""
        counting = {FIRST_HALF} | ({SECOND_HALF} if self.readings["second_half"] == "counts" else set())
        if self._window(event, block) not in counting or heir not in event.shares:
            return Fraction(0)
        match self.readings["succession_weight"]:
            case "none":
                return Fraction(0)
            case "share":
                return event.shares[heir]
            case _:
                return event.shares[heir] * time_share(event.effective, self.year)

    def score(self, own: dict[str, dict[str, Own]], body: str, block: str) -> Fraction | None:
        """The unrounded block score with all predecessors, theirs included (S.53).

        (x + sum of w_j y_j) / (1 + sum of w_j). A body without a score stays without one, a conclusion stays
        as it is, and a predecessor without a score has no effect.
        """
        mine = own[body][block] if body in own else Own("not_submitted")
        if mine.exact is None or mine.concluded:
            return mine.exact
        total, weights = mine.exact, Fraction(1)
        for event in self.events:
            weight = self.weight(event, body, block)
            theirs = self.score(own, event.body, block) if weight > 0 else None
            if theirs is not None:
                total, weights = total + weight * theirs, weights + weight
        return total / weights

    def struck(self, body: str) -> set[str]:
        """The blocks on which a body gets no place of its own: all in the year itself (S.53, S.54).

        Before the deadline of a block (S.55) it is that block, where the reading says `unranked` (A15).
        """
        blocks: set[str] = set()
        for event in self.events:
            if event.body == body:
                without = {FIRST_HALF, SECOND_HALF}
                if self.readings["reorganised_before_deadline"] == "unranked":
                    without.add(BEFORE_DEADLINE)
                blocks |= {block for block in BLOCKS if self._window(event, block) in without}
        return blocks
