"""What a request asks, as bytes: the same for the same question, different for any other one."""

from collections.abc import Callable
from hashlib import sha256
from operator import itemgetter
from typing import Any

from api.intake.layout import Layout, Table
from api.intake.request import BodyRequest, Request


class Canonical:
    """The canonical form of the requests to one methodology."""

    def __init__(self, layout: Layout) -> None:
        self._by_name: dict[str, Callable[[tuple[Any, ...]], Any]] = {
            leaf.id: _by_name(leaf) for leaf in layout.data.leaves() if isinstance(leaf, Table)
        }

    def evaluation_id(self, digest: str, request: Request) -> str:
        """The name of a question: a digest of the methodology's digest and of the canonical input."""
        question = sha256(digest.encode())
        question.update(b"\n")
        question.update(self.input_of(request))
        return f"sha256:{question.hexdigest()}"

    def input_of(self, request: Request) -> bytes:
        """The typed values of all bodies, whatever the order of bodies, rows and keys, and however written.

        `repr` of texts and numbers has no newline and tells every value from any other.
        """
        return "\n".join(sorted(map(self._body, request.bodies))).encode()

    def _body(self, body: BodyRequest) -> str:
        values = [self._value(id_, body.values[id_]) for id_ in sorted(body.values)]
        return f"{body.id!r} {sorted(body.submitted)} {', '.join(values)}"

    def _value(self, id_: str, value: Any) -> str:
        if type(value) is list:
            return f"{id_}=[{', '.join(sorted(map(repr, map(self._by_name[id_], value))))}]"
        return f"{id_}={value!r}"


def _by_name(table: Table) -> Callable[[tuple[Any, ...]], Any]:
    """Puts the values of a row into the order of the names of the columns."""
    names = list(table.columns)
    return itemgetter(*map(names.index, sorted(names))) if names else tuple
