"""Random raw data of assessed bodies: valid under every bound, and as awkward as the bounds allow.

All choices come from the generator that is handed in, so a seed gives the same data again. Inputs and bounds:
the lists "Inputs" of the sections "2023" and "2025" of the methodology specification.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from random import Random
from typing import Any

from tests.oracle.blocks import BODIES, TURNOVER_BOUNDS, criteria_in_scope, in_annex

Record = dict[str, Any]

#: What a block is made to be: as it comes, a rounding tie, all points, no points, nothing to score.
MOODS = ("plain", "plain", "plain", "tie", "full", "sunk", "empty")
PORTALS = ("open_data", "open_legal_acts", "open_budgets", "open_dialogue")
STATES = ("full", "partial", "not_achieved", "not_counted")
SPECKS = (Fraction(0), Fraction(1, 10**20), Fraction(-1, 10**20))


def body_ids(methodology: str) -> list[str]:
    """The bodies of the annex of a year (2023: 48, 2025: 49)."""
    return [body for body in BODIES if in_annex(methodology, body)]


def _written(random: Random, value: Fraction) -> int | str:
    """A way to write a number exactly: whole, decimal of 20 places at most (idle zeros too), fraction."""
    places = next((d for d in range(21) if (value * 10**d).denominator == 1), None)
    if places is None or random.random() < 0.05:
        factor = random.choice((1, 1, 2))
        return f"{value.numerator * factor}/{value.denominator * factor}"
    if places == 0 and random.random() < 0.6:
        return int(value) if random.random() < 0.6 else str(int(value))
    places = min(20, places + random.choice((0, 0, 0, 1, 5)))
    digits = str(int(value * 10**places)).rjust(places + 1, "0")
    return f"{digits[: len(digits) - places]}.{digits[len(digits) - places :]}" if places else digits


def _whole(random: Random, value: int) -> int | str:
    """A count, as a JSON number or as a string."""
    return value if random.random() < 0.75 else str(value)


def _between(random: Random, low: Fraction, high: Fraction, places: int = 20) -> Fraction:
    """A number from low to high with up to so many decimal places, or a fraction no decimal can write."""
    unit = random.choice((3, 7, 9, 11)) if random.random() < 0.15 else 10 ** random.randint(0, places)
    return Fraction(random.randint(ceil(low * unit), floor(high * unit)), unit)


def _positive(random: Random, places: int = 20) -> Fraction:
    """A number above 0, from 10**-20 to some thousands; few places where others are computed from it."""
    value = _between(random, Fraction(0), Fraction(random.choice((1, 10, 5000))), places)
    return value if value > 0 else Fraction(1, 10 ** random.randint(0, places))


def _count(random: Random) -> int:
    """A count: often 0 or 1, at times very large."""
    return random.choice((0, 1, random.randint(0, 20), random.randint(0, 5000), random.randint(0, 10**18)))


def _part(random: Random, whole: int) -> int:
    """A count that is at most another one."""
    return random.choice((0, whole, random.randint(0, whole), random.randint(0, whole)))


def _loose(random: Random, whole: int) -> int:
    """A count that may exceed another one."""
    return random.choice((_part(random, whole), whole + 1, whole + random.randint(0, whole + 3)))


def _cases(random: Random) -> int:
    """Cases of a penalty: none, few, around the caps (10 outages, 25 reports), far above."""
    return random.choice((0, 0, random.randint(0, 9), random.randint(9, 11), random.randint(24, 26), 700))


def _tie_share(random: Random, worth: int, rest: int, total: int, least: Fraction = Fraction(0)) -> Fraction:
    """A share, from `least` to below 1, that puts 100 (rest + worth share) / total on a .005 tie."""
    low, high = (Fraction(20000 * rest, total) + Fraction(20000 * worth, total) * end for end in (least, 1))
    odd = 2 * random.randint(ceil((low - 1) / 2), ceil((high - 1) / 2) - 1) + 1
    return (Fraction(odd * total, 20000) - rest) / worth


def _indicators_2023(random: Random, mood: str) -> list[Record]:
    """Rows by state; the tie has 32 halves of which an odd number is reached: 100 odd / 32 ends on 5."""
    if mood == "plain":
        some = random.sample(STATES, random.randint(1, 4))
        states = random.choices(some, k=random.choice((0, 1, 2, 7, random.randint(0, 60))))
    elif mood == "tie":
        odd, idle = 2 * random.randint(0, 15) + 1, random.randint(0, 3)
        states = (
            ["full"] * (odd // 2) + ["partial"] + ["not_achieved"] * (15 - odd // 2) + ["not_counted"] * idle
        )
    else:
        state = {"full": "full", "sunk": "not_achieved", "empty": "not_counted"}[mood]
        states = [state] * random.randint(int(mood != "empty"), 5)
    random.shuffle(states)
    return [{"name": f"indicator {place}", "state": state} for place, state in enumerate(states, 1)]


def _indicator(random: Random, attainment: Fraction, speck: Fraction = Fraction(0)) -> Record:
    """A row of a given attainment above 0, the actual value off by a speck where that leaves it >= 0."""
    planned, direction = _positive(random, places=12), random.choice(("growth", "decline"))
    actual = planned * attainment if direction == "growth" else planned / attainment
    actual = max(Fraction(0), actual + speck)
    return {
        "planned": _written(random, planned),
        "actual": _written(random, actual),
        "direction": direction,
    }


def _without_actual(random: Random) -> Record:
    """A row without an actual value: the key is missing or its value is null."""
    row = {"planned": _written(random, _positive(random)), "direction": random.choice(("growth", "decline"))}
    return row if random.random() < 0.5 else row | {"actual": None}


def _any_indicator(random: Random) -> Record:
    """A row at or next to a threshold, with an actual value of 0, without one, or anywhere."""
    match random.randint(0, 5):
        case 0:
            return _without_actual(random)
        case 1:
            return _indicator(random, Fraction(1)) | {"actual": random.choice((0, "0", "0.000"))}
        case 2:
            return _indicator(random, Fraction(3, 4), random.choice(SPECKS))
        case 3:
            return _indicator(random, Fraction(1), random.choice(SPECKS))
        case 4:
            return _indicator(random, Fraction(random.randint(1, 300), 200))
        case _:
            planned, actual = _positive(random), _positive(random)
            row = {"planned": _written(random, planned), "actual": _written(random, actual)}
            return row | {"direction": random.choice(("growth", "decline"))}


def _indicators_2025(random: Random, mood: str) -> list[Record]:
    """Rows by plan and actual value; the tie has one counted row, worth all points of the block."""
    if mood == "plain":
        rows = [_any_indicator(random) for _ in range(random.choice((0, 1, 2, 5, random.randint(0, 30))))]
    else:
        rows = [_without_actual(random) for _ in range(random.randint(0, 3))]
        if mood == "tie":
            rows.append(_indicator(random, _tie_share(random, 55, 0, 55, least=Fraction(3, 4))))
        elif mood != "empty":
            attainment = Fraction(1) if mood == "full" else Fraction(1, 2)
            rows += [_indicator(random, attainment) for _ in range(random.randint(1, 4))]
    random.shuffle(rows)
    return [{"name": f"indicator {place}", **row} for place, row in enumerate(rows, 1)]


def _programmes(random: Random, mood: str) -> list[Record]:
    """Programmes with money unspent, spent in part, as planned, above; none at all where the mood asks."""
    if mood == "empty":
        return []
    size = random.choice((0, 1, 1, 3, random.randint(0, 12))) if mood == "plain" else random.randint(1, 4)
    rows: list[Record] = []
    for place in range(1, size + 1):
        planned = _positive(random)
        spent = random.choice((Fraction(0), planned, planned * 2, _positive(random)))
        spent = {"full": planned, "sunk": Fraction(0)}.get(mood, spent)
        achieved = {"full": True, "sunk": False}.get(mood, random.random() < 0.5)
        row = {"name": f"programme {place}", "planned": _written(random, planned)}
        rows.append(row | {"spent": _written(random, spent), "achieved": achieved})
    return rows


def _goals(random: Random, methodology: str, mood: str) -> Record:
    """The block goals; a tie sits in the indicators without programmes, or in the money of one programme."""
    indicators = _indicators_2023 if methodology == "2023" else _indicators_2025
    if mood == "tie" and random.random() < 0.5:
        planned = _positive(random, places=12)
        money = planned * _tie_share(random, 10, 90, 100)
        one = {"name": "programme", "planned": _written(random, planned), "spent": _written(random, money)}
        rows, programmes = indicators(random, "full"), [one | {"achieved": True}]
    else:
        rows, programmes = indicators(random, mood), _programmes(random, "empty" if mood == "tie" else mood)
    cases = 40 + _cases(random) if mood == "sunk" else _cases(random)
    return {"indicators": rows, "programmes": programmes, "reporting_cases": _whole(random, cases)}


def _portals(random: Random, mood: str) -> list[Record]:
    """Portals, each at most once, that require nothing, are not served, served in part, in full, above."""
    rows: list[Record] = []
    for portal in random.sample(PORTALS, random.randint(int(mood in {"full", "sunk"}), 4)):
        required = 0 if mood == "empty" else _count(random) + int(mood != "plain")
        published = {"full": required + random.choice((0, 1)), "sunk": 0}.get(mood, _loose(random, required))
        row = {"portal": portal, "required": _whole(random, required)}
        rows.append(row | {"published": _whole(random, published)})
    return rows


def _counts(
    random: Random, mood: str, whole: str, part: str, good: bool = True, loose: bool = False
) -> Record:
    """Two counts, the part at most the whole unless `loose`; `good`: a large part earns points."""
    total = 0 if mood == "empty" else _count(random) + int(mood != "plain")
    some = _loose(random, total) if loose else _part(random, total)
    if mood in {"full", "sunk"}:
        some = total if (mood == "full") == good else 0
    return {whole: _whole(random, total), part: _whole(random, some)}


def _exactly(random: Random, whole: str, part: str, share: Fraction) -> Record:
    """Two counts of an exact share."""
    factor = random.choice((1, 2, 9, 10**6))
    return {
        whole: _whole(random, share.denominator * factor),
        part: _whole(random, share.numerator * factor),
    }


def _interaction(random: Random, methodology: str, body: str, mood: str) -> Record:
    """The block interaction, with the inputs that the body's criteria need; a tie sits in the appeals."""
    worth = criteria_in_scope(methodology, body, "interaction")
    around = random.choice(("full", "empty")) if mood == "tie" else mood
    data: Record = {"portals": _portals(random, around)}
    if mood == "tie":
        total = worth["appeals"] if around == "empty" else sum(worth.values())
        late = 1 - _tie_share(random, worth["appeals"], total - worth["appeals"], total)
        data |= _exactly(random, "appeals_received", "appeals_late", late)
    else:
        data |= _counts(random, mood, "appeals_received", "appeals_late", good=False)
    if "satisfaction" in worth:
        data |= _counts(random, around, "services_rendered", "services_late", good=False)
        low, high = Fraction(1), Fraction(5)
        anywhere = random.choice((low, high, _between(random, low, high), _between(random, low, high)))
        if around in {"full", "sunk"} or (around == "plain" and random.random() < 0.8):
            data["satisfaction"] = _written(random, {"full": high, "sunk": low}.get(around, anywhere))
        elif random.random() < 0.5:
            data["satisfaction"] = None
    if "electronic_services" in worth:
        rendered = int(data["services_rendered"])
        electronic = {"full": rendered, "sunk": 0}.get(around, _part(random, rendered))
        data["services_electronic"] = _whole(random, electronic)
    if "public_meetings" in worth:
        data |= _counts(random, around, "meetings_planned", "meetings_held", loose=True)
    return data


