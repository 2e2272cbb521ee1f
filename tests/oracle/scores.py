"""What each body scores on its own: raw data or a conclusion, under the readings, before any succession.

Sources: the sections "Common", "2023", "2025" and "Conclusions" of the methodology specification.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tests.oracle.blocks import BLOCKS, BODIES, WORTH, Record, number, score_body
from tests.oracle.readings import Readings


@dataclass(frozen=True)
class Own:
    """A block of a body: its status, the unrounded score, whether an authority concluded the score."""

    status: str
    exact: Fraction | None = None
    concluded: bool = False


def rounded(value: Fraction, mode: str) -> Fraction:
    """A number >= 0 to two decimals; an exact half goes up, or to the even neighbour (A5)."""
    hundredths, rest = divmod(value * 100, 1)
    half = Fraction(1, 2)
    if rest > half or (rest == half and (mode == "half_up" or hundredths % 2 == 1)):
        hundredths += 1
    return Fraction(hundredths, 100)


def printed(value: Fraction) -> str:
    """A number >= 0 of at most two decimals, both written."""
    whole, rest = divmod(value * 100, 100)
    if rest.denominator != 1:
        raise ValueError(f"more than two decimals: {value}")
    return f"{whole}.{rest.numerator:02d}"


def _no_data_failed(methodology: str, data: Record) -> Record:
    """The block goals with its indicators without data as not achieved (reading `no_data`; S.27, A11)."""
    rows: list[Record] = data["indicators"]
    if methodology == "2023":
        read = [row | {"state": "not_achieved"} if row["state"] == "not_counted" else row for row in rows]
    else:
        nothing = {"planned": 1, "actual": 0, "direction": "growth"}
        read = [row | nothing if row.get("actual") is None else row for row in rows]
    return data | {"indicators": read}


def _from_data(methodology: str, body: str, block: str, data: Record, readings: Readings) -> Own:
    """Sum of what applies, rescaled or not, less the penalties, never below 0 (section "Common", A10)."""
    if block == "goals" and readings["no_data"] == "not_achieved":
        data = _no_data_failed(methodology, data)
    outcome = score_body(methodology, body, {block: data})[block]
    points = {name: value for name, value in outcome.criteria.items() if value is not None}
    if not points:
        return Own("not_scored")
    total = sum(points.values(), Fraction(0))
    if readings["inapplicable_criteria"] == "rescaled":
        total = total * 100 / sum(WORTH[methodology][block][name] for name in points)
    for name, taken in outcome.penalties.items():
        if name != "reporting" or readings["reporting_penalty"] == "counts":
            total -= taken
    return Own("scored", max(Fraction(0), total))


def own_blocks(methodology: str, record: dict[str, Any], readings: Readings) -> dict[str, Own]:
    """All three blocks of a body of the request, by its scope (annex) and by what was handed in."""
    body: str = record["id"]
    data, conclusions = record.get("data") or {}, record.get("conclusions") or {}
    blocks: dict[str, Own] = {}
    for block in BLOCKS:
        if block not in BODIES[body][1]:
            blocks[block] = Own("out_of_scope")
        elif conclusions.get(block) is not None:
            blocks[block] = Own("scored", number(conclusions[block]), concluded=True)
        elif data.get(block) is None:
            blocks[block] = Own("not_submitted")
        else:
            blocks[block] = _from_data(methodology, body, block, data[block], readings)
    return blocks
