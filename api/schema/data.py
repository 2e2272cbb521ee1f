"""The data of the bodies of one profile -> their schema."""

from collections.abc import Collection, Mapping
from typing import Any

from api.intake.demand import Unit
from api.intake.form import Form
from api.intake.layout import Branch, Scalar, Table
from api.intake.words import listed
from api.schema.presence import all_given, any_given, given
from api.schema.value import Schema, nullable
from api.schema.words import Words, described
from engine.graph.label import Label


def data_schema(form: Form, labels: Mapping[str, Label], words: Words, concluded: Collection[str]) -> Schema:
    """The schema of `data` for the bodies of a form, of which some blocks may be `concluded`.

    Inputs refer to `$defs` by their ids; `labels` are those of the blocks and criteria by id.
    """
    data = _Data(form, labels, words)
    schema = data.of_object(form.layout.data, frozenset())
    conditions = [
        condition
        for unit in form.demand.units
        if unit.whole or unit.id not in concluded
        for condition in _conditions(form, unit, "")
    ]
    return schema | ({"allOf": conditions} if conditions else {})


class _Data:
    def __init__(self, form: Form, labels: Mapping[str, Label], words: Words) -> None:
        self._form = form
        self._labels = labels
        self._words = words
        self._units = {unit.id: unit for unit in form.demand.units}

    def of_object(self, branch: Branch, needs: frozenset[str]) -> Schema:
        """The schema of an object; `needs` are the inputs that its unit uses when it is submitted."""
        properties: dict[str, Any] = {}
        required: list[str] = []
        for key, node in branch.members.items():
            if not isinstance(node, Branch):
                schema, needed = self._leaf(node), node.id in needs and not node.optional
            elif node.id in self._form.outside:
                properties[key] = self._outside(node)
                continue
            else:
                below = needs
                if not branch.id:
                    below = frozenset(self._units[node.id].needs if node.id in self._units else ())
                schema = self.of_object(node, below)
                needed = bool(branch.id) and any(
                    leaf.id in below and not leaf.optional for leaf in node.leaves()
                )
            properties[key] = schema if needed else nullable(schema)
            if needed:
                required.append(key)
        told = self._words.of(self._labels[branch.id]) if branch.id in self._labels else {}
        return told | {
            "type": "object",
            "additionalProperties": False,
            "required": required,
            "properties": properties,
        }

    def _leaf(self, leaf: Scalar | Table) -> Schema:
        schema: Schema = {"$ref": f"#/$defs/{leaf.id}"}
        if leaf.id in self._form.demand.used:
            return schema
        return described(["nothing that these bodies are assessed on uses it"]) | schema

    def _outside(self, branch: Branch) -> Schema:
        remark = (
            f"the {self._form.outside[branch.id]} is outside the scope of these bodies, "
            f"which are assessed on {listed(self._form.scope) or 'nothing'}"
        )
        return self._words.of(self._labels[branch.id], remark) | {"type": "null"}


def needs_unless_concluded(form: Form, concluded: Collection[str]) -> list[Schema]:
    """What blocks without data under their own key ask of a whole body where they are not concluded."""
    conditions: list[Schema] = []
    for unit in form.demand.units:
        if unit.id not in concluded or unit.whole:
            continue
        for condition in _conditions(form, unit, "data."):
            is_open = {"not": given(f"conclusions.{unit.id}")}
            conditions.append({"if": {"allOf": [condition["if"], is_open]}, "then": condition["then"]})
    return conditions


def _conditions(form: Form, unit: Unit, above: str) -> list[Schema]:
    """What a unit that is submitted needs beside what lies under its own key; `above` is before all paths."""
    elsewhere = [above + id_ for id_ in unit.elsewhere if not form.leaves[id_].optional]
    submitted_by = {unit.id} & form.layout.data.members.keys() | (set() if unit.whole else set(unit.keys))
    if not elsewhere:
        return []
    given_by = any_given(above + id_ for id_ in sorted(submitted_by))
    return [{"if": given_by, "then": all_given(elsewhere)}]
