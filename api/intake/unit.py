"""The data of one unit by themselves, as a Python program hands them over."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from api.intake.demand import Demand, Unit
from api.intake.expected import Expected, Needs, form_of
from api.intake.fast.data import unit_reader
from api.intake.layout import Branch, Layout
from api.intake.plain.data import read_data
from api.intake.report import FullError, Report
from api.intake.words import found, listed
from api.wire.fault import Fault
from engine.graph.methodology import Methodology
from engine.profile import Profile


class UnitIntake:
    """The reader of the data of one unit. Made once, never changed, shared by threads.

    The data of a unit that uses nothing outside of itself are its own object; those of any other unit are all
    data of a body.
    """

    def __init__(
        self, methodology: Methodology, needs: Needs, expected: Expected, profile: Profile, unit: str
    ) -> None:
        """Raises ValueError for a unit that needs an attribute of the body."""
        used = needs.needs(profile, unit)
        attributes = sorted(used.intersection(expected.layout.attributes))
        if attributes:
            raise ValueError(f"{unit} uses attributes of the body: {listed(attributes)}")
        keys = {id_.partition(".")[0] for id_ in used}
        own = expected.layout.data.members.get(unit, Branch(unit))
        alone = keys <= {unit} and isinstance(own, Branch)
        data = Branch("", {unit: own}) if alone else expected.layout.data
        layout = Layout(data, {})
        self._above = (unit,) if alone else ()
        ordered = tuple(leaf.id for leaf in data.leaves() if leaf.id in used)
        always = Unit(unit, ordered, keys=frozenset(), elsewhere=ordered)
        demand = Demand((always,), used, frozenset())
        self._form = form_of(methodology, profile, layout, demand, (unit,), expected.limits)
        self.read = unit_reader(self._form, unit if alone else None)
        """The typed values of regular data; for any other data an error that says nothing."""

    def read_plainly(self, data: object) -> tuple[dict[str, Any], tuple[Fault, ...]]:
        """The typed values of any data, with all faults; after one, the values are of no use."""
        if not isinstance(data, Mapping):
            return {}, (Fault("", "R101", f"expected a dict, found {found(data)}"),)  # type: ignore[arg-type]
        values: dict[str, Any] = {"kind": self._form.profile.kind}
        given: Any = dict(data)
        for key in self._above:
            given = {key: given}
        report = Report(self._form.limits.faults)
        with suppress(FullError):
            read_data(self._form, given, (), values, report)
        above = len("".join(f"/{key}" for key in self._above))
        return values, tuple(replace(fault, pointer=fault.pointer[above:]) for fault in report.faults)
