"""One entry of `bodies`, where there is nothing to report about it."""

from collections.abc import Callable, Mapping
from typing import Any

from api.intake.expected import Expected, Known
from api.intake.fast.data import attributes_reader, data_reader
from api.intake.fast.irregular import IrregularError
from api.intake.request import BodyRequest
from api.wire.tree import Json

Quick = Callable[[Json], BodyRequest | None]
"""The body; None where there is something to report, or anything out of the ordinary."""

_ReadEntry = Callable[[str, dict[str, Json]], BodyRequest]
"""The same for an object with this id; raises IrregularError or KeyError."""


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


def _closed_reader(expected: Expected, known: Mapping[str, Known]) -> _ReadEntry:
    readers = {id(form): data_reader(form) for form in expected.forms}
    prepared = {
        id_: (body, {"kind": body.body.kind, **body.attributes}, readers[id(body.form)])
        for id_, body in known.items()
    }

    def read(id_: str, given: dict[str, Json]) -> BodyRequest:
        if len(given) != len(("id", "data")):
            raise IrregularError
        body, attributes, read_data = prepared[id_]
        values: dict[str, Any] = attributes.copy()
        submitted = read_data(given["data"], values)
        return BodyRequest(id_, body.body.kind, body.form.profile, values, submitted, body.body)

    return read


def _open_reader(expected: Expected) -> _ReadEntry:
    prepared = {
        kind: (form, data_reader(form), attributes_reader(form)) for kind, form in expected.kinds.items()
    }
    only, names_kind = expected.only_kind, expected.names_kind
    most = expected.limits.text

    def read(id_: str, given: dict[str, Json]) -> BodyRequest:
        if not 0 < len(id_) <= most:
            raise IrregularError
        kind = given.get("kind", only)
        if type(kind) is not str:
            raise IrregularError
        form, read_data, read_attributes = prepared[kind]
        values: dict[str, Any] = {"kind": kind}
        attributes = given.get("attributes")
        read_attributes({} if attributes is None else attributes, values)
        submitted = read_data(given["data"], values)
        size = len(("id", "data")) + ("attributes" in given) + (names_kind and "kind" in given)
        if len(given) != size:
            raise IrregularError
        return BodyRequest(id_, kind, form.profile, values, submitted)

    return read
