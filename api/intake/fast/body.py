"""One entry of `bodies`, where there is nothing to report about it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from api.intake.expected import Expected, Known
from api.intake.fast.data import ReadData, attributes_reader, data_reader
from api.intake.fast.further import ReadConclusions, ReadHistory, conclusions_reader, history_reader
from api.intake.fast.irregular import IrregularError
from api.intake.form import Form
from api.intake.request import BodyRequest
from api.wire.tree import Json
from engine.graph.methodology import Body

Quick = Callable[[Json], BodyRequest | None]
"""The body; None where there is something to report, or anything out of the ordinary."""

_ReadEntry = Callable[[str, dict[str, Json]], BodyRequest]
"""The same for an object with this id; raises IrregularError or KeyError."""

_NOTHING: Final[frozenset[str]] = frozenset()


def quick_reader(expected: Expected) -> Quick:
    """The fast reader of the bodies of one methodology."""
    read_entry = (
        _open_reader(expected) if expected.known is None else _closed_reader(expected, expected.known)
    )

    def read(given: Json) -> BodyRequest | None:
        if type(given) is not dict:
            return None
        id_ = given.get("id")
        if type(id_) is not str:
            return None
        try:
            return read_entry(id_, given)
        except (IrregularError, KeyError):
            return None

    return read


@dataclass(frozen=True, slots=True)
class _Parts:
    """Reads the parts of the bodies of one form."""

    form: Form
    data: ReadData
    conclusions: ReadConclusions
    history: ReadHistory
    names_conclusions: bool
    elsewhere: Mapping[str, tuple[str, ...]]
    """The inputs of each block that lie outside of it."""

    def body(
        self, id_: str, given: dict[str, Json], size: int, values: dict[str, Any], declared: Body | None
    ) -> BodyRequest:
        """The body; `values` has its attributes, which with the id are `size` members of it."""
        data = given.get("data")
        submitted = _NOTHING if data is None else self.data(data, values)
        profile = self.form.profile
        size += "data" in given
        if len(given) == size:
            return BodyRequest(id_, profile.kind, profile, values, submitted, declared)
        scores, history = given.get("conclusions"), given.get("history")
        conclusions = {} if scores is None else self.conclusions(scores)
        years = {} if history is None else self.history(history)
        size += (self.names_conclusions and "conclusions" in given) + ("history" in given)
        if len(given) != size:
            raise IrregularError
        if conclusions and self._may_have_data(conclusions, values, submitted):
            raise IrregularError
        return BodyRequest(id_, profile.kind, profile, values, submitted, declared, conclusions, years)

    def _may_have_data(
        self, blocks: Iterable[str], values: Mapping[str, Any], submitted: frozenset[str]
    ) -> bool:
        """Whether one of these blocks is submitted, or there are values that may be raw data of it."""
        if not submitted.isdisjoint(blocks):
            return True
        return any(id_ in values for block in blocks for id_ in self.elsewhere.get(block, ()))


def _parts_of(expected: Expected, form: Form) -> _Parts:
    further = expected.further
    return _Parts(
        form,
        data_reader(form),
        conclusions_reader(further, form),
        history_reader(further, form.profile.kind, form.limits),
        bool(further.conclusions),
        {unit.id: unit.elsewhere for unit in form.demand.units if unit.elsewhere},
    )


def _closed_reader(expected: Expected, known: Mapping[str, Known]) -> _ReadEntry:
    parts = {id(form): _parts_of(expected, form) for form in expected.forms}
    prepared = {
        id_: (body.body, {"kind": body.body.kind, **body.attributes}, parts[id(body.form)].body)
        for id_, body in known.items()
    }

    def read(id_: str, given: dict[str, Json]) -> BodyRequest:
        body, attributes, read_parts = prepared[id_]
        return read_parts(id_, given, len(("id",)), attributes.copy(), body)

    return read


def _open_reader(expected: Expected) -> _ReadEntry:
    prepared = {
        kind: (_parts_of(expected, form).body, attributes_reader(form))
        for kind, form in expected.kinds.items()
    }
    only, names_kind = expected.only_kind, expected.names_kind
    most = expected.limits.text

    def read(id_: str, given: dict[str, Json]) -> BodyRequest:
        if not 0 < len(id_) <= most:
            raise IrregularError
        kind = given.get("kind", only)
        if type(kind) is not str:
            raise IrregularError
        read_parts, read_attributes = prepared[kind]
        values: dict[str, Any] = {"kind": kind}
        attributes = given.get("attributes")
        read_attributes({} if attributes is None else attributes, values)
        size = len(("id",)) + ("attributes" in given) + (names_kind and "kind" in given)
        return read_parts(id_, given, size, values, None)

    return read
