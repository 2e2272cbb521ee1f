"""Why bodies cannot be assessed together."""

from dataclasses import replace

from engine.evaluate.faults import EvaluationFault, Failure, Fault

__all__ = ["CohortFault", "Faults"]


def declared(id_: str) -> str:
    """The declaration that a result of the engine's own stands for: `rating:visits` for `visits`."""
    return id_.split(":")[1] if ":" in id_ else id_


class CohortFault(Exception):  # noqa: N818 - a fault of the rules or the data, not of the program
    """Bodies cannot be assessed; `faults` says of each why, as pairs of the id of a body and a fault."""

    def __init__(self, faults: tuple[tuple[str, Fault], ...]) -> None:
        super().__init__("; ".join(f"{body}: {fault.id}: {fault.message}" for body, fault in faults))
        self.faults = faults


class Faults:
    """The faults of bodies that are each attempted by themselves."""

    def __init__(self) -> None:
        self._found: list[tuple[str, Fault]] = []

    def note(self, body: str, error: EvaluationFault | Failure) -> None:
        """Note what is wrong with a body."""
        self._found.extend((body, replace(fault, id=declared(fault.id))) for fault in error.faults)

    def raise_any(self) -> None:
        """Raise CohortFault with all of them, if there are any."""
        if self._found:
            raise CohortFault(tuple(dict.fromkeys(self._found)))
