"""The objects of the data, each as straight-line code."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from api.intake.fast.scalar import converter
from api.intake.fast.source import GIVE_UP, Source
from api.intake.fast.table import table_reader
from api.intake.fast.usual import usual_forms
from api.intake.form import Form
from api.intake.layout import Branch, Scalar, Table

PARAMETERS: Final = "data, values"
"""Of the functions that read an object: a dict of the request, and the typed values, to which they add."""


@dataclass(frozen=True, slots=True)
class ObjectWriter:
    """Writes the code that reads objects of the bodies of one form."""

    source: Source
    form: Form

    def lines(self, branch: Branch, needs: frozenset[str]) -> list[str]:
        """What adds the typed values of the object `data` to `values`, or raises IrregularError or KeyError.

        `needs` are the inputs that are used by the unit that giving the object submits.
        """
        lines: list[str] = []
        size = 0
        for key, member in branch.members.items():
            if isinstance(member, Branch):
                if self.form.demand.uses_below(member) or self._is_empty(member):
                    lines += self._inner(key, member, branch, needs)
                    size += 1
            elif member.id in self.form.demand.used:
                missing = [member.id] if member.id in needs else []
                lines += self._leaf(key, member, bool(missing) and not member.optional, missing)
                size += 1
        return _whole(lines, size)

    def attributes_lines(self) -> list[str]:
        """The same for the attributes of a body; one that is not given is None."""
        lines: list[str] = []
        attributes = self.form.layout.attributes
        for id_, attribute in attributes.items():
            required = id_ in self.form.demand.attributes and not attribute.optional
            lines += self._leaf(id_, attribute, required, [id_])
        return _whole(lines, len(attributes))

    def _is_empty(self, branch: Branch) -> bool:
        """Whether it is the object of a block in the scope for which there is nothing to give."""
        return branch.id in self.form.profile.members and not any(branch.leaves())

    def _leaf(self, key: str, leaf: Scalar | Table, required: bool, missing: Iterable[str]) -> list[str]:
        if required:
            return [f"given = data[{key!r}]", *self._typed(leaf)]
        return [f"given = data.get({key!r})", *_absent(key, missing), "else:", *_indented(self._typed(leaf))]

    def _typed(self, leaf: Scalar | Table) -> list[str]:
        """What types the value `given`: in its usual forms at once, in any other by the converter."""
        target = f"values[{leaf.id!r}]"
        if isinstance(leaf, Table):
            read = self.source.name("rows", table_reader(leaf, self.form.limits))
            return [f"{target} = {read}(given)"]
        convert = self.source.name("convert", converter(leaf, self.form.limits))
        lines: list[str] = []
        for usual in usual_forms(self.source, leaf, self.form.limits):
            lines.append(f"{'elif' if lines else 'if'} {usual.test}:")
            lines += _indented([*usual.before, f"{target} = {usual.typed}"])
        otherwise = f"{target} = {convert}(given)"
        return [*lines, "else:", f"    {otherwise}"] if lines else [otherwise]

    def _inner(self, key: str, member: Branch, branch: Branch, needs: frozenset[str]) -> list[str]:
        """What reads an object in the object."""
        if branch is self.form.layout.data:
            below = frozenset[str]().union(*(unit.needs for unit in self.form.demand.units if unit.id == key))
            needed = []
        else:
            below = needs
            needed = [leaf for leaf in member.leaves() if leaf.id in needs]
        optional = [leaf.id for leaf in needed if leaf.optional]
        read = self.source.function("object", PARAMETERS, self.lines(member, below))
        lines = [f"given = data.get({key!r})"]
        if len(optional) < len(needed):
            return [*lines, "if given is None:", f"    {GIVE_UP}", f"{read}(given, values)"]
        return [*lines, *_absent(key, optional), "else:", f"    {read}(given, values)"]


def _whole(lines: list[str], size: int) -> list[str]:
    """What reads an object, between what makes sure that it is one and that all of its members were read."""
    start = ["if type(data) is not dict:", f"    {GIVE_UP}"]
    if not any(line.lstrip().startswith("absent +=") for line in lines):
        return [*start, *lines, f"if len(data) != {size}:", f"    {GIVE_UP}"]
    return [*start, "absent = 0", *lines, f"if len(data) + absent != {size}:", f"    {GIVE_UP}"]


def _absent(key: str, missing: Iterable[str]) -> list[str]:
    """What is done where a member is null, or not given, that need not be."""
    return [
        "if given is None:",
        f"    absent += {key!r} not in data",
        *(f"    values[{id_!r}] = None" for id_ in missing),
    ]


def _indented(lines: Iterable[str]) -> list[str]:
    return [f"    {line}" for line in lines]
