"""A whole request assessed with plain fractions: objections, scores, succession, ratings, flags.

An independent oracle: no rule files. Sources: the section "Rating, flags, succession, appeals" of the
methodology specification; the System, S.48-1, S.53-62, S.73. The request is taken to be valid.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from tests.oracle.appeals import Holidays, appeal_status, corrected
from tests.oracle.blocks import BLOCKS
from tests.oracle.flags import Flag, bottom_three, flags_of
from tests.oracle.ratings import Field, Rating, ratings_of
from tests.oracle.readings import chosen
from tests.oracle.scores import own_blocks, printed, rounded
from tests.oracle.succession import Succession, events_of


@dataclass(frozen=True)
class BlockResult:
    """A block of a body: `scored`, `not_scored`, `not_submitted` or `out_of_scope`; after succession."""

    status: str
    score: str | None
    exact: Fraction | None


@dataclass(frozen=True)
class Assessment:
    """The outcome of a request.

    `blocks`: by body and block; `ratings`: by rating and population; `flags`: raised ones by body, with the
    rating or None; `undetermined`: flags by body; `appeals`: status by body and block.
    """

    blocks: dict[str, dict[str, BlockResult]]
    ratings: dict[str, dict[str, Rating]]
    flags: dict[str, frozenset[Flag]]
    undetermined: dict[str, frozenset[str]]
    appeals: dict[tuple[str, str], str]


def assess(
    methodology: str, request: dict[str, Any], schedule: dict[str, date], holidays: Holidays
) -> Assessment:
    """Assess a request of one year: the year is the methodology, `schedule` the deadline of each block."""
    year, readings = int(methodology), chosen(request)
    records: dict[str, dict[str, Any]] = {record["id"]: record for record in request["bodies"]}
    appeals: dict[tuple[str, str], str] = {}
    for appeal in request.get("appeals") or []:
        status = appeal_status(appeal, holidays)
        appeals[appeal["body"], appeal["block"]] = status
        if status == "applied":
            records[appeal["body"]] = corrected(records[appeal["body"]], appeal)

    own = {body: own_blocks(methodology, record, readings) for body, record in records.items()}
    succession = Succession(events_of(request), year, schedule, readings)
    exact = {body: {block: succession.score(own, body, block) for block in BLOCKS} for body in own}
    field = Field(own, exact, {body: succession.struck(body) for body in own}, readings)
    ratings = ratings_of(field)

    low_in: dict[str, list[str]] = {body: [] for body in own}
    for name, populations in ratings.items():
        for rating in populations.values():
            for body in bottom_three(rating, readings):
                low_in[body].append(name)
    flags = {body: flags_of(record, low_in[body], year, readings) for body, record in records.items()}

    def result(body: str, block: str) -> BlockResult:
        score = exact[body][block]
        text = None if score is None else printed(rounded(score, readings["rounding_mode"]))
        return BlockResult(own[body][block].status, text, score)

    return Assessment(
        {body: {block: result(body, block) for block in BLOCKS} for body in own},
        ratings,
        {body: raised for body, (raised, _) in flags.items()},
        {body: undetermined for body, (_, undetermined) in flags.items()},
        appeals,
    )