def _staff(random: Random, methodology: str, mood: str) -> Record:
    """Staff with a rate of turnover at a bound, a speck off it, far above, or anywhere."""
    bound = Fraction(random.choice(TURNOVER_BOUNDS[methodology]), 100)
    left = random.choice((1, 3, 7, random.randint(1, 500)))
    average = left / bound + random.choice(SPECKS)
    if mood in {"full", "tie"}:
        average = left / Fraction(TURNOVER_BOUNDS[methodology][0], 100) + random.choice(SPECKS[:2])
    elif mood == "sunk":
        average = left / Fraction(random.choice((16, 50, 150)), 100)
    elif random.random() < 0.4:
        left, average = _count(random), _positive(random)
    return {"staff_left": _whole(random, left), "staff_average": _written(random, average)}


def _organisation(random: Random, methodology: str, body: str, mood: str) -> Record:
    """The block organisation, always with all inputs; a tie sits in the automation."""
    worth = criteria_in_scope(methodology, body, "organisation")
    around = random.choice(("full", "empty")) if mood == "tie" else mood
    data = _staff(random, methodology, mood)
    data |= _counts(random, around, "training_required", "training_completed", loose=True)
    data |= _counts(random, around, "posts_filled", "posts_filled_by_competition")
    data |= _counts(random, around, "systems_total", "systems_integrated")
    if mood == "tie":
        total = sum(worth.values()) if around == "full" else worth["turnover"] + worth["automation"]
        share = _tie_share(random, worth["automation"], total - worth["automation"], total)
        data |= _exactly(random, "functions_total", "functions_automated", share)
    else:
        data |= _counts(random, mood, "functions_total", "functions_automated")
    outages = 1 + _cases(random) if mood == "sunk" else _cases(random)
    return data | {"outages": _whole(random, outages)}


def random_body(methodology: str, body: str, random: Random) -> dict[str, Any]:
    """Raw data of one body: all blocks of its scope, each with all inputs that its criteria need."""
    data: dict[str, Any] = {}
    for block in BODIES[body][1]:
        mood = random.choice(MOODS)
        if block == "goals":
            data[block] = _goals(random, methodology, mood)
        elif block == "interaction":
            data[block] = _interaction(random, methodology, body, mood)
        else:
            data[block] = _organisation(random, methodology, body, mood)
    return data
