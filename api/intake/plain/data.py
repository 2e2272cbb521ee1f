"""The data of one body -> typed values by id, and which units they submit."""

from collections.abc import Collection
from typing import Any

from api.intake.form import Form
from api.intake.layout import Branch, Scalar, Table
from api.intake.plain.compare import compare
from api.intake.plain.members import check_members
from api.intake.plain.table import read_leaf
from api.intake.plain.value import FAULTY
from api.intake.report import Path, Report
from api.intake.words import expected, found, outside_scope
from api.wire.tree import Json


def read_data(
    form: Form,
    data: Json,
    path: Path,
    values: dict[str, Any],
    report: Report,
    concluded: Collection[str] = (),
) -> frozenset[str]:
    """Add the typed values of `data` to `values`; the ids of the submitted units, which no concluded one is.

    `values` has the attributes already. Faults are reported; after one, `values` is of no use.
    """
    if data is None:
        return frozenset()
    if not isinstance(data, dict):
        report.fault(path, "R101", f"expected an object, found {found(data)}")
        return frozenset()
    reading = _Reading(form, path, values, report)
    reading.read_branch(form.layout.data, data, path)
    given = [key for key, value in data.items() if value is not None]
    submitted = [unit for unit in form.demand.submitted(given) if unit.id not in concluded]
    for unit in submitted:
        for id_ in unit.needs:
            reading.require(id_)
    reading.warn_of_unused()
    reading.compare_all()
    return frozenset(unit.id for unit in submitted)


class _Reading:
    """One body's data while they are read."""

    def __init__(self, form: Form, path: Path, values: dict[str, Any], report: Report) -> None:
        self._form = form
        self._path = path
        self._values = values
        self._report = report
        self._faulty: set[str] = set()

    def read_branch(self, branch: Branch, given: Json, path: Path) -> None:
        """Read an object and all below it."""
        if not isinstance(given, dict):
            self._report.fault(path, "R101", f"expected an object, found {found(given)}")
            self._faulty.update(leaf.id for leaf in branch.leaves())
            return
        check_members(given, branch.members, branch.id or "the data", path, self._report)
        for key, value in given.items():
            node = branch.members.get(key)
            if node is None or value is None:
                continue
            here = (*path, key)
            if not isinstance(node, Branch):
                self._read_leaf(node, value, here)
            elif node.id in self._form.outside:
                message = outside_scope(self._form.outside[node.id], self._form.scope)
                self._report.fault(here, "R106", message, "leave its data out")
            else:
                self.read_branch(node, value, here)

    def require(self, id_: str) -> None:
        """Report an input that is not given; an optional one is missing without a fault."""
        if id_ in self._values or id_ in self._faulty:
            return
        leaf = self._form.leaves[id_]
        if leaf.optional:
            self._values[id_] = None
            return
        self._faulty.add(id_)
        wanted = "an array of objects" if isinstance(leaf, Table) else expected(leaf.type)
        self._report.fault(self._path_to(id_), "R103", f"{leaf.label.name} is missing", f"give {wanted}")

    def warn_of_unused(self) -> None:
        """Warn of every value that was given for nothing."""
        for id_ in self._form.leaves:
            if id_ in self._values and id_ not in self._form.demand.used:
                message = f"nothing that the body is assessed on uses {id_}"
                self._report.warn(self._path_to(id_), "R201", message, "leave it out")

    def compare_all(self) -> None:
        """Report values that lie beyond another value."""
        for id_, leaf in self._form.leaves.items():
            if isinstance(leaf, Scalar):
                compare(leaf, self._values.get(id_), self._path_to(id_), self._report, self._values)
            else:
                self._compare_rows(leaf)

    def _compare_rows(self, table: Table) -> None:
        path = self._path_to(table.id)
        for index, row in enumerate(self._values.get(table.id, ())):
            for (name, column), value in zip(table.columns.items(), row, strict=False):
                compare(column, value, (*path, index, name), self._report, self._values, row)

    def _read_leaf(self, leaf: Scalar | Table, given: Json, path: Path) -> None:
        typed = read_leaf(leaf, given, path, self._report, self._form.limits)
        if typed is FAULTY:
            self._faulty.add(leaf.id)
        else:
            self._values[leaf.id] = typed

    def _path_to(self, id_: str) -> Path:
        return (*self._path, *id_.split("."))
