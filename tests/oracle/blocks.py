"""Block scores of the methodologies 2023 and 2025, computed straight from their tables.

An independent oracle: plain exact fractions, one small function per criterion, no rule files. It knows the
default readings only (an indicator without a value is left out of the count).

Sources: the sections "Common", "2023" and "2025" of the methodology specification; the blocks follow the
System, S.48-1, the list of bodies its annex.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final

Record = dict[str, Any]
Criterion = Callable[[str, Record, int], Fraction | None]
Scope = tuple[str, tuple[str, ...]]

BLOCKS: Final = ("goals", "interaction", "organisation")

_CENTRAL_FULL: Final = (
    "civil-service-agency ministry-of-information ministry-of-agriculture ministry-of-justice "
    "ministry-of-science ministry-of-education ministry-of-healthcare ministry-of-labour "
    "ministry-of-industry ministry-of-finance "
    "ministry-of-culture ministry-of-trade ministry-of-foreign-affairs ministry-of-national-economy "
    "ministry-of-digital-development ministry-of-ecology ministry-of-energy competition-agency"
)
_CENTRAL_WITHOUT_ORGANISATION: Final = "national-bank financial-market-agency"
_CENTRAL_INTERACTION: Final = (
    "general-prosecutors-office anti-corruption-agency ministry-of-emergency-situations ministry-of-defence "
    "ministry-of-internal-affairs court-administration financial-monitoring-agency strategic-planning-agency"
)
_CENTRAL_GOALS: Final = "atomic-energy-agency"
_LOCAL: Final = (
    "abai akmola aktobe almaty-oblast atyrau east-kazakhstan jambyl jetisu karaganda kostanay kyzylorda "
    "mangystau north-kazakhstan pavlodar turkistan ulytau west-kazakhstan astana almaty shymkent"
)

#: Kind and blocks of every body of the annex (the assessment of results is not a block and is not listed).
BODIES: Final[dict[str, Scope]] = {
    **dict.fromkeys(_CENTRAL_FULL.split(), ("central", BLOCKS)),
    **dict.fromkeys(_CENTRAL_WITHOUT_ORGANISATION.split(), ("central", ("goals", "interaction"))),
    **dict.fromkeys(_CENTRAL_INTERACTION.split(), ("central", ("interaction",))),
    **dict.fromkeys(_CENTRAL_GOALS.split(), ("central", ("goals",))),
    **dict.fromkeys(_LOCAL.split(), ("local", BLOCKS)),
}

#: What each criterion is worth, in points; the points of a block sum to 100 (section "Common").
WORTH: Final[dict[str, dict[str, dict[str, int]]]] = {
    "2023": {
        "goals": {"plan_indicators": 60, "budget_programmes": 40},
        "interaction": {"satisfaction": 30, "timeliness": 20, "appeals": 25, "openness": 25},
        "organisation": {
            "turnover": 15,
            "training": 15,
            "meritocracy": 20,
            "automation": 30,
            "integration": 20,
        },
    },
    "2025": {
        "goals": {"plan_indicators": 55, "budget_programmes": 45},
        "interaction": {
            "satisfaction": 25,
            "electronic_services": 10,
            "timeliness": 15,
            "appeals": 25,
            "openness": 20,
            "public_meetings": 5,
        },
        "organisation": {
            "turnover": 15,
            "training": 15,
            "meritocracy": 15,
            "automation": 35,
            "integration": 20,
        },
    },
}

#: Upper bounds of the turnover rate in per cent for 15, 10 and 5 points.
TURNOVER_BOUNDS: Final = {"2023": (5, 10, 15), "2025": (4, 8, 12)}

#: The penalty of a block: its name, the input counted, the points of a case, the most taken (None: no cap).
PENALTIES: Final[dict[str, dict[str, tuple[str, str, Fraction, int | None]]]] = {
    "2023": {
        "goals": ("reporting", "reporting_cases", Fraction(1, 5), None),
        "organisation": ("outages", "outages", Fraction(1), 10),
    },
    "2025": {
        "goals": ("reporting", "reporting_cases", Fraction(1, 5), 5),
        "organisation": ("outages", "outages", Fraction(1), 10),
    },
}


@dataclass(frozen=True)
class BlockScore:
    """The outcome of one block: see section "Common" for the order rescale, subtract, floor, round."""

    status: str
    exact: Fraction | None
    score: str | None
    criteria: dict[str, Fraction | None]
    penalties: dict[str, Fraction]


def in_annex(methodology: str, body: str) -> bool:
    """Whether the annex names the body; the Atomic Energy Agency only since 28.04.2025 (No 861)."""
    return body in BODIES and (body != "atomic-energy-agency" or methodology == "2025")


def criteria_in_scope(methodology: str, body: str, block: str) -> dict[str, int]:
    """The criteria of a block that may apply to a body, with their worth.

    The Court Administration has appeals and openness only; public meetings are for local bodies (2025).
    """
    criteria = WORTH[methodology][block]
    if body == "court-administration":
        return {name: worth for name, worth in criteria.items() if name in {"appeals", "openness"}}
    if BODIES[body][0] == "central":
        return {name: worth for name, worth in criteria.items() if name != "public_meetings"}
    return dict(criteria)


def number(value: object) -> Fraction:
    """A number as written: a whole JSON number, a decimal string or a fraction string; never a float."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise TypeError(f"not an exact number: {value!r}")
    return Fraction(value)


