"""The two limbs of S.73 and what they ground together: a proposal to consider, never a sanction."""

from __future__ import annotations

from typing import Any

from tests.oracle.blocks import number
from tests.oracle.ratings import Rating, compared
from tests.oracle.readings import Readings

BOTTOM_THREE, DETERIORATION, GROUND = "bottom_three", "deterioration", "ground_for_liability"

Flag = tuple[str, str | None]


def bottom_three(rating: Rating, readings: Readings) -> set[str]:
    """The bodies in one of the last three positions of a rating (S.73, A3)."""
    entries = rating.ranked
    if len(entries) <= 3 and readings["small_ratings"] == "left_alone":
        return set()
    values = {entry.body: compared(entry, readings) for entry in entries}
    match readings["bottom_three"]:
        case "exactly_three":
            by_id = sorted(entries, key=lambda entry: entry.body)
            best_first = sorted(by_id, key=lambda entry: (-values[entry.body], -entry.exact))
            return {entry.body for entry in best_first[-3:]}
        case "distinct_places":
            last = sorted(set(values.values()))[:3]
            return {body for body, value in values.items() if value in last}
        case _:
            below = {body: sum(other < value for other in values.values()) for body, value in values.items()}
            return {body for body, count in below.items() if count < 3}


def deteriorated(history: list[dict[str, Any]], year: int, reading: str) -> bool | None:
    """Whether the sector fell three years running, up to this one (S.73, A2); None: a year is missing."""
    known = {row["year"]: number(row["value"]) for row in history if row.get("value") is not None}
    years = range(year - 3, year + 1)
    if any(each not in known for each in years):
        return None
    first, *others = (known[each] for each in years)
    if reading == "below_first":
        return all(value < first for value in others)
    return all(now < before for before, now in zip([first, *others], others, strict=False))


def ground(low: bool, worse: bool | None, limbs: str) -> bool | None:
    """The two limbs together (A1), undetermined only where the missing one would decide."""
    if limbs == "both":
        return worse if low else False
    return True if low else worse


def flags_of(
    record: dict[str, Any], low_in: list[str], year: int, readings: Readings
) -> tuple[frozenset[Flag], frozenset[str]]:
    """The flags raised for a body, with the rating where there is one, and those that are undetermined."""
    worse = deteriorated(record.get("history") or [], year, readings["deterioration"])
    both = {DETERIORATION: worse, GROUND: ground(bool(low_in), worse, readings["limbs"])}
    raised: set[Flag] = {(BOTTOM_THREE, rating) for rating in low_in}
    raised |= {(flag, None) for flag, state in both.items() if state is True}
    return frozenset(raised), frozenset(flag for flag, state in both.items() if state is None)
