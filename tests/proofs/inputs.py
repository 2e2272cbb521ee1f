"""Random data that a methodology admits, near all that its rules ask about."""

import re
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from gmpy2 import mpq

from api.intake.form import Form
from api.intake.layout import Branch, End, Other, Scalar, Table
from api.loading import Loaded
from engine.graph.declaration import ChoiceType, DateType, NumberType, YesNoType
from engine.graph.methodology import Block
from tests.proofs.generate.choice import Choice

_NUMBERS = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)(?:/(\d+(?:\.\d+)?))?(\s?%)?")
_EDGES = (Fraction(0), Fraction(1), Fraction(1, 2), Fraction(2), Fraction(3), Fraction(1, 3), Fraction(100))
_HUGE = (Fraction(10**6), Fraction(10**18), Fraction(10**190), Fraction(10**5 + 1))
_TINY = (Fraction(1, 10), Fraction(1, 100), Fraction(1, 10**20), Fraction(1, 10**180))
_DAYS = (
    date(2025, 1, 1),
    date(2025, 7, 1),
    date(2025, 12, 31),
    date(2024, 2, 29),
    date(1, 1, 1),
    date(9999, 12, 31),
)


def thresholds(rules: str) -> tuple[Fraction, ...]:
    """The numbers that stand in the rules, the percentages as parts of one."""
    found = {Fraction(0), Fraction(1)}
    for whole, divisor, percent in _NUMBERS.findall(rules):
        value = Fraction(whole)
        if divisor and Fraction(divisor):
            found.add(value / Fraction(divisor))
        found.add(value / 100 if percent else value)
    return tuple(sorted(found))


def request(choice: Choice, loaded: Loaded, near: Sequence[Fraction], bodies: int = 1) -> dict[str, Any]:
    """A request: bodies of any kind or id, with data, missing blocks, conclusions, any options of readings.

    Bounds against values that are drawn later may be broken: then the intake refuses it.
    """
    expected = loaded.intake.expected
    known = list(expected.known or {})
    found: list[dict[str, Any]] = []
    for position in range(min(bodies, len(known)) if known else bodies):
        drawn = _Body(choice, near)
        if expected.known is not None:
            id_ = known.pop(choice.below(len(known)))
            form = expected.known[id_].form
            entry: dict[str, Any] = {"id": id_}
        else:
            kind = choice.pick(sorted(expected.kinds))
            form, entry = expected.kinds[kind], {"id": f"body-{position}"}
            entry |= {"kind": kind} if expected.names_kind else {}
            attributes = drawn.scalars(list(expected.layout.attributes.values()))
            entry |= {"attributes": attributes} if attributes else {}
        found.append(entry | drawn.submission(loaded, form, concluded=bodies > 1))
    reorganised = _reorganisations(choice, [body["id"] for body in found]) if _succeeds(loaded, found) else []
    asked = {
        reading.label.name: choice.pick(reading.names)
        for reading in loaded.methodology.readings
        if choice.chance(60)
    }
    parts = {"readings": asked, "reorganisations": reorganised}
    return {"bodies": found} | {name: part for name, part in parts.items() if part}


def _succeeds(loaded: Loaded, bodies: Sequence[object]) -> bool:
    return loaded.methodology.succession is not None and len(bodies) > 1


def _reorganisations(choice: Choice, bodies: Sequence[str]) -> list[dict[str, Any]]:
    """The first body goes over to some of the others, on some day about the assessed year."""
    if choice.chance(30):
        return []
    successors = choice.some(bodies[1:], 1)
    share = f"1/{len(successors)}"
    day = choice.pick(("2025-01-01", "2025-06-30", "2025-12-31", "2026-01-01", "2023-03-01", "2026-02-28"))
    heirs = [{"body": body, "share": share} for body in successors]
    return [{"body": bodies[0], "effective": day, "successors": heirs}]