def half_up(value: Fraction) -> str:
    """A number >= 0 rounded half up to two decimals, both always written (section "Common")."""
    hundredths = (value * 200 + 1) // 2
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def _ratio(data: Record, part: str, whole: str) -> Fraction | None:
    """part / whole of two inputs; None (does not apply) where the whole is 0."""
    divisor = number(data[whole])
    return number(data[part]) / divisor if divisor > 0 else None


def _share_of(part: str, whole: str, at_most: int | None = None) -> Criterion:
    """A criterion that is a share of two counts, capped at `at_most` where the part may exceed the whole."""

    def criterion(_: str, data: Record, worth: int) -> Fraction | None:
        share = _ratio(data, part, whole)
        if share is None:
            return None
        return worth * (share if at_most is None else min(Fraction(at_most), share))

    return criterion


def _remainder_of(part: str, whole: str) -> Criterion:
    """A criterion that is 1 less the share of two counts: what was not late (interaction)."""

    def criterion(_: str, data: Record, worth: int) -> Fraction | None:
        share = _ratio(data, part, whole)
        return None if share is None else worth * (1 - share)

    return criterion


def _plan_indicators_2023(rows: list[Record]) -> Fraction | None:
    """(full + 1/2 partial) / (full + partial + not achieved); `not_counted` is left out (2023, goals)."""
    states = [row["state"] for row in rows]
    full, partial, failed = (states.count(state) for state in ("full", "partial", "not_achieved"))
    counted = full + partial + failed
    return (full + Fraction(partial, 2)) / counted if counted > 0 else None


def _credit_2025(row: Record) -> Fraction:
    """Credit by attainment: whole from 1, the attainment itself from 3/4, nothing below (2025, goals)."""
    planned, actual = number(row["planned"]), number(row["actual"])
    if row["direction"] == "growth":
        attainment = actual / planned
    else:
        attainment = Fraction(1) if actual == 0 else planned / actual
    if attainment >= 1:
        return Fraction(1)
    return attainment if attainment >= Fraction(3, 4) else Fraction(0)


def _plan_indicators(methodology: str, data: Record, worth: int) -> Fraction | None:
    """Achievement of the indicators of the plan; those without a value are not counted (goals)."""
    rows: list[Record] = data["indicators"]
    if methodology == "2023":
        achieved = _plan_indicators_2023(rows)
        return None if achieved is None else worth * achieved
    present = [row for row in rows if row.get("actual") is not None]
    if not present:
        return None
    return worth * sum((_credit_2025(row) for row in present), Fraction(0)) / len(present)


def _budget_programmes(_: str, data: Record, worth: int) -> Fraction | None:
    """The share of programmes achieved, and up to 10 points for the money spent in total (goals)."""
    rows: list[Record] = data["programmes"]
    if not rows:
        return None
    achieved = Fraction(sum(1 for row in rows if row["achieved"] is True), len(rows))
    planned = sum((number(row["planned"]) for row in rows), Fraction(0))
    spent = sum((number(row["spent"]) for row in rows), Fraction(0))
    return (worth - 10) * achieved + 10 * min(Fraction(1), spent / planned)


