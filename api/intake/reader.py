"""Requests to one methodology: from the bytes to typed values, or to all faults at once."""

from collections.abc import Mapping
from functools import cached_property, lru_cache
from types import MappingProxyType

from api.intake.canonical import Canonical
from api.intake.expected import Expected, Needs, expected_of
from api.intake.fast.body import Quick, quick_reader
from api.intake.limits import Limits
from api.intake.plain.body import read_body
from api.intake.plain.events import read_appeals, read_reorganisations
from api.intake.plain.readings import read_readings
from api.intake.plain.request import read_entries, read_parts
from api.intake.report import FullError, Report
from api.intake.request import BodyRequest, Request
from api.intake.roll import Roll
from api.wire.fault import Fault
from api.wire.json_tree import read_json
from api.wire.tree import Json
from engine.graph.methodology import Methodology

Outcome = tuple[Request | None, tuple[Fault, ...]]
"""A request and no faults, or None and all of its faults."""


class _Reading:
    """What requests are read by under some readings; what reads quickly is made when it is first needed."""

    def __init__(self, expected: Expected) -> None:
        self.expected = expected

    @cached_property
    def quick(self) -> Quick:
        """What reads a body without faults."""
        return quick_reader(self.expected)


_LIMITS = Limits()
_MOST_KEPT = 16
_NONE: Mapping[str, str] = MappingProxyType({})


class Intake:
    """The reader of the requests to one methodology. Made once, shared by threads.

    What other readings than the default ones ask for is worked out when they are met, and kept for a few.
    """

    def __init__(self, methodology: Methodology, needs: Needs, limits: Limits = _LIMITS) -> None:
        """Raises ValueError for a methodology whose inputs give no form of data (see `layout_of`)."""
        self._methodology = methodology
        self._needs = needs
        self._default = _Reading(expected_of(methodology, needs, limits))
        self.expected = self._default.expected
        self.canonical = Canonical(self.expected.layout, self.expected.further.defaults)
        self._other = lru_cache(_MOST_KEPT)(lambda readings: self._made(dict(readings)))

    def prepare(self) -> None:
        """Make now what the first request with the default readings would wait for."""
        _ = self._default.quick

    def read(self, raw: bytes) -> Outcome:
        """The request in these bytes; never raises for any bytes."""
        tree, faults = read_json(raw)
        return (None, faults) if faults else self.read_tree(tree)

    def read_tree(self, tree: Json, readings: Mapping[str, str] = _NONE) -> Outcome:
        """The request that an exact tree says.

        It is read for these readings beside its own, which are known ones and contradict none of its own.
        """
        return self._read(tree, readings, quickly=True)

    def read_plainly(self, tree: Json) -> Outcome:
        """The same by the plain reader alone: what defines the result, only slower."""
        return self._read(tree, _NONE, quickly=False)

    def _read(self, tree: Json, readings: Mapping[str, str], *, quickly: bool) -> Outcome:
        report = Report(self.expected.limits.faults)
        try:
            request = self._request(tree, readings, report, quickly=quickly)
        except FullError:
            return None, report.faults
        return (None, report.faults) if report.count else (request, ())

    def _request(
        self, tree: Json, others: Mapping[str, str], report: Report, *, quickly: bool
    ) -> Request | None:
        """The request; of no use after a fault."""
        limits = self.expected.limits
        parts = read_parts(self.expected, tree, report)
        if parts is None:
            return None
        readings = read_readings(self.expected.further, parts.get("readings"), ("readings",), report, limits)
        under = self._under({**(readings or {}), **others})
        expected, quick = under.expected, under.quick if quickly else None
        roll = Roll(expected)
        bodies: list[BodyRequest] = []
        entries = read_entries(expected, parts.get("bodies"), report)
        for index, given in enumerate(entries):
            before = report.count
            body = quick(given) if quick is not None else None
            if body is None or body.id in roll.places:
                body = read_body(expected, given, index, roll.places, report)
            else:
                roll.places[body.id] = index
            if body is None:
                continue
            roll.kinds.setdefault(body.id, body.kind)
            if report.count == before:
                roll.sound[body.id] = body
                bodies.append(body)
        roll.whole = bool(entries)
        reorganisations = read_reorganisations(roll, parts.get("reorganisations"), report)
        appeals = read_appeals(roll, parts.get("appeals"), report)
        return Request(tuple(bodies), report.warnings, reorganisations, appeals, readings or {})

    def _under(self, readings: Mapping[str, str]) -> _Reading:
        """What is expected under these readings."""
        defaults = self.expected.further.defaults
        others = {name: option for name, option in readings.items() if option != defaults[name]}
        return self._other(frozenset(others.items())) if others else self._default

    def _made(self, readings: Mapping[str, str]) -> _Reading:
        usual = self.expected
        return _Reading(expected_of(self._methodology, self._needs, usual.limits, readings, usual))
