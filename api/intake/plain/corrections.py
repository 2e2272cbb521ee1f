"""The corrected inputs of an objection -> typed values by id."""

from dataclasses import dataclass
from typing import Any

from api.intake.form import Form
from api.intake.layout import Branch, Scalar, Table
from api.intake.plain.members import check_members
from api.intake.plain.table import read_leaf
from api.intake.plain.value import FAULTY
from api.intake.report import Path, Report
from api.intake.words import expected, found, outside_scope
from api.wire.tree import Json


@dataclass(frozen=True, slots=True)
class Correction:
    """The typed value that replaces one of the data, and its place in the request; FAULTY after a fault."""

    value: Any
    path: Path


def read_corrections(
    form: Form, block: str, given: dict[str, Json], path: Path, report: Report
) -> dict[str, Correction]:
    """The corrections by the ids of the inputs; faults are reported.

    The inputs are those of the outermost block, by their names in it. One that may be missing is corrected to
    be missing with null.
    """
    reading, before = _Reading(form, report), report.count
    branch = form.layout.data.members.get(block)
    reading.read_branch(branch if isinstance(branch, Branch) else Branch(block), given, path)
    if not reading.corrections and report.count == before:
        report.fault(path, "R114", "nothing is corrected", f"give at least one input of {block}")
    return reading.corrections


class _Reading:
    """The corrections of one objection while they are read."""

    def __init__(self, form: Form, report: Report) -> None:
        self._form = form
        self._report = report
        self.corrections: dict[str, Correction] = {}

    def read_branch(self, branch: Branch, given: Json, path: Path) -> None:
        """Read an object and all below it."""
        if not isinstance(given, dict):
            self._report.fault(path, "R101", f"expected an object, found {found(given)}")
            return
        check_members(given, branch.members, branch.id, path, self._report)
        for key, value in given.items():
            node = branch.members.get(key)
            if node is None:
                continue
            here = (*path, key)
            if not isinstance(node, Branch):
                self.corrections[node.id] = Correction(self._leaf(node, value, here), here)
            elif node.id in self._form.outside:
                message = outside_scope(self._form.outside[node.id], self._form.scope)
                self._report.fault(here, "R106", message, "leave it out")
            else:
                self.read_branch(node, value, here)

    def _leaf(self, leaf: Scalar | Table, given: Json, path: Path) -> Any:
        if leaf.id not in self._form.demand.used:
            message = f"nothing that the body is assessed on uses {leaf.id}"
            self._report.warn(path, "R201", message, "leave it out")
        if given is not None:
            return read_leaf(leaf, given, path, self._report, self._form.limits)
        if leaf.optional:
            return None
        wanted = "an array of objects" if isinstance(leaf, Table) else expected(leaf.type)
        message = f"{leaf.label.name} is missing"
        self._report.fault(path, "R103", message, f"give {wanted}, or leave it out to keep what was given")
        return FAULTY