class _Body:
    """The values of one body, which look at one another."""

    def __init__(self, choice: Choice, near: Sequence[Fraction]) -> None:
        self._choice = choice
        self._near = near
        self._seen: list[Fraction] = [Fraction(0), Fraction(1)]
        self._numbers: dict[str, Fraction] = {}

    def submission(self, loaded: Loaded, form: Form, *, concluded: bool) -> dict[str, Any]:
        """`data` and `conclusions`: of most blocks the data, of some a score, of some nothing."""
        data: dict[str, Any] = {}
        conclusions: dict[str, Any] = {}
        blocks = {one.label.id: one for one in loaded.methodology.members if isinstance(one, Block)}
        leaves = [node for node in form.layout.data.members.values() if not isinstance(node, Branch)]
        data |= self._leaves(leaves)
        for name, node in form.layout.data.members.items():
            if not isinstance(node, Branch) or node.id in form.outside or self._choice.chance(8):
                continue
            if concluded and name in blocks and self._choice.chance(15):
                conclusions[name] = self._conclusion(blocks[name])
            else:
                data[name] = self._object(form, node)
        return {"data": data} | ({"conclusions": conclusions} if conclusions else {})

    def _object(self, form: Form, branch: Branch) -> dict[str, Any]:
        found = self._leaves([node for node in branch.members.values() if not isinstance(node, Branch)])
        for name, node in branch.members.items():
            if isinstance(node, Branch) and node.id not in form.outside:
                found[name] = self._object(form, node)
        return found

    def _leaves(self, leaves: Sequence[Scalar | Table]) -> dict[str, Any]:
        found = self.scalars([leaf for leaf in leaves if isinstance(leaf, Scalar)])
        for leaf in leaves:
            if isinstance(leaf, Table):
                found[leaf.label.name] = self._rows(leaf)
        return found

    def _conclusion(self, block: Block) -> str:
        ends = (Fraction(str(block.bottom)), Fraction(str(block.top)), Fraction(0))
        return _text(self._choice.pick(ends))

    def _rows(self, table: Table) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = []
        for _ in range(self._choice.pick((0, 1, 1, 2, 3, 5))):
            again = rows and self._choice.chance(20)
            rows.append(dict(rows[-1]) if again else self.scalars(list(table.columns.values())))
        return rows

    def scalars(self, scalars: Sequence[Scalar]) -> dict[str, Any]:
        """The values of inputs that stand beside each other; what is missing is left out."""
        found: dict[str, Any] = {}
        for scalar in _bounds_first(scalars):
            self._numbers.pop(scalar.id, None)
            if scalar.optional and self._choice.chance(30):
                continue
            value = self._scalar(scalar)
            if isinstance(value, Fraction):
                self._numbers[scalar.id] = value
                self._seen.append(value)
                value = _text(value)
            elif isinstance(value, date):
                value = value.isoformat()
            found[scalar.label.name] = value
        return found

    def _scalar(self, scalar: Scalar) -> Any:
        match scalar.type:
            case ChoiceType(options=options):
                return self._choice.pick(options)
            case YesNoType():
                return bool(self._choice.below(2))
            case DateType():
                return self._day(scalar)
            case NumberType():
                return self._number(scalar)
            case _:
                return self._choice.pick(("", "a", "Ғ"))

    def _day(self, scalar: Scalar) -> date:
        ends = [date.fromordinal(int(limit)) for _, limit in scalar.fixed_ends()]
        day = self._choice.pick((*_DAYS, *ends))
        ordinal = min(
            max(day.toordinal() + self._choice.pick((0, 0, 1, -1, 30, 365)), 1), date.max.toordinal()
        )
        for end, limit in scalar.fixed_ends():
            if not end.admits(mpq(ordinal), limit):
                ordinal = int(limit) + (0 if not end.strict else 1 if end.lower else -1)
        return date.fromordinal(ordinal)

    def _number(self, scalar: Scalar) -> Fraction:
        ends = [(end, _limit(end, self._numbers)) for end in scalar.ends]
        limits = [(end, limit) for end, limit in ends if limit is not None]
        step = Fraction(1, scalar.scale) if scalar.type.denominator else None  # type: ignore[union-attr]
        for _ in range(6):
            value = self._candidate([limit for _, limit in limits])
            if self._choice.chance(25):
                value = -value
            if step is not None:
                value = value // step * step
            if (
                _admitted(value, limits)
                and value.numerator.bit_length() + value.denominator.bit_length() < 640
            ):
                return value
        return _inside(limits, step)

    def _candidate(self, limits: Sequence[Fraction]) -> Fraction:
        choice = self._choice
        seen, near = choice.pick(self._seen), choice.pick(self._near)
        match choice.below(10):
            case 0:
                return choice.pick(_EDGES)
            case 1 | 2:
                return choice.pick(limits) if limits else near
            case 3:
                return near
            case 4:
                return near + choice.pick((-1, 1)) * choice.pick((Fraction(1), *_TINY))
            case 5:
                return seen
            case 6:
                return seen + choice.pick((-1, 1)) * choice.pick((Fraction(1), near, *_TINY))
            case 7:
                return seen * near
            case 8:
                return choice.pick((*_HUGE, *_TINY)) * choice.pick((1, 1, -1))
            case _:
                return Fraction(choice.between(-20, 120), choice.pick((1, 1, 2, 3, 10)))


def _bounds_first(scalars: Sequence[Scalar]) -> list[Scalar]:
    """The same, each after those that bound it; a circle is broken anywhere."""
    waiting, found = {scalar.id: scalar for scalar in scalars}, []
    while waiting:
        free = [
            one for one in waiting.values() if not any(other.id in waiting for _, other in one.open_ends())
        ]
        for scalar in free or [next(iter(waiting.values()))]:
            found.append(waiting.pop(scalar.id))
    return found


def _limit(end: End, numbers: dict[str, Fraction]) -> Fraction | None:
    if isinstance(end.limit, Other):
        return numbers.get(end.limit.id)
    return Fraction(int(end.limit.numerator), int(end.limit.denominator))


def _admitted(value: Fraction, limits: Sequence[tuple[End, Fraction]]) -> bool:
    exact = mpq(value.numerator, value.denominator)
    return all(end.admits(exact, mpq(limit.numerator, limit.denominator)) for end, limit in limits)


def _inside(limits: Sequence[tuple[End, Fraction]], step: Fraction | None) -> Fraction:
    """Some value between the limits, if there is one: on one of them, beside it, or in the middle."""
    beside = step or Fraction(1, 1000)
    ends = [limit for _, limit in limits]
    found = [*ends, *(end + beside for end in ends), *(end - beside for end in ends)]
    found += [(one + other) / 2 for one in ends for other in ends]
    if step is not None:
        found = [value // step * step for value in found]
    return next((value for value in found if _admitted(value, limits)), found[0] if found else Fraction(0))


def _text(value: Fraction) -> str:
    """A number as a request writes it."""
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"
