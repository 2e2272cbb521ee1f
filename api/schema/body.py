"""The schema of one entry of `bodies`, and what it refers to."""

from collections.abc import Mapping

from api.intake.expected import Expected, Known
from api.intake.form import Form
from api.schema.data import data_schema, needs_unless_concluded
from api.schema.further import conclusions_schema, either_of
from api.schema.presence import given
from api.schema.value import Schema, nullable, scalar_schema, table_schema
from api.schema.words import Words, described
from engine.graph.label import Label
from engine.graph.methodology import Methodology

_BODY_ID = "body-id"
_HISTORY = "body-history"


class BodySchema:
    """The schemas of the bodies of one methodology; `labels` are those of its blocks and criteria by id."""

    def __init__(
        self, methodology: Methodology, expected: Expected, labels: Mapping[str, Label], words: Words
    ) -> None:
        self._methodology = methodology
        self._expected = expected
        self._labels = labels
        self._words = words
        self._blocks = tuple(expected.further.conclusions)
        self._numbers = {id(form): number for number, form in enumerate(expected.forms, start=1)}

    def entry(self) -> Schema:
        """The schema of one body."""
        known = self._expected.known
        return self._open() if known is None else self._closed(known)

    def id(self) -> Schema:
        """The schema of the id of a body."""
        return {"$ref": f"#/$defs/{_BODY_ID}"}

    def definitions(self) -> dict[str, Schema]:
        """What the schema of a body refers to, by name."""
        limits, further = self._expected.limits, self._expected.further
        known = self._expected.known
        found: dict[str, Schema] = {
            _BODY_ID: {"type": "string", "minLength": 1, "maxLength": limits.text}
            if known is None
            else {
                "oneOf": [
                    {"const": id_} | self._words.titles(body.body.label.titles) for id_, body in known.items()
                ]
            },
            _HISTORY: table_schema(further.history, self._words, limits),
        }
        for form in self._expected.forms:
            number = self._numbers[id(form)]
            found[f"data-{number}"] = data_schema(form, self._labels, self._words, self._blocks)
            if self._blocks:
                conclusions = conclusions_schema(form, self._blocks, self._labels, self._words)
                found[f"conclusions-{number}"] = conclusions
        return found

    def _parts(self) -> dict[str, Schema | bool]:
        """The fields that every body may have; those that are True depend on the form of its data."""
        history = nullable({"$ref": f"#/$defs/{_HISTORY}"})
        if not self._expected.further.followed:
            history = described(["nothing that bodies are assessed on uses it"]) | history
        conclusions: dict[str, Schema | bool] = {"conclusions": True} if self._blocks else {}
        return {"data": True, **conclusions, "history": history}

    def _closed(self, known: Mapping[str, Known]) -> Schema:
        cases = [
            {
                "if": {
                    "properties": {"id": {"enum": [id_ for id_, body in known.items() if body.form is form]}}
                },
                "then": self._of_form(form),
            }
            for form in self._expected.forms
        ]
        return {
            "type": "object",
            "additionalProperties": False,
            "required": ["id"],
            "properties": {"id": self.id(), **self._parts()},
            "allOf": [*cases, *either_of(self._blocks)],
        }

    def _open(self) -> Schema:
        expected = self._expected
        kinds: list[Schema] = [
            {"const": kind.id} | self._words.titles(kind.titles) for kind in self._methodology.kinds
        ]
        kind: Schema = {"oneOf": kinds}
        attributes = {
            id_: nullable(scalar_schema(attribute, self._words, expected.limits))
            for id_, attribute in expected.layout.attributes.items()
        }
        if expected.only_kind is not None:
            cases = [self._of_form(expected.kinds[expected.only_kind])]
        else:
            cases = [
                {"if": {"properties": {"kind": {"const": name}}}, "then": self._of_form(form)}
                for name, form in expected.kinds.items()
            ]
        return {
            "type": "object",
            "additionalProperties": False,
            "required": ["id", "kind"] if expected.only_kind is None else ["id"],
            "properties": {
                "id": self.id(),
                **({"kind": kind if expected.only_kind is None else nullable(kind)} if kinds else {}),
                "attributes": nullable(
                    {"type": "object", "additionalProperties": False, "properties": attributes}
                ),
                **self._parts(),
            },
            "allOf": [*cases, *either_of(self._blocks)],
        }

    def _of_form(self, form: Form) -> Schema:
        """What holds for the bodies of a form: the form of their data, the attributes that they must have."""
        number = self._numbers[id(form)]
        parts = {"data": nullable({"$ref": f"#/$defs/data-{number}"})}
        if self._blocks:
            parts["conclusions"] = nullable({"$ref": f"#/$defs/conclusions-{number}"})
        attributes = self._expected.layout.attributes if self._expected.known is None else {}
        needed = [
            given(f"attributes.{id_}")
            for id_, attribute in attributes.items()
            if id_ in form.demand.attributes and not attribute.optional
        ]
        conditions = [*needed, *needs_unless_concluded(form, self._blocks)]
        return {"properties": parts} | ({"allOf": conditions} if conditions else {})
