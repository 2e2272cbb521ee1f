"""What reads the single files of a methodology, as it is or so that what has not changed is read once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from dsl.diagnostics.diagnostic import Findings
from dsl.manifest.models import BodiesFile
from dsl.manifest.read import Located, read_model
from dsl.syntax import tree
from dsl.syntax.parse import parse_rules

if TYPE_CHECKING:
    from dsl.cases.models import CasesFile

__all__ = ["READERS", "Readers", "remembering"]

Found = TypeVar("Found")
Read = Callable[[str, str, Findings], Found]
"""Reads a file, given by its path and its text, and adds what is wrong with it to the findings."""


def _bodies(file: str, text: str, findings: Findings) -> Located[BodiesFile] | None:
    return read_model(file, text, BodiesFile, findings)


def _cases(file: str, text: str, findings: Findings) -> "Located[CasesFile] | None":
    from dsl.cases.models import CasesFile

    return read_model(file, text, CasesFile, findings)


@dataclass(frozen=True, slots=True)
class Readers:
    """The readers of rules, of bodies and of worked cases."""

    rules: Read[tuple[tree.Statement, ...]] = parse_rules
    bodies: Read[Located[BodiesFile] | None] = _bodies
    cases: "Read[Located[CasesFile] | None]" = _cases


READERS: Final = Readers()
"""Those that remember nothing."""


class _Remembered(Generic[Found]):
    """Reads as another reader does, and keeps what it made of each file in which it found no fault."""

    def __init__(self, read: Read[Found]) -> None:
        self._read = read
        self._known: dict[str, tuple[str, Found]] = {}

    def __call__(self, file: str, text: str, findings: Findings) -> Found:
        known = self._known.get(file)
        if known is not None and known[0] == text:
            return known[1]
        own = Findings()
        found = self._read(file, text, own)
        if any(True for _ in own):
            return self._read(file, text, findings)
        self._known[file] = text, found
        return found


def remembering() -> Readers:
    """Readers for who reads the same files time and again."""
    return Readers(_Remembered(parse_rules), _Remembered(_bodies), _Remembered(_cases))
