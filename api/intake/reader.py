"""Requests to one methodology: from the bytes to typed values, or to all faults at once."""

from api.intake.canonical import Canonical
from api.intake.expected import Needs, expected_of
from api.intake.fast.body import Quick, quick_reader
from api.intake.limits import Limits
from api.intake.plain.body import read_body
from api.intake.plain.request import read_entries
from api.intake.report import FullError, Report
from api.intake.request import BodyRequest, Request
from api.wire.fault import Fault
from api.wire.json_tree import read_json
from api.wire.tree import Json
from engine.graph.methodology import Methodology

Outcome = tuple[Request | None, tuple[Fault, ...]]
"""A request and no faults, or None and all of its faults."""

_LIMITS = Limits()


class Intake:
    """The reader of the requests to one methodology. Made once, never changed, shared by threads."""

    def __init__(self, methodology: Methodology, needs: Needs, limits: Limits = _LIMITS) -> None:
        """Raises ValueError for a methodology whose inputs give no form of data (see `layout_of`)."""
        self.expected = expected_of(methodology, needs, limits)
        self.canonical = Canonical(self.expected.layout)
        self._quick = quick_reader(self.expected)

    def read(self, raw: bytes) -> Outcome:
        """The request in these bytes; never raises for any bytes."""
        tree, faults = read_json(raw)
        return (None, faults) if faults else self.read_tree(tree)

    def read_tree(self, tree: Json) -> Outcome:
        """The request that an exact tree says."""
        return self._read(tree, self._quick)

    def read_plainly(self, tree: Json) -> Outcome:
        """The same by the plain reader alone: what defines the result, only slower."""
        return self._read(tree, _no_quick)

    def _read(self, tree: Json, quick: Quick) -> Outcome:
        report = Report(self.expected.limits.faults)
        bodies: list[BodyRequest | None] = []
        seen: dict[str, int] = {}
        try:
            for index, given in enumerate(read_entries(self.expected, tree, report)):
                body = quick(given)
                if body is None or body.id in seen:
                    body = read_body(self.expected, given, index, seen, report)
                else:
                    seen[body.id] = index
                bodies.append(body)
        except FullError:
            return None, report.faults
        if report.faults:
            return None, report.faults
        return Request(tuple(body for body in bodies if body is not None), report.warnings), ()


def _no_quick(_: Json) -> None:
    return None
