"""Findings: what is wrong with a record, or worth knowing of it, and where, as values."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dsl.diagnostics.message import Message

if TYPE_CHECKING:
    from api.evidence.record import Record

MOST_FINDINGS = 100
"""The most errors that are listed; how many more there are is said."""


class Severity(StrEnum):
    """What follows from a finding."""

    error = "error"
    """The record is not to be relied on."""
    note = "note"
    """Worth knowing."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found about a record.

    `pointer` leads to a place in the record, `within` from there into the JSON document that the text at this
    place holds. `recorded` is what the record says there, `computed` what it should say; None for what does
    not apply, or is not there.
    """

    code: str
    pointer: str
    said: Message | str
    within: str | None = None
    recorded: str | None = None
    computed: str | None = None
    hint: Message | str | None = None
    severity: Severity = Severity.error


class Validity(StrEnum):
    """What became of a signature."""

    valid = "valid"
    """It is a signature of this record by a key that was given."""
    unknown_key = "unknown_key"
    """It is a signature of this record, but nobody said whose key that is."""
    invalid = "invalid"
    """It is no signature of this record by the key that it names."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What came of verifying a record; None for one that cannot be read."""

    record: "Record | None"
    findings: tuple[Found, ...] = ()
    signatures: tuple[Validity, ...] = ()
    """Of each signature of the record, in its order."""
    not_listed: int = 0
    """How many further findings there are."""
    is_json: bool = True
    """Whether it is JSON at all."""

    @property
    def same(self) -> bool:
        """Whether the record is whole and repeating it gave the very same answer."""
        return not any(found.severity is Severity.error for found in self.findings)


@dataclass(frozen=True, slots=True)
class Demands:
    """What a record is held to beside itself."""

    keys: tuple[bytes, ...] = ()
    """Public keys, 32 bytes each: by each of them it must be signed."""
    methodology: str | None = None
    """The digest that its methodology must have."""


def limited(found: Iterable[Found]) -> tuple[tuple[Found, ...], int]:
    """The first findings, and how many more errors there are. Notes are few, and all listed."""
    listed: list[Found] = []
    not_listed = 0
    for each in found:
        if len(listed) < MOST_FINDINGS or each.severity is Severity.note:
            listed.append(each)
        else:
            not_listed += 1
    return tuple(listed), not_listed
