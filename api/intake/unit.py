"""The data of one unit by themselves, as a Python program hands them over."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from api.intake.demand import demand_of
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
    """The reader of the data of one unit. Made once, never changed, shared by threads."""

    def __init__(
        self, methodology: Methodology, needs: Needs, expected: Expected, profile: Profile, unit: str
    ) -> None:
        """Raises ValueError for a unit that needs more than its own data."""
        used = needs.needs(profile, unit)
        foreign = sorted(id_ for id_ in used if not id_.startswith(f"{unit}."))
        if foreign:
            raise ValueError(f"{unit} uses what is not among its own data: {listed(foreign)}")
        member = expected.layout.data.members.get(unit)
        branch = member if isinstance(member, Branch) else Branch(unit)
        layout = Layout(Branch("", {unit: branch}), {})
        demand = demand_of(layout, {unit: used}, frozenset())
        self._unit = unit
        self._form = form_of(methodology, profile, layout, demand, (unit,), expected.limits)
        self.read = unit_reader(self._form, branch)
        """The typed values of regular data; for any other data an error that says nothing."""

    def read_plainly(self, data: object) -> tuple[dict[str, Any], tuple[Fault, ...]]:
        """The typed values of any data, with all faults; after one, the values are of no use."""
        if not isinstance(data, Mapping):
            return {}, (Fault("", "R101", f"expected a dict, found {found(data)}"),)  # type: ignore[arg-type]
        values: dict[str, Any] = {"kind": self._form.profile.kind}
        report = Report(self._form.limits.faults)
        try:
            read_data(self._form, {self._unit: dict(data)}, (), values, report)
        except FullError:
            pass
        above = len(f"/{self._unit}")
        return values, tuple(replace(fault, pointer=fault.pointer[above:]) for fault in report.faults)
