"""The faults and warnings that a reading collects."""

from api.wire.fault import Fault
from api.wire.pointer import pointer_to

Path = tuple[str | int, ...]
"""The keys and indices that lead to a value."""


class FullError(Exception):
    """As many faults are listed as may be: there is no point in reading on."""


class Report:
    """Faults and warnings in the order in which they are found, each at most `most` of them."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._faults: list[Fault] = []
        self._warnings: list[Fault] = []
        self._unlisted = 0

    @property
    def faults(self) -> tuple[Fault, ...]:
        """All faults so far."""
        return tuple(self._faults)

    @property
    def count(self) -> int:
        """How many faults there are so far."""
        return len(self._faults)

    @property
    def warnings(self) -> tuple[Fault, ...]:
        """All warnings so far, and as the last one how many more there are."""
        if not self._unlisted:
            return tuple(self._warnings)
        more = f"{self._unlisted} of {self._most + self._unlisted} warnings are not listed"
        return (*self._warnings, Fault("", "R202", more))

    def fault(self, path: Path, code: str, message: str, hint: str | None = None) -> None:
        """List a fault; raises FullError when there is no room for another one."""
        self.add(Fault(pointer_to(path), code, message, hint))

    def add(self, fault: Fault) -> None:
        """List a fault; raises FullError when there is no room for another one."""
        if len(self._faults) == self._most:
            message = f"the request has more faults than the {self._most} listed here"
            self._faults.append(Fault("", "R010", message, "mend these and send it again"))
            raise FullError
        self._faults.append(fault)

    def warn(self, path: Path, code: str, message: str, hint: str | None = None) -> None:
        """List a warning, or count it when there is no room for another one."""
        if len(self._warnings) == self._most:
            self._unlisted += 1
        else:
            self._warnings.append(Fault(pointer_to(path), code, message, hint))
