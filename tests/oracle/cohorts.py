"""Random requests: whole cohorts of bodies with data, conclusions, histories, reorganisations, objections.

All choices come from the generator that is handed in, so a seed gives the same request again. A request is
valid: nobody is reorganised twice, no cycles, no chain against the order of days, one objection for a body
and block, never data and a conclusion for one block.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import Any, Final

from tests.oracle.blocks import BODIES, Record, number
from tests.oracle.bodies import body_ids, random_body
from tests.oracle.readings import READINGS

#: Inputs bound to one another: an objection corrects all of a group or none.
GROUPS: Final = (
    ("services_rendered", "services_late", "services_electronic"),
    ("appeals_received", "appeals_late"),
    ("posts_filled", "posts_filled_by_competition"),
    ("functions_total", "functions_automated"),
    ("systems_total", "systems_integrated"),
)
#: Counts, whole and part, that can be told finer to move a score by a hair.
FINE: Final = {
    "interaction": ("appeals_received", "appeals_late"),
    "organisation": ("functions_total", "functions_automated"),
}
HAIR: Final = 10**9


def _decimal(random: Random, hundredths: int) -> int | str:
    """A number of hundredths: whole, or a decimal with idle zeros or without."""
    whole, rest = divmod(hundredths, 100)
    if rest == 0 and random.random() < 0.5:
        return whole if random.random() < 0.5 else str(whole)
    text = f"{whole}.{rest:02d}"
    return text[:-1] if rest % 10 == 0 and random.random() < 0.5 else text


def _twin(random: Random, block: str, data: Record) -> Record:
    """The data of another body again, at times better or worse by a hair that rounding swallows."""
    twin = deepcopy(data)
    if random.random() < 0.5:
        return twin
    if block == "goals":
        for row in twin["programmes"][:1]:
            row["spent"] = str(number(row["spent"]) + Fraction(1, HAIR))
        return twin
    whole, part = (int(number(twin[name])) for name in FINE[block])
    if part < whole:
        twin |= {FINE[block][0]: str(whole * HAIR), FINE[block][1]: str(part * HAIR + 1)}
    return twin


class _Cohort:
    """How one request is made: how much is concluded, missing, copied; and what was made so far."""

    def __init__(self, methodology: str, random: Random) -> None:
        self.methodology, self.random = methodology, random
        self.concluded = random.choice((0, 0, 0.2, 0.5, 1))
        self.missing = random.choice((0, 0, 0.05, 0.3))
        self.copied = random.choice((0, 0.3, 0.8))
        self.step = random.choice((1, 5, 100, 1000, 2500))
        self.pool: dict[tuple[str, str], list[Record]] = {}

    def conclusion(self) -> int | str:
        """A concluded score on the grid of this request: a coarse one makes many ties."""
        return _decimal(self.random, self.random.randint(0, 10000 // self.step) * self.step)

    def _block(self, body: str, block: str, data: Record) -> Record:
        """The data of a block, or that of a body with the same inputs once more."""
        if body == "court-administration":
            return data
        pool = self.pool.setdefault((block, BODIES[body][0] if block == "interaction" else ""), [])
        if pool and self.random.random() < self.copied:
            return _twin(self.random, block, self.random.choice(pool))
        pool.append(data)
        return data

    def body(self, body: str) -> Record:
        """One body of the request: each block of its scope as data, as a conclusion, or not at all."""
        data: Record = {}
        conclusions: Record = {}
        for block, inputs in random_body(self.methodology, body, self.random).items():
            if self.random.random() < self.missing:
                continue
            if self.random.random() < self.concluded:
                conclusions[block] = self.conclusion()
            else:
                data[block] = self._block(body, block, inputs)
        record: Record = {"id": body}
        for name, part in (("data", data), ("conclusions", conclusions)):
            if part or self.random.random() < 0.1:
                record[name] = part
        history = self._history()
        if history or self.random.random() < 0.1:
            record["history"] = history
        return record

    def _history(self) -> list[Record]:
        """Values to the assessed year: none, falling, once level, below the first, any; a year may lack."""
        shapes = (
            (),
            (40, 30, 20, 10),
            (40, 30, 30, 10),
            (40, 20, 30, 10),
            (40, 20, 40, 10),
            (10, 20, 30, 40),
        )
        shape = self.random.choice(shapes)
        year, scale = int(self.methodology), self.random.choice((1, 10, 100, 777))
        rows = [
            {"year": year - 3 + place, "value": _decimal(self.random, value * scale)}
            for place, value in enumerate(shape)
        ]
        if rows and self.random.random() < 0.3:
            rows.remove(self.random.choice(rows))
        if rows and self.random.random() < 0.2:
            rows += [{"year": year - back, "value": _decimal(self.random, 5000)} for back in (4, 5)]
        if self.random.random() < 0.3:
            self.random.shuffle(rows)
        return rows


def _day(random: Random, year: int, schedule: dict[str, date]) -> date:
    """An effective day: a boundary of the rules of succession, next to a deadline, or any in two years."""
    edges = [date(year, 1, 1), date(year, 6, 30), date(year, 7, 1), date(year, 12, 31), date(year + 1, 1, 1)]
    around = [deadline + timedelta(days=days) for deadline in schedule.values() for days in (-1, 0, 1)]
    anywhere = [date(year, 1, 1) + timedelta(days=random.randint(0, days)) for days in (180, 180, 364, 700)]
    around = [day for day in around if day >= edges[-1]] or edges
    return random.choice(random.choice([edges, around, anywhere]))


def _shares(random: Random, count: int) -> list[str]:
    """Shares above 0 of so many successors, 1 in all, as fractions or as decimals."""
    parts = [random.choice((1, 1, 2, 3)) for _ in range(count)]
    if count == 2 and random.random() < 0.3:
        return random.choice((["0.25", "0.75"], ["0.5", "0.50"], ["0.999", "0.001"], ["1/3", "2/3"]))
    return [str(Fraction(part, sum(parts))) for part in parts]


def _reorganisations(
    random: Random, methodology: str, ids: list[str], schedule: dict[str, date]
) -> list[Record]:
    """Bodies that end, each on a day when its successors still exist, so that a chain runs forward."""
    known = body_ids(methodology)
    count = random.choice((0, 1, 3, 6, 12))
    likely = [body for body in ids if len(BODIES[body][1]) == 3] or ids
    ending = list(dict.fromkeys(random.choice(random.choice((likely, ids, known))) for _ in range(count)))
    days = sorted(_day(random, int(methodology), schedule) for _ in ending)
    until = dict(zip(ending, days, strict=True))
    hub = random.choice(likely)
    events: list[Record] = []
    for body, day in until.items():
        living = [other for other in known if other != body and until.get(other, date.max) > day]
        soon_gone = [other for other in living if other in until]
        present = [other for other in likely if other in living]
        from_where = [pool for pool in (living, present, soon_gone, soon_gone) if pool]
        picks = [random.choice(random.choice(from_where)) for _ in range(random.choice((0, 1, 1, 1, 2, 4)))]
        if picks and hub in living and random.random() < 0.4:
            picks[0] = hub
        heirs = list(dict.fromkeys(picks))
        shares = zip(heirs, _shares(random, len(heirs)), strict=True)
        successors = [{"body": heir, "share": share} for heir, share in shares]
        events.append({"body": body, "effective": day.isoformat(), "successors": successors})
    random.shuffle(events)
    return events


def _corrections(random: Random, new: Record) -> Record:
    """Some named inputs with other values, such that bounds between inputs still hold."""
    bound = {name for group in GROUPS for name in group}
    single = [(name,) for name, value in new.items() if name not in bound and value is not None]
    usable = [group for group in GROUPS if group[0] in new] + single
    picked = random.sample(usable, random.randint(1, len(usable)))
    return {name: new[name] for group in picked for name in group if name in new}


def _appeal(random: Random, cohort: _Cohort, record: Record, block: str) -> Record:
    """An objection: in time or late, with documents or without, accepted, rejected or still open."""
    body, year = record["id"], int(cohort.methodology)
    received = date(year + 1, random.choice((3, 4, 5)), random.randint(1, 30))
    filed = received + timedelta(days=random.choice((0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 30)))
    appeal: Record = {"body": body, "block": block, "received": received.isoformat()}
    appeal |= {"filed": filed.isoformat(), "documents": random.random() < 0.85}
    outcome = random.choice(("accepted", "accepted", "accepted", "rejected", None))
    if outcome is not None:
        decided = filed + timedelta(days=random.choice((0, 3, 14, 15, 16, 40)))
        appeal |= {"outcome": outcome, "decided": decided.isoformat()}
    if outcome == "accepted" or random.random() < 0.5:
        if block in record.get("conclusions", {}):
            appeal["conclusion"] = cohort.conclusion()
        else:
            new = random_body(cohort.methodology, body, random)[block]
            appeal["corrections"] = _corrections(random, new)
    return appeal


def _readings(random: Random) -> dict[str, str]:
    """No readings, one, some, all; defaults by name too; the deadline day often where it matters."""
    names = random.sample(list(READINGS), random.choice((0, 0, 1, 1, 2, 4, 8, len(READINGS))))
    readings = {name: random.choice(READINGS[name]) for name in names}
    if readings.get("deadline_day") == "inside" and random.random() < 0.7:
        readings["reorganised_before_deadline"] = "unranked"
    return readings


def random_cohort(
    methodology: str, random: Random, schedule: dict[str, date] | None = None
) -> dict[str, Any]:
    """A valid request of a year; with a schedule, reorganisations fall around its deadlines too."""
    known = body_ids(methodology)
    ids = random.sample(known, len(known) if random.random() < 0.5 else random.randint(1, len(known)))
    cohort = _Cohort(methodology, random)
    request: dict[str, Any] = {"bodies": [cohort.body(body) for body in ids]}
    handed_in = [
        (record, block)
        for record in request["bodies"]
        for block in [*record.get("data", {}), *record.get("conclusions", {})]
    ]
    objected = random.sample(handed_in, min(len(handed_in), random.choice((0, 1, 4, 10))))
    more: dict[str, Any] = {
        "reorganisations": _reorganisations(random, methodology, ids, schedule or {}),
        "appeals": [_appeal(random, cohort, record, block) for record, block in objected],
        "readings": _readings(random),
    }
    return request | {name: part for name, part in more.items() if part or random.random() < 0.3}