def _satisfaction(_: str, data: Record, worth: int) -> Fraction | None:
    """The survey, from 1 to 5, spread over the worth; without one it does not apply (interaction)."""
    value = data.get("satisfaction")
    return None if value is None else worth * (number(value) - 1) / 4


def _openness(_: str, data: Record, worth: int) -> Fraction | None:
    """The average over portals that require something of what was published, 1 at most each (interaction)."""
    shares = [_ratio(row, "published", "required") for row in data["portals"]]
    counted = [min(Fraction(1), share) for share in shares if share is not None]
    return worth * sum(counted, Fraction(0)) / len(counted) if counted else None


def _turnover(methodology: str, data: Record, _: int) -> Fraction:
    """15, 10 or 5 points by the first bound that the rate does not exceed, else nothing (organisation)."""
    rate = number(data["staff_left"]) / number(data["staff_average"])
    for bound, points in zip(TURNOVER_BOUNDS[methodology], (15, 10, 5), strict=True):
        if rate <= Fraction(bound, 100):
            return Fraction(points)
    return Fraction(0)


#: The rule of every criterion; the worth, the bounds and the counting of indicators differ by year.
_CRITERIA: Final[dict[str, Criterion]] = {
    "plan_indicators": _plan_indicators,
    "budget_programmes": _budget_programmes,
    "satisfaction": _satisfaction,
    "electronic_services": _share_of("services_electronic", "services_rendered"),
    "timeliness": _remainder_of("services_late", "services_rendered"),
    "appeals": _remainder_of("appeals_late", "appeals_received"),
    "openness": _openness,
    "public_meetings": _share_of("meetings_held", "meetings_planned", at_most=1),
    "turnover": _turnover,
    "training": _share_of("training_completed", "training_required", at_most=1),
    "meritocracy": _share_of("posts_filled_by_competition", "posts_filled"),
    "automation": _share_of("functions_automated", "functions_total"),
    "integration": _share_of("systems_integrated", "systems_total"),
}


def _penalties(methodology: str, block: str, data: Record) -> dict[str, Fraction]:
    """Points taken from a block, after the cap of the penalty; interaction has no penalty."""
    if block not in PENALTIES[methodology]:
        return {}
    name, counted, each, cap = PENALTIES[methodology][block]
    points = each * number(data[counted])
    return {name: points if cap is None else min(Fraction(cap), points)}


def _score_block(methodology: str, body: str, block: str, data: Record) -> BlockScore:
    """Rescale over what applies, subtract the penalties, floor at 0, round half up (section "Common")."""
    scope = criteria_in_scope(methodology, body, block)
    criteria: dict[str, Fraction | None] = dict.fromkeys(WORTH[methodology][block])
    criteria |= {name: _CRITERIA[name](methodology, data, worth) for name, worth in scope.items()}
    penalties = _penalties(methodology, block, data)
    applicable = {name: points for name, points in criteria.items() if points is not None}
    if not applicable:
        return BlockScore("not_scored", None, None, criteria, penalties)
    rescaled = 100 * sum(applicable.values(), Fraction(0)) / sum(scope[name] for name in applicable)
    exact = max(Fraction(0), rescaled - sum(penalties.values(), Fraction(0)))
    return BlockScore("scored", exact, half_up(exact), criteria, penalties)


def score_body(methodology: str, body: str, data: dict[str, Any]) -> dict[str, BlockScore]:
    """Score the blocks of a body that are in its scope and in the data.

    `criteria` names every criterion of the block, with its points before rescaling; None where it does not
    apply to the body, be it by its condition or by the body's scope (section "Common").
    """
    if methodology not in WORTH or not in_annex(methodology, body):
        raise ValueError(f"no body {body!r} in methodology {methodology!r}")
    blocks = [block for block in BODIES[body][1] if data.get(block) is not None]
    return {block: _score_block(methodology, body, block, data[block]) for block in blocks}
