"""What a request asks, as bytes: the same for the same question, different for any other one."""

from collections.abc import Callable, Mapping
from hashlib import sha256
from operator import itemgetter
from typing import Any

from api.intake.layout import Layout, Table
from api.intake.request import BodyRequest, Request
from engine.cohort.request import Appeal, Reorganisation


class Canonical:
    """The canonical form of the requests to one methodology."""

    def __init__(self, layout: Layout, readings: Mapping[str, str]) -> None:
        """`readings` are the default options by name."""
        self._defaults = readings
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
        """The typed values of all that is said, whatever the order of anything, and however written.

        `repr` of texts and numbers has no newline and tells every value from any other.
        """
        parts = (
            map(self._body, request.bodies),
            map(_reorganisation, request.reorganisations),
            map(self._appeal, request.appeals),
            (f"{name!r} {option!r}" for name, option in self._others(request.readings)),
        )
        return "\n\n".join("\n".join(sorted(part)) for part in parts).encode()

    def _others(self, readings: Mapping[str, str]) -> list[tuple[str, str]]:
        """The readings that are not the default ones."""
        return [(name, option) for name, option in readings.items() if option != self._defaults[name]]

    def _body(self, body: BodyRequest) -> str:
        conclusions, history = sorted(body.conclusions.items()), sorted(body.history.items())
        return f"{body.id!r} {sorted(body.submitted)} {conclusions} {history} {self._values(body.values)}"

    def _appeal(self, appeal: Appeal) -> str:
        decision = (appeal.outcome and appeal.outcome.value, appeal.decided, appeal.conclusion)
        single = (appeal.body, appeal.block, appeal.received, appeal.filed, appeal.documents, *decision)
        return f"{single!r} {self._values(appeal.corrections)}"

    def _values(self, values: Mapping[str, Any]) -> str:
        return ", ".join([self._value(id_, values[id_]) for id_ in sorted(values)])

    def _value(self, id_: str, value: Any) -> str:
        if type(value) is list:
            return f"{id_}=[{', '.join(sorted(map(repr, map(self._by_name[id_], value))))}]"
        return f"{id_}={value!r}"


def _reorganisation(event: Reorganisation) -> str:
    successors = sorted((successor.body, successor.share) for successor in event.successors)
    return f"{event.body!r} {event.effective} {successors}"


def _by_name(table: Table) -> Callable[[tuple[Any, ...]], Any]:
    """Puts the values of a row into the order of the names of the columns."""
    names = list(table.columns)
    return itemgetter(*map(names.index, sorted(names))) if names else tuple
